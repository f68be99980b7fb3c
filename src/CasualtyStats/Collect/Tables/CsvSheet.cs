using CsvHelper;

namespace CasualtyStats.Collect.Tables;

/// <summary>A CSV text as a sheet; comma, semicolon, tab or bar, whichever its first line holds most of.</summary>
internal static class CsvSheet
{
    private static readonly char[] Separators = [',', ';', '\t', '|', '،', '؛'];

    /// <summary>The sheet, and the cells whose quotes are damaged: their rows are passed over.</summary>
    /// <param name="text">The text with \n line ends.</param>
    public static (Sheet Sheet, List<CsvDamage> Damage) Read(string text)
    {
        char separator = Separator(text);
        var (mended, damage) = CsvDamage.Mend(text, separator);
        return (new(null, new RowSource(mended, separator)), damage);
    }

    private static char Separator(string text)
    {
        int end = 0;
        while (end < text.Length && text[end] is '\n' or ' ') end++;
        int stop = text.IndexOf('\n', end);
        var line = text.AsSpan(end, (stop < 0 ? text.Length : stop) - end);
        char best = ',';
        int most = 0;
        foreach (char separator in Separators)
        {
            int count = line.Count(separator);
            if (count > most) (best, most) = (separator, count);
        }
        return best;
    }

    // The header is looked for several times; only who goes beyond the first rows opens the text again.
    private sealed class RowSource(string text, char separator) : IEnumerable<SheetRow>
    {
        private const int HeadRows = 64;
        private List<SheetRow>? head;

        public IEnumerator<SheetRow> GetEnumerator()
        {
            head ??= [.. Read(0).Take(HeadRows)];
            return head.Count < HeadRows ? head.GetEnumerator() : head.Concat(Read(HeadRows)).GetEnumerator();
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

        private IEnumerable<SheetRow> Read(int after)
        {
            using var csv = CsvReader.FromText(text, new CsvReaderOptions { Separator = separator, HasHeader = false, SkipEmptyLines = false, IncludeValuesInExceptions = false });
            for (int row = 1; csv.Read(); row++)
            {
                if (row <= after) continue;
                string[] cells = new string[csv.FieldCount];
                for (int i = 0; i < cells.Length; i++) cells[i] = csv.GetString(i).Trim();
                yield return new(row, cells);
            }
        }
    }
}
