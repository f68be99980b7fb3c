namespace CasualtyStats.Report.Charts;

/// <summary>Marks that a chart can explain.</summary>
internal enum KeyMark
{
    /// <summary>A filled area.</summary>
    Area,

    /// <summary>An empty area with an outline.</summary>
    Outline,

    /// <summary>A line with a dot.</summary>
    Line,

    /// <summary>A line without a dot.</summary>
    PlainLine,

    /// <summary>A triangle that points up.</summary>
    Arrow,

    /// <summary>A bar's end with its whisker.</summary>
    Whisker,
}
