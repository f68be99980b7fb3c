namespace CasualtyStats.Ledger;

/// <summary>Where records and contents are kept. It knows nothing of casualties: a second kind of store is a second class of this shape.</summary>
/// <remarks>A store is used by one thread. Nothing can be changed or removed through it.</remarks>
internal interface IRecordStore : IDisposable
{
    /// <summary>The store's name for messages: a path.</summary>
    string Name { get; }

    /// <summary>The end of the chain; within a writing transaction nobody else can move it.</summary>
    LedgerHead Head { get; }

    /// <summary>Begins to write, waiting a while for another writer.</summary>
    void BeginWriting();

    /// <summary>Begins to read one state of the store, whatever is written meanwhile.</summary>
    void BeginReading();

    /// <summary>Ends what was begun; what was added is now safe from a crash.</summary>
    void Commit();

    /// <summary>Ends what was begun; what was added since is gone.</summary>
    void Rollback();

    /// <summary>Adds the record that follows <see cref="Head"/>.</summary>
    void Add(LedgerRecord record);

    /// <summary>Adds a content under its hash; nothing happens where it is known.</summary>
    void AddContent(string sha256, ReadOnlyMemory<byte> bytes);

    /// <summary>The latest record of a kind and key, or null.</summary>
    LedgerRecord? Last(string kind, string key);

    /// <summary>Records in order, of one kind or of all.</summary>
    IEnumerable<LedgerRecord> Records(string? kind = null);

    /// <summary>A content, or null where it is missing.</summary>
    byte[]? Content(string sha256);

    /// <summary>Hashes of all contents, in ordinal order.</summary>
    IEnumerable<string> ContentNames();

    /// <summary>What the store itself says of its integrity; empty where it is sound.</summary>
    IReadOnlyList<string> CheckItself();

    /// <summary>Writes one state of the whole store to a new file, while others may go on using it.</summary>
    void CopyTo(string path);
}
