namespace CasualtyStats.Ledger;

/// <summary>What stands of one document after a transaction.</summary>
/// <param name="Document">Where its records are, and whether its file is there.</param>
/// <param name="Chunks">The chunks of its new reading, or null where the reading is as it was.</param>
internal sealed record IndexChange(IndexedDocument Document, IReadOnlyList<ChunkPostings>? Chunks);

/// <summary>A document in the index.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sha256">Hash of its bytes.</param>
/// <param name="Record">Number of its latest document record.</param>
/// <param name="Reading">Number of the latest reading record of these bytes, or 0 where none was recorded.</param>
/// <param name="IsPresent">False where its file is gone from its folder.</param>
internal sealed record IndexedDocument(string Name, string Sha256, long Record, long Reading, bool IsPresent);

/// <summary>A chunk that stands.</summary>
/// <param name="Document">The document that it was read from.</param>
/// <param name="Ordinal">Its place among the document's chunks, from 0.</param>
/// <param name="Content">Hash of its content.</param>
internal sealed record IndexedChunk(string Document, int Ordinal, string Content);

/// <summary>A chunk with the places, days and ids of its counts.</summary>
/// <param name="Content">Hash of its content.</param>
/// <param name="Postings">Place and days, each once.</param>
/// <param name="Counts">Ids of its counts as numbers.</param>
/// <param name="Kinds">What its counts tell of, see <see cref="KindSet"/>.</param>
internal sealed record ChunkPostings(string Content, IReadOnlyList<Posting> Postings, IReadOnlyList<long> Counts, int Kinds);

/// <summary>A place and days that a chunk speaks of.</summary>
/// <param name="Place">P-code, or empty where the count names no place with a code.</param>
/// <param name="Span">Length class of the days, see <see cref="DaySpan"/>.</param>
/// <param name="First">Day number of the first day; 0 where it is open.</param>
internal readonly record struct Posting(string Place, int Span, int First);

/// <summary>What is asked of the index.</summary>
/// <param name="Places">P-codes as counts cite them, empty text for counts without a place; null for all.</param>
/// <param name="From">First day, included; null for no limit.</param>
/// <param name="To">Last day, included; null for no limit.</param>
/// <param name="Undated">Whether counts without any day are wanted too.</param>
/// <param name="Kinds">Only chunks that hold counts of all of these kinds, see <see cref="KindSet"/>; 0 for all.</param>
internal sealed record IndexQuestion(IReadOnlyCollection<string>? Places, DateOnly? From, DateOnly? To, bool Undated, int Kinds = 0);
