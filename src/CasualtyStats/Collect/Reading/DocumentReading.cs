using CasualtyStats.Collect.Reading.English;
using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading;

/// <summary>The reading of one document: its sentences in order, with what governs them, to its counts.</summary>
/// <remarks>The tree is document, report, paragraph, sentence, clause; a value is looked for in the clause first and then outwards.</remarks>
internal sealed class DocumentReading(SourceDocument document, WordLists words, IClauseGrammar arabic, IClauseGrammar english, SourceIndex sources, PlaceIndex places)
{
    private const Category TimeWords = Category.Month | Category.Weekday | Category.DayWord | Category.TimeUnit | Category.Since | Category.Until;
    private const Category SourceWords = Category.Says | Category.According | Category.SourceNoun | Category.SourceAnaphor;
    // More than any distance within a sentence: taken only where the sentence has no other day.
    private const int DatelineCost = 1000, RecoveryCost = 500;
    private const int LeadReach = 7, MostNamed = 200;

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
    private readonly DraftFinisher finisher = new(document, document.Publisher is { Length: > 0 } publisher ? sources.Named(publisher) : null);
    private readonly List<TallyDraft> earlier = [];
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);
    private ReportScope report = new(0);
    private int reports = 1;
    private readonly List<SourceMention> named = [];
    private SourceMention? lastSource;
    private int lastSourceParagraph = -1;
    private (DateMention Mention, int Paragraph)? lastDate;
    private PlaceMention headingPlace = PlaceMention.None;
    private string headingWords = "";
    private DateMention? headingDate;
    private int headingParagraph = -10;
    private PlaceMention lastPlace = PlaceMention.None;
    private int lastPlaceParagraph = -1;
    private (int Start, int Paragraph, bool Opens)? before;
    private DateMention? lastPeriod;
    private int lastPeriodParagraph = -1;
    private DateMention? dateline;
    private (DateMention? Date, SourceMention? Source, int Paragraph)? intro;
    private TallyDraft? lastDraft;
    private int lastDraftParagraph = -1;

    /// <summary>Reads it.</summary>
    public ReadResult Read()
    {
        var reader = new SentenceReader(text, words);
        finisher.Reports.Add(report);
        while (reader.Next(sentence)) ReadSentence();
        return finisher.Finish(dateline ?? englishReading?.Dateline);
    }

    private void ReadSentence()
    {
        if (!sentence.IsArabic)
        {
            (englishReading ??= new(document, words, english, sources, places, finisher)).Read(sentence, report);
            return;
        }
        var grammar = sentence.IsArabic ? arabic : english;
        bool counts = (sentence.Categories & grammar.Triggers) != 0;
        bool time = (sentence.Categories & TimeWords) != 0 || (sentence.HasDigits && sentence.Paragraph < 6);
        dates.Clear();
        said.Clear();
        if (time) grammar.ReadDates(sentence, dates);
        if (counts || (sentence.Categories & SourceWords) != 0) grammar.ReadSources(sentence, sources, said);
        for (int i = 0; i < dates.Count; i++)
            if (dates[i].Kind == DateKind.Same) dates[i] = (lastPeriod ?? new DateMention(DateKind.Since, dates[i].Span)) with { Tokens = dates[i].Tokens };
        if (dates.FindLast(mention => mention.Kind is DateKind.Since or DateKind.LastDays) is { } period) (lastPeriod, lastPeriodParagraph) = (period, sentence.Paragraph);
        Govern(grammar);
        if (counts) ReadCounts(grammar);
        foreach (var mention in said)
            if (mention is { IsAnaphor: false, Written.Length: > 0 })
            {
                if (named.Count > 0 && named[^1].Written == mention.Written) named[^1] = mention;
                else if (named.Count < MostNamed) named.Add(mention);
            }
        foreach (var mention in said)
            if (!mention.IsAnaphor) (lastSource, lastSourceParagraph) = (mention, sentence.Paragraph);
        if (dates.Count > 0 && dates.FindLast(mention => mention.Kind is not DateKind.Since and not DateKind.LastDays) is { } day) lastDate = (day, sentence.Paragraph);
        before = (sentence.Start, sentence.Paragraph, sentence.OpensParagraph);
    }

    // Headings, datelines and the beginnings of reports.
    private void Govern(IClauseGrammar grammar)
    {
        if (dateline is null && sentence.Paragraph < 6 && dates.Find(mention => mention is { Kind: DateKind.Day, Year: > 0 }) is { } line && (sentence.IsHeading || line.Tokens.First < 6)) dateline = line;
        if (sentence.OpensParagraph) OpenReport();
        if (dates.Find(mention => mention.IsToday) is { } today)
        {
            report.Today ??= today;
            report.TodayParagraphs.Add(sentence.Paragraph);
        }
        if (sentence[sentence.Count - 1].IsMark(':') && dates.Count + said.Count > 0)
            intro = (dates.Count > 0 ? dates[^1] : null, said.FindLast(mention => !mention.IsAnaphor), sentence.Paragraph);
        else if (sentence.OpensParagraph && sentence[0].Kind != TokenKind.Mark) intro = null;
        if (!sentence.IsHeading || sentence.HasDigits || sentence[0].Kind == TokenKind.Mark) return;
        headingParagraph = sentence.Paragraph;
        headingDate = dates.Count > 0 ? dates[0] : null;
        found.Clear();
        grammar.ReadPlaces(sentence, places, found);
        if (found.Count == 0) { if (sentence.Categories == Category.None) headingPlace = PlaceMention.None; return; }
        headingWords = Letters.Normalize(found[0].Span.Of(text));
        headingPlace = placeScope.Resolve(found[0], Basis.Carried, Area.Unknown).Mention;
    }

    private void OpenReport()
    {
        var lead = said.Find(mention => mention is { IsAnaphor: false, IsAccording: false, IsFirm: true } && mention.Tokens.First <= LeadReach);
        var today = dates.Find(mention => mention.IsToday);
        bool anotherDay = today is not null && report.Today is { } old && (old.Day, old.Month) != (today.Day, today.Month);
        bool anotherSpeaker = lead is not null && (report.Lead is { } speaker ? Identity(speaker) != Identity(lead) : sentence.Paragraph > 0 && finisher.Drafts.Count > 0);
        // English articles quote many in turn: a new speaker is no new report there.
        if (anotherDay || (anotherSpeaker && sentence.IsArabic))
        {
            report = new(reports++) { Lead = lead };
            earlier.Clear();
            finisher.Reports.Add(report);
            headingPlace = PlaceMention.None;
            headingWords = "";
            if (anotherDay) headingDate = null;
            named.Clear();
            reading.StatedClass.Clear();
        }
        else if (sentence.IsArabic || sentence.Paragraph <= 1) report.Lead ??= lead;
    }

    private static string Identity(SourceMention mention) => mention.Origin ?? Letters.Normalize(mention.Written);

    private void ReadCounts(IClauseGrammar grammar)
    {
        reading.Clear();
        reading.Earlier = earlier;
        reading.Before = lastDraftParagraph == sentence.Paragraph ? lastDraft : null;
        grammar.ReadCounts(sentence, reading);
        foreach (var miss in reading.PossibleMisses) finisher.PossibleMisses.Add(miss);
        if (reading.Drafts.Count == 0) return;
        scope.Begin(sentence);
        found.Clear();
        grammar.ReadPlaces(sentence, places, found);
        int original = Repeated();
        for (int i = 0; i < reading.Drafts.Count; i++) Place(i, original < 0 ? null : finisher.Drafts[original + i]);
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
            if (previous.Cumulative && draft.FirstToken - previous.LastToken <= 4 && scope.SameClause(previous.FirstToken, draft.FirstToken)) draft.Cumulative = true;
            if (draft.IsRevision && previous.Outcome == draft.Outcome) previous.PartOf ??= draft;
        }
        draft.Cause ??= CauseOf(draft);
        var (place, doubt) = PlaceOf(draft);
        var (date, dateBasis) = DateOf(draft);
        var (source, sourceBasis) = SourceOf(draft);
        if (source is { Assertion: not Assertion.Reported } && draft.Assertion == Assertion.Reported) draft.Assertion = source.Assertion;
        // A section's opening total: the paragraph under a heading speaks of the heading's own place as a whole.
        if (headingWords.Length > 0 && sentence.Paragraph == headingParagraph + 1 && place.Written is { } where && Letters.Normalize(where) == headingWords && !scope.InBracket(draft.FirstToken)) draft.Cumulative = draft.IsSectionTotal = true;
        finisher.Drafts.Add(new(draft, report) { Paragraph = sentence.Paragraph, Date = date, DateBasis = dateBasis, Source = source, SourceBasis = sourceBasis, Place = place, PlaceDoubt = doubt, Original = original });
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

    private (PlaceMention, Flag?) PlaceOf(TallyDraft draft)
    {
        var enclosing = lastPlaceParagraph == sentence.Paragraph && lastPlace.Area.IsKnown ? lastPlace.Area : headingPlace.Area;
        if (PlaceScope.Choose(found, draft, scope) is { } place)
        {
            var (mention, doubt) = placeScope.Resolve(place, Basis.Stated, enclosing);
            var excluded = found.FindAll(other => other.IsExcluded).Select(other => placeScope.Resolve(other, Basis.Stated, enclosing).Mention.Area).Where(area => area.IsKnown).SelectMany(area => area.Include).ToList();
            if (excluded.Count > 0 && mention.Area.IsKnown) mention = mention with { Area = new(mention.Area.Include.Except(excluded), mention.Area.Exclude.Concat(excluded)) };
            (lastPlace, lastPlaceParagraph) = (mention, sentence.Paragraph);
            return (mention, doubt);
        }
        if (lastPlaceParagraph == sentence.Paragraph && lastPlace.Written is not null) return (lastPlace with { Basis = Basis.Carried }, null);
        if (FromSentenceBefore() is { Written: not null } carried) { (lastPlace, lastPlaceParagraph) = (carried, sentence.Paragraph); return (carried, null); }
        if (headingPlace.Written is not null) return (headingPlace, null);
        return (lastPlace.Written is null ? PlaceMention.None : lastPlace with { Basis = Basis.Carried }, null);
    }

    private PlaceMention? FromSentenceBefore()
    {
        if (before is not { } earlier || sentence.Paragraph - earlier.Paragraph > 1) return null;
        if (!new SentenceReader(text, words, earlier.Start, earlier.Paragraph, earlier.Opens).Next(earlierSentence)) return null;
        earlierPlaces.Clear();
        (earlierSentence.IsArabic ? arabic : english).ReadPlaces(earlierSentence, places, earlierPlaces);
        PlaceFound? best = null;
        foreach (var place in earlierPlaces)
            if (!place.IsExcluded && (best is null || Weight(place) > Weight(best))) best = place;
        return best is null ? null : placeScope.Resolve(best, Basis.Carried, headingPlace.Area).Mention with { Basis = Basis.Carried };
    }

    private static int Weight(PlaceFound place) => place.Fineness * 5 + (place.IsTarget ? 8 : 0) - (place.IsBearing ? 14 : 0);

    private (DateMention?, Basis) DateOf(TallyDraft draft)
    {
        DateMention? best = null;
        int least = int.MaxValue;
        foreach (var mention in dates)
        {
            if (scope.InBracket(mention.Tokens.First) && !scope.SameClause(mention.Tokens.First, draft.FirstToken)) continue;
            int cost = scope.Distance(mention.Tokens, draft) - (draft.Cumulative && mention.Kind is DateKind.Since or DateKind.LastDays ? 30 : 0);
            if (DatesTheStatement(mention)) cost += 40;
            if (mention == dateline) cost += DatelineCost;
            // "Today crews recovered the bodies of two, killed on Sunday": what stands before is the day of the recovery.
            if (draft.Recovered && mention.Tokens.First < draft.FirstToken) cost += RecoveryCost;
            if (cost < least) (least, best) = (cost, mention);
        }
        if (best is not null) return (best, Basis.Stated);
        if (!sentence.IsArabic && CarriedPeriod(draft) is { } carried) return (carried, Basis.Carried);
        if (intro is { Date: { } introduced }) return (introduced, Basis.Carried);
        if (headingDate is not null) return (headingDate, Basis.Carried);
        if (!draft.Cumulative && lastDate is { } last && last.Paragraph == sentence.Paragraph && last.Mention.Kind != DateKind.Day) return (last.Mention, Basis.Carried);
        return (null, Basis.Carried);
    }

    // "The ministry" is the last source that was called a ministry.
    private SourceMention? Antecedent(SourceMention anaphor)
    {
        string noun = Letters.Normalize(anaphor.Written);
        if (noun.StartsWith("ال", StringComparison.Ordinal)) noun = noun[2..];
        return named.FindLast(mention => Letters.Normalize(mention.Written).Split(' ').Any(word => word == noun || word == "ال" + noun));
    }

    // "According to the observatory today": the day of the saying, not of the harm.
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

    private bool DatesTheStatement(DateMention mention) =>
        mention.Kind is DateKind.DaysBefore or DateKind.Weekday or DateKind.Day && said.Exists(source => mention.Tokens.First > source.Tokens.First && mention.Tokens.First - source.Tokens.Last <= 2);

    private (SourceMention?, Basis) SourceOf(TallyDraft draft)
    {
        SourceMention? best = null;
        int least = int.MaxValue;
        bool anaphor = false;
        foreach (var mention in said)
        {
            if (mention.IsAnaphor && mention.Written.Length == 0) { anaphor |= mention.Tokens.First < draft.FirstToken; continue; }
            bool after = mention.Tokens.First > draft.LastToken;
            if (after && !mention.IsAccording) continue;
            int cost = Math.Abs(mention.Tokens.First - draft.FirstToken) + (after ? 8 : 0);
            if (cost < least) (least, best) = (cost, mention);
        }
        if (best is { IsAnaphor: true })
        {
            var known = Antecedent(best) ?? lastSource ?? report.Lead;
            return known is null ? (best, Basis.Stated) : (known with { Assertion = best.Assertion }, Basis.Carried);
        }
        // "The observatory" after its full name is the same source.
        if (best is { Origin: { } origin } && !best.Written.Contains(' ', StringComparison.Ordinal) && lastSource is { } full && full.Origin == origin) return (full with { Assertion = best.Assertion }, Basis.Carried);
        if (best is not null) return (best, Basis.Stated);
        if (intro is { Source: { } introduced }) return (introduced, Basis.Carried);
        if (anaphor && lastSource is not null) return (lastSource, Basis.Carried);
        if (lastSourceParagraph == sentence.Paragraph && lastSource is not null) return (lastSource, Basis.Carried);
        return (report.Lead is { } lead && sources.IsMedia(lead.Origin) ? null : report.Lead, Basis.Carried);
    }
}
