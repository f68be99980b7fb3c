using System.Collections.Immutable;
using System.Globalization;
using CasualtyStats.Collect.Reading.English;
using CasualtyStats.Model;
using CasualtyStats.Places;

namespace CasualtyStats.Collect.Reading;

/// <summary>Makes counts and findings of a document's drafts, once every report's own day is known.</summary>
/// <param name="document">The document.</param>
/// <param name="gazetteer">Where names like an unknown one are looked up, to suggest them.</param>
/// <param name="sources">The registry.</param>
/// <param name="publisher">Origin of the document's publisher, or null where there is none or it is not of the registry.</param>
internal sealed partial class DraftFinisher(SourceDocument document, Gazetteer gazetteer, SourceIndex sources, string? publisher)
{
    private readonly string text = document.Text!;
    private const int MostDaysToPage = 31, TodayReach = 6;
    private bool isLive;

    /// <summary>The document's reports in order.</summary>
    public List<ReportScope> Reports { get; } = [];

    /// <summary>All drafts in the order of the text.</summary>
    public List<PlacedDraft> Drafts { get; } = [];

    /// <summary>Numbers near an outcome word that no rule read.</summary>
    public List<TextSpan> PossibleMisses { get; } = [];

    /// <summary>Counts and findings.</summary>
    /// <param name="dateline">A calendar day with its year at the head of the document, or null.</param>
    /// <param name="ownDay">The day that a line of its own at the head gives the text, or null.</param>
    public ReadResult Finish(DateMention? dateline, DateMention? ownDay = null)
    {
        var published = document.Published ?? (dateline is null ? null : DateResolver.Day(dateline, null));
        // A text is often put on a page some days after it was written; a day further off is not that of its writing.
        var own = ownDay is { } line && DateResolver.Day(line, published) is { } written && (published is not { } put || put.DayNumber - written.DayNumber is >= 0 and <= MostDaysToPage) ? written : (DateOnly?)null;
        foreach (var report in Reports)
            report.Anchor = (report.Today is { } today ? DateResolver.Day(today, published) : null) ?? own ?? published;
        // A page of several dated reports does not tell the day of a report that prints none.
        isLive = Reports.Count > 2 && Reports.Exists(report => report.Today is not null);
        Speak();
        Headlines();
        foreach (var placed in Drafts) Date(placed);
        Restatements.Link(text, Drafts);
        foreach (var (headline, told) in headlines.Where(pair => pair.Told.Original is null && pair.Headline.Original is null)) told.Original = headline;
        var byDraft = Drafts.ToDictionary(placed => placed.Draft);
        foreach (var placed in Drafts) Include(placed, byDraft);
        Restated();
        Link();
        foreach (var placed in Drafts) placed.Id = ReportedCount.MakeId(document.Sha256, $"{placed.Draft.Span.Start}-{placed.Draft.Span.End}", placed.Draft.Outcome);
        var parts = Drafts.Where(placed => placed.Draft is { PartOf: not null, Former: null }).ToLookup(placed => byDraft[placed.Draft.PartOf!].Id, placed => placed.Id, StringComparer.Ordinal);
        var counts = Drafts.Select(placed => Count(placed, byDraft, parts)).DistinctBy(count => count.Id).OrderBy(count => count.Citation.Span!.Value.Start).ThenBy(count => count.Citation.Span!.Value.End).ThenBy(count => count.Outcome).ToImmutableArray();
        return new(counts, Findings(counts));
    }

    private void Date(PlacedDraft placed)
    {
        var anchor = placed.Report.Anchor;
        placed.Harmed = placed.Date is { } mention ? DateResolver.Resolve(mention, anchor)
            : placed.Draft.Cumulative && !placed.Draft.IsSectionTotal ? new(null, anchor)
            : isLive && !IsNearToday(placed) ? default
            : anchor is { } day ? ReferencePeriod.On(day) : default;
        placed.Counted = !placed.Draft.Recovered ? placed.Harmed
            : placed.RecoveredOn is { } recovery && DateResolver.Day(recovery, anchor) is { } found ? ReferencePeriod.On(found)
            : anchor is { } own ? ReferencePeriod.On(own) : placed.Harmed;
        if (placed.Date is { IsHijri: true }) placed.Draft.Doubt("hijri-date");
        if (placed.DateBasis != Basis.Inferred && placed.Date is { Kind: DateKind.Whole } && !placed.Draft.IsOneEvent) placed.Draft.Cumulative = true;
        if (placed.DateBasis != Basis.Inferred && placed.Date is { Kind: DateKind.Since } && !IsOneNight(placed) && (placed.Harmed == default || placed.Harmed.Start != placed.Harmed.End) || placed.Date is { Kind: DateKind.LastDays, Days: > 1 }) placed.Draft.Cumulative = true;
    }

