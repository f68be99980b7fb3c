using CasualtyStats.Collect;
using CasualtyStats.Ledger.Json;
using CasualtyStats.Model;

namespace CasualtyStats.Ledger;

// What adds to the ledger.
public sealed partial class CasualtyLedger
{
    /// <summary>Records one document.</summary>
    /// <param name="document">The document with its reading.</param>
    /// <returns>What was recorded; the same document twice changes nothing.</returns>
    /// <exception cref="ArgumentException">The document's hash is not that of its bytes.</exception>
    /// <exception cref="LedgerException">The store cannot be written to.</exception>
    public AppendResult Append(CollectedDocument document) => Append([document])[0];

    /// <summary>Records documents, a number of them at a time in one transaction; each is recorded whole or not at all.</summary>
    /// <param name="documents">The documents; enumerated once, as they are needed.</param>
    /// <param name="cancel">Honoured between documents; what was recorded until then stays.</param>
    /// <returns>What was recorded, in order.</returns>
    /// <exception cref="OperationCanceledException">The caller stopped, or the enumeration did.</exception>
    /// <exception cref="ArgumentException">A document's hash is not that of its bytes; the ones before it stay recorded.</exception>
    /// <exception cref="LedgerException">The store cannot be written to.</exception>
    public IReadOnlyList<AppendResult> Append(IEnumerable<CollectedDocument> documents, CancellationToken cancel = default) => Append(documents, again: false, cancel);

    /// <summary>Records a large table while it is read, in one transaction: whole or not at all, whatever happens meanwhile.</summary>
    /// <param name="table">The table; it is read once.</param>
    /// <param name="cancel">Honoured every few thousand counts; nothing of the table is recorded then.</param>
    /// <returns>What was recorded; the same table twice changes nothing.</returns>
    /// <exception cref="OperationCanceledException">The caller stopped.</exception>
    /// <exception cref="LedgerException">The store cannot be written to.</exception>
    public AppendResult Append(CollectedTable table, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Writing(batch => new DocumentAppender(store, batch).Append([new TableRecorder(store, table).Record(cancel)])[0]);
    }

    /// <summary>Records new readings of documents that the ledger keeps. Unlike <see cref="Append(IEnumerable{CollectedDocument}, CancellationToken)"/> it says nothing of whether their files are there.</summary>
    /// <param name="documents">The documents as they were read anew; enumerated once, as they are needed.</param>
    /// <param name="cancel">Honoured between documents; what was recorded until then stays.</param>
    /// <returns>What was recorded, in order. Rulings stay with the counts they are about, whose ids are those of their places in the document.</returns>
    /// <exception cref="OperationCanceledException">The caller stopped, or the enumeration did.</exception>
    /// <exception cref="ArgumentException">A document's hash is not that of its bytes; the ones before it stay recorded.</exception>
    /// <exception cref="LedgerException">The store cannot be written to.</exception>
    public IReadOnlyList<AppendResult> ReRead(IEnumerable<CollectedDocument> documents, CancellationToken cancel = default) => Append(documents, again: true, cancel);

    private List<AppendResult> Append(IEnumerable<CollectedDocument> documents, bool again, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var results = new List<AppendResult>();
        using var source = documents.GetEnumerator();
        var batch = new List<CollectedDocument>();
        bool more = true;
        while (more)
        {
            try { more = FillBatch(source, batch, cancel); }
            catch when (batch.Count > 0)
            {
                Record(batch, again, results);
                throw;
            }
            Record(batch, again, results);
            batch.Clear();
        }
        return results;
    }

