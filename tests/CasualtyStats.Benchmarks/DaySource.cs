using CasualtyStats.Model;
using CasualtyStats.Places;
using CasualtyStats.Reconcile;

namespace CasualtyStats.Benchmarks;

/// <summary>A ledger in memory that finds counts by day, as a store's index would.</summary>
internal sealed class DaySource(IReadOnlyList<ReportedCount> counts) : IStatementSource
{
    private readonly ILookup<DateOnly, ReportedCount> byDay = counts.Where(count => count.Harmed.Start == count.Harmed.End).ToLookup(count => count.Harmed.Start!.Value);
    private readonly List<ReportedCount> longer = [.. counts.Where(count => count.Harmed.Start != count.Harmed.End)];
    private readonly ILookup<string, ReportedCount> byDocument = counts.ToLookup(count => count.Citation.Sha256, StringComparer.Ordinal);
    private readonly Dictionary<string, ReportedCount> byId = counts.ToDictionary(count => count.Id, StringComparer.Ordinal);

    /// <summary>Counts given, repeats included.</summary>
    public long Read { get; private set; }

    public IReadOnlyList<ReportedCount> Touching(Area? area, DateOnly? first, DateOnly? last)
    {
        var found = longer.Where(count => count.Harmed.Start <= last && count.Harmed.End >= first && Touches(count, area)).ToList();
        for (var day = first!.Value; day <= last!.Value; day = day.AddDays(1))
            found.AddRange(byDay[day].Where(count => Touches(count, area)));
        Read += found.Count;
        return found;
    }

    public IReadOnlyList<ReportedCount> WithIds(IReadOnlyCollection<string> ids) => [.. ids.Where(byId.ContainsKey).Select(id => byId[id])];

    public IReadOnlyList<ReportedCount> OfDocument(Citation citation) => [.. byDocument[citation.Sha256]];

    private static bool Touches(ReportedCount count, Area? area) => area is null || count.Place.Area.Include.Any(code => area.Include.Any(asked =>
        Gazetteer.BuiltIn.Contains(asked, code) || Gazetteer.BuiltIn.Contains(code, asked)));
}
