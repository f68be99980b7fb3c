namespace CasualtyStats.Model;

/// <summary>What happened to the people counted.</summary>
public enum Outcome
{
    /// <summary>Died of the harm, whether at once or later.</summary>
    Killed,

    /// <summary>Wounded and, as far as the statement goes, alive.</summary>
    Injured,

    /// <summary>Whereabouts unknown, for instance under rubble.</summary>
    Missing,

    /// <summary>"17 killed and wounded" printed as one figure: between 0 and 17 of them died. Never split.</summary>
    KilledOrInjured,

    /// <summary>A military euphemism ("neutralised"): killed, wounded or captured. Never added to the killed.</summary>
    Neutralised,

    /// <summary>Left home. Read, never added to casualties.</summary>
    Displaced,

    /// <summary>Abducted or detained. Read, never added to casualties.</summary>
    Abducted,
}
