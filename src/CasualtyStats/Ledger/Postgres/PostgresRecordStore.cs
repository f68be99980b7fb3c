using Npgsql;

namespace CasualtyStats.Ledger.Postgres;

/// <summary>Records in one schema of a PostgreSQL database. The server chains them: it refuses a record that does not follow, whose hash does not fit, or that the user's role may not add.</summary>
/// <remarks>A writing transaction holds the row that names the chain's end, so writers follow one another and each sees what the one before confirmed.</remarks>
internal sealed class PostgresRecordStore : IRecordStore
{
    private const string Select = "SELECT number, kind, key, payload, at, previous_hash, hash FROM record";
    private const int RecordPage = 500, ContentPage = 64;

    private readonly PostgresSession session;
    private LedgerHead? held;

    private PostgresRecordStore(PostgresSession session, TimeSpan patience) => (this.session, Index, Turn) = (session, new PostgresCountIndex(session), new(patience));

    /// <inheritdoc/>
    public string Name => "postgres";

    /// <inheritdoc/>
    public ICountIndex Index { get; }

    /// <inheritdoc/>
    public WritersTurn Turn { get; }

    /// <inheritdoc/>
    public LedgerHead Head => held ?? session.Rows("SELECT number, hash FROM head", row => new LedgerHead(row.GetInt64(0), row.GetString(1))).FirstOrDefault() ?? LedgerHead.Beginning;

