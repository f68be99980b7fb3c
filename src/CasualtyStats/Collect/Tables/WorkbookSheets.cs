using System.Globalization;
using CasualtyStats.Model;
using CasualtyStats.Collect.Files;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace CasualtyStats.Collect.Tables;

/// <summary>The sheets of a workbook (xlsx, xls), read without ever opening more than a bound.</summary>
internal static class WorkbookSheets
{
    /// <summary>The sheets, or a finding where the file is no workbook, has a password or would unpack to too much.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="name">Its name for the finding.</param>
    /// <param name="mostUnpacked">Bytes that it may unpack to.</param>
    public static (List<Sheet> Sheets, Finding? Finding) Read(ReadOnlyMemory<byte> bytes, string name, long mostUnpacked)
    {
        try
        {
            if (bytes.Span.StartsWith("PK"u8) && ArchiveBounds.Exceeded(bytes, mostUnpacked))
                return ([], FileBytes.Finding("workbook-too-large", Severity.Conflict, name, (mostUnpacked >> 20).ToString(CultureInfo.InvariantCulture)));
            return Sheets(bytes) is { } sheets ? (sheets, null)
                : ([], FileBytes.Finding("workbook-too-wide", Severity.Conflict, name, (InputBounds.Cells / 1_000_000).ToString(CultureInfo.InvariantCulture)));
        }
        catch (InvalidPasswordException)
        {
            return ([], FileBytes.Finding("workbook-password", Severity.Conflict, name));
        }
        catch (Exception error) when (error is ExcelReaderException or InvalidDataException or IOException or FormatException or System.Xml.XmlException
            or IndexOutOfRangeException or ArgumentException or NullReferenceException or InvalidOperationException or NotSupportedException or OverflowException or KeyNotFoundException)
        {
            // The library tells damage by many kinds of exception; to the user they are all one thing.
            return ([], FileBytes.Finding("workbook-unreadable", Severity.Conflict, name));
        }
    }

    // Null where its rows span more cells than are read.
    private static List<Sheet>? Sheets(ReadOnlyMemory<byte> bytes)
    {
        // The library asks for code pages by number, windows-1252 even for workbooks that need none.
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        var errors = bytes.Span.StartsWith("PK"u8) ? FormulaErrors.Of(new MemoryStream(bytes.ToArray(), false)) : [];
        var errorsByRow = errors.ToLookup(error => (error.Key.Sheet, error.Key.Row), error => (error.Key.Column, error.Value));
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(bytes.ToArray(), false));
        var sheets = new List<Sheet>();
        long cells = 0;
        do
        {
            var rows = new List<SheetRow>();
            for (int number = 1; reader.Read(); number++)
            {
                if ((cells += Math.Max(1, reader.FieldCount)) > InputBounds.Cells) return null;
                var row = new SheetRow(number, Cells(reader));
                if (errors.Count > 0) row = WithErrors(row, [.. errorsByRow[(sheets.Count, number)]]);
                if (!row.IsEmpty) rows.Add(row);
            }
            MergedCells.Fill(rows, reader.MergeCells);
            sheets.Add(new(reader.Name ?? "", rows) { MayHoldSerialDays = true });
        }
        while (reader.NextResult() && sheets.Count < InputBounds.Sheets);
        return sheets;
    }

    private static SheetRow WithErrors(SheetRow row, (int Column, string Error)[] errors)
    {
        if (errors.Length == 0) return row;
        int width = Math.Max(row.Cells.Length, errors.Max(error => error.Column) + 1);
        string[] cells = [.. row.Cells, .. Enumerable.Repeat("", width - row.Cells.Length)];
        foreach (var (column, error) in errors) cells[column] = error;
        return row with { Cells = cells };
    }

    private static string[] Cells(IExcelDataReader reader)
    {
        int last = reader.FieldCount - 1;
        while (last >= 0 && reader.GetValue(last) is null) last--;
        string[] cells = new string[last + 1];
        for (int i = 0; i <= last; i++) cells[i] = Text(reader, i);
        return cells;
    }

    private static string Text(IExcelDataReader reader, int column)
    {
        return reader.GetValue(column) switch
        {
            null => "",
            string text => text.Trim().Replace("\r\n", "\n", StringComparison.Ordinal),
            DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime moment => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            bool truth => truth ? "true" : "false",
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            var other => other.ToString() ?? "",
        };
    }
}
