namespace CasualtyStats.Collect.Reading.English;

/// <summary>Reads days, weekdays, months, years and periods of an English sentence.</summary>
/// <remarks>
/// Day first: "2/12/2024" is 2 December. "As of 13 March" and "by Saturday" end a total that has no stated beginning;
/// "since October" begins on a day that is not to be known, so only its end is read.
/// </remarks>
internal static partial class EnglishDates
{
    private const int SinceReach = 12, AsideReach = 12;

    /// <summary>Adds the mentions in order.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="dates">Where they go.</param>
    public static void Read(Sentence sentence, List<DateMention> dates)
    {
        for (int at = 0; at < sentence.Count;)
        {
            var mention = Relative(sentence, at) ?? Same(sentence, at) ?? LastDays(sentence, at) ?? Since(sentence, at) ?? FromTo(sentence, at) ?? Days(sentence, at) ?? Span(sentence, at) ?? AsOf(sentence, at) ?? Point(sentence, at) ?? Whole(sentence, at);
            if (mention is not null) dates.Add(mention);
            at = mention is null ? at + 1 : mention.Tokens.Last + 1;
        }
        Complete(sentence, dates);
        if (dates.Count == 0) Overnight(sentence, dates);
    }

    // "Overnight", where no day is told: from yesterday to today.
    private static void Overnight(Sentence sentence, List<DateMention> dates)
    {
        for (int i = 0; i < sentence.Count; i++)
        {
            if (sentence.Written(i) is not ("overnight" or "Overnight")) continue;
            var today = new DateMention(DateKind.DaysBefore, sentence[i].Span) { Tokens = (i, i) };
            dates.Add(new(DateKind.Since, sentence[i].Span) { From = today with { Days = 1 }, To = today, Tokens = (i, i) });
            return;
        }
    }

    // "Since 24 February … as of 14 June", "since 7 October, it announced on Saturday": the end stands apart from the beginning.
    private static void Complete(Sentence sentence, List<DateMention> dates)
    {
        int since = dates.FindIndex(mention => mention is { Kind: DateKind.Since, From: not null, To: null });
        if (since < 0) return;
        int end = dates.FindIndex(mention => mention is { Kind: DateKind.Since, From: null, To: not null });
        if (end >= 0)
        {
            dates[since] = dates[since] with { To = dates[end].To };
            dates.RemoveAt(end);
            return;
        }
        end = dates.FindIndex(mention => mention.Kind == DateKind.Weekday && IsSaid(sentence, mention.Tokens.First));
        if (end < 0) return;
        dates[since] = dates[since] with { To = dates[end] };
        dates.RemoveAt(end);
    }

    private static bool IsSaid(Sentence sentence, int at) => sentence[at - 1].Is(Category.Says) || (sentence[at - 1].IsPreposition("on") && sentence[at - 2].Is(Category.Says));

    // "The same day", "a day earlier", "the next day", "two days later", "comes two days after …": told by its distance from another day.
    private static DateMention? Relative(Sentence sentence, int at)
    {
        if (sentence.Written(at) is "same" or "that" && sentence.Written(at + 1) is "day" or "night") return Shifted(sentence, at, at + 1, 0);
        if (sentence.Written(at + 1) is "day" && sentence.Written(at) is "next" or "following") return Shifted(sentence, at, at + 1, 1);
        if (sentence.Written(at + 1) is "day" && sentence[at].Is(Category.Period) && sentence[at - 1].IsSpecial("the")) return Shifted(sentence, at, at + 1, -1);
        if (sentence.Written(at) is "day" && sentence[at - 1].IsSpecial("the") && sentence.Written(at + 1) is "before" or "after") return Shifted(sentence, at, at + 1, sentence.Written(at + 1) is "before" ? -1 : 1);
        int last = at;
        long? number = sentence[at].IsSpecial("a") ? 1 : NumeralReader.Read(sentence, at, out last);
        if (number is not (> 0 and < 1000) || sentence[last + 1].Sense(Category.TimeUnit) is not { Amount: 1 or 7 } unit) return null;
        int days = (int)(number.Value * unit.Amount);
        return sentence.Written(last + 2) switch
        {
            "earlier" or "before" or "previously" => Shifted(sentence, at, last + 2, -days),
            "later" => Shifted(sentence, at, last + 2, days),
            "after" when sentence.Written(Math.Max(0, at - 1)) is "comes" or "came" or "coming" => Shifted(sentence, at, last + 2, -days),
            "ago" => new(DateKind.DaysBefore, sentence.Span(at, last + 2)) { Days = days, Tokens = (at, last + 2) },
            _ => null,
        };
    }

