namespace CasualtyStats.Collect.Reading.English;

// Whole months, quarters and years, by their names and from the day of the report.
internal static partial class EnglishDates
{
    // "In July", "in December 2024", "so far in 2023": a whole month or year, or the year up to now.
    private static DateMention? Whole(Sentence sentence, int at)
    {
        if (PartOfYear(sentence, at) is { } part) return part;
        if (Months(sentence, at) is { } months) return months;
        // "Compared with July, when 280 were killed": the month of what follows.
        if (sentence[at].Sense(Category.Month) is { } told && sentence.IsCapital(at) && sentence[at - 1].Kind != TokenKind.Number && sentence.Written(sentence[at + 1].IsMark(',') ? at + 2 : at + 1) is "when")
            return new(DateKind.Whole, sentence[at].Span) { Month = (int)told.Amount, Tokens = (at, at) };
        // "Of January", "in the whole of 2024".
        if (sentence.Written(at) is "whole" && sentence[at + 1].IsPreposition("of") && Year(sentence, at + 2) is { } entire) return new(DateKind.Whole, sentence.Span(at, at + 2)) { Year = entire, Tokens = (at, at + 2) };
        if (Named(sentence, at) is { } named) return named;
        // "For the month of November 2016", "the death toll of November 2016".
        bool ofMonth = sentence.Written(at - 1 < 0 ? at : at - 1) is "month" && sentence[at].IsPreposition("of");
        if ((ofMonth || sentence[at].IsPreposition("of") && !(sentence.Written(Math.Max(0, at - 1)) is "end" or "beginning" or "start" or "middle" or "half" or "week" or "weekend" or "quarter" or "day" or "days") && sentence[at - 1].Kind == TokenKind.Word && (sentence[at - 1].Is(Category.Toll | Category.ReportNoun | Category.Victim)) && Year(sentence, at + 2) is not null) && sentence[at + 1].Sense(Category.Month) is { } whole && sentence.IsCapital(at + 1) && sentence[at + 2].Kind != TokenKind.Number | Year(sentence, at + 2) is not null)
        {
            int end = at + 1, year0 = TrailingYear(sentence, ref end);
            return new(DateKind.Whole, sentence.Span(at + 1, end)) { Month = (int)whole.Amount, Year = year0, Tokens = (at, end) };
        }
        if (!(sentence[at].IsPreposition("in") || sentence[at].IsPreposition("during") || sentence.Written(at).Equals("throughout", StringComparison.OrdinalIgnoreCase))) return null;
        if (Year(sentence, at + 1) is { } year)
        {
            bool soFar = sentence.Written(at - 1).Equals("far", StringComparison.OrdinalIgnoreCase);
            if (soFar) return new(DateKind.Since, sentence.Span(at - 1, at + 1)) { From = new(DateKind.Day, sentence[at + 1].Span) { Day = 1, Month = 1, Year = year, Tokens = (at + 1, at + 1) }, Tokens = (at, at + 1) };
            return new(DateKind.Whole, sentence[at + 1].Span) { Year = year, Tokens = (at, at + 1) };
        }
        if (sentence[at + 1].Sense(Category.Month) is not { } month || !sentence.IsCapital(at + 1)) return null;
        int last = at + 1;
        int of = TrailingYear(sentence, ref last);
        // "During May and June".
        if (sentence[last + 1].Is(Category.And) && sentence[last + 2].Sense(Category.Month) is { } following && sentence.IsCapital(last + 2) && (following.Amount - month.Amount + 12) % 12 == 1)
        {
            int close = last + 2, closing = TrailingYear(sentence, ref close);
            return new(DateKind.Since, sentence.Span(at + 1, close))
            {
                From = new(DateKind.Day, sentence[at + 1].Span) { Day = 1, Month = (int)month.Amount, Year = of > 0 ? of : closing, Tokens = (at, close) },
                To = new(DateKind.Day, sentence[at + 1].Span) { Day = DateTime.DaysInMonth(closing > 0 ? closing : 2023, (int)following.Amount), Month = (int)following.Amount, Year = closing, Tokens = (at, close) },
                Tokens = (at, close),
            };
        }
        // "In January to date", "in March so far": from its first day on.
        if (sentence[at - 1].Lexeme?.Normal is "so far" || sentence[last + 1].Lexeme?.Normal is "to date" or "so far" or "alone so far") return new(DateKind.Since, sentence.Span(at, last + 1)) { From = new(DateKind.Day, sentence[at + 1].Span) { Day = 1, Month = (int)month.Amount, Year = of, Tokens = (at + 1, last) }, Tokens = (at, last + 1) };
        return new(DateKind.Whole, sentence.Span(at + 1, last)) { Month = (int)month.Amount, Year = of, Tokens = (at, last) };
    }

