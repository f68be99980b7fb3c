using CasualtyStats.Ledger.Json;
using CasualtyStats.Model;

namespace CasualtyStats.Ledger;

/// <summary>One version of a document: its bytes, what the manifest said last about them, and how they were read last.</summary>
/// <param name="Document">The document without bytes and text.</param>
/// <param name="TextHash">Hash of the text, or null for a table.</param>
/// <param name="Reading">The latest reading, or null where none was recorded.</param>
/// <param name="IsPresent">False where the file is gone from its folder.</param>
/// <param name="CopyOf">Name of the document with the same bytes that is counted in its place, or null.</param>
internal sealed record DocumentVersion(SourceDocument Document, string? TextHash, ReadingJson? Reading, bool IsPresent = true, string? CopyOf = null)
{
    /// <summary>The day on which it was recorded, UTC: by then at the latest it was known.</summary>
    public required DateOnly Recorded { get; init; }

    /// <summary>The document as a whole, for findings about it.</summary>
    public Citation Where => new(Document.Name, Document.Sha256, null, null, null);

    /// <summary>The finding that the file is gone; whoever rejects it withdraws the document.</summary>
    public Finding Absence => new("document-gone", Severity.Check, Where, new Message("ledger.document-gone", Document.Name), []);
}
