using CasualtyStats.Ledger.Json;
using CasualtyStats.Model;

namespace CasualtyStats.Ledger;

/// <summary>Makes the index from the records, or brings it up to their end.</summary>
internal sealed class IndexBuilder(IRecordStore store)
{
    private const int AtOnce = 32;

    /// <summary>Takes in every document that a record after the index's end speaks of. Belongs into a writing transaction.</summary>
    public void BringUp()
    {
        long head = store.Head.Number, known = store.Index.UpTo;
        if (known == head) return;
        string[] kinds = [RecordKind.Document, RecordKind.Reading, RecordKind.Presence];
        var names = kinds.SelectMany(kind => store.Records(kind, known).Select(record => record.Key)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        foreach (string[] some in names.Chunk(AtOnce))
        {
            var standing = Standing.Of(store, some);
            store.Index.Apply([.. some.Select(name => Change(name, standing)).OfType<IndexChange>()], known);
        }
        store.Index.Apply([], head);
    }

    /// <summary>What the index should say of every document that stands, from the records and contents alone.</summary>
    public IEnumerable<IndexChange> All()
    {
        string[] kinds = [RecordKind.Document, RecordKind.Reading, RecordKind.Presence];
        var names = kinds.SelectMany(kind => store.Records(kind).Select(record => record.Key)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        foreach (string[] some in names.Chunk(AtOnce))
        {
            var standing = Standing.Of(store, some);
            foreach (string name in some)
                if (Change(name, standing) is { } change) yield return change;
        }
    }

    private IndexChange? Change(string name, Standing standing)
    {
        if (standing.Document(name) is not { } record) return null;
        var (document, _) = DocumentJson.Read(name, record.Payload);
        var last = standing.Reading(name);
        var reading = last is null ? null : ReadingJson.Read(last.Payload);
        if (reading?.Sha256 != document.Sha256) reading = null;
        return new(new(name, document.Sha256, record.Number, reading is null ? 0 : last!.Number, standing.IsPresent(name)), reading is null ? [] : Postings(reading, document));
    }

    private List<ChunkPostings> Postings(ReadingJson reading, SourceDocument document) =>
        [.. new ChunkReader(store).Counts(reading.Counts.Select(chunk => (chunk, document))).Zip(reading.Counts, (counts, chunk) => ChunkIndexer.Of(chunk, counts))];
}
