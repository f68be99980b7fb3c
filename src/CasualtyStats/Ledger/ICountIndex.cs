namespace CasualtyStats.Ledger;

/// <summary>Tables beside the chained records that say which chunks hold the counts of a place, a day or an id, so that a question need not read the whole ledger.</summary>
/// <remarks>Derived from the records alone and never evidence: it may be thrown away and is made again from them. It changes within the transaction that adds the records.</remarks>
internal interface ICountIndex
{
    /// <summary>Number of the last record that the index knows; 0 where it is empty.</summary>
    long UpTo { get; }

    /// <summary>Takes in what a transaction changed.</summary>
    /// <param name="changes">Documents with what stands of them now.</param>
    /// <param name="upTo">Number of the last record.</param>
    void Apply(IReadOnlyList<IndexChange> changes, long upTo);

    /// <summary>Forgets everything.</summary>
    void Clear();

    /// <summary>Every document that stands, in ordinal order of names.</summary>
    IReadOnlyList<IndexedDocument> Documents();

    /// <summary>Documents by name, and all others that hold the same bytes.</summary>
    IReadOnlyList<IndexedDocument> Documents(IReadOnlyCollection<string> names);

    /// <summary>The chunks that hold a count for one of some places within some days.</summary>
    IReadOnlyList<IndexedChunk> Chunks(IndexQuestion question);

    /// <summary>The chunks that hold counts of some ids.</summary>
    IReadOnlyList<IndexedChunk> ChunksOf(IReadOnlyCollection<long> counts);

    /// <summary>Some chunks that hold counts of all of some kinds, by document, then by their place in it.</summary>
    /// <param name="kinds">What is told of, see <see cref="KindSet"/>.</param>
    /// <param name="after">Number of such chunks to pass over.</param>
    /// <param name="most">How many to give.</param>
    IReadOnlyList<IndexedChunk> ChunksTelling(int kinds, int after, int most);

    /// <summary>All chunks of a document, in order.</summary>
    IReadOnlyList<IndexedChunk> ChunksOf(string document);

    /// <summary>What the index says of each chunk that stands, see <see cref="ChunkDigest"/>.</summary>
    IReadOnlyDictionary<(string Document, int Ordinal), UInt128> Digests();

    /// <summary>Files as earlier collections saw them: name and JSON.</summary>
    IReadOnlyList<(string Name, string Told)> Files();

    /// <summary>Keeps files as they were seen, each in the place of what was kept under its name.</summary>
    void KeepFiles(IReadOnlyList<(string Name, string Told)> files);

    /// <summary>Postings of chunks that no longer stand, as a share of all; they cost room and nothing else.</summary>
    double Stale { get; }
}
