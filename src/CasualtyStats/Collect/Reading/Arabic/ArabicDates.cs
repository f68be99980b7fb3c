namespace CasualtyStats.Collect.Reading.Arabic;

/// <summary>Reads days, weekdays, "today", periods and numeric dates of an Arabic sentence.</summary>
internal static class ArabicDates
{
    private const int MostBetween = 9;
    private static readonly System.Globalization.UmAlQuraCalendar UmmAlQura = new();

    /// <summary>Adds the mentions in order.</summary>
    public static void Read(Sentence sentence, List<DateMention> dates)
    {
        for (int at = 0; at < sentence.Count;)
        {
            if (sentence[at].Sense(Category.Special)?.Value is "same-period" or "same-day") { dates.Add(new(DateKind.Same, sentence[at].Span) { Tokens = (at, at), Days = sentence[at].Sense(Category.Special)!.Value == "same-day" ? 1 : 0 }); at++; continue; }
            var mention = FirstMonths(sentence, sentence[at].Is(Category.Period) || sentence[at].Sense(Category.Preposition)?.Value == "in" ? at + 1 : at) ?? LastWeek(sentence, at) ?? Whole(sentence, at) ?? Period(sentence, at) ?? Since(sentence, at) ?? Half(sentence, at) ?? Pair(sentence, at) ?? Point(sentence, at);
            if (mention is not null) dates.Add(mention);
            at = mention is null ? at + 1 : mention.Tokens.Last + 1;
        }
    }

    /// <summary>A single day: calendar day, numeric date, weekday or day word, with all that repeats it ("today, Monday 2 December").</summary>
    private static DateMention? Point(Sentence sentence, int at)
    {
        int next = at;
        DateMention? day = null, word = null;
        int weekday = -1, last = -1;
        bool past = false;
        for (int i = 0; i < 6 && next < sentence.Count; i++)
        {
            var token = sentence[next];
            if (token.IsMark('(') || token.IsMark(')') || token.IsMark('،') && i > 0 || IsWord(sentence, next, "يوم") || IsWord(sentence, next, "ليل")) { if (i == 0) return null; next++; continue; }
            // "Yesterday the first": the day before yesterday, unless a month follows.
            if (token.Sense(Category.DayWord) is { Amount: 1 } && word is null && sentence[next + 1].Sense(Category.Special)?.Value == "ordinal-1" && (sentence[next + 1].Clitics & Clitics.The) != 0 && sentence[next + 2].Sense(Category.Preposition)?.Value != "of")
            {
                word = new(DateKind.DaysBefore, token.Span) { Days = 2 };
                last = next + 1;
                next += 2;
                continue;
            }
            if (token.Sense(Category.DayWord) is { } dayWord && word is null && !IsOrdinal(sentence, next + 1)) { word = new(DateKind.DaysBefore, token.Span) { Days = (int)dayWord.Amount }; last = next++; continue; }
            if (token.Sense(Category.Weekday) is { } name) { weekday = (int)name.Amount; last = next++; continue; }
            if (last >= 0 && token.Sense(Category.Special)?.Value == "past") { past = true; last = next++; continue; }
            // "Sunday, which falls on 6 April".
            if (weekday >= 0 && token.Kind == TokenKind.Word && sentence.Normal(next) is "الموافق" or "المصادف" or "ل") { next++; continue; }
            // The Gregorian day that stands beside a Hijri one is the surer.
            if ((day is null || day.IsHijri) && (Calendar(sentence, next) ?? Hijri(sentence, next) ?? Numeric(sentence, next)) is { } found && (day is null || !found.IsHijri)) { day = found; last = found.Tokens.Last; next = last + 1; continue; }
            break;
        }
        if (last < 0) return null;
        var span = sentence.Span(at, last);
        if (day is not null) return day with { Span = span, Tokens = (at, last), Weekday = weekday, IsToday = word is { Days: 0 } };
        if (word is not null) return word with { Span = span, Tokens = (at, last), Weekday = weekday };
        return weekday < 0 ? null : new(DateKind.Weekday, span) { Weekday = weekday, Tokens = (at, last), Days = past ? 1 : 0 };
    }

