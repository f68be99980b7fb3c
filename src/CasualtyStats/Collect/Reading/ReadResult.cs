using System.Collections.Immutable;
using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading;

/// <summary>What the reader found in one document.</summary>
/// <param name="Counts">Counts by the start of their quote.</param>
/// <param name="Findings">Possible misses, unresolved places and undated counts, in the order of the text.</param>
public sealed record ReadResult(ImmutableArray<ReportedCount> Counts, ImmutableArray<Finding> Findings);
