namespace CasualtyStats.Collect.Tables;

/// <summary>The numbers of one row by column; a million of them must not cost a dictionary each.</summary>
/// <param name="columns">The columns, one list for all rows of a table.</param>
/// <param name="numbers">Their numbers in that order; null where a cell has none.</param>
internal readonly struct RowNumbers(int[] columns, long?[] numbers)
{
    /// <summary>The number of a column, or null.</summary>
    public long? this[int column] => Array.IndexOf(columns, column) is var at and >= 0 ? numbers[at] : null;

    /// <summary>True where a column has a number.</summary>
    public bool Has(int column) => this[column] is not null;
}
