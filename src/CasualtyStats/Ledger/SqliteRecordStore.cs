using System.Globalization;
using CasualtyStats.Model;
using Microsoft.Data.Sqlite;

namespace CasualtyStats.Ledger;

/// <summary>Records in one SQLite file, in write-ahead mode.</summary>
internal sealed class SqliteRecordStore : IRecordStore
{
    private const string Select = "SELECT number, kind, key, payload, at, previous_hash, hash FROM record";
    private const int RecordPage = 500, ContentPage = 64;

    private readonly SqliteSession session;

    private SqliteRecordStore(SqliteSession session, TimeSpan patience) => (this.session, Index, Turn) = (session, new SqliteCountIndex(session), new(patience));

    /// <inheritdoc/>
    public string Name => session.Path;

    /// <inheritdoc/>
    public ICountIndex Index { get; }

    /// <inheritdoc/>
    public WritersTurn Turn { get; }

    /// <inheritdoc/>
    public LedgerHead Head => session.Rows("SELECT number, hash FROM head", row => new LedgerHead(row.GetInt64(0), row.GetString(1))).FirstOrDefault() ?? LedgerHead.Beginning;

    /// <summary>Opens or makes the file and raises it to the version of this program.</summary>
    /// <param name="path">The file.</param>
    /// <param name="clock">Tells when the record of a new or raised form is made; null to make none, for a copy of another ledger.</param>
    /// <param name="patience">How long to wait for another writer.</param>
    public static SqliteRecordStore Open(string path, TimeProvider? clock, TimeSpan patience)
    {
        try
        {
            return Open(new SqliteSession(path, Usual(patience)), patience, store => store.Prepare(clock));
        }
        catch (LedgerException refusal) when (refusal.Reason.Key == "ledger.not-writable" && IsClosed(path))
        {
            // A ledger on a read-only disk can still be read, if it is of today's form; whoever writes is refused.
            return Open(new SqliteSession(path, Usual(patience), still: true), patience, store =>
            {
                if (store.Accept() != SqliteSchema.Version) throw refusal;
            });
        }
    }

    // What is not a writer's turn is held for moments alone.
    private static TimeSpan Usual(TimeSpan patience) => patience < SqliteLedger.Moments ? patience : SqliteLedger.Moments;

