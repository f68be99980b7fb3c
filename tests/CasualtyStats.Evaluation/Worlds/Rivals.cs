using CasualtyStats.Model;
using CasualtyStats.Places;

namespace CasualtyStats.Evaluation.Worlds;

/// <summary>What people do instead: each takes one day and governorate's counts and gives a number.</summary>
internal static class Rivals
{
    public static readonly (string Name, Func<List<ReportedCount>, long> Rule)[] All =
        [("naive sum", NaiveSum), ("maximum rule", MaximumRule), ("latest total", LatestTotal), ("latest incidents", LatestIncidents)];

    /// <summary>Every number added, relays of one origin's number left out.</summary>
    private static long NaiveSum(List<ReportedCount> counts) =>
        counts.DistinctBy(count => (count.Source.Origin, count.Place.Written, count.Count)).Sum(count => count.Count!.Value);

    /// <summary>The greatest of each source's total and its items, and of the greatest item of each incident together.</summary>
    private static long MaximumRule(List<ReportedCount> counts)
    {
        long totals = counts.Where(count => count.Cumulative).Select(count => count.Count!.Value).DefaultIfEmpty().Max();
        return Math.Max(totals, counts.Where(count => !count.Cumulative).GroupBy(count => count.Place.Written).Sum(incident => incident.Max(count => count.Count!.Value)));
    }

    /// <summary>The total published last; of several, the greatest.</summary>
    private static long LatestTotal(List<ReportedCount> counts) => counts.Where(count => count.Cumulative)
        .OrderByDescending(count => count.ReportDate).ThenByDescending(count => count.Count).Select(count => count.Count!.Value).FirstOrDefault();

    /// <summary>The last number of each incident, added.</summary>
    private static long LatestIncidents(List<ReportedCount> counts) => counts.Where(count => !count.Cumulative).GroupBy(count => count.Place.Written)
        .Sum(incident => incident.OrderByDescending(count => count.ReportDate).ThenByDescending(count => count.Count).First().Count!.Value);

    /// <summary>The counts of one day and governorate.</summary>
    public static ILookup<(DateOnly, string), ReportedCount> ByCell(SyntheticWorld world) => world.Counts.ToLookup(count => (count.Harmed.Start!.Value, Governorate(count.Place.PCode!.Value)));

    private static string Governorate(PCode code) => Gazetteer.BuiltIn.Contains(new("SY02"), code) ? "SY02" : "SY07";
}
