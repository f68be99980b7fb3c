using System.Collections.Immutable;
using CasualtyStats.Model;
using SkiaSharp;

namespace CasualtyStats.Report.Charts;

/// <summary>The killed by day and place: the more, the darker; nothing reported is left empty, a reported zero is a 0.</summary>
internal static class HeatChart
{
    /// <summary>Name of the chart.</summary>
    public const string Name = "heat";

    private const int MostPlaces = 12;
    private const int MostDays = 62;
    private static readonly TextStyle NameStyle = new(8);
    private static readonly TextStyle ValueStyle = new(7.5f);
    private static readonly SKColor Palest = new(0xE3, 0xEE, 0xF8);

    /// <summary>The chart in a language, or null where fewer than two places or two days have a figure, or the days are too many for cells.</summary>
    public static Chart? Build(ChartSubject subject, ChartWords words)
    {
        var figures = subject.Figures(subject.Content.ByDayAndPlace, VictimGroup.Total)
            .Where(figure => figure.DateStart is not null && figure.DateStart == figure.DateEnd && figure.Area is not null).ToList();
        var rows = figures.GroupBy(figure => figure.Area!)
            .Select(place => new HeatRow(PlacesChart.NameOf(place.First(), words), place.GroupBy(figure => figure.DateStart!.Value).ToDictionary(day => day.Key, day => day.First().Estimate)))
            .OrderByDescending(row => row.Most).ThenBy(row => row.Name, StringComparer.Ordinal).ToList();
        var days = subject.Days(VictimGroup.Total);
        if (rows.Count < 2 || days.Length is < 2 or > MostDays) return null;
        var shown = rows.Take(MostPlaces).ToImmutableArray();
        var sentences = new ChartSentences(subject, words);
        string title = Title(rows, sentences, words);
        string more = rows.Count > MostPlaces ? " " + words.Say("places.more", words.Counted(rows.Count - MostPlaces, "other-place")) : "";
        return new()
        {
            Name = Name,
            Title = title,
            Subtitle = words.Say("heat.subtitle") + more,
            Footer = sentences.Footer(figures),
            Alternative = $"{words.Say("heat.kind")} {title}. {Values(shown, words)}",
            Draw = page => Draw(page, shown, days, words),
        };
    }

    private static string Title(List<HeatRow> rows, ChartSentences sentences, ChartWords words)
    {
        var cells = rows.SelectMany(row => row.Days.Select(day => (Row: row, Day: day.Key, Estimate: day.Value))).ToList();
        var worst = cells.Where(cell => cell.Estimate.Best is not null).OrderByDescending(cell => cell.Estimate.Best).ThenBy(cell => cell.Day).ThenBy(cell => cell.Row.Name, StringComparer.Ordinal).FirstOrDefault();
        return worst.Row is null
            ? words.Say("heat.finding.open", words.Counted(rows.Count, "place"), sentences.When())
            : worst.Estimate.Best == 0 ? sentences.Finding()
            : words.Say("heat.finding", sentences.Killed(worst.Estimate), PlacesChart.Shortened(worst.Row.Name), words.Day(worst.Day));
    }

    private static string Values(ImmutableArray<HeatRow> rows, ChartWords words) => string.Join(' ', rows.Select(row => words.Say("alternative.item", row.Name,
        words.List(row.Days.OrderBy(day => day.Key).Select(day => words.Say("alternative.item", words.DayOfMonth(day.Key), words.Short(day.Value))))) + "."));

    private static void Draw(ChartPage page, ImmutableArray<HeatRow> rows, ImmutableArray<DayEstimate> days, ChartWords words)
    {
        var room = page.Room;
        float names = Math.Min(room.Width * 0.3f, rows.Max(row => page.Width(row.Name, NameStyle)) + 1) + 7;
        float height = Math.Min(room.Height - 30, rows.Length * 32);
        var area = words.RightToLeft
            ? new SKRect(room.Left, room.Top + 4, room.Right - names, room.Top + 4 + height)
            : new SKRect(room.Left + names, room.Top + 4, room.Right, room.Top + 4 + height);
        long most = Math.Max(1, rows.Max(row => row.Most));
        using var plot = new PlotArea(page, area, -0.5, days.Length - 0.5, rows.Length - 0.5, -0.5);
        for (int row = 0; row < rows.Length; row++)
            for (int day = 0; day < days.Length; day++)
                if (rows[row].Days.TryGetValue(days[day].Day, out var estimate)) plot.Rectangle(day - 0.47, day + 0.47, row - 0.44, row + 0.44, Shade(Depth(estimate), most));
                else plot.Line([(day - 0.1, row), (day + 0.1, row)], ChartColours.Grid, 1);
        plot.Render();
        DayAxis.Days(page, plot, days, words);
        float cell = area.Width / days.Length;
        for (int row = 0; row < rows.Length; row++)
        {
            plot.Label(page.Fit(rows[row].Name, NameStyle, names - 7), -0.5, row, -6, 3, NameStyle, ChartColours.Ink, Anchor.End);
            for (int day = 0; day < days.Length; day++)
                if (rows[row].Days.TryGetValue(days[day].Day, out var estimate)) Value(page, plot, estimate, day, row, cell, most, words);
        }
    }

    private static void Value(ChartPage page, PlotArea plot, CountEstimate estimate, int day, int row, float cell, long most, ChartWords words)
    {
        string text = estimate is { Best: null, High: { } high } ? words.Span(estimate.Low!.Value, high) : ChartWords.Number(estimate.Best ?? estimate.Low!.Value);
        if (page.Width(text, ValueStyle) > cell - 2) return;
        bool dark = Share(Depth(estimate), most) > 0.55;
        plot.Label(text, day, row, 0, 2.8f, ValueStyle, dark ? ChartColours.Paper : ChartColours.Ink, Anchor.Middle);
    }

    private static long Depth(CountEstimate estimate) => estimate.Best ?? estimate.Low ?? 0;

    // By the square root: small numbers stay apart beside a large one.
    private static double Share(long count, long most) => Math.Sqrt(Math.Min(count, most) / (double)most);

    private static SKColor Shade(long count, long most)
    {
        if (count == 0) return ChartColours.Paper;
        double share = Share(count, most);
        return new(Between(Palest.Red, ChartColours.Accent.Red), Between(Palest.Green, ChartColours.Accent.Green), Between(Palest.Blue, ChartColours.Accent.Blue));
        byte Between(byte pale, byte full) => (byte)(pale + (full - pale) * share);
    }

    private sealed record HeatRow(string Name, Dictionary<DateOnly, CountEstimate> Days)
    {
        public long Most => Days.Values.Max(Depth);
    }
}
