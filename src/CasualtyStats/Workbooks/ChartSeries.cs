using System.Collections.Immutable;

namespace CasualtyStats.Workbooks;

/// <summary>One series of a chart.</summary>
/// <param name="Name">Name in the legend.</param>
/// <param name="NameRange">The cell that holds it.</param>
/// <param name="Range">Cells of the values.</param>
/// <param name="Values">Their copy; null is a gap, never zero.</param>
/// <param name="Colour">Six hexadecimal digits, or null for a series that only carries what stands on it (and is not in the legend).</param>
/// <param name="Opacity">Percent.</param>
/// <param name="Mark">For a line: its mark, <c>circle</c>, <c>triangle</c> or <c>none</c>.</param>
/// <param name="Joined">For a line: whether its marks are joined.</param>
/// <param name="Labelled">For bars: its numbers stand on them.</param>
/// <param name="Hatched">For bars: hatched, since what they stand for is not known.</param>
internal sealed record ChartSeries(string Name, string NameRange, string Range, ImmutableArray<long?> Values, string? Colour,
    int Opacity = 100, string Mark = "circle", bool Joined = true, bool Hatched = false, bool Labelled = false);
