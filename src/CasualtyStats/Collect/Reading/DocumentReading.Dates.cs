using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading;

// Which time governs a count: its own part of the sentence, the sentence, the heading, the report's day.
internal sealed partial class DocumentReading
{
    private const int WoundsReach = 10, OwnUnit = 15, AsideReach = 8, MostOfOneBuilding = 50, MostOfOneDay = 5000;

    private (DateMention?, Basis) DateOf(TallyDraft draft, Basis? placed)
    {
        DateMention? best = null;
        int least = int.MaxValue;
        foreach (var mention in dates)
        {
            if (scope.InBracket(mention.Tokens.First) && !scope.SameClause(mention.Tokens.First, draft.FirstToken)) continue;
            int cost = scope.Distance(mention.Tokens, draft) - (draft.Cumulative && mention.Kind is DateKind.Since or DateKind.LastDays ? 30 : 0);
            if (OfPaper(mention) && report.Period is not null) continue;
            // "…, so that the total rises to": the hours of the clause before are not those of the total.
            if (sentence.IsArabic && draft.IsRising && (mention.Kind == DateKind.LastDays || mention.Kind is DateKind.DaysBefore or DateKind.Weekday or DateKind.Day && IsFarAbove(draft)) && mention.Tokens.Last < draft.FirstToken && !scope.SameClause(mention.Tokens.First, draft.FirstToken)) continue;
            // "A child was killed; thereby the dead rise to 124 from February until today": the period is the total's.
            if (sentence.IsArabic && mention.Kind == DateKind.Since && !draft.Cumulative && mention.Tokens.First > draft.LastToken && !scope.SameClause(mention.Tokens.First, draft.LastToken)) continue;
            // "Raised to 246 the journalists killed since the war began, after the death of one": the one is not of the period.
            if (sentence.IsArabic && mention.Kind == DateKind.Since && !draft.Cumulative && mention.Tokens.Last < draft.FirstToken && IsAfter(Math.Max(mention.Tokens.Last + 1, draft.FirstToken - 2), draft.FirstToken)) continue;
            // "The journalists killed are 246 after the death of one yesterday": the day of the one is not that of the toll.
            if (sentence.IsArabic && draft.Cumulative && mention.Kind is DateKind.DaysBefore or DateKind.Weekday or DateKind.Day && mention.Tokens.First > draft.LastToken && IsAfter(draft.LastToken + 1, mention.Tokens.First) && !IsOfCause(draft.LastToken + 1)) continue;
            if (DatesTheStatement(mention) || OfPaper(mention)) cost += 40;
            // "Died today of wounds from the shelling on 3 March": the day behind the wounds is that of the harm.
            if (OfWounds(draft) && IsOfTheWounding(mention)) cost -= RecoveryCost;
            else if (sentence.IsArabic && mention.Tokens.First > draft.LastToken && OfWounds(draft) || mention.Tokens.Last < draft.FirstToken && OfWounds(draft)) cost += RecoveryCost;
            if (sentence.IsArabic && scope.SameUnit(mention.Tokens.First, draft.FirstToken)) cost -= OwnUnit;
            if (mention == dateline) cost += DatelineCost;
            // "Today crews recovered the bodies of two, killed on Sunday": what stands before is the day of the recovery.
            if (draft.Recovered && mention.Tokens.First < draft.FirstToken) cost += RecoveryCost;
            if (cost < least) (least, best) = (cost, mention);
        }
        if (OfWounds(draft) && best is not null && !IsOfTheWounding(best) && EarlierDay() is { } struck) return (struck, Basis.Carried);
        // "Yesterday the group announced a heavier toll": of the same place as before, so of the day before, not of the announcement.
        if (best is not null && sentence.IsArabic && placed == Basis.Carried && DatesTheStatement(best) && !draft.Cumulative && finisher.Drafts.FindLast(known => known.Report == report && known.Draft.Outcome == draft.Outcome) is { Date: { Kind: DateKind.DaysBefore or DateKind.Weekday or DateKind.Day } told } toldBefore && toldBefore.Paragraph >= sentence.Paragraph - 1 && !toldBefore.Draft.Cumulative) return (told, Basis.Carried);
        // "Announced on Saturday that the dead rose to 7,703": counted up to that day, not killed on it.
        if (sentence.IsArabic && best is { Kind: DateKind.Day or DateKind.Weekday or DateKind.DaysBefore } && draft is { Outcome: Outcome.Killed or Outcome.Injured } && (draft.Count >= MostOfOneDay || draft.IsRising && DatesTheStatement(best)) && !report.IsEarthquake && draft.Cause != "earthquake") best = new(DateKind.Since, best.Span) { To = best, Tokens = best.Tokens };
        if (best is not null) return (SinceStruck(draft, UpToMonth(Bounded(best))), Basis.Stated);
        if (Shared(draft) is { } shared) return (shared, Basis.Carried);
        if (LineOfPeriod(draft) is { } lines) return (lines, Basis.Carried);
        if (draft.Rule == "list-item" && listDate is not null) return (listDate, Basis.Carried);
        if (!sentence.IsArabic && CarriedPeriod(draft) is { } carried) return (carried, Basis.Carried);
        if (sentence.IsArabic && draft.IsRising && OfIncident(draft) is { } incident) return (incident, Basis.Carried);
        // A total that names no period goes on with the one that its report named.
        if (sentence.IsArabic && draft.Cumulative && !draft.IsSum && lastPeriod is { From: not null } running && lastPeriodReport == report.Index) return (running, Basis.Carried);
        if (intro is { Date: { } introduced }) return (introduced, Basis.Carried);
        if (headingParagraph < periodParagraph && MonthlyReport(draft) is { } own) return (own, Basis.Carried);
        // A text dated today that opens with the harm of yesterday goes on about yesterday.
        if (sentence.IsArabic && !draft.Cumulative && headingDate is not null && headingDate == ownDay && report.LeadDay is { } opened) return (opened, Basis.Carried);
        // The day of a text is not that of a toll that has been rising to it.
        if (headingDate is not null && !(sentence.IsArabic && draft.IsRising && headingDate == ownDay)) return (headingDate, Basis.Carried);
        if (MonthlyReport(draft) is { } month) return (month, Basis.Carried);
        if (!draft.Cumulative && lastDate is { } last && last.Paragraph == sentence.Paragraph && last.Mention.Kind != DateKind.Day) return (last.Mention, Basis.Carried);
        // A report that opens with the harm of a past day goes on about that day until it comes to today.
        if (sentence.IsArabic && !draft.Cumulative && report.LeadDay is { } lead) return (lead, Basis.Carried);
        return (null, Basis.Carried);
    }

