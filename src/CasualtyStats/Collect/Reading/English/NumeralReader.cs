using System.Globalization;

namespace CasualtyStats.Collect.Reading.English;

/// <summary>Reads numbers in digits and words and leaves out those that cannot count people: dates, times, ages, percentages, names.</summary>
/// <remarks>"Twenty-nine" is 29, "1.4 million" 1 400 000, "two dozen" 24, "a score" 20; "6-12 August", "21:00", "7.8-magnitude", "man of 19" are none.</remarks>
internal static class NumeralReader
{
    private const int MostOfShare = 10;

    /// <summary>The number that begins at a token.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="at">Index of the token.</param>
    /// <param name="last">Index of its last token.</param>
    /// <returns>The number, or null where none begins here.</returns>
    public static long? Read(Sentence sentence, int at, out int last)
    {
        last = at;
        var token = sentence[at];
        if (token.Kind == TokenKind.Number) return Digits(sentence, at, out last);
        if (token.IsSpecial("a") && sentence[at + 1].Sense(Category.Scale) is { } scale && scale.Amount > 0)
        {
            last = at + 1;
            return Scaled(sentence, scale.Amount, ref last);
        }
        return token.Is(Category.Number) ? Words(sentence, at, out last) : null;
    }

    /// <summary>True where digits are a date, a time, an age, a share, a label or part of a word.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="at">First token of the number.</param>
    /// <param name="last">Its last token.</param>
    public static bool IsNoCount(Sentence sentence, int at, int last)
    {
        var before = sentence[at - 1];
        var after = sentence[last + 1];
        if (after.Is(Category.Month) && !(after.Is(Category.Hedge) && !sentence.IsCapital(last + 1))) return true;
        if (before.Is(Category.Month) && sentence.IsCapital(at - 1) && (sentence[at].Number is > 0 and <= 31 || IsYear(sentence, at))) return true;
        if (after.IsMark('%') || after.IsMark('°') || before.IsMark('$') || before.IsMark('€') || before.IsMark('£') || before.IsMark('#')) return true;
        if (after.IsSpecial("clock")) return true;
        if (before.IsMark('.') && (sentence[at - 2].IsSpecial("label") || sentence[at - 2].Is(Category.Month))) return true;
        if (sentence[at].Kind == TokenKind.Number && (before.IsSpecial("label") || IsGlued(sentence, at, last) || IsRangeOfDays(sentence, at, last))) return true;
        // "Five-storey", "two-day", "one-and-a-half-year-old".
        if (sentence[last + 1].IsMark('-') && sentence[last].Touches(sentence[last + 1]) && sentence[last + 1].Touches(sentence[last + 2]) && sentence[last + 2].Kind == TokenKind.Word && !sentence[last + 2].Is(Category.Number)) return true;
        return IsAge(sentence, at, last) || IsShare(sentence, at, last) || (IsYear(sentence, at) && IsYearPlace(sentence, at, last));
    }

