using System.Globalization;

namespace CasualtyStats.Collect.Tables;

/// <summary>A sheet of a workbook, or a whole CSV file.</summary>
/// <param name="Name">The sheet's name, or null for a CSV file.</param>
/// <param name="Rows">Its rows, read as they are asked for; may be gone through several times.</param>
internal sealed record Sheet(string? Name, IEnumerable<SheetRow> Rows)
{
    /// <summary>A cell's address: <c>row,column</c> in a CSV file, <c>sheet!A1</c> in a workbook.</summary>
    /// <param name="row">From 1.</param>
    /// <param name="column">From 0.</param>
    public string Cell(int row, int column)
    {
        string number = row.ToString(CultureInfo.InvariantCulture);
        return Name is null ? $"{number},{(column + 1).ToString(CultureInfo.InvariantCulture)}" : $"{Name}!{Letters(column)}{number}";
    }

    private static string Letters(int column)
    {
        string letters = "";
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
            letters = (char)('A' + (rest - 1) % 26) + letters;
        return letters;
    }
}
