using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading.English;

/// <summary>Where the reading of a document stands: the tree down to this sentence, and what was said of time and by whom just before.</summary>
internal sealed class EnglishState
{
    private const int MostNamed = 200, Several = 2;
    private readonly List<SourceMention> speakers = [];
    private Sentence sentence = null!;
    private int lastDayParagraph = -1, lastSourceParagraph = -1, lastPeriodParagraph = -1;

    /// <summary>The document.</summary>
    public ScopeNode Document { get; } = new(null);

    /// <summary>The first country that a sentence with counts names, or null.</summary>
    public PlaceMention? Country { get; set; }

    /// <summary>The first country, province or wide region that a sentence with counts names, or null: where totals without a place are at home.</summary>
    public PlaceMention? Region { get; set; }

    /// <summary>Where the first total over a longer time was, or null.</summary>
    public PlaceMention? TotalRegion { get; set; }

    /// <summary>The section under the last heading.</summary>
    public ScopeNode Section { get; private set; }

    /// <summary>The line.</summary>
    public ScopeNode Paragraph { get; private set; }

    /// <summary>Which words govern which count of the sentence.</summary>
    public Territory Territory { get; private set; } = null!;

    /// <summary>Mentions of time in the sentence.</summary>
    public List<DateMention> Dates { get; } = [];

    /// <summary>Mentions of sources in the sentence.</summary>
    public List<SourceMention> Said { get; } = [];

    /// <summary>Full names of sources so far, the latest last.</summary>
    public List<SourceMention> Named { get; } = [];

    /// <summary>The last source that spoke, or null.</summary>
    public SourceMention? LastSource { get; private set; }

    /// <summary>Who alone has spoken in the document so far, a body and no person; null where nobody or several did.</summary>
    public SourceMention? OnlySpeaker => speakers is [var one] ? one : null;

    /// <summary>The last day of harm that was named, or null.</summary>
    public DateMention? LastDay { get; private set; }

    /// <summary>The last period that totals run over, or null.</summary>
    public DateMention? LastPeriod { get; private set; }

    /// <summary>The day on which a source is said to have spoken ("announced on Saturday"), in this sentence or in an earlier one; null for none.</summary>
    public DateMention? StatementDay { get; private set; }

    /// <summary>The sentence.</summary>
    public Sentence Sentence => sentence;

    /// <summary>A state at the beginning of a document.</summary>
    public EnglishState() => Paragraph = Section = new(Document);

    /// <summary>Begins a sentence.</summary>
    public void Begin(Sentence next)
    {
        if (sentence is null || Territory is null) Territory = new(next);
        sentence = next;
        if (next.OpensParagraph) (Paragraph, Front) = (new(Section), null);
        Dates.Clear();
        Said.Clear();
    }

    /// <summary>Begins a section.</summary>
    public void OpenSection(PlaceMention? place, DateMention? day, SourceMention? source = null)
    {
        if (place is null && day is null && source is null && Section.Place is null && Section.Source is null) return;
        Section = new(Document) { Place = place, Day = day, Source = source };
        Paragraph = new(Section) { Source = source };
    }

    /// <summary>Takes who speaks and of which day from a line that ends in a colon, for the list below it.</summary>
    public void OpenList()
    {
        var source = Said.FindLast(mention => mention.Written.Length > 0) ?? (Said.Count > 0 ? LastSource : null);
        var day = Dates.Find(mention => mention.Kind is DateKind.Day or DateKind.Weekday or DateKind.DaysBefore && !EnglishDating.DatesTheStatement(mention, this));
        if (source is null && day is null) return;
        if (source is { IsAnaphor: true }) source = EnglishSpeaking.Antecedent(this, source) ?? source;
        Section = new(Document) { Place = Section.Place, Day = day ?? Section.Day, Source = source ?? Section.Source };
        Paragraph = new(Section);
    }

    /// <summary>The front of the line, or null.</summary>
    public LineHead? Front { get; set; }

    /// <summary>The last speaker whose name opened a line ("JONES (OHCHR): …"), or null.</summary>
    public SourceMention? LastLabel { get; private set; }

    /// <summary>True where the last source spoke in this line.</summary>
    public bool SpokeHere => lastSourceParagraph == sentence.Paragraph;

    /// <summary>True where the last period stands in this line.</summary>
    public bool PeriodHere => lastPeriodParagraph == sentence.Paragraph;

