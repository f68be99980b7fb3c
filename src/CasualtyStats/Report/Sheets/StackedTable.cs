using System.Collections.Immutable;

namespace CasualtyStats.Report.Sheets;

/// <summary>One of two tables that share a sheet.</summary>
/// <param name="Name">Its name in formulas, ASCII.</param>
/// <param name="Empty">What is said where it has no record.</param>
/// <param name="Records">Its rows.</param>
/// <param name="Columns">Its columns.</param>
internal sealed record StackedTable<T>(string Name, string Empty, ImmutableArray<T> Records, ImmutableArray<Column<T>> Columns);
