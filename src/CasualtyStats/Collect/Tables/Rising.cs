using System.Collections.Immutable;
using CasualtyStats.Model;

namespace CasualtyStats.Collect.Tables;

/// <summary>Tells running totals from daily figures by their values, where no header says which they are.</summary>
internal static class Rising
{
    // Six daily figures rise one after the other by chance once in 720 times; fewer are left to a person.
    private const int Enough = 6;
    private const int Doubtful = 3;
    private const double MostFalls = 0.05;
    private const double LeastRises = 0.6;

    /// <summary>The series, those that only rise made running totals.</summary>
    /// <param name="scribe">Takes the finding that says so.</param>
    /// <param name="layout">Where the table keeps what.</param>
    /// <param name="day">Reads the day of a row.</param>
    public static ImmutableArray<FigureSeries> Mark(SheetScribe scribe, FigureLayout layout, Func<SheetRow, CellDate> day)
    {
        int[] columns = [.. layout.Series.Select(series => series.Total?.At ?? -1).Where(at => at >= 0)];
        if (columns.Length == 0 || layout.DateEnd >= 0) return layout.Series;
        var places = SeriesPoints.Of(scribe, layout, columns, day);
        return [.. layout.Series.Select(series => series.Total is null ? series : Marked(scribe, layout, series, places))];
    }

    private static FigureSeries Marked(SheetScribe scribe, FigureLayout layout, FigureSeries series, List<List<SeriesPoint>> places)
    {
        var numbers = places.ConvertAll(points => points.FindAll(point => point.At(series.Total) is not null));
        var longest = numbers.MaxBy(points => points.Count);
        if (longest is null || longest.Count < Doubtful || !numbers.TrueForAll(points => points.Count < Doubtful || Rises(points, series.Total!))) return series;
        var (first, last) = (longest[0], longest[^1]);
        bool enough = longest.Count >= Enough;
        // Places of their own that rise three times may well be attacks that grew worse.
        if (!enough && layout.Places.Length > 0) return series;
        scribe.Tell(enough ? "table-running-inferred" : "table-running-doubt", enough ? Severity.Note : Severity.Check, layout.HeaderRow, series.Total!.At,
            SheetScribe.Text(longest.Count), SheetScribe.Text(first.At(series.Total)!.Value), SheetScribe.Text(last.At(series.Total)!.Value), SheetScribe.Iso(first.Day), SheetScribe.Iso(last.Day));
        return enough ? series with { Measure = FigureMeasure.Running } : series;
    }

    private static bool Rises(List<SeriesPoint> points, FigureColumn total)
    {
        int falls = 0, rises = 0;
        for (int i = 1; i < points.Count; i++)
        {
            long step = points[i].At(total)!.Value - points[i - 1].At(total)!.Value;
            if (step < 0) falls++;
            if (step > 0) rises++;
        }
        int steps = points.Count - 1;
        return falls <= steps * MostFalls && rises >= steps * LeastRises;
    }
}
