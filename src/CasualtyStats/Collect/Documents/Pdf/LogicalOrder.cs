using System.Text;

namespace CasualtyStats.Collect.Documents.Pdf;

/// <summary>Puts the signs of a line, given from left to right as they are seen, into the order in which they are read.</summary>
/// <remarks>
/// The reverse of what the Unicode bidirectional algorithm (UAX #9) does for display: in a line of Arabic everything runs from the right, but
/// numbers and Latin words within it run from the left. So "ﻼﻴﺘﻗ 58" seen as signs 5, 8 from left to right stays 58.
/// </remarks>
internal static class LogicalOrder
{
    private enum Side { Neutral, Right, Left, Digit, ArabicDigit }

    /// <summary>True where a line reads from the right: more Arabic letters than Latin.</summary>
    public static bool IsRightToLeft(IEnumerable<string> signs)
    {
        int balance = 0;
        foreach (string sign in signs)
            balance += Of(sign) switch { Side.Right => 1, Side.Left => -1, _ => 0 };
        return balance > 0;
    }

    /// <summary>The text in the order of reading.</summary>
    /// <param name="seen">The signs from left to right; a space where a gap is.</param>
    /// <param name="rightToLeft">How the line reads as a whole.</param>
    public static string Of(IReadOnlyList<string> seen, bool rightToLeft)
    {
        var signs = seen.ToList();
        if (rightToLeft) signs.Reverse();
        var sides = signs.ConvertAll(Of);
        for (int i = 0; i < signs.Count;)
        {
            int end = rightToLeft ? LeftRun(sides, signs, i) : RightRun(sides, i);
            if (end > i + 1) { signs.Reverse(i, end - i); sides.Reverse(i, end - i); }
            i = Math.Max(end, i + 1);
        }
        var text = new StringBuilder();
        foreach (string sign in signs) text.Append(sign);
        return rightToLeft ? Brackets(text.ToString()) : text.ToString();
    }

    // A run from the left within a line from the right: Latin words with what stands between them, a number with its separators.
    private static int LeftRun(List<Side> sides, List<string> signs, int start)
    {
        if (sides[start] is Side.Neutral or Side.Right) return start;
        int end = start + 1;
        for (int at = end; at < sides.Count && sides[at] != Side.Right; at++)
        {
            if (sides[at] == Side.Neutral) continue;
            bool latin = sides[at] == Side.Left || sides[end - 1] == Side.Left;
            bool joined = at == end || latin && at - end <= 3 || at == end + 1 && IsWithinNumber(signs[end], sides[at]);
            if (!joined) break;
            end = at + 1;
        }
        return end;
    }

    // A run from the right within a line from the left: Arabic letters with spaces and marks between them.
    private static int RightRun(List<Side> sides, int start)
    {
        if (sides[start] != Side.Right) return start;
        int end = start + 1;
        for (int at = end; at < sides.Count && sides[at] is Side.Neutral or Side.Right; at++)
            if (sides[at] == Side.Right) end = at + 1;
        return end;
    }

    private static bool IsWithinNumber(string sign, Side digit) => sign is "." or "," or ":" or "/" or "٫" or "٬" or "'" || digit == Side.Digit && sign is "-" or "%";

    private static Side Of(string sign)
    {
        foreach (char c in sign)
        {
            if (c is >= '0' and <= '9') return Side.Digit;
            if (c is (>= '\u0660' and <= '\u0669') or (>= '\u06F0' and <= '\u06F9')) return Side.ArabicDigit;
            if (c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFEFC')) return char.IsLetter(c) || char.IsHighSurrogate(c) ? Side.Right : Side.Neutral;
            if (char.IsLetter(c)) return Side.Left;
        }
        return Side.Neutral;
    }

    // Some programs store the bracket that is seen, others the one that is meant: one of the two readings opens before it closes.
    private static string Brackets(string text)
    {
        int open = text.AsSpan().IndexOfAny("([{«"), close = text.AsSpan().IndexOfAny(")]}»");
        if (close < 0 || open >= 0 && open < close) return text;
        const string From = "()[]{}«»", To = ")(][}{»«";
        return string.Concat(text.Select(c => From.IndexOf(c, StringComparison.Ordinal) is var at and >= 0 ? To[at] : c));
    }
}
