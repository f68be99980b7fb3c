using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading.English;

/// <summary>The English sentences of one document, in order: the tree of what governs them, and their counts put into it.</summary>
/// <param name="document">The document.</param>
/// <param name="words">The words.</param>
/// <param name="grammar">The English rules.</param>
/// <param name="sources">Known sources.</param>
/// <param name="places">Known places.</param>
/// <param name="finisher">Where the counts go.</param>
internal sealed class EnglishReading(SourceDocument document, WordLists words, IClauseGrammar grammar, SourceIndex sources, PlaceIndex places, DraftFinisher finisher)
{
    private const Category TimeWords = Category.Month | Category.Weekday | Category.DayWord | Category.TimeUnit | Category.Since | Category.Until;
    private const Category SourceWords = Category.Says | Category.According | Category.SourceNoun | Category.SourceAnaphor;
    private const int HeadLines = 6, FigureWords = 7, LastOfLead = 1, SpokenReach = 2, EarlierReach = 4;

    private readonly string text = document.Text!;
    private readonly ClauseReading reading = new();
    private readonly List<TallyDraft> earlier = [];
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);
    private readonly EnglishState state = new(month => document.Published is { } printed ? month <= printed.Month ? printed.Year : printed.Year - 1 : 0);
    private readonly EnglishPlacing placing = new(document.Text!, words, grammar, places);
    private readonly PipeTable table = new();
    private readonly HashSet<TallyDraft> headlines = [];
    private readonly HashSet<TallyDraft> ofStatement = [];
    private DateMention? listPeriod;
    private int listParagraph = -1;
    private TallyDraft? lastDraft, intro;
    private int lastDraftParagraph = -1, introParagraph = -1;
    private bool isReport;
    private Sentence sentence = null!;
    private ReportScope report = null!;

    /// <summary>A calendar day with its year at the head of the document, or null.</summary>
    public DateMention? Dateline { get; private set; }

    /// <summary>Reads one sentence.</summary>
    /// <param name="next">The sentence.</param>
    /// <param name="of">The report that it stands in.</param>
    public void Read(Sentence next, ReportScope of)
    {
        (sentence, report) = (next, of);
        bool list = intro is not null && sentence.OpensParagraph && sentence.Paragraph - introParagraph <= 1;
        bool counts = (sentence.Categories & grammar.Triggers) != 0 || list || (sentence.Categories & Category.Reached) != 0 && lastDraftParagraph == sentence.Paragraph && lastDraft!.Rule.StartsWith("en.toll", StringComparison.Ordinal);
        bool row = table.IsRow(sentence);
        counts |= row;
        counts |= lastDraftParagraph == sentence.Paragraph && (HasBracketList() || HasSeveralNumbers());
        counts |= IsFallen() || lastDraftParagraph == sentence.Paragraph && lastDraft!.Rule == "en.share" && HasLabel();
        bool near = lastDraftParagraph >= 0 && sentence.Paragraph - lastDraftParagraph <= SpokenReach;
        counts |= near && HasList() && HasSeveralNumbers();
        counts |= near && (sentence.Categories & (Category.Says | Category.SourceNoun | Category.Body)) != 0 && (sentence.HasDigits || (sentence.Categories & Category.Number) != 0);
        bool time = (sentence.Categories & TimeWords) != 0 || (sentence.HasDigits && sentence.Paragraph < HeadLines);
        state.Begin(sentence);
        if (time) grammar.ReadDates(sentence, state.Dates);
        if (counts || (sentence.Categories & SourceWords) != 0) grammar.ReadSources(sentence, sources, state.Said);
        state.Own(report);
        state.Relate();
        state.Cover();
        if (sentence.OpensParagraph && !row && LineHead.Of(sentence, state.Dates, places) is { } front) placing.Front(sentence, front, state);
        if (!row && !Head()) Govern(counts);
        if (!counts && sentence.Paragraph < HeadLines) placing.Survey(sentence, state);
        Attribute();
        DateTold();
        if (counts) ReadCounts(list, row);
        else if ((sentence.Categories & Category.Excluding) != 0) placing.Exclude(sentence, finisher.Drafts, state);
        state.Remember();
        placing.Remember(sentence);
        placing.AfterShares = counts && reading.Drafts.Count > 0 && reading.Drafts.TrueForAll(draft => draft.Rule == "en.share" || placing.Shares.Contains(draft) || draft.PartOf is { } of && draft.Rule == "en.in-list" && reading.Drafts.Contains(of) || reading.Drafts.Exists(part => part.PartOf == draft && part.Rule is "en.in-list" or "en.share"));
        if (sentence[sentence.Count - 1].IsMark(':')) state.OpenList();
    }

    // "…, the agency said on Thursday. Wednesday's attack came amid": the day of the deed, told right behind the counts that had only the day of the telling.
    private void DateTold()
    {
        if (sentence[0].Sense(Category.Weekday) is null || sentence[0].Clitics == Clitics.None || !(sentence[1].Is(Category.Event | Category.Cause) || sentence[2].Is(Category.Event)) || state.Dates.Find(mention => mention.Tokens.First == 0) is not { Kind: DateKind.Weekday } day) return;
        for (int i = finisher.Drafts.Count - 1; i >= 0 && finisher.Drafts[i].Report == report && sentence.Paragraph - finisher.Drafts[i].Paragraph <= 1; i--)
            if (ofStatement.Contains(finisher.Drafts[i].Draft)) finisher.Drafts[i] = finisher.Drafts[i] with { Date = day with { Tokens = (0, 0) }, DateBasis = Basis.Carried };
    }

    // "By governorate: Daraa (39), Homs (30)" after a count.
    private bool HasBracketList()
    {
        int brackets = 0;
        for (int i = 1; sentence.HasDigits && i + 1 < sentence.Count; i++)
            if (sentence[i].Kind == TokenKind.Number && sentence[i - 1].IsMark('(') && sentence[i + 1].IsMark(')') && sentence.IsCapital(i - 2)) brackets++;
        return brackets > 1;
    }

    // "374 fighters fell in the battle".
    private bool IsFallen()
    {
        for (int i = 1; i < sentence.Count && (sentence.HasDigits || (sentence.Categories & Category.Number) != 0); i++)
            if (sentence.Written(i) is "fell" or "fallen" && !(sentence[i + 1].IsPreposition("on") || sentence[i + 1].IsPreposition("to") || sentence[i + 1].IsPreposition("by") || sentence[i + 1].IsPreposition("from"))) return true;
        return false;
    }

    // "The monitor's list has 79 fighters and 55 civilians".
    private bool HasList()
    {
        for (int i = 0; i < sentence.Count; i++)
            if (sentence.Written(i) is "list" or "tally" or "breakdown" or "count" or "toll") return true;
        return false;
    }

    // "Armed factions: three", after "Government forces: 11 civilians".
    private bool HasLabel()
    {
        for (int i = 1; i + 1 < sentence.Count; i++)
            if (sentence[i].IsMark(':') && (sentence[i + 1].Kind == TokenKind.Number || sentence[i + 1].Is(Category.Number))) return true;
        return false;
    }

    // "Six fell in the north, four in the south": the outcome was told before.
    private bool HasSeveralNumbers()
    {
        int numbers = 0;
        for (int i = 0; i < sentence.Count && numbers < 2; i++)
            if (sentence[i].Kind == TokenKind.Number || sentence[i].Is(Category.Number) && !sentence[i - 1].Is(Category.Number)) numbers++;
        return numbers > 1;
    }

    /// <summary>What only the end of the document tells: headlines take their day, place and speaker from the statement that they head.</summary>
    public void Close()
    {
        // Totals "since" a day end with the period that the report covers.
        var until = state.Document.ReportPeriod?.To ?? (state.MonthOfTitle is { Year: > 0 } month ? new(DateKind.Day, month.Span) { Day = DateTime.DaysInMonth(month.Year, month.Month), Month = month.Month, Year = month.Year } : null);
        for (int at = 0; until is not null && at < finisher.Drafts.Count; at++)
            if (finisher.Drafts[at] is { Date: { Kind: DateKind.Since, From: not null, To: null } open, Draft.Cumulative: true }) finisher.Drafts[at] = finisher.Drafts[at] with { Date = open with { To = until } };
        for (int i = 0; i < finisher.Drafts.Count && finisher.Drafts[i].Paragraph == 0; i++)
        {
            var head = finisher.Drafts[i];
            if (!headlines.Contains(head.Draft)) continue;
            var body = finisher.Drafts.Find(other => other.Paragraph > 0 && other.Draft.Outcome == head.Draft.Outcome && other.Draft.Count == head.Draft.Count && head.Draft.Count is not null);
            if (body is null) continue;
            finisher.Drafts[i] = head with
            {
                Date = head.Date ?? body.Date, DateBasis = head.Date is null ? Basis.Carried : head.DateBasis,
                Source = head.Source ?? body.Source, SourceBasis = head.Source is null ? Basis.Carried : head.SourceBasis,
                Place = head.Place.Written is null ? body.Place : head.Place,
            };
        }
    }

    private bool Head()
    {
        switch (HeadLine.Of(sentence, out int colon))
        {
            case HeadLine.Key.Source:
                var span = sentence.Span(colon + 1, sentence[sentence.Count - 1].Kind == TokenKind.Mark && !sentence[sentence.Count - 1].IsMark(')') ? sentence.Count - 2 : sentence.Count - 1);
                // "Source: The Paper | 11 February": whose page it is, not who counted.
                if (span.Length <= 0 || span.Of(text).Contains('|', StringComparison.Ordinal)) return true;
                state.Document.Source = new(span.Of(text), span) { Origin = sources.Named(span.Of(text)), Tokens = (colon + 1, sentence.Count - 1) };
                SpeakBefore(state.Document.Source);
                return true;
            case HeadLine.Key.Place:
                state.Document.Place = placing.Heading(sentence, colon + 1) ?? state.Document.Place;
                return true;
            case HeadLine.Key.Date:
                if (state.Dates.Count == 0) return true;
                if (state.Dates[0].Kind == DateKind.Day) report.Today ??= state.Dates[0];
                else state.Period(state.Dates[0]);
                Dateline ??= state.Dates.Find(mention => mention is { Kind: DateKind.Day, Year: > 0 });
                return true;
            default: return false;
        }
    }

    // "Figures are those of the health authority for 5 to 15 October": who counted what stands in the table above, and when.
    private void Attribute()
    {
        if (sentence.Paragraph - lastDraftParagraph != 1 || !SourceNames.IsTally(sentence, 0) || lastDraft is not { Rule: "en.pipe-row" }) return;
        int at = 1;
        while (at < FigureWords && !(sentence[at].IsPreposition("of") || sentence[at].IsPreposition("from") || sentence[at].IsPreposition("by"))) at++;
        int last = NounPhrase.Right(sentence, at + 1);
        var source = at < FigureWords && last > at && SourceNames.IsSource(sentence, sources, at + 1, last) ? SourceNames.Make(sentence, sources, at + 1, last, Assertion.Reported, true) with { IsAnaphor = false } : null;
        var period = state.Dates.Find(mention => mention.Kind is DateKind.Since or DateKind.Whole or DateKind.LastDays);
        for (int i = finisher.Drafts.Count - 1; i >= 0 && finisher.Drafts[i].Draft.Rule == "en.pipe-row"; i--)
        {
            if (source is not null && finisher.Drafts[i].Source is null) finisher.Drafts[i] = finisher.Drafts[i] with { Source = source, SourceBasis = Basis.Carried };
            if (period is not null && finisher.Drafts[i].DateBasis != Basis.Stated) finisher.Drafts[i] = finisher.Drafts[i] with { Date = period, DateBasis = Basis.Carried };
        }
    }

    // A line at the end tells who gave the figures above it.
    private void SpeakBefore(SourceMention source)
    {
        for (int i = 0; i < finisher.Drafts.Count; i++)
            if (finisher.Drafts[i].Source is null) finisher.Drafts[i] = finisher.Drafts[i] with { Source = source, SourceBasis = Basis.Carried };
    }

    private void Govern(bool counts)
    {
        if (sentence.Paragraph < HeadLines && !IsOfSection()) DateReport(counts);
        if (sentence.OpensParagraph && report.Lead is null && sentence.Paragraph <= 1)
            report.Lead = state.Said.Find(mention => mention is { IsAnaphor: false, IsAccording: false, IsFirm: true } && mention.Tokens.First <= 7);
        if (state.Said.Count > 0 && state.Said[0].IsLabel) state.Paragraph.Source = state.Said[0];
        if (sentence.OpensParagraph || sentence.Paragraph == 0) ReadMasthead();
        bool title = sentence.Paragraph == 0;
        if (!(sentence.IsHeading || title && sentence.OpensParagraph && !sentence[sentence.Count - 1].IsMark('.')) || counts || sentence[0].Kind == TokenKind.Mark || !title && sentence.HasDigits && state.Dates.Count == 0) return;
        var place = SectionPlace();
        if (title) state.Document.Place ??= place;
        state.OpenSection(title ? null : place, state.Dates.Find(mention => mention.Kind is DateKind.Day or DateKind.Weekday or DateKind.DaysBefore), title ? null : state.Said.Find(mention => mention.IsLabel));
    }

    // "In Atarib on 5 March:", or "Atarib, 5 March" below what was counted elsewhere: where and when what follows was, not when the report is of.
    private bool IsOfSection() => state.Dates.Count > 0 && sentence.IsHeading && sentence.Paragraph > 0 && (sentence[sentence.Count - 1].IsMark(':') || lastDraftParagraph >= 0) && SectionPlace() is not null;

    private PlaceMention? SectionPlace() => placing.Heading(sentence, 0) ?? (state.Dates.Count > 0 ? placing.BeforeDay(sentence, state.Dates[0]) : null);

    // A body that speaks itself; in "according to X" another passes it on.
    private bool IsPublisher(SourceMention mention)
    {
        var (first, last) = mention.Tokens;
        bool body = mention.Origin is not null and not "un";
        for (int i = first; i <= last; i++) body |= sentence[i].Is(Category.Body) && sentence.IsCapital(i) && last > first + 1;
        return body && !sources.IsMedia(mention.Origin) && (mention.IsFirm || !sentence[first - 1].Is(Category.According) && !sentence[first - 2].Is(Category.According));
    }

    // The title calls itself a report, or the lead says whose report it tells of.
    private bool IsReport()
    {
        bool title = sentence.Paragraph == 0 && sentence.OpensParagraph && !sentence[sentence.Count - 1].IsMark('.');
        for (int i = 0; i < sentence.Count && !isReport && sentence.Paragraph <= LastOfLead; i++)
        {
            if (sentence[i].Sense(Category.ReportNoun) is not { } noun) continue;
            isReport |= title;
            if (noun.Value.Length > 0) continue;
            for (int j = i + 1; j < sentence.Count; j++) isReport |= sentence[j].IsSpecial("issued");
        }
        return isReport;
    }

    // Whose page or entry it is: the author of the title speaks the whole, that of an entry of a live page the entry.
    private void ReadMasthead()
    {
        if (IsReport() && state.Document.Source is null && sentence.Paragraph <= LastOfLead && state.Said.Find(mention => mention is { IsAnaphor: false, IsNamedOnly: false, IsLabel: false } && IsPublisher(mention)) is { } lead) state.Document.Source = lead;
        bool entry = sentence.Count > 3 && sentence[0].Kind == TokenKind.Number && sentence[1].IsMark(':') && sentence[2].Kind == TokenKind.Number;
        if (Spokesman() is { } office) { state.Document.Source ??= office; return; }
        if (sentence.Paragraph > 1 && !entry && !sentence.IsHeading || state.Said.Exists(mention => !mention.IsNamedOnly && !mention.IsLabel)) return;
        // "OHCHR: Situation in the north".
        if (sentence.Paragraph == 0 && state.Said is [{ IsLabel: true, Origin: not null and not "un" } label, ..] && !sources.IsMedia(label.Origin) && (sentence.Categories & grammar.Triggers) == 0) state.Document.Source ??= label;
        if (Masthead.Of(sentence, sources) is { } author)
        {
            if (state.Said.Exists(mention => mention.Tokens.Last >= author.Tokens.First && author.Tokens.First <= mention.Tokens.Last && !mention.IsNamedOnly)) return;
            state.Said.RemoveAll(mention => mention.IsNamedOnly);
            state.Said.Add(author);
            if (sentence.Paragraph <= 1 && !entry) state.Document.Source ??= author;
            else state.OpenSection(null, null, author);
            state.Paragraph.Source = author;
        }
        else if (entry) state.OpenSection(null, null, state.Said.Find(mention => mention.IsLabel));
    }

    // "Spokesperson for the Relief Office: Jane Doe": whose briefing it is.
    private SourceMention? Spokesman()
    {
        if (sentence.Paragraph > HeadLines || !sentence[0].Is(Category.SourceNoun) || !(sentence[1].IsPreposition("for") || sentence[1].IsPreposition("of"))) return null;
        int last = NounPhrase.Right(sentence, 2);
        if (!sentence[last + 1].IsMark(':') || !SourceNames.IsSource(sentence, sources, 2, last)) return null;
        state.Said.Clear();
        return SourceNames.Make(sentence, sources, 2, last, Assertion.Reported, false) with { IsAnaphor = false };
    }

    // A line that is only a day, or the day of a dateline, is the report's own.
    private void DateReport(bool counts)
    {
        var own = state.Dates.Find(mention => mention.Kind == DateKind.Day && (HeadLine.IsDateLine(sentence, mention) || HeadLine.IsDateline(sentence, mention)))
            ?? state.Dates.Find(mention => mention is { Kind: DateKind.Since, From: null, To.Kind: DateKind.Day } && HeadLine.IsDateLine(sentence, mention))?.To;
        own ??= state.Dates.Find(mention => mention.Kind == DateKind.Day && mention.Tokens.First > 0 && (sentence.IsHeading || sentence.Paragraph == 0) && sentence[sentence[mention.Tokens.First - 1].IsPreposition("on") ? mention.Tokens.First - 2 : mention.Tokens.First - 1].IsSpecial("issued"));
        own ??= state.Dates.Find(mention => mention is { Kind: DateKind.Since, From: null, To.Kind: DateKind.Day } && (sentence.IsHeading && sentence.Paragraph <= 1 || TellsState(mention)))?.To;
        if (own is null && sentence.Paragraph == 0 && sentence.OpensParagraph && !counts && !sentence[sentence.Count - 1].IsMark('.') && state.Dates is [{ Kind: DateKind.Day } title] && (document.Published is not { } printed || DateResolver.Day(title, printed) <= printed)) own = title;
        if (own is null)
        {
            Dateline ??= state.Dates.Find(mention => mention is { Kind: DateKind.Day, Year: > 0 } && (sentence.IsHeading || mention.Tokens.First < 6));
            return;
        }
        report.Today ??= own;
        if (own.Year > 0) Dateline ??= own;
        state.Dates.RemoveAll(mention => mention == own || mention.To == own);
    }

    // "All information is valid as of 17 March".
    private bool TellsState(DateMention asOf)
    {
        for (int i = 0; i < asOf.Tokens.First && sentence.Count <= HeadLines * 3; i++)
            if (sentence[i].Is(Category.ReportNoun)) return sentence.Paragraph <= 2;
        return false;
    }

    private void ReadCounts(bool list, bool row)
    {
        reading.Clear();
        reading.Earlier = earlier;
        reading.Before = lastDraftParagraph == sentence.Paragraph ? lastDraft : null;
        reading.Intro = list ? intro : null;
        reading.IsNear = lastDraftParagraph >= 0 && sentence.Paragraph - lastDraftParagraph <= SpokenReach;
        if (row) table.Read(sentence, reading.Drafts);
        else grammar.ReadCounts(sentence, reading);
        foreach (var miss in reading.PossibleMisses) finisher.PossibleMisses.Add(miss);
        if (!list || reading.Drafts.Count == 0) intro = null;
        else introParagraph = sentence.Paragraph;
        if (reading.Drafts.Count == 0)
        {
            // "Families still search for the dead of Derna": a headline that counts nobody names the place.
            if (sentence.Paragraph == 0 && sentence.OpensParagraph && !sentence[sentence.Count - 1].IsMark('.')) state.Document.Place ??= placing.Heading(sentence, 0);
            else if (sentence.Paragraph < HeadLines) placing.Survey(sentence, state);
            return;
        }
        reading.Drafts.Sort((one, other) => one.FirstToken != other.FirstToken ? one.FirstToken.CompareTo(other.FirstToken) : one.LastToken.CompareTo(other.LastToken));
        state.Territory.Begin(reading.Drafts);
        placing.Begin(sentence, state);
        if (row) placing.Row(table.Name(sentence), state);
        EnglishRelations.Read(sentence, reading.Drafts, earlier);
        Listed();
        ListedParts.Read(sentence, reading.Drafts);
        int original = Repeated();
        for (int i = 0; i < reading.Drafts.Count; i++) Place(i, original < 0 ? null : finisher.Drafts[original + i]);
        Formers.Mark(sentence, reading.Drafts);
        Residue.Flag(sentence, reading.Drafts, at => state.Dates.Exists(mention => at >= mention.Tokens.First && at <= mention.Tokens.Last) || state.Said.Exists(mention => at >= mention.Tokens.First && at <= mention.Tokens.Last));
        earlier.AddRange(reading.Drafts);
        if (sentence.Paragraph == 0 && sentence.OpensParagraph && !sentence[sentence.Count - 1].IsMark('.')) headlines.UnionWith(reading.Drafts);
        if (finisher.Drafts[^1] is { DateBasis: Basis.Stated, Date: { Kind: DateKind.Day or DateKind.Weekday or DateKind.DaysBefore, Tokens.First: > 0 } told } && state.LastDay is null) state.KeepDay(told);
        (lastDraft, lastDraftParagraph) = (reading.Drafts[^1], sentence.Paragraph);
        if (sentence[sentence.Count - 1].IsMark(':')) (intro, introParagraph) = (lastDraft, sentence.Paragraph);
    }

    // "Since 7 October 20,057 have been killed", after an incident: a total over many, which is not where the last of them was.
    private static bool IsWide(TallyDraft draft, DateMention? date) => draft.Cumulative && date is { Kind: DateKind.Since, From: { } from } && !(date.To is { Month: > 0 } to && from.Month == to.Month && to.Day - from.Day <= 1);

    // "Killed 3 in the region: two in A and one in B": a list that makes up the count before it is inside it.
    private void Listed()
    {
        OfEarlier();
        if (reading.Drafts is not [{ Kind: DraftKind.Tally, Count: { } total } whole, _, _, ..]) return;
        long sum = 0;
        for (int i = 1; i < reading.Drafts.Count; i++)
        {
            if (reading.Drafts[i] is not { Rule: "en.in-list", PartOf: null, Count: { } count } item || item.Outcome != whole.Outcome) return;
            sum += count;
        }
        if (sum != total) return;
        foreach (var item in reading.Drafts.Skip(1)) item.PartOf = whole;
    }

    // "Ten died in the region. Four died in A, three in B, two in C and one in D": a sentence of its own that makes up the count before it.
    private void OfEarlier()
    {
        if (reading.Drafts is not [{ Kind: DraftKind.Tally, PartOf: null, Count: not null } first, _, ..] || reading.Drafts.Skip(1).Any(draft => draft is not { Rule: "en.in-list", PartOf: null, Count: not null } || draft.Outcome != first.Outcome)) return;
        long sum = reading.Drafts.Sum(draft => draft.Count ?? 0);
        if (earlier.TakeLast(EarlierReach).LastOrDefault(told => told is { Kind: DraftKind.Tally, PartOf: null } && told.Outcome == first.Outcome && told.Count == sum) is not { } whole) return;
        foreach (var draft in reading.Drafts) draft.PartOf = whole;
        placing.Shares.UnionWith(reading.Drafts);
    }

    private int Repeated()
    {
        string written = text[sentence.Start..sentence.End];
        if (seen.TryGetValue(written, out int first)) return finisher.Drafts.Count >= first + reading.Drafts.Count ? first : -1;
        seen[written] = finisher.Drafts.Count;
        return -1;
    }

    private void Place(int index, PlacedDraft? original)
    {
        var draft = reading.Drafts[index];
        if (index > 0 && reading.Drafts[index - 1] is var previous && draft.IsRevision && previous.Outcome == draft.Outcome && previous.Rule != "en.previous" && !(draft.Count < previous.Count) && draft.PartOf is null) previous.PartOf ??= draft;
        var (date, dateBasis) = EnglishDating.DateOf(state, reading.Drafts, index, lastDraftParagraph, reading.Before);
        bool item = sentence.OpensParagraph && sentence[0].Mark is '-' or '•' or '*' or '–' or '▪' or '·';
        // "- 112 killed since 1 May", and below it "- 268 injured": the items of a list of totals.
        if (item && dateBasis != Basis.Stated && listPeriod is { } running && sentence.Paragraph - listParagraph <= SpokenReach && draft.Kind == DraftKind.Tally) (date, dateBasis, draft.Cumulative) = (running, Basis.Carried, true);
        (listPeriod, listParagraph) = item && draft.Cumulative && date is { Kind: DateKind.Since, From: not null } ? (date, sentence.Paragraph) : (item || sentence.Paragraph == listParagraph) && date is null ? (listPeriod, sentence.Paragraph) : (null, -1);
        var (place, doubt) = placing.PlaceOf(draft, index, state, IsWide(draft, date));
        var (source, sourceBasis) = EnglishSpeaking.SourceOf(state, draft, index, report, sources);
        if (draft is { PartOf: { } of, Former: null, Rule: not "en.previous" } && finisher.Drafts.FindLast(placed => placed.Draft == of) is { } whole)
        {
            // What a part does not say of itself is that of its whole.
            if (draft is { Class: VictimClass.Unspecified, Occupation: null } && of.Class is VictimClass.Civilian or VictimClass.Combatant && of.Outcome is var harm && (harm == draft.Outcome || harm == Outcome.KilledOrInjured)) (draft.Class, draft.ClassBasis) = (of.Class, Basis.Carried);
            bool dated = state.Dates.Exists(mention => mention.Tokens.First > draft.FirstToken && draft.Rule != "en.share");
            if (dateBasis != Basis.Stated && whole.Date is not null && !dated) (date, dateBasis, draft.Cumulative) = (whole.Date, whole.DateBasis == Basis.Stated ? Basis.Carried : whole.DateBasis, of.Cumulative);
            if (place.Basis != Basis.Stated && whole.Place.Written is not null) (place, doubt) = (whole.Place with { Basis = Basis.Carried }, null);
            if (sourceBasis != Basis.Stated && whole.Source is not null) (source, sourceBasis) = (whole.Source, Basis.Carried);
        }
        // "The death toll has risen to 53, they said. 98 people were wounded": as the dead, so the wounded of the whole.
        if (draft is { Outcome: Outcome.Injured, Kind: DraftKind.Tally, Cumulative: false, PartOf: null } && dateBasis != Basis.Stated
            && (index > 0 ? reading.Drafts[index - 1] : reading.Before) is { Outcome: Outcome.Killed, Cumulative: true, IsRevision: true } toll && finisher.Drafts[^1] is var risen && risen.Draft == toll
            && (place.Basis != Basis.Stated || place.Written == risen.Place.Written))
            (date, dateBasis, draft.Cumulative) = (risen.Date, Basis.Carried, true);
        if (source is { Assertion: not Assertion.Reported } && draft.Assertion == Assertion.Reported) draft.Assertion = source.Assertion;
        if (dateBasis == Basis.Stated && !draft.Cumulative && date is { Kind: DateKind.Weekday or DateKind.DaysBefore } told && state.Dates.Contains(told) && EnglishDating.DatesTheStatement(told, state)) ofStatement.Add(draft);
        EnglishCauses.Read(sentence, draft, index, state.Territory);
        if (draft.Kind == DraftKind.Tally) state.Lead(dateBasis == Basis.Stated ? date : null, finisher.Drafts.TrueForAll(placed => placed.Draft.Kind != DraftKind.Tally), draft.Cumulative);
        finisher.Drafts.Add(new(draft, report) { Paragraph = sentence.Paragraph, Date = date, DateBasis = dateBasis, Source = source, SourceBasis = sourceBasis, Place = place, PlaceDoubt = doubt, Original = original });
    }
}
