using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading.English;

/// <summary>Where the reading of a document stands: the tree down to this sentence, and what was said of time and by whom just before.</summary>
/// <param name="yearOf">The year of the latest such month, counted from 1, before the document was published; 0 where that is not known.</param>
internal sealed class EnglishState(Func<int, int> yearOf)
{
    private const int MostNamed = 200, Several = 2, LeadLines = 2;
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
    public ScopeNode Section { get; private set; } = null!;

    /// <summary>The line.</summary>
    public ScopeNode Paragraph { get; private set; } = null!;

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

    /// <summary>Begins a sentence.</summary>
    public void Begin(Sentence next)
    {
        if (sentence is null || Territory is null)
        {
            Territory = new(next);
            Paragraph = Section = new(Document);
        }
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
        // "What the numbers tell us, 27 November to 10 May:", "Arrivals at the hospitals, past 24 hours:".
        day ??= Dates.Find(mention => mention is { Kind: DateKind.Since, From: not null } or { Kind: DateKind.LastDays });
        if (source is null && day is null) return;
        if (source is { IsAnaphor: true }) source = EnglishSpeaking.Antecedent(this, source) ?? source;
        Section = new(Document) { Place = Section.Place, Day = day ?? Section.Day, Source = source ?? Section.Source };
        Paragraph = new(Section);
    }

    /// <summary>The front of the line, or null.</summary>
    public LineHead? Front { get; set; }

    /// <summary>The last speaker whose name opened a line ("JONES (OHCHR): …"), or null.</summary>
    public SourceMention? LastLabel { get; private set; }

    /// <summary>The month, year or span that the document's first count covers ("324 civilians were killed in April"), which its later counts go on about; null where it opens with a day, or once it has told of a day.</summary>
    public DateMention? LeadPeriod { get; private set; }

    /// <summary>Takes the time of a count: the first one's period leads, and the first single day ends that.</summary>
    /// <param name="date">What dates the count, or null.</param>
    /// <param name="isFirst">True for the first count of the document.</param>
    /// <param name="isTotal">True where it is a total.</param>
    public void Lead(DateMention? date, bool isFirst, bool isTotal)
    {
        if (date is { Kind: DateKind.Day or DateKind.Weekday or DateKind.DaysBefore } or { Kind: DateKind.LastDays, Days: 1 }) LeadPeriod = null;
        else if (isFirst && isTotal && sentence.Paragraph <= LeadLines && date is { Kind: DateKind.Whole } or { Kind: DateKind.Since, From: not null, To: not null }) LeadPeriod = date;
    }

    /// <summary>True where the last source spoke in this line.</summary>
    public bool SpokeHere => lastSourceParagraph == sentence.Paragraph;

    /// <summary>True where the last period stands in this line.</summary>
    public bool PeriodHere => lastPeriodParagraph == sentence.Paragraph;

    /// <summary>True where the last day still holds: in its own line, or in the next where no count has come since.</summary>
    public bool IsDayNear(int lastDraftParagraph) => LastDay is not null
        && (lastDayParagraph == sentence.Paragraph || (lastDayParagraph == sentence.Paragraph - 1 && lastDraftParagraph < lastDayParagraph));

    /// <summary>Takes the day of a count for what follows in its line: "the agency reported on 23 September that a strike killed 24. Seventy others were wounded".</summary>
    public void KeepDay(DateMention day)
    {
        (LastDay, lastDayParagraph) = (day, sentence.Paragraph);
        Day(day);
    }

    /// <summary>The one day of harm that the document has named so far; null where it named none or several.</summary>
    public DateMention? OnlyDay { get; private set; }

    private bool hasDays;

