using Microsoft.Data.Sqlite;

namespace CasualtyStats.Ledger;

/// <summary>The index in tables of the SQLite file.</summary>
internal sealed class SqliteCountIndex(SqliteSession session) : ICountIndex
{
    private const string Document = "SELECT name, sha256, record, reading, present FROM index_document";
    private readonly Dictionary<string, long> places = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public long UpTo => session.Number("SELECT record FROM index_end");

    /// <inheritdoc/>
    public double Stale => session.Number("SELECT count(*) FROM index_count") is > 0 and var all
        ? 1 - (double)session.Number("SELECT count(*) FROM index_count WHERE chunk IN (SELECT chunk FROM index_chunk)") / all : 0;

    /// <inheritdoc/>
    public void Apply(IReadOnlyList<IndexChange> changes, long upTo)
    {
        // Another process may have numbered places since the last transaction, or this one's was rolled back.
        places.Clear();
        foreach (var change in changes) Apply(change);
        session.Execute("INSERT INTO index_end (only, record) VALUES (1, $0) ON CONFLICT (only) DO UPDATE SET record = $0", upTo);
    }

    /// <inheritdoc/>
    public void Clear()
    {
        foreach (string table in new[] { "index_document", "index_chunk", "index_place", "index_day", "index_count", "index_end" }) session.Execute("DELETE FROM " + table);
    }

    /// <inheritdoc/>
    public IReadOnlyList<IndexedDocument> Documents() => session.Rows(Document + " ORDER BY name", ReadDocument);

    /// <inheritdoc/>
    public IReadOnlyList<IndexedDocument> Documents(IReadOnlyCollection<string> names) =>
        session.Rows(Document + " WHERE sha256 IN (SELECT sha256 FROM index_document WHERE name IN (SELECT value FROM json_each($0))) ORDER BY name", ReadDocument, SqliteSession.List(names));

    /// <inheritdoc/>
    public IReadOnlyList<IndexedChunk> Chunks(IndexQuestion question)
    {
        var chunks = new HashSet<long>();
        string among = question.Places is null ? "" : " AND place IN (SELECT place FROM index_place WHERE code IN (SELECT value FROM json_each($3)))";
        string codes = SqliteSession.List(question.Places ?? []);
        for (int span = 0; span <= DaySpan.Greatest; span++)
        {
            var (least, most) = DaySpan.Begins(span, question.From, question.To);
            Collect(chunks, among, codes, span, least, most);
        }
        Collect(chunks, among, codes, DaySpan.Open, 0, int.MaxValue);
        if (question.Undated) Collect(chunks, among, codes, DaySpan.Undated, 0, int.MaxValue);
        return Standing(chunks);
    }

    /// <inheritdoc/>
    public IReadOnlyList<IndexedChunk> ChunksOf(IReadOnlyCollection<long> counts)
    {
        var chunks = new HashSet<long>();
        foreach (long count in counts) chunks.UnionWith(session.Rows("SELECT chunk FROM index_count WHERE count = $0", row => row.GetInt64(0), count));
        return Standing(chunks);
    }

    private static IndexedDocument ReadDocument(SqliteDataReader row) => new(row.GetString(0), row.GetString(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4) == 1);

    private void Collect(HashSet<long> chunks, string among, string codes, int span, int least, int most)
    {
        string sql = "SELECT DISTINCT chunk FROM index_day WHERE span = $0 AND first BETWEEN $1 AND $2" + among;
        chunks.UnionWith(among.Length == 0
            ? session.Rows(sql, row => row.GetInt64(0), span, least, most)
            : session.Rows(sql, row => row.GetInt64(0), span, least, most, codes));
    }

    private List<IndexedChunk> Standing(HashSet<long> chunks) => session.Rows(
        "SELECT document, ordinal, content FROM json_each($0) JOIN index_chunk ON chunk = value ORDER BY document, ordinal",
        row => new IndexedChunk(row.GetString(0), row.GetInt32(1), row.GetString(2)), "[" + string.Join(',', chunks) + "]");

    private void Apply(IndexChange change)
    {
        var document = change.Document;
        session.Execute("INSERT INTO index_document (name, sha256, record, reading, present) VALUES ($0, $1, $2, $3, $4) ON CONFLICT (name) DO UPDATE SET sha256 = $1, record = $2, reading = $3, present = $4",
            document.Name, document.Sha256, document.Record, document.Reading, document.IsPresent ? 1 : 0);
        if (change.Chunks is null) return;
        // Postings of the chunks before stay behind without effect: numbers of chunks are never given twice.
        session.Execute("DELETE FROM index_chunk WHERE document = $0", document.Name);
        var numbered = change.Chunks.Select((chunk, ordinal) => (Number: AddChunk(document.Name, ordinal, chunk.Content), Chunk: chunk)).ToList();
        // In the order of their keys, so that the trees grow at one end.
        foreach (var (span, first, place, number) in numbered.SelectMany(pair => pair.Chunk.Postings.Select(posting => (posting.Span, posting.First, Place: Place(posting.Place), pair.Number))).Order())
            session.Execute("INSERT OR IGNORE INTO index_day (span, first, place, chunk) VALUES ($0, $1, $2, $3)", span, first, place, number);
        foreach (var (count, number) in numbered.SelectMany(pair => pair.Chunk.Counts.Select(count => (count, pair.Number))).Order())
            session.Execute("INSERT OR IGNORE INTO index_count (count, chunk) VALUES ($0, $1)", count, number);
    }

    private long AddChunk(string document, int ordinal, string content) =>
        session.Number("INSERT INTO index_chunk (document, ordinal, content) VALUES ($0, $1, $2) RETURNING chunk", document, ordinal, content);

    private long Place(string code)
    {
        if (places.TryGetValue(code, out long known)) return known;
        session.Execute("INSERT INTO index_place (code) VALUES ($0) ON CONFLICT (code) DO NOTHING", code);
        return places[code] = session.Number("SELECT place FROM index_place WHERE code = $0", code);
    }
}