    private static bool IsNearToday(PlacedDraft placed) =>
        placed.Report.TodayParagraphs.BinarySearch(placed.Paragraph) is var at && (at >= 0 || IsWithin(placed, ~at) || IsWithin(placed, ~at - 1));

    private static bool IsWithin(PlacedDraft placed, int index) =>
        index >= 0 && index < placed.Report.TodayParagraphs.Count && Math.Abs(placed.Report.TodayParagraphs[index] - placed.Paragraph) <= TodayReach;

    // "From the afternoon of the 3rd to that of the 4th" is one day of hours, no total.
    private static bool IsOneNight(PlacedDraft placed) =>
        placed.Date is { From: not null, To: not null } && placed.Harmed is { Start: { } first, End: { } last } && last.DayNumber - first.DayNumber == 1;

    private static bool IsUnnamed(SourceMention source) => source.Origin is null && source.Written.StartsWith("a ", StringComparison.Ordinal);

    // A report whose one named source is a known organisation speaks all of it.
    private void Speak()
    {
        var speakers = new Dictionary<int, SourceMention?>();
        foreach (var placed in Drafts)
        {
            if (placed.Source is not { IsAnaphor: false } source || IsUnnamed(source)) continue;
            if (!speakers.TryGetValue(placed.Report.Index, out var speaker)) speakers[placed.Report.Index] = source.Origin is not null && IsEnglish(source) ? source : null;
            else if (speaker is not null && speaker.Origin != source.Origin) speakers[placed.Report.Index] = null;
        }
        for (int i = 0; i < Drafts.Count; i++)
        {
            if (Drafts[i] is { Source: null, Report.Signature: { } signed }) { Drafts[i] = Drafts[i] with { Source = signed, SourceBasis = Basis.Carried }; continue; }
            if (speakers.GetValueOrDefault(Drafts[i].Report.Index) is not { } speaker) continue;
            // Whoever is named only late in a list spoke of what he is named with.
            if (Drafts[i].Source is null && speaker.Span.Start > Drafts[i].Draft.Span.End && speaker.Span.Start > text.Length / 2) continue;
            if (Drafts[i].Source is { } own && (own.Origin != speaker.Origin || own.Written.Length >= speaker.Written.Length)) continue;
            Drafts[i] = Drafts[i] with { Source = speaker, SourceBasis = Basis.Carried };
        }
    }

    private bool IsEnglish(SourceMention source) => Letters.IsLatin(text[source.Span.Start]) || text[source.Span.Start] == '"';

    // A total that says it holds people harmed on another day covers that day too; they are booked with it.
    private static void Include(PlacedDraft placed, Dictionary<TallyDraft, PlacedDraft> byDraft)
    {
        if (placed.Draft.Former is not null || placed.Draft.PartOf is not { } whole || !byDraft.TryGetValue(whole, out var total)) return;
        if (total.Draft.IsRevision) return;
        placed.Counted = total.Counted;
        if (placed.Harmed.Start < total.Harmed.Start) total.Harmed = total.Harmed with { Start = placed.Harmed.Start };
    }

    // The same figure for the same booked day in one report holds the same people.
    private void Restated()
    {
        var wide = new Dictionary<(int, Outcome, long?, ReferencePeriod), ReferencePeriod>();
        foreach (var placed in Drafts)
            if (placed.Harmed != placed.Counted && placed.Draft is { PartOf: null, Cumulative: true }) wide[Key(placed)] = placed.Harmed;
        foreach (var placed in Drafts)
            if (placed.Harmed == placed.Counted && placed.Draft.Cumulative && wide.TryGetValue(Key(placed), out var harmed)) placed.Harmed = harmed;

        static (int, Outcome, long?, ReferencePeriod) Key(PlacedDraft placed) => (placed.Report.Index, placed.Draft.Outcome, placed.Draft.Count, placed.Counted);
    }

    // Whatever rules met in it: a group stands once, and two numbers for one are doubted, not chosen between.
    private static void OnceEach(TallyDraft draft)
    {
        for (int i = draft.Parts.Count - 1; i > 0; i--)
        {
            int first = draft.Parts.FindIndex(part => part.Group == draft.Parts[i].Group);
            if (first == i) continue;
            if (draft.Parts[first].Count != draft.Parts[i].Count) draft.Doubt("breakdown-repeats", draft.Parts[i].Group);
            draft.Parts.RemoveAt(i);
        }
    }

