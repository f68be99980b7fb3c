using Npgsql;

namespace CasualtyStats.Ledger.Postgres;

/// <summary>The index in tables of the server.</summary>
internal sealed class PostgresCountIndex(PostgresSession session) : ICountIndex
{
    private const string Document = "SELECT name, sha256, record, reading, present FROM index_document";

    /// <inheritdoc/>
    public long UpTo => session.Number("SELECT record FROM index_end");

    /// <inheritdoc/>
    public double Stale => session.Number("SELECT count(*) FROM index_count") is > 0 and var all
        ? 1 - (double)session.Number("SELECT count(*) FROM index_count JOIN index_chunk USING (chunk)") / all : 0;

    /// <inheritdoc/>
    public void Apply(IReadOnlyList<IndexChange> changes, long upTo)
    {
        // The last word on each document is the one that stands, and some postings may be told for it by an earlier one.
        foreach (var change in changes) Apply(change);
        session.Execute("UPDATE index_end SET record = $1 WHERE one = 1", upTo);
    }

    /// <inheritdoc/>
    public void Clear()
    {
        foreach (string table in new[] { "index_document", "index_chunk", "index_day", "index_count", "index_file" }) session.Execute("DELETE FROM " + table);
        session.Execute("UPDATE index_end SET record = 0");
    }

    /// <inheritdoc/>
    public IReadOnlyList<IndexedDocument> Documents() => session.Rows(Document + " ORDER BY name", ReadDocument);

    /// <inheritdoc/>
    public IReadOnlyList<IndexedDocument> Documents(IReadOnlyCollection<string> names) =>
        session.Rows(Document + " WHERE sha256 IN (SELECT sha256 FROM index_document WHERE hashtextextended(name, 0) IN (SELECT hashtextextended(n, 0) FROM unnest($1) n) AND name = ANY ($1)) ORDER BY name",
            ReadDocument, (object)names.ToArray());

    /// <inheritdoc/>
    public IReadOnlyList<IndexedChunk> Chunks(IndexQuestion question)
    {
        var spans = Enumerable.Range(0, DaySpan.Greatest + 1).Append(DaySpan.Open).ToList();
        if (question.Undated) spans.Add(DaySpan.Undated);
        var begins = spans.ConvertAll(span => span <= DaySpan.Greatest ? DaySpan.Begins(span, question.From, question.To) : (0, int.MaxValue));
        string among = question.Places is null ? "" : " AND place = ANY ($4)";
        string sql = $"SELECT DISTINCT chunk FROM unnest($1, $2, $3) AS asked (span, least, most) JOIN index_day d ON d.span = asked.span AND d.first BETWEEN asked.least AND asked.most{among}";
        object[] values = [spans.ToArray(), begins.Select(begin => begin.Item1).ToArray(), begins.Select(begin => begin.Item2).ToArray(), .. question.Places is null ? Array.Empty<object>() : [question.Places.ToArray()]];
        return Standing(session.Rows(sql, row => row.GetInt64(0), values), question.Kinds);
    }

    /// <inheritdoc/>
    public IReadOnlyList<IndexedChunk> ChunksOf(IReadOnlyCollection<long> counts) =>
        Standing(session.Rows("SELECT DISTINCT chunk FROM index_count WHERE count = ANY ($1)", row => row.GetInt64(0), (object)counts.ToArray()));

    /// <inheritdoc/>
    public IReadOnlyList<IndexedChunk> ChunksTelling(int kinds, int after, int most) =>
        session.Rows("SELECT document, ordinal, content FROM index_chunk WHERE kinds & $1 = $1 ORDER BY document, ordinal LIMIT $2 OFFSET $3", row => new IndexedChunk(row.GetString(0), row.GetInt32(1), row.GetString(2)), kinds, most, after);

    /// <inheritdoc/>
    public IReadOnlyList<IndexedChunk> ChunksOf(string document) =>
        session.Rows("SELECT document, ordinal, content FROM index_chunk WHERE hashtextextended(document, 0) = hashtextextended($1, 0) AND document = $1 ORDER BY ordinal", row => new IndexedChunk(row.GetString(0), row.GetInt32(1), row.GetString(2)), document);