    private static DateMention Shifted(Sentence sentence, int first, int last, int days) => new(DateKind.Relative, sentence.Span(first, last)) { Shift = days, IsShifted = true, Tokens = (first, last) };

    // "Over the same period", "of these": the period told before.
    private static DateMention? Same(Sentence sentence, int at)
    {
        bool same = sentence.Written(at) is "same" or "that" && (sentence.Written(at + 1) is "period" or "time" || sentence[at + 1].Is(Category.TimeUnit) || sentence.Written(at + 2) is "periods" or "period");
        // "The month's casualties": of the month told before.
        same |= sentence[at].IsSpecial("the") && sentence.Written(at + 1) is "month's" or "quarter's" or "period's" or "month’s" or "quarter’s" or "period’s";
        bool ofThese = at == 0 && sentence.Written(at) is "Of" && sentence.Written(at + 1) is "these" or "them" or "those";
        return same || ofThese ? new(DateKind.Same, sentence.Span(at, at + 1)) { Tokens = (at, at + 1) } : null;
    }

    // "The past 24 hours", "the last four days", "in two days" is no period back from today.
    private static DateMention? LastDays(Sentence sentence, int at)
    {
        // "Received 50 bodies in 24 hours".
        if ((sentence[at].IsPreposition("in") || sentence.Written(at) is "within") && sentence[at + 1] is { Kind: TokenKind.Number, Number: 24 } && sentence[at + 2].Sense(Category.TimeUnit) is { Amount: 0 }) return new(DateKind.LastDays, sentence.Span(at, at + 2)) { Days = 1, Tokens = (at, at + 2) };
        if (!sentence[at].Is(Category.Period)) return null;
        long? number = NumeralReader.Read(sentence, at + 1, out int last);
        if (number is null) { number = 1; last = at; }
        if (sentence[last + 1].Sense(Category.TimeUnit) is not { } unit) return null;
        // "Over the past day"; "the last day of the month" and "the next hour" are none.
        if (number == 1 && last == at && (unit.Amount == 0 || unit.Amount == 1 && !((sentence[at - 1].IsSpecial("the") || sentence.Written(Math.Max(0, at - 1)) is "over" or "Over" || sentence[at - 1].IsPreposition("in") || sentence[at - 1].IsPreposition("during")) && sentence.Written(at) is "past" or "last" && !sentence[at + 2].IsPreposition("of")))) return null;
        // "Last month" is the month before; "the last month" its thirty days.
        if (last == at && unit.Amount >= 30 && !sentence[at - 1].IsSpecial("the")) return null;
        long days = unit.Amount == 0 ? (number.Value + 23) / 24 : checked(number.Value * unit.Amount);
        return days is < 1 or > 36500 ? null : new(DateKind.LastDays, sentence.Span(at, last + 1)) { Days = (int)days, Tokens = (at, last + 1) };
    }

