using SkiaSharp;

namespace CasualtyStats.Report.Charts;

/// <summary>One line of text as glyphs with their places.</summary>
/// <param name="Text">What was shaped, in reading order.</param>
/// <param name="Glyphs">Glyph numbers of the font, from the left.</param>
/// <param name="Positions">Where each glyph stands, in points from the line's left end on its baseline.</param>
/// <param name="Width">Width of the line in points.</param>
/// <param name="Style">Font and size.</param>
internal sealed record ShapedLine(string Text, ushort[] Glyphs, SKPoint[] Positions, float Width, TextStyle Style);