    private void Day(DateMention day)
    {
        if (!hasDays) OnlyDay = day;
        else if (OnlyDay is { } one && (one.Kind, one.Day, one.Month, one.Weekday, one.Days, one.Shift) != (day.Kind, day.Day, day.Month, day.Weekday, day.Days, day.Shift)) OnlyDay = null;
        hasDays = true;
    }

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
            if (Dates[i].Kind == DateKind.Whole && IsMeasured(Dates[i].Tokens)) { Dates.RemoveAt(i); continue; }
            if (Dates[i].Kind != DateKind.Since || !IsCompared(Dates[i].Tokens.First)) continue;
            // "The deadliest since 17 March, when three died": the day of what follows.
            int next = sentence[Dates[i].Tokens.Last + 1].IsMark(',') ? Dates[i].Tokens.Last + 2 : Dates[i].Tokens.Last + 1;
            if (Dates[i].From is { } day && sentence.Written(next) is "when") Dates[i] = day with { Kind = IsMonth(day) ? DateKind.Whole : day.Kind, Tokens = (next, next), IsShifted = true };
            else Dates.RemoveAt(i);
        }

        for (int i = Dates.Count - 1; i >= 0; i--)
            if (Dates[i] is { Kind: DateKind.Day, Month: 0 } bare)
            {
                var known = LastDay is { Kind: DateKind.Day, Month: > 0 } ? LastDay : LastPeriod is { To: { Kind: DateKind.Day, Month: > 0 } end } ? end : Document.ReportPeriod is { To: { Kind: DateKind.Day, Month: > 0 } close } ? close : LastPeriod is { Kind: DateKind.Whole, Month: > 0 } month ? month : MonthOfTitle;
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

    /// <summary>The day on which the violence that the document tells of is said to have begun ("broke out on 13 July"), or null.</summary>
    public DateMention? Onset { get; private set; }

    // "The violence that broke out on 13 July": where totals without a beginning of their own begin.
    private void Begun()
    {
        foreach (var mention in Dates)
        {
            if (mention.Kind is not (DateKind.Day or DateKind.Weekday or DateKind.DaysBefore)) continue;
            int at = mention.Tokens.First - 1;
            while (at > 0 && (sentence[at].IsPreposition("on") || sentence[at].IsPreposition("in") || sentence[at].IsMark(','))) at--;
            if (sentence.Written(at) is "out" && sentence.Written(at - 1) is "broke" or "broken" || sentence.Written(at) is "began" or "begun" or "erupted" or "started" or "resumed" or "flared") Onset = mention;
        }
    }

    /// <summary>Keeps what the next sentences may take up.</summary>
    public void Remember()
    {
        Begun();
        if (Dates.FindLast(mention => mention.Kind is DateKind.Since or DateKind.LastDays or DateKind.Whole && mention.From?.Kind != DateKind.DaysBefore && !IsDistant(mention)) is { } period && (period.Kind != DateKind.LastDays || period.Days > 1 || LastPeriod is null) && !IsAnotherMonth(period)) Period(period);
        if (Dates.FindLast(mention => mention.Kind is DateKind.Day or DateKind.Weekday or DateKind.DaysBefore && !mention.IsShifted && mention != Onset && !EnglishDating.DatesTheStatement(mention, this)) is { } day)
        {
            (LastDay, lastDayParagraph) = (day, sentence.Paragraph);
            Day(day);
        }
        foreach (var mention in Said)
        {
            if (mention.Written.Length == 0) continue;
            if (mention.IsAnaphor)
            {
                // "The observatory", where no name stands before it: it goes on under that name.
                if (LastSource is null && !mention.IsNamedOnly) (LastSource, lastSourceParagraph) = (mention with { IsAnaphor = false }, sentence.Paragraph);
                continue;
            }
            if (mention.IsLabel && sentence.OpensParagraph && !sentence.IsHeading) LastLabel = mention;
            if (Named.Count > 0 && Named[^1].Written == mention.Written) Named[^1] = mention;
            else if (Named.Count < MostNamed) Named.Add(mention);
            if (speakers.Count < Several && !mention.IsNamedOnly && !speakers.Exists(other => other.Written == mention.Written || other.Origin is not null && other.Origin == mention.Origin)) speakers.Add(mention);
            (LastSource, lastSourceParagraph) = (mention, sentence.Paragraph);
            if (Section.Source is { } speaker && speaker.Written != mention.Written && !sentence.IsHeading && !mention.IsNamedOnly) Section.Source = null;
        }
    }

    private bool IsMonth(DateMention day) => day.Kind == DateKind.Day && sentence.Text.AsSpan(day.Span.Start, day.Span.Length).IndexOfAnyInRange('0', '9') is var digit && (digit < 0 || day.Day == 1 && char.IsLetter(sentence.Text[day.Span.Start]) && day.Year > 0);

    // "Above July of last year", "fewer than in June (381)", "an increase of 1,000 on 2023": the time only measures, unless ", when" tells of it.
    private bool IsMeasured((int First, int Last) tokens)
    {
        if (sentence.Written(sentence[tokens.Last + 1].IsMark(',') ? tokens.Last + 2 : tokens.Last + 1) is "when") return false;
        for (int i = tokens.First - 1; i >= Math.Max(0, tokens.First - 4); i--)
        {
            if (sentence.Written(i) is "than" or "above" or "below" or "versus" or "against" || sentence[i].Is(Category.Qualifier) && sentence[i].Lexeme!.Normal is "above" or "under" or "over" or "fewer than" or "more than" or "less than") return true;
            if (sentence[i].IsPreposition("on") && i == tokens.First - 1) return true;
            if (!(sentence[i].Is(Category.Preposition | Category.Month) || sentence[i].IsSpecial("the") || sentence[i].IsSpecial("total"))) return false;
        }
        return false;
    }

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
        CoverDay();
        // "Update on the situation, October-December 2024".
        if (Document.ReportPeriod is null && sentence.Paragraph == 0 && sentence.OpensParagraph && !sentence[sentence.Count - 1].IsMark('.') && Dates is [{ Kind: DateKind.Since, From: not null, To: not null } titled]) Document.ReportPeriod = titled;
        if (Document.ReportPeriod is not null || Dates.Find(mention => mention is { Kind: DateKind.Since, From.Kind: DateKind.Day, To.Kind: DateKind.Day }) is not { } period) return;
        bool says = sentence.IsHeading && sentence.Paragraph <= 2;
        for (int i = Math.Max(0, period.Tokens.First - 5); i < period.Tokens.First; i++)
            says |= sentence.Written(i) is "update" or "report" or "information" or "bulletin" or "covers" or "covering" or "reporting" or "overview" or "snapshot";
        if (says) Document.ReportPeriod = period;
    }

    // "Protection of Civilians, May 2025": a title names the month that the report covers.
    private void CoverMonth()
    {
        // "… fell in August, according to the monthly update which X released".
        if (MonthOfTitle is null && sentence.Paragraph <= 1 && Dates.FindAll(mention => mention.Kind == DateKind.Whole) is [{ Month: > 0 } only] && IsMonthly()) MonthOfTitle = only.Year > 0 ? only : only with { Year = yearOf(only.Month) };
        if (sentence.Paragraph > 1 || sentence.Paragraph == 1 && !(sentence.IsHeading || sentence[sentence.Count - 1].IsMark(')')) || !sentence.OpensParagraph || sentence[sentence.Count - 1].IsMark('.') || (sentence.Categories & (Category.OutcomeVerb | Category.OutcomeAfter)) != 0) return;
        for (int i = 1; i + 1 < sentence.Count; i++)
            if (sentence[i].Sense(Category.Month) is { } month && sentence.IsCapital(i) && sentence[i + 1] is { Kind: TokenKind.Number, Number: >= 1900 and <= 2100 } year && sentence[i - 1].Kind != TokenKind.Number && !sentence[i - 1].Is(Category.Until) && sentence[i - 1].Mark is not ('-' or '–'))
                MonthOfTitle ??= new(DateKind.Whole, sentence.Span(i, i + 1)) { Month = (int)month.Amount, Year = (int)year.Number, Tokens = (i, i + 1) };
        CoverBareMonth();
    }

    // "Monitoring desk: March in figures": a month alone, of the latest year.
    private void CoverBareMonth()
    {
        if (MonthOfTitle is not null || Document.ReportPeriod is not null || Dates.Exists(mention => mention.Kind != DateKind.Whole)) return;
        for (int i = 0; i < sentence.Count; i++)
        {
            if (sentence[i].Sense(Category.Month) is not { } month || !sentence.IsCapital(i) || sentence[i].Is(Category.Hedge) || sentence[i - 1].Kind == TokenKind.Number || sentence[i + 1].Kind == TokenKind.Number || sentence[i - 1].Is(Category.Since | Category.Until) || yearOf((int)month.Amount) is not (> 0 and var year)) continue;
            bool month0 = i == 0 || sentence[i - 1].IsBreak() || sentence[i - 1].IsPreposition("in") || sentence[i - 1].IsPreposition("for") || sentence[i - 1].IsPreposition("during") || sentence[i - 1].IsPreposition("of");
            if (month0) MonthOfTitle = new(DateKind.Whole, sentence[i].Span) { Month = (int)month.Amount, Year = year, Tokens = (i, i) };
            return;
        }
    }

    // A monthly report looks back at another month: what follows is of its own again.
    private bool IsAnotherMonth(DateMention period) => MonthOfTitle is { } own && period is { Kind: DateKind.Whole, Month: > 0 } && period.Month != own.Month;

    /// <summary>The month that the title names, or null: when what the report counts without a day of its own was.</summary>
    public DateMention? MonthOfTitle { get; private set; }

    private bool IsMonthly()
    {
        bool report = false, monthly = false;
        for (int i = 0; i < sentence.Count; i++)
        {
            report |= sentence[i].Is(Category.ReportNoun);
            monthly |= sentence.Written(i) is "monthly" or "Monthly";
        }
        return report && monthly;
    }

    // "Over the past day the city came under attack": the day of all that the bulletin lists.
    private void CoverDay()
    {
        if (Document.ReportPeriod is not null || sentence.Paragraph > 3 || !sentence.OpensParagraph || Said.Exists(mention => !mention.IsNamedOnly)) return;
        // "Attacks over the past day, by region": a title says it too.
        if (sentence.Paragraph == 0)
        {
            if (!sentence[sentence.Count - 1].IsMark('.') && (sentence.Categories & (Category.OutcomeVerb | Category.OutcomeAfter | Category.Victim)) == 0 && Dates.Find(mention => mention is { Kind: DateKind.LastDays, Days: 1 }) is { } titled) Document.ReportPeriod = titled;
            return;
        }
        if (Dates.Find(mention => mention is { Kind: DateKind.LastDays, Days: 1 } && mention.Tokens.First <= 2) is { } day) Document.ReportPeriod = day;
    }

    // "In 2017": a year of comparison is no period that goes on.
    private static bool IsDistant(DateMention mention) => mention is { Kind: DateKind.Whole, Month: 0, Months: 0 };
}
