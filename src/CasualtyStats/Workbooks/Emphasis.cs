namespace CasualtyStats.Workbooks;

/// <summary>A conditional format: cells of a range whose formula holds look otherwise.</summary>
/// <param name="Range">For instance <c>A2:T90</c>.</param>
/// <param name="Formula">Relative to the range's first cell, for instance <c>$T2="implied"</c>.</param>
/// <param name="Fill">Background, or null.</param>
/// <param name="Ink">Letter colour, or null.</param>
/// <param name="Italic">Slanted.</param>
internal sealed record Emphasis(string Range, string Formula, string? Fill, string? Ink, bool Italic);