    private static DateMention? Since(Sentence sentence, int at)
    {
        // "Have since died".
        if (sentence[at].Is(Category.Since) && sentence[at - 1].IsSpecial("aux")) return null;
        // "Since this morning": of that day.
        if (sentence[at].Is(Category.Since) && sentence[at + 1].Sense(Category.DayWord) is { Amount: 0 }) return new(DateKind.DaysBefore, sentence.Span(at, at + 1)) { Tokens = (at, at + 1) };
        if (!sentence[at].Is(Category.Since) || sentence.Written(at + 1) is "dawn" or "morning" or "midnight" or "noon" or "early") return null;
        if (sentence.Written(at + 1) is "then") return new(DateKind.Since, sentence.Span(at, at + 1)) { From = Shifted(sentence, at, at + 1, 0), Tokens = (at, at + 1) };
        if (Point(sentence, at + 1) is null && PeriodEdges.Read(sentence, at + 1, false) is { } edge && sentence.Written(at + 1) is not "end")
        {
            var end = Until(sentence, edge.Tokens.Last + 1);
            return new(DateKind.Since, sentence.Span(at, end?.Tokens.Last ?? edge.Tokens.Last)) { From = edge, To = end, Tokens = (at, end?.Tokens.Last ?? edge.Tokens.Last) };
        }
        for (int i = at + 1; i <= at + SinceReach && i < sentence.Count; i++)
        {
            if (Relative(sentence, i) is { Kind: DateKind.DaysBefore } ago) return new(DateKind.Since, sentence.Span(at, ago.Tokens.Last)) { From = ago, Tokens = (at, ago.Tokens.Last) };
            if (sentence[i].IsMark(';') || sentence[i].IsMark('.')) break;
            if (Point(sentence, i) is { } from)
            {
                var to = Until(sentence, from.Tokens.Last + 1);
                return new(DateKind.Since, sentence.Span(at, to?.Tokens.Last ?? from.Tokens.Last)) { From = from, To = to, Tokens = (at, to?.Tokens.Last ?? from.Tokens.Last) };
            }
            if (Year(sentence, i) is { } year && (i == at + 1 || IsStart(sentence, at, i)))
                return new(DateKind.Since, sentence.Span(at, i)) { From = new(DateKind.Day, sentence[i].Span) { Day = 1, Month = 1, Year = year, Tokens = (i, i) }, Tokens = (at, i) };
            if (sentence[i].Sense(Category.Month) is { } && sentence.IsCapital(i))
            {
                int end = sentence.Written(i + 1) is "last" or "this" && sentence[i + 2].Sense(Category.TimeUnit) is { Amount: 365 } ? i + 2 : i;
                return new(DateKind.Since, sentence.Span(at, end)) { Tokens = (at, end) };
            }
        }
        return new(DateKind.Since, sentence[at].Span) { Tokens = (at, at) };
    }

    private static bool IsStart(Sentence sentence, int from, int to)
    {
        for (int i = from + 1; i < to; i++)
            if (sentence.Written(i) is "start" or "beginning" or "began" or "early") return true;
        return false;
    }

