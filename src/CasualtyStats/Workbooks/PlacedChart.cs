namespace CasualtyStats.Workbooks;

/// <summary>A chart and the cells it covers.</summary>
/// <param name="Chart">The chart.</param>
/// <param name="Row">First row, from 1.</param>
/// <param name="Column">First column, from 1.</param>
/// <param name="EndRow">The row before which it ends.</param>
/// <param name="EndColumn">The column before which it ends.</param>
internal sealed record PlacedChart(Chart Chart, int Row, int Column, int EndRow, int EndColumn);
