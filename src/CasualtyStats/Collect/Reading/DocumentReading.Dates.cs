using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading;

// Which time governs a count: its own part of the sentence, the sentence, the heading, the report's day.
internal sealed partial class DocumentReading
{
    private const int OwnUnit = 15, MostOfOneBuilding = 50, MostOfOneDay = 5000;

    private (DateMention?, Basis) DateOf(TallyDraft draft)
    {
        DateMention? best = null;
        int least = int.MaxValue;
        foreach (var mention in dates)
        {
            if (scope.InBracket(mention.Tokens.First) && !scope.SameClause(mention.Tokens.First, draft.FirstToken)) continue;
            int cost = scope.Distance(mention.Tokens, draft) - (draft.Cumulative && mention.Kind is DateKind.Since or DateKind.LastDays ? 30 : 0);
            if (DatesTheStatement(mention)) cost += 40;
            if (sentence.IsArabic && scope.SameUnit(mention.Tokens.First, draft.FirstToken)) cost -= OwnUnit;
            if (mention == dateline) cost += DatelineCost;
            // "Today crews recovered the bodies of two, killed on Sunday": what stands before is the day of the recovery.
            if (draft.Recovered && mention.Tokens.First < draft.FirstToken) cost += RecoveryCost;
            if (cost < least) (least, best) = (cost, mention);
        }
        if (best is not null) return (SinceStruck(draft, Bounded(best)), Basis.Stated);
        if (draft.Rule == "list-item" && listDate is not null) return (listDate, Basis.Carried);
        if (!sentence.IsArabic && CarriedPeriod(draft) is { } carried) return (carried, Basis.Carried);
        // A total that names no period goes on with the one that its report named.
        if (sentence.IsArabic && draft.Cumulative && !draft.IsSum && lastPeriod is { From: not null } running && lastPeriodReport == report.Index) return (running, Basis.Carried);
        if (intro is { Date: { } introduced }) return (introduced, Basis.Carried);
        if (headingDate is not null) return (headingDate, Basis.Carried);
        if (MonthlyReport(draft) is { } month) return (month, Basis.Carried);
        if (!draft.Cumulative && lastDate is { } last && last.Paragraph == sentence.Paragraph && last.Mention.Kind != DateKind.Day) return (last.Mention, Basis.Carried);
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
        mention.Kind is DateKind.DaysBefore or DateKind.Weekday or DateKind.Day && said.Exists(source => mention.Tokens.First > source.Tokens.First && mention.Tokens.First - source.Tokens.Last <= 2);

    // Rule report-of-a-month: a report that opens with the count of a month or year goes on about it until a day is named.
    private DateMention? MonthlyReport(TallyDraft draft)
    {
        if (!sentence.IsArabic || report.Period is not { } month || dates.Count > 0 || lastDate is { } day && day.Mention.Kind != DateKind.Whole) return null;
        draft.Cumulative = true;
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
        if (period.To is not null) return period;
        foreach (var other in dates)
        {
            if (other == period) continue;
            if (other is { Kind: DateKind.Since, From: null, To: { } until }) return period with { To = until };
            if ((period.From is null || DatesTheStatement(other)) && other.Kind is DateKind.Weekday or DateKind.DaysBefore or DateKind.Day && other != dateline && other.Tokens.First < period.Tokens.First) return period with { To = other };
        }
        return period;
    }

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
            if (sentence[i].Is(Category.Toll | Category.Victim) || sentence[i].IsMark('؛')) return false;
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
