using System.Text.Json;
using CasualtyStats.Model;

namespace CasualtyStats.Tests.Collect.Reading;

/// <summary>The five real reports against their labels.</summary>
public sealed class SeedReportsTests
{
    private static readonly string[] Statements =
        ["T002", "T003", "T004", "T005", .. Enumerable.Range(14, 23).Select(number => $"T0{number}"), "T057"];

    [SkippableFact]
    public void Read_CivilDefenceAndUnStatements_OutcomeCountClassAndBreakdownAreRight()
    {
        var wrong = new List<string>();
        foreach (var (label, counts) in Labels().Where(each => Statements.Contains(each.Label.GetProperty("id").GetString())))
        {
            var span = new TextSpan(label.GetProperty("start").GetInt32(), label.GetProperty("end").GetInt32());
            string expected = $"{label.GetProperty("outcome").GetString()} {label.GetProperty("count").GetInt64()} [{string.Join(",", label.GetProperty("breakdown").EnumerateArray().Select(part => $"{part.GetProperty("group").GetString()}={part.GetProperty("count").GetInt64()}").Order(StringComparer.Ordinal))}]";
            var classes = label.GetProperty("victim_class_accept").EnumerateArray().Select(each => each.GetString()).ToList();
            bool found = counts.Any(count => count.Citation.Span!.Value.Overlaps(span) && classes.Contains(count.Class.ToString().ToLowerInvariant())
                && expected == $"{count.Outcome.ToString().ToLowerInvariant()} {count.Count} [{string.Join(",", count.Breakdown.Parts.Select(part => $"{part.Group}={part.Count}").Order(StringComparer.Ordinal))}]");
            if (!found) wrong.Add($"{label.GetProperty("id").GetString()}: {expected}");
        }
        Assert.Equal([], wrong);
    }

    [SkippableFact]
    public void Read_EveryReport_ClaimsNoTrap()
    {
        var claimed = new List<string>();
        foreach (var (document, counts) in ReadAll())
            foreach (var trap in Root().GetProperty("negatives").EnumerateArray().Where(trap => trap.GetProperty("seed").GetString() == document))
            {
                var span = new TextSpan(trap.GetProperty("start").GetInt32(), trap.GetProperty("end").GetInt32());
                foreach (var count in counts)
                    if (count.Qualifier != Qualifier.Zero && count.Citation.Span!.Value.Overlaps(span) && !IsLabelled(document, count.Citation.Span!.Value))
                        claimed.Add($"{trap.GetProperty("id").GetString()}: {count.Citation.Quote}");
            }
        Assert.Equal([], claimed);
    }

    [SkippableFact]
    public void Read_EveryReport_FindsEveryCoreTallyAndInventsNone()
    {
        int found = 0, core = 0, invented = 0;
        foreach (var (label, counts) in Labels())
            if (label.GetProperty("tier").GetString() == "core")
            {
                core++;
                if (counts.Any(count => count.Citation.Span!.Value.Overlaps(new(label.GetProperty("start").GetInt32(), label.GetProperty("end").GetInt32())))) found++;
            }
        foreach (var (document, counts) in ReadAll())
            invented += counts.Count(count => count.Count is > 0 && !IsLabelled(document, count.Citation.Span!.Value));
        Assert.Equal((40, 40, 0), (core, found, invented));
    }

    private static bool IsLabelled(string document, TextSpan span) => Root().GetProperty("tallies").EnumerateArray()
        .Any(label => label.GetProperty("seed").GetString() == document && span.Overlaps(new(label.GetProperty("start").GetInt32(), label.GetProperty("end").GetInt32())));

    private static JsonElement Root() => JsonDocument.Parse(File.ReadAllText(Repository.SharedPath("gold", "seeds.json"))).RootElement;

    private static IEnumerable<(JsonElement Label, IReadOnlyList<ReportedCount> Counts)> Labels()
    {
        var read = ReadAll().ToDictionary(each => each.Document, each => each.Counts, StringComparer.Ordinal);
        return Root().GetProperty("tallies").EnumerateArray().Where(label => read.ContainsKey(label.GetProperty("seed").GetString()!))
            .Select(label => (label, read[label.GetProperty("seed").GetString()!]));
    }

    private static IEnumerable<(string Document, IReadOnlyList<ReportedCount> Counts)> ReadAll()
    {
        foreach (var row in DataTable.Parse(File.ReadAllText(Repository.SharedPath("seeds", "manifest.csv")), "manifest.csv"))
            yield return (row["file"], Reports.Read(File.ReadAllText(Repository.SharedPath("seeds", row["file"])), row["published"], row["file"]).Counts);
    }
}
