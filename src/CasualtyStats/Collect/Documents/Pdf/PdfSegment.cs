namespace CasualtyStats.Collect.Documents.Pdf;

/// <summary>Signs of one line without a wide gap between them: a line of a column, or a cell.</summary>
/// <param name="Glyphs">The signs from left to right.</param>
internal sealed record PdfSegment(List<PdfGlyph> Glyphs)
{
    /// <summary>A gap wider than this share of the font's size is a space.</summary>
    public const double SpaceGap = 0.17;

    /// <summary>Left edge.</summary>
    public double Left { get; } = Glyphs[0].Left;

    /// <summary>Right edge.</summary>
    public double Right { get; } = Glyphs.Max(glyph => glyph.Right);

    /// <summary>Its text in the order of reading.</summary>
    /// <param name="rightToLeft">How its line reads; null to look at its own letters.</param>
    public string Text(bool? rightToLeft = null)
    {
        var signs = new List<string>();
        double right = double.NaN;
        bool spaced = false;
        foreach (var glyph in Glyphs)
        {
            if (glyph.IsSpace) { spaced = true; continue; }
            bool gap = !double.IsNaN(right) && (spaced || glyph.Left - right > SpaceGap * glyph.Size);
            if (gap) signs.Add(" ");
            signs.Add(glyph.Text);
            right = double.IsNaN(right) ? glyph.Right : Math.Max(right, glyph.Right);
            spaced = false;
        }
        return LogicalOrder.Of(signs, rightToLeft ?? LogicalOrder.IsRightToLeft(signs)).Trim();
    }
}
