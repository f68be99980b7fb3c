using System.Globalization;
using System.Text.Json;
using CasualtyStats.Model;

namespace CasualtyStats.Evaluation.Gold;

/// <summary>Reads labels that carry their own texts: one JSON object a line.</summary>
public static class PassagesFile
{
    /// <summary>The labelled texts of a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">A labelled span does not stand in its text.</exception>
    public static IReadOnlyList<GoldDocument> Read(string path) =>
        Parse(File.ReadLines(path), Path.GetFileNameWithoutExtension(path));

    /// <summary>The labelled texts of some lines.</summary>
    /// <param name="lines">One JSON object each; empty ones are passed over.</param>
    /// <param name="set">Name of the set.</param>
    /// <exception cref="InvalidDataException">A labelled span does not stand in its text.</exception>
    public static IReadOnlyList<GoldDocument> Parse(IEnumerable<string> lines, string set) =>
        [.. lines.Where(line => line.Length > 0).Select(line => Document(line, set))];

    private static GoldDocument Document(string line, string set)
    {
        using var json = JsonDocument.Parse(line);
        var record = json.RootElement;
        string name = record.Text("id")!, text = record.Text("text")!;
        return new(set, name, record.Text("lang")!, record.Date("published"), text,
            [.. record.List("gold").Select((item, index) => Tally(item, index, name, text))],
            [.. record.List("negatives").SelectMany(item => Everywhere(item, name, text))]);
    }

    private static GoldTally Tally(JsonElement item, int index, string name, string text)
    {
        string outcome = item.Text("outcome")!;
        var count = item.Number("count");
        (long, long)? range = item.Number("low") is { } low && item.Number("high") is { } high ? ((long)low, (long)high) : null;
        return new()
        {
            Id = index.ToString(CultureInfo.InvariantCulture),
            Span = Find(item.Text("span")!, name, text),
            Outcomes = [outcome, .. Others(item, "outcome").OfType<string>()],
            Count = count,
            Range = range,
            Qualifiers = [item.Text("qualifier")!, .. Others(item, "qualifier").OfType<string>()],
            Classes = [item.Text("victim_class")!, .. Others(item, "victim_class").OfType<string>()],
            Breakdown = Groups(item.GetProperty("breakdown")),
            OtherBreakdowns = [.. item.List("breakdown_accept").Select(Groups)],
            Places = [item.Text("place"), .. Others(item, "place")],
            Sources = [item.Text("source"), .. Others(item, "source")],
            Dates = (item.Date("date_start"), item.Date("date_end")),
            OtherDates = [.. item.List("date_accept").Select(pair => (JsonFields.Day(pair[0].GetString()), JsonFields.Day(pair[1].GetString())))],
            Cumulative = [item.Truth("cumulative") ?? false, .. item.List("cumulative_accept").Select(value => value.GetBoolean())],
            SameAs = item.Number("same_as")?.ToString(CultureInfo.InvariantCulture),
            Tier = item.Truth("scored") == false || (count is null && range is null) ? Tier.Unscored
                : outcome is "displaced" or "abducted" ? Tier.Apart : Tier.Core,
        };
    }

    private static Dictionary<string, long> Groups(JsonElement groups) => groups.EnumerateObject()
        .Where(part => part.Value.ValueKind == JsonValueKind.Number).ToDictionary(part => part.Name, part => part.Value.GetInt64(), StringComparer.Ordinal);

    private static IEnumerable<string?> Others(JsonElement item, string field) =>
        item.List(field + "_accept").Select(value => value.GetString()).Concat(item.Text(field + "_alt") is { } other ? [other] : []);

    private static TextSpan Find(string words, string name, string text)
    {
        int start = text.IndexOf(words, StringComparison.Ordinal);
        return start >= 0 ? new(start, start + words.Length)
            : throw new InvalidDataException($"{name}: the span \"{words}\" does not stand in the text; copy it from there exactly");
    }

    // The words of a trap may stand more than once; each of them is one.
    private static IEnumerable<GoldTrap> Everywhere(JsonElement item, string name, string text)
    {
        string words = item.Text("span")!;
        for (var span = Find(words, name, text); ;)
        {
            yield return new(span, item.Text("kind") ?? "");
            int next = text.IndexOf(words, span.End, StringComparison.Ordinal);
            if (next < 0) yield break;
            span = new(next, next + words.Length);
        }
    }
}
