using System.Collections.Immutable;

namespace CasualtyStats.Workbooks;

/// <summary>One row of a sheet.</summary>
/// <param name="Cells">Its cells from the first column on.</param>
/// <param name="Height">Points, or null for the default height.</param>
internal sealed record SheetRow(ImmutableArray<Cell> Cells, double? Height = null);
