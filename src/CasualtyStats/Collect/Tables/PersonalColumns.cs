using System.Globalization;
using System.Text;
using CsvHelper;

namespace CasualtyStats.Collect.Tables;

/// <summary>Keeps names, telephone and identity numbers of single persons out of what is stored.</summary>
internal static class PersonalColumns
{
    /// <summary>The tables as UTF-8 CSV with such columns emptied, or null where there is none.</summary>
    /// <remarks>A workbook is not edited in place: its shared strings, comments and properties could still hold a name. Each of its sheets follows its name in a row of its own.</remarks>
    /// <param name="sheets">All sheets of the file.</param>
    /// <param name="blanked">Header cells of the emptied columns.</param>
    public static byte[]? Without(List<(Sheet Sheet, TableHeader Header)> sheets, out List<(string Cell, string Header)> blanked)
    {
        blanked = [.. sheets.SelectMany(pair => pair.Header.AllAt(Column.Personal)
            .Where(column => pair.Sheet.Rows.Any(row => row.Number > pair.Header.Row.Number && row[column].Length > 0))
            .Select(column => (pair.Sheet.Cell(pair.Header.Row.Number, column), pair.Header.Row.Cells[column])))];
        if (blanked.Count == 0) return null;
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, new CsvWriterOptions { NewLine = "\n", ValidateFieldCount = false }, true))
            foreach (var (sheet, header) in sheets) Write(csv, sheet, header);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Write(CsvWriter csv, Sheet sheet, TableHeader header)
    {
        if (sheet.Name is not null) csv.WriteRecord([sheet.Name]);
        var personal = header.AllAt(Column.Personal);
        int next = 1;
        foreach (var row in sheet.Rows)
        {
            // Rows keep their numbers, so that a cell's address still finds it.
            for (; next < row.Number; next++) csv.WriteRecord([""]);
            string[] cells = [.. row.Cells];
            if (row.Number > header.Row.Number)
                foreach (int column in personal)
                    if (column < cells.Length) cells[column] = "";
            csv.WriteRecord(cells.Length == 0 ? [""] : cells);
            next = row.Number + 1;
        }
    }
}
