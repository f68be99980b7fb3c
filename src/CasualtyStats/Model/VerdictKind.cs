namespace CasualtyStats.Model;

/// <summary>What reconciliation made of a statement.</summary>
public enum VerdictKind
{
    /// <summary>Fits with all the others.</summary>
    Consistent,

    /// <summary>Says again what another statement of the same origin says.</summary>
    Duplicate,

    /// <summary>A later figure of the same origin for the same thing took its place.</summary>
    Superseded,

    /// <summary>Inside a total that already counts it: not added again.</summary>
    Included,

    /// <summary>Stands outside a total that would seem to hold it.</summary>
    Outside,

    /// <summary>Set aside, in whole or in part, so that the rest hold together.</summary>
    Contradicted,

    /// <summary>Not used: denied, rejected by a person, a named individual, illness or accident, displaced, abducted.</summary>
    NotCounted,
}