    private static SqliteRecordStore Open(SqliteSession session, TimeSpan patience, Action<SqliteRecordStore> prepare)
    {
        var store = new SqliteRecordStore(session, patience);
        try
        {
            session.Open();
            prepare(store);
            return store;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    // Without records in a log beside it the file is the whole ledger.
    private static bool IsClosed(string path) => File.Exists(path) && !(new FileInfo(path + "-wal") is { Exists: true, Length: > 0 });

    /// <summary>Lets the file grow to so many pages and no further, as a full disk does; for tests.</summary>
    public void Limit(long pages) => session.Number("PRAGMA max_page_count = " + pages.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public void BeginWriting() => Turn.Await(() => session.Begin(Turn.AtOnce));

    /// <inheritdoc/>
    public void BeginReading() => session.Execute("BEGIN DEFERRED");

    /// <inheritdoc/>
    public void Commit() => session.Execute("COMMIT");

    /// <inheritdoc/>
    public void Rollback()
    {
        // A fault such as a full disk has already rolled back on its own.
        try { session.Execute("ROLLBACK"); }
        catch (LedgerException) { }
    }

    /// <inheritdoc/>
    public void Add(IReadOnlyList<LedgerRecord> records)
    {
        foreach (var record in records)
            session.Execute("INSERT INTO record (number, kind, key, payload, at, previous_hash, hash) VALUES ($0, $1, $2, $3, $4, $5, $6)",
                record.Number, record.Kind, record.Key, record.Payload, record.At, record.PreviousHash, record.Hash);
        session.Execute("INSERT INTO head (only, number, hash) VALUES (1, $0, $1) ON CONFLICT (only) DO UPDATE SET number = $0, hash = $1", records[^1].Number, records[^1].Hash);
    }

    /// <inheritdoc/>
    public void AddContents(IReadOnlyCollection<StoredContent> contents)
    {
        foreach (var content in contents)
            session.Execute("INSERT INTO content (sha256, packed, bytes) VALUES ($0, $1, $2) ON CONFLICT (sha256) DO NOTHING", content.Sha256, content.Packed ? 1 : 0, content.Bytes);
    }

    /// <inheritdoc/>
    public IReadOnlySet<string> Known(IReadOnlyCollection<string> hashes) =>
        session.Rows("SELECT value FROM json_each($0) WHERE value IN (SELECT sha256 FROM content)", row => row.GetString(0), SqliteSession.List(hashes)).ToHashSet(StringComparer.Ordinal);

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, LedgerRecord> Last(string kind, IReadOnlyCollection<string> keys) =>
        session.Rows(Select + " WHERE number IN (SELECT (SELECT max(number) FROM record WHERE kind = $0 AND key = value) FROM json_each($1))", Record, kind, SqliteSession.List(keys))
            .ToDictionary(record => record.Key, StringComparer.Ordinal);

    /// <inheritdoc/>
    public IEnumerable<LedgerRecord> Records(string? kind = null, long after = 0)
    {
        while (true)
        {
            var page = kind is null
                ? session.Rows(Select + " WHERE number > $0 ORDER BY number LIMIT $1", Record, after, RecordPage)
                : session.Rows(Select + " WHERE kind = $0 AND number > $1 ORDER BY number LIMIT $2", Record, kind, after, RecordPage);
            foreach (var record in page) yield return record;
            if (page.Count < RecordPage) yield break;
            after = page[^1].Number;
        }
    }

    /// <inheritdoc/>
    public IEnumerable<StoredContent> Contents(IEnumerable<string> hashes)
    {
        foreach (string[] some in hashes.Chunk(ContentPage))
            foreach (var content in session.Rows("SELECT sha256, packed, bytes FROM json_each($0) JOIN content ON sha256 = value ORDER BY json_each.key",
                row => new StoredContent(row.GetString(0), row.GetInt64(1) == 1, row.GetFieldValue<byte[]>(2)), SqliteSession.List(some)))
                yield return content;
    }

    /// <inheritdoc/>
    public IEnumerable<string> ContentNames() => session.Rows("SELECT sha256 FROM content ORDER BY sha256", row => row.GetString(0));

    /// <inheritdoc/>
    public IReadOnlyList<string> CheckItself() =>
        [.. session.Rows("PRAGMA integrity_check(20)", row => row.GetString(0)).Where(line => line != "ok")];

    /// <inheritdoc/>
    public void CopyTo(string path) => session.Execute("VACUUM INTO $0", path);

    /// <inheritdoc/>
    public void Dispose() => session.Dispose();

    private static LedgerRecord Record(SqliteDataReader row) =>
        new(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6));

    private void Prepare(TimeProvider? clock)
    {
        int version = Seen();
        Tune();
        if (version == SqliteSchema.Version) return;
        BeginWriting();
        try
        {
            // Another process may have done it while this one waited.
            int found = Accept();
            for (int step = found; step < SqliteSchema.Version; step++) session.Execute(SqliteSchema.Steps[step]);
            if (found < SqliteSchema.Version) Mark(clock);
            // Of an empty ledger the index knows everything.
            if (found == 0) Index.Apply([], Head.Number);
            Commit();
        }
        catch
        {
            Rollback();
            throw;
        }
    }

    // In one state of the file: another process may be making the ledger at this moment.
    private int Seen()
    {
        BeginReading();
        try { return Accept(); }
        finally { Rollback(); }
    }

    private void Tune()
    {
        // Full synchronisation: what was confirmed outlives a power cut, not only a crash of the process.
        session.Number("PRAGMA synchronous = FULL");
        session.Number("PRAGMA cache_size = -65536");
        if (session.Rows("PRAGMA journal_mode", row => row.GetString(0)).FirstOrDefault() != "wal") session.Rows("PRAGMA journal_mode = WAL", row => row.GetString(0));
    }

    private int Accept()
    {
        long application = session.Number("PRAGMA application_id");
        long version = session.Number("PRAGMA user_version");
        bool empty = application == 0 && version == 0 && session.Number("SELECT count(*) FROM sqlite_master") == 0;
        if (empty) return 0;
        if (application != SqliteSchema.ApplicationId) throw new LedgerException(new Message("ledger.not-a-ledger", Name));
        if (version > SqliteSchema.Version)
            throw new LedgerException(new Message("ledger.newer", Name, version.ToString(CultureInfo.InvariantCulture), SqliteSchema.Version.ToString(CultureInfo.InvariantCulture)));
        return (int)version;
    }

    private void Mark(TimeProvider? clock)
    {
        string version = SqliteSchema.Version.ToString(CultureInfo.InvariantCulture);
        session.Execute($"PRAGMA application_id = {SqliteSchema.ApplicationId.ToString(CultureInfo.InvariantCulture)}");
        session.Execute($"PRAGMA user_version = {version}");
        if (clock is not null) Add([LedgerRecord.After(Head, RecordKind.Schema, version, $$"""{"version":{{version}}}""", clock.GetUtcNow())]);
    }
}
