using System.Collections.Immutable;
using CasualtyStats.Model;

namespace CasualtyStats.Collect.Tables;

/// <summary>What running totals and the daily figures beside them do that a person must know: nothing of it is smoothed.</summary>
/// <remarks>
/// A running total of a day is a statement about all days from the beginning of the series. A daily figure is compared with the difference of two
/// totals only where both ends stand: the total of the day itself and that of the day before its hours begin.
/// </remarks>
internal sealed class RunningTotals
{
    // A counter that loses four fifths has begun anew; a group that loses a fifth while its total does not is counted on another base.
    private const int ResetFactor = 5;
    private const int BaseFactor = 5;
    private const int Shown = 5;

    private readonly SheetScribe scribe;
    private readonly FigureLayout layout;
    private readonly List<List<SeriesPoint>> places;
    private readonly HashSet<int> carried = [];
    private readonly Dictionary<int, DateOnly> restarts = [];

    /// <summary>Gathers the numbers of a table.</summary>
    /// <param name="scribe">Takes the findings.</param>
    /// <param name="layout">Where the table keeps what.</param>
    /// <param name="day">Reads the day of a row.</param>
    public RunningTotals(SheetScribe scribe, FigureLayout layout, Func<SheetRow, CellDate> day)
    {
        (this.scribe, this.layout) = (scribe, layout);
        places = layout.DateStart < 0 || layout.RowsAreEvents ? [] : SeriesPoints.Of(scribe, layout, [.. layout.Series.SelectMany(Columns).Select(column => column.At)], day);
    }

    /// <summary>True for a row that repeats the day before because nothing was reported: no statement about its day.</summary>
    /// <param name="row">The row's number.</param>
    public bool IsCarried(int row) => carried.Contains(row);

    /// <summary>The day on which the counter began anew before a row, or null.</summary>
    /// <param name="row">The row's number.</param>
    public DateOnly? RestartOf(int row) => restarts.TryGetValue(row, out var day) ? day : null;

    /// <summary>The source's cell of a row, or what the table says of all rows.</summary>
    /// <param name="row">The row.</param>
    public string SourceOf(SheetRow row) => layout.Source >= 0 && row[layout.Source].Length > 0 ? row[layout.Source] : layout.SourceWritten;

    /// <summary>The first day of the running totals: that of the first row, where its daily figure is the whole total; else null.</summary>
    /// <param name="series">The series.</param>
    public DateOnly? Start(ImmutableArray<FigureSeries> series)
    {
        if (places.Count != 1) return null;
        var first = places[0].FirstOrDefault();
        return first is not null && Pairs(series).Any(pair => first.At(pair.Running.Total) is { } total && first.At(pair.Daily.Total) == total) ? first.Day.AddDays(1 - first.Span) : null;
    }

    /// <summary>Tells everything, and marks the rows that are no statements.</summary>
    /// <param name="series">The series.</param>
    public void Tell(ImmutableArray<FigureSeries> series)
    {
        Filled();
        Sources();
        var running = series.Where(each => each.Measure == FigureMeasure.Running).ToList();
        if (running.Count == 0) return;
        foreach (var points in places)
        {
            Carried(points, running, [.. series.Where(each => each.Measure == FigureMeasure.Daily)]);
            foreach (var each in running)
                foreach (var column in Columns(each)) Falls([.. points.Where(point => !carried.Contains(point.Row))], each, column);
            foreach (var pair in Pairs(series)) Differences(points, pair.Running, pair.Daily);
        }
        CarriedRows();
        foreach (var each in series)
            foreach (var column in each.Parts.Where(part => part.Part == "committee")) Backdated(column);
    }

    private static IEnumerable<(FigureSeries Running, FigureSeries Daily)> Pairs(ImmutableArray<FigureSeries> series) =>
        from running in series
        where running is { Measure: FigureMeasure.Running, Total: not null }
        from daily in series
        where daily is { Measure: FigureMeasure.Daily, Total: not null } && (daily.Outcome, daily.Class, daily.Cause) == (running.Outcome, running.Class, running.Cause)
        select (running, daily);

    private static IEnumerable<FigureColumn> Columns(FigureSeries series) => new[] { series.Total, series.Low, series.High }.OfType<FigureColumn>().Concat(series.Parts);

    private void Filled()
    {
        if (layout.Filled.IsEmpty) return;
        var first = layout.Filled[0];
        scribe.Tell("table-filled", Severity.Note, first.Row, first.At, string.Join(", ", layout.Filled.Select(cell => cell.Name)));
    }