    // "From 24 February 2022 to 30 July 2023", "between 18:00 on 27 October and midday".
    private static DateMention? FromTo(Sentence sentence, int at)
    {
        bool between = sentence[at].IsPreposition("between");
        if (!between && !sentence[at].IsPreposition("from")) return null;
        // "From the beginning of June, the group had already killed 230".
        if (!between && PeriodEdges.Read(sentence, at + 1, false) is { } edge && sentence[edge.Tokens.Last + 1].IsMark(',') && IsPerfectAfter(sentence, edge.Tokens.Last)) return new(DateKind.Since, sentence.Span(at, edge.Tokens.Last)) { From = edge, Tokens = (at, edge.Tokens.Last) };
        if (MonthDays(sentence, at + 1) is { } days) return days with { Span = sentence.Span(at, days.Tokens.Last), Tokens = (at, days.Tokens.Last) };
        for (int i = at + 1; i <= at + 6 && i < sentence.Count; i++)
        {
            var from = Point(sentence, i) ?? DayAlone(sentence, i) ?? Edge(sentence, i, at, between);
            if (from is null && IsStart(sentence, at, i) && Year(sentence, i) is { } year) from = new(DateKind.Day, sentence[i].Span) { Day = 1, Month = 1, Year = year, Tokens = (i, i) };
            if (from is null && sentence[i].Sense(Category.Month) is { } month && Year(sentence, i + 1) is { } of) from = new(DateKind.Day, sentence.Span(i, i + 1)) { Day = 1, Month = (int)month.Amount, Year = of, Tokens = (i, i + 1) };
            if (from is null) continue;
            for (int j = from.Tokens.Last + 1; j <= from.Tokens.Last + 3; j++)
            {
                if (sentence[j].IsSpecial("total")) return new(DateKind.Since, sentence.Span(at, j)) { From = from, Tokens = (at, j) };
                if (!(sentence[j].Is(Category.Until) || sentence[j].IsPreposition("to") || (between && sentence[j].Is(Category.And)))) continue;
                for (int k = j + 1; k <= j + 6 && k < sentence.Count; k++)
                {
                    if (sentence.Written(k) is "now") return new(DateKind.Since, sentence.Span(at, k)) { From = from, Tokens = (at, k) };
                    if (Relative(sentence, k) is { Kind: DateKind.Relative } next) return new(DateKind.Since, sentence.Span(at, next.Tokens.Last)) { From = from, To = @from with { Shift = next.Shift }, Tokens = (at, next.Tokens.Last) };
                    if ((Point(sentence, k) ?? PeriodEdges.Read(sentence, k, true)) is not { } to) continue;
                    return new(DateKind.Since, sentence.Span(at, to.Tokens.Last)) { From = Completed(from, to), To = to is { Kind: DateKind.Day, Year: 0 } && from.Year > 0 && to.Month >= from.Month ? to with { Year = from.Year } : to, Tokens = (at, to.Tokens.Last) };
                }
            }
            if (!between && from.Kind == DateKind.Day && Ongoing(sentence, at, from) is { } ongoing) return ongoing;
            // "Have documented 111 from 6 March": from then until now.
            return !between && from.Kind == DateKind.Day && IsPerfectBefore(sentence, at) ? new(DateKind.Since, sentence.Span(at, from.Tokens.Last)) { From = from, Tokens = (at, from.Tokens.Last) } : null;
        }
        return null;
    }

    // "From 7 October 2023: 61,776 dead", "from 18 March, when the truce ended, until today".
    private static DateMention? Ongoing(Sentence sentence, int at, DateMention from)
    {
        int next = from.Tokens.Last + 1;
        if (sentence[next].IsMark(':')) return new(DateKind.Since, sentence.Span(at, next - 1)) { From = from, Tokens = (at, next - 1) };
        if (!sentence[next].IsMark(',')) return null;
        for (int i = next + 1; i <= next + AsideReach && i < sentence.Count && !(sentence[i].Mark is ';' or ':'); i++)
        {
            if (!sentence[i].IsMark(',') || !(sentence[i + 1].Is(Category.Until) || sentence[i + 1].IsPreposition("to"))) continue;
            if (sentence.Written(i + 2) is "now") return new(DateKind.Since, sentence.Span(at, i + 2)) { From = from, Tokens = (at, i + 2) };
            if (Point(sentence, i + 2) is { } to) return new(DateKind.Since, sentence.Span(at, to.Tokens.Last)) { From = Completed(from, to), To = to, Tokens = (at, to.Tokens.Last) };
        }
        return null;
    }

    // "Between March 2011 and the end of 2024"; "from January" alone is where something came from.
    private static DateMention? Edge(Sentence sentence, int at, int opening, bool between)
    {
        if (PeriodEdges.Read(sentence, at, false) is not { } edge || at > opening + 2) return null;
        int next = edge.Tokens.Last + 1;
        return between && sentence[next].Is(Category.And) || sentence[next].Is(Category.Until) || sentence[next].IsPreposition("to") || sentence[next].IsSpecial("total") ? edge : null;
    }

    private static bool IsPerfectBefore(Sentence sentence, int at)
    {
        for (int i = at - 1; i >= 0 && !sentence[i].IsMark(';'); i--)
            if (sentence[i].IsSpecial("total") || sentence[i].Lexeme?.Normal is "has" or "have") return true;
        return false;
    }

    private static bool IsPerfectAfter(Sentence sentence, int at)
    {
        for (int i = at + 1; i < sentence.Count && !sentence[i].IsMark(';'); i++)
            if (sentence[i].IsSpecial("aux") && sentence[i].Lexeme!.Normal is "had" or "has" or "have") return true;
        return false;
    }