    /// <inheritdoc/>
    public IReadOnlyDictionary<(string Document, int Ordinal), UInt128> Digests()
    {
        var chunks = session.Rows("SELECT chunk, document, ordinal, content, kinds FROM index_chunk", row => (Chunk: row.GetInt64(0), Document: row.GetString(1), Ordinal: row.GetInt32(2), Content: row.GetString(3), Kinds: row.GetInt32(4)));
        var digests = chunks.ToDictionary(chunk => chunk.Chunk, _ => new ChunkDigest());
        foreach (var chunk in chunks) digests[chunk.Chunk].Add(chunk.Content, chunk.Kinds);
        foreach (var (chunk, posting) in session.Rows("SELECT chunk, place, span, first FROM index_day JOIN index_chunk USING (chunk)", row => (row.GetInt64(0), new Posting(row.GetString(1), row.GetInt32(2), row.GetInt32(3))))) digests[chunk].Add(posting);
        foreach (var (chunk, id) in session.Rows("SELECT chunk, count FROM index_count JOIN index_chunk USING (chunk)", row => (row.GetInt64(0), row.GetInt64(1)))) digests[chunk].Add(id);
        return chunks.ToDictionary(chunk => (chunk.Document, chunk.Ordinal), chunk => digests[chunk.Chunk].Value);
    }

    /// <inheritdoc/>
    public IReadOnlyList<(string Name, string Told)> Files() => session.Rows("SELECT name, told FROM index_file", row => (row.GetString(0), row.GetString(1)));

    /// <inheritdoc/>
    public void KeepFiles(IReadOnlyList<(string Name, string Told)> files)
    {
        string[] names = [.. files.Select(file => file.Name)];
        session.Execute("DELETE FROM index_file WHERE hashtextextended(name, 0) = ANY (ARRAY(SELECT hashtextextended(n, 0) FROM unnest($1) n)) AND name = ANY ($1)", (object)names);
        session.Execute("INSERT INTO index_file SELECT * FROM unnest($1, $2)", names, files.Select(file => file.Told).ToArray());
    }

    private static IndexedDocument ReadDocument(NpgsqlDataReader row) => new(row.GetString(0), row.GetString(1), row.GetInt64(2), row.GetInt64(3), row.GetBoolean(4));

    private List<IndexedChunk> Standing(List<long> chunks, int kinds = 0) => session.Rows("SELECT document, ordinal, content FROM index_chunk WHERE chunk = ANY ($1) AND kinds & $2 = $2 ORDER BY document, ordinal",
        row => new IndexedChunk(row.GetString(0), row.GetInt32(1), row.GetString(2)), chunks.ToArray(), kinds);

    private void Apply(IndexChange change)
    {
        var document = change.Document;
        session.Execute("DELETE FROM index_document WHERE hashtextextended(name, 0) = hashtextextended($1, 0) AND name = $1", document.Name);
        session.Execute("INSERT INTO index_document VALUES ($1, $2, $3, $4, $5)", document.Name, document.Sha256, document.Record, document.Reading, document.IsPresent);
        if (change.Chunks is null) return;
        // Postings of the chunks before stay behind without effect: numbers of chunks are never given twice.
        session.Execute("DELETE FROM index_chunk WHERE hashtextextended(document, 0) = hashtextextended($1, 0) AND document = $1", document.Name);
        if (change.Chunks.Count == 0) return;
        var numbers = session.Rows("INSERT INTO index_chunk (document, ordinal, content, kinds) SELECT $1, ordinal - 1, content, kinds FROM unnest($2, $3) WITH ORDINALITY AS given (content, kinds, ordinal) RETURNING ordinal, chunk",
            row => (Ordinal: row.GetInt32(0), Chunk: row.GetInt64(1)), document.Name, change.Chunks.Select(chunk => chunk.Content).ToArray(), change.Chunks.Select(chunk => chunk.Kinds).ToArray()).ToDictionary(pair => pair.Ordinal, pair => pair.Chunk);
        var days = change.Chunks.SelectMany((chunk, ordinal) => chunk.Postings.Select(posting => (posting.Span, posting.First, posting.Place, Chunk: numbers[ordinal]))).ToList();
        var counts = change.Chunks.SelectMany((chunk, ordinal) => chunk.Counts.Select(count => (Count: count, Chunk: numbers[ordinal]))).ToList();
        session.Execute("INSERT INTO index_day SELECT * FROM unnest($1, $2, $3, $4) ON CONFLICT DO NOTHING",
            days.Select(day => day.Span).ToArray(), days.Select(day => day.First).ToArray(), days.Select(day => day.Place).ToArray(), days.Select(day => day.Chunk).ToArray());
        session.Execute("INSERT INTO index_count SELECT * FROM unnest($1, $2) ON CONFLICT DO NOTHING", counts.Select(count => count.Count).ToArray(), counts.Select(count => count.Chunk).ToArray());
    }
}