    // "On the days of Sunday and Monday, 1 and 2 December", "1 and 2 December", "yesterday and today": two days that follow each other, told together; not "between the hours of dawn and noon on Sunday".
    private static DateMention? Pair(Sentence sentence, int at)
    {
        int next = IsWord(sentence, at, "يومي") || IsWord(sentence, at, "ويومي") ? at + 1 : at;
        if (Days(sentence, next) is { } dated) return dated with { Span = sentence.Span(at, dated.Tokens.Last), Tokens = (at, dated.Tokens.Last) };
        if (Alone(sentence, next) is not { } first || !sentence[next + 1].HasAnd) return null;
        int other = sentence[next + 1].Is(Category.And) ? next + 2 : next + 1;
        if (Alone(sentence, other) is not { } second || first.Kind != second.Kind) return null;
        // "Sunday and Monday, 1 and 2 December": the days of the month say which.
        int behind = sentence[other + 1].IsMark('،') || sentence[other + 1].IsMark('(') ? other + 2 : other + 1;
        if (first.Kind == DateKind.Weekday && Days(sentence, behind) is { } named) return named with { Span = sentence.Span(at, named.Tokens.Last), Tokens = (at, named.Tokens.Last) };
        if (first.Kind == DateKind.Weekday && (second.Weekday - first.Weekday + 7) % 7 != 1) return null;
        if (first.Kind == DateKind.DaysBefore && (Math.Abs(first.Days - second.Days) != 1 || !EndsPair(sentence, other + 1))) return null;
        if (first.Days < second.Days) (first, second) = (second, first);
        return new(DateKind.Since, sentence.Span(at, other)) { From = first, To = second, Tokens = (at, other) };
    }

    // "By yesterday's shelling, and today our crews recovered": another clause begins with the second day.
    private static bool EndsPair(Sentence sentence, int at) =>
        at >= sentence.Count || sentence[at].Kind == TokenKind.Mark || sentence[at].Is(Category.Preposition | Category.Cause | Category.NotPlace | Category.According) || (sentence[at].Clitics & Clitics.By) != 0;

    private static DateMention? Alone(Sentence sentence, int at) =>
        sentence[at].Sense(Category.Weekday) is { } name ? new(DateKind.Weekday, sentence[at].Span) { Weekday = (int)name.Amount, Tokens = (at, at) }
        : sentence[at].Sense(Category.DayWord) is { Amount: >= 0 } word && !IsOrdinal(sentence, at + 1) ? new(DateKind.DaysBefore, sentence[at].Span) { Days = (int)word.Amount, Tokens = (at, at) } : null;

    // "1 and 2 December": the month behind the second is that of both.
    private static DateMention? Days(Sentence sentence, int at)
    {
        if (sentence[at] is not { Kind: TokenKind.Number, Number: >= 1 and <= 31 } || !sentence[at + 1].HasAnd) return null;
        int second = sentence[at + 1].Is(Category.And) ? at + 2 : at + 1;
        if (sentence[second].Kind != TokenKind.Number || Calendar(sentence, second) is not { } to || to.Day <= sentence[at].Number) return null;
        return new(DateKind.Since, sentence.Span(at, to.Tokens.Last)) { From = to with { Day = (int)sentence[at].Number }, To = to, Tokens = (at, to.Tokens.Last) };
    }

    // "Last week": some day of the seven before, or their sum.
    private static DateMention? LastWeek(Sentence sentence, int at)
    {
        if (sentence[at].Sense(Category.TimeUnit) is not { Amount: 7, Number: not 2 } || (sentence[at].Clitics & Clitics.The) == 0 || sentence[at + 1].Sense(Category.Special)?.Value != "past" || (sentence[at + 1].Clitics & Clitics.The) == 0) return null;
        return new(DateKind.Within, sentence.Span(at, at + 1)) { Days = 7, Tokens = (at, at + 1) };
    }

    private static bool IsWord(Sentence sentence, int at, string normal) =>
        sentence[at].Kind == TokenKind.Word && sentence.Normal(at).SequenceEqual(normal);

    /// <summary>"The evening of", "the dawn of", "the day of": before the day itself.</summary>
    public static bool IsPartOfDay(Sentence sentence, int at) =>
        sentence[at].Kind == TokenKind.Word && sentence.Normal(at) is "يوم" or "فجر" or "صباح" or "ظهر" or "عصر" or "مساء" or "ليل" or "ليله" or "نهايه";

    private static bool IsOrdinal(Sentence sentence, int at) =>
        (sentence[at].Clitics & Clitics.The) != 0 && sentence[at].Sense(Category.Special)?.Value.StartsWith("ordinal", StringComparison.Ordinal) == true;

