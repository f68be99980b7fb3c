using System.Globalization;
using System.Text;
using CasualtyStats.Model;

namespace CasualtyStats.Collect.Tables;

/// <summary>A number of people in a cell: digits of three scripts, separators of thousands, "8+", "≥8", ">8", "~30", "20-30".</summary>
/// <param name="Kind">How it reads.</param>
/// <param name="Low">The number, or the lower of two.</param>
/// <param name="High">The upper of two; else the number.</param>
/// <param name="Sign">What a sign beside it says, or null.</param>
internal readonly record struct CellNumber(CellNumberKind Kind, long Low = 0, long High = 0, Qualifier? Sign = null)
{
    /// <summary>A single count of more people than this is taken for a slip of the hand.</summary>
    public const long Most = 10_000_000;

    private static readonly string[] Blanks = ["-", "–", "—", ".", "..", "n/a", "na", "nil", "null", "none", "not reported", "not available", "no data", "unknown", "tbc", "tbd", "غير معروف", "غير محدد", "لا يوجد", "غير متوفر", "غير متاح"];

    /// <summary>Reads a cell.</summary>
    /// <param name="cell">Its text.</param>
    public static CellNumber Of(string cell)
    {
        if (Digits(cell) is { } plain) return plain;
        string text = WithoutFootnote(Western(cell));
        if (text.Length == 0 || Array.Exists(Blanks, blank => text.Equals(blank, StringComparison.OrdinalIgnoreCase))) return new(CellNumberKind.Empty);
        int dash = text.AsSpan(1).IndexOfAny('-', '–');
        if (dash >= 0 && text[0] is >= '0' and <= '9')
        {
            var low = Single(text[..(dash + 1)]);
            var high = Single(text[(dash + 2)..]);
            return low.Kind == CellNumberKind.Number && high.Kind == CellNumberKind.Number && low.Low <= high.Low
                ? new(CellNumberKind.Range, low.Low, high.Low, Qualifier.Range) : new(CellNumberKind.Bad);
        }
        return text[0] switch
        {
            '≥' => Single(text[1..].TrimStart()) with { Sign = Qualifier.AtLeast },
            '≤' => Single(text[1..].TrimStart()) with { Sign = Qualifier.UpTo },
            '>' => text.StartsWith(">=", StringComparison.Ordinal) ? Single(text[2..].TrimStart()) with { Sign = Qualifier.AtLeast } : Single(text[1..].TrimStart()) with { Sign = Qualifier.MoreThan },
            '<' => text.StartsWith("<=", StringComparison.Ordinal) ? Single(text[2..].TrimStart()) with { Sign = Qualifier.UpTo } : Single(text[1..].TrimStart()) with { Sign = Qualifier.LessThan },
            '~' or '≈' => Single(text[1..].TrimStart()) with { Sign = Qualifier.About },
            _ => text[^1] == '+' ? Single(text[..^1].TrimEnd()) with { Sign = Qualifier.AtLeast } : Single(text),
        };
    }

    // Nearly every cell is a few plain digits.
    private static CellNumber? Digits(string cell)
    {
        if (cell.Length is 0 or > 7) return cell.Length == 0 ? new(CellNumberKind.Empty) : null;
        long number = 0;
        foreach (char c in cell)
        {
            if (!char.IsAsciiDigit(c)) return null;
            number = number * 10 + c - '0';
        }
        return new(CellNumberKind.Number, number, number);
    }

    // "12*", "12 [a]", "12 (b)", "12¹": the mark points to a note and says nothing of the number.
    private static string WithoutFootnote(string text)
    {
        string bare = text.TrimEnd('*', '†', '‡', '§', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹', ' ');
        if (bare.Length > 3 && bare[^1] is ']' or ')')
        {
            int open = bare.LastIndexOf(bare[^1] == ']' ? '[' : '(');
            bool mark = open > 0 && bare.Length - open <= 4 && (bare[^1] == ']' || bare.AsSpan(open + 1, bare.Length - open - 2).IndexOfAnyExceptInRange('a', 'z') < 0);
            if (mark) bare = bare[..open].TrimEnd();
        }
        return bare.Length > 0 && char.IsAsciiDigit(bare[^1]) ? bare : text;
    }

    private static CellNumber Single(string text)
    {
        if (text.Length == 0) return new(CellNumberKind.Bad);
        bool negative = text[0] is '-' or '−';
        if (negative) text = text[1..];
        // A spreadsheet keeps 12 as 12.0; a fraction of a person is a slip.
        if (text.EndsWith(".0", StringComparison.Ordinal)) text = text[..^2];
        if (!WithoutThousands(ref text) || text.Length == 0 || !text.All(char.IsAsciiDigit)) return new(CellNumberKind.Bad);
        text = text.TrimStart('0');
        if (negative && text.Length > 0) return new(CellNumberKind.Negative);
        if (text.Length > 9 || long.Parse("0" + text, CultureInfo.InvariantCulture) > Most) return new(CellNumberKind.Absurd);
        long number = long.Parse("0" + text, CultureInfo.InvariantCulture);
        return new(CellNumberKind.Number, number, number);
    }

    // Groups of three behind the first; "1,5" is a decimal in many places and no count.
    private static bool WithoutThousands(ref string text)
    {
        if (text.All(char.IsAsciiDigit)) return true;
        string[] groups = text.Split([',', ' ', '\'']);
        if (groups.Length < 2 || groups[0].Length is 0 or > 3 || groups.Skip(1).Any(group => group.Length != 3)) return false;
        text = string.Concat(groups);
        return true;
    }

    private static string Western(string cell)
    {
        var text = new StringBuilder(cell.Length);
        foreach (char c in cell)
        {
            if (c is >= '٠' and <= '٩') text.Append((char)(c - '٠' + '0'));
            else if (c is >= '۰' and <= '۹') text.Append((char)(c - '۰' + '0'));
            else if (c is '٬' or '،') text.Append(',');
            else if (c is '٫') text.Append('.');
            else if (c is '\u00a0' or '\u202f' or '\u2009') text.Append(' ');
            else if (c is not ('\u200e' or '\u200f' or '\u061c' or '\u202a' or '\u202b' or '\u202c')) text.Append(c);
        }
        return text.ToString().Trim();
    }
}