    // English reports name a period once and go on within it; a day goes on through its paragraph.
    private DateMention? CarriedPeriod(TallyDraft draft)
    {
        bool near = lastDate is { } day && (day.Paragraph == sentence.Paragraph || (day.Paragraph == sentence.Paragraph - 1 && lastDraftParagraph < day.Paragraph));
        if (lastPeriod is { From: not null } or { Days: > 1 } && draft.Count != 1 && (draft.Cumulative || (lastPeriodParagraph == sentence.Paragraph && !near)))
        {
            draft.Cumulative = true;
            return lastPeriod;
        }
        return !draft.Cumulative && near ? lastDate!.Value.Mention : null;
    }

    // "According to the observatory today": the day of the saying, not of the harm.
    private bool DatesTheStatement(DateMention mention) =>
        mention.Kind is DateKind.DaysBefore or DateKind.Weekday or DateKind.Day && said.Exists(source => mention.Tokens.First > source.Tokens.First && (mention.Tokens.First - source.Tokens.Last <= 2 || IsAside(source.Tokens.Last + 1, mention)));

    // "Activists documented, earlier today, the deaths of 76 in March": between two commas behind who speaks.
    private bool IsAside(int from, DateMention mention)
    {
        if (!sentence.IsArabic || mention.Tokens.First - from > AsideReach || !(sentence[mention.Tokens.Last + 1].IsMark('،') || sentence[mention.Tokens.Last + 1].IsMark(','))) return false;
        bool opened = false;
        for (int i = from; i < mention.Tokens.First; i++)
        {
            if (sentence[i].Is(Category.OutcomeNoun | Category.OutcomeVerb | Category.OutcomeAfter | Category.Victim | Category.Number | Category.Clause) || sentence[i].Kind == TokenKind.Number) return false;
            opened |= sentence[i].IsMark('،') || sentence[i].IsMark(',');
        }
        return opened;
    }

    // "The report that was issued at noon today", "in the statement on Wednesday": the day of the paper, not of the harm.
    private bool OfPaper(DateMention mention)
    {
        if (!sentence.IsArabic || mention.Kind is not (DateKind.DaysBefore or DateKind.Weekday or DateKind.Day)) return false;
        int first = mention.Tokens.First;
        if (sentence[first - 1].Sense(Category.SourceAnaphor)?.Value == "paper") return true;
        // "In a press statement today".
        if (sentence[first - 2].Sense(Category.SourceAnaphor)?.Value == "paper" && sentence.Normal(first - 1) is "صحفي" or "صحافي" or "صحفيا" or "رسمي" or "مقتضب" or "موجز" or "عاجل" or "مشترك" or "لها" or "له" or "مكتوب") return true;
        for (int i = first - 1; i >= Math.Max(0, first - 3) && sentence[i].Kind == TokenKind.Word; i--)
            if (sentence[i].Sense(Category.Special)?.Value is "issued" or "issued-it") return true;
        return false;
    }

