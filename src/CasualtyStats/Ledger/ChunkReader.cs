using System.Text;
using System.Text.Json;
using CasualtyStats.Ledger.Json;
using CasualtyStats.Model;

namespace CasualtyStats.Ledger;

/// <summary>Reads contents of a store, each checked against its hash: no figure may rest on bytes that somebody changed.</summary>
internal sealed class ChunkReader(IRecordStore store)
{
    /// <summary>Chunks that are unpacked at once, on all processors.</summary>
    private const int AtOnce = 64;

    /// <summary>The counts of each chunk, in order.</summary>
    /// <exception cref="LedgerException">A chunk is missing or was changed.</exception>
    public IEnumerable<ReportedCount[]> Counts(IEnumerable<(string Chunk, SourceDocument Home)> chunks) => Read(chunks, CountJson.Read);

    /// <summary>The findings of each chunk, in order.</summary>
    /// <exception cref="LedgerException">A chunk is missing or was changed.</exception>
    public IEnumerable<Finding[]> Findings(IEnumerable<(string Chunk, SourceDocument Home)> chunks) => Read(chunks, FindingJson.Read);

    /// <summary>Texts under their hashes, in order; null where none is asked.</summary>
    /// <exception cref="LedgerException">A text is missing or was changed.</exception>
    public IReadOnlyDictionary<string, string> Texts(IEnumerable<string> hashes)
    {
        var wanted = hashes.Distinct(StringComparer.Ordinal).ToList();
        var texts = store.Contents(wanted).ToDictionary(content => content.Sha256, content => Encoding.UTF8.GetString(Checked(content)), StringComparer.Ordinal);
        foreach (string hash in wanted)
            if (!texts.ContainsKey(hash)) throw Missing(hash);
        return texts;
    }

    private IEnumerable<T[]> Read<T>(IEnumerable<(string Chunk, SourceDocument Home)> chunks, Func<JsonElement, SourceDocument, T> read)
    {
        foreach (var some in chunks.Chunk(AtOnce))
        {
            var contents = store.Contents(some.Select(pair => pair.Chunk).Distinct(StringComparer.Ordinal)).ToDictionary(content => content.Sha256, StringComparer.Ordinal);
            foreach (var (chunk, _) in some)
                if (!contents.ContainsKey(chunk)) throw Missing(chunk);
            var items = new T[some.Length][];
            if (some.Length == 1) items[0] = One(contents[some[0].Chunk], some[0].Home, read);
            else RunAll(some.Length, i => items[i] = One(contents[some[i].Chunk], some[i].Home, read));
            foreach (var item in items) yield return item;
        }
    }

    // A refusal comes out as itself, not wrapped by the parallel loop.
    private static void RunAll(int number, Action<int> work)
    {
        try { Parallel.For(0, number, work); }
        catch (AggregateException all) when (all.InnerExceptions.OfType<LedgerException>().FirstOrDefault() is { } refusal) { throw refusal; }
    }

    private T[] One<T>(StoredContent content, SourceDocument home, Func<JsonElement, SourceDocument, T> read)
    {
        using var parsed = JsonDocument.Parse(Checked(content));
        var items = new T[parsed.RootElement.GetArrayLength()];
        int next = 0;
        foreach (var element in parsed.RootElement.EnumerateArray()) items[next++] = read(element, home);
        return items;
    }

    private byte[] Checked(StoredContent content)
    {
        byte[] bytes = content.Unpacked();
        return StoredContent.HashOf(bytes) == content.Sha256 ? bytes : throw new LedgerException(new Message("ledger.content-changed", store.Name, content.Sha256));
    }

    private LedgerException Missing(string sha256) => new(new Message("ledger.content-missing", store.Name, sha256));
}
