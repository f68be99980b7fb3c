using System.Globalization;
using CasualtyStats.Collect.Tables;

namespace CasualtyStats.Collect.Documents;

/// <summary>A table found inside a document.</summary>
internal static class DocumentTable
{
    /// <summary>The grid, whose cells are cited as <c>table 2, row 4, column 3</c>, on pages as <c>page 3, table 2, row 4, column 3</c>.</summary>
    /// <param name="number">Its number in the document or on the page, from 1.</param>
    /// <param name="page">The page, from 1, or null.</param>
    /// <param name="rows">Its cells.</param>
    public static Sheet Of(int number, int? page, IEnumerable<string[]> rows)
    {
        List<SheetRow> numbered = [.. rows.Select((cells, i) => new SheetRow(i + 1, cells))];
        string start = page is { } on ? string.Create(CultureInfo.InvariantCulture, $"page {on}, table {number}") : string.Create(CultureInfo.InvariantCulture, $"table {number}");
        return new(null, numbered) { Address = (row, column) => string.Create(CultureInfo.InvariantCulture, $"{start}, row {row}, column {column + 1}") };
    }
}