    // "Died this morning of his wounds": harmed on the day that the report told of, not on that of the death.
    private bool OfWounds(TallyDraft draft)
    {
        if (!sentence.IsArabic || draft.Outcome != Outcome.Killed || draft.Cumulative) return false;
        for (int i = draft.FirstToken; i <= draft.LastToken + WoundsReach && i < sentence.Count; i++)
            if (sentence[i].Sense(Category.Special)?.Value == "of-wounds") return true;
        return false;
    }

    // "Of wounds from the shelling on 3 March": a day behind the words that tell of the harm.
    private bool IsOfTheWounding(DateMention mention)
    {
        if (mention is not ({ Kind: DateKind.Day or DateKind.Weekday } or { Kind: DateKind.DaysBefore, Days: > 0 })) return false;
        bool harm = false;
        for (int i = mention.Tokens.First - 1; i >= Math.Max(0, mention.Tokens.First - WoundsReach - 2); i--)
        {
            if (harm && sentence[i].Sense(Category.Special)?.Value == "of-wounds") return true;
            harm |= sentence[i].Is(Category.Cause | Category.OutcomeVerb);
        }
        return false;
    }

    private DateMention? EarlierDay() =>
        finisher.Drafts.Count > 0 && finisher.Drafts[^1] is { Date: { Kind: DateKind.DaysBefore or DateKind.Weekday or DateKind.Day } day } before && before.Report == report ? day : null;

    // The shares of a count go by its days.
    private DateMention? Shared(TallyDraft draft) =>
        draft is { PartOf: { } whole, Rule: "place-share" or "place-with-count" } ? finisher.Drafts.FindLast(placed => placed.Draft == whole)?.Date : null;

    // Rule lines-of-period: the lines of a list below a total of a period go by that period.
    private DateMention? LineOfPeriod(TallyDraft draft)
    {
        if (!sentence.IsArabic || dates.Count > 0 || !sentence.OpensParagraph || sentence[0] is not { Kind: TokenKind.Mark, Mark: '-' or '–' or '•' or '*' or '·' or '▪' or '●' } || lastPeriod is not { From: not null } period || lastPeriodReport != report.Index) return null;
        if (lastDate is { } day && day.Paragraph > lastPeriodParagraph) return null;
        draft.Cumulative = true;
        return period;
    }

    // "Five were killed yesterday, so that the dead rise to 640": not the toll of that day.
    private bool IsFarAbove(TallyDraft draft) =>
        finisher.Drafts.FindLast(placed => placed.Draft.Outcome == draft.Outcome && placed.Sentence == sentence.Start) is { Draft.Count: { } count } && draft.Count > count * 10;

    // Rule toll-of-incident: "so that the number of dead becomes six": a toll that rises from the count of one day is of that day.
    private DateMention? OfIncident(TallyDraft draft)
    {
        for (int i = finisher.Drafts.Count - 1; i >= 0 && finisher.Drafts[i].Report == report; i--)
        {
            var lower = finisher.Drafts[i];
            if (lower.Draft.Outcome != draft.Outcome || lower.Draft.Kind != DraftKind.Tally) continue;
            if (lower.Draft.Count == 1 && draft.Count > 3) continue;
            if (lower.Draft.Cumulative || lower.Draft.Count is not { } count || draft.Count > count * 3) return null;
            return lower.Date ?? new(DateKind.DaysBefore, draft.Span) { Tokens = (draft.FirstToken, draft.LastToken) };
        }
        return null;
    }

    // Rule report-of-a-month: a report that opens with the count of a month or year goes on about it until a day is named.
    private DateMention? MonthlyReport(TallyDraft draft)
    {
        if (!sentence.IsArabic || report.Period is not { } month || lastDate is { } day && day.Mention.Kind != DateKind.Whole) return null;
        // One or two are more often one incident of the month than its sum.
        draft.Cumulative |= draft.Count is null or > 2;
        return month;
    }

    // The running toll of an earthquake counts from the day that it struck.
    private DateMention SinceStruck(TallyDraft draft, DateMention date)
    {
        if (!sentence.IsArabic || !report.IsEarthquake || !draft.Cumulative || date.Kind is not (DateKind.Day or DateKind.Weekday)) return date;
        return new(DateKind.Since, date.Span) { From = date, Tokens = date.Tokens };
    }

