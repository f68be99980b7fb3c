namespace CasualtyStats.Collect.Reading;

/// <summary>What a draft is a statement of.</summary>
internal enum DraftKind
{
    /// <summary>A number of people.</summary>
    Tally,

    /// <summary>An explicit zero.</summary>
    Zero,

    /// <summary>One person who is named or titled.</summary>
    NamedIndividual,
}
