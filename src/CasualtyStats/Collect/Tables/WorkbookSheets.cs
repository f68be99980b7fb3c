using System.Globalization;
using System.IO.Compression;
using CasualtyStats.Model;
using CasualtyStats.Collect.Files;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace CasualtyStats.Collect.Tables;

/// <summary>The sheets of a workbook (xlsx, xls), read without ever opening more than a bound.</summary>
internal static class WorkbookSheets
{
    // Excel's own limit is 1 048 576 rows; empty ones among them cost nothing but time.
    private const int MostSheets = 200;

    /// <summary>The sheets, or a finding where the file is no workbook, has a password or would unpack to too much.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="name">Its name for the finding.</param>
    /// <param name="mostUnpacked">Bytes that it may unpack to.</param>
    public static (List<Sheet> Sheets, Finding? Finding) Read(ReadOnlyMemory<byte> bytes, string name, long mostUnpacked)
    {
        try
        {
            if (bytes.Span.StartsWith("PK"u8) && Unpacked(bytes) > mostUnpacked)
                return ([], FileBytes.Finding("workbook-too-large", Severity.Conflict, name, (mostUnpacked >> 20).ToString(CultureInfo.InvariantCulture)));
            return (Sheets(bytes), null);
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

    private static long Unpacked(ReadOnlyMemory<byte> bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes.ToArray(), false), ZipArchiveMode.Read);
        return zip.Entries.Sum(entry => entry.Length);
    }

    private static List<Sheet> Sheets(ReadOnlyMemory<byte> bytes)
    {
        // The library asks for code pages by number, windows-1252 even for workbooks that need none.
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(bytes.ToArray(), false));
        var sheets = new List<Sheet>();
        do
        {
            var rows = new List<SheetRow>();
            for (int number = 1; reader.Read(); number++)
            {
                var row = new SheetRow(number, Cells(reader));
                if (!row.IsEmpty) rows.Add(row);
            }
            MergedCells.Fill(rows, reader.MergeCells);
            sheets.Add(new(reader.Name, rows) { MayHoldSerialDays = true });
        }
        while (reader.NextResult() && sheets.Count < MostSheets);
        return sheets;
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