    /// <summary>Tells the ledger which files a folder holds now. A document whose file is gone stays, and is counted, with a finding that says so; one that came back loses the finding.</summary>
    /// <remarks>A figure must not fall because a file was moved or deleted by mistake; to withdraw a document a person rejects the finding.</remarks>
    /// <param name="names">Names of all files of the folder, as <see cref="SourceDocument.Name"/>.</param>
    /// <returns>Names that were found gone or back by this call.</returns>
    /// <exception cref="LedgerException">The store cannot be written to.</exception>
    public IReadOnlyList<string> NoteFolder(IEnumerable<string> names)
    {
        var present = names.ToHashSet(StringComparer.Ordinal);
        return Writing(batch =>
        {
            BringUpIndex();
            var changed = store.Index.Documents().Where(document => document.IsPresent != present.Contains(document.Name)).ToList();
            foreach (var document in changed)
            {
                batch.Add(RecordKind.Presence, document.Name, PresenceJson.Write(!document.IsPresent));
                batch.Change(new(document with { IsPresent = !document.IsPresent }, null));
            }
            return changed.ConvertAll(document => document.Name);
        });
    }

    /// <summary>Files that this ledger has recorded and whose recorded reading still stands: the next collection need not read one that has not changed.</summary>
    /// <remarks>Derived, never evidence. A file is left out once anything else was recorded under the name of one of its documents.</remarks>
    /// <exception cref="LedgerException">The store cannot be read.</exception>
    public IReadOnlyDictionary<string, SeenFile> SeenFiles() => Reading(() => new FileShelf(store).Standing());

