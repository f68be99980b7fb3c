namespace CasualtyStats.Collect.Tables;

/// <summary>Finds quotes that were left open or closed in the middle of a cell, before they swallow the rows below.</summary>
/// <param name="Row">The row, from 1, as a spreadsheet would number it.</param>
/// <param name="Column">The cell, from 0.</param>
internal readonly record struct CsvDamage(int Row, int Column)
{
    // A file in which every row is damaged is no table; so many are mended one by one.
    private const int Most = 200;

    /// <summary>The text with every damaged row emptied, so that all others keep their numbers, and the damage.</summary>
    /// <param name="text">A CSV text with \n line ends.</param>
    /// <param name="separator">What parts its cells.</param>
    public static (string Text, List<CsvDamage> Damage) Mend(string text, char separator)
    {
        var damage = new List<CsvDamage>();
        while (damage.Count < Most && First(text, separator) is { } found)
        {
            damage.Add(found.Damage);
            int end = text.IndexOf('\n', found.Start);
            text = string.Concat(text.AsSpan(0, found.Start), end < 0 ? "" : text.AsSpan(end));
        }
        return (text, damage);
    }

    private static (CsvDamage Damage, int Start)? First(string text, char separator)
    {
        int row = 1, column = 0, start = 0, i = 0;
        while (i < text.Length)
        {
            if (text[i] == '"')
            {
                int close = Close(text, i + 1);
                bool sound = close < text.Length && (close + 1 == text.Length || text[close + 1] == separator || text[close + 1] == '\n');
                if (!sound) return (new(row, column), start);
                i = close + 1;
            }
            else
            {
                i = text.AsSpan(i).IndexOfAny(separator, '\n') is var next and >= 0 ? i + next : text.Length;
            }
            if (i >= text.Length) return null;
            if (text[i] == '\n') { row++; column = 0; start = i + 1; }
            else column++;
            i++;
        }
        return null;
    }

    // Position of the closing quote, doubled ones passed over; the text's length where there is none.
    private static int Close(string text, int from)
    {
        for (int i = from; i < text.Length; i++)
        {
            if (text[i] != '"') continue;
            if (i + 1 < text.Length && text[i + 1] == '"') i++;
            else return i;
        }
        return text.Length;
    }
}