    // "2 December 2024", "2/ December 2024", "30 November/ November", "the seventh of October".
    private static DateMention? Calendar(Sentence sentence, int at)
    {
        int next = at + 1;
        int day = sentence[at].Kind == TokenKind.Number ? (int)Math.Clamp(sentence[at].Number, 0, 99) : Ordinal(sentence, at);
        if (day is < 1 or > 31) return null;
        if (sentence[next].IsMark('/') || sentence[next].IsMark('-')) next++;
        if (sentence[next].Sense(Category.Preposition)?.Value == "of") next++;
        // "17 of the month of February".
        if (next > at + 1 && sentence[next].Sense(Category.TimeUnit) is { Amount: 30, Number: not 2 } && sentence[next + 1].Is(Category.Month)) next++;
        if (sentence[next].Sense(Category.Month) is not { } month || sentence[next].Clitics != Clitics.None) return null;
        int last = next++;
        if (sentence[next].IsMark('/') && sentence[next + 1].Is(Category.Month)) { last = next + 1; next += 2; }
        // "Tishrin I October": the month in two calendars of names, nothing between.
        else if (sentence[next].Sense(Category.Month) is { } again && again.Amount == month.Amount && sentence[next].Clitics == Clitics.None) last = next++;
        int year = Year(sentence, ref last);
        return new(DateKind.Day, sentence.Span(at, last)) { Day = day, Month = (int)month.Amount, Year = year, Tokens = (at, last) };
    }

    // "30 Dhu al-Qidah 1434": by the tables of Umm al-Qura; the day that was sighted may be one off, so it is marked.
    private static DateMention? Hijri(Sentence sentence, int at)
    {
        if (sentence[at].Kind != TokenKind.Number || sentence[at].Number is < 1 or > 30) return null;
        int next = sentence[at + 1].Sense(Category.Preposition)?.Value == "of" ? at + 2 : at + 1;
        if (sentence[next].Sense(Category.Special)?.Value is not { } name || !name.StartsWith("hijri-", StringComparison.Ordinal)) return null;
        int year = next + 1;
        while (year <= next + 2 && (IsWord(sentence, year, "عام") || IsWord(sentence, year, "سنه") || sentence[year].IsMark('/') || sentence[year].IsMark('،'))) year++;
        if (sentence[year].Kind != TokenKind.Number || HijriDay((int)Math.Clamp(sentence[year].Number, 0, 9999), int.Parse(name.AsSpan(6), System.Globalization.CultureInfo.InvariantCulture), (int)sentence[at].Number) is not { } day) return null;
        int last = IsWord(sentence, year + 1, "ه") || IsWord(sentence, year + 1, "هجري") || IsWord(sentence, year + 1, "هجريا") ? year + 1 : year;
        return new(DateKind.Day, sentence.Span(at, last)) { Day = day.Day, Month = day.Month, Year = day.Year, IsHijri = true, Tokens = (at, last) };
    }

    private static DateOnly? HijriDay(int year, int month, int day)
    {
        if (year is < 1318 or > 1500 || day > UmmAlQura.GetDaysInMonth(year, month)) return null;
        return DateOnly.FromDateTime(UmmAlQura.ToDateTime(year, month, day, 0, 0, 0, 0));
    }