    // "On Sunday it counted 13 within three days", "from 8 October … until yesterday": the ends of one period stand apart.
    private DateMention Bounded(DateMention period)
    {
        if (!sentence.IsArabic || period.Kind != DateKind.Since) return period;
        if (period is { To: not null, From: null } && dates.Find(other => other is { Kind: DateKind.Since, From: not null }) is { } opened) return period with { From = opened.From };
        if (period.To is not null) return period.From is null && Opening() is { } began ? period with { From = began } : period;
        foreach (var other in dates)
        {
            if (other == period) continue;
            if (other is { Kind: DateKind.Since, From: null, To: { } until }) return period with { To = until };
            if ((period.From is null || DatesTheStatement(other)) && other.Kind is DateKind.Weekday or DateKind.DaysBefore or DateKind.Day && other != dateline && other.Tokens.First < period.Tokens.First) return period with { To = other };
        }
        return period.From is null && IsUntil(period) && Opening() is { } opening ? period with { From = opening } : period;
    }

    // "Since the start of the year" in the report of a month: up to that month's end.
    private DateMention UpToMonth(DateMention period)
    {
        if (!sentence.IsArabic || period is not { Kind: DateKind.Since, From: not null, To: null } || report.Period is not { Kind: DateKind.Whole, Month: > 0 } month) return period;
        return period with { To = new(DateKind.Day, period.Span) { Day = DateTime.DaysInMonth(month.Year > 0 ? month.Year : 2023, month.Month), Month = month.Month, Year = month.Year } };
    }

    private bool IsUntil(DateMention period) => sentence[period.Tokens.First].Is(Category.Until);

    // "Since the forces entered on Thursday …. Until this morning the dead passed 300": the total goes on from the beginning that was told right before.
    private DateMention? Opening() => begun is { } told && told.Report == report.Index && sentence.Paragraph - told.Paragraph <= 1 ? told.From : null;

    // "In the same period", "on that day": what was named before.
    private void TakeUpDates()
    {
        for (int i = dates.Count - 1; i >= 0; i--)
        {
            if (dates[i].Kind != DateKind.Same) continue;
            if (dates[i].Days == 0) dates[i] = (lastPeriod ?? new DateMention(DateKind.Since, dates[i].Span)) with { Tokens = dates[i].Tokens };
            else if (lastDate is { } day) dates[i] = day.Mention with { Tokens = dates[i].Tokens, IsToday = false };
            else dates.RemoveAt(i);
        }
    }

    // "Crews recovered on Saturday the bodies of two": the day that the source books them on, not that of their deaths.
    private DateMention? RecoveryDay(TallyDraft draft)
    {
        if (!draft.Recovered || !sentence.IsArabic) return null;
        return dates.FindLast(mention => mention.Kind is DateKind.Day or DateKind.DaysBefore or DateKind.Weekday && mention != dateline && mention.Tokens.First < draft.LastToken && scope.SameUnit(mention.Tokens.First, draft.FirstToken));
    }

    // "The daily toll": that of one day, not of all so far.
    private bool IsDaily(TallyDraft draft)
    {
        for (int i = Math.Max(0, draft.FirstToken - 14); i < draft.LastToken; i++)
            if (sentence[i].Sense(Category.Special)?.Value == "daily" && sentence[i - 1].Is(Category.Toll)) return true;
        return false;
    }

    // "A like blast in the village had killed two in June": one event is no total, though only its month is told.
    private bool IsOneEvent(TallyDraft draft)
    {
        for (int i = draft.FirstToken - 1; i >= Math.Max(0, draft.FirstToken - 18); i--)
        {
            if (sentence[i].Is(Category.Toll | Category.Victim) || sentence.Normal(i) is "حيث" || sentence[i].IsMark('؛')) return false;
            if (sentence[i].Sense(Category.Event) is { Number: 1 }) return sentence[i - 1].Kind != TokenKind.Number && !sentence[i - 1].Is(Category.Number | Category.Vague);
        }
        return false;
    }

    // A sum of one stated day is no running total; the toll of an earthquake runs on for days.
    private void TellRunning(TallyDraft draft, DateMention? date, Basis basis)
    {
        if (!sentence.IsArabic || draft.IsSectionTotal) return;
        bool ofDay = basis == Basis.Stated && date is { Kind: DateKind.Day or DateKind.DaysBefore or DateKind.Weekday };
        if (draft.IsSum && ofDay || IsDaily(draft)) draft.Cumulative = false;
        if (date is { Kind: DateKind.Whole } && IsOneEvent(draft)) (draft.IsOneEvent, draft.Cumulative) = (true, false);
        if (draft.IsSum && date is null && earlier.Count > 0 && !earlier[^1].Cumulative) draft.Cumulative = false;
        if (draft.Cause == "earthquake" || report.IsEarthquake) draft.Cumulative |= draft.Count >= MostOfOneBuilding;
        // No single day or incident has so many but a disaster, whose toll runs on as well.
        draft.Cumulative |= draft.Outcome is Outcome.Killed or Outcome.Injured && draft.Count >= MostOfOneDay;
    }
}
