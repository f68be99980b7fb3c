using Microsoft.Data.Sqlite;

namespace CasualtyStats.Ledger;

/// <summary>The index in tables of the SQLite file.</summary>
internal sealed class SqliteCountIndex(SqliteSession session) : ICountIndex
{
    private const string Document = "SELECT name, sha256, record, reading, present FROM index_document";
    private readonly Dictionary<string, long> places = new(StringComparer.Ordinal);
    private (IReadOnlyCollection<string>? Places, long Version, bool[]? Wanted) last;

    /// <inheritdoc/>
    public long UpTo => session.Number("SELECT record FROM index_end");

    /// <inheritdoc/>
    public double Stale => session.Number("SELECT count(*) FROM index_day") is > 0 and var all
        ? 1 - (double)session.Number("SELECT count(*) FROM index_day WHERE chunk IN (SELECT chunk FROM index_chunk)") / all : 0;

    /// <inheritdoc/>
    public void Apply(IReadOnlyList<IndexChange> changes, long upTo)
    {
        // Another process may have numbered places since the last transaction, or this one's was rolled back.
        places.Clear();
        last = default;
        foreach (var change in changes) Apply(change);
        session.Execute("INSERT INTO index_end (only, record) VALUES (1, $0) ON CONFLICT (only) DO UPDATE SET record = $0", upTo);
    }

    /// <inheritdoc/>
    public void Clear()
    {
        foreach (string table in new[] { "index_document", "index_chunk", "index_place", "index_day", "index_id", "index_end", "index_file" }) session.Execute("DELETE FROM " + table);
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
        bool[]? wanted = question.Places is null ? null : Wanted(question.Places);
        for (int span = 0; span <= DaySpan.Greatest; span++)
        {
            var (least, most) = DaySpan.Begins(span, question.From, question.To);
            Collect(chunks, wanted, span, least, most);
        }
        Collect(chunks, wanted, DaySpan.Open, 0, int.MaxValue);
        if (question.Undated) Collect(chunks, wanted, DaySpan.Undated, 0, int.MaxValue);
        return Standing(chunks, question.Kinds);
    }

    /// <inheritdoc/>
    public IReadOnlyList<IndexedChunk> ChunksOf(IReadOnlyCollection<long> counts)
    {
        var chunks = new HashSet<long>();
        foreach (var bucket in counts.GroupBy(IdList.Bucket))
        {
            var wanted = bucket.ToHashSet();
            foreach (var (first, ids) in session.Rows("SELECT first, ids FROM index_id WHERE bucket = $0", row => (row.GetInt64(0), row.GetFieldValue<byte[]>(1)), bucket.Key))
                foreach (int ordinal in IdList.Find(ids, wanted)) chunks.Add(first + ordinal);
        }
        return Standing(chunks);
    }

