using System.Globalization;
using System.Text;
using CasualtyStats.Evaluation.Gold;

namespace CasualtyStats.Evaluation.Scoring;

/// <summary>Tells whether a tally read is made of a number that is no tally.</summary>
public static class Trap
{
    private static readonly Dictionary<string, long> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["a"] = 1, ["an"] = 1, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9, ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12,
        ["واحد"] = 1, ["واحدة"] = 1, ["اثنان"] = 2, ["اثنين"] = 2, ["اثنتين"] = 2, ["ثلاثة"] = 3, ["ثلاث"] = 3, ["أربعة"] = 4, ["أربع"] = 4, ["خمسة"] = 5, ["خمس"] = 5, ["ستة"] = 6, ["ست"] = 6,
        ["سبعة"] = 7, ["سبع"] = 7, ["ثمانية"] = 8, ["ثماني"] = 8, ["تسعة"] = 9, ["تسع"] = 9, ["عشرة"] = 10, ["عشر"] = 10,
    };

    /// <summary>True where the tally covers the trap and its own number is the trap's; where the trap prints no number, where the tally lies in the trap's words or covers them, and matched nothing.</summary>
    /// <param name="trap">The trap.</param>
    /// <param name="text">The text that both stand in.</param>
    /// <param name="read">The tally read; a zero claims nothing.</param>
    /// <param name="isRight">True where the tally is matched to a labelled one of the same number.</param>
    public static bool IsClaimed(GoldTrap trap, string text, Prediction read, bool isRight)
    {
        ArgumentNullException.ThrowIfNull(trap);
        ArgumentNullException.ThrowIfNull(read);
        if (read.IsZero || isRight || !read.Span.Overlaps(trap.Span)) return false;
        var numbers = Numbers(trap.Span.Of(text));
        if (numbers.Count > 0) return read.Count is { } count && numbers.Contains(count);
        return read.Span.Contains(trap.Span) || trap.Span.Contains(read.Span);
    }

    private static HashSet<long> Numbers(string words)
    {
        var found = new HashSet<long>();
        foreach (string word in words.Split([' ', '-', '(', ')', ':', '–', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            string plain = Plain(word);
            if (long.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out long number) || Words.TryGetValue(plain, out number)) found.Add(number);
        }
        return found;
    }

    private static string Plain(string word)
    {
        var plain = new StringBuilder();
        foreach (char c in word)
        {
            if (c is >= '٠' and <= '٩' or >= '۰' and <= '۹') plain.Append((char)('0' + (c & 0xF)));
            else if (char.IsLetterOrDigit(c)) plain.Append(c);
        }
        return plain.ToString();
    }
}
