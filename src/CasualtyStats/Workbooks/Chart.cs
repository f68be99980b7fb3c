using System.Collections.Immutable;

namespace CasualtyStats.Workbooks;

/// <summary>A chart that a person can go on editing: its series point at cells and carry a copy of their values.</summary>
internal sealed record Chart
{
    /// <summary>Says the finding.</summary>
    public required string Title { get; init; }

    /// <summary>What a reader who cannot see the chart is told.</summary>
    public required string AlternativeText { get; init; }

    public required bool RightToLeft { get; init; }

    /// <summary>Bars lie; the first category is on top.</summary>
    public bool Horizontal { get; init; }

    /// <summary>Cells of the categories.</summary>
    public required string CategoryRange { get; init; }

    /// <summary>Their texts; for days, day numbers.</summary>
    public required ImmutableArray<string> Categories { get; init; }

    /// <summary>True where the categories are days: days without a row keep their room.</summary>
    public bool Days { get; init; }

    /// <summary>True where the categories are the first days of periods of one length, a step for each.</summary>
    public bool Periods { get; init; }

    /// <summary>Bars stacked on each other, the first at the axis.</summary>
    public required ImmutableArray<ChartSeries> Bars { get; init; }

    /// <summary>Lines and marks in front of the bars.</summary>
    public ImmutableArray<ChartSeries> Lines { get; init; } = [];

    /// <summary>Room between bars in percent of a bar; 0 lets them touch.</summary>
    public int Gap { get; init; }
}
