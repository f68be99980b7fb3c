namespace CasualtyStats.Collect.Documents.Pdf;

/// <summary>Lines one below the other whose parts stand in the same columns.</summary>
internal static class PdfTable
{
    private const int LeastColumns = 3;
    private const int LeastRows = 3;

    // Rows further apart than this many times the font's size are not of one table.
    private const double RowGap = 4;

    /// <summary>The number of lines, from a given one on, that are a table; 0 for none.</summary>
    public static int Length(List<PdfLine> lines, int start)
    {
        int end = start;
        while (end < lines.Count && lines[end].Segments.Count >= LeastColumns - 1 && (end == start || lines[end - 1].Base - lines[end].Base < RowGap * lines[end].Size)) end++;
        var run = lines.GetRange(start, end - start);
        return run.Count >= LeastRows && run.Count(line => line.Segments.Count >= LeastColumns) * 2 >= run.Count && Columns(run).Count >= LeastColumns ? run.Count : 0;
    }

    /// <summary>The cells of such lines, in a table of Arabic from the right.</summary>
    public static List<string[]> Cells(List<PdfLine> lines)
    {
        var columns = Columns(lines);
        bool rightToLeft = LogicalOrder.IsRightToLeft(lines.SelectMany(line => line.Segments).SelectMany(segment => segment.Glyphs).Select(glyph => glyph.Text));
        return lines.ConvertAll(line =>
        {
            string[] cells = new string[columns.Count];
            Array.Fill(cells, "");
            foreach (var segment in line.Segments)
            {
                int column = columns.FindIndex(column => segment.Left <= column.Right && segment.Right >= column.Left);
                if (rightToLeft) column = columns.Count - 1 - column;
                cells[column] = cells[column].Length == 0 ? segment.Text() : $"{cells[column]} {segment.Text()}";
            }
            return cells;
        });
    }

    // The stretches of the page's width that some line's part covers: parts of different lines that share one stand in one column.
    private static List<(double Left, double Right)> Columns(List<PdfLine> lines)
    {
        var columns = new List<(double Left, double Right)>();
        foreach (var segment in lines.SelectMany(line => line.Segments).OrderBy(segment => segment.Left))
        {
            if (columns.Count > 0 && segment.Left <= columns[^1].Right) columns[^1] = (columns[^1].Left, Math.Max(columns[^1].Right, segment.Right));
            else columns.Add((segment.Left, segment.Right));
        }
        return columns;
    }
}
