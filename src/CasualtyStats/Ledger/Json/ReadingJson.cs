using System.Collections.Immutable;
using System.Text.Json;

namespace CasualtyStats.Ledger.Json;

/// <summary>A reading's record: how much was read, by which reader, and the hashes of the chunks that hold it.</summary>
internal sealed record ReadingJson(string Sha256, string Reader, long CountTotal, long FindingTotal, ImmutableArray<string> Counts, ImmutableArray<string> Findings)
{
    /// <summary>Counts in one chunk: large enough to be written fast, small enough to be read without much memory.</summary>
    private const int ChunkSize = 1000;

    /// <summary>Cuts counts or findings into chunks.</summary>
    public static IEnumerable<byte[]> Chunks<T>(ImmutableArray<T> items, Action<Utf8JsonWriter, T> write)
    {
        for (int start = 0; start < items.Length; start += ChunkSize)
        {
            int from = start, to = Math.Min(items.Length, start + ChunkSize);
            yield return JsonFields.Bytes(json =>
            {
                json.WriteStartArray();
                for (int i = from; i < to; i++) write(json, items[i]);
                json.WriteEndArray();
            });
        }
    }

    /// <summary>The payload.</summary>
    public string Write() => JsonFields.Text(json =>
    {
        json.WriteStartObject();
        json.WriteString("sha256", Sha256);
        json.WriteString("reader", Reader);
        json.WriteNumber("counts", CountTotal);
        json.WriteNumber("findings", FindingTotal);
        json.Put("count_chunks", Counts);
        json.Put("finding_chunks", Findings);
        json.WriteEndObject();
    });

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static ReadingJson Read(string payload)
    {
        using var parsed = JsonDocument.Parse(payload);
        var json = parsed.RootElement;
        return new(json.String("sha256")!, json.String("reader")!, json.Number("counts") ?? 0, json.Number("findings") ?? 0,
            json.Strings("count_chunks"), json.Strings("finding_chunks"));
    }
}
