using System.Collections.Immutable;
using CasualtyStats.Model;
using CasualtyStats.Report.Charts;

namespace CasualtyStats.Report.Document;

/// <summary>How a report document is written.</summary>
public sealed record DocumentOptions
{
    /// <summary>Language; an Arabic document runs from right to left, with western digits.</summary>
    public Language Language { get; init; }

    /// <summary>Charts already written by <see cref="ChartSet"/>, so that they are not drawn again; page PNGs of other languages or formats are passed over. Empty to draw them here.</summary>
    public ImmutableArray<ChartFile> Charts { get; init; } = [];
}
