using SkiaSharp;

namespace CasualtyStats.Report.Charts;

/// <summary>A mark and its meaning, said once beside the chart.</summary>
/// <param name="Mark">The mark.</param>
/// <param name="Colour">Its colour.</param>
/// <param name="Text">What it means.</param>
internal readonly record struct KeyItem(KeyMark Mark, SKColor Colour, string Text);
