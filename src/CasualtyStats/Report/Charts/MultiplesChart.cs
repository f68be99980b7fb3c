using System.Collections.Immutable;
using CasualtyStats.Model;
using SkiaSharp;

namespace CasualtyStats.Report.Charts;

/// <summary>Small multiples: the killed by day, one small chart for each of the places with most, all on one scale.</summary>
internal static class MultiplesChart
{
    /// <summary>Name of the chart.</summary>
    public const string Name = "multiples";

    private const int Columns = 3;
    private const int Most = 6;
    private const int LeastDays = 2;
    private static readonly TextStyle NameStyle = new(8, Bold: true);
    private static readonly TextStyle TickStyle = new(7);

    /// <summary>The chart in a language, or null where fewer than two places have figures on two days.</summary>
    public static Chart? Build(ChartSubject subject, ChartWords words)
    {
        var figures = subject.Figures(subject.Content.ByDayAndPlace, VictimGroup.Total).Where(figure => figure.DateStart is not null && (figure.Area is not null || figure.PlaceEnglish.Length > 0)).ToList();
        var days = subject.Days(VictimGroup.Total);
        var places = figures.GroupBy(figure => PlacesChart.NameOf(figure, words), StringComparer.Ordinal)
            .Select(group => new Panel(group.Key, group.GroupBy(figure => figure.DateStart!.Value).ToDictionary(day => day.Key, day => day.First().Estimate)))
            .Where(panel => panel.Days.Count >= LeastDays).OrderByDescending(panel => panel.Sum).ThenBy(panel => panel.Name, StringComparer.Ordinal).ToList();
        if (places.Count < 2 || days.Length < LeastDays || places.All(panel => panel.Top == 0)) return null;
        var shown = places.Take(Most).ToImmutableArray();
        var sentences = new ChartSentences(subject, words);
        string title = words.Say("multiples.finding." + subject.Noun, words.Counted(shown.Length, "place"), sentences.When());
        return new()
        {
            Name = Name,
            Title = title,
            Subtitle = words.Say("multiples.subtitle"),
            Footer = sentences.Footer(figures),
            Alternative = $"{words.Say("multiples.kind")} {title}. {string.Join(' ', shown.Select(panel => words.Say("alternative.item", panel.Name, words.List(panel.Days.OrderBy(day => day.Key).Take(31).Select(day => words.Say("alternative.item", words.DayOfMonth(day.Key), words.Short(day.Value))))) + "."))}",
            Draw = page => Draw(page, shown, days, words),
        };
    }

    private static void Draw(ChartPage page, ImmutableArray<Panel> panels, ImmutableArray<DayEstimate> days, ChartWords words)
    {
        var room = page.Room;
        int rows = (panels.Length + Columns - 1) / Columns;
        float width = room.Width / Columns, height = Math.Min(room.Height / rows, 105);
        long top = panels.Max(panel => panel.Top);
        for (int i = 0; i < panels.Length; i++)
        {
            int column = words.RightToLeft ? Columns - 1 - i % Columns : i % Columns;
            float left = room.Left + column * width, upper = room.Top + i / Columns * height;
            One(page, panels[i], days, new SKRect(left + 6, upper + 16, left + width - 6, upper + height - 16), top, words);
        }
    }

    private static void One(ChartPage page, Panel panel, ImmutableArray<DayEstimate> days, SKRect area, long top, ChartWords words)
    {
        using var plot = new PlotArea(page, area, -0.6, days.Length - 0.4, 0, top * 1.18);
        for (int i = 0; i < days.Length; i++)
        {
            if (!panel.Days.TryGetValue(days[i].Day, out var estimate)) { plot.Rectangle(i - 0.5, i + 0.5, 0, top * 0.02, ChartColours.Grid); continue; }
            double low = estimate.Low ?? 0;
            plot.Rectangle(i - 0.4, i + 0.4, 0, estimate.Best ?? low, estimate.Best is null ? ChartColours.Range : ChartColours.Accent);
            if (estimate.High is { } high && high > low) plot.Line([(i, low), (i, high)], ChartColours.Ink, 0.9f);
        }
        plot.Line([(-0.6, 0), (days.Length - 0.4, 0)], ChartColours.Quiet, 1);
        plot.Render();
        float start = words.RightToLeft ? area.Right : area.Left;
        page.Text(page.Fit(panel.Name, NameStyle, area.Width), start, area.Top - 4, NameStyle, ChartColours.Ink, Anchor.Start);
        page.Text(words.DayOfMonth(days[0].Day), start, area.Bottom + 9, TickStyle, ChartColours.Quiet, Anchor.Start);
        page.Text(words.DayOfMonth(days[^1].Day), words.RightToLeft ? area.Left : area.Right, area.Bottom + 9, TickStyle, ChartColours.Quiet, Anchor.End);
        var worst = panel.Days.OrderByDescending(day => day.Value.Best ?? day.Value.Low).ThenBy(day => day.Key).First();
        int at = worst.Key.DayNumber - days[0].Day.DayNumber;
        if (at >= 0 && at < days.Length && worst.Value.Low is not null)
            plot.Label(words.Short(worst.Value), at, Math.Max(worst.Value.Best ?? 0, worst.Value.High ?? worst.Value.Low ?? 0), 0, -3, TickStyle, ChartColours.Ink, Anchor.Middle);
    }

    private sealed record Panel(string Name, Dictionary<DateOnly, CountEstimate> Days)
    {
        public decimal Sum => Days.Values.Sum(estimate => (decimal)(estimate.Best ?? estimate.Low ?? 0));

        public long Top => Days.Values.Max(estimate => Math.Max(estimate.High ?? 0, Math.Max(estimate.Best ?? 0, estimate.Low ?? 0)));
    }
}
