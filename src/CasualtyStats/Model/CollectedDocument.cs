using System.Collections.Immutable;

namespace CasualtyStats.Model;

/// <summary>One document with everything that was read from it.</summary>
/// <param name="Document">The file.</param>
/// <param name="Counts">Its counts, by start (prose) or by sheet, row and column (tables).</param>
/// <param name="Findings">What the reader was unsure of or could not read.</param>
/// <param name="ReaderVersion">Version of the reader that read it.</param>
public sealed record CollectedDocument(SourceDocument Document, ImmutableArray<ReportedCount> Counts, ImmutableArray<Finding> Findings, string ReaderVersion);
