using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading.English;

/// <summary>Dates each count of an English sentence and tells totals from single incidents.</summary>
/// <remarks>
/// A total runs over a period ("since", a month), says so ("so far", a toll), or is told in the perfect without an
/// occasion ("12,000 people have been killed"); what happened on one day or in one strike is none, however large.
/// </remarks>
internal static class EnglishDating
{
    private const int StatementCost = 40, DatelineCost = 45, RecoveryCost = 30, TotalReach = 12, Many = 1000, OccasionReach = 26, Several = 3;

    // Behind the number, behind the verb, or at the front: not "the toll of Monday's strikes", nor "of the strikes on Monday rose".
    private static bool IsOfRise(Sentence sentence, TallyDraft draft, DateMention day)
    {
        int before = day.Tokens.First - (sentence[day.Tokens.First - 1].IsPreposition("on") ? 1 : 0);
        return before == 0 || before == draft.LastToken + 1 || sentence[before - 1].Is(Category.Reached);
    }

    /// <summary>The mention that dates a count, and sets whether the count is a total.</summary>
    /// <param name="state">The document so far.</param>
    /// <param name="drafts">The counts of the sentence.</param>
    /// <param name="index">Which of them.</param>
    /// <param name="lastDraftParagraph">Line of the last count before this sentence.</param>
    /// <param name="before">The last count before this sentence in the same line, or null.</param>
    public static (DateMention?, Basis) DateOf(EnglishState state, List<TallyDraft> drafts, int index, int lastDraftParagraph, TallyDraft? before)
    {
        var draft = drafts[index];
        var best = Nearest(state, drafts, index);
        if (best is null && state.Front?.Day is { } ofLine) best = state.Sentence.OpensParagraph ? ofLine : ofLine with { Tokens = (0, 0) };
        // "First accounts on Friday were of nine dead", after "On Thursday drones hit": the day of the deed, told before, not of the telling.
        if (best is { Kind: DateKind.Weekday or DateKind.Day } && !draft.Cumulative && state.LastDay is { } deed && state.IsDayNear(lastDraftParagraph) && IsOfAccount(state.Sentence, best)) best = deed with { Tokens = (0, 0) };
        // "A lower count for the same raid": its day.
        if (best is null && state.LastDay is { } first && SaysSameEvent(state.Sentence)) best = first with { Tokens = (0, 0) };
        // "On Saturday men opened fire. By Monday 14 bodies had been brought": the day of the deed, however late they are counted.
        if (best is { Kind: DateKind.Since, From: null, To: not null } && !draft.Cumulative && draft.Count < Many && !SaysTotal(state.Sentence, draft) && (state.Front?.Day ?? (state.IsDayNear(lastDraftParagraph) ? state.LastDay : null)) is { } done && done != best.To) best = done with { Tokens = (0, 0) };
        Total(state, draft, best);
        Follow(state, drafts, index, best, before);
        // "Has reached 46,645, the ministry said on Tuesday": counted up to that day, not killed on it.
        if (draft.Cumulative && draft.Count >= Many && best is { Kind: DateKind.Day or DateKind.Weekday or DateKind.DaysBefore } counted && DatesTheStatement(counted, state)) best = new(DateKind.Since, counted.Span) { To = counted, Tokens = counted.Tokens };
        // "The toll of the bombing rose to 27 on Sunday": so many by that day.
        if (draft is { Cumulative: true, IsRevision: true } && best is { Kind: DateKind.Day or DateKind.Weekday or DateKind.DaysBefore } risen && IsOfRise(state.Sentence, draft, risen)) best = new(DateKind.Since, risen.Span) { To = risen, Tokens = risen.Tokens };
        if (best is null && state.Document.ReportPeriod is { Kind: DateKind.Since } whole && draft.Kind == DraftKind.Tally && !state.IsDayNear(lastDraftParagraph) && state.Paragraph.Day is null && IsOfPeriod(state.Sentence, draft, whole))
        {
            draft.Cumulative = true;
            return (whole, Basis.Carried);
        }
        if (best is null && !draft.Cumulative && state.Document.ReportPeriod is { } covered && !state.IsDayNear(lastDraftParagraph) && draft.Kind == DraftKind.Tally) return (covered, Basis.Inferred);
        if (best is null && state.Document.ReportPeriod is { } week && draft.Cumulative && IsOfSeveral(state.Sentence, draft)) return (week, Basis.Inferred);
        // "Up from 2,122 a day earlier": earlier than the report, whatever day the harm was.
        if (best is { IsShifted: true } && draft.Rule is "en.previous" or "en.toll-again" && !state.Dates.Exists(mention => mention is { Kind: DateKind.Since, To: not null })) best = new(DateKind.DaysBefore, best!.Span) { Shift = best.Shift < 0 ? best.Shift : 0, IsShifted = true, Tokens = best.Tokens };
        if (best is { IsShifted: true } && draft.Cumulative && best.Kind != DateKind.Since) best = Until(state.Dates.Find(mention => mention is { Kind: DateKind.Since, From: not null }) ?? state.LastPeriod, best);
        if (best is null or { Kind: DateKind.Since, From: null } && draft.Cumulative && state.Onset is { } onset && state.LastPeriod is null or { From: null }) best = new(DateKind.Since, onset.Span) { From = onset, To = best?.To, Tokens = best?.Tokens ?? (0, 0) };
        if (best is { Kind: DateKind.LastDays, To: null } or { Kind: DateKind.Since, From: not null, To: null } && state.StatementDay is { } day) best = best with { To = day };
        if (best is not null) return (best, Basis.Stated);
        if (state.MonthOfTitle is { } month && (draft.Count > 1 || index > 0 && drafts[index - 1] is { Cumulative: true, Count: > 1 }) && !draft.IsRevision && !SaysTotal(state.Sentence, draft) && draft.Kind == DraftKind.Tally && !state.IsDayNear(lastDraftParagraph) && state.Document.ReportPeriod is null && !HasSingleOccasion(state.Sentence, draft))
        {
            draft.Cumulative = true;
            return (month, Basis.Carried);
        }
        // "Between 10 and 13 July fighters raided 14 villages. In one of them gunfire killed 60": in those days.
        if (!draft.Cumulative && draft.Count > 1 && state.PeriodHere && !state.IsDayNear(lastDraftParagraph) && HasOccasionOrPlace(state.Sentence, draft) && state.LastPeriod is { From: { Kind: DateKind.Day } opens, To: { Kind: DateKind.Day } closes } few && Days(opens, closes) is >= 0 and <= 14) return (few, Basis.Inferred);
        if (state.LeadPeriod is { } lead && draft.Kind == DraftKind.Tally && !HasSingleOccasion(state.Sentence, draft) && (state.LastPeriod is null || state.LastPeriod == lead || !state.PeriodHere))
        {
            draft.Cumulative |= draft.Count > Several;
            return (lead, Basis.Carried);
        }
        if (Period(state, draft, lastDraftParagraph) is { } period) return (period, Basis.Carried);
        if (draft.Cumulative) return (null, Basis.Carried);
        if (state.IsDayNear(lastDraftParagraph)) return (state.LastDay, Basis.Carried);
        if (state.Paragraph.Nearest(node => node.Day) is { } ofNode) return (ofNode, Basis.Carried);
        // A report of one day goes on with it, further down too.
        return (state.OnlyDay is { } only && draft.Kind != DraftKind.Zero && state.Front is null && state.Document.ReportPeriod is null && state.MonthOfTitle is null ? only with { Tokens = (0, 0) } : null, Basis.Carried);
    }

