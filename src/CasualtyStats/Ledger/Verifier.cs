using System.Globalization;
using System.Text.Json;
using CasualtyStats.Model;

namespace CasualtyStats.Ledger;

/// <summary>Checks a store from its first record to its last.</summary>
internal sealed class Verifier(IRecordStore store, CancellationToken cancel)
{
    private const int AtOnce = 64;

    private readonly List<LedgerProblem> problems = [];
    private readonly Dictionary<string, long> needed = new(StringComparer.Ordinal);

    /// <summary>What is wrong, in order.</summary>
    public IReadOnlyList<LedgerProblem> Problems()
    {
        foreach (string line in store.CheckItself()) Tell(null, "ledger.verify.store", store.Name, line);
        var end = Chain();
        var head = store.Head;
        if (head.Number > end.Number) Tell(end.Number + 1, "ledger.verify.cut", Text(end.Number), Text(head.Number));
        else if (head != end) Tell(end.Number, "ledger.verify.head", Text(end.Number), Text(head.Number));
        Contents();
        // A record or content that is gone or changed has been named; the index can be compared with sound ones alone.
        if (problems.Count == 0) Index(end.Number);
        return problems;
    }

    // An index that is not made yet, or behind the records, is brought up at the next question.
    private void Index(long end)
    {
        long known = store.Index.UpTo;
        var documents = store.Index.Documents().ToDictionary(document => document.Name, StringComparer.Ordinal);
        if (known == 0 && documents.Count == 0) return;
        var digests = store.Index.Digests();
        var chunks = digests.GroupBy(digest => digest.Key.Document, StringComparer.Ordinal).ToDictionary(own => own.Key, own => own.Count(), StringComparer.Ordinal);
        var expected = new IndexBuilder(store).All();
        foreach (var (document, postings) in expected.Where(change => change.Document.Record <= known && change.Document.Reading <= known))
        {
            cancel.ThrowIfCancellationRequested();
            bool same = documents.Remove(document.Name, out var kept) && (kept == document || (known < end && kept == document with { IsPresent = kept.IsPresent }))
                && chunks.GetValueOrDefault(document.Name) == postings!.Count
                && postings.Select((chunk, ordinal) => digests.TryGetValue((document.Name, ordinal), out var digest) && digest == ChunkDigest.Of(chunk)).All(fits => fits);
            if (!same) Tell(document.Record, "ledger.verify.index", Text(document.Record), document.Name, store.Name);
        }
        if (known > end) Tell(end, "ledger.verify.index", Text(end), "", store.Name);
        if (known != end) return;
        foreach (string stray in documents.Keys.Order(StringComparer.Ordinal)) Tell(null, "ledger.verify.index-stray", stray, store.Name);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private LedgerHead Chain()
    {
        var before = LedgerHead.Beginning;
        foreach (var record in store.Records())
        {
            cancel.ThrowIfCancellationRequested();
            if (record.Number != before.Number + 1) Tell(before.Number + 1, "ledger.verify.missing", Text(before.Number + 1), Text(record.Number - 1));
            else if (record.PreviousHash != before.Hash) Tell(record.Number, "ledger.verify.chain", Text(record.Number), Text(before.Number));
            if (!record.IsIntact) Tell(record.Number, "ledger.verify.changed", Text(record.Number), record.Kind, record.Key, record.At);
            Needs(record);
            before = new(record.Number, record.Hash);
        }
        return before;
    }

    private void Needs(LedgerRecord record)
    {
        try
        {
            foreach (string hash in NeededContents.Of(record)) Need(hash, record);
        }
        catch (Exception error) when (error is JsonException or InvalidDataException or InvalidOperationException or FormatException or ArgumentException)
        {
            // A payload that cannot be read was changed; its hash has said so, or else the program that wrote it was at fault.
            if (record.IsIntact) Tell(record.Number, "ledger.verify.unreadable", Text(record.Number), record.Kind, record.Key);
        }
    }

    private void Need(string sha256, LedgerRecord record) => needed.TryAdd(sha256, record.Number);

    private void Contents()
    {
        var present = store.ContentNames().ToHashSet(StringComparer.Ordinal);
        var order = needed.OrderBy(entry => entry.Value).ThenBy(entry => entry.Key, StringComparer.Ordinal).ToList();
        foreach (var some in order.Chunk(AtOnce))
        {
            cancel.ThrowIfCancellationRequested();
            var sound = Sound(some.Where(entry => present.Contains(entry.Key)).Select(entry => entry.Key));
            foreach (var (sha256, record) in some)
                if (!present.Remove(sha256)) Tell(record, "ledger.verify.content-missing", Text(record), sha256);
                else if (!sound.Contains(sha256)) Tell(record, "ledger.verify.content-changed", Text(record), sha256);
        }
        foreach (string stray in present.Order(StringComparer.Ordinal)) Tell(null, "ledger.verify.content-stray", stray);
    }

    // Hashes are told on all processors: most of the time of a verification goes there.
    private HashSet<string> Sound(IEnumerable<string> hashes) => store.Contents(hashes).AsParallel()
        .Where(content => StoredContent.HashOf(content.Unpacked()) == content.Sha256).Select(content => content.Sha256).ToHashSet(StringComparer.Ordinal);

    private void Tell(long? record, string key, params string[] arguments) => problems.Add(new(record, new Message(key, arguments)));
}
