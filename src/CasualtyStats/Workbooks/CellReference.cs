using CasualtyStats.Model;

namespace CasualtyStats.Workbooks;

/// <summary>Addresses in sheets; rows and columns from 1.</summary>
internal static class CellReference
{
    /// <summary>Column 28 is <c>AB</c>.</summary>
    public static string Column(int column)
    {
        string letters = "";
        for (; column > 0; column = (column - 1) / 26) letters = (char)('A' + (column - 1) % 26) + letters;
        return letters;
    }

    public static string Of(int row, int column) => Column(column) + Invariant.Of(row);

    /// <summary>For instance <c>A1:C9</c>.</summary>
    public static string Range(int row, int column, int lastRow, int lastColumn) =>
        row == lastRow && column == lastColumn ? Of(row, column) : Of(row, column) + ":" + Of(lastRow, lastColumn);

    /// <summary>For instance <c>'By day'!$A$1:$C$9</c>.</summary>
    public static string Absolute(string sheet, int row, int column, int lastRow, int lastColumn)
    {
        string first = $"{Quoted(sheet)}!${Column(column)}${Invariant.Of(row)}";
        return row == lastRow && column == lastColumn ? first : $"{first}:${Column(lastColumn)}${Invariant.Of(lastRow)}";
    }

    /// <summary>What a cell's link to a place in the workbook is: <c>#'By day'!A1</c>.</summary>
    public static string Link(string sheet, int row, int column = 1) => $"#{Quoted(sheet)}!{Of(row, column)}";

    public static string Quoted(string sheet) => $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'";
}
