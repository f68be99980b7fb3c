using ExcelDataReader;

namespace CasualtyStats.Collect.Tables;

/// <summary>Repeats the text of merged cells in every cell that they cover, so that each row can be read by itself.</summary>
internal static class MergedCells
{
    // A sheet with more of them is decorated cell by cell; its rows are read as they stand.
    private const int Most = 20_000;

    /// <summary>Fills text, never a number: a number counts people once, however many rows its cell covers.</summary>
    /// <param name="rows">Rows that hold anything, in order.</param>
    /// <param name="merged">Ranges, from 0; null where the file has none.</param>
    public static void Fill(List<SheetRow> rows, CellRange[]? merged)
    {
        if (merged is null || merged.Length is 0 or > Most) return;
        var byNumber = rows.ToDictionary(row => row.Number);
        var places = Enumerable.Range(0, rows.Count).ToDictionary(i => rows[i].Number);
        foreach (var range in merged)
        {
            if (!byNumber.TryGetValue(range.FromRow + 1, out var first) || first[range.FromColumn] is not { Length: > 0 } text) continue;
            if (CellNumber.Of(text).Kind != CellNumberKind.Bad) continue;
            for (int number = range.FromRow + 1; number <= range.ToRow + 1; number++)
            {
                if (!byNumber.TryGetValue(number, out var row)) continue;
                var filled = Filled(row, range.FromColumn, range.ToColumn, text);
                byNumber[number] = rows[places[number]] = filled;
            }
        }
    }

    private static SheetRow Filled(SheetRow row, int from, int to, string text)
    {
        string[] cells = row.Cells.Length > to ? [.. row.Cells] : [.. row.Cells, .. Enumerable.Repeat("", to + 1 - row.Cells.Length)];
        for (int i = from; i <= to; i++)
            if (cells[i].Length == 0) cells[i] = text;
        return row with { Cells = cells };
    }
}