    /// <summary>True where the last day still holds: in its own line, or in the next where no count has come since.</summary>
    public bool IsDayNear(int lastDraftParagraph) => LastDay is not null
        && (lastDayParagraph == sentence.Paragraph || (lastDayParagraph == sentence.Paragraph - 1 && lastDraftParagraph < lastDayParagraph));

    /// <summary>Takes a period for the totals that follow.</summary>
    public void Period(DateMention mention) => (LastPeriod, lastPeriodParagraph) = (mention, sentence.Paragraph);

    /// <summary>Puts the author of the page in the place of "our teams"; where nobody signs it, they speak under that name.</summary>
    public void Own(ReportScope report)
    {
        for (int i = 0; i < Said.Count; i++)
            if (Said[i].IsOurs && Said[i].Written.Length == 0 && (Document.Source ?? LastLabel ?? report.Lead) is null) continue;
            else if (Said[i].IsOurs) Said[i] = (Document.Source ?? LastLabel ?? report.Lead) is { } author ? author with { Tokens = Said[i].Tokens, Assertion = Said[i].Assertion, IsAccording = Said[i].IsAccording } : Said[i] with { IsAnaphor = false };
    }

    /// <summary>Puts the day or period told before in the place of "the same day", "a day earlier", "over the same period".</summary>
    public void Relate()
    {
        for (int i = Dates.Count - 1; i >= 0; i--)
        {
            if (Dates[i].Kind != DateKind.Since || !IsCompared(Dates[i].Tokens.First)) continue;
            // "The deadliest since 17 March, when three died": the day of what follows.
            int next = sentence[Dates[i].Tokens.Last + 1].IsMark(',') ? Dates[i].Tokens.Last + 2 : Dates[i].Tokens.Last + 1;
            if (Dates[i].From is { } day && sentence.Written(next) is "when") Dates[i] = day with { Kind = IsMonth(day) ? DateKind.Whole : day.Kind, Tokens = (next, next), IsShifted = true };
            else Dates.RemoveAt(i);
        }

        for (int i = Dates.Count - 1; i >= 0; i--)
            if (Dates[i] is { Kind: DateKind.Day, Month: 0 } bare)
            {
                var known = LastDay is { Kind: DateKind.Day, Month: > 0 } ? LastDay : LastPeriod is { To: { Kind: DateKind.Day, Month: > 0 } end } ? end : null;
                if (known is null) Dates.RemoveAt(i);
                else Dates[i] = bare with { Month = known.Month, Year = known.Year };
            }
        for (int i = 0; i < Dates.Count; i++)
        {
            var mention = Dates[i];
            if (mention.Kind == DateKind.Same) Dates[i] = (LastPeriod ?? new DateMention(DateKind.Since, mention.Span)) with { Tokens = mention.Tokens };
            else if (mention is { Kind: DateKind.Since, From.Kind: DateKind.Relative }) Dates[i] = mention with { From = i > 0 && Dates[i - 1].Kind is DateKind.Day or DateKind.Weekday or DateKind.DaysBefore ? Dates[i - 1] : LastDay };
            else if (mention is { Kind: DateKind.Relative })
            {
                var day = i > 0 && Dates[i - 1].Kind is DateKind.Day or DateKind.Weekday or DateKind.DaysBefore ? Dates[i - 1] : i > 0 && Dates[i - 1] is { Kind: DateKind.Since, To: { } end } ? end : LastDay;
                Dates[i] = (day ?? new DateMention(DateKind.DaysBefore, mention.Span)) with { Tokens = mention.Tokens, Shift = (day?.Shift ?? 0) + mention.Shift, IsToday = false, IsShifted = true };
            }
        }
        if (Dates.Find(mention => mention.Kind == DateKind.Weekday && EnglishDating.DatesTheStatement(mention, this)) is { } statement) StatementDay = statement;
        else if (Dates.Find(mention => mention is { Kind: DateKind.Since, From: not null, To.Kind: DateKind.Weekday }) is { } since) StatementDay = since.To;
    }

