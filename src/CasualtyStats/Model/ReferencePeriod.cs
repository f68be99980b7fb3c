namespace CasualtyStats.Model;

/// <summary>Days that a count covers, both ends included.</summary>
/// <remarks>"The last three days" in a report of the 30th is the 27th to the 30th.</remarks>
/// <param name="Start">First day, or null where the words set no beginning.</param>
/// <param name="End">Last day, or null where it is not to be known.</param>
public readonly record struct ReferencePeriod(DateOnly? Start, DateOnly? End)
{
    /// <summary>A period of which neither end is known.</summary>
    public static ReferencePeriod Unknown => default;

    /// <summary>True where both ends are known.</summary>
    public bool IsKnown => Start is not null && End is not null;

    /// <summary>A period of one day.</summary>
    /// <param name="day">The day.</param>
    public static ReferencePeriod On(DateOnly day) => new(day, day);
}
