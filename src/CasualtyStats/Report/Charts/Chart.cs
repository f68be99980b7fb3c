using System.Collections.Immutable;

namespace CasualtyStats.Report.Charts;

/// <summary>A chart in one language, ready to be drawn at any size.</summary>
internal sealed record Chart
{
    /// <summary>Stable name, for instance <c>trend</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The finding in one sentence.</summary>
    public required string Title { get; init; }

    /// <summary>The clock and how to read the marks.</summary>
    public required string Subtitle { get; init; }

    /// <summary>Marks and what they mean, in reading order; empty where labels say it all.</summary>
    public ImmutableArray<KeyItem> Key { get; init; } = [];

    /// <summary>Under the chart: sources, as-of date, what the range is.</summary>
    public required string Footer { get; init; }

    /// <summary>For those who do not see it: the kind of chart, the finding, the values.</summary>
    public required string Alternative { get; init; }

    /// <summary>Draws the data into the room that the words leave.</summary>
    public required Action<ChartPage> Draw { get; init; }

    /// <summary>What stands under it in a report.</summary>
    public string Caption => $"{Title}. {Subtitle} {Footer}";
}
