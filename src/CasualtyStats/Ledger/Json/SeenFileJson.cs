using System.Collections.Immutable;
using System.Text.Json;
using CasualtyStats.Collect;

namespace CasualtyStats.Ledger.Json;

/// <summary>A seen file as stores keep it beside the chain: derived, never evidence.</summary>
internal static class SeenFileJson
{
    /// <summary>Writes a file with the records that stood for its documents.</summary>
    public static string Write(SeenFile file, IReadOnlyList<(long Record, long Reading)> standing) => JsonFields.Text(json =>
    {
        json.WriteStartObject();
        json.WriteString("where", file.Where);
        json.WriteNumber("size", file.Size);
        json.WriteNumber("written", file.Written);
        json.WriteString("sha256", file.Sha256);
        json.WriteString("reading", file.Reading);
        json.WriteNumber("counts", file.Counts);
        json.Put("documents", file.Documents);
        json.WriteStartArray("standing");
        foreach (var (record, reading) in standing)
        {
            json.WriteNumberValue(record);
            json.WriteNumberValue(reading);
        }
        json.WriteEndArray();
        json.WriteStartArray("strays");
        foreach (var finding in file.Strays) FindingJson.Write(json, finding, null);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>Reads what <see cref="Write"/> wrote; null where it was written by another version in another form.</summary>
    public static (SeenFile File, ImmutableArray<(long Record, long Reading)> Standing)? Read(string name, string told)
    {
        try
        {
            using var parsed = JsonDocument.Parse(told);
            var json = parsed.RootElement;
            var numbers = json.GetProperty("standing").EnumerateArray().Select(number => number.GetInt64()).ToList();
            var file = new SeenFile(name, json.String("where")!, json.Number("size") ?? 0, json.Number("written") ?? 0, json.String("sha256")!, json.String("reading")!,
                json.Strings("documents"), (int)(json.Number("counts") ?? 0), [.. json.GetProperty("strays").EnumerateArray().Select(finding => FindingJson.Read(finding, null))]);
            return (file, [.. Enumerable.Range(0, numbers.Count / 2).Select(i => (numbers[2 * i], numbers[2 * i + 1]))]);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or InvalidDataException)
        {
            return null;
        }
    }
}
