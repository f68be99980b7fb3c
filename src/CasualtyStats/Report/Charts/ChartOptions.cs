using System.Collections.Immutable;
using CasualtyStats.Model;

namespace CasualtyStats.Report.Charts;

/// <summary>What to draw.</summary>
public sealed record ChartOptions
{
    /// <summary>Languages, in order; both unless said otherwise.</summary>
    public ImmutableArray<Language> Languages { get; init; } = [Language.English, Language.Arabic];

    /// <summary>Formats, in order; page PNG and SVG unless said otherwise, slides on request.</summary>
    public ImmutableArray<ChartFormat> Formats { get; init; } = [ChartFormat.PagePng, ChartFormat.Svg];

    /// <summary>Names of the charts to draw (<see cref="ChartSet.Names"/>); empty for all.</summary>
    public ImmutableArray<string> Charts { get; init; } = [];

    /// <summary>Threads that draw at once; 0 for one to each processor.</summary>
    public int Threads { get; init; }
}