    /// <inheritdoc/>
    /// <remarks>Each set of kinds is looked up by itself: few sets are in a ledger, and what none of them holds is answered without reading a chunk.</remarks>
    public IReadOnlyList<IndexedChunk> ChunksTelling(int kinds, int after, int most) =>
    [
        .. Kinds().Where(set => (set & kinds) == kinds)
            .SelectMany(set => session.Rows("SELECT document, ordinal, content FROM index_chunk WHERE kinds = $0 ORDER BY document, ordinal LIMIT $1", ReadChunk, set, after + most))
            .OrderBy(chunk => chunk.Document, StringComparer.Ordinal).ThenBy(chunk => chunk.Ordinal).Skip(after).Take(most),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<IndexedChunk> ChunksOf(string document) => session.Rows("SELECT document, ordinal, content FROM index_chunk WHERE document = $0 ORDER BY ordinal", ReadChunk, document);

    /// <inheritdoc/>
    public IReadOnlyDictionary<(string Document, int Ordinal), UInt128> Digests()
    {
        var chunks = session.Rows("SELECT chunk, document, ordinal, content, kinds FROM index_chunk", row => (Chunk: row.GetInt64(0), Document: row.GetString(1), Ordinal: row.GetInt32(2), Content: row.GetString(3), Kinds: row.GetInt32(4)));
        var digests = chunks.ToDictionary(chunk => chunk.Chunk, _ => new ChunkDigest());
        foreach (var chunk in chunks) digests[chunk.Chunk].Add(chunk.Content, chunk.Kinds);
        var codes = session.Rows("SELECT place, code FROM index_place", row => (row.GetInt64(0), row.GetString(1))).ToDictionary();
        foreach (var (span, first, chunk, list) in session.Rows("SELECT span, first, chunk, places FROM index_day", row => (row.GetInt32(0), row.GetInt32(1), row.GetInt64(2), row.GetFieldValue<byte[]>(3))))
            if (digests.TryGetValue(chunk, out var digest))
                foreach (long place in PlaceList.Numbers(list)) digest.Add(new Posting(codes.GetValueOrDefault(place) ?? "?", span, first));
        foreach (var (chunk, id) in session.Rows("SELECT first, ids FROM index_id", row => (First: row.GetInt64(0), Ids: row.GetFieldValue<byte[]>(1)))
            .SelectMany(bucket => IdList.All(bucket.Ids).Select(entry => (bucket.First + entry.Ordinal, entry.Id))).Distinct())
            if (digests.TryGetValue(chunk, out var digest)) digest.Add(id);
        return chunks.ToDictionary(chunk => (chunk.Document, chunk.Ordinal), chunk => digests[chunk.Chunk].Value);
    }

    /// <inheritdoc/>
    public IReadOnlyList<(string Name, string Told)> Files() => session.Rows("SELECT name, told FROM index_file", row => (row.GetString(0), row.GetString(1)));

    /// <inheritdoc/>
    public void KeepFiles(IReadOnlyList<(string Name, string Told)> files)
    {
        foreach (var (name, told) in files) session.Execute("INSERT INTO index_file (name, told) VALUES ($0, $1) ON CONFLICT (name) DO UPDATE SET told = $1", name, told);
    }

    private static IndexedDocument ReadDocument(SqliteDataReader row) => new(row.GetString(0), row.GetString(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4) == 1);

    private static IndexedChunk ReadChunk(SqliteDataReader row) => new(row.GetString(0), row.GetInt32(1), row.GetString(2));

    // From one set to the next greater one through the index, not through all chunks.
    private List<long> Kinds() => session.Rows(
        "WITH RECURSIVE one(kinds) AS (SELECT min(kinds) FROM index_chunk UNION ALL SELECT (SELECT min(kinds) FROM index_chunk WHERE kinds > one.kinds) FROM one WHERE one.kinds IS NOT NULL) SELECT kinds FROM one WHERE kinds IS NOT NULL",
        row => row.GetInt64(0));

    // One question often follows another about the same places, with other days.
    private bool[] Wanted(IReadOnlyCollection<string> codes)
    {
        long version = session.Number("PRAGMA data_version");
        if (!ReferenceEquals(last.Places, codes) || last.Version != version || last.Wanted is null) last = (codes, version, Numbered(codes));
        return last.Wanted;
    }

    private bool[] Numbered(IReadOnlyCollection<string> codes)
    {
        bool[] wanted = new bool[session.Number("SELECT max(place) FROM index_place") + 1];
        foreach (long place in session.Rows("SELECT place FROM index_place WHERE code IN (SELECT value FROM json_each($0))", row => row.GetInt64(0), SqliteSession.List(codes))) wanted[place] = true;
        return wanted;
    }

    private void Collect(HashSet<long> chunks, bool[]? wanted, int span, int least, int most) => chunks.UnionWith(wanted is null
        ? session.Rows("SELECT DISTINCT chunk FROM index_day WHERE span = $0 AND first BETWEEN $1 AND $2", row => row.GetInt64(0), span, least, most)
        : session.Rows("SELECT chunk, places FROM index_day WHERE span = $0 AND first BETWEEN $1 AND $2",
            row => PlaceList.HoldsAny(row.GetFieldValue<byte[]>(1), wanted) ? row.GetInt64(0) : 0, span, least, most).Where(chunk => chunk > 0));

    private List<IndexedChunk> Standing(HashSet<long> chunks, int kinds = 0) => session.Rows(
        "SELECT document, ordinal, content FROM json_each($0) JOIN index_chunk ON chunk = value WHERE kinds & $1 = $1 ORDER BY document, ordinal", ReadChunk, "[" + string.Join(',', chunks) + "]", kinds);

    private void Apply(IndexChange change)
    {
        var document = change.Document;
        session.Execute("INSERT INTO index_document (name, sha256, record, reading, present) VALUES ($0, $1, $2, $3, $4) ON CONFLICT (name) DO UPDATE SET sha256 = $1, record = $2, reading = $3, present = $4",
            document.Name, document.Sha256, document.Record, document.Reading, document.IsPresent ? 1 : 0);
        if (change.Chunks is null) return;
        // Postings of the chunks before stay behind without effect: numbers of chunks are never given twice.
        session.Execute("DELETE FROM index_chunk WHERE document = $0", document.Name);
        var numbered = change.Chunks.Select((chunk, ordinal) => (Number: AddChunk(document.Name, ordinal, chunk), Chunk: chunk)).ToList();
        // In the order of their keys, so that the tree grows at one end.
        foreach (var (key, places) in numbered.SelectMany(pair => pair.Chunk.Postings.Select(posting => (posting.Span, posting.First, pair.Number, Place: Place(posting.Place))))
            .GroupBy(row => (row.Span, row.First, row.Number), row => row.Place).Select(group => (group.Key, PlaceList.Of(group))).OrderBy(row => row.Key))
            session.Execute("INSERT INTO index_day (span, first, chunk, places) VALUES ($0, $1, $2, $3)", key.Span, key.First, key.Number, places);
        // Chunks of one reading have numbers in a row, so the first one's and an ordinal name each.
        foreach (var (bucket, ids) in IdList.Of(change.Chunks.Select(chunk => chunk.Counts)))
            session.Execute("INSERT INTO index_id (bucket, first, ids) VALUES ($0, $1, $2)", bucket, numbered[0].Number, ids);
    }

    private long AddChunk(string document, int ordinal, ChunkPostings chunk) =>
        session.Number("INSERT INTO index_chunk (document, ordinal, content, kinds) VALUES ($0, $1, $2, $3) RETURNING chunk", document, ordinal, chunk.Content, chunk.Kinds);

    private long Place(string code)
    {
        if (places.TryGetValue(code, out long known)) return known;
        session.Execute("INSERT INTO index_place (code) VALUES ($0) ON CONFLICT (code) DO NOTHING", code);
        return places[code] = session.Number("SELECT place FROM index_place WHERE code = $0", code);
    }
}
