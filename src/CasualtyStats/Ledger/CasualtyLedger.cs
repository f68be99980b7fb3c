using System.Collections.Immutable;
using CasualtyStats.Ledger.Json;
using CasualtyStats.Model;

namespace CasualtyStats.Ledger;

/// <summary>The record of everything that was collected, ruled and published. Records are only ever added, each chained by hash to the one before.</summary>
/// <remarks>
/// What a method has returned from outlives a crash of the process and a power cut. A ledger is used by one thread at a time;
/// several processes may each open it. <see cref="SqliteLedger.Open(string, TimeProvider?)"/> makes one.
/// </remarks>
public sealed partial class CasualtyLedger : IDisposable
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

    /// <summary>Called every few seconds while this ledger waits for another writer to finish, for ten minutes at most; to stop waiting, throw. Null for nothing.</summary>
    public Action? Waiting
    {
        get => store.Turn.Waiting;
        set => store.Turn.Waiting = value;
    }

    /// <summary>Called once before the index is made from all records, which takes minutes for a million counts: for a ledger of an earlier version; <see cref="RebuildIndex"/>, which is asked for, does not call it. Null for nothing.</summary>
    public Action? Indexing { get; set; }

    /// <summary>The end of the chain.</summary>
    /// <exception cref="LedgerException">The store cannot be read.</exception>
    public LedgerHead Head => store.Head;

    /// <summary>All editions as they were given out, oldest first; an edition that was given out anew with other figures stands once for each time.</summary>
    /// <exception cref="LedgerException">The store cannot be read.</exception>
    public IReadOnlyList<Publication> Publications() =>
        [.. store.Records(RecordKind.Publication).Select(record => PublicationJson.Read(record.Key, record.Payload))];

    /// <summary>What stands, or what stood on a day.</summary>
    /// <param name="asOf">Only documents published, counts told and rulings made up to this day. Of a document without a publication date the version recorded up to it, else its first; of its counts those of reports or days up to it. Null for all.</param>
    /// <exception cref="LedgerException">The store cannot be read, or a content is missing: <see cref="Verify"/> tells which.</exception>
    public LedgerContent Read(DateOnly? asOf = null) => Reading(() => new ContentReader(store, asOf).Read());

    /// <summary>What stands of some places and days, with its documents and with all rulings; it costs what is asked for, not what the ledger holds.</summary>
    /// <remarks>Findings are those about the counts given and about their documents as a whole; what only the whole ledger can tell, such as a ruling without a count, is left out.</remarks>
    /// <param name="query">The counts asked for.</param>
    /// <returns>Counts by document, then by their place in it, as in <see cref="Read(DateOnly?)"/>.</returns>
    /// <exception cref="LedgerException">The store cannot be read, or a content is missing: <see cref="Verify"/> tells which.</exception>
    public LedgerContent Find(CountQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Indexed(() => new QueryReader(store, query).Read(), query.Matches);
    }

    /// <summary>Counts by their ids, with their documents and with all rulings.</summary>
    /// <param name="ids">Ids of counts; one that stands no longer is left out.</param>
    /// <exception cref="LedgerException">The store cannot be read, or a content is missing: <see cref="Verify"/> tells which.</exception>
    public LedgerContent FindCounts(IReadOnlyCollection<string> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var wanted = ids.ToHashSet(StringComparer.Ordinal);
        return Indexed(() => new QueryReader(store, new()).Read(ids), count => wanted.Contains(count.Id));
    }

    /// <summary>Begins a reading that answers many small questions about counts.</summary>
    /// <returns>The reading, to be disposed of; null where the ledger has no index and none can be made here, so that everything has to be read.</returns>
    /// <exception cref="LedgerException">The store cannot be read.</exception>
    public CountFinder? Finder()
    {
        if (!BroughtUp()) return null;
        store.BeginReading();
        try
        {
            return new(store);
        }
        catch
        {
            store.Rollback();
            throw;
        }
    }

    /// <summary>Places and words that people added; little to read, unlike everything.</summary>
    /// <exception cref="LedgerException">The store cannot be read.</exception>
    public (ImmutableArray<AddedPlace> Places, ImmutableArray<AddedWord> Words) Additions() => Reading(() =>
    {
        var people = new PeopleReader(store, null);
        return (people.Places(), people.Words());
    });

    /// <summary>What was recorded after a point: names of documents that changed, and whether people decided or added something. With it a result that was kept can be brought up to date.</summary>
    /// <param name="since">An earlier <see cref="Head"/>.</param>
    /// <returns>The changes, or null where that head is none of this ledger's, so that nothing can be said.</returns>
    /// <exception cref="LedgerException">The store cannot be read.</exception>
    public LedgerChanges? ChangesSince(LedgerHead since)
    {
        ArgumentNullException.ThrowIfNull(since);
        return Reading(() =>
        {
            if (since.Number > 0 && store.Records(null, since.Number - 1).FirstOrDefault()?.Hash != since.Hash) return null;
            var after = store.Records(null, since.Number).ToList();
            return new LedgerChanges(store.Head,
                [.. after.Where(record => record.Kind is RecordKind.Document or RecordKind.Reading or RecordKind.Presence).Select(record => record.Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                after.Exists(record => record.Kind is RecordKind.Ruling or RecordKind.Place or RecordKind.Word));
        });
    }

    /// <summary>Makes the index of places, days and ids anew from the records; what it says never enters the chain.</summary>
    /// <exception cref="LedgerException">The store cannot be written to.</exception>
    public void RebuildIndex()
    {
        store.BeginWriting();
        Finish(() =>
        {
            store.Index.Clear();
            new IndexBuilder(store).BringUp();
            return true;
        });
    }

    /// <summary>The bytes of a document that the ledger keeps, in any of its versions.</summary>
    /// <param name="sha256">Hash of the document.</param>
    /// <returns>The bytes, or null where the ledger has no such content.</returns>
    /// <exception cref="LedgerException">The store cannot be read.</exception>
    public ReadOnlyMemory<byte>? ReadBytes(string sha256) => store.Contents([sha256]).FirstOrDefault() is { } content ? content.Unpacked() : null;

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

    /// <summary>Copies this ledger's chain into another one, every hash checked; a copy that was stopped goes on where it was.</summary>
    /// <param name="target">Opened for a copy: empty, or holding a beginning of this very chain.</param>
    /// <param name="cancel">Honoured between pieces; what was copied until then stays.</param>
    /// <returns>Number of records that were copied.</returns>
    /// <exception cref="LedgerException">The target holds records of its own, this ledger is damaged, or either cannot be used.</exception>
    /// <exception cref="OperationCanceledException">The caller stopped.</exception>
    public long CopyTo(CasualtyLedger target, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        return new LedgerCopier(store, target.store).Copy(cancel);
    }

    /// <inheritdoc/>
    public void Dispose() => store.Dispose();

    private T Reading<T>(Func<T> work)
    {
        store.BeginReading();
        return Finish(work);
    }

    // A ledger from an earlier version has no index yet; it is made the first time that it is asked, or done without where nothing may be written.
    private LedgerContent Indexed(Func<LedgerContent> work, Func<ReportedCount, bool> matches)
    {
        return BroughtUp() ? Reading(work) : Narrowed(Read(), matches);
    }

    private bool BroughtUp()
    {
        if (store.Index.UpTo == store.Head.Number) return true;
        try
        {
            store.BeginWriting();
            return Finish(() => { BringUpIndex(); return true; });
        }
        catch (LedgerException)
        {
            return false;
        }
    }

    private static LedgerContent Narrowed(LedgerContent all, Func<ReportedCount, bool> matches)
    {
        var counts = all.Counts.Where(matches).ToImmutableArray();
        var ids = counts.Select(count => count.Id).ToHashSet(StringComparer.Ordinal);
        var cited = counts.Select(count => count.Citation.Document).ToHashSet(StringComparer.Ordinal);
        return all with
        {
            Counts = counts,
            Documents = [.. all.Documents.Where(document => cited.Contains(document.Name))],
            Findings = [.. all.Findings.Where(finding => finding.Concerns.Any(ids.Contains) || (finding.Concerns.IsEmpty && finding.Where is { Span: null, Cell: null } where && cited.Contains(where.Document)))],
        };
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
