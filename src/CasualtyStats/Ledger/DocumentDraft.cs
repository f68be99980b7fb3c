using System.Collections.Immutable;
using System.Text;
using CasualtyStats.Ledger.Json;
using CasualtyStats.Model;

namespace CasualtyStats.Ledger;

/// <summary>A collected document made ready to be recorded: everything that costs time is done before a transaction begins.</summary>
internal sealed class DocumentDraft
{
    private DocumentDraft(CollectedDocument collected, string document, string reading, List<StoredContent> contents, HashSet<string> assumed, ImmutableArray<ChunkPostings> postings) =>
        (Collected, DocumentPayload, ReadingPayload, Contents, Assumed, Postings) = (collected, document, reading, contents, assumed, postings);

    /// <summary>The document.</summary>
    public CollectedDocument Collected { get; }

    /// <summary>The document's name.</summary>
    public string Name => Collected.Document.Name;

    /// <summary>Payload of its record.</summary>
    public string DocumentPayload { get; }

    /// <summary>Payload of its reading's record.</summary>
    public string ReadingPayload { get; }

    /// <summary>Contents that the ledger may not have yet.</summary>
    public IReadOnlyList<StoredContent> Contents { get; }

    /// <summary>Hashes of contents that are taken to be there because earlier records name them.</summary>
    public IReadOnlySet<string> Assumed { get; }

    /// <summary>What the index takes in of its counts.</summary>
    public ImmutableArray<ChunkPostings> Postings { get; }

    /// <summary>Refuses a document whose parts do not belong together.</summary>
    /// <exception cref="ArgumentException">The hash is not that of the bytes, or the name is empty.</exception>
    public static void Check(SourceDocument document)
    {
        ArgumentException.ThrowIfNullOrEmpty(document.Name);
        string hash = StoredContent.HashOf(document.Bytes.Span);
        if (document.Sha256 != hash)
            throw new ArgumentException($"{document.Name}: its bytes have the hash {hash}, but the document says {document.Sha256}", nameof(document));
    }

    /// <summary>Makes a document ready.</summary>
    /// <param name="collected">The document.</param>
    /// <param name="known">Hashes of contents that need not be made ready again.</param>
    public static DocumentDraft Of(CollectedDocument collected, IReadOnlySet<string> known)
    {
        var home = collected.Document;
        var contents = new Ready(known);
        contents.Take(home.Sha256, home.Bytes.Span);
        string? text = home.Text is { } words ? contents.Take(Encoding.UTF8.GetBytes(words)) : null;
        var counts = Chunked(collected.Counts, (json, count) => CountJson.Write(json, count, home), contents);
        var findings = Chunked(collected.Findings, (json, finding) => FindingJson.Write(json, finding, home), contents);
        var postings = ImmutableArray.CreateBuilder<ChunkPostings>(counts.Length);
        for (int i = 0; i < counts.Length; i++) postings.Add(ChunkIndexer.Of(counts[i], ReadingJson.Slice(collected.Counts, i)));
        string reading = new ReadingJson(home.Sha256, collected.ReaderVersion, collected.Counts.Length, collected.Findings.Length, counts, findings).Write();
        return new(collected, DocumentJson.Write(home, text), reading, contents.Stored, contents.Assumed, postings.ToImmutable());
    }

    /// <summary>Makes a document ready whose counts are stored already.</summary>
    /// <param name="home">The document; its bytes are stored too.</param>
    /// <param name="version">Version of its reader.</param>
    /// <param name="counts">Number of its counts.</param>
    /// <param name="chunks">The chunks that hold them, in order.</param>
    /// <param name="findings">What its reader told.</param>
    public static DocumentDraft Of(SourceDocument home, string version, int counts, ImmutableArray<ChunkPostings> chunks, ImmutableArray<Finding> findings)
    {
        var contents = new Ready(new HashSet<string>(StringComparer.Ordinal));
        var told = Chunked(findings, (json, finding) => FindingJson.Write(json, finding, home), contents);
        string reading = new ReadingJson(home.Sha256, version, counts, findings.Length, [.. chunks.Select(chunk => chunk.Content)], told).Write();
        return new(new(home, [], findings, version), DocumentJson.Write(home, null), reading, contents.Stored, contents.Assumed, chunks);
    }

    // Chunks are written, hashed and packed on all processors; their order is that of the counts.
    private static ImmutableArray<string> Chunked<T>(ImmutableArray<T> items, Action<System.Text.Json.Utf8JsonWriter, T> write, Ready contents)
    {
        int chunks = ReadingJson.ChunksOf(items.Length);
        var made = new (string Hash, StoredContent? Stored)[chunks];
        Parallel.For(0, chunks, i =>
        {
            byte[] bytes = ReadingJson.Chunk(items, i, write);
            string hash = StoredContent.HashOf(bytes);
            made[i] = (hash, contents.Knows(hash) ? null : StoredContent.Of(hash, bytes));
        });
        foreach (var (hash, stored) in made) contents.Take(hash, stored);
        return [.. made.Select(chunk => chunk.Hash)];
    }

    private sealed class Ready(IReadOnlySet<string> known)
    {
        private readonly HashSet<string> taken = new(StringComparer.Ordinal);

        public List<StoredContent> Stored { get; } = [];

        public HashSet<string> Assumed { get; } = new(StringComparer.Ordinal);

        public bool Knows(string hash) => known.Contains(hash);

        public string Take(byte[] bytes)
        {
            string hash = StoredContent.HashOf(bytes);
            Take(hash, bytes);
            return hash;
        }

        public void Take(string hash, ReadOnlySpan<byte> bytes) => Take(hash, Knows(hash) ? null : StoredContent.Of(hash, bytes));

        public void Take(string hash, StoredContent? stored)
        {
            if (stored is null) Assumed.Add(hash);
            else if (taken.Add(hash)) Stored.Add(stored);
        }
    }
}