    /// <summary>Keeps how files looked that were collected, for <see cref="SeenFiles"/>; it adds no record.</summary>
    /// <param name="files">The files, with the documents that each gave.</param>
    /// <param name="results">What <see cref="Append(IEnumerable{CollectedDocument}, CancellationToken)"/> returned for the documents; those of an unchanged file need not be among them.</param>
    /// <exception cref="LedgerException">The store cannot be written to.</exception>
    public void KeepFiles(IEnumerable<SeenFile> files, IEnumerable<AppendResult> results)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(results);
        var shelf = new FileShelf(store);
        var changed = Reading(() => shelf.Changed([.. files], [.. results]));
        if (changed.Count == 0) return;
        store.BeginWriting();
        Finish(() =>
        {
            store.Index.KeepFiles(changed);
            return true;
        });
    }

    /// <summary>Tells the ledger what a collection could not read: findings that belong to no document. They stand until the next telling under the same name.</summary>
    /// <param name="collected">What was collected, for instance the folder's name.</param>
    /// <param name="findings">The findings; none where all was read.</param>
    /// <returns>True where this differs from what was told before.</returns>
    /// <exception cref="LedgerException">The store cannot be written to.</exception>
    public bool NoteUnread(string collected, IEnumerable<Finding> findings)
    {
        ArgumentException.ThrowIfNullOrEmpty(collected);
        string payload = UnreadJson.Write(findings);
        return Writing(batch =>
        {
            if ((Last(RecordKind.Unread, collected)?.Payload ?? UnreadJson.Nothing) == payload) return false;
            batch.Add(RecordKind.Unread, collected, payload);
            return true;
        });
    }

    /// <summary>Records a ruling.</summary>
    /// <param name="ruling">The decision.</param>
    /// <returns>True where it is new; false where it is the author's standing answer on the subject already.</returns>
    /// <exception cref="LedgerException">The store cannot be written to.</exception>
    public bool AppendRuling(Ruling ruling) => AppendRulings([ruling])[0];

    /// <summary>Records rulings in one transaction: all or none.</summary>
    /// <param name="rulings">The decisions, in order.</param>
    /// <returns>For each, true where it is new.</returns>
    /// <exception cref="LedgerException">The store cannot be written to.</exception>
    public IReadOnlyList<bool> AppendRulings(IEnumerable<Ruling> rulings)
    {
        ArgumentNullException.ThrowIfNull(rulings);
        var given = rulings.Select(ruling => (Key: $"{ruling.Author}|{ruling.Subject}", Ruling: ruling)).ToList();
        if (given.Count == 0) return [];
        return Writing(batch =>
        {
            var standing = store.Last(RecordKind.Ruling, [.. given.Select(pair => pair.Key).Distinct(StringComparer.Ordinal)])
                .ToDictionary(pair => pair.Key, pair => RulingJson.Read(pair.Value.Payload).Id, StringComparer.Ordinal);
            return given.ConvertAll(pair =>
            {
                if (standing.GetValueOrDefault(pair.Key) == pair.Ruling.Id) return false;
                batch.Add(RecordKind.Ruling, pair.Key, RulingJson.Write(pair.Ruling));
                standing[pair.Key] = pair.Ruling.Id;
                return true;
            });
        });
    }

    /// <summary>Records a place that a person added.</summary>
    /// <param name="place">The place.</param>
    /// <returns>False where it is known already.</returns>
    /// <exception cref="LedgerException">The store cannot be written to.</exception>
    public bool AppendPlace(AddedPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return AddOnce(RecordKind.Place, place.Key, AdditionJson.Write(place));
    }

    /// <summary>Records a word that a person added.</summary>
    /// <param name="word">The word.</param>
    /// <returns>False where it is known already.</returns>
    /// <exception cref="LedgerException">The store cannot be written to.</exception>
    public bool AppendWord(AddedWord word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return AddOnce(RecordKind.Word, word.Key, AdditionJson.Write(word));
    }

    /// <summary>Records an edition with the figures it gave.</summary>
    /// <param name="publication">The edition.</param>
    /// <returns>False where this edition stands with these very figures; other figures under a known name are recorded as its newer state.</returns>
    /// <exception cref="LedgerException">The store cannot be written to.</exception>
    public bool AppendPublication(Publication publication)
    {
        ArgumentNullException.ThrowIfNull(publication);
        string payload = PublicationJson.Write(publication);
        return Writing(batch =>
        {
            if (Last(RecordKind.Publication, publication.Edition)?.Payload == payload) return false;
            batch.Add(RecordKind.Publication, publication.Edition, payload);
            return true;
        });
    }

    // A batch ends after as many documents or counts as make one synchronisation of the disk cheap beside them.
    private static bool FillBatch(IEnumerator<CollectedDocument> source, List<CollectedDocument> batch, CancellationToken cancel)
    {
        const int documents = 64, counts = 50_000;
        for (int held = 0; batch.Count < documents && held < counts; held += batch[^1].Counts.Length)
        {
            cancel.ThrowIfCancellationRequested();
            if (!source.MoveNext()) return false;
            batch.Add(source.Current);
        }
        return true;
    }

    // Writing, hashing and packing are done before the transaction: others wait for the end of the chain no longer than it takes to add to it.
    private void Record(List<CollectedDocument> documents, bool again, List<AppendResult> results)
    {
        if (documents.Count == 0) return;
        foreach (var document in documents) DocumentDraft.Check(document.Document);
        var names = documents.ConvertAll(document => document.Document.Name);
        var before = Standing.Of(store, names);
        var drafts = new DocumentDraft[documents.Count];
        Parallel.For(0, drafts.Length, i => drafts[i] = DocumentDraft.Of(documents[i], before.Contents(names[i])));
        results.AddRange(Writing(batch => new DocumentAppender(store, batch, again).Append(drafts)));
    }

    private bool AddOnce(string kind, string key, string payload) => Writing(batch =>
    {
        if (Last(kind, key) is not null) return false;
        batch.Add(kind, key, payload);
        return true;
    });

    private LedgerRecord? Last(string kind, string key) => store.Last(kind, [key]).GetValueOrDefault(key);

    private T Writing<T>(Func<Batch, T> work)
    {
        store.BeginWriting();
        return Finish(() =>
        {
            var batch = new Batch(store, clock);
            var result = work(batch);
            if (batch.Records.Count > 0) Write(batch);
            return result;
        });
    }

    private void Write(Batch batch)
    {
        bool current = store.Index.UpTo == batch.Before.Number;
        store.Add(batch.Records);
        if (current) store.Index.Apply(batch.Changes, batch.Head.Number);
        else BringUpIndex();
    }

    private void BringUpIndex()
    {
        if (store.Index.UpTo == 0 && store.Head.Number > 0) Indexing?.Invoke();
        new IndexBuilder(store).BringUp();
    }
}
