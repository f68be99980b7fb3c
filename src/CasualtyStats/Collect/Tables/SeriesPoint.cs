namespace CasualtyStats.Collect.Tables;

/// <summary>One row of a table of running totals, with its numbers.</summary>
/// <param name="Row">Its number.</param>
/// <param name="Day">Its day.</param>
/// <param name="Source">Its source's cell.</param>
/// <param name="Hours">Hours that its daily figures cover; 0 = the row was not reported; null where nothing says.</param>
/// <param name="Values">Its numbers by column; at least one.</param>
internal sealed record SeriesPoint(int Row, DateOnly Day, string Source, int? Hours, RowNumbers Values)
{
    /// <summary>The number in a column, or null.</summary>
    /// <param name="column">The column, or null.</param>
    public long? At(FigureColumn? column) => column is null ? null : Values[column.At];

    /// <summary>Days that the daily figures cover: 1 where nothing says otherwise.</summary>
    public int Span => Hours is > 24 ? Hours.Value / 24 : 1;
}
