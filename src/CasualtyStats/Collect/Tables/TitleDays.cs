using System.Globalization;
using CasualtyStats.Model;

namespace CasualtyStats.Collect.Tables;

/// <summary>The days that a title, a caption or a note gives for a whole table: "from 24 February 2022 to 9 October 2022", "as of 3 December 2024".</summary>
/// <remarks>A day alone is no answer: it may be that of the publication.</remarks>
/// <param name="Period">Both days, or only the last of figures "as of" a day.</param>
/// <param name="Quote">The words.</param>
internal readonly record struct TitleDays(ReferencePeriod Period, string Quote)
{
    private const int LongestDay = 4;
    private const int LongestWord = 3;
    private const int LongestQuote = 120;

    /// <summary>The days of a text; null where it gives none, or gives two periods that differ.</summary>
    /// <param name="text">A title or a note.</param>
    public static TitleDays? Of(string text)
    {
        string[] words = [.. text.Replace("–", " – ", StringComparison.Ordinal).Replace("—", " – ", StringComparison.Ordinal)
            .Split([' ', '\n', '\t', '\u00a0'], StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim('(', ')', ',', '.', ';', ':', '*', '[', ']', '،', '؛')).Where(word => word.Length > 0).SelectMany(Parted)];
        var found = new List<ReferencePeriod>();
        for (int i = 0; i < words.Length; i++)
        {
            if (Day(words, i, out int length) is not { } day) continue;
            if (Ending(words, i, day) is { } period) found.Add(period);
            i += length - 1;
        }
        var whole = found.FindAll(period => period.IsKnown);
        if (whole.Count > 0) found = whole;
        return found.Distinct().Count() == 1 ? new(found[0], text.Length > LongestQuote ? text[..LongestQuote] + "…" : text) : null;
    }

    // "1-30 November 2024".
    private static string[] Parted(string word) => CellNumber.Of(word) is { Kind: CellNumberKind.Range, High: <= 31 } range ? [Text((int)range.Low), "–", Text((int)range.High)] : [word];

    // What stands before a day: a first day and "to", or "as of".
    private static ReferencePeriod? Ending(string[] words, int at, DateOnly last)
    {
        for (int length = Math.Min(LongestWord, at); length > 0; length--)
        {
            string joint = string.Join(' ', words, at - length, length);
            string? meaning = joint is "-" or "–" ? "to" : TableWords.Value("title_days", joint);
            if (meaning is null) continue;
            if (meaning is "to" or "and" && First(words, at - length, last) is { } first) return first <= last ? new(first, last) : null;
            return meaning is "to" or "as_of" && joint is not ("-" or "–") ? new(null, last) : null;
        }
        return null;
    }

    // "24 February 2022", "24 February" of the last day's year or the one before, "1" of its month.
    private static DateOnly? First(string[] words, int end, DateOnly last)
    {
        for (int length = Math.Min(LongestDay, end); length > 0; length--)
        {
            string text = string.Join(' ', words, end - length, length);
            if (CellDate.Of(text) is { Kind: CellDateKind.Day } day) return day.Day;
            if (length > 1 && CellDate.Of(text + " " + Text(last.Year)) is { Kind: CellDateKind.Day } same)
                return same.Day <= last ? same.Day : CellDate.Of(text + " " + Text(last.Year - 1)) is { Kind: CellDateKind.Day } before ? before.Day : null;
        }
        return end > 0 && CellNumber.Of(words[end - 1]) is { Kind: CellNumberKind.Number, Sign: null, Low: >= 1 } number && number.Low <= last.Day ? new(last.Year, last.Month, (int)number.Low) : null;
    }

    private static DateOnly? Day(string[] words, int at, out int length)
    {
        for (length = words[at] is "-" or "–" ? 0 : Math.Min(LongestDay, words.Length - at); length > 0; length--)
            if (CellDate.Of(string.Join(' ', words, at, length)) is { Kind: CellDateKind.Day } day) return day.Day;
        return null;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