    // "Between 6 and 12 August": the first day has the second's month.
    private static DateMention? DayAlone(Sentence sentence, int at) =>
        sentence[at].Number is > 0 and <= 31 && sentence[at].Kind == TokenKind.Number && (sentence[at + 1].Is(Category.And) || sentence[at + 1].IsPreposition("to"))
            ? new(DateKind.Day, sentence[at].Span) { Day = (int)sentence[at].Number, Tokens = (at, at) } : null;

    private static DateMention Completed(DateMention first, DateMention to) => first.Kind != DateKind.Day ? first
        : first with { Month = first.Month == 0 ? to.Month : first.Month, Year = first.Year == 0 && first.Month <= to.Month ? to.Year : first.Year };

    // "March 6-12", "March 8 and 9", "from March 6 to 12": the month first.
    private static DateMention? MonthDays(Sentence sentence, int at)
    {
        if (Calendar(sentence, at) is not { Year: 0 } first || sentence[at].Kind == TokenKind.Number) return null;
        int next = first.Tokens.Last + 1;
        if (!(sentence[next].Mark is '-' or '–' || sentence[next].Is(Category.And) || sentence[next].IsPreposition("to")) || DayNumber(sentence, next + 1, out int last) is not { } day || day <= first.Day) return null;
        if (sentence[last + 1].Is(Category.Month | Category.Person | Category.Victim | Category.OutcomeAfter | Category.Unit) || sentence[last + 1].Mark is '/' or ':') return null;
        int closing = last;
        int year = TrailingYear(sentence, ref closing);
        var to = first with { Day = day, Year = year, Tokens = (next + 1, closing) };
        return new(DateKind.Since, sentence.Span(at, closing)) { From = first with { Year = year }, To = to, Tokens = (at, closing) };
    }

    // "On Sunday and Monday", "yesterday and today": two days that follow each other; "Monday and Thursday" are no period.
    private static DateMention? TwoDays(Sentence sentence, int at)
    {
        if (!sentence[at + 1].Is(Category.And) || sentence[at].Is(Category.Weekday) && !sentence.IsCapital(at)) return null;
        if (sentence[at].Sense(Category.Weekday) is { } one && sentence[at + 2].Sense(Category.Weekday) is { } two)
        {
            if ((two.Amount - one.Amount + 7) % 7 != 1 || Calendar(sentence, sentence[at + 3].IsMark(',') ? at + 4 : at + 3) is not null) return null;
            return new(DateKind.Since, sentence.Span(at, at + 2)) { From = new(DateKind.Weekday, sentence[at].Span) { Weekday = (int)one.Amount, Tokens = (at, at) }, To = new(DateKind.Weekday, sentence[at + 2].Span) { Weekday = (int)two.Amount, Tokens = (at + 2, at + 2) }, Tokens = (at, at + 2) };
        }
        if (sentence[at].Sense(Category.DayWord) is not { } early || sentence[at + 2].Sense(Category.DayWord) is not { } late || early.Amount - late.Amount != 1) return null;
        return new(DateKind.Since, sentence.Span(at, at + 2)) { From = new(DateKind.DaysBefore, sentence[at].Span) { Days = (int)early.Amount, Tokens = (at, at) }, To = new(DateKind.DaysBefore, sentence[at + 2].Span) { Days = (int)late.Amount, Tokens = (at + 2, at + 2) }, Tokens = (at, at + 2) };
    }

    // "6-12 August", "2 and 3 December".
    private static DateMention? Days(Sentence sentence, int at)
    {
        if (MonthDays(sentence, at) is { } monthFirst) return monthFirst;
        if (TwoDays(sentence, at) is { } pair) return pair;
        if (sentence[at].Kind != TokenKind.Number || sentence[at].Number is < 1 or > 31) return null;
        if (!(sentence[at + 1].Mark is '-' or '–' || sentence[at + 1].Is(Category.And) || sentence[at + 1].IsPreposition("to"))) return null;
        if (Calendar(sentence, at + 2) is not { } to || sentence[at + 2].Kind != TokenKind.Number) return null;
        var from = new DateMention(DateKind.Day, sentence[at].Span) { Day = (int)sentence[at].Number, Month = to.Month, Year = to.Year, Tokens = (at, at) };
        return new(DateKind.Since, sentence.Span(at, to.Tokens.Last)) { From = from, To = to, Tokens = (at, to.Tokens.Last) };
    }

