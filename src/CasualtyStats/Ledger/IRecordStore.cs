namespace CasualtyStats.Ledger;

/// <summary>Where records and contents are kept. It knows nothing of casualties: another kind of store is another class of this shape.</summary>
/// <remarks>
/// A store is used by one thread. Records and contents cannot be changed or removed through it. Methods take many things at once,
/// since a server may be far away and one writer at a time holds the end of the chain.
/// </remarks>
internal interface IRecordStore : IDisposable
{
    /// <summary>The store's name for messages and for <c>--ledger</c>: a path, or <c>postgres</c>.</summary>
    string Name { get; }

    /// <summary>The end of the chain; within a writing transaction nobody else can move it.</summary>
    LedgerHead Head { get; }

    /// <summary>The index beside the records.</summary>
    ICountIndex Index { get; }

    /// <summary>How it waits for other writers.</summary>
    WritersTurn Turn { get; }

    /// <summary>Begins to write, once other writers are done.</summary>
    void BeginWriting();

    /// <summary>Begins to read one state of the store, whatever is written meanwhile.</summary>
    void BeginReading();

    /// <summary>Ends what was begun; what was added is now safe from a crash.</summary>
    void Commit();

    /// <summary>Ends what was begun; what was added since is gone.</summary>
    void Rollback();

    /// <summary>Adds the records that follow <see cref="Head"/>, in order.</summary>
    void Add(IReadOnlyList<LedgerRecord> records);

    /// <summary>Adds contents under their hashes; those that are known are passed over.</summary>
    void AddContents(IReadOnlyCollection<StoredContent> contents);

    /// <summary>Of some hashes, those of contents that are there.</summary>
    IReadOnlySet<string> Known(IReadOnlyCollection<string> hashes);

    /// <summary>The latest record of a kind for each of some keys; a key without one is left out.</summary>
    IReadOnlyDictionary<string, LedgerRecord> Last(string kind, IReadOnlyCollection<string> keys);

    /// <summary>Records in order after a number, of one kind or of all; read a page at a time.</summary>
    IEnumerable<LedgerRecord> Records(string? kind = null, long after = 0);

    /// <summary>Contents under some hashes, a page at a time, in the order asked; a missing one is left out.</summary>
    IEnumerable<StoredContent> Contents(IEnumerable<string> hashes);

    /// <summary>Hashes of all contents, in ordinal order.</summary>
    IEnumerable<string> ContentNames();

    /// <summary>What the store itself says of its integrity; empty where it is sound.</summary>
    IReadOnlyList<string> CheckItself();

    /// <summary>Writes one state of the whole store to a new ledger file, while others may go on using it.</summary>
    void CopyTo(string path);
}
