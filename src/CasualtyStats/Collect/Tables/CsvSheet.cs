using System.Text;
using CasualtyStats.Collect.Files;
using CsvHelper;

namespace CasualtyStats.Collect.Tables;

/// <summary>A CSV text as a sheet, read row by row from its bytes; comma, semicolon, tab or bar, whichever its first line holds most of.</summary>
internal static class CsvSheet
{
    private static readonly char[] Separators = [',', ';', '\t', '|', '،', '؛'];

    /// <summary>The sheet, and the cells whose quotes are damaged: their rows are passed over.</summary>
    /// <param name="text">The text with \n line ends.</param>
    public static (Sheet Sheet, List<CsvDamage> Damage) Read(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <summary>The sheet of a file's bytes, and the cells whose quotes are damaged: their rows are passed over.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="form">How it is to be read.</param>
    public static (Sheet Sheet, List<CsvDamage> Damage) Read(ReadOnlyMemory<byte> bytes, TextForm form)
    {
        var letters = bytes[form.Letters];
        return Of(form is { Name: "utf-8", Damage: not TextDamage.BadBytes } && !HasOldLineEnds(letters.Span) ? letters : Anew(letters, form.Encoding!));
    }

    private static (Sheet Sheet, List<CsvDamage> Damage) Of(ReadOnlyMemory<byte> utf8)
    {
        char separator = Separator(utf8.Span);
        var (mended, damage) = CsvDamage.Mend(utf8, separator);
        var rows = new RowSource(mended, separator);
        return (new(null, rows) { Share = rows.Share }, damage);
    }

    // A line end of one \r, which the reader of CSV would take for a part of a cell.
    private static bool HasOldLineEnds(ReadOnlySpan<byte> utf8)
    {
        for (int at; (at = utf8.IndexOf((byte)'\r')) >= 0; utf8 = utf8[(at + 2)..])
            if (at + 1 >= utf8.Length || utf8[at + 1] != '\n') return true;
        return false;
    }

    // Other encodings and line ends become UTF-8 with \n, piece by piece.
    private static ReadOnlyMemory<byte> Anew(ReadOnlyMemory<byte> bytes, Encoding encoding)
    {
        var utf8 = new MemoryStream(bytes.Length + bytes.Length / 2);
        var decoder = encoding.GetDecoder();
        char[] letters = new char[1 << 16];
        byte[] piece = new byte[letters.Length * 3 + 4];
        bool after = false;
        for (int at = 0, end = bytes.Length; at < end;)
        {
            decoder.Convert(bytes.Span[at..], letters, flush: true, out int used, out int made, out _);
            at += used;
            int kept = 0;
            for (int i = 0; i < made; i++)
            {
                char c = letters[i];
                if (!(c == '\n' && after)) letters[kept++] = c == '\r' ? '\n' : c;
                after = c == '\r';
            }
            utf8.Write(piece, 0, Encoding.UTF8.GetBytes(letters.AsSpan(0, kept), piece));
        }
        return utf8.GetBuffer().AsMemory(0, (int)utf8.Length);
    }

    private static char Separator(ReadOnlySpan<byte> utf8)
    {
        int end = 0;
        while (end < utf8.Length && utf8[end] is (byte)'\n' or (byte)'\r' or (byte)' ') end++;
        int stop = utf8[end..].IndexOf((byte)'\n');
        string line = Encoding.UTF8.GetString(stop < 0 ? utf8[end..] : utf8.Slice(end, stop));
        char best = ',';
        int most = 0;
        foreach (char separator in Separators)
        {
            int count = line.AsSpan().Count(separator);
            if (count > most) (best, most) = (separator, count);
        }
        return best;
    }

    // The header is looked for several times; only who goes beyond the first rows opens the text again.
    private sealed class RowSource(ReadOnlyMemory<byte> utf8, char separator) : IEnumerable<SheetRow>
    {
        private const int HeadRows = 64;
        private List<SheetRow>? head;
        private long letters;

        // Letters are counted, not bytes: near enough for a bar.
        public double Share() => utf8.Length == 0 ? 1 : Math.Min(1, (double)Interlocked.Read(ref letters) / utf8.Length);

        public IEnumerator<SheetRow> GetEnumerator()
        {
            head ??= [.. Read(0).Take(HeadRows)];
            return head.Count < HeadRows ? head.GetEnumerator() : head.Concat(Read(HeadRows)).GetEnumerator();
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

        private IEnumerable<SheetRow> Read(int after)
        {
            using var csv = CsvReader.Create(utf8, new CsvReaderOptions { Separator = separator, HasHeader = false, SkipEmptyLines = false, IncludeValuesInExceptions = false });
            long read = 0;
            for (int row = 1; csv.Read(); row++)
            {
                if (row <= after) continue;
                string[] cells = new string[csv.FieldCount];
                for (int i = 0; i < cells.Length; i++) read += 1 + (cells[i] = Cell(csv, i)).Length;
                if (row % 1024 == 0) Interlocked.Exchange(ref letters, read);
                yield return new(row, cells);
            }
        }

        private static string Cell(CsvReader csv, int column)
        {
            string cell = csv.GetString(column).Trim();
            return cell.Contains('\r', StringComparison.Ordinal) ? cell.Replace("\r\n", "\n", StringComparison.Ordinal) : cell;
        }
    }
}