    // "During 2023", "in December 2024", "in the month of March", "this month", "last year": all of it.
    private static DateMention? Whole(Sentence sentence, int at)
    {
        var token = sentence[at];
        if (LastMonth(sentence, at) is { } before) return before;
        // "The month of June closed on 263 dead", "saw the month of June": the month by its name, where no day stands before it.
        if (token is { Clitics: Clitics.None or Clitics.By or Clitics.For } && token.Sense(Category.TimeUnit) is { Amount: 30, Number: 1 or 0 } && sentence[at + 1].Is(Category.Month) && sentence[at - 1] is { Kind: not TokenKind.Number } prior && !prior.Is(Category.Since | Category.Until | Category.Special) && MonthAlone(sentence, at + 1) is { } month1) return month1 with { Span = sentence.Span(at, month1.Tokens.Last), Tokens = (at, month1.Tokens.Last) };
        if (!(token.Is(Category.Period) || token.Sense(Category.Preposition)?.Value == "in" || token.Sense(Category.Special)?.Value == "this" || token.Is(Category.Toll) && sentence[at + 1].Sense(Category.TimeUnit) is not null)) return null;
        int next = at + 1;
        var unit = sentence[next].Sense(Category.TimeUnit);
        if (unit is { Amount: 30 or 365, Number: not 2 })
        {
            int months = unit.Amount == 30 ? 1 : 12;
            string after = sentence[next + 1].Sense(Category.Special)?.Value ?? "";
            bool definite = (sentence[next].Clitics & Clitics.The) != 0;
            if (definite && after is "past") return new(DateKind.Whole, sentence.Span(at, next + 1)) { Months = months, Days = 1, Tokens = (at, next + 1) };
            if (definite && (after is "current" || token.Sense(Category.Special)?.Value == "this")) return new(DateKind.Whole, sentence.Span(at, next)) { Months = months, Tokens = (at, after is "current" ? next + 1 : next) };
            if (months == 12 && sentence[next + 1] is { Kind: TokenKind.Number, Number: >= 1900 and <= 2100 } year) return new(DateKind.Whole, sentence.Span(at, next + 1)) { Year = (int)year.Number, Tokens = (at, next + 1) };
            next++;
        }
        if (sentence[next].Sense(Category.Month) is not { } month || sentence[next].Clitics != Clitics.None || token.Sense(Category.Special) is not null) return null;
        int last = next;
        if (sentence[last + 1].IsMark('/') && sentence[last + 2].Is(Category.Month)) last += 2;
        int named = Year(sentence, ref last);
        if (sentence[last + 1].Sense(Category.Special)?.Value is "past" or "current") last++;
        return new(DateKind.Whole, sentence.Span(at, last)) { Month = (int)month.Amount, Year = named, Tokens = (at, last) };
    }

    // "Six people under torture last month": the month before without a preposition.
    private static DateMention? LastMonth(Sentence sentence, int at) =>
        sentence[at].Sense(Category.TimeUnit) is { Amount: 30 or 365, Number: not 2 } unit && sentence[at].Clitics == Clitics.The && (sentence[at + 1].Clitics & Clitics.The) != 0 && sentence[at + 1].Sense(Category.Special)?.Value == "past"
            ? new(DateKind.Whole, sentence.Span(at, at + 1)) { Months = unit.Amount == 30 ? 1 : 12, Days = 1, Tokens = (at, at + 1) } : null;

    private static int Ordinal(Sentence sentence, int at)
    {
        string value = sentence[at].Sense(Category.Special)?.Value ?? "";
        if (sentence[at].Sense(Category.Number) is { } word && (sentence[at].Clitics & Clitics.The) != 0 && word.Amount <= 31) return (int)word.Amount;
        return value.StartsWith("ordinal-", StringComparison.Ordinal) ? int.Parse(value.AsSpan(8), System.Globalization.CultureInfo.InvariantCulture) : 0;
    }

    private static int Year(Sentence sentence, ref int last)
    {
        int next = last + 1;
        while (next <= last + 3 && (sentence[next].IsMark('/') || sentence[next].IsMark('،') || sentence[next].IsMark(',') || IsWord(sentence, next, "عام") || IsWord(sentence, next, "سنه") || IsWord(sentence, next, "للعام") || IsWord(sentence, next, "لعام") || IsWord(sentence, next, "العام") || sentence[next].Sense(Category.Preposition)?.Value == "of" && sentence[next + 1].Sense(Category.TimeUnit)?.Amount == 365)) next++;
        if (sentence[next].Kind != TokenKind.Number || sentence[next].Number is < 1900 or > 2100) return 0;
        last = next;
        return (int)sentence[next].Number;
    }

    // 21.07.2021, 2019/12/04, 07-02-2023: the part of four digits is the year, the other order is day first.
    private static DateMention? Numeric(Sentence sentence, int at)
    {
        if (sentence[at].Kind != TokenKind.Number || sentence[at + 2].Kind != TokenKind.Number || sentence[at + 4].Kind != TokenKind.Number) return null;
        char mark = sentence[at + 1].Mark;
        if (sentence[at + 1].Kind != TokenKind.Mark || mark is not '.' and not '/' and not '-' || sentence[at + 3].Mark != mark) return null;
        long a = sentence[at].Number, b = sentence[at + 2].Number, c = sentence[at + 4].Number;
        var (year, month, day) = a > 31 ? (a, b, c) : (c, b, a);
        if (year is < 1900 or > 2100 || month is < 1 or > 12 || day is < 1 or > 31) return null;
        return new(DateKind.Day, sentence.Span(at, at + 4)) { Day = (int)day, Month = (int)month, Year = (int)year, Tokens = (at, at + 4) };
    }