    // "TOTAL: 10 deaths", "22 deaths in the reporting period", "partners registered five casualties", and in a report on a month or more all that tells of no single attack.
    private static bool IsOfPeriod(Sentence sentence, TallyDraft draft, DateMention period)
    {
        if (draft.Count == 1 || HasSingleOccasion(sentence, draft)) return false;
        for (int i = Math.Max(0, draft.FirstToken - TotalReach); i < Math.Min(sentence.Count, draft.LastToken + TotalReach); i++)
            if (sentence.Written(i) is "Total" or "TOTAL" or "Totals" or "TOTALS" or "Overall" || sentence.Written(i) is "period" && sentence.Written(Math.Max(0, i - 1)) is "reporting" || i < draft.FirstToken && sentence.Written(i) is "registered" or "recorded" or "logged" or "tallied") return true;
        return period is { From: { Month: > 0 } from, To: { Month: > 0 } to } && (to.Month - from.Month + 12) % 12 > 0 && to.Day - from.Day + 30 * ((to.Month - from.Month + 12) % 12) > 28;
    }

    private static int Days(DateMention first, DateMention last) => (last.Month - first.Month + 12) % 12 * 30 + last.Day - first.Day;

    private static bool HasOccasionOrPlace(Sentence sentence, TallyDraft draft) => HasOccasion(sentence, draft) || sentence[0].IsPreposition("in");

