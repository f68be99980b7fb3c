using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading;

// What counts of one document say about each other, and names like one that no gazetteer has.
internal sealed partial class DraftFinisher
{
    // A number as large as this that comes again for the same place and days is the same statement; smaller ones may be two incidents.
    private const long Telling = 10;
    private const int MostSuggested = 200;
    private readonly Dictionary<string, string> like = new(StringComparer.Ordinal);

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
            if (draft.IsRising && tolls.TryGetValue(toll, out var lower) && lower.Draft.Count < count && lower.Draft.PartOf != draft && draft.PartOf is null) placed.Replaces = lower;
            tolls[toll] = placed;
        }
    }

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
