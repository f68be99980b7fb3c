using CasualtyStats.Workbooks;

namespace CasualtyStats.Report.Sheets;

/// <summary>The sheet of numbers behind the charts, a block for each.</summary>
internal static class ChartDataSheet
{
    public static Sheet Make(string name, IReadOnlyList<ChartBlock> blocks)
    {
        int columns = blocks[^1].NextColumn - 2;
        var rows = Enumerable.Range(0, blocks.Max(block => block.Categories.Length) + 1)
            .Select(_ => Enumerable.Repeat(Cell.Empty(), columns).ToArray()).ToArray();
        foreach (var block in blocks) Fill(rows, block);
        return new()
        {
            Name = name,
            Widths = [.. Enumerable.Range(0, columns).Select(i => rows.Max(row => Math.Min(TextWidth.Of(row[i].Shown) + 1.5, row == rows[0] ? 15 : 40))).Select(width => Math.Round(Math.Max(width, 3), 1))],
            Rows = rows.Select((row, i) => new SheetRow([.. row], i == 0 ? RowHeight.Points(4) : null)),
            FrozenRows = 1,
            GridLines = false,
        };
    }

    private static void Fill(Cell[][] rows, ChartBlock block)
    {
        int column = block.Column - 1;
        rows[0][column] = Cell.Of(block.Heading, Looks.Heading);
        for (int row = 0; row < block.Categories.Length; row++) rows[row + 1][column] = block.Categories[row];
        for (int series = 0; series < block.Series.Length; series++)
        {
            rows[0][column + 1 + series] = Cell.Of(block.Series[series].Name, Looks.HeadingNumber);
            for (int row = 0; row < block.Categories.Length; row++)
                rows[row + 1][column + 1 + series] = Cell.Of(block.Series[series].Values[row], Looks.Count);
        }
    }
}