    private static bool IsOfAccount(Sentence sentence, DateMention day)
    {
        int at = day.Tokens.First - 1;
        if (sentence[at].IsPreposition("on")) at--;
        return sentence[at].Is(Category.ReportNoun) && at < day.Tokens.First - 1;
    }

    private static bool SaysSameEvent(Sentence sentence)
    {
        for (int i = 0; i + 1 < sentence.Count; i++)
            if (sentence.Written(i) is "same" && (sentence[i + 1].Is(Category.Event) || sentence[i + 2].Is(Category.Event) && sentence[i + 1].Kind == TokenKind.Word)) return true;
        return false;
    }

    /// <summary>True for the day of the saying, not of the harm: "said on Saturday", "by Tuesday evening", "told Reuters on Monday".</summary>
    public static bool DatesTheStatement(DateMention mention, EnglishState state)
    {
        if (mention.Kind is not (DateKind.DaysBefore or DateKind.Weekday or DateKind.Day)) return false;
        var sentence = state.Sentence;
        int at = mention.Tokens.First - 1;
        if (sentence[at].IsPreposition("on") || sentence[at].IsMark(',')) at--;
        if (sentence[at].Is(Category.Says) && !sentence[at].Is(Category.Unit | Category.SplitHead)) return true;
        // "In its report released today".
        if (sentence.Written(Math.Max(0, at)) is "released" or "published" or "issued" or "posted" or "dated" && at > 0) return true;
        // "In a statement on Tuesday".
        if (sentence[at].Is(Category.ReportNoun) && at < mention.Tokens.First - 1 && sentence[at].Sense(Category.ReportNoun)!.Value.Length == 0) return true;
        if (sentence[mention.Tokens.Last].Clitics != Clitics.None) return false;
        return state.Said.Exists(source => mention.Tokens.First > source.Tokens.First && mention.Tokens.First - source.Tokens.Last <= 2 + (source.IsAccording || sentence[mention.Tokens.First - 1].Is(Category.Clause) ? 0 : 1));
    }

    private static DateMention? Nearest(EnglishState state, List<TallyDraft> drafts, int index)
    {
        DateMention? best = null;
        int least = Territory.Foreign;
        foreach (var mention in state.Dates)
        {
            int cost = state.Territory.Cost(mention.Tokens, index);
            if (cost >= Territory.Foreign) continue;
            bool period = mention.Kind is DateKind.Since or DateKind.Whole or DateKind.LastDays;
            if (period && (drafts[index].Cumulative || mention is { Kind: DateKind.Since, From: not null, Tokens.First: <= 1 })) cost -= 10;
            // "Talks to end the fighting that has killed 10,000 collapsed last month": when the talks did.
            if (mention is { Kind: DateKind.Whole, Months: > 0, Days: > 0 } && mention.Tokens.First > drafts[index].LastToken + 1 && IsPerfect(state.Sentence, drafts[index])) continue;
            if (state.Sentence[mention.Tokens.Last].Clitics != Clitics.None && state.Sentence.Written(mention.Tokens.Last + 1) is "included" or "inclusive") continue;
            if (DatesTheStatement(mention, state)) cost += StatementCost;
            // "Today crews recovered the bodies of two, killed on Sunday": what stands before is the day of the recovery.
            if (drafts[index].Recovered && mention.Tokens.First < drafts[index].FirstToken) cost += RecoveryCost;
            if (cost < least) (least, best) = (cost, mention);
        }
        return best is not null && DatesTheStatement(best, state) && drafts[index].Cumulative ? new(DateKind.Since, best.Span) { To = best, Tokens = best.Tokens } : best;
    }