    // "18 June - 1 July 2024": both days with their months.
    private static DateMention? Span(Sentence sentence, int at)
    {
        if (Calendar(sentence, at) is not { } from) return null;
        int next = from.Tokens.Last + 1;
        if (!(sentence[next].Mark is '-' or '–' or '—' || sentence[next].IsPreposition("to") || sentence[next].Is(Category.Until)) || Calendar(sentence, next + 1) is not { } to) return null;
        return new(DateKind.Since, sentence.Span(at, to.Tokens.Last)) { From = @from with { Year = from.Year > 0 || from.Month > to.Month ? from.Year : to.Year }, To = to, Tokens = (at, to.Tokens.Last) };
    }

    // "As of 13 March", "until 12 August", "by Saturday": an end without a beginning.
    private static DateMention? AsOf(Sentence sentence, int at)
    {
        bool asOf = sentence.Written(at).Equals("as", StringComparison.OrdinalIgnoreCase) && sentence[at + 1].IsPreposition("of");
        if (!asOf && !sentence[at].Is(Category.Until) && !sentence[at].IsPreposition("by")) return null;
        int from = asOf ? at + 2 : at + 1;
        for (int i = from; i <= from + 4 && i < sentence.Count; i++)
        {
            if (Point(sentence, i) is { } to) return new(DateKind.Since, sentence.Span(at, to.Tokens.Last)) { To = to, Tokens = (at, to.Tokens.Last) };
            if (sentence[at].IsPreposition("by")) return null;
        }
        return null;
    }

    private static DateMention? Until(Sentence sentence, int at)
    {
        if (!sentence[at].Is(Category.Until) && !sentence[at].IsPreposition("to")) return null;
        for (int i = at + 1; i <= at + 5 && i < sentence.Count; i++)
            if (Point(sentence, i) is { } to) return to;
        return null;
    }

    /// <summary>A single day, with the weekday beside it.</summary>
    private static DateMention? Point(Sentence sentence, int at)
    {
        // "On the 15th": its month is that of the days told before.
        if (sentence[at].IsSpecial("the") && sentence[at - 1].IsPreposition("on") && sentence[at + 1].Kind == TokenKind.Number && DayNumber(sentence, at + 1, out int ordinal) is { } day0 && ordinal > at + 1 && (ordinal + 1 >= sentence.Count || sentence[ordinal + 1].Kind == TokenKind.Mark || sentence[ordinal + 1].AnyOutcome() is not null || sentence[ordinal + 1].Is(Category.And)))
            return new(DateKind.Day, sentence.Span(at, ordinal)) { Day = day0, Tokens = (at, ordinal) };
        if ((Calendar(sentence, at) ?? Numeric(sentence, at)) is { } day) return Beside(sentence, day);
        var token = sentence[at];
        if (token.Sense(Category.Weekday) is { } weekday && sentence.IsCapital(at))
        {
            int next = sentence[at + 1].IsMark(',') ? at + 2 : at + 1;
            if (Calendar(sentence, next) is { } calendar) return calendar with { Span = sentence.Span(at, calendar.Tokens.Last), Weekday = (int)weekday.Amount, Tokens = (at, calendar.Tokens.Last) };
            return new(DateKind.Weekday, token.Span) { Weekday = (int)weekday.Amount, Days = sentence[at - 1].Is(Category.Period) ? 7 : 0, Tokens = (at, at) };
        }
        if (token.Sense(Category.DayWord) is not { } word) return null;
        int after = sentence[at + 1].IsMark(',') || sentence[at + 1].IsMark('(') ? at + 2 : at + 1;
        if (sentence[after].Is(Category.Weekday)) after = sentence[after + 1].IsMark(',') ? after + 2 : after + 1;
        if (Calendar(sentence, after) is { } own) return own with { Span = sentence.Span(at, own.Tokens.Last), Tokens = (at, own.Tokens.Last), IsToday = word.Amount == 0 };
        return new(DateKind.DaysBefore, token.Span) { Days = (int)word.Amount, Tokens = (at, at) };
    }