    // "This year", "so far this month", "last year", "last week": reckoned from the report's day. "Earlier this week" is a day of it.
    private static DateMention? Named(Sentence sentence, int at)
    {
        if (sentence[at].Sense(Category.TimeUnit) is not null || sentence[at + 1].Sense(Category.TimeUnit) is not { Amount: 7 or 30 or 365 } unit) return null;
        bool own = sentence.Written(at).Equals("this", StringComparison.OrdinalIgnoreCase), before = sentence[at].Is(Category.Period) && sentence.Written(at) is "last" or "Last" or "previous";
        if (!own && !before || sentence[at - 1].IsSpecial("the") || sentence.Written(Math.Max(0, at - 1)) is "earlier" or "late" or "early" or "later") return null;
        if (unit.Amount == 7) return own ? null : new(DateKind.LastDays, sentence.Span(at, at + 1)) { Days = 7, Tokens = (at, at + 1) };
        return new(DateKind.Whole, sentence.Span(at, at + 1)) { Months = unit.Amount == 365 ? 12 : 1, Days = own ? 0 : 1, Tokens = (at, at + 1) };
    }

    // "October-December 2024", "July to September 2025".
    private static DateMention? Months(Sentence sentence, int at)
    {
        if (sentence[at].Sense(Category.Month) is not { } first || !sentence.IsCapital(at) || !(sentence[at + 1].Mark is '-' or '–' || sentence[at + 1].IsPreposition("to") || sentence[at + 1].Is(Category.Until))) return null;
        if (sentence[at + 2].Sense(Category.Month) is not { } second || !sentence.IsCapital(at + 2)) return null;
        int last = at + 2, year = TrailingYear(sentence, ref last);
        if (sentence[at - 1].Kind == TokenKind.Number) return null;
        return new(DateKind.Since, sentence.Span(at, last))
        {
            From = new(DateKind.Day, sentence[at].Span) { Day = 1, Month = (int)first.Amount, Year = year > 0 && first.Amount > second.Amount ? year - 1 : year, Tokens = (at, last) },
            To = new(DateKind.Day, sentence[at].Span) { Day = DateTime.DaysInMonth(year > 0 ? year : 2023, (int)second.Amount), Month = (int)second.Amount, Year = year, Tokens = (at, last) },
            Tokens = (at, last),
        };
    }

    // "The first two months of 2025".
    private static DateMention? FirstMonths(Sentence sentence, int at)
    {
        if (sentence.Written(at) is not "first" || NumeralReader.Read(sentence, at + 1, out int last) is not (> 1 and < 12 and var months) || sentence.Written(last + 1) is not "months" || !sentence[last + 2].IsPreposition("of")) return null;
        int end = last + 3, year = Year(sentence, end) ?? 0;
        if (year == 0 && !((sentence.Written(end) is "this" or "the") && sentence[++end].Sense(Category.TimeUnit) is { Amount: 365 })) return null;
        return new(DateKind.Since, sentence.Span(at, end))
        {
            From = new(DateKind.Day, sentence[at].Span) { Day = 1, Month = 1, Year = year, Tokens = (at, end) },
            To = new(DateKind.Day, sentence[at].Span) { Day = DateTime.DaysInMonth(year > 0 ? year : 2023, (int)months), Month = (int)months, Year = year, Tokens = (at, end) },
            Tokens = (at, end),
        };
    }

    // "The first half of 2021", "the third quarter of 2023".
    private static DateMention? PartOfYear(Sentence sentence, int at)
    {
        if (FirstMonths(sentence, at) is { } first) return first;
        int parts = sentence.Written(at + 1) switch { "half" => 2, "quarter" => 4, _ => 0 };
        int which = sentence.Written(at) switch { "first" => 0, "second" => 1, "third" => 2, "fourth" or "last" => parts - 1, _ => -1 };
        if (parts == 0 || which < 0 || which >= parts || sentence[at + 2].IsSpecial("label")) return null;
        // "The first half of 2024", "of this year", "the second quarter": without a year that of the report.
        int end = at + 1, year = 0;
        if (sentence[at + 2].IsPreposition("of"))
        {
            if (Year(sentence, at + 3) is { } named) (year, end) = (named, at + 3);
            else if ((sentence.Written(at + 3) is "this" or "the") && sentence[at + 4].Sense(Category.TimeUnit) is { Amount: 365 }) end = at + 4;
            else return null;
        }
        else if (parts == 2 || !sentence[at - 1].IsSpecial("the") || sentence.Written(at) is "last") return null;
        int months = 12 / parts, last = (which + 1) * months;
        return new(DateKind.Since, sentence.Span(at, end))
        {
            From = new(DateKind.Day, sentence[at].Span) { Day = 1, Month = which * months + 1, Year = year, Tokens = (at, end) },
            To = new(DateKind.Day, sentence[at].Span) { Day = DateTime.DaysInMonth(year > 0 ? year : 2023, last), Month = last, Year = year, Tokens = (at, end) },
            Tokens = (at, end),
        };
    }
}
