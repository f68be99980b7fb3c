using System.Text.Json;
using CasualtyStats.Model;

namespace CasualtyStats.Evaluation.Gold;

/// <summary>Reads labels that stand beside their texts: one JSON object with documents, tallies and negatives.</summary>
public static class SeedsFile
{
    /// <summary>The labelled texts of a file.</summary>
    /// <param name="path">The labels.</param>
    /// <param name="texts">Folder of the texts.</param>
    public static IReadOnlyList<GoldDocument> Read(string path, string texts)
    {
        using var labels = JsonDocument.Parse(File.ReadAllText(path));
        string set = Path.GetFileNameWithoutExtension(path);
        var tallies = labels.RootElement.List("tallies").ToLookup(item => item.Text("seed"), Tally);
        var traps = labels.RootElement.List("negatives").ToLookup(item => item.Text("seed"), item => new GoldTrap(Span(item), item.Text("kind") ?? ""));
        return [.. labels.RootElement.List("documents").Select(item => Document(item, set, texts, tallies, traps))];
    }

    private static GoldDocument Document(JsonElement item, string set, string texts, ILookup<string?, GoldTally> tallies, ILookup<string?, GoldTrap> traps)
    {
        string name = item.Text("seed")!;
        return new(set, name, "ar", item.Date("publication_date"), File.ReadAllText(Path.Combine(texts, name)), [.. tallies[name]], [.. traps[name]]);
    }

    private static GoldTally Tally(JsonElement item) => new()
    {
        Id = item.Text("id")!,
        Span = Span(item),
        Outcomes = [item.Text("outcome")!, .. item.Texts("outcome_accept")],
        Count = item.Number("count"),
        Qualifiers = item.Text("qualifier") is "unconfirmed" ? ["exact", "vague"] : [item.Text("qualifier")!],
        Classes = [item.Text("victim_class")!, .. item.Texts("victim_class_accept")],
        Breakdown = item.List("breakdown").Where(part => part.Number("count") is not null)
            .ToDictionary(part => part.Text("group")!, part => (long)part.Number("count")!.Value, StringComparer.Ordinal),
        Places = [item.Text("place"), .. item.Texts("place_accept")],
        Sources = [item.Text("source_written"), .. item.Texts("source_accept")],
        Dates = (item.Date("date_start"), item.Date("date_end")),
        OtherDates = [.. item.List("date_accept").Select(pair => (JsonFields.Day(pair[0].GetString()), JsonFields.Day(pair[1].GetString())))],
        Cumulative = [item.Truth("cumulative") ?? false, .. item.List("cumulative_accept").Select(value => value.GetBoolean())],
        SameAs = item.Text("duplicate_of") ?? item.Text("same_event_as"),
        Tier = item.Text("tier") == "core" ? Tier.Core : Tier.Extended,
    };

    private static TextSpan Span(JsonElement item) => new(item.GetProperty("start").GetInt32(), item.GetProperty("end").GetInt32());
}