    // "Since 27 November and until 2 December", "from 7 October to yesterday", "between 11 and 24 of September".
    private static DateMention? Since(Sentence sentence, int at)
    {
        bool since = sentence[at].Is(Category.Since);
        bool from = sentence[at].Sense(Category.Preposition)?.Value == "of";
        bool counted = from && sentence[at - 1].Sense(Category.Special)?.Value == "counted-from";
        if (sentence[at].Sense(Category.Preposition)?.Value == "between" && sentence[at + 1].Kind == TokenKind.Number) return sentence[at + 2].HasAnd ? Between(sentence, at) : (sentence[at + 2].Mark is '-' or '–' || sentence[at + 2].Sense(Category.Preposition)?.Value == "to") && sentence[at + 3].Kind == TokenKind.Number ? DaysOfMonth(sentence, at) : BetweenDays(sentence, at);
        // "Between Saturday and Monday".
        if (sentence[at].Sense(Category.Preposition)?.Value == "between" && Alone(sentence, at + 1) is { Kind: DateKind.Weekday } opening && sentence[at + 2].HasAnd && Alone(sentence, sentence[at + 2].Is(Category.And) ? at + 3 : at + 2) is { Kind: DateKind.Weekday } closing)
            return new(DateKind.Since, sentence.Span(at, closing.Tokens.Last)) { From = opening, To = closing, Tokens = (at, closing.Tokens.Last) };
        if (!since && !from) return Begun(sentence, at) ?? Until(sentence, at);
        if (sentence[at + 1].Kind == TokenKind.Number && (sentence[at + 2].Is(Category.Until) || sentence[at + 2].Sense(Category.Preposition)?.Value == "to") && sentence[at + 3].Kind == TokenKind.Number) return DaysOfMonth(sentence, at);
        int next = at + 1;
        // "Since the morning", "since the hours of dawn": today.
        if (since && Morning(sentence, next) is var morning and > 0 && Point(sentence, morning + 1) is null) return new(DateKind.DaysBefore, sentence.Span(at, morning)) { Days = 0, Tokens = (at, morning) };
        while (next <= at + 3 && IsPartOfDay(sentence, next)) next++;
        var start = StartOfYear(sentence, next) ?? Point(sentence, next) ?? (since ? MonthAlone(sentence, next) : null);
        if (start is null) return since ? Open(sentence, at) : null;
        int last = start.Tokens.Last;
        var end = End(sentence, last + 1);
        if (end is null && from && !counted && start.Kind != DateKind.Whole) return null;
        if (end is not null) last = end.Tokens.Last;
        return new(DateKind.Since, sentence.Span(at, last)) { From = start, To = end is { Kind: DateKind.DaysBefore, Days: 0 } ? null : end, Tokens = (at, last) };
    }

    private static int Morning(Sentence sentence, int at)
    {
        int part = sentence.Normal(at) is "ساعات" ? at + 1 : at;
        return sentence[part].Kind == TokenKind.Word && sentence.Normal(part) is "الصباح" or "الفجر" or "الظهر" ? part : -1;
    }

    // "Since February 2022": from its first day.
    private static DateMention? MonthAlone(Sentence sentence, int at)
    {
        if (sentence[at].Sense(Category.TimeUnit) is { Amount: 30, Number: not 2 } && sentence[at].Clitics == Clitics.None) at++;
        if (sentence[at].Sense(Category.Month) is not { } month || sentence[at].Clitics != Clitics.None) return null;
        int last = at;
        if (sentence[last + 1].IsMark('/') && sentence[last + 2].Is(Category.Month)) last += 2;
        int year = Year(sentence, ref last);
        return new(DateKind.Whole, sentence.Span(at, last)) { Month = (int)month.Amount, Year = year, Tokens = (at, last) };
    }

