namespace CasualtyStats.Model;

/// <summary>A group that a breakdown names: <c>children</c>, <c>women</c>, <c>men</c>, or any other key such as <c>medics</c>.</summary>
/// <remarks>Girls and boys roll up to children; children, women and men part a total; other keys are said beside it.</remarks>
/// <param name="Code">Lower-case letters and underscores.</param>
public readonly record struct VictimGroup(string Code)
{
    /// <summary>Everyone counted.</summary>
    public static readonly VictimGroup Total = new("total");

    /// <summary>Under 18 unless the source gives other ages.</summary>
    public static readonly VictimGroup Children = new("children");

    /// <summary>Girls under 18; counted within children.</summary>
    public static readonly VictimGroup Girls = new("girls");

    /// <summary>Boys under 18; counted within children.</summary>
    public static readonly VictimGroup Boys = new("boys");

    /// <summary>Infants; counted within children.</summary>
    public static readonly VictimGroup Infants = new("infants");

    /// <summary>Adult women.</summary>
    public static readonly VictimGroup Women = new("women");

    /// <summary>Adult men, only where the source says men.</summary>
    public static readonly VictimGroup Men = new("men");

    /// <summary>Elderly people, a group beside women and men.</summary>
    public static readonly VictimGroup Elderly = new("elderly");

    /// <summary>What is left of a total after its stated children and women: men or not stated, never simply men.</summary>
    public static readonly VictimGroup NotStated = new("not_stated");

    /// <inheritdoc/>
    public override string ToString() => Code;
}
