namespace CasualtyStats.Model;

/// <summary>How firmly the source stands behind a count.</summary>
public enum Assertion
{
    /// <summary>Stated plainly.</summary>
    Reported,

    /// <summary>The source says that it checked ("verified", "documented"). Such a figure is a minimum: it bounds from below only.</summary>
    Verified,

    /// <summary>Put forward by an interested party ("claimed").</summary>
    Claimed,

    /// <summary>The source denies it. Never enters a figure.</summary>
    Denied,

    /// <summary>Rumour, "reportedly", "not verified". Raises only the highest.</summary>
    Unconfirmed,
}