    // "The killings that began on Thursday": a total of what began then counts from that day.
    private static DateMention? Begun(Sentence sentence, int at)
    {
        if (sentence[at].Kind != TokenKind.Word || sentence[at - 1].Kind != TokenKind.Word || sentence.Normal(at) is not ("بدات" or "بدا" or "اندلعت" or "اندلع" or "انطلقت" or "انطلق") || sentence.Normal(at - 1) is not ("التي" or "الذي")) return null;
        int next = at + 1;
        while (next <= at + 3 && (IsPartOfDay(sentence, next) || sentence[next].Sense(Category.Preposition)?.Value == "in")) next++;
        if (Point(sentence, next) is not { } from || from is { Kind: DateKind.DaysBefore, Days: 0 }) return null;
        return new(DateKind.Since, sentence.Span(at, from.Tokens.Last)) { From = from, To = End(sentence, from.Tokens.Last + 1), Tokens = (at, from.Tokens.Last) };
    }

    // "Since the fighting began", "in five days", "in the same period": a total whose first day the words do not give.
    private static DateMention? Open(Sentence sentence, int at) => sentence[at + 1].Sense(Category.Special)?.Value == "start-of" && sentence[at + 2].Kind == TokenKind.Word && !sentence[at + 2].Is(Category.TimeUnit | Category.Month) ? Opened(sentence, at) ?? new(DateKind.Since, sentence[at].Span) { Tokens = (at, at), To = End(sentence, at + 1) }
        : sentence[at + 1].Kind == TokenKind.Word && !sentence[at + 1].Is(Category.Number | Category.TimeUnit | Category.Qualifier | Category.Special)
            ? Opened(sentence, at) ?? new(DateKind.Since, sentence[at].Span) { Tokens = (at, at), To = End(sentence, at + 1) } : null;

    // "Since the truce came into force on 27 November", "since the clashes broke out on Sunday": the day stands behind what began.
    private static DateMention? Opened(Sentence sentence, int at)
    {
        for (int i = at + 1; i <= at + MostBetween && i < sentence.Count; i++)
        {
            if (sentence[i].Kind != TokenKind.Word || sentence[i].Is(Category.OutcomeVerb | Category.OutcomeNoun | Category.Victim | Category.Until | Category.Among)) return null;
            bool on = sentence[i].Sense(Category.Preposition)?.Value == "in" || IsWord(sentence, i, "يوم") || IsWord(sentence, i, "بتاريخ") || IsPartOfDay(sentence, i);
            if (!on || Point(sentence, IsPartOfDay(sentence, i + 1) ? i + 2 : i + 1) is not { } from || from is { Kind: DateKind.DaysBefore, Days: 0 }) continue;
            return new(DateKind.Since, sentence.Span(at, from.Tokens.Last)) { From = from, To = End(sentence, from.Tokens.Last + 1), Tokens = (at, from.Tokens.Last) };
        }
        return null;
    }

    private static DateMention? Until(Sentence sentence, int at)
    {
        int next = at + 1;
        while (next <= at + 2 && IsPartOfDay(sentence, next)) next++;
        if (!sentence[at].Is(Category.Until) || Point(sentence, next) is not { } end) return null;
        return new(DateKind.Since, sentence.Span(at, end.Tokens.Last)) { To = end is { Kind: DateKind.DaysBefore, Days: 0 } ? null : end, Tokens = (at, end.Tokens.Last) };
    }

    private static DateMention? End(Sentence sentence, int at)
    {
        for (int i = at; i < at + 14 && i < sentence.Count; i++)
        {
            bool until = sentence[i].Is(Category.Until) || sentence[i].Sense(Category.Preposition)?.Value == "to";
            if (!until) continue;
            int next = i + 1;
            while (next <= i + 2 && IsPartOfDay(sentence, next)) next++;
            if (Point(sentence, next) is { } end) return end;
        }
        return null;
    }

    private static DateMention? Between(Sentence sentence, int at)
    {
        int second = sentence[at + 2].Is(Category.And) ? at + 3 : at + 2;
        if (Calendar(sentence, second) is not { } end || sentence[at + 1].Number is < 1 or > 31) return null;
        var start = end with { Day = (int)sentence[at + 1].Number };
        return new(DateKind.Since, sentence.Span(at, end.Tokens.Last)) { From = start, To = end, Tokens = (at, end.Tokens.Last) };
    }

    // "From 6 to 10 March 2025": the month said last is that of both.
    private static DateMention? DaysOfMonth(Sentence sentence, int at)
    {
        if (Calendar(sentence, at + 3) is not { } end || sentence[at + 1].Number is < 1 or > 31 || sentence[at + 1].Number > end.Day) return null;
        return new(DateKind.Since, sentence.Span(at, end.Tokens.Last)) { From = end with { Day = (int)sentence[at + 1].Number }, To = end, Tokens = (at, end.Tokens.Last) };
    }

