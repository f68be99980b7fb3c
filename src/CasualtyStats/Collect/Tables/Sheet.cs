using System.Globalization;

namespace CasualtyStats.Collect.Tables;

/// <summary>A grid of cells from whatever holds tables: a sheet of a workbook, a whole CSV or JSON file, a table inside a page or a document.</summary>
/// <remarks>
/// Whoever finds a table makes one of these and gives it to <see cref="SheetsReader"/>; formats, mapping, numbers, dates and findings are the same for all.
/// Cells that a merged cell covers repeat its text (never a number), so that each row can be read by itself.
/// </remarks>
/// <param name="Name">The sheet's name, or null for a file that holds one grid only.</param>
/// <param name="Rows">Its rows, read as they are asked for; may be gone through several times.</param>
internal sealed record Sheet(string? Name, IEnumerable<SheetRow> Rows)
{
    /// <summary>How a cell is cited, from its row (from 1) and its column (from 0); null for the usual forms of <see cref="Cell"/>.</summary>
    /// <remarks>A table on a page is cited as <c>page 3, table 2, row 4</c>, a JSON record as <c>record 4, killed</c>.</remarks>
    public Func<int, int, string>? Address { get; init; }

    /// <summary>Words that stand before the table in its document, the nearest first; empty for a file that is a table.</summary>
    public IReadOnlyList<string> Above { get; init; } = [];

    /// <summary>How much of the rows has been read by whoever goes through them now, 0 to 1; null where that is not known.</summary>
    public Func<double>? Share { get; init; }

    /// <summary>True where a day may stand as the number of days since 1900, as spreadsheets store it.</summary>
    public bool MayHoldSerialDays { get; init; }

    /// <summary>A cell's address: <c>row,column</c> in a CSV file, <c>sheet!A1</c> in a workbook, or what <see cref="Address"/> says.</summary>
    /// <param name="row">From 1.</param>
    /// <param name="column">From 0.</param>
    public string Cell(int row, int column)
    {
        if (Address is not null) return Address(row, column);
        return Name is null
            ? string.Create(CultureInfo.InvariantCulture, $"{row},{column + 1}")
            : string.Create(CultureInfo.InvariantCulture, $"{Name}!{Letters(column)}{row}");
    }

    private static string Letters(int column)
    {
        string letters = "";
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
            letters = (char)('A' + (rest - 1) % 26) + letters;
        return letters;
    }
}
