using System.Collections.Immutable;
using CasualtyStats.Estimate;
using CasualtyStats.Model;
using CasualtyStats.Workbooks;

namespace CasualtyStats.Report.Sheets;

/// <summary>Weekly and monthly totals as they were reconciled, the change against the step before, and a moving mean; gaps stay gaps.</summary>
internal static class TrendSheet
{
    // Four weeks and three months: steps enough to smooth, few enough to follow a turn.
    private const int WeeksOfMean = 4;
    private const int MonthsOfMean = 3;
    private const int ChartRows = 20;
    private const int ChartColumns = 9;
    private const int FirstDayColumn = 2;
    private const int LowColumn = 6;

    private sealed record Row(PeriodUnit Unit, Outcome Outcome, VictimClass Class, SeriesPoint Point, Change Change, double? Mean)
    {
        public CountEstimate Estimate => Point.Estimate ?? CountEstimate.None;
    }

    public static Sheet Make(WorkbookContext context)
    {
        var words = context.Words;
        ImmutableArray<Row> rows = [.. Rows(context.Content.ByMonth, PeriodUnit.Month, MonthsOfMean), .. Rows(context.Content.ByWeek, PeriodUnit.Week, WeeksOfMean)];
        ImmutableArray<Column<Row>> columns =
        [
            context.Column<Row>("period", row => Cell.Of(words[row.Unit == PeriodUnit.Week ? "period.week" : "period.month"], Looks.Text), 12),
            context.Column<Row>("first-day", row => Cell.Of(row.Point.Start, Looks.Day), 12, 12),
            context.Column<Row>("last-day", row => Cell.Of(row.Point.End, Looks.Day), 12, 12),
            context.Column<Row>("outcome", row => Cell.Of(words.Of(row.Outcome), Looks.Wrapped), 16, 9),
            context.Column<Row>("class", row => Cell.Of(words.Of(row.Class), Looks.Wrapped), 16, 11),
            .. FigureColumns.Measures<Row>(context, words["measure.people"], row => row.Estimate),
            context.Column<Row>("change", row => Cell.Of(row.Change.Difference, Looks.Change), 12, numeric: true),
            context.Column<Row>("change-least", row => Cell.Of(row.Change.Least, Looks.Change), 12, numeric: true),
            context.Column<Row>("change-most", row => Cell.Of(row.Change.Most, Looks.Change), 12, numeric: true),
            context.Column<Row>("mean", row => row.Mean is { } mean ? new(null, decimal.Round((decimal)mean, 1), Looks.Mean) : Cell.Empty(Looks.Mean), 12, numeric: true),
            context.Column<Row>("origin-count", row => Cell.Of(row.Point.Figure?.Origins.Length, Looks.Count), 12, numeric: true),
            context.Column<Row>("origins", row => Cell.Of(words.List((row.Point.Figure?.Origins ?? []).Select(id => context.Names.OriginName(id, words))), Looks.Wrapped), 30, 16),
            context.Column<Row>("status", row => Cell.Of(words.Of(row.Estimate.Status), Looks.Wrapped), 16),
        ];
        string name = words["sheet.trends"];
        context.Describe(name, columns);
        return TableSheet.Make(name, "Trends", words["empty"], rows, columns, frozenColumns: 3, pagesWide: 2) with
        {
            Emphases = FigureColumns.ByStatus(columns.Length, columns.Length, rows.Length, words),
            Charts = Weeks(context, name, rows) is { } chart ? [new(chart, 2, columns.Length + 2, 2 + ChartRows, columns.Length + 2 + ChartColumns)] : [],
        };
    }

    // The weeks of the killed that the table shows first: they stand in rows that follow on each other, so the chart points at the table itself.
    private static Chart? Weeks(WorkbookContext context, string sheet, ImmutableArray<Row> rows)
    {
        var words = context.Words;
        int first = rows.TakeWhile(row => row.Unit != PeriodUnit.Week || row.Outcome != Outcome.Killed).Count();
        var weeks = rows.Skip(first).TakeWhile(row => row.Outcome == Outcome.Killed && row.Class == rows[first].Class).ToList();
        if (weeks.Count(week => week.Estimate.Status != FigureStatus.None) < 2) return null;
        ChartSeries Series(int column, string key, Func<CountEstimate, long?> value, string colour, string mark = "circle") => new(words.Say("column.measure", words["measure.people"], words["measure." + key]), CellReference.Absolute(sheet, 1, column, 1, column),
            CellReference.Absolute(sheet, first + 2, column, first + weeks.Count + 1, column), [.. weeks.Select(week => value(week.Estimate))], colour, 100, mark, Joined: false);
        string title = words.Say("chart.weekly.title", words["killed." + Codes.Of(rows[first].Class)]);
        return new()
        {
            Title = title,
            AlternativeText = words.Say("chart.weekly.alternative", title, words.Day(context.Content.AsOf)),
            RightToLeft = words.RightToLeft,
            CategoryRange = CellReference.Absolute(sheet, first + 2, FirstDayColumn, first + weeks.Count + 1, FirstDayColumn),
            Categories = [.. weeks.Select(week => Cell.Of(week.Point.Start, Looks.Day) is { Number: { } number } ? Invariant.Of(number) : "")],
            Periods = true,
            Bars = [Series(LowColumn + 1, "best", estimate => estimate.Best, Looks.Accent)],
            Lines = [Series(LowColumn, "low", estimate => estimate.Low, Looks.Grey), Series(LowColumn + 2, "high", estimate => estimate.High, Looks.Doubt, "triangle")],
            Gap = 60,
        };
    }

    private static IEnumerable<Row> Rows(ImmutableArray<Figure> figures, PeriodUnit unit, int window)
    {
        foreach (var kind in figures.Where(figure => figure.Group == VictimGroup.Total).GroupBy(figure => (figure.Outcome, figure.Class)).OrderBy(kind => kind.Key.Outcome).ThenBy(kind => ClassOrder.Of(kind.Key.Class)))
        {
            var series = FigureSeries.Arrange(kind, unit);
            var means = MovingMean.Trailing([.. series.Points.Select(point => point.Best)], window);
            var changes = Change.Along(series).ToList();
            for (int i = 0; i < series.Points.Length; i++) yield return new(unit, kind.Key.Outcome, kind.Key.Class, series.Points[i], changes[i], means[i]);
        }
    }
}
