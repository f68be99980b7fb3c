namespace CasualtyStats.Collect.Reading.English;

/// <summary>The first or last day of a period told by less than a day: "March 2011", "the end of 2024", "the beginning of the year", "January".</summary>
/// <remarks>"The middle of April" and "early April" tell no day and are none.</remarks>
internal static class PeriodEdges
{
    /// <summary>The day with which a period begins or ends.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="at">First token of its words.</param>
    /// <param name="end">True for the last day, false for the first.</param>
    /// <returns>A day, or for the report's own year or month a whole period whose first day is meant; null where no such words begin here.</returns>
    public static DateMention? Read(Sentence sentence, int at, bool end)
    {
        int from = at;
        bool edged = false;
        if (sentence[at].IsSpecial("the")) at++;
        if (sentence.Written(at) is "start" or "beginning" or "end" or "close" or "outbreak" && sentence[at + 1].IsPreposition("of"))
        {
            end = sentence.Written(at) is "end" or "close";
            (at, edged) = (at + 2, true);
            if (sentence[at].IsSpecial("the") || sentence.Written(at) is "this") at++;
            if (sentence.Written(at) is "year" or "month" && !end) return new(DateKind.Whole, sentence.Span(from, at)) { Months = sentence.Written(at) is "year" ? 12 : 1, Tokens = (from, at) };
        }
        if (sentence[at].Sense(Category.Month) is { } month && sentence.IsCapital(at))
        {
            int last = at, year = EnglishDates.Year(sentence, at + 1) ?? 0;
            if (year > 0) last++;
            // A day beside it, or a time of day, is told elsewhere.
            if (sentence[at + 1].Kind == Collect.Reading.TokenKind.Number && year == 0) return null;
            int number = (int)month.Amount;
            return new(DateKind.Day, sentence.Span(from, last)) { Day = end ? DateTime.DaysInMonth(year > 0 ? year : 2023, number) : 1, Month = number, Year = year, Tokens = (from, last) };
        }
        if (EnglishDates.Year(sentence, at) is { } whole && (edged || !end))
            return new(DateKind.Day, sentence.Span(from, at)) { Day = end ? 31 : 1, Month = end ? 12 : 1, Year = whole, Tokens = (from, at) };
        return null;
    }
}
