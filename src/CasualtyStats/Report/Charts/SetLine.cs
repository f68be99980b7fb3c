using SkiaSharp;

namespace CasualtyStats.Report.Charts;

/// <summary>A line of text with its place on a chart, for a reader that shapes and sets it itself.</summary>
/// <param name="Text">The line in reading order.</param>
/// <param name="Left">Its left end in points.</param>
/// <param name="Baseline">Its baseline in points from the top.</param>
/// <param name="Width">The width to fill in points.</param>
/// <param name="Style">Size and weight.</param>
/// <param name="Colour">Colour of the letters.</param>
internal readonly record struct SetLine(string Text, float Left, float Baseline, float Width, TextStyle Style, SKColor Colour);
