using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading;

// What counts of one document say about each other, and names like one that no gazetteer has.
internal sealed partial class DraftFinisher
{
    // A number as large as this that comes again for the same place and days is the same statement; smaller ones may be two incidents.
    private const long Telling = 10;
    private const int MostSuggested = 200;
    private readonly Dictionary<string, string> like = new(StringComparer.Ordinal);

    private const int BodyReach = 3;
    private readonly List<(PlacedDraft Headline, PlacedDraft Told)> headlines = [];

    // Rule headline: "Fourteen killed in shelling on X" over "… said that 14 were killed yesterday in the market of X": one count, whose day the text tells and its headline does not.
    private void Headlines()
    {
        for (int i = 0; i < Drafts.Count && Drafts[i].Paragraph <= Math.Max(1, Drafts[0].Paragraph); i++)
        {
            var headline = Drafts[i];
            // "Dozens killed in X" over "at least 30 people were killed in X": the text says what the headline leaves open.
            if (headline is { Original: null, Draft: { Kind: DraftKind.Tally, Count: null, Range: null, PartOf: null } vague } && Drafts.Find(told => told.Report == headline.Report && told.Paragraph > headline.Paragraph && told.Paragraph - headline.Paragraph <= BodyReach && told.Draft is { Kind: DraftKind.Tally, PartOf: null, Cumulative: false } draft && draft.Outcome == vague.Outcome && draft.Count >= vague.VagueLow && Holds(headline.Place, told.Place)) is { } says)
            {
                if (headline.Date is null && says.Date is not null) Drafts[i] = headline = headline with { Date = says.Date, DateBasis = Basis.Carried };
                headline.Original = says;
                continue;
            }
            if (headline is not { Date: null, Original: null, Draft: { Kind: DraftKind.Tally, Count: not null, PartOf: null, Cumulative: false } }) continue;
            int body = Drafts.FindIndex(i + 1, told => told.Report == headline.Report && told.Paragraph > headline.Paragraph && told.Paragraph - headline.Paragraph <= BodyReach && told.Draft.Outcome == headline.Draft.Outcome && told.Draft.Count == headline.Draft.Count);
            if (body < 0 || !IsToldBy(headline, Drafts[body])) continue;
            Drafts[i] = headline with { Date = Drafts[body].Date, DateBasis = Basis.Carried };
            headlines.Add((Drafts[i], Drafts[body]));
        }
    }

    private bool IsToldBy(PlacedDraft headline, PlacedDraft told) =>
        told is { Date.Kind: DateKind.Day or DateKind.DaysBefore or DateKind.Weekday, Draft: { Kind: DraftKind.Tally, PartOf: null, Cumulative: false } draft } && draft.Qualifier == headline.Draft.Qualifier
        && (draft.Class == headline.Draft.Class || draft.Class == VictimClass.Unspecified || headline.Draft.Class == VictimClass.Unspecified) && SameParts(headline.Draft, draft) && Holds(headline.Place, told.Place);

    // The place of the headline is that of the text, or holds it, or is not known.
    private bool Holds(PlaceMention outer, PlaceMention inner) =>
        outer.Written is null || inner.Written is null || outer.Written == inner.Written || !outer.Area.IsKnown || !inner.Area.IsKnown || inner.Area.Include.All(code => outer.Area.Include.Any(holder => holder == code || gazetteer.Contains(holder, code)));

    // Rule restated: the same number of the same outcome for the same place and days, said again in one report.
    // Rule rises: a toll that is said to rise takes the place of the report's earlier, lower toll of that place.
    private void Link()
    {
        var known = new Dictionary<(int Report, Outcome, long, string Place), PlacedDraft>();
        var tolls = new Dictionary<(int Report, Outcome, string Place), PlacedDraft>();
        (PlacedDraft Again, PlacedDraft First)? small = null;
        foreach (var placed in Drafts)
        {
            var draft = placed.Draft;
            if (draft is not { Kind: DraftKind.Tally, Count: { } count } || draft.Rule.StartsWith("en.", StringComparison.Ordinal)) continue;
            string place = placed.Place.Area.IsKnown ? placed.Place.Area.ToString() : placed.Place.Written ?? "";
            var key = (placed.Report.Index, draft.Outcome, count, place);
            if (!known.TryAdd(key, placed) && placed.Original is null && known[key] is var first && Says(placed, first))
            {
                // In a report of a month all go by its period: two small numbers alike are two incidents of it.
                bool byPeriod = placed is { DateBasis: Basis.Carried, Date: not null };
                if (count >= Telling || draft.Cumulative && !byPeriod) placed.Original = first.Original ?? first;
                // Two small numbers side by side that stood side by side before: the same incident.
                else if (small is { } pair && pair.Again.Sentence == placed.Sentence && pair.First.Sentence == first.Sentence && pair.Again.Draft.Outcome != draft.Outcome)
                {
                    pair.Again.Original = pair.First;
                    placed.Original = first;
                }
                else small = (placed, first);
            }
            if (placed.Original is not null || !draft.Cumulative) continue;
            var toll = (placed.Report.Index, draft.Outcome, place);
            if (draft.IsRising && tolls.TryGetValue(toll, out var lower) && lower.Draft.Count < count && lower.Draft.PartOf != draft && draft.PartOf is null && lower.Sentence != placed.Sentence && IsOfOnePeriod(lower, placed)) placed.Replaces = lower;
            tolls[toll] = placed;
        }
    }

    // "556 since the truce; 71,824 since the war began": neither takes the other's place.
    private static bool IsOfOnePeriod(PlacedDraft lower, PlacedDraft higher) => lower.Harmed.Start is not { } one || higher.Harmed.Start is not { } other || one == other;

    private static bool Says(PlacedDraft again, PlacedDraft first) =>
        again.Place.Written is not null && first.Sentence != again.Sentence
        && again.Harmed == first.Harmed && again.Draft.PartOf is null && first.Draft.PartOf is null && SameParts(again.Draft, first.Draft)
        && (again.Draft.Class == first.Draft.Class || again.Draft.Class == VictimClass.Unspecified || first.Draft.Class == VictimClass.Unspecified);

    private static bool SameParts(TallyDraft one, TallyDraft other) =>
        one.Parts.TrueForAll(part => part.Count is null || other.Parts.TrueForAll(same => same.Group != part.Group || same.Count is null || same.Count == part.Count));

    private string Like(string written, ReportedCount count)
    {
        if (like.TryGetValue(written, out string? known)) return known;
        if (like.Count >= MostSuggested) return "";
        string name = written.Split(' ') is { Length: > 1 } words && WordLists.BuiltIn.Arabic.Find(Letters.Normalize(words[0])) is { } type && (type.Categories & Category.PlaceType) != 0 ? string.Join(' ', words[1..]) : written;
        return like[written] = string.Join(", ", gazetteer.Suggest(name).Take(5).Select(place => $"{place.Name(Language.Arabic)} ({place.Code})"));
    }
}