    private static DateMention Beside(Sentence sentence, DateMention day)
    {
        bool today = sentence[day.Tokens.First - 1].Sense(Category.DayWord) is { Amount: 0 } || sentence[day.Tokens.First - 2].Sense(Category.DayWord) is { Amount: 0 };
        return today ? day with { IsToday = true } : day;
    }

    // "2 December 2024", "December 2, 2024", "Oct. 22", "October 7th".
    private static DateMention? Calendar(Sentence sentence, int at)
    {
        if (DayNumber(sentence, at, out int dayLast) is { } first)
        {
            int next = dayLast + 1;
            if (sentence[next].IsPreposition("of")) next++;
            if (sentence[next].Sense(Category.Month) is not { } month || !sentence.IsCapital(next)) return null;
            int last = next;
            int year = TrailingYear(sentence, ref last);
            return new(DateKind.Day, sentence.Span(at, last)) { Day = first, Month = (int)month.Amount, Year = year, Tokens = (at, last) };
        }
        if (sentence[at].Sense(Category.Month) is not { } before || !sentence.IsCapital(at)) return null;
        int number = sentence[at + 1].IsMark('.') ? at + 2 : at + 1;
        if (DayNumber(sentence, number, out int end) is not { } day) return null;
        // "On July 7 road": named after the day.
        if (Letters.Normalize(sentence.Written(end + 1)) is "road" or "street" or "square" or "avenue" or "bridge" or "highway" or "district" or "mosque" or "hospital" or "roundabout" or "brigade") return null;
        int closing = end;
        int of = TrailingYear(sentence, ref closing);
        return new(DateKind.Day, sentence.Span(at, closing)) { Day = day, Month = (int)before.Amount, Year = of, Tokens = (at, closing) };
    }

    private static int? DayNumber(Sentence sentence, int at, out int last)
    {
        last = at;
        if (sentence[at].Kind != TokenKind.Number || sentence[at].Number is < 1 or > 31) return null;
        if (sentence[at + 1].Kind == TokenKind.Word && sentence[at].Touches(sentence[at + 1]))
        {
            if (sentence.Written(at + 1) is not ("st" or "nd" or "rd" or "th")) return null;
            last = at + 1;
        }
        return (int)sentence[at].Number;
    }

    private static int TrailingYear(Sentence sentence, ref int last)
    {
        int at = sentence[last + 1].IsMark(',') ? last + 2 : last + 1;
        if (Year(sentence, at) is not { } year) return 0;
        last = at;
        return year;
    }

    public static int? Year(Sentence sentence, int at) =>
        sentence[at].Kind == TokenKind.Number && sentence[at].Number is >= 1900 and <= 2100 && sentence[at].End - sentence[at].Start == 4 ? (int)sentence[at].Number : null;

    // "07-06-2024", "2/12/2024", "2024-12-02".
    private static DateMention? Numeric(Sentence sentence, int at)
    {
        if (sentence[at].Kind != TokenKind.Number || sentence[at + 1].Mark is not ('-' or '/' or '.') || sentence[at + 2].Kind != TokenKind.Number
            || sentence[at + 3].Mark != sentence[at + 1].Mark || sentence[at + 4].Kind != TokenKind.Number) return null;
        bool iso = Year(sentence, at) is not null;
        if (!iso && Year(sentence, at + 4) is null) return null;
        int year = (int)sentence[iso ? at : at + 4].Number;
        long month = sentence[at + 2].Number, day = sentence[iso ? at + 4 : at].Number;
        return month is < 1 or > 12 || day is < 1 or > 31 ? null
            : new(DateKind.Day, sentence.Span(at, at + 4)) { Day = (int)day, Month = (int)month, Year = year, Tokens = (at, at + 4) };
    }
}
