using System.Globalization;
using System.Text;
using CasualtyStats.Collect;
using CasualtyStats.Collect.Files;
using CasualtyStats.Model;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace CasualtyStats.Ledger.Review.Xlsx;

/// <summary>Reads a workbook that came back from people, whichever program saved it.</summary>
internal static class XlsxReader
{
    private const int MostRows = 200_000;
    private const int MostColumns = 64;

    /// <summary>All sheets.</summary>
    /// <exception cref="ReviewFileException">No workbook, protected by a password, or unreasonably large.</exception>
    public static IReadOnlyList<XlsxSheet> Read(byte[] bytes, string path)
    {
        try
        {
            if (bytes.AsSpan().StartsWith("PK"u8) && ArchiveBounds.Exceeded(bytes, InputBounds.UnpackedBytes)) throw new ReviewFileException(new Message("review.file.too-large", path));
            // The library asks for Windows code pages even where it needs none of them.
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(bytes));
            var sheets = new List<XlsxSheet>();
            do
            {
                var rows = new List<IReadOnlyList<string>>();
                while (reader.Read())
                {
                    if (rows.Count == MostRows) throw new ReviewFileException(new Message("review.file.too-large", path));
                    rows.Add([.. Enumerable.Range(0, Math.Min(reader.FieldCount, MostColumns)).Select(column => Text(reader.GetValue(column)))]);
                }
                sheets.Add(new(reader.Name ?? "", rows));
            }
            while (reader.NextResult());
            return sheets;
        }
        catch (InvalidPasswordException error)
        {
            throw new ReviewFileException(new Message("review.file.password", path), error);
        }
        // The library throws whatever a broken part happens to trip over.
        catch (Exception error) when (error is not ReviewFileException and not OutOfMemoryException)
        {
            throw new ReviewFileException(new Message("review.file.no-workbook", path), error);
        }
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        double number when number == Math.Floor(number) && Math.Abs(number) < 1e15 => ((long)number).ToString(CultureInfo.InvariantCulture),
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