    // "Between 15 April and 30 September 2023": the year said last is that of both.
    private static DateMention? BetweenDays(Sentence sentence, int at)
    {
        if (Calendar(sentence, at + 1) is not { } start || !sentence[start.Tokens.Last + 1].HasAnd) return null;
        int second = sentence[start.Tokens.Last + 1].Is(Category.And) ? start.Tokens.Last + 2 : start.Tokens.Last + 1;
        if (Calendar(sentence, second) is not { } end) return null;
        if (start.Year == 0 && end.Year > 0) start = start with { Year = start.Month > end.Month ? end.Year - 1 : end.Year };
        return new(DateKind.Since, sentence.Span(at, end.Tokens.Last)) { From = start, To = end, Tokens = (at, end.Tokens.Last) };
    }

    // "The start of the current year".
    private static DateMention? StartOfYear(Sentence sentence, int at)
    {
        if (sentence[at].Sense(Category.Special)?.Value != "start-of") return null;
        if (sentence[at + 1].Sense(Category.TimeUnit) is { Amount: 30, Number: 1 or 0 }) return new(DateKind.Whole, sentence.Span(at, at + 1)) { Months = 1, Tokens = (at, sentence[at + 2].Sense(Category.Special)?.Value == "current" ? at + 2 : at + 1) };
        if (sentence[at + 1].Sense(Category.Month) is { } month)
        {
            int end = at + 1;
            int named = Year(sentence, ref end);
            return new(DateKind.Day, sentence.Span(at, end)) { Day = 1, Month = (int)month.Amount, Year = named, Tokens = (at, end) };
        }
        // "The start of 2025": the year alone.
        if (sentence[at + 1] is { Kind: TokenKind.Number, Number: >= 1900 and <= 2100 } bare) return new(DateKind.Day, sentence.Span(at, at + 1)) { Day = 1, Month = 1, Year = (int)bare.Number, Tokens = (at, at + 1) };
        if (sentence[at + 1].Sense(Category.TimeUnit)?.Amount != 365) return null;
        int last = at + 1;
        int year = sentence[at + 2] is { Kind: TokenKind.Number, Number: >= 1900 and <= 2100 } written ? (int)written.Number : 0;
        if (year > 0 || sentence[at + 2].Sense(Category.Special)?.Value == "current") last++;
        return new(DateKind.Day, sentence.Span(at, last)) { Day = 1, Month = 1, Year = year, Tokens = (at, last) };
    }

    // "The first half of 2024", "of the current year".
    private static DateMention? Half(Sentence sentence, int at)
    {
        if (sentence[at].Sense(Category.Special)?.Value != "fraction" || !IsOrdinal(sentence, at + 1)) return null;
        int which = Ordinal(sentence, at + 1);
        int next = sentence[at + 2].Sense(Category.Preposition)?.Value == "of" ? at + 3 : at + 2;
        if (which is 1 or 2 && HalfOfMonth(sentence, at, next, which) is { } half) return half;
        if (which is not 1 and not 2 || sentence[next].Sense(Category.TimeUnit)?.Amount != 365) return null;
        int year = sentence[next + 1].Kind == TokenKind.Number ? (int)Math.Clamp(sentence[next + 1].Number, 0, 9999) : 0;
        int last = year > 0 || sentence[next + 1].Sense(Category.Special)?.Value == "current" ? next + 1 : next;
        var span = sentence.Span(at, last);
        return new(DateKind.Since, span)
        {
            From = new(DateKind.Day, span) { Day = 1, Month = which == 1 ? 1 : 7, Year = year },
            To = new(DateKind.Day, span) { Day = which == 1 ? 30 : 31, Month = which == 1 ? 6 : 12, Year = year },
            Tokens = (at, last),
        };
    }