    /// <summary>Connects; makes or raises the ledger where the user may.</summary>
    /// <param name="connectionString">As Npgsql takes it.</param>
    /// <param name="clock">Tells when the record of a new or raised form is made; null to make none, for a copy of another ledger.</param>
    /// <param name="patience">How long to wait for another writer.</param>
    public static PostgresRecordStore Open(string connectionString, TimeProvider? clock, TimeSpan patience)
    {
        var session = new PostgresSession(connectionString, patience < SqliteLedger.Moments ? patience : SqliteLedger.Moments);
        try
        {
            var store = new PostgresRecordStore(session, patience);
            PostgresSetup.Prepare(session, version =>
            {
                var before = store.Head;
                if (clock is not null) store.Add([LedgerRecord.After(before, RecordKind.Schema, version, $$"""{"version":{{version}}}""", clock.GetUtcNow())]);
                // A record of the form alone changes nothing that the index knows.
                if (store.Index.UpTo == before.Number) store.Index.Apply([], store.Head.Number);
            });
            return store;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void BeginWriting() => Turn.Await(Begin);

    private void Begin()
    {
        session.Execute($"BEGIN ISOLATION LEVEL READ COMMITTED; SET LOCAL lock_timeout = '{Math.Max(1, (int)Turn.AtOnce.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture)}s'");
        try
        {
            held = session.Rows("SELECT number, hash FROM lock_head()", row => new LedgerHead(row.GetInt64(0), row.GetString(1)))[0];
        }
        catch
        {
            Rollback();
            throw;
        }
    }

    /// <inheritdoc/>
    public void BeginReading() => session.Execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");

    /// <inheritdoc/>
    public void Commit()
    {
        held = null;
        session.Execute("COMMIT");
    }

    /// <inheritdoc/>
    public void Rollback()
    {
        held = null;
        // A lost connection has already rolled back.
        try { session.Execute("ROLLBACK"); }
        catch (LedgerException) { }
        catch (InvalidOperationException) { }
    }

    /// <inheritdoc/>
    public void Add(IReadOnlyList<LedgerRecord> records)
    {
        session.Execute("SELECT append_records($1, $2, $3, $4, $5, $6, $7)", Column(records, record => record.Number), Column(records, record => record.Kind), Column(records, record => record.Key),
            Column(records, record => record.Payload), Column(records, record => record.At), Column(records, record => record.PreviousHash), Column(records, record => record.Hash));
        if (held is not null) held = new(records[^1].Number, records[^1].Hash);
    }

    /// <inheritdoc/>
    public void AddContents(IReadOnlyCollection<StoredContent> contents)
    {
        // A known content is not sent again; some megabytes go in one piece.
        var known = Known([.. contents.Select(content => content.Sha256)]);
        var piece = new List<StoredContent>();
        long size = 0;
        foreach (var content in contents.Where(content => !known.Contains(content.Sha256)))
        {
            piece.Add(content);
            size += content.Bytes.Length;
            if (size < 8 << 20) continue;
            Send(piece);
            (size, piece) = (0, []);
        }
        if (piece.Count > 0) Send(piece);
    }

    /// <inheritdoc/>
    public IReadOnlySet<string> Known(IReadOnlyCollection<string> hashes) => hashes.Count == 0 ? new HashSet<string>()
        : session.Rows("SELECT sha256 FROM content WHERE sha256 = ANY ($1)", row => row.GetString(0), (object)hashes.ToArray()).ToHashSet(StringComparer.Ordinal);

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, LedgerRecord> Last(string kind, IReadOnlyCollection<string> keys) =>
        session.Rows($"SELECT DISTINCT ON (key) * FROM ({Select} WHERE kind = $1 AND hashtextextended(key, 0) = ANY (ARRAY(SELECT hashtextextended(k, 0) FROM unnest($2) k)) AND key = ANY ($2)) found ORDER BY key, number DESC",
            Record, kind, keys.ToArray()).ToDictionary(record => record.Key, StringComparer.Ordinal);

    /// <inheritdoc/>
    public IEnumerable<LedgerRecord> Records(string? kind = null, long after = 0)
    {
        while (true)
        {
            var page = kind is null
                ? session.Rows(Select + " WHERE number > $1 ORDER BY number LIMIT $2", Record, after, RecordPage)
                : session.Rows(Select + " WHERE kind = $1 AND number > $2 ORDER BY number LIMIT $3", Record, kind, after, RecordPage);
            foreach (var record in page) yield return record;
            if (page.Count < RecordPage) yield break;
            after = page[^1].Number;
        }
    }

    /// <inheritdoc/>
    public IEnumerable<StoredContent> Contents(IEnumerable<string> hashes)
    {
        foreach (string[] some in hashes.Chunk(ContentPage))
            foreach (var content in session.Rows("SELECT c.sha256, c.packed, c.bytes FROM unnest($1) WITH ORDINALITY AS asked (sha256, place) JOIN content c USING (sha256) ORDER BY asked.place",
                row => new StoredContent(row.GetString(0), row.GetBoolean(1), row.GetFieldValue<byte[]>(2)), (object)some))
                yield return content;
    }

    /// <inheritdoc/>
    public IEnumerable<string> ContentNames() => session.Rows("SELECT sha256 FROM content ORDER BY sha256", row => row.GetString(0));

    /// <inheritdoc/>
    public IReadOnlyList<string> CheckItself() => [];

    /// <inheritdoc/>
    public void CopyTo(string path)
    {
        using var file = SqliteRecordStore.Open(path, null, SqliteLedger.Patience);
        new LedgerCopier(this, file).Copy(CancellationToken.None);
    }

    /// <inheritdoc/>
    public void Dispose() => session.Dispose();

    private static T[] Column<T>(IReadOnlyList<LedgerRecord> records, Func<LedgerRecord, T> value) => [.. records.Select(value)];

    private static LedgerRecord Record(NpgsqlDataReader row) =>
        new(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6));

    private void Send(List<StoredContent> contents) => session.Execute(
        "INSERT INTO content (sha256, packed, bytes) SELECT * FROM unnest($1, $2, $3) ON CONFLICT (sha256) DO NOTHING",
        contents.Select(content => content.Sha256).ToArray(), contents.Select(content => content.Packed).ToArray(), contents.Select(content => content.Bytes).ToArray());
}
