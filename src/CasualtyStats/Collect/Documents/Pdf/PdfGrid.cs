using CasualtyStats.Collect.Tables;

namespace CasualtyStats.Collect.Documents.Pdf;

/// <summary>A table whose cells are parted by lines drawn on the page.</summary>
/// <remarks>
/// Lines that touch belong to one table; where they stand makes its columns and rows. Two neighbouring cells without a line between them are one
/// merged cell, whose words (never a number) stand in each of them, as in the other kinds of documents.
/// </remarks>
internal sealed class PdfGrid
{
    // Two borders so near to each other are those of neighbouring cells with a gap between.
    private const double Near = 4;
    private const double Touching = 3;
    private const int LeastLines = 3;
    private const int MostCells = 20_000;
    private const int LeastFilled = 4;
    private readonly double[] columns, rows;
    private readonly List<(double From, double To)>[] upright, across;

    private PdfGrid(List<PdfRule> rules)
    {
        columns = Places(rules.Where(rule => rule.Upright));
        rows = Places(rules.Where(rule => !rule.Upright));
        upright = Spans(columns, rules.Where(rule => rule.Upright));
        across = Spans(rows, rules.Where(rule => !rule.Upright));
    }

    /// <summary>Height of its upper edge above the page's foot.</summary>
    public double Top => rows[^1] + Touching;

    private double Foot => rows[0] - Touching;

    /// <summary>The tables of a page, from top to bottom.</summary>
    /// <param name="rules">The lines drawn on it.</param>
    public static List<PdfGrid> Of(List<PdfRule> rules) =>
        [.. Groups(rules).Where(group => group.Count(rule => rule.Upright) >= LeastLines && group.Count(rule => !rule.Upright) >= LeastLines).Select(group => new PdfGrid(group))
            .Where(grid => grid.columns.Length >= LeastLines && grid.rows.Length >= LeastLines && grid.columns.Length * grid.rows.Length <= MostCells).OrderByDescending(grid => grid.Top).ThenBy(grid => grid.columns[0])];

    /// <summary>True for a sign inside the table.</summary>
    /// <param name="glyph">A sign.</param>
    public bool Holds(PdfGlyph glyph)
    {
        double x = (glyph.Left + glyph.Right) / 2;
        return x > columns[0] && x < columns[^1] && glyph.Base > Foot && glyph.Base < Top;
    }

    /// <summary>The cells from the first row down, in a table of Arabic from the right; null where they hold next to nothing, as in a chart.</summary>
    /// <param name="glyphs">The signs inside.</param>
    public List<string[]>? Cells(List<PdfGlyph> glyphs)
    {
        int wide = columns.Length - 1, high = rows.Length - 1;
        var merged = Merged(wide, high);
        var inside = new List<PdfGlyph>[wide * high];
        foreach (var glyph in glyphs)
        {
            int at = merged[Index(rows, glyph.Base + glyph.Size / 4) * wide + Index(columns, (glyph.Left + glyph.Right) / 2)];
            (inside[at] ??= []).Add(glyph);
        }
        string[] texts = [.. inside.Select(own => own is null ? "" : string.Join(' ', PdfLine.Of(own).Select(line => line.Text())))];
        if (texts.Count(text => text.Length > 0) < LeastFilled) return null;
        bool rightToLeft = LogicalOrder.IsRightToLeft(glyphs.Select(glyph => glyph.Text));
        var cells = new List<string[]>();
        var shown = new HashSet<int>();
        for (int row = high - 1; row >= 0; row--)
        {
            string[] line = new string[wide];
            for (int i = 0; i < wide; i++)
            {
                int column = rightToLeft ? wide - 1 - i : i, own = merged[row * wide + column];
                line[i] = shown.Add(own) || CellNumber.Of(texts[own]).Kind != CellNumberKind.Number ? texts[own] : "";
            }
            cells.Add(line);
        }
        return cells;
    }

    // For each cell the first cell of those that no line parts it from.
    private int[] Merged(int wide, int high)
    {
        int[] first = [.. Enumerable.Range(0, wide * high)];
        int Find(int at)
        {
            while (first[at] != at) at = first[at] = first[first[at]];
            return at;
        }
        void Join(int a, int b)
        {
            (a, b) = (Find(a), Find(b));
            if (a != b) first[Math.Max(a, b)] = Math.Min(a, b);
        }
        for (int row = 0; row < high; row++)
            for (int column = 0; column < wide; column++)
            {
                int at = row * wide + column;
                if (column + 1 < wide && !IsParted(upright[column + 1], (rows[row] + rows[row + 1]) / 2)) Join(at, at + 1);
                if (row + 1 < high && !IsParted(across[row + 1], (columns[column] + columns[column + 1]) / 2)) Join(at, at + wide);
            }
        return [.. Enumerable.Range(0, wide * high).Select(Find)];
    }

    private static bool IsParted(List<(double From, double To)> spans, double at) => spans.Exists(span => span.From <= at && at <= span.To);

    private static int Index(double[] places, double at)
    {
        int found = Array.BinarySearch(places, at);
        return Math.Clamp(found >= 0 ? found : ~found - 1, 0, places.Length - 2);
    }

    private static double[] Places(IEnumerable<PdfRule> rules)
    {
        var places = new List<(double Sum, int Number, double Last)>();
        foreach (double at in rules.Select(rule => rule.At).Order())
        {
            if (places.Count > 0 && at - places[^1].Last <= Near) places[^1] = (places[^1].Sum + at, places[^1].Number + 1, at);
            else places.Add((at, 1, at));
        }
        return [.. places.Select(place => place.Sum / place.Number)];
    }

    private static List<(double From, double To)>[] Spans(double[] places, IEnumerable<PdfRule> rules)
    {
        var spans = places.Select(_ => new List<(double From, double To)>()).ToArray();
        foreach (var rule in rules.OrderBy(rule => rule.From))
        {
            int at = Enumerable.Range(0, places.Length).MinBy(i => Math.Abs(places[i] - rule.At));
            var own = spans[at];
            if (own.Count > 0 && rule.From <= own[^1].To + Touching) own[^1] = (own[^1].From, Math.Max(own[^1].To, rule.To));
            else own.Add((rule.From, rule.To));
        }
        return spans;
    }

    // Lines that touch or cross, found by a sweep from left to right.
    private static List<List<PdfRule>> Groups(List<PdfRule> rules)
    {
        var ordered = rules.Select(rule => (Rule: rule, Left: rule.Upright ? rule.At : rule.From, Right: rule.Upright ? rule.At : rule.To, Foot: rule.Upright ? rule.From : rule.At, Head: rule.Upright ? rule.To : rule.At))
            .OrderBy(box => box.Left).ToList();
        int[] first = [.. Enumerable.Range(0, ordered.Count)];
        int Find(int at)
        {
            while (first[at] != at) at = first[at] = first[first[at]];
            return at;
        }
        var open = new List<int>();
        for (int i = 0; i < ordered.Count; i++)
        {
            var box = ordered[i];
            open.RemoveAll(other => ordered[other].Right + Near < box.Left);
            foreach (int other in open)
                if (ordered[other].Foot <= box.Head + Near && box.Foot <= ordered[other].Head + Near) first[Find(i)] = Find(other);
            open.Add(i);
        }
        return [.. Enumerable.Range(0, ordered.Count).GroupBy(Find).OrderBy(group => group.Key).Select(group => group.Select(i => ordered[i].Rule).ToList())];
    }
}
