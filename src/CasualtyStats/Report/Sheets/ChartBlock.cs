using System.Collections.Immutable;
using CasualtyStats.Model;
using CasualtyStats.Workbooks;

namespace CasualtyStats.Report.Sheets;

/// <summary>A few columns of the chart data sheet: categories and the series beside them.</summary>
/// <param name="Sheet">The chart data sheet's name.</param>
/// <param name="Column">Column of the categories, from 1.</param>
/// <param name="Heading">Heading of the categories.</param>
/// <param name="Categories">Their cells.</param>
/// <param name="Series">Name and values of each series; null is a gap.</param>
internal sealed record ChartBlock(string Sheet, int Column, string Heading, ImmutableArray<Cell> Categories, ImmutableArray<(string Name, ImmutableArray<long?> Values)> Series)
{
    /// <summary>The first column after the block and an empty one.</summary>
    public int NextColumn => Column + Series.Length + 2;

    public string CategoryRange => CellReference.Absolute(Sheet, 2, Column, Categories.Length + 1, Column);

    public ImmutableArray<string> CategoryTexts => [.. Categories.Select(cell => cell.Number is { } number ? Invariant.Of(number) : cell.Shown)];

    /// <summary>A series of a chart that points at a column of the block.</summary>
    public ChartSeries Point(int series, string? colour, int opacity = 100, string mark = "circle", bool joined = true)
    {
        int column = Column + 1 + series;
        return new(Series[series].Name, CellReference.Absolute(Sheet, 1, column, 1, column),
            CellReference.Absolute(Sheet, 2, column, Categories.Length + 1, column), Series[series].Values, colour, opacity, mark, joined);
    }
}
