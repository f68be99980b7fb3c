using CasualtyStats.Tests.EndToEnd;
using ClosedXML.Excel;

namespace CasualtyStats.Tests.Ledger.Review;

/// <summary>A review workbook that somebody opens, fills in and saves with another program.</summary>
internal sealed class FilledWorkbook : IDisposable
{
    private readonly ScratchFolder folder = new();

    public string Path => folder["review.xlsx"];

    /// <summary>Opens the file, lets a person write, and saves it.</summary>
    public void Fill(Action<XLWorkbook> write)
    {
        using var workbook = new XLWorkbook(Path);
        write(workbook);
        workbook.Save();
    }

    /// <summary>Writes into the row of an id.</summary>
    public static void Answer(XLWorkbook workbook, string sheet, string id, params (string Column, object Value)[] cells) =>
        Put(Sheet(workbook, sheet), Sheet(workbook, sheet).RowsUsed().First(row => row.Cell(1).GetString() == id).RowNumber(), cells);

    /// <summary>Writes into a row of a sheet.</summary>
    public static void Put(IXLWorksheet sheet, int row, params (string Column, object Value)[] cells)
    {
        foreach (var (column, value) in cells)
        {
            var cell = sheet.Cell(row, Column(sheet, column));
            switch (value)
            {
                case int number: cell.SetValue(number); break;
                case DateTime day: cell.SetValue(day); break;
                default: cell.SetValue((string)value); break;
            }
        }
    }

    public static IXLWorksheet Sheet(XLWorkbook workbook, string name) => workbook.Worksheets.First(sheet => sheet.Name.StartsWith(name, StringComparison.Ordinal));

    public static int Column(IXLWorksheet sheet, string header) =>
        sheet.Row(1).CellsUsed().First(cell => cell.GetString().StartsWith(header + "\n", StringComparison.Ordinal)).Address.ColumnNumber;

    /// <summary>The text of a cell, by id and column.</summary>
    public string Cell(string sheet, int row, string column)
    {
        using var workbook = new XLWorkbook(Path);
        var found = Sheet(workbook, sheet);
        var cell = found.Cell(row, Column(found, column));
        return cell.DataType == XLDataType.DateTime ? cell.GetDateTime().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : cell.GetString();
    }

    public void Dispose() => folder.Dispose();
}
