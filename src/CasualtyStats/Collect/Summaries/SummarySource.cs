using System.Globalization;
using System.Text;
using CasualtyStats.Collect.Files;
using CasualtyStats.Collect.Tables;
using CasualtyStats.Model;
using CsvHelper;

namespace CasualtyStats.Collect.Summaries;

/// <summary>A table to sum: a CSV file as it lies on the disk, or the rows of a workbook's sheet.</summary>
/// <param name="Path">The file.</param>
/// <param name="Rows">The sheet's rows as UTF-8 CSV, each under its number; null for a CSV file.</param>
internal readonly record struct SummarySource(string Path, byte[]? Rows)
{
    /// <summary>The tables of a file: one of a CSV file, one for each sheet of a workbook.</summary>
    /// <param name="path">The file.</param>
    /// <param name="finding">Why a workbook could not be opened; else null.</param>
    public static IEnumerable<SummarySource> Of(string path, out Finding? finding)
    {
        finding = null;
        if (System.IO.Path.GetExtension(path).ToLowerInvariant() is not (".xlsx" or ".xlsm" or ".xls")) return [new(path, null)];
        string name = System.IO.Path.GetFileName(path);
        (byte[]? bytes, finding) = FileBytes.Read(path, name, InputBounds.FileBytes);
        if (bytes is null) return [];
        (var sheets, finding) = WorkbookSheets.Read(bytes, name, InputBounds.UnpackedBytes);
        return sheets.Select(sheet => new SummarySource(path, Written(sheet)));
    }

    /// <summary>Opens the table from its beginning.</summary>
    public Stream Open() => Rows is null ? new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan) : new MemoryStream(Rows, writable: false);

    private static byte[] Written(Sheet sheet)
    {
        var rows = sheet.Rows.ToList();
        int width = rows.Count == 0 ? 0 : rows.Max(row => row.Cells.Length);
        using var bytes = new MemoryStream();
        using (var text = new StreamWriter(bytes, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" })
        using (var csv = CsvWriter.Create(text, new CsvWriterOptions { NewLine = "\n", ValidateFieldCount = false }, true))
        {
            int next = 1;
            foreach (var row in rows)
            {
                for (; next < row.Number; next++) csv.WriteRecord([""]);
                csv.WriteRecord([.. row.Cells.Select(Plain), .. Enumerable.Repeat("", width - row.Cells.Length)]);
                next++;
            }
        }
        return bytes.ToArray();
    }

    // A workbook keeps 12 as 12.0 and a day with a time of midnight.
    private static string Plain(string cell) => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && number == Math.Floor(number) && Math.Abs(number) < 1e15
        ? number.ToString("0", CultureInfo.InvariantCulture) : cell;
}
