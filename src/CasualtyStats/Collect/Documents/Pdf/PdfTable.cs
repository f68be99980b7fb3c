namespace CasualtyStats.Collect.Documents.Pdf;

/// <summary>Lines one below the other whose parts stand in the same columns: a table without lines drawn around its cells.</summary>
internal static class PdfTable
{
    private const int LeastColumns = 3;
    private const int LeastRows = 3;

    // Rows further apart than this many times the font's size are not of one table.
    private const double RowGap = 4;

    // Lines nearer than this many times the font's size stand beside each other in cells of one row: a text's own lines are further apart.
    private const double BesideGap = 0.9;

    // Where rows are further apart than this many times the font's size, lines that are nearer are of one row.
    private const double LooseRows = 1.3;

    /// <summary>The number of lines, from a given one on, that are a table; 0 for none.</summary>
    public static int Length(List<PdfLine> lines, int start)
    {
        int end = start;
        while (end < lines.Count && (end == start || Gap(lines, end) < RowGap * lines[end].Size)
            && (lines[end].Segments.Count >= LeastColumns - 1 || (end > start && (IsBeside(lines, end) || IsBeside(lines, end + 1))))) end++;
        var run = Parted(lines.GetRange(start, end - start));
        if (run.Count < LeastRows || Columns(run) is not { Count: > 1 } columns) return 0;
        var rows = Rows(run, columns);
        return rows.Count >= LeastRows && (rows.Count(row => row.Sum(line => line.Segments.Count) >= LeastColumns) * 2 >= rows.Count && columns.Count >= LeastColumns || IsPairs(rows, columns)) ? run.Count : 0;
    }

    /// <summary>The cells of such lines, in a table of Arabic from the right.</summary>
    public static List<string[]> Cells(List<PdfLine> lines)
    {
        lines = Parted(lines);
        var columns = Columns(lines);
        bool rightToLeft = LogicalOrder.IsRightToLeft(lines.SelectMany(line => line.Segments).SelectMany(segment => segment.Glyphs).Select(glyph => glyph.Text));
        return Rows(lines, columns).ConvertAll(row =>
        {
            string[] cells = new string[columns.Count];
            Array.Fill(cells, "");
            foreach (var segment in row.SelectMany(line => line.Segments))
            {
                int column = At(columns, segment);
                if (rightToLeft) column = columns.Count - 1 - column;
                // A day broken at its hyphen goes on without a space.
                cells[column] += (cells[column].Length == 0 || cells[column][^1] == '-' ? "" : " ") + segment.Text();
            }
            return cells;
        });
    }

    // A cell's text may take several lines, and what stands beside it then lies between them. Two numbers of one column are two rows.
    private static List<List<PdfLine>> Rows(List<PdfLine> lines, List<(double Left, double Right)> columns)
    {
        var full = Enumerable.Range(1, lines.Count - 1).Where(i => Numbers(lines[i], columns).Count > 0 && Numbers(lines[i - 1], columns).Count > 0).Select(i => Gap(lines, i)).ToList();
        bool loose = full.Count == 0 || full.Min() > LooseRows * lines[0].Size;
        var rows = new List<List<PdfLine>>();
        for (int i = 0; i < lines.Count; i++)
        {
            if (i > 0 && Gap(lines, i) < (loose ? LooseRows : BesideGap) * lines[i].Size && !rows[^1].Exists(line => Numbers(line, columns).Overlaps(Numbers(lines[i], columns)))) rows[^1].Add(lines[i]);
            else rows.Add([lines[i]]);
        }
        return rows;
    }

    // "Idleb  4" below "Governorate  Killed": two columns are a table where one holds names and the other numbers alone.
    private static bool IsPairs(List<List<PdfLine>> rows, List<(double Left, double Right)> columns)
    {
        if (columns.Count != 2 || rows[0].SelectMany(line => line.Segments).Select(segment => At(columns, segment)).Distinct().Count() != 2 || rows[0].Exists(line => Numbers(line, columns).Count > 0)) return false;
        for (int numbers = 0; numbers < 2; numbers++)
            if (rows.Skip(1).All(row => row.SelectMany(line => Numbers(line, columns)).SequenceEqual([numbers]))) return true;
        return false;
    }

    // The columns in which a line has nothing but a number.
    private static HashSet<int> Numbers(PdfLine line, List<(double Left, double Right)> columns) =>
        [.. line.Segments.Where(IsNumber).Select(segment => At(columns, segment))];

    /// <summary>True for a line that is a label and its number, set apart: "Killed   3".</summary>
    public static bool IsPair(PdfLine line) => line.Segments.Count == 2 && line.Segments.Count(IsNumber) == 1;

    private static bool IsNumber(PdfSegment segment) => segment.Text() is var text && text.Any(char.IsDigit) && text.All(c => char.IsDigit(c) || c is ',' or '.' or ' ' or '٬' or '٫');

    // The words of two headers may come near to each other; the numbers below show where the one ends.
    private static List<PdfLine> Parted(List<PdfLine> lines)
    {
        var body = lines.FindAll(line => line.Segments.Count(IsNumber) > 1);
        if (body.Count < LeastRows - 1) return lines;
        var columns = Columns(body);
        return lines.ConvertAll(line => line with { Segments = [.. line.Segments.SelectMany(segment => Parts(segment, columns, line.Size))] });
    }

    // A word that begins where a column does, by no more than the font's size, begins a cell.
    private static IEnumerable<PdfSegment> Parts(PdfSegment segment, List<(double Left, double Right)> columns, double size)
    {
        var rest = segment.Glyphs;
        foreach (var (left, _) in columns.Where(column => column.Left > segment.Left && column.Left < segment.Right))
        {
            int word = Enumerable.Range(1, Math.Max(0, rest.Count - 1)).Where(i => !rest[i].IsSpace && (rest[i - 1].IsSpace || rest[i].Left - rest[i - 1].Right > PdfSegment.SpaceGap * size) && Math.Abs(rest[i].Left - left) <= size)
                .OrderBy(i => Math.Abs(rest[i].Left - left)).FirstOrDefault();
            if (word == 0) continue;
            yield return new(rest.GetRange(0, word));
            rest = rest.GetRange(word, rest.Count - word);
        }
        yield return new(rest);
    }

    private static int At(List<(double Left, double Right)> columns, PdfSegment segment) => columns.FindIndex(column => segment.Left <= column.Right && segment.Right >= column.Left);

    private static double Gap(List<PdfLine> lines, int at) => lines[at - 1].Base - lines[at].Base;

    private static bool IsBeside(List<PdfLine> lines, int at) => at > 0 && at < lines.Count && Gap(lines, at) < BesideGap * lines[at].Size;

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
