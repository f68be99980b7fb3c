namespace CasualtyStats.Ledger;

/// <summary>Records that one transaction adds, chained as they come and written together.</summary>
internal sealed class Batch(IRecordStore store, TimeProvider clock)
{
    private readonly List<LedgerRecord> records = [];
    private readonly List<IndexChange> changes = [];
    private readonly LedgerHead before = store.Head;
    private LedgerHead? head;

    /// <summary>The records so far, in order.</summary>
    public IReadOnlyList<LedgerRecord> Records => records;

    /// <summary>What they change for the index, in order.</summary>
    public IReadOnlyList<IndexChange> Changes => changes;

    /// <summary>The end of the chain before them.</summary>
    public LedgerHead Before => before;

    /// <summary>The end of the chain with them.</summary>
    public LedgerHead Head => head ?? before;

    /// <summary>Tells the index something.</summary>
    public void Change(IndexChange change) => changes.Add(change);

    /// <summary>Adds a record.</summary>
    public LedgerRecord Add(string kind, string key, string payload)
    {
        var record = LedgerRecord.After(Head, kind, key, payload, clock.GetUtcNow());
        records.Add(record);
        head = new(record.Number, record.Hash);
        return record;
    }
}
