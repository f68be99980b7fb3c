using System.Collections.Immutable;
using CasualtyStats.Estimate;
using CasualtyStats.Model;

namespace CasualtyStats.Report.Charts;

/// <summary>The killed by ISO week: reconciled as columns, lowest to highest reported as whiskers, a moving mean, weeks of silence shaded.</summary>
internal static class WeeksChart
{
    /// <summary>Name of the chart.</summary>
    public const string Name = "weeks";

    private const int LeastWeeks = 3;
    private const int MostWeeks = 260;
    private const int MeanWindow = 3;
    private const int LeastWeeksForMean = 8;
    private static readonly TextStyle TickStyle = new(7.5f);
    private static readonly TextStyle ValueStyle = new(8, Bold: true);

    /// <summary>The chart in a language, or null where there are too few weeks or too many.</summary>
    public static Chart? Build(ChartSubject subject, ChartWords words)
    {
        var weeks = Weeks(subject);
        var said = weeks.Where(week => week.Estimate is not null).ToList();
        if (said.Count < LeastWeeks || weeks.Length > MostWeeks || said.All(week => week.Reach == 0)) return null;
        var sentences = new ChartSentences(subject, words);
        string title = subject.Total.Low is not null ? sentences.Finding() : words.Say("weeks.no-total." + subject.Noun, ChartWords.Number(said.Count), sentences.When());
        return new()
        {
            Name = Name,
            Title = title,
            Subtitle = words.Say("weeks.subtitle"),
            Key = Key(weeks, words),
            Footer = sentences.Footer(subject.Figures(subject.Content.ByWeek, VictimGroup.Total)) + " " + words.Say("weeks.active", Active(subject, words)),
            Alternative = $"{words.Say("weeks.kind")} {title}. {words.List(weeks.Take(53).Select(week => words.Say("alternative.item", words.DayOfMonth(week.Day), week.Estimate is { } estimate ? words.Short(estimate) : words.Say("value.none"))))}.",
            Draw = page => Draw(page, weeks, words),
        };
    }

