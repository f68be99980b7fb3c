using CasualtyStats.Collect.Reading.English;
using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading;

/// <summary>The reading of one document: its sentences in order, with what governs them, to its counts.</summary>
/// <remarks>The tree is document, report, paragraph, sentence, clause; a value is looked for in the clause first and then outwards.</remarks>
internal sealed partial class DocumentReading(SourceDocument document, WordLists words, IClauseGrammar arabic, IClauseGrammar english, SourceIndex sources, PlaceIndex places)
{
    private const Category TimeWords = Category.Month | Category.Weekday | Category.DayWord | Category.TimeUnit | Category.Since | Category.Until;
    private const Category SourceWords = Category.Says | Category.According | Category.SourceNoun | Category.SourceAnaphor;
    // More than any distance within a sentence: taken only where the sentence has no other day.
    private const int DatelineCost = 1000, RecoveryCost = 500, Several = 10, ToldReach = 40;
    private const int LeadReach = 7, MostNamed = 24, MastheadLines = 3, MostSpeakers = 4;

    private readonly string text = document.Text!;
    private readonly Sentence sentence = new();
    private readonly Sentence earlierSentence = new();
    private readonly List<PlaceFound> earlierPlaces = [];
    private readonly SentenceScope scope = new();
    private readonly ClauseReading reading = new();
    private readonly List<DateMention> dates = [];
    private readonly List<SourceMention> said = [];
    private readonly List<PlaceFound> found = [];
    private readonly PlaceScope placeScope = new(places, document.Text!);
    private EnglishReading? englishReading;
    private readonly DraftFinisher finisher = new(document, places.Gazetteer, sources, document.Publisher is { Length: > 0 } publisher ? sources.Named(publisher) : null);
    private readonly List<TallyDraft> earlier = [];
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);
    private ReportScope report = new(0);
    private int reports = 1;
    private readonly List<(SourceMention Mention, string Words)> named = [];
    private SourceMention? lastSource;
    private int lastSourceParagraph = -1;
    private (DateMention Mention, int Paragraph)? lastDate;
    private PlaceMention headingPlace = PlaceMention.None;
    private string headingWords = "";
    private bool headingIsDateline;
    private DateMention? headingDate;
    private const int NearLines = 3, LongestFront = 20;
    private int headingParagraph = -10;
    private PlaceMention lastPlace = PlaceMention.None;
    private int lastPlaceParagraph = -1;
    private (int Start, int Paragraph, bool Opens)? before;
    private DateMention? lastPeriod;
    private int lastPeriodParagraph = -1, lastPeriodReport = -1, periodParagraph = -1;
    private (DateMention From, int Paragraph, int Report)? begun;
    private DateMention? dateline, ownDay;
    private SourceMention? listed;
    private int listedParagraph = -10;
    private readonly HashSet<string> placeNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PlaceFound> placesByType = new(StringComparer.Ordinal);
    private (DateMention? Date, SourceMention? Source, int Paragraph)? intro;
    private TallyDraft? list;
    private DateMention? listDate;
    private PlaceMention listPlace = PlaceMention.None;
    private int listLine = -10;
    private TallyDraft? lastDraft;
    private int lastDraftParagraph = -1;

    /// <summary>Reads it.</summary>
    public ReadResult Read()
    {
        var reader = new SentenceReader(text, words);
        finisher.Reports.Add(report);
        while (reader.Next(sentence)) ReadSentence();
        englishReading?.Close();
        return finisher.Finish(dateline ?? englishReading?.Dateline, ownDay);
    }

    private void ReadSentence()
    {
        if (!sentence.IsArabic)
        {
            (englishReading ??= new(document, words, english, sources, places, finisher)).Read(sentence, report);
            return;
        }
        var grammar = sentence.IsArabic ? arabic : english;
        bool item = sentence.OpensParagraph && list is not null && sentence.Paragraph - listLine <= 1 && IsItem();
        reading.IsNear = lastDraftParagraph >= 0 && sentence.Paragraph - lastDraftParagraph <= NearLines;
        bool share = reading.IsNear && sentence.OpensParagraph && IsShareLine();
        bool counts = (sentence.Categories & grammar.Triggers) != 0 || item || share;
        if (!item && sentence.OpensParagraph) list = null;
        bool time = (sentence.Categories & TimeWords) != 0 || (sentence.HasDigits && sentence.Paragraph < 6);
        dates.Clear();
        said.Clear();
        if (time) grammar.ReadDates(sentence, dates);
        if (counts || (sentence.Categories & SourceWords) != 0) grammar.ReadSources(sentence, sources, said);
        TakeUpDates();
        if (dates.FindLast(mention => mention.Kind is DateKind.Since or DateKind.LastDays) is { } period) (lastPeriod, lastPeriodParagraph, lastPeriodReport) = (period, sentence.Paragraph, report.Index);
        Govern(grammar);
        reading.Intro = item ? list : null;
        int told = finisher.Drafts.Count;
        if (counts) ReadCounts(grammar);
        // "The forces committed 13 massacres in October. … These killed 381": the month that a report's first sentence names, though it counts nobody there.
        if (finisher.Drafts.Count == told && sentence.Paragraph <= 1 && report.Period is null && (told == 0 || finisher.Drafts[^1].Report != report) && !sentence.IsHeading && dates.FindAll(mention => mention.Kind == DateKind.Whole) is [{ Month: > 0 } or { Months: > 0 }]) (report.Period, periodParagraph) = (dates.Find(mention => mention.Kind == DateKind.Whole), sentence.Paragraph);
        OpenList(counts, item);
        Remember(grammar);
        if (dates.Count > 0 && dates.FindLast(mention => mention.Kind is not DateKind.Since and not DateKind.LastDays && !OfPaper(mention) && !(sentence.IsArabic && mention == dateline)) is { } day) lastDate = (day, sentence.Paragraph);
        if (dates.FindLast(mention => mention is { Kind: DateKind.Since, From: not null }) is { From: { } first }) begun = (first, sentence.Paragraph, report.Index);
        before = (sentence.Start, sentence.Paragraph, sentence.OpensParagraph);
    }

    // "- The armed factions: nine": a front, a colon and a number, below a count.
    private bool IsShareLine()
    {
        for (int i = 1; i + 1 < sentence.Count && i < LongestFront; i++)
            if (sentence[i].IsMark(':')) return sentence[i + 1].Kind == TokenKind.Number || sentence[i + 1].Is(Category.Number | Category.Person);
        return false;
    }

    // A line of a list: a bullet, or a number or label at its front.
    private bool IsItem() => sentence[0].Kind == TokenKind.Number || sentence[0].Kind == TokenKind.Mark && sentence[0].Mark is '-' or '–' or '•' or '*' or '·' or '▪' or '●' || IsLabelled();

    // "Dead so far: 1311", "131 were killed:": what the lines of the list below count.
    private void OpenList(bool counts, bool item)
    {
        if (item) { listLine = sentence.Paragraph; return; }
        bool opens = sentence[sentence.Count - 1].IsMark(':') || sentence.IsHeading;
        if (!counts || !opens || reading.Drafts.Count != 1 || reading.Drafts[0] is not { Kind: DraftKind.Tally, Outcome: Outcome.Killed or Outcome.Injured or Outcome.Missing } only) return;
        (list, listDate, listPlace, listLine) = (only, finisher.Drafts[^1].Date, finisher.Drafts[^1].Place, sentence.Paragraph);
    }

    // Headings, datelines and the beginnings of reports.
    private void Govern(IClauseGrammar grammar)
    {
        if (dateline is null && sentence.Paragraph < 6 && dates.Find(mention => mention is { Kind: DateKind.Day, Year: > 0 }) is { } line && (sentence.IsHeading || line.Tokens.First < 6)) dateline = line;
        // "Sunday 1 December 2024", alone in a line or behind who speaks: the day of the text itself.
        if (ownDay is null && dateline is { } head && dates is [{ } alone] && alone == head && sentence.IsHeading && (sentence.Categories & grammar.Triggers) == 0 && head.Tokens.Last >= sentence.Count - 2) ownDay = head;
        if (sentence.OpensParagraph) { OpenReport(); ReadMasthead(grammar); }
        if ((sentence.Categories & Category.Cause) != 0)
            foreach (ref readonly var token in sentence.Tokens) report.IsEarthquake |= token.Sense(Category.Cause)?.Value == "earthquake";
        if (dates.Find(mention => mention.IsToday) is { } today)
        {
            report.Today ??= today;
            report.TodayParagraphs.Add(sentence.Paragraph);
        }
        if (sentence[sentence.Count - 1].IsMark(':') && dates.Count + said.Count > 0)
            intro = (dates.Count > 0 ? dates[^1] : null, said.FindLast(mention => !mention.IsAnaphor), sentence.Paragraph);
        else if (sentence.OpensParagraph && sentence[0].Kind != TokenKind.Mark && !IsLabelled()) intro = null;
        if (!sentence.IsHeading || (sentence.HasDigits && !OnlyDates()) || sentence[0].Kind == TokenKind.Mark) return;
        headingParagraph = sentence.Paragraph;
        headingDate = dates.Count > 0 ? dates[0] : null;
        found.Clear();
        sentence.NamesInDocument = placeNames;
        grammar.ReadPlaces(sentence, places, found);
        RememberTypes();
        if (found.Count == 0) { if (sentence.Categories == Category.None) headingPlace = PlaceMention.None; return; }
        // A headline that tells what happened, or only who speaks, opens no section.
        bool tells = (sentence.Categories & (Category.Victim | Category.OutcomeNoun | Category.OutcomeVerb | Category.Cause)) != 0 || report.Lead is { } speaker && speaker.Span.Start >= sentence.Start;
        headingWords = tells ? "" : Letters.Normalize(found[0].Span.Of(text));
        headingPlace = placeScope.Resolve(found[0], Basis.Carried, Area.Unknown).Mention;
        // "Press agency – Khartoum": where the news was written.
        var (first, last) = found[0].Tokens;
        headingIsDateline = report.Lead is { } body && body.Span.Start >= sentence.Start || first >= 2 && last == sentence.Count - 1 && sentence[first - 1] is { Kind: TokenKind.Mark, Mark: '-' or '–' or '—' or '/' or '|' };
    }

    // "Nabatieh: 11 dead": a line of a list that the words before a colon opened.
    private bool IsLabelled()
    {
        for (int i = 1; i <= 5 && i < sentence.Count - 1; i++)
            if (sentence[i].IsMark(':')) return true;
            else if (sentence[i].Kind != TokenKind.Word && !sentence[i].IsMark('-')) return false;
        return false;
    }

    // "The first half of 2024 in the north": its digits are those of its period.
    private bool OnlyDates()
    {
        if (dates.Count == 0) return false;
        for (int i = 0; i < sentence.Count; i++)
            if (sentence[i].Kind == TokenKind.Number && !dates.Exists(mention => i >= mention.Tokens.First && i <= mention.Tokens.Last)) return false;
        return true;
    }

    // "These strikes left 261 wounded": what was said of them before goes on.
    private void TakeUp(TallyDraft draft)
    {
        if (reading.Before is not { } earlier || lastDraftParagraph != sentence.Paragraph) return;
        for (int i = Math.Max(0, draft.FirstToken - 8); i < draft.FirstToken; i++)
        {
            if (sentence[i].Sense(Category.Special)?.Value != "this" || (sentence[i + 1].Clitics & Clitics.The) == 0 || !sentence[i + 1].Is(Category.Unit | Category.Cause)) continue;
            draft.Cumulative |= earlier.Cumulative;
            if (draft.Class == VictimClass.Unspecified && draft.Occupation is null && earlier.Class == VictimClass.Civilian) (draft.Class, draft.ClassBasis) = (earlier.Class, Basis.Carried);
        }
    }

    private void OpenReport()
    {
        var lead = said.Find(mention => mention is { IsAnaphor: false, IsAccording: false, IsFirm: true } && mention.Tokens.First <= LeadReach && !IsToldUs(mention));
        // "Source: the network" below all that was told.
        if (lead is not null && report.Lead is null && sentence.IsHeading && finisher.Drafts.Count > 0 && (sentence.Categories & arabic.Triggers) == 0 && !sentence[sentence.Count - 1].IsMark(':')) { report.Signature = lead; return; }
        var today = dates.Find(mention => mention.IsToday);
        bool anotherDay = today is not null && report.Today is { } old && (old.Day, old.Month) != (today.Day, today.Month);
        bool anotherSpeaker = lead is not null && (report.Lead is { } speaker ? Identity(speaker) != Identity(lead) : sentence.Paragraph > 0 && finisher.Drafts.Count > 0 && reports > 1);
        // English articles quote many in turn: a new speaker is no new report there.
        if (anotherDay || (anotherSpeaker && sentence.IsArabic))
        {
            report = new(reports++) { Lead = lead, Outer = anotherDay ? null : report.Outer ?? report.Place, LeadDay = anotherDay || reports > MostSpeakers ? null : report.LeadDay };
            earlier.Clear();
            finisher.Reports.Add(report);
            headingPlace = PlaceMention.None;
            headingWords = "";
            if (anotherDay) headingDate = null;
            if (anotherDay) named.Clear();
            reading.StatedClass.Clear();
        }
        else if (sentence.IsArabic || sentence.Paragraph <= 1) report.Lead ??= lead;
    }

    private static string Identity(SourceMention mention) => mention.Origin ?? Letters.Normalize(mention.Written);

    private void ReadCounts(IClauseGrammar grammar)
    {
        reading.Clear();
        sentence.NamesInDocument = placeNames;
        reading.Earlier = earlier;
        reading.Before = lastDraftParagraph == sentence.Paragraph ? lastDraft : null;
        grammar.ReadCounts(sentence, reading);
        foreach (var miss in reading.PossibleMisses) finisher.PossibleMisses.Add(miss);
        if (reading.Drafts.Count == 0) return;
        scope.Begin(sentence, said);
        found.Clear();
        grammar.ReadPlaces(sentence, places, found);
        RememberTypes();
        ListedParts.Read(sentence, reading.Drafts);
        int original = Repeated();
        for (int i = 0; i < reading.Drafts.Count; i++) Place(i, original < 0 ? null : finisher.Drafts[original + i]);
        Formers.Mark(sentence, reading.Drafts);
        Residue.Flag(sentence, reading.Drafts, at => dates.Exists(mention => at >= mention.Tokens.First && at <= mention.Tokens.Last) || said.Exists(mention => at >= mention.Tokens.First && at <= mention.Tokens.Last));
        earlier.AddRange(reading.Drafts);
        (lastDraft, lastDraftParagraph) = (reading.Drafts[^1], sentence.Paragraph);
    }

    // A live blog repeats sentences word for word: they are found, and counted once.
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
        if (index > 0 && reading.Drafts[index - 1] is var previous)
        {
            // "… to 9 dead after the death of a child": the one is inside the toll.
            bool after = sentence.IsArabic && IsAfter(previous.LastToken + 1, draft.FirstToken);
            bool inside = after && (previous.IsRising || previous.Cumulative) && previous.Outcome == draft.Outcome && previous.Count > draft.Count;
            if (inside) draft.PartOf ??= previous;
            else if (!after && previous.Cumulative && draft.FirstToken - previous.LastToken <= 4 && scope.SameClause(previous.FirstToken, draft.FirstToken)) draft.Cumulative = true;
            if (previous.Cumulative && sentence.IsArabic && draft.Rule is "toll-reached" or "after-head" && !previous.IsSum) draft.Cumulative = true;
            if (draft.IsRevision && previous.Outcome == draft.Outcome && !(draft.Count < previous.Count) && draft.PartOf is null) previous.PartOf ??= draft;
        }
        draft.Cause ??= CauseOf(draft);
        draft.Actor ??= ActorOf(draft);
        TakeUp(draft);
        var (place, doubt) = PlaceOf(draft);
        var (date, dateBasis) = DateOf(draft, place.Basis);
        var (source, sourceBasis) = SourceOf(draft);
        TellRunning(draft, date, dateBasis);
        // "Eight were killed today. … that the dead reached eight": the count of one day said again, no running toll.
        if (sentence.IsArabic && date is null && draft is { Cumulative: true, IsRising: false, Kind: DraftKind.Tally, Count: { } said } && Told(draft.Outcome, said) is { Draft.Cumulative: false, Date: { Kind: DateKind.Day or DateKind.Weekday or DateKind.DaysBefore } day }) (date, dateBasis, draft.Cumulative, draft.IsSum) = (day, Basis.Carried, false, false);
        // "The toll has risen to 53, while 98 were hurt": as the dead, so the wounded of the whole.
        if (sentence.IsArabic && draft is { Outcome: Outcome.Injured, Kind: DraftKind.Tally, Cumulative: false, PartOf: null } && dateBasis != Basis.Stated
            && (index > 0 || lastDraftParagraph == sentence.Paragraph) && finisher.Drafts.Count > 0 && finisher.Drafts[^1] is { Draft: { Outcome: Outcome.Killed, Cumulative: true, IsRising: true } toll } risen
            && toll == (index > 0 ? reading.Drafts[index - 1] : lastDraft) && (place.Basis != Basis.Stated || place.Written == risen.Place.Written))
            (date, dateBasis, draft.Cumulative) = (risen.Date, Basis.Carried, true);
        // The same number told again by another: of the days that it was told with.
        if (sentence.IsArabic && date is null && draft is { Cumulative: false, Kind: DraftKind.Tally, Count: >= Several } && Told(draft.Outcome, draft.Count) is { Draft.Cumulative: false, Date: { } days } && days is { Kind: DateKind.Day or DateKind.Weekday or DateKind.DaysBefore } or { Kind: DateKind.Since, From: not null, To: not null }) (date, dateBasis) = (days, Basis.Carried);
        if (draft is { Rule: "share", PartOf: { } of } && finisher.Drafts.FindLast(placed => placed.Draft == of) is { } told)
        {
            // What a share does not say of itself is that of its whole.
            if (date is null && told.Date is not null) (date, dateBasis, draft.Cumulative) = (told.Date, told.DateBasis == Basis.Stated ? Basis.Carried : told.DateBasis, of.Cumulative);
            if (sourceBasis != Basis.Stated && told.Source is not null) (source, sourceBasis) = (told.Source, Basis.Carried);
        }
        if (sentence.IsArabic && dateBasis == Basis.Stated && date is { Kind: DateKind.Whole } or { Kind: DateKind.Since, From: not null, To: not null } && (finisher.Drafts.Count == 0 || finisher.Drafts[^1].Report != report)) (report.Period, periodParagraph) = (date, sentence.Paragraph);
        TellLeadDay(draft, date, dateBasis);
        if (source is { Assertion: not Assertion.Reported } && draft.Assertion == Assertion.Reported) draft.Assertion = source.Assertion;
        // A section's opening total: the paragraph under a heading speaks of the heading's own place as a whole.
        if (headingWords.Length > 0 && sentence.Paragraph == headingParagraph + 1 && place.Written is { } where && Letters.Normalize(where) == headingWords && !scope.InBracket(draft.FirstToken)) draft.Cumulative = draft.IsSectionTotal = true;
        finisher.Drafts.Add(new(draft, report) { Paragraph = sentence.Paragraph, Sentence = sentence.Start, Date = date, DateBasis = dateBasis, Source = source, SourceBasis = sourceBasis, RecoveredOn = RecoveryDay(draft), Place = place, PlaceDoubt = doubt, Original = original });
    }

    // The count of the same number told shortly before; further back, and in long lists, like numbers are others.
    private PlacedDraft? Told(Outcome outcome, long? count)
    {
        for (int i = finisher.Drafts.Count - 1; i >= Math.Max(0, finisher.Drafts.Count - ToldReach) && sentence.Paragraph - finisher.Drafts[i].Paragraph <= NearLines + 1; i--)
            if (finisher.Drafts[i].Draft is { Kind: DraftKind.Tally } told && told.Outcome == outcome && told.Count == count) return finisher.Drafts[i];
        return null;
    }

    // "246 after the death of a journalist", "upon the recovery of two bodies": what made a toll rise.
    private bool IsAfter(int from, int to)
    {
        for (int i = from; i < to && i < from + 4; i++)
            if (sentence.Normal(i) is "بعد" or "اثر" or "عقب" or "بعدما" or "جراء") return true;
        return false;
    }

    // "…, as a result of the raids of yesterday": what harmed them, and so their day.
    private bool IsOfCause(int from)
    {
        for (int i = from; i < from + 4; i++)
            if (sentence.Normal(i) is "بعد" or "اثر" or "عقب" or "جراء") return sentence[i + 1].Is(Category.Cause | Category.Event);
        return false;
    }

    // The day of the opening count, as long as no count of today stands after it.
    private void TellLeadDay(TallyDraft draft, DateMention? date, Basis basis)
    {
        if (!sentence.IsArabic || basis != Basis.Stated || draft.Cumulative && !draft.IsRising || date is null || date == dateline) return;
        // A headline over the report, which says no day, opens it just the same.
        bool opens = finisher.Drafts.Count == 0 || finisher.Drafts[^1].Report != report || report.LeadDay is null && finisher.Drafts.TrueForAll(placed => placed.Report != report || placed.Paragraph < sentence.Paragraph && placed.Paragraph <= 2 && placed.Date is null or { Kind: DateKind.LastDays });
        if (date is { Kind: DateKind.DaysBefore, Days: 0 } or { IsToday: true }) report.LeadDay = null;
        else if (opens && date.Kind is DateKind.DaysBefore or DateKind.Weekday or DateKind.Day) report.LeadDay = date;
    }

    // Who is said to have done it: a party named right behind the means of harm, "at the hands of", or as the subject of the verb.
    private string? ActorOf(TallyDraft draft)
    {
        if ((sentence.Categories & Category.Actor) == 0) return null;
        (int First, int Last)? best = null;
        int least = 45;
        for (int i = 0; i < sentence.Count; i++)
        {
            if (!sentence[i].Is(Category.Actor) || (i >= draft.FirstToken && i <= draft.LastToken) || !IsBlamed(i)) continue;
            int last = i;
            while (last < i + 3 && sentence[last + 1].Kind == TokenKind.Word && (sentence[last + 1].Clitics & Clitics.And) == 0 && (sentence[last + 1].Is(Category.Actor) || sentence.Normal(last + 1) is ['ا', 'ل', _, _, _, ..] && sentence[last + 1].IsUnknownWord)) last++;
            if (scope.Distance((i, last), draft) is var distance && distance < least) (least, best) = (distance, (i, last));
            i = last;
        }
        return best is { } found ? text[(sentence[found.First].Lexeme is not null && (sentence[found.First].Clitics & (Clitics.And | Clitics.By | Clitics.For)) != 0 && (sentence[found.First].Clitics & Clitics.The) == 0 ? sentence[found.First].Stem : sentence[found.First].Start)..sentence[found.Last].End] : null;
    }

    private bool IsBlamed(int at)
    {
        for (int i = at - 1; i >= Math.Max(0, at - 3); i--)
        {
            if (sentence[i].Kind == TokenKind.Mark) return false;
            if (sentence[i].Is(Category.Cause | Category.OutcomeVerb) || sentence[i].Sense(Category.Special)?.Value is "by-hand" or "target" || sentence[i].Sense(Category.Unit) is not null) return !sentence[i].Is(Category.Person);
        }
        return false;
    }

    // The cause that its own clause names nearest to it.
    private string? CauseOf(TallyDraft draft)
    {
        if ((sentence.Categories & Category.Cause) == 0) return null;
        string? cause = null;
        int least = 50;
        for (int i = 0; i < sentence.Count; i++)
            if (sentence[i].Sense(Category.Cause) is { } sense && scope.Distance((i, i), draft) is var distance && distance < least) (least, cause) = (distance, sense.Value);
        return cause;
    }
}
