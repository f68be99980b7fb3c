namespace CasualtyStats.Collect.Tables;

/// <summary>Over which days the numbers of a column count.</summary>
internal enum FigureMeasure
{
    /// <summary>The header does not say: the days of the row.</summary>
    Row,

    /// <summary>The row's day, or the hours that the row gives.</summary>
    Daily,

    /// <summary>From the beginning of the series to the row's day.</summary>
    Running,
}
