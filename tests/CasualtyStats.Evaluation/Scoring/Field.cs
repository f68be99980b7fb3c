namespace CasualtyStats.Evaluation.Scoring;

/// <summary>What is compared between a tally read and a tally labelled, in the order of the table.</summary>
public enum Field
{
    /// <summary>Killed, injured, …</summary>
    Outcome,

    /// <summary>The number, or the two of a range.</summary>
    Count,

    /// <summary>The words around the number.</summary>
    Qualifier,

    /// <summary>Civilian, combatant, … or the occupation.</summary>
    Class,

    /// <summary>Groups and their numbers.</summary>
    Breakdown,

    /// <summary>Who asserts it, as written.</summary>
    Source,

    /// <summary>Days of harm.</summary>
    Date,

    /// <summary>Total over several incidents or days.</summary>
    Cumulative,

    /// <summary>Where, as written.</summary>
    Place,
}
