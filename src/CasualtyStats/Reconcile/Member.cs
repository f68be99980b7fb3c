namespace CasualtyStats.Reconcile;

/// <summary>An incident or a total, as a member of a component.</summary>
internal abstract class Member
{
    /// <summary>Place among those that are handled together: of one matching, of one partition, then of one component.</summary>
    public int Index { get; set; }

    /// <summary>What it was grouped with; null for a total that is only checked, and before it is known.</summary>
    public Block? Block { get; set; }

    /// <summary>The solved component that it belongs to; null where it bears on nothing.</summary>
    public Solution? Solution { get; set; }

    /// <summary>Bears on more others than one system may hold: it joins none.</summary>
    public bool IsWide { get; set; }

    /// <summary>The last flood that came by.</summary>
    public int Flood { get; set; }

    /// <summary>The last partition in which it was found to stand in a group too large, and the level of that.</summary>
    public (int Partition, int Level) TooLarge { get; set; }

    /// <summary>Days by which it is grouped.</summary>
    public abstract Days Span { get; }
}
