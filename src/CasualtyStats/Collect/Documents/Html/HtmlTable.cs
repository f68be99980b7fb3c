using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using CasualtyStats.Collect.Tables;

namespace CasualtyStats.Collect.Documents.Html;

/// <summary>A table of a page as a grid; cells that span several columns or rows repeat their words, never a number.</summary>
internal static class HtmlTable
{
    private const int MostColumns = 500;
    private const int MostRows = 100_000;

    /// <summary>The grid; null for a table that only lays out a page: with tables in it, or with a single row or column.</summary>
    /// <param name="table">The element.</param>
    /// <param name="number">Its number in the document, from 1, for citations.</param>
    public static Sheet? Of(IElement table, int number)
    {
        if (table.QuerySelector("table") is not null) return null;
        var rows = table.QuerySelectorAll("tr").Take(MostRows).ToList();
        var grid = rows.ConvertAll(_ => new List<string?>());
        for (int i = 0; i < rows.Count; i++) Fill(grid, i, rows[i].Children.Where(cell => cell.LocalName is "td" or "th"));
        if (grid.Count < 2 || grid.Max(row => row.Count) < 2) return null;
        return DocumentTable.Of(number, page: null, grid.Select(row => row.Select(cell => cell ?? "").ToArray()));
    }

    private static void Fill(List<List<string?>> grid, int row, IEnumerable<IElement> cells)
    {
        int column = 0;
        foreach (var cell in cells)
        {
            while (column < grid[row].Count && grid[row][column] is not null) column++;
            int across = Span(cell, "colspan", MostColumns - column), down = Span(cell, "rowspan", grid.Count - row);
            if (across <= 0) return;
            string text = Text(cell);
            bool number = CellNumber.Of(text).Kind == CellNumberKind.Number;
            for (int y = 0; y < down; y++)
                for (int x = 0; x < across; x++) Put(grid[row + y], column + x, number && (x > 0 || y > 0) ? "" : text);
            column += across;
        }
    }

    private static void Put(List<string?> row, int column, string text)
    {
        while (row.Count <= column) row.Add(null);
        row[column] ??= text;
    }

    private static int Span(IElement cell, string name, int most) =>
        int.TryParse(cell.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out int span) ? Math.Clamp(span, 1, Math.Max(1, most)) : Math.Min(1, most);

    private static string Text(IElement cell)
    {
        var text = new StringBuilder();
        foreach (char c in cell.TextContent)
        {
            if (!char.IsWhiteSpace(c)) text.Append(c);
            else if (text.Length > 0 && text[^1] != ' ') text.Append(' ');
        }
        return text.ToString().Trim();
    }
}
