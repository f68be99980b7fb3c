using System.Collections.Immutable;
using System.Text.Json;

namespace CasualtyStats.Ledger.Json;

/// <summary>A reading's record: how much was read, by which reader, and the hashes of the chunks that hold it.</summary>
internal sealed record ReadingJson(string Sha256, string Reader, long CountTotal, long FindingTotal, ImmutableArray<string> Counts, ImmutableArray<string> Findings)
{
    /// <summary>Counts in one chunk: large enough to pack well, small enough that one count is found without reading many others.</summary>
    public const int ChunkSize = 200;

    /// <summary>Number of chunks that so many counts or findings fill.</summary>
    public static int ChunksOf(int items) => (items + ChunkSize - 1) / ChunkSize;

    /// <summary>The counts or findings of one chunk.</summary>
    public static ReadOnlySpan<T> Slice<T>(ImmutableArray<T> items, int chunk) =>
        items.AsSpan(chunk * ChunkSize, Math.Min(ChunkSize, items.Length - chunk * ChunkSize));

    /// <summary>The bytes of one chunk.</summary>
    public static byte[] Chunk<T>(ImmutableArray<T> items, int chunk, Action<Utf8JsonWriter, T> write) =>
        Chunk(items.AsMemory().Slice(chunk * ChunkSize, Math.Min(ChunkSize, items.Length - chunk * ChunkSize)), write);

    /// <summary>The bytes of one chunk.</summary>
    public static byte[] Chunk<T>(ReadOnlyMemory<T> items, Action<Utf8JsonWriter, T> write) => JsonFields.Bytes(json =>
    {
        json.WriteStartArray();
        foreach (var item in items.Span) write(json, item);
        json.WriteEndArray();
    });

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
