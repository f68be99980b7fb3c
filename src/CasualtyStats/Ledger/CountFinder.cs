using CasualtyStats.Ledger.Json;
using CasualtyStats.Model;

namespace CasualtyStats.Ledger;

/// <summary>Answers many small questions about the counts of a ledger, all of one state of it, and none at the cost of reading the whole.</summary>
/// <remarks>What was read for one question serves the next. Texts of documents are not read. Until it is disposed of, nothing else can be done with the ledger.</remarks>
public sealed class CountFinder : IDisposable
{
    // Chunks that are looked up together; the first one is nearly always enough.
    private const int AtOnce = 8;

    private readonly IRecordStore store;
    private readonly ChunkReader reader;
    private readonly HashSet<string> withdrawn;
    private readonly Dictionary<string, DocumentVersion?> documents = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Document, int Ordinal), ReportedCount[]> chunks = [];

    internal CountFinder(IRecordStore store)
    {
        this.store = store;
        reader = new(store);
        var people = new PeopleReader(store, null);
        Rulings = people.Rulings();
        Places = people.Places();
        Words = people.Words();
        withdrawn = PeopleReader.Withdrawn(Rulings);
    }

    /// <summary>All rulings, as <see cref="LedgerContent.Rulings"/>.</summary>
    public System.Collections.Immutable.ImmutableArray<Ruling> Rulings { get; }

    /// <summary>Places that people added.</summary>
    public System.Collections.Immutable.ImmutableArray<AddedPlace> Places { get; }

    /// <summary>Words that people added.</summary>
    public System.Collections.Immutable.ImmutableArray<AddedWord> Words { get; }

    /// <summary>Number of counts that were read so far.</summary>
    public int Read { get; private set; }

    /// <summary>The counts that a question asks for, by document, then by their place in it.</summary>
    /// <param name="query">The question.</param>
    /// <exception cref="LedgerException">The store cannot be read, or a content is missing or was changed.</exception>
    public IReadOnlyList<ReportedCount> Find(CountQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Counts(store.Index.Chunks(query.ToIndex()), query.Matches);
    }

    /// <summary>Counts by their ids; one that stands no longer is left out.</summary>
    /// <param name="ids">Ids of counts.</param>
    /// <exception cref="LedgerException">The store cannot be read, or a content is missing or was changed.</exception>
    public IReadOnlyList<ReportedCount> WithIds(IReadOnlyCollection<string> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var wanted = ids.ToHashSet(StringComparer.Ordinal);
        return Counts(store.Index.ChunksOf([.. ids.Select(ChunkIndexer.Number).OfType<long>()]), count => wanted.Contains(count.Id));
    }

    /// <summary>Counts of any place and day that tell of an outcome, a class or both, a chunk of them at a time as they are taken.</summary>
    /// <param name="outcome">The outcome; null for any.</param>
    /// <param name="victims">The class; null for any.</param>
    /// <returns>Counts by document, then by their place in it; reading ends where the caller has seen enough.</returns>
    /// <exception cref="LedgerException">The store cannot be read, or a content is missing or was changed.</exception>
    public IEnumerable<ReportedCount> Telling(Outcome? outcome, VictimClass? victims)
    {
        int after = 0;
        while (store.Index.ChunksTelling(KindSet.Of(outcome, victims), after, AtOnce) is { Count: > 0 } found)
        {
            after += found.Count;
            foreach (var chunk in found)
                foreach (var count in Counts([chunk], count => (outcome is null || count.Outcome == outcome) && (victims is null || count.Class == victims))) yield return count;
        }
    }

    /// <summary>All counts of a document; none where it stands under another name or not at all.</summary>
    /// <param name="name">The document's name.</param>
    /// <exception cref="LedgerException">The store cannot be read, or a content is missing or was changed.</exception>
    public IReadOnlyList<ReportedCount> OfDocument(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return Counts(store.Index.ChunksOf(name), _ => true);
    }

    /// <summary>Ends the reading.</summary>
    public void Dispose() => store.Rollback();

    private List<ReportedCount> Counts(IReadOnlyList<IndexedChunk> found, Func<ReportedCount, bool> wanted)
    {
        Learn(found);
        var missing = found.Where(chunk => documents[chunk.Document] is not null && !chunks.ContainsKey((chunk.Document, chunk.Ordinal))).ToList();
        foreach (var (chunk, counts) in missing.Zip(reader.Counts(missing.Select(chunk => (chunk.Content, documents[chunk.Document]!.Document)))))
        {
            chunks.Add((chunk.Document, chunk.Ordinal), counts);
            Read += counts.Length;
        }
        return [.. found.Where(chunk => documents[chunk.Document] is not null).SelectMany(chunk => chunks[(chunk.Document, chunk.Ordinal)].Where(wanted))];
    }

    // A document that is withdrawn, or counted under another name, has no counts of its own.
    private void Learn(IReadOnlyList<IndexedChunk> found)
    {
        var names = found.Select(chunk => chunk.Document).Where(name => !documents.ContainsKey(name)).Distinct(StringComparer.Ordinal).ToList();
        if (names.Count == 0) return;
        foreach (string name in names) documents[name] = null;
        foreach (var version in DocumentVersions.Of(store, names, withdrawn).Values)
            if (version.CopyOf is null) documents[version.Document.Name] = version;
    }
}
