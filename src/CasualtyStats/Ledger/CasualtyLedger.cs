using CasualtyStats.Ledger.Json;
using CasualtyStats.Model;

namespace CasualtyStats.Ledger;

/// <summary>The record of everything that was collected, ruled and published. Records are only ever added, each chained by hash to the one before.</summary>
/// <remarks>
/// What a method has returned from outlives a crash of the process and a power cut. A ledger is used by one thread at a time;
/// several processes may each open it. <see cref="SqliteLedger.Open(string, TimeProvider?)"/> makes one.
/// </remarks>
public sealed class CasualtyLedger : IDisposable
{
    private readonly IRecordStore store;
    private readonly TimeProvider clock;

    internal CasualtyLedger(IRecordStore store, TimeProvider clock)
    {
        this.store = store;
        this.clock = clock;
    }

    /// <summary>Where it is kept: a path.</summary>
    public string Name => store.Name;

    /// <summary>The end of the chain.</summary>
    /// <exception cref="LedgerException">The store cannot be read.</exception>
    public LedgerHead Head => store.Head;

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
    public IReadOnlyList<AppendResult> Append(IEnumerable<CollectedDocument> documents, CancellationToken cancel = default)
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
                Record(batch, results);
                throw;
            }
            Record(batch, results);
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
        return Writing(() =>
        {
            var changed = new List<string>();
            foreach (string name in store.Records(RecordKind.Document).Select(record => record.Key).Distinct().Order(StringComparer.Ordinal))
                if (NotePresence(name, present.Contains(name))) changed.Add(name);
            return changed;
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
        return Writing(() =>
        {
            if ((store.Last(RecordKind.Unread, collected)?.Payload ?? UnreadJson.Nothing) == payload) return false;
            Add(RecordKind.Unread, collected, payload);
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
        return Writing(() => rulings.Select(ruling =>
        {
            string key = $"{ruling.Author}|{ruling.Subject}";
            if (store.Last(RecordKind.Ruling, key) is { } last && RulingJson.Read(last.Payload).Id == ruling.Id) return false;
            Add(RecordKind.Ruling, key, RulingJson.Write(ruling));
            return true;
        }).ToList());
    }

    /// <summary>Records a place that a person added.</summary>
    /// <param name="place">The place.</param>
    /// <returns>False where it is known already.</returns>
    /// <exception cref="LedgerException">The store cannot be written to.</exception>
    public bool AppendPlace(AddedPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return Writing(() => AddOnce(RecordKind.Place, place.Key, AdditionJson.Write(place)));
    }

    /// <summary>Records a word that a person added.</summary>
    /// <param name="word">The word.</param>
    /// <returns>False where it is known already.</returns>
    /// <exception cref="LedgerException">The store cannot be written to.</exception>
    public bool AppendWord(AddedWord word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return Writing(() => AddOnce(RecordKind.Word, word.Key, AdditionJson.Write(word)));
    }

    /// <summary>Records an edition with the figures it gave.</summary>
    /// <param name="publication">The edition.</param>
    /// <returns>False where this edition stands with these very figures; other figures under a known name are recorded as its newer state.</returns>
    /// <exception cref="LedgerException">The store cannot be written to.</exception>
    public bool AppendPublication(Publication publication)
    {
        ArgumentNullException.ThrowIfNull(publication);
        string payload = PublicationJson.Write(publication);
        return Writing(() =>
        {
            if (store.Last(RecordKind.Publication, publication.Edition)?.Payload == payload) return false;
            Add(RecordKind.Publication, publication.Edition, payload);
            return true;
        });
    }

    /// <summary>All editions as they were given out, oldest first; an edition that was given out anew with other figures stands once for each time.</summary>
    /// <exception cref="LedgerException">The store cannot be read.</exception>
    public IReadOnlyList<Publication> Publications() =>
        [.. store.Records(RecordKind.Publication).Select(record => PublicationJson.Read(record.Key, record.Payload))];

    /// <summary>What stands, or what stood on a day.</summary>
    /// <param name="asOf">Only documents published and rulings made up to this day; a document without a publication date is always in. Null for all.</param>
    /// <exception cref="LedgerException">The store cannot be read, or a content is missing: <see cref="Verify"/> tells which.</exception>
    public LedgerContent Read(DateOnly? asOf = null) => Reading(() => new ContentReader(store, asOf).Read());

    /// <summary>The bytes of a document that the ledger keeps, in any of its versions.</summary>
    /// <param name="sha256">Hash of the document.</param>
    /// <returns>The bytes, or null where the ledger has no such content.</returns>
    /// <exception cref="LedgerException">The store cannot be read.</exception>
    public ReadOnlyMemory<byte>? ReadBytes(string sha256) => store.Content(sha256) is { } bytes ? bytes : null;

    /// <summary>Checks every record and every content against its hash.</summary>
    /// <param name="cancel">Honoured between records.</param>
    /// <returns>What was found changed or missing, in order of the records; empty where the ledger is sound.</returns>
    /// <exception cref="LedgerException">The store cannot be read at all.</exception>
    /// <exception cref="OperationCanceledException">The caller stopped.</exception>
    public IReadOnlyList<LedgerProblem> Verify(CancellationToken cancel = default) => Reading(() => new Verifier(store, cancel).Problems());

    /// <summary>Writes a copy of the ledger as it stands to a new file; others may go on reading and writing meanwhile.</summary>
    /// <param name="path">The new file; it appears only when it is whole.</param>
    /// <exception cref="LedgerException">The file is there already, or cannot be written.</exception>
    public void Backup(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (Path.Exists(path)) throw new LedgerException(new Message("ledger.backup-exists", path));
        string unfinished = path + ".new";
        try
        {
            File.Delete(unfinished);
            store.CopyTo(unfinished);
            File.Move(unfinished, path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or LedgerException)
        {
            throw new LedgerException(new Message("ledger.backup-failed", path, error.InnerException?.Message ?? error.Message), error);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => store.Dispose();

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

    private void Record(List<CollectedDocument> batch, List<AppendResult> results)
    {
        if (batch.Count == 0) return;
        foreach (var document in batch) DocumentAppender.Check(document);
        results.AddRange(Writing(() => batch.ConvertAll(document =>
        {
            var outcome = new DocumentAppender(store, Add).Append(document);
            NotePresence(document.Document.Name, present: true);
            return new AppendResult(document.Document.Name, outcome);
        })));
    }

    private bool NotePresence(string name, bool present)
    {
        var last = store.Last(RecordKind.Presence, name);
        if (PresenceJson.IsPresent(last?.Payload) == present) return false;
        Add(RecordKind.Presence, name, PresenceJson.Write(present));
        return true;
    }

    private bool AddOnce(string kind, string key, string payload)
    {
        if (store.Last(kind, key) is not null) return false;
        Add(kind, key, payload);
        return true;
    }

    private void Add(string kind, string key, string payload) => store.Add(LedgerRecord.After(store.Head, kind, key, payload, clock.GetUtcNow()));

    private T Writing<T>(Func<T> work)
    {
        store.BeginWriting();
        return Finish(work);
    }

    private T Reading<T>(Func<T> work)
    {
        store.BeginReading();
        return Finish(work);
    }

    private T Finish<T>(Func<T> work)
    {
        try
        {
            var result = work();
            store.Commit();
            return result;
        }
        catch
        {
            store.Rollback();
            throw;
        }
    }
}