    private static long? Digits(Sentence sentence, int at, out int last)
    {
        last = at;
        var token = sentence[at];
        if (token.Number >= 0) return Scaled(sentence, token.Number, ref last);
        // A fraction counts people only when a scale makes it whole.
        if (sentence[at + 1].Sense(Category.Scale) is not { Amount: > 100 } scale) return null;
        string digits = string.Concat(token.Span.Of(sentence.Text).Where(c => c is '.' or '٫' || char.IsAsciiDigit(c)));
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value) || value > 1_000_000) return null;
        last = at + 1;
        decimal whole = value * scale.Amount;
        return whole == decimal.Truncate(whole) ? (long)whole : null;
    }

    private static long? Scaled(Sentence sentence, long value, ref int last)
    {
        while (sentence[last + 1].Sense(Category.Scale) is { Amount: > 0 } scale && value < 1_000_000_000)
        {
            if (scale.Amount == 1_000_000 && sentence.Written(last + 1).Length == 1 && !sentence[last].Touches(sentence[last + 1])) break;
            value *= scale.Amount;
            last++;
        }
        return value;
    }

    private static long? Words(Sentence sentence, int at, out int last)
    {
        long total = 0, part = 0;
        last = at - 1;
        for (int i = at; i < sentence.Count;)
        {
            if (sentence[i].Sense(Category.Number) is { } number)
            {
                long amount = number.Amount;
                // "Twenty nine" and "twenty-nine" go together; "five six" are two numbers.
                if (part % 100 != 0 && !(part % 10 == 0 && part % 100 >= 20 && amount < 10)) break;
                part += amount;
                last = i++;
                if (sentence[i].IsMark('-') && sentence[i + 1].Sense(Category.Number) is { Amount: < 10 } && part % 10 == 0 && part % 100 >= 20) i++;
                continue;
            }
            if (sentence[i].Sense(Category.Scale) is { Amount: > 0 } scale && last >= at && part > 0)
            {
                if (scale.Amount <= 100) part *= scale.Amount;
                else { total += part * scale.Amount; part = 0; }
                last = i++;
                if (sentence[i].Is(Category.And) && sentence[i + 1].Is(Category.Number) && scale.Amount >= 100) i++;
                continue;
            }
            break;
        }
        return last >= at ? total + part : null;
    }

    private static bool IsYear(Sentence sentence, int at) => sentence[at].Number is >= 1900 and <= 2100 && sentence[at].End - sentence[at].Start == 4;

    private static bool IsYearPlace(Sentence sentence, int at, int last)
    {
        var before = sentence[at - 1];
        var after = sentence[last + 1];
        if (after.Is(Category.Person | Category.Victim) || after.Is(Category.OutcomeAfter)) return false;
        return before.Is(Category.Since | Category.Until | Category.Month | Category.Preposition | Category.And | Category.Period) || before.IsMark(',') || before.IsMark('(')
            || after.Kind == TokenKind.Mark || after.Lexeme is null || last + 1 >= sentence.Count;
    }

    // "M4", "21st", "12:00", "24-hour", "7.8-magnitude", "07-06-2024".
    private static bool IsGlued(Sentence sentence, int at, int last)
    {
        var before = sentence[at - 1];
        var after = sentence[last + 1];
        if (at > 0 && before.Touches(sentence[at]) && before.Kind == TokenKind.Word) return true;
        if (last + 1 < sentence.Count && sentence[last].Touches(after) && after.Kind == TokenKind.Word && last == at) return true;
        if (last + 1 < sentence.Count && sentence[last].Touches(after) && after.Mark is ':' or '/' && sentence[last + 2].Kind == TokenKind.Number && after.Touches(sentence[last + 2])) return true;
        if (at > 1 && before.Touches(sentence[at]) && before.Mark is ':' or '/' or '.' && sentence[at - 2].Kind == TokenKind.Number) return true;
        return last + 1 < sentence.Count && sentence[last].Touches(after) && after.IsMark('-') && after.Touches(sentence[last + 2]) && sentence[last + 2].Kind == TokenKind.Word;
    }

    private static bool IsRangeOfDays(Sentence sentence, int at, int last)
    {
        if (sentence[last + 1].Mark is '-' or '–' && sentence[last + 2].Kind == TokenKind.Number && (sentence[last + 3].Is(Category.Month) || sentence[last + 3].Mark is '-' or '/')) return true;
        if (sentence[at - 1].Mark is '-' or '–' && sentence[at - 2].Kind == TokenKind.Number && (sentence[at - 3].Is(Category.Month) || sentence[at - 3].Mark is '-' or '/')) return true;
        // "March 8 and 9", "March 6 to 12".
        if ((sentence[at - 1].Is(Category.And) || sentence[at - 1].IsPreposition("to")) && sentence[at - 2].Kind == TokenKind.Number && sentence[at - 3].Is(Category.Month) && sentence.IsCapital(at - 3) && sentence[at].Number is > 0 and <= 31 && !sentence[last + 1].Is(Category.Person | Category.Victim | Category.OutcomeAfter)) return true;
        return sentence[last + 1].Is(Category.And) && sentence[last + 2].Kind == TokenKind.Number && sentence[last + 3].Is(Category.Month) && sentence[at].Number is > 0 and <= 31
            && !sentence[at - 1].Is(Category.OutcomeVerb);
    }

    private static bool IsAge(Sentence sentence, int at, int last)
    {
        for (int i = at - 1; i >= Math.Max(0, at - 4); i--)
        {
            if (sentence[i].IsSpecial("age")) return true;
            if (!(sentence[i].Kind == TokenKind.Number || sentence[i].Is(Category.Qualifier | Category.Preposition | Category.And))) break;
        }
        if (sentence[last + 1].IsMark('-') && sentence[last + 2].Is(Category.TimeUnit)) return true;
        if (sentence[at].Kind == TokenKind.Number && sentence[at - 1].IsPreposition("of") && sentence[at - 2].Sense(Category.Person) is { Number: 1 }) return true;
        // "Daughter (8)".
        if (sentence[at - 1].IsMark('(') && sentence[last + 1].IsMark(')') && sentence[at].Kind == TokenKind.Number && sentence[at].Number is > 0 and < 100 && sentence[at - 2].Sense(Category.Person) is { Number: 1 } && !(sentence[at - 3].Kind == TokenKind.Number || sentence[at - 3].Is(Category.Number))) return true;
        // "A married couple, 68 and 71, were hurt".
        if (sentence[at].Kind == TokenKind.Number && sentence[at].Number is > 0 and < 110)
        {
            int first = sentence[at - 1].Is(Category.And) && sentence[at - 2].Kind == TokenKind.Number ? at - 2 : at;
            if (sentence[first - 1].IsMark(',') && sentence[first + 1].Is(Category.And) && sentence[first + 2].Kind == TokenKind.Number && sentence[first + 2].Number is > 0 and < 110 && sentence[first + 3].IsMark(',') && (sentence[first - 2].Is(Category.Person) || sentence.Written(first - 2) is "couple" or "pair" or "twins")) return true;
        }
        if (!sentence[at - 1].IsMark(',') || sentence[at].Kind != TokenKind.Number || sentence[at].Number is < 1 or > 99) return false;
        bool closes = last + 1 >= sentence.Count || sentence[last + 1].IsBreak();
        // "The driver, 39, died", "his wife, 58.": the age of one person.
        if (closes && sentence[at - 2].Sense(Category.Person) is { Number: 1 } && !(sentence[at - 3].Kind == TokenKind.Number || sentence[at - 3].Is(Category.Number))) return true;
        // "Mona, 14, and": a bare number between commas after a name.
        return sentence[last + 1].IsMark(',') && sentence.IsCapital(at - 2) && sentence[at - 2].Lexeme is null;
    }

    // "Three in four of the deaths", "one in five": a share of them, no count.
    private static bool IsShare(Sentence sentence, int at, int last)
    {
        if (sentence[last + 1].IsPreposition("in") || sentence.Written(last + 1) is "out" && sentence[last + 2].IsPreposition("of"))
        {
            int whole = sentence[last + 1].IsPreposition("in") ? last + 2 : last + 3;
            return Read(sentence, at, out _) is { } part && Read(sentence, whole, out int end) is { } of && part < of && of <= MostOfShare && !sentence[end + 1].Is(Category.TimeUnit | Category.Unit) && !sentence[end + 1].Is(Category.Month);
        }
        int before = sentence[at - 1].IsPreposition("in") ? at - 2 : sentence[at - 1].IsPreposition("of") && sentence.Written(Math.Max(0, at - 2)) is "out" ? at - 3 : -1;
        return before >= 0 && (sentence[before].Kind == TokenKind.Number || sentence[before].Is(Category.Number)) && Read(sentence, before, out _) is { } share && Read(sentence, at, out int close) is { } all && share < all && all <= MostOfShare && close == last && !sentence[last + 1].Is(Category.TimeUnit | Category.Unit);
    }
}