    /// <summary>Keeps what the next sentences may take up.</summary>
    public void Remember()
    {
        if (Dates.FindLast(mention => mention.Kind is DateKind.Since or DateKind.LastDays or DateKind.Whole && !IsDistant(mention)) is { } period && (period.Kind != DateKind.LastDays || period.Days > 1 || LastPeriod is null)) Period(period);
        if (Dates.FindLast(mention => mention.Kind is DateKind.Day or DateKind.Weekday or DateKind.DaysBefore && !mention.IsShifted && !EnglishDating.DatesTheStatement(mention, this)) is { } day) (LastDay, lastDayParagraph) = (day, sentence.Paragraph);
        foreach (var mention in Said)
        {
            if (mention.IsAnaphor || mention.Written.Length == 0) continue;
            if (mention.IsLabel && sentence.OpensParagraph && !sentence.IsHeading) LastLabel = mention;
            if (Named.Count > 0 && Named[^1].Written == mention.Written) Named[^1] = mention;
            else if (Named.Count < MostNamed) Named.Add(mention);
            if (speakers.Count < Several && !mention.IsNamedOnly && !speakers.Exists(other => other.Written == mention.Written || other.Origin is not null && other.Origin == mention.Origin)) speakers.Add(mention);
            (LastSource, lastSourceParagraph) = (mention, sentence.Paragraph);
            if (Section.Source is { } speaker && speaker.Written != mention.Written && !sentence.IsHeading && !mention.IsNamedOnly) Section.Source = null;
        }
    }

    private bool IsMonth(DateMention day) => day.Kind == DateKind.Day && sentence.Text.AsSpan(day.Span.Start, day.Span.Length).IndexOfAnyInRange('0', '9') is var digit && (digit < 0 || day.Day == 1 && char.IsLetter(sentence.Text[day.Span.Start]) && day.Year > 0);

    // "The deadliest since 2016", "more than in any month since 2018": the time only measures.
    private bool IsCompared(int at)
    {
        for (int i = at - 1; i >= Math.Max(0, at - 6); i--)
        {
            if (sentence.Written(i) is "deadliest" or "highest" or "worst" or "largest" or "heaviest" or "lowest" or "bloodiest" or "biggest") return true;
            if (sentence[i].Lexeme?.Normal is "more than" or "fewer than" or "less than" && !(sentence[i + 1].Kind == TokenKind.Number || sentence[i + 1].Is(Category.Number | Category.Dozens | Category.Vague))) return true;
        }
        return false;
    }

    /// <summary>Takes up the days that a report says it covers: "update for 6-12 August", "all information from 8-14 January", a title's "8–14 June 2024".</summary>
    public void Cover()
    {
        CoverMonth();
        if (Document.ReportPeriod is not null || Dates.Find(mention => mention is { Kind: DateKind.Since, From.Kind: DateKind.Day, To.Kind: DateKind.Day }) is not { } period) return;
        bool says = sentence.IsHeading && sentence.Paragraph <= 2;
        for (int i = Math.Max(0, period.Tokens.First - 5); i < period.Tokens.First; i++)
            says |= sentence.Written(i) is "update" or "report" or "information" or "bulletin" or "covers" or "covering" or "reporting" or "overview" or "snapshot";
        if (says) Document.ReportPeriod = period;
    }

    // "Protection of Civilians, May 2025": a title names the month that the report covers.
    private void CoverMonth()
    {
        if (sentence.Paragraph > 0 || !sentence.OpensParagraph || sentence[sentence.Count - 1].IsMark('.') || (sentence.Categories & (Category.OutcomeVerb | Category.OutcomeAfter)) != 0) return;
        for (int i = 1; i + 1 < sentence.Count; i++)
            if (sentence[i].Sense(Category.Month) is { } month && sentence.IsCapital(i) && sentence[i + 1] is { Kind: TokenKind.Number, Number: >= 1900 and <= 2100 } year && sentence[i - 1].Kind != TokenKind.Number && !sentence[i - 1].Is(Category.Until) && sentence[i - 1].Mark is not ('-' or '–'))
                MonthOfTitle ??= new(DateKind.Whole, sentence.Span(i, i + 1)) { Month = (int)month.Amount, Year = (int)year.Number, Tokens = (i, i + 1) };
    }

    /// <summary>The month that the title names, or null: when what the report counts without a day of its own was.</summary>
    public DateMention? MonthOfTitle { get; private set; }

    // "In 2017": a year of comparison is no period that goes on.
    private static bool IsDistant(DateMention mention) => mention is { Kind: DateKind.Whole, Month: 0 };
}