    private void Sources()
    {
        if (layout.Source < 0) return;
        var rows = places.SelectMany(points => points).OrderBy(point => point.Row).ToList();
        var named = rows.Where(point => point.Source.Length > 0 && !IsNobody(point.Source)).GroupBy(point => point.Source, StringComparer.Ordinal).ToList();
        if (named.Count > 1 && layout.MeasureStated)
            scribe.Tell("table-sources-by-turns", Severity.Check, named[0].First().Row, layout.Source, string.Join("; ", named.OrderByDescending(kin => kin.Count()).ThenBy(kin => kin.Key, StringComparer.Ordinal).Select(kin => $"{kin.Key} {SheetScribe.Text(kin.Count())}")));
        int silent = 0, first = 0;
        foreach (var row in scribe.Sheet.Rows)
        {
            if (row.Number <= layout.HeaderRow || !IsNobody(row[layout.Source])) continue;
            silent++;
            if (first == 0) first = row.Number;
        }
        if (silent > 0) scribe.Tell("table-no-report", Severity.Check, first, layout.Source, SheetScribe.Text(silent), SheetScribe.Text(rows.Count(point => IsNobody(point.Source))));
    }

    private static bool IsNobody(string source) => source.Length > 0 && TableWords.Value("source", source) == "none";

    private void Carried(List<SeriesPoint> points, List<FigureSeries> running, List<FigureSeries> daily)
    {
        int[] columns = [.. running.SelectMany(Columns).Select(column => column.At).Distinct()];
        var last = new Dictionary<int, long>();
        foreach (var point in points)
        {
            var own = columns.Where(point.Values.Has).ToList();
            var told = point.Hours == 0 ? own.FindAll(column => running.Exists(each => each.Total?.At == column)) : own;
            bool same = told.Count > 0 && told.TrueForAll(column => last.TryGetValue(column, out long before) && before == point.Values[column]);
            // "0 in 0 hours" is no report; "0 in 24 hours" is one.
            bool silent = daily.TrueForAll(each => Columns(each).All(column => point.At(column) is null || point.Hours == 0 && point.At(column) == 0));
            if (same && silent) carried.Add(point.Row);
            foreach (int column in own) last[column] = point.Values[column]!.Value;
        }
    }

    private void CarriedRows()
    {
        if (carried.Count == 0) return;
        var rows = places.SelectMany(points => points).Where(point => carried.Contains(point.Row)).OrderBy(point => point.Row).ToList();
        scribe.Tell("table-carried", Severity.Check, rows[0].Row, layout.DateStart, SheetScribe.Text(rows.Count),
            string.Join(", ", rows.Take(Shown).Select(point => SheetScribe.Iso(point.Day))) + (rows.Count > Shown ? " …" : ""));
    }

    private void Falls(List<SeriesPoint> points, FigureSeries series, FigureColumn column)
    {
        SeriesPoint? before = null;
        DateOnly? restart = null;
        foreach (var point in points)
        {
            if (point.At(column) is not { } now) continue;
            if (before?.At(column) is { } then && now < then)
            {
                bool reset = now * ResetFactor < then && column == series.Total;
                if (reset) restart = before.Day.AddDays(1);
                string code = reset ? "table-running-reset" : IsOtherBase(series, column, before, point) ? "table-base-changed" : "table-running-falls";
                scribe.TellEach(code, Severity.Check, point.Row, column.At, SheetScribe.Text(then), scribe.Sheet.Cell(before.Row, column.At), SheetScribe.Iso(before.Day),
                    SheetScribe.Text(now), SheetScribe.Iso(point.Day), Sources(before, point));
            }
            if (restart is { } day) restarts[point.Row] = day;
            before = point;
        }
    }

    private static bool IsOtherBase(FigureSeries series, FigureColumn column, SeriesPoint before, SeriesPoint point) =>
        column.PartKey is not null && point.At(column) * BaseFactor <= before.At(column) * (BaseFactor - 1) && !(point.At(series.Total) < before.At(series.Total));

    private static string Sources(SeriesPoint before, SeriesPoint point) =>
        before.Source == point.Source || before.Source.Length == 0 ? "" : $" ({before.Source} → {point.Source})";

    private void Differences(List<SeriesPoint> points, FigureSeries running, FigureSeries daily)
    {
        var byDay = new Dictionary<DateOnly, SeriesPoint>();
        foreach (var point in points)
            if (point.At(running.Total) is not null) byDay[point.Day] = point;
        foreach (var point in points)
        {
            if (carried.Contains(point.Row) || point.At(running.Total) is not { } now || point.At(daily.Total) is not { } said) continue;
            if (!byDay.TryGetValue(point.Day.AddDays(-point.Span), out var before) || before.At(running.Total) is not { } then || now < then || now - then == said) continue;
            scribe.TellEach(now - then > said ? "table-daily-less" : "table-daily-more", Severity.Check, point.Row, daily.Total!.At, SheetScribe.Text(said), SheetScribe.Iso(point.Day),
                SheetScribe.Text(then), scribe.Sheet.Cell(before.Row, running.Total!.At), SheetScribe.Text(now), SheetScribe.Text(now - then), Sources(before, point));
        }
    }

    private void Backdated(FigureColumn column)
    {
        var rows = places.SelectMany(points => points).Where(point => point.At(column) > 0).OrderBy(point => point.Row).ToList();
        if (rows.Count > 0) scribe.Tell("table-backdated", Severity.Check, rows[0].Row, column.At, SheetScribe.Text(rows.Count), SheetScribe.Text(rows.Sum(point => point.At(column)!.Value)));
    }
}
