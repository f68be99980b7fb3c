using System.Text;

namespace CasualtyStats.Collect.Tables;

/// <summary>Finds quotes that were left open or closed in the middle of a cell, before they swallow the rows below.</summary>
/// <param name="Row">The row, from 1, as a spreadsheet would number it.</param>
/// <param name="Column">The cell, from 0.</param>
internal readonly record struct CsvDamage(int Row, int Column)
{
    // A file in which every row is damaged is no table; so many are mended one by one.
    private const int Most = 200;

    /// <summary>The text with every damaged row emptied, so that all others keep their numbers, and the damage.</summary>
    /// <param name="utf8">A CSV text with \n or \r\n line ends.</param>
    /// <param name="separator">What parts its cells.</param>
    public static (ReadOnlyMemory<byte> Text, List<CsvDamage> Damage) Mend(ReadOnlyMemory<byte> utf8, char separator)
    {
        var damage = new List<CsvDamage>();
        var left = new List<Range>();
        if (utf8.Span.Contains((byte)'"')) Find(utf8.Span, Encoding.UTF8.GetBytes([separator]), damage, left);
        return (left.Count == 0 ? utf8 : Without(utf8.Span, left), damage);
    }

    private static void Find(ReadOnlySpan<byte> text, ReadOnlySpan<byte> separator, List<CsvDamage> damage, List<Range> left)
    {
        int row = 1, column = 0, start = 0, i = 0;
        while (i < text.Length && damage.Count < Most)
        {
            if (text[i] != '"') i = Next(text, i, separator);
            else
            {
                int close = Close(text, i + 1);
                if (close < text.Length && IsEnd(text[(close + 1)..], separator)) i = close + 1;
                else
                {
                    damage.Add(new(row, column));
                    int end = text[start..].IndexOf((byte)'\n') is var at and >= 0 ? start + at : text.Length;
                    left.Add(start..end);
                    i = end;
                }
            }
            if (i >= text.Length) return;
            if (text[i] == '\r') i++;
            if (i < text.Length && text[i] == '\n') { row++; column = 0; start = ++i; }
            else { column++; i += separator.Length; }
        }
    }

    private static bool IsEnd(ReadOnlySpan<byte> rest, ReadOnlySpan<byte> separator) => rest.IsEmpty || rest[0] == '\n' || rest.StartsWith("\r\n"u8) || rest.StartsWith(separator);

    // Where the cell ends that begins here: at a separator, a line end or the end of the text.
    private static int Next(ReadOnlySpan<byte> text, int from, ReadOnlySpan<byte> separator)
    {
        while (true)
        {
            int next = text[from..].IndexOfAny(separator[0], (byte)'\n');
            if (next < 0) return text.Length;
            from += next;
            if (text[from] == '\n' || text[from..].StartsWith(separator)) return from;
            from++;
        }
    }

    // Position of the closing quote, doubled ones passed over; the text's length where there is none.
    private static int Close(ReadOnlySpan<byte> text, int from)
    {
        while (true)
        {
            int quote = text[from..].IndexOf((byte)'"');
            if (quote < 0) return text.Length;
            from += quote;
            if (from + 1 >= text.Length || text[from + 1] != '"') return from;
            from += 2;
        }
    }

    private static byte[] Without(ReadOnlySpan<byte> text, List<Range> left)
    {
        byte[] mended = new byte[text.Length - left.Sum(range => range.End.Value - range.Start.Value)];
        int from = 0, to = 0;
        foreach (var range in left.Append(text.Length..text.Length))
        {
            text[from..range.Start.Value].CopyTo(mended.AsSpan(to));
            to += range.Start.Value - from;
            from = range.End.Value;
        }
        return mended;
    }
}
