using CasualtyStats.Ledger;
using CasualtyStats.Model;
using CasualtyStats.Places;
using CasualtyStats.Reconcile;

namespace CasualtyStats.Cli;

/// <summary>A ledger as reconciliation asks it for one figure: what a wider question has read already answers the narrower ones.</summary>
internal sealed class LedgerStatements(CountFinder finder, Gazetteer gazetteer) : IStatementSource
{
    private readonly Dictionary<string, ReportedCount> known = new(StringComparer.Ordinal);
    private readonly Dictionary<PCode, List<ReportedCount>> byPlace = [];
    private readonly List<ReportedCount> unplaced = [];
    private readonly List<CountQuery> asked = [];
    private readonly Dictionary<Area, IReadOnlyCollection<PCode>> regions = [];
    private Dictionary<PCode, List<PCode>>? within;

    /// <inheritdoc/>
    public IReadOnlyList<ReportedCount> Touching(Area? area, DateOnly? first, DateOnly? last) => Ask(area, first, last, false);

    /// <inheritdoc/>
    public IReadOnlyList<ReportedCount> LooselyTouching(Area? area, DateOnly? first, DateOnly? last) => Ask(area, first, last, true);

    private IReadOnlyList<ReportedCount> Ask(Area? area, DateOnly? first, DateOnly? last, bool loose)
    {
        var query = new CountQuery { Places = area is null ? null : Region(area), From = first, To = last, OnlyLoose = loose };
        if (!asked.Exists(wider => Covers(wider, query)))
        {
            asked.Add(query);
            return Keep(finder.Find(query));
        }
        return query.Places is null ? [.. known.Values.Where(query.Matches)]
            : [.. query.Places.SelectMany(code => byPlace.GetValueOrDefault(code) ?? []).Concat(unplaced).Where(query.Matches)];
    }

    /// <inheritdoc/>
    public IReadOnlyList<ReportedCount> WithIds(IReadOnlyCollection<string> ids)
    {
        string[] missing = [.. ids.Where(id => !known.ContainsKey(id))];
        if (missing.Length > 0) Keep(finder.WithIds(missing));
        return [.. ids.Distinct(StringComparer.Ordinal).Select(id => known.GetValueOrDefault(id)).OfType<ReportedCount>()];
    }

    /// <inheritdoc/>
    public IReadOnlyList<ReportedCount> OfDocument(Citation citation) => Keep(finder.OfDocument(citation.Document));

    /// <inheritdoc/>
    public IEnumerable<ReportedCount> Telling(Outcome? outcome, VictimClass? victims) => finder.Telling(outcome, victims);

    private static bool Covers(CountQuery wider, CountQuery narrow) => (!wider.OnlyLoose || narrow.OnlyLoose)
        && (wider.From is null || (narrow.From is { } from && from >= wider.From)) && (wider.To is null || (narrow.To is { } to && to <= wider.To))
        && (wider.Places is null || (narrow.Places is { } places && (ReferenceEquals(places, wider.Places) || (places.Count <= wider.Places.Count && places.All(wider.Places.Contains)))));

    private IReadOnlyList<ReportedCount> Keep(IReadOnlyList<ReportedCount> counts)
    {
        foreach (var count in counts)
        {
            if (!known.TryAdd(count.Id, count)) continue;
            if (!count.Place.Area.IsKnown) unplaced.Add(count);
            foreach (var code in count.Place.Area.Include)
            {
                if (!byPlace.TryGetValue(code, out var there)) byPlace[code] = there = [];
                there.Add(count);
            }
        }
        return counts;
    }

    // The region's places, all that lies in them, and what holds them.
    private IReadOnlyCollection<PCode> Region(Area area)
    {
        if (regions.TryGetValue(area, out var region)) return region;
        var codes = new HashSet<PCode>(area.Include);
        foreach (var code in area.Include)
        {
            codes.UnionWith(gazetteer.Ancestors(code).Select(place => place.Code));
            codes.UnionWith(Within.GetValueOrDefault(code) ?? []);
        }
        return regions[area] = codes;
    }

    private Dictionary<PCode, List<PCode>> Within
    {
        get
        {
            if (within is not null) return within;
            within = [];
            foreach (var place in gazetteer.Places)
                foreach (var outer in gazetteer.Ancestors(place.Code))
                {
                    if (!within.TryGetValue(outer.Code, out var inside)) within[outer.Code] = inside = [];
                    inside.Add(place.Code);
                }
            return within;
        }
    }
}
