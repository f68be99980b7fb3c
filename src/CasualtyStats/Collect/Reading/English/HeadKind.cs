namespace CasualtyStats.Collect.Reading.English;

/// <summary>What a number counts.</summary>
internal enum HeadKind
{
    /// <summary>No noun stands after it.</summary>
    Bare,

    /// <summary>People.</summary>
    Person,

    /// <summary>A noun that carries the outcome.</summary>
    Victim,

    /// <summary>A noun of no table.</summary>
    Unknown,

    /// <summary>Something that is no person.</summary>
    Thing,
}
