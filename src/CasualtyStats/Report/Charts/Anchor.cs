namespace CasualtyStats.Report.Charts;

/// <summary>Which end of a text lies at the point given; start and end go by the page's direction.</summary>
internal enum Anchor
{
    /// <summary>Where reading begins: the left end in English, the right end in Arabic.</summary>
    Start,

    /// <summary>The middle.</summary>
    Middle,

    /// <summary>Where reading ends.</summary>
    End,
}