    // Every Monday from the first week with a figure to the last.
    private static ImmutableArray<DayEstimate> Weeks(ChartSubject subject)
    {
        var said = new SortedDictionary<DateOnly, CountEstimate>();
        foreach (var figure in subject.Figures(subject.Content.ByWeek, VictimGroup.Total))
            if (figure.DateStart is { } day) said.TryAdd(Monday(day), figure.Estimate);
        if (said.Count == 0) return [];
        var (first, last) = (said.Keys.First(), said.Keys.Last());
        if ((last.DayNumber - first.DayNumber) / 7 > MostWeeks) return [];
        return [.. Enumerable.Range(0, (last.DayNumber - first.DayNumber) / 7 + 1).Select(i => first.AddDays(7 * i)).Select(day => new DayEstimate(day, said.GetValueOrDefault(day)))];
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    // A rise in reports is not a rise in violence: how many origins spoke in the least and in the most covered week.
    private static string Active(ChartSubject subject, ChartWords words)
    {
        var counts = subject.Figures(subject.Content.ByWeek, VictimGroup.Total).Select(figure => figure.Origins.Length).ToList();
        return words.Span(counts.Min(), counts.Max());
    }

    private static ImmutableArray<KeyItem> Key(ImmutableArray<DayEstimate> weeks, ChartWords words)
    {
        var key = ImmutableArray.CreateBuilder<KeyItem>();
        if (weeks.Any(week => week.Estimate?.Best is not null)) key.Add(new(KeyMark.Area, ChartColours.Accent, words.Say("key.best")));
        if (weeks.Any(week => week.Estimate is { Best: null })) key.Add(new(KeyMark.Area, ChartColours.Range, words.Say("places.key.low")));
        if (weeks.Any(week => week.Estimate is { High: { } high, Low: { } low } && high > low)) key.Add(new(KeyMark.Whisker, ChartColours.Ink, words.Say("key.range")));
        if (weeks.Length >= LeastWeeksForMean) key.Add(new(KeyMark.PlainLine, ChartColours.Mean, words.Say("weeks.key.mean", ChartWords.Number(MeanWindow))));
        if (weeks.Any(week => week.Estimate is { High: null })) key.Add(new(KeyMark.Arrow, ChartColours.Ink, words.Say("key.open")));
        if (weeks.Any(week => week.Estimate is null)) key.Add(new(KeyMark.Area, ChartColours.Silence, words.Say("key.silence")));
        return key.ToImmutable();
    }

    private static void Draw(ChartPage page, ImmutableArray<DayEstimate> weeks, ChartWords words)
    {
        var scale = NiceScale.For(weeks.Max(week => week.Reach));
        double top = scale.Top * 1.12;
        float numbers = scale.Marks.Append(0).Max(mark => page.Width(ChartWords.Number(mark), TickStyle)) + 6;
        var room = page.Room;
        var area = words.RightToLeft
            ? new SkiaSharp.SKRect(room.Left, room.Top + 6, room.Right - numbers, room.Bottom - 14)
            : new SkiaSharp.SKRect(room.Left + numbers, room.Top + 6, room.Right, room.Bottom - 14);
        using var plot = new PlotArea(page, area, -0.6, weeks.Length - 0.4, 0, top);
        foreach (long mark in scale.Marks) plot.Line([(-0.6, mark), (weeks.Length - 0.4, mark)], ChartColours.Grid, 0.6f);
        for (int i = 0; i < weeks.Length; i++) Mark(plot, weeks[i], i, top);
        MeanLine(plot, weeks);
        plot.Line([(-0.6, 0), (weeks.Length - 0.4, 0)], ChartColours.Quiet, 1.4f);
        plot.Render();
        float edge = words.RightToLeft ? area.Right + 4 : area.Left - 4;
        foreach (long mark in scale.Marks.Prepend(0)) page.Text(ChartWords.Number(mark), edge, plot.Y(mark) + 2.7f, TickStyle, ChartColours.Quiet, Anchor.End);
        Labels(page, plot, weeks, words);
    }

    private static void Mark(PlotArea plot, DayEstimate week, int at, double top)
    {
        if (week.Estimate is not { } estimate)
        {
            plot.Rectangle(at - 0.5, at + 0.5, 0, top, ChartColours.Silence);
            return;
        }
        double low = estimate.Low ?? 0;
        plot.Rectangle(at - 0.36, at + 0.36, 0, estimate.Best ?? low, estimate.Best is null ? ChartColours.Range : ChartColours.Accent);
        if (estimate.High is not { } high)
        {
            plot.Dots([(at, Math.Min(top * 0.97, Math.Max(estimate.Best ?? 0, low) + top * 0.05))], ChartColours.Ink, 5, ScottPlot.MarkerShape.FilledTriangleUp);
            return;
        }
        if (high <= low) return;
        plot.Line([(at, low), (at, high)], ChartColours.Ink, 1.1f);
        foreach (double end in (double[])[low, high]) plot.Line([(at - 0.15, end), (at + 0.15, end)], ChartColours.Ink, 1.1f);
    }

    private static void MeanLine(PlotArea plot, ImmutableArray<DayEstimate> weeks)
    {
        if (weeks.Length < LeastWeeksForMean) return;
        var means = MovingMean.Centred([.. weeks.Select(week => week.Estimate?.Best)], MeanWindow);
        var stretch = new List<(double X, double Y)>();
        for (int i = 0; i <= means.Length; i++)
        {
            if (i < means.Length && means[i] is { } mean) { stretch.Add((i, mean)); continue; }
            if (stretch.Count > 1) plot.Line(stretch, ChartColours.Mean, 1.6f);
            stretch = [];
        }
    }

    // Weeks are named by their Mondays, as many as fit.
    private static void Labels(ChartPage page, PlotArea plot, ImmutableArray<DayEstimate> weeks, ChartWords words)
    {
        float widest = weeks.Max(week => page.Width(words.DayOfMonth(week.Day), TickStyle)) + 8;
        int step = Math.Max(1, (int)Math.Ceiling(widest / (plot.Area.Width / weeks.Length)));
        for (int i = 0; i < weeks.Length; i += step)
            page.Text(words.DayOfMonth(weeks[i].Day), plot.X(i), plot.Area.Bottom + 10, TickStyle, ChartColours.Quiet, Anchor.Middle);
        if (weeks.Length > 16) return;
        for (int i = 0; i < weeks.Length; i++)
            if (weeks[i].Estimate is { Best: { } best } estimate) plot.Label(ChartWords.Number(best), i, Math.Max(best, estimate.High ?? 0), 0, estimate.High is null ? -12 : -4, ValueStyle, ChartColours.Ink, Anchor.Middle);
    }
}
