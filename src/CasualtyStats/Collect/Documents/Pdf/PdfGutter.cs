namespace CasualtyStats.Collect.Documents.Pdf;

/// <summary>The empty strip between two columns of text.</summary>
internal static class PdfGutter
{
    private const int LeastLines = 6;
    private const double Step = 2;

    /// <summary>The middle of the strip, or null for a page of one column.</summary>
    /// <param name="lines">The page's lines.</param>
    public static double? Of(List<PdfLine> lines)
    {
        var parted = lines.FindAll(line => line.Segments.Count == 2);
        if (parted.Count < LeastLines || parted.Count * 3 < lines.Count) return null;
        double left = lines.Min(line => line.Left), right = lines.Max(line => line.Right), width = right - left;
        double best = double.NaN;
        int most = 0;
        for (double x = left + width * 0.3; x <= left + width * 0.7; x += Step)
        {
            int open = parted.Count(line => line.Segments[0].Right < x && line.Segments[1].Left > x);
            if (open > most) (most, best) = (open, x);
        }
        return most * 5 >= parted.Count * 4 && most >= LeastLines ? best : null;
    }

    /// <summary>True where a part of a line stands over the strip: a heading over both columns.</summary>
    public static bool IsCrossed(PdfLine line, double gutter) => line.Segments.Exists(segment => segment.Left < gutter && segment.Right > gutter);

    /// <summary>The lines in the order of reading: down one column and then down the other, the right one first in Arabic.</summary>
    public static List<PdfLine> Order(List<PdfLine> lines, double gutter)
    {
        bool rightToLeft = LogicalOrder.IsRightToLeft(lines.SelectMany(line => line.Segments).SelectMany(segment => segment.Glyphs).Select(glyph => glyph.Text));
        var ordered = new List<PdfLine>();
        List<PdfLine> first = [], second = [];
        foreach (var line in lines)
        {
            if (IsCrossed(line, gutter)) { Close(); ordered.Add(line); continue; }
            var left = line.Segments.FindAll(segment => segment.Right <= gutter);
            var right = line.Segments.FindAll(segment => segment.Left >= gutter);
            if (left.Count > 0) (rightToLeft ? second : first).Add(line with { Segments = left });
            if (right.Count > 0) (rightToLeft ? first : second).Add(line with { Segments = right });
        }
        Close();
        return ordered;

        void Close()
        {
            ordered.AddRange(first);
            ordered.AddRange(second);
            first.Clear();
            second.Clear();
        }
    }
}