    // "In the first six months of 2019", "of the current year".
    private static DateMention? FirstMonths(Sentence sentence, int at)
    {
        if (sentence[at].Sense(Category.TimeUnit) is not { Amount: 30, Number: not 2 } || (sentence[at].Clitics & Clitics.The) == 0) return null;
        int number = sentence[at + 1].Kind == TokenKind.Number ? (int)Math.Clamp(sentence[at + 1].Number, 0, 99) : (int)(sentence[at + 1].Sense(Category.Number)?.Amount ?? 0);
        if (number is < 2 or > 11 || !(Ordinal(sentence, at + 2) == 1 || sentence[at + 2].Kind == TokenKind.Word && sentence.Normal(at + 2) is "الاولي") || sentence[at + 3].Sense(Category.Preposition)?.Value != "of") return null;
        int next = at + 4, year = 0;
        if (sentence[next].Sense(Category.TimeUnit)?.Amount == 365) next++;
        int last = next;
        if (sentence[next] is { Kind: TokenKind.Number, Number: >= 1900 and <= 2100 } written) year = (int)written.Number;
        else if (sentence[next].Sense(Category.Special)?.Value == "current") { }
        else if (next > at + 4) last = next - 1;
        else return null;
        var span = sentence.Span(at, last);
        return new(DateKind.Since, span)
        {
            From = new(DateKind.Day, span) { Day = 1, Month = 1, Year = year },
            To = new(DateKind.Day, span) { Day = DateTime.DaysInMonth(year > 0 ? year : 2023, number), Month = number, Year = year },
            Tokens = (at, last),
        };
    }

    // "The first half of October", "of the month of October 2023".
    private static DateMention? HalfOfMonth(Sentence sentence, int at, int next, int which)
    {
        if (sentence[next].Sense(Category.TimeUnit)?.Amount == 30) next++;
        if (sentence[next].Sense(Category.Month) is not { } month) return null;
        int last = next;
        int year = Year(sentence, ref last);
        var span = sentence.Span(at, last);
        int end = which == 1 ? 15 : DateTime.DaysInMonth(year > 0 ? year : 2023, (int)month.Amount);
        return new(DateKind.Since, span)
        {
            From = new(DateKind.Day, span) { Day = which == 1 ? 1 : 16, Month = (int)month.Amount, Year = year },
            To = new(DateKind.Day, span) { Day = end, Month = (int)month.Amount, Year = year },
            Tokens = (at, last),
        };
    }

    // "The last 24 hours", "the past three days".
    private static DateMention? Period(Sentence sentence, int at)
    {
        int next = at;
        bool opened = sentence[next].Is(Category.Period) || sentence[next].Sense(Category.Special)?.Value == "past";
        if (opened) next++;
        if (sentence[next].Sense(Category.Special)?.Value == "article") next++;
        long count;
        int unit;
        if (NumberPhrase.TryRead(sentence, next, out var before) && sentence[before.Next].Sense(Category.TimeUnit) is not null) (count, unit) = (before.Value, before.Next);
        else if (sentence[next].Sense(Category.TimeUnit) is not null) (count, unit) = (0, next);
        else return null;
        var sense = sentence[unit].Sense(Category.TimeUnit)!;
        int last = unit;
        if (count == 0)
        {
            int after = sentence[unit + 1].Sense(Category.Special)?.Value == "article" ? unit + 2 : unit + 1;
            if (sense.Number == 2) count = 2;
            else if (sentence[after].Kind == TokenKind.Number) (count, last) = (sentence[after].Number, after);
            // "The last four and twenty hours".
            else if (sentence[after].Sense(Category.Number) is { Amount: < 10 } ones && sentence[after + 1].HasAnd && sentence[after + 1].Sense(Category.Number) is { Amount: >= 20 and < 100 } tens) (count, last) = (ones.Amount + tens.Amount, after + 1);
            else if (sentence[after].Sense(Category.Number) is { } word) (count, last) = (word.Amount, after);
        }
        bool past = sentence[last + 1].Sense(Category.Special)?.Value == "past";
        if (past) last++;
        // "In 24 hours": those that the bulletin covers.
        if (!past && opened && sense.Amount == 0 && count is 24 or 48 or 72 && sentence[at].Is(Category.Period)) return new(DateKind.LastDays, sentence.Span(at, last)) { Days = (int)count / 24, Tokens = (at, last) };
        if (sense.Amount > 0 && count > 1 && count < 400 && !past && (sentence[at].Is(Category.Period) || sentence[at - 1].Sense(Category.Preposition)?.Value == "in"))
            return new(DateKind.Since, sentence.Span(at, last)) { Tokens = (at, last) };
        if (count is <= 0 or > 400 || !(past || (opened && sentence[at].Sense(Category.Special)?.Value == "past"))) return null;
        long days = sense.Amount == 0 ? (count + 23) / 24 : count * sense.Amount;
        return new(DateKind.LastDays, sentence.Span(at, last)) { Days = (int)days, Tokens = (at, last) };
    }
}