    private ReportedCount Count(PlacedDraft placed, Dictionary<TallyDraft, PlacedDraft> byDraft, ILookup<string, string> parts)
    {
        var draft = placed.Draft;
        OnceEach(draft);
        var flags = draft.Flags.ToList();
        if (placed.PlaceDoubt is { } doubt) flags.Add(doubt);
        return new()
        {
            Id = placed.Id,
            Citation = new(document.Name, document.Sha256, draft.Span, null, draft.Span.Of(text)),
            Outcome = draft.Outcome,
            FormerOutcome = draft.Former,
            Count = draft.Qualifier == Qualifier.Zero ? 0 : draft.Count,
            Interval = draft.Range is { } range ? new(range.Low, range.High) : CountInterval.Of(draft.Qualifier == Qualifier.Range ? Qualifier.Exact : draft.Qualifier, draft.Count ?? draft.VagueLow),
            Qualifier = draft.Qualifier,
            Class = draft.Class,
            ClassBasis = draft.Class == VictimClass.Unspecified ? null : draft.ClassBasis,
            Occupation = draft.Occupation,
            Assertion = draft.Assertion,
            Cause = draft.Cause,
            AllegedActor = draft.Actor,
            Breakdown = new(draft.Parts.Select(part => new BreakdownPart(new(part.Group), part.Count, part.Span))),
            Place = placed.Place,
            Harmed = placed.Harmed,
            HarmedBasis = placed.Harmed == default ? null : placed.DateBasis,
            Counted = placed.Counted,
            Source = Attribution(placed),
            Cumulative = draft.Cumulative,
            Relations = new(placed.Original?.Id, draft.PartOf is { } whole ? byDraft[whole].Id : null, draft.Supersedes is { } old && byDraft.TryGetValue(old, out var replaced) ? replaced.Id : placed.Replaces?.Id, [.. parts[placed.Id]]),
            Report = placed.Report.Index,
            ReportDate = placed.Report.Anchor,
            Flags = [.. flags],
        };
    }

    // Whoever publishes what another says relays it; where nobody is named the publisher speaks.
    private Attribution Attribution(PlacedDraft placed) => placed.Source is { } source
        ? Told(source, sources.OriginIn(source.Written, source.Origin, placed.Place.Area, gazetteer), placed.SourceBasis)
        : document.Publisher is { Length: > 0 } name ? new(name, publisher, null, Basis.Carried) : Model.Attribution.None;

    private Attribution Told(SourceMention source, string? origin, Basis basis) =>
        new(source.Written, origin, source.Relay ?? (origin is not null && publisher != origin ? publisher : null) ?? sources.Parent(origin), basis, source.Span);

    private ImmutableArray<Finding> Findings(ImmutableArray<ReportedCount> counts)
    {
        var findings = new List<(int At, Finding Finding)>();
        foreach (var miss in PossibleMisses)
            findings.Add((miss.Start, new("possible-miss", Severity.Check, Cite(miss), new("collect.possible-miss", document.Name, miss.Of(text), Around(miss)), [])));
        var telling = counts.Where(count => count.Relations.DuplicateOf is null && count.Qualifier != Qualifier.Zero).ToList();
        foreach (var named in telling.Where(count => count.Place is { Written: not null, Area.IsKnown: false }).GroupBy(count => count.Place.Written!, StringComparer.Ordinal))
        {
            if (Like(named.Key, named.First()) is { Length: > 0 } names) Tell("place-suggested", Severity.Check, [.. named], "collect.place-suggested", [named.Key, names]);
            Tell("place-unresolved", Severity.Check, [.. named], named.Skip(1).Any() ? "collect.place-unresolved-many" : "collect.place-unresolved", [named.Key]);
        }
        foreach (var part in telling.Where(count => count.Place is { Written: not null, Basis: Basis.Inferred, Area.IsKnown: true }).GroupBy(count => (count.Place.Written!, count.Place.Area)))
            Tell("place-enclosing", Severity.Note, [.. part], "collect.place-enclosing", [part.Key.Item1, part.Key.Area.ToString()]);
        if (telling.FindAll(count => count.Harmed.End is null) is { Count: > 0 } undated) Tell("undated", Severity.Check, undated, undated.Count > 1 ? "collect.undated-many" : "collect.undated", []);

        // One finding for all counts that share it, at the first of them: a place named twenty times is one question.
        void Tell(string code, Severity severity, List<ReportedCount> concerned, string key, string[] more)
        {
            var first = concerned[0];
            findings.Add((first.Citation.Span!.Value.Start, new(code, severity, first.Citation,
                new(key, [document.Name, .. more, first.Citation.Quote!, concerned.Count.ToString(CultureInfo.InvariantCulture)]), [.. concerned.Select(count => count.Id)])));
        }
        return [.. findings.OrderBy(pair => pair.At).ThenBy(pair => pair.Finding.Code, StringComparer.Ordinal).Select(pair => pair.Finding).DistinctBy(finding => finding.Id)];
    }

    private Citation Cite(TextSpan span) => new(document.Name, document.Sha256, span, null, span.Of(text));

    private string Around(TextSpan span)
    {
        int start = Math.Max(0, span.Start - 40), end = Math.Min(text.Length, span.End + 40);
        return text[start..end].Replace('\n', ' ');
    }
}
