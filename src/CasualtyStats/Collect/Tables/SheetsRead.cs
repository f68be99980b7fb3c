using System.Collections.Immutable;
using CasualtyStats.Model;

namespace CasualtyStats.Collect.Tables;

/// <summary>What a document's tables gave.</summary>
/// <param name="Counts">Counts by sheet, row and column.</param>
/// <param name="Findings">What could not be read, and what a person should know of the tables.</param>
/// <param name="Tables">How many of the grids were tables of counts; with 0 the document holds none.</param>
internal sealed record SheetsRead(ImmutableArray<ReportedCount> Counts, ImmutableArray<Finding> Findings, int Tables);