    private static void Total(EnglishState state, TallyDraft draft, DateMention? date)
    {
        var sentence = state.Sentence;
        if (date is not null)
        {
            bool period = date.Kind is DateKind.Whole || date is { Kind: DateKind.LastDays, Days: > 1 } || (date.Kind == DateKind.Since && !(date is { From: { } first, To: { } last } && IsNextDay(first, last)));
            // "A raid in January killed 12": one occasion, though only its month is told.
            if (date is { Kind: DateKind.Whole, Month: > 0 } && (draft.Count == 1 || !draft.Cumulative && HasSingleOccasion(sentence, draft) && !SaysTotal(sentence, draft))) { draft.Cumulative = false; draft.IsOneEvent = true; return; }
            if (period) { draft.Cumulative = true; return; }
            if (date.Kind is DateKind.LastDays) { draft.Cumulative = false; return; }
            // Thousands on one day without an attack: the day up to which they are counted.
            if (draft.Count >= Many && !HasOccasion(sentence, draft) && !(date.Kind == DateKind.Day && sentence[date.Tokens.First - 1].IsPreposition("on") && !draft.Rule.StartsWith("en.toll", StringComparison.Ordinal) && draft.Rule != "en.other-fate" && date.Tokens.First - draft.LastToken is 1 or 2)) { draft.Cumulative = true; return; }
        }
        if (draft.Cumulative || date is { IsShifted: false } && !DatesTheStatement(date, state)) return;
        // "In total the region reports 1 killed", in a bulletin of one day.
        if (date is null && draft.Count < Many && state.Document.ReportPeriod is { Kind: DateKind.LastDays, Days: 1 } && !draft.Rule.StartsWith("en.toll", StringComparison.Ordinal)) return;
        if (TakesUpEvents(sentence, draft)) { draft.Cumulative = true; return; }
        bool occasion = HasOccasion(sentence, draft);
        draft.Cumulative = SaysTotal(sentence, draft) || (!occasion && (IsPerfect(sentence, draft) || draft.Count >= Many)) || (occasion && IsPerfect(sentence, draft) && SpeaksOfWar(sentence, draft)) || (IsPerfect(sentence, draft) && draft.Count >= Many);
    }

    // "These strikes have resulted in 274 deaths": those told before, all together.
    private static bool TakesUpEvents(Sentence sentence, TallyDraft draft)
    {
        if (draft.Count == 1 || sentence.Written(0) is not ("These" or "Those")) return false;
        for (int i = 1; i <= 3; i++)
            if (sentence[i].Is(Category.Event) && IsPlural(sentence, i)) return draft.FirstToken > i;
        return false;
    }

    // "From midday on 26 May until midday today": the finisher knows how far that is.
    private static bool IsNextDay(DateMention first, DateMention last) => first.Kind == DateKind.Day && last is { Kind: DateKind.DaysBefore, Days: 0 } || first is { Kind: DateKind.DaysBefore, Days: 1 } && last is { Kind: DateKind.DaysBefore, Days: 0 } || first.Month == last.Month && Math.Abs(last.Day - first.Day) <= 1;

    // What goes on within a total is part of one: "killed 119, the army killed 42", "of whom 91 died".
    private static void Follow(EnglishState state, List<TallyDraft> drafts, int index, DateMention? date, TallyDraft? before)
    {
        var draft = drafts[index];
        if (draft.Cumulative) return;
        if (index == 0) { draft.Cumulative = date is null && before is { Cumulative: true } && GoesOn(state.Sentence, draft) && !HasOccasion(state.Sentence, draft); return; }
        if (!drafts[index - 1].Cumulative || state.Territory.Parted(index - 1, index)) return;
        if (date is not null && !(state.Territory.Chained(index - 1, index) && state.Territory.Of(date.Tokens.First) < index)) return;
        if (!HasOccasion(state.Sentence, draft)) draft.Cumulative = true;
    }

    // "A further 264 were killed by others".
    private static bool GoesOn(Sentence sentence, TallyDraft draft)
    {
        if (draft.Count == 1) return false;
        for (int i = draft.FirstToken; i <= draft.FirstToken + 2; i++)
            if (sentence[i].IsSpecial("further") && sentence.Written(i) is not "other" || sentence[i].IsSpecial("another")) return true;
        return false;
    }

    // English reports name a period once and go on within it.
    private static DateMention? Period(EnglishState state, TallyDraft draft, int lastDraftParagraph)
    {
        if (state.LastPeriod is not ({ From: not null } or { Days: > 1 } or { Kind: DateKind.Whole }) || draft.Count == 1) return null;
        if (!draft.Cumulative && (!state.PeriodHere || state.IsDayNear(lastDraftParagraph) || HasOccasion(state.Sentence, draft))) return null;
        draft.Cumulative = true;
        return state.LastPeriod;
    }

    private static DateMention Until(DateMention? period, DateMention day) =>
        period is { Kind: DateKind.Since, From: not null } ? period with { To = day.Shift != 0 && period.To is { } end ? end with { Shift = day.Shift } : day, Tokens = day.Tokens } : new(DateKind.Since, day.Span) { To = day, Tokens = day.Tokens };

