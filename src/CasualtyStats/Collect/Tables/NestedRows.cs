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
        RowPath Path(int i) => paths[scribe.Counts[i].Id];
        // The widest last: a whole's parts are settled before it becomes a part itself.
        foreach (int whole in kin.OrderByDescending(i => Path(i).Depth).ThenByDescending(i => Path(i).Code.Length).ToList())
        {
            var held = kin.FindAll(i => i != whole && Path(whole).Holds(Path(i)));
            var parts = held.FindAll(i => scribe.Counts[i].Relations.PartOf is null && !held.Exists(between => between != i && Path(between).Holds(Path(i))));
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

    // "Ukraine" with fewer people than one of its oblasts: people whose oblast is not known, not all of them.
    private static void Doubt(SheetScribe scribe, ReportedCount whole, ReportedCount part) => scribe.Findings.Add(new("table-level-doubt", Severity.Check, whole.Citation,
        new("collect.table-level-doubt", scribe.Document.Name, whole.Citation.Cell!, SheetScribe.Text(whole.Interval.High!.Value), whole.Place.Written ?? "", SheetScribe.Text(part.Interval.Low), part.Place.Written ?? ""), [whole.Id, part.Id]));
}
