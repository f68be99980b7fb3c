using System.Globalization;
using CasualtyStats.Model;
using Microsoft.Data.Sqlite;

namespace CasualtyStats.Ledger;

/// <summary>Records in one SQLite file, in write-ahead mode.</summary>
internal sealed class SqliteRecordStore : IRecordStore
{
    private readonly SqliteConnection connection;
    private readonly Dictionary<string, SqliteCommand> prepared = new(StringComparer.Ordinal);

    private SqliteRecordStore(string path, SqliteConnection connection)
    {
        Name = path;
        this.connection = connection;
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public LedgerHead Head => Rows("SELECT number, hash FROM head", row => new LedgerHead(row.GetInt64(0), row.GetString(1))).FirstOrDefault() ?? LedgerHead.Beginning;

    /// <summary>Opens or makes the file and raises it to the version of this program.</summary>
    public static SqliteRecordStore Open(string path, TimeProvider clock, TimeSpan patience)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWriteCreate,
            Pooling = false,
            DefaultTimeout = Math.Max(1, (int)patience.TotalSeconds),
        }.ToString());
        var store = new SqliteRecordStore(path, connection);
        try
        {
            store.Guard(connection.Open);
            store.Prepare(clock);
            return store;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void BeginWriting() => Execute("BEGIN IMMEDIATE");

    /// <inheritdoc/>
    public void BeginReading() => Execute("BEGIN DEFERRED");

    /// <inheritdoc/>
    public void Commit() => Execute("COMMIT");

    /// <inheritdoc/>
    public void Rollback()
    {
        // A fault such as a full disk has already rolled back on its own.
        try { Execute("ROLLBACK"); }
        catch (LedgerException) { }
    }

    /// <inheritdoc/>
    public void Add(LedgerRecord record)
    {
        Execute("INSERT INTO record (number, kind, key, payload, at, previous_hash, hash) VALUES ($0, $1, $2, $3, $4, $5, $6)",
            record.Number, record.Kind, record.Key, record.Payload, record.At, record.PreviousHash, record.Hash);
        Execute("INSERT INTO head (only, number, hash) VALUES (1, $0, $1) ON CONFLICT (only) DO UPDATE SET number = $0, hash = $1", record.Number, record.Hash);
    }

    /// <inheritdoc/>
    public void AddContent(string sha256, ReadOnlyMemory<byte> bytes)
    {
        if (Rows("SELECT 1 FROM content WHERE sha256 = $0", row => true, sha256).Count > 0) return;
        byte[]? packed = Packing.Pack(bytes.Span);
        Execute("INSERT INTO content (sha256, packed, bytes) VALUES ($0, $1, $2)", sha256, packed is null ? 0 : 1, packed ?? bytes.ToArray());
    }

    /// <inheritdoc/>
    public LedgerRecord? Last(string kind, string key) =>
        Rows(Select + " WHERE kind = $0 AND key = $1 ORDER BY number DESC LIMIT 1", Record, kind, key).FirstOrDefault();

    /// <inheritdoc/>
    public IEnumerable<LedgerRecord> Records(string? kind = null) => kind is null
        ? Rows(Select + " ORDER BY number", Record)
        : Rows(Select + " WHERE kind = $0 ORDER BY number", Record, kind);

    /// <inheritdoc/>
    public byte[]? Content(string sha256) => Rows("SELECT packed, bytes FROM content WHERE sha256 = $0",
        row => row.GetInt64(0) == 1 ? Packing.Unpack(row.GetFieldValue<byte[]>(1)) : row.GetFieldValue<byte[]>(1), sha256).FirstOrDefault();

    /// <inheritdoc/>
    public IEnumerable<string> ContentNames() => Rows("SELECT sha256 FROM content ORDER BY sha256", row => row.GetString(0));

    /// <inheritdoc/>
    public IReadOnlyList<string> CheckItself() =>
        [.. Rows("PRAGMA integrity_check(20)", row => row.GetString(0)).Where(line => line != "ok")];

    /// <inheritdoc/>
    public void CopyTo(string path) => Execute("VACUUM INTO $0", path);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in prepared.Values) command.Dispose();
        prepared.Clear();
        connection.Dispose();
    }

    private const string Select = "SELECT number, kind, key, payload, at, previous_hash, hash FROM record";

    private static LedgerRecord Record(SqliteDataReader row) =>
        new(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6));

    private void Prepare(TimeProvider clock)
    {
        int version = Accept();
        if (version == SqliteSchema.Version) { Tune(); return; }
        Tune();
        BeginWriting();
        try
        {
            // Another process may have done it while this one waited.
            for (int step = Accept(); step < SqliteSchema.Version; step++) Raise(step, clock);
            Commit();
        }
        catch
        {
            Rollback();
            throw;
        }
    }

    private void Tune()
    {
        // Full synchronisation: what was confirmed outlives a power cut, not only a crash of the process.
        Number("PRAGMA synchronous = FULL");
        if (Rows("PRAGMA journal_mode", row => row.GetString(0)).FirstOrDefault() != "wal") Rows("PRAGMA journal_mode = WAL", row => row.GetString(0));
    }

    private int Accept()
    {
        long application = Number("PRAGMA application_id");
        long version = Number("PRAGMA user_version");
        bool empty = application == 0 && version == 0 && Number("SELECT count(*) FROM sqlite_master") == 0;
        if (empty) return 0;
        if (application != SqliteSchema.ApplicationId) throw new LedgerException(new Message("ledger.not-a-ledger", Name));
        if (version > SqliteSchema.Version)
            throw new LedgerException(new Message("ledger.newer", Name, version.ToString(CultureInfo.InvariantCulture), SqliteSchema.Version.ToString(CultureInfo.InvariantCulture)));
        return (int)version;
    }

    private void Raise(int step, TimeProvider clock)
    {
        string version = (step + 1).ToString(CultureInfo.InvariantCulture);
        Execute(SqliteSchema.Steps[step]);
        Execute($"PRAGMA application_id = {SqliteSchema.ApplicationId.ToString(CultureInfo.InvariantCulture)}");
        Execute($"PRAGMA user_version = {version}");
        Add(LedgerRecord.After(Head, RecordKind.Schema, version, $$"""{"version":{{version}}}""", clock.GetUtcNow()));
    }

    private long Number(string sql) => Rows(sql, row => row.GetInt64(0)).FirstOrDefault();

    private void Execute(string sql, params ReadOnlySpan<object> values)
    {
        var command = Command(sql, values);
        Guard(() => command.ExecuteNonQuery());
    }

    private List<T> Rows<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object> values)
    {
        var command = Command(sql, values);
        var rows = new List<T>();
        Guard(() =>
        {
            using var reader = command.ExecuteReader();
            while (reader.Read()) rows.Add(read(reader));
        });
        return rows;
    }

    private SqliteCommand Command(string sql, ReadOnlySpan<object> values)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            for (int i = 0; i < values.Length; i++) command.Parameters.Add(new SqliteParameter("$" + i.ToString(CultureInfo.InvariantCulture), null));
            prepared.Add(sql, command);
        }
        for (int i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
        return command;
    }

    private void Guard(Action action)
    {
        try { action(); }
        catch (SqliteException fault) { throw SqliteFaults.Explain(fault, Name); }
    }
}
