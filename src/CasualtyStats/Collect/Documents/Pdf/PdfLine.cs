namespace CasualtyStats.Collect.Documents.Pdf;

/// <summary>The signs on one base line, parted where the gaps are wide.</summary>
/// <param name="Base">Height of the base line.</param>
/// <param name="Size">Size of most of its signs.</param>
/// <param name="Segments">Its parts from left to right; at least one.</param>
internal sealed record PdfLine(double Base, double Size, List<PdfSegment> Segments)
{
    // A base line may be off by this share of the font's size: raised marks, rounding.
    private const double Tolerance = 0.35;

    // A gap wider than this many times the font's size parts columns or cells.
    private const double WideGap = 1.1;

    /// <summary>Left edge.</summary>
    public double Left => Segments[0].Left;

    /// <summary>Right edge.</summary>
    public double Right => Segments.Max(segment => segment.Right);

    /// <summary>The lines of a page from top to bottom.</summary>
    public static List<PdfLine> Of(List<PdfGlyph> glyphs)
    {
        var lines = new List<PdfLine>();
        var open = new List<PdfGlyph>();
        foreach (var glyph in glyphs.OrderByDescending(glyph => glyph.Base).ThenBy(glyph => glyph.Left))
        {
            if (open.Count > 0 && open[0].Base - glyph.Base > Tolerance * Math.Max(open[0].Size, glyph.Size)) Close(lines, open);
            open.Add(glyph);
        }
        Close(lines, open);
        return lines;
    }

    /// <summary>The line's text in the order of reading.</summary>
    public string Text()
    {
        bool rightToLeft = LogicalOrder.IsRightToLeft(Segments.SelectMany(segment => segment.Glyphs).Select(glyph => glyph.Text));
        var parts = Segments.Select(segment => segment.Text(rightToLeft));
        return string.Join(' ', rightToLeft ? parts.Reverse() : parts);
    }

    private static void Close(List<PdfLine> lines, List<PdfGlyph> open)
    {
        if (open.Exists(glyph => !glyph.IsSpace)) lines.Add(Parted([.. open.OrderBy(glyph => glyph.Left).ThenBy(glyph => glyph.Right)]));
        open.Clear();
    }

    private static PdfLine Parted(List<PdfGlyph> glyphs)
    {
        double size = glyphs.Where(glyph => !glyph.IsSpace).Select(glyph => glyph.Size).Order().ElementAt(glyphs.Count(glyph => !glyph.IsSpace) / 2);
        var segments = new List<PdfSegment>();
        var part = new List<PdfGlyph>();
        double right = double.NaN;
        foreach (var glyph in glyphs)
        {
            if (!glyph.IsSpace)
            {
                if (part.Count > 0 && glyph.Left - right > WideGap * size) { segments.Add(new([.. part])); part.Clear(); }
                right = part.Count == 0 ? glyph.Right : Math.Max(right, glyph.Right);
                part.Add(glyph);
            }
            else if (part.Count > 0) part.Add(glyph);
        }
        if (part.Count > 0) segments.Add(new(part));
        return new(glyphs[0].Base, size, segments);
    }
}
