using CasualtyStats.Model;

namespace CasualtyStats.Collect.Tables;

/// <summary>Rows of a country, its provinces and its districts where the gazetteer has none of them: the table's own names and codes tell which holds which.</summary>
internal static class NestedRows
{
    // More rows of one day and outcome are a list of places, not a tree of them.
    private const int MostAlike = 5_000;

    /// <summary>Makes wholes of the counts whose row's place holds others', and says of those in which whole they are.</summary>
    /// <param name="scribe">The counts of one sheet.</param>
    /// <param name="paths">Paths of rows by the ids of their counts, for places without a code of the gazetteer.</param>
    public static void Settle(SheetScribe scribe, IReadOnlyDictionary<string, RowPath> paths)
    {
        if (paths.Count == 0) return;
        var alike = Enumerable.Range(0, scribe.Counts.Count).Where(i => paths.ContainsKey(scribe.Counts[i].Id))
            .GroupBy(i => (scribe.Counts[i].Outcome, scribe.Counts[i].Class, scribe.Counts[i].Harmed, scribe.Counts[i].Occupation));
        foreach (var kin in alike.Where(kin => kin.Count() is > 1 and < MostAlike).Select(kin => kin.ToList()).ToList()) Settle(scribe, kin, paths);
    }

    private static void Settle(SheetScribe scribe, List<int> kin, IReadOnlyDictionary<string, RowPath> paths)
    {
        var path = kin.ToDictionary(i => i, i => paths[scribe.Counts[i].Id]);
        var holds = Held(kin, path);
        // The widest last: a whole's parts are settled before it becomes a part itself.
        foreach (int whole in holds.Keys.OrderByDescending(i => path[i].Depth).ThenByDescending(i => path[i].Code.Length).ThenBy(i => i).ToList())
        {
            var held = holds[whole];
            var deeper = held.SelectMany(between => holds.GetValueOrDefault(between) ?? []).ToHashSet();
            var parts = held.FindAll(i => scribe.Counts[i].Relations.PartOf is null && !deeper.Contains(i));
            if (parts.Count == 0) continue;
            if (scribe.Counts[whole].Interval.High < parts.Max(i => scribe.Counts[i].Interval.Low))
            {
                Doubt(scribe, scribe.Counts[whole], scribe.Counts[parts.MaxBy(i => scribe.Counts[i].Interval.Low)]);
                continue;
            }
            scribe.Counts[whole] = scribe.Counts[whole] with { Cumulative = true, EventId = null };
            string id = scribe.Counts[whole].Id;
            foreach (int i in parts) scribe.Counts[i] = scribe.Counts[i] with { Relations = scribe.Counts[i].Relations with { PartOf = id } };
            TableLevels.Compare(scribe, scribe.Counts[whole], parts.ConvertAll(i => scribe.Counts[i]));
        }
    }

    // What each row holds, in the order of the rows: found by the beginnings of its own path, not by asking every other row.
    private static Dictionary<int, List<int>> Held(List<int> kin, Dictionary<int, RowPath> path)
    {
        var byPath = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (int i in kin)
            foreach (string key in path[i].Own())
                if (byPath.TryGetValue(key, out var same)) same.Add(i);
                else byPath[key] = [i];
        var held = new Dictionary<int, List<int>>();
        var holders = new SortedSet<int>();
        foreach (int i in kin)
        {
            holders.Clear();
            foreach (string key in path[i].Within())
                if (byPath.TryGetValue(key, out var wholes)) holders.UnionWith(wholes);
            foreach (int whole in holders)
                if (held.TryGetValue(whole, out var parts)) parts.Add(i);
                else held[whole] = [i];
        }
        return held;
    }

    // "Ukraine" with fewer people than one of its oblasts: people whose oblast is not known, not all of them.
    private static void Doubt(SheetScribe scribe, ReportedCount whole, ReportedCount part) => scribe.Findings.Add(new("table-level-doubt", Severity.Check, whole.Citation,
        new("collect.table-level-doubt", scribe.Document.Name, whole.Citation.Cell!, SheetScribe.Text(whole.Interval.High!.Value), whole.Place.Written ?? "", SheetScribe.Text(part.Interval.Low), part.Place.Written ?? ""), [whole.Id, part.Id]));
}