    private static bool IsPerfect(Sentence sentence, TallyDraft draft)
    {
        // "Three of them have since died".
        for (int i = draft.FirstToken; i <= draft.FirstToken + 3; i++)
            if (sentence[i].IsSpecial("them")) return false;
        for (int i = Math.Max(0, draft.FirstToken - 3); i <= draft.LastToken; i++)
            if (sentence[i].IsSpecial("aux") && sentence[i].Lexeme!.Normal is "have" or "has" && !sentence[i - 1].Is(Category.Says)) return draft.Rule is "en.verb-after" or "en.verb-before" or "en.beside" or "en.claimed-lives" or "en.coordination" or "en.toll";
        return false;
    }

    private static bool SpeaksOfWar(Sentence sentence, TallyDraft draft)
    {
        for (int i = 0; i < draft.FirstToken; i++)
            if (sentence[i].IsSpecial("war")) return true;
        return false;
    }

    /// <summary>True where the words of a count speak of one attack, blast or disaster, and not of many ("597 massacres").</summary>
    public static bool HasOccasion(Sentence sentence, TallyDraft draft)
    {
        for (int i = Math.Max(0, draft.FirstToken - OccasionReach); i < Math.Min(sentence.Count, draft.LastToken + OccasionReach); i++)
        {
            if (sentence[i].IsMark(';')) { if (i > draft.LastToken) return false; continue; }
            if (sentence[i].Is(Category.Event) && !(IsPlural(sentence, i) && (draft.Count >= Many || HowMany(sentence, i) >= Several))) return true;
        }
        return false;
    }

    // "A raid", "the attack": one, not the many of a month.
    private static bool HasSingleOccasion(Sentence sentence, TallyDraft draft)
    {
        for (int i = Math.Max(0, draft.FirstToken - OccasionReach); i < Math.Min(sentence.Count, draft.LastToken + OccasionReach); i++)
            if (sentence[i].Is(Category.Event) && !IsPlural(sentence, i)) return true;
        return false;
    }

    private static bool IsPlural(Sentence sentence, int at) => sentence[at].Lexeme!.Normal.EndsWith('s') || sentence[at].Lexeme!.Normal.EndsWith("es", StringComparison.Ordinal);

    // "597 massacres", "three mine blasts".
    private static long HowMany(Sentence sentence, int at)
    {
        if (!IsPlural(sentence, at)) return 0;
        for (int i = at - 1; i >= Math.Max(0, at - 3) && sentence[i].Kind != TokenKind.Mark && !sentence[i].IsSpecial("a") && !sentence[i].IsSpecial("the") && !sentence[i].Is(Category.Preposition | Category.Victim | Category.OutcomeAfter | Category.And); i--)
            if (sentence[i].Kind == TokenKind.Number || sentence[i].Is(Category.Number)) return NumeralReader.Read(sentence, i, out _) ?? 0;
        return 0;
    }

    private static bool SaysTotal(Sentence sentence, TallyDraft draft)
    {
        for (int i = Math.Max(0, draft.FirstToken - TotalReach); i < Math.Min(sentence.Count, draft.LastToken + (draft.Rule == "en.coordination" ? 2 : 1) * 8); i++)
            if (sentence[i].IsSpecial("total") || IsDaysOf(sentence, i)) return true;
        return IsOfSeveral(sentence, draft);
    }

    // "25 attacks left six hurt": over several incidents.
    private static bool IsOfSeveral(Sentence sentence, TallyDraft draft)
    {
        if (draft.Count == 1) return false;
        for (int i = Math.Max(0, draft.FirstToken - TotalReach); i < Math.Min(sentence.Count, draft.LastToken + 8); i++)
            if (sentence[i].Is(Category.Event) && HowMany(sentence, i) >= Several) return true;
        return false;
    }

    // "In two days of fighting", "over three weeks of clashes".
    private static bool IsDaysOf(Sentence sentence, int at) =>
        sentence[at].Sense(Category.TimeUnit) is { Amount: >= 1 } unit && (sentence[at + 1].IsPreposition("of") || unit.Amount >= 7 && sentence[at + 1].IsBreak()) && sentence[at - 1].Is(Category.Number) | sentence[at - 1].Kind == TokenKind.Number && sentence[at - 2].Sense(Category.Preposition)?.Value is "in" or "over" or "during" or "after";
}
