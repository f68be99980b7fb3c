using System.Collections.Immutable;
using CasualtyStats.Estimate;
using CasualtyStats.Model;

namespace CasualtyStats.Report.Charts;

/// <summary>The killed by day: reconciled as a line, lowest to highest reported as a band, gaps left as gaps.</summary>
internal static class TrendChart
{
    /// <summary>Name of the chart.</summary>
    public const string Name = "trend";

    private const int MostLabelled = 21;
    private const int MeanWindow = 7;
    private const int LeastDaysForMean = 28;
    private static readonly TextStyle ValueStyle = new(8, Bold: true);

    /// <summary>The chart in a language, or null where no day has a figure.</summary>
    public static Chart? Build(ChartSubject subject, ChartWords words)
    {
        var days = subject.Days(VictimGroup.Total);
        var said = days.Where(day => day.Estimate is not null).ToImmutableArray();
        if (said.Length == 0) return null;
        var sentences = new ChartSentences(subject, words);
        return new()
        {
            Name = Name,
            Title = Title(subject, sentences, words, said),
            Subtitle = words.Say("trend.subtitle") + Peak(said, words),
            Key = Key(days, words),
            Footer = sentences.Footer(subject.Figures(subject.Content.ByDay, VictimGroup.Total)),
            Alternative = Alternative(subject, sentences, words, days, said),
            Draw = page => Draw(page, days, words),
        };
    }

    private static string Title(ChartSubject subject, ChartSentences sentences, ChartWords words, ImmutableArray<DayEstimate> said) =>
        subject.Total.Low is not null ? sentences.Finding()
            : words.Say("trend.no-total." + subject.Noun, ChartWords.Number(said.Length), sentences.When());

    // A day is called the worst only if even its lowest figure is above every other day's highest.
    private static string Peak(ImmutableArray<DayEstimate> said, ChartWords words)
    {
        if (said.Length < 2) return "";
        var peak = said.MaxBy(day => day.Estimate!.Best ?? -1);
        if (peak.Estimate is not { Best: { } most, Low: { } least }) return "";
        bool sure = said.Where(day => day.Day != peak.Day).All(day => day.Estimate!.High is { } high && high < least);
        return sure ? " " + words.Say("trend.peak", words.DayOfMonth(peak.Day), ChartWords.Number(most)) : "";
    }

    private static ImmutableArray<KeyItem> Key(ImmutableArray<DayEstimate> days, ChartWords words)
    {
        var key = ImmutableArray.CreateBuilder<KeyItem>();
        if (days.Any(day => day.Estimate?.Best is not null)) key.Add(new(KeyMark.Line, ChartColours.Accent, words.Say("key.best")));
        if (days.Any(day => day.Estimate is { High: { } high, Low: { } low } && high > low)) key.Add(new(KeyMark.Area, ChartColours.Range, words.Say("key.range")));
        if (Means(days).Any(mean => mean is not null)) key.Add(new(KeyMark.PlainLine, ChartColours.Mean, words.Say("key.mean", ChartWords.Number(MeanWindow))));
        if (days.Any(day => day.Estimate is { High: null })) key.Add(new(KeyMark.Arrow, ChartColours.Accent, words.Say("key.open")));
        if (days.Any(day => day.Estimate is null)) key.Add(new(KeyMark.Area, ChartColours.Silence, words.Say("key.silence")));
        return key.ToImmutable();
    }

    private static string Alternative(ChartSubject subject, ChartSentences sentences, ChartWords words, ImmutableArray<DayEstimate> days, ImmutableArray<DayEstimate> said)
    {
        string values = words.List(days.Take(31).Select(day => words.Say("alternative.item", words.DayOfMonth(day.Day),
            day.Estimate is { } estimate ? words.Short(estimate) : words.Say("value.none"))));
        string rest = days.Length > 31 ? " " + words.Say("alternative.days-more", ChartWords.Number(days.Length - 31)) : "";
        return $"{words.Say("trend.kind")} {Title(subject, sentences, words, said)}. {values}.{rest}";
    }

    private static void Draw(ChartPage page, ImmutableArray<DayEstimate> days, ChartWords words)
    {
        var scale = NiceScale.For(days.Max(day => day.Reach));
        bool open = days.Any(day => day.Estimate is { High: null });
        double top = scale.Top * (open ? 1.2 : 1.04);
        using var plot = DayAxis.Open(page, days, scale, top, words);
        Bands(plot, days);
        Lines(plot, days);
        MeanLine(plot, days);
        Arrows(plot, days, top);
        plot.Render();
        DayAxis.Words(page, plot, days, scale, words);
        if (days.Length <= MostLabelled) Values(plot, days, words);
    }

    private static void Bands(PlotArea plot, ImmutableArray<DayEstimate> days)
    {
        foreach (var (start, end) in Stretches(days, day => day.Estimate is not null))
        {
            var stretch = Enumerable.Range(start, end - start).ToList();
            if (stretch.Count == 1)
            {
                plot.Rectangle(start - 0.16, start + 0.16, days[start].Estimate!.Low!.Value, Upper(days[start]), ChartColours.Range);
                continue;
            }
            plot.Polygon(stretch.Select(i => ((double)i, (double)days[i].Estimate!.Low!.Value))
                .Concat(Enumerable.Reverse(stretch).Select(i => ((double)i, (double)Upper(days[i])))), ChartColours.Range);
        }
    }

    private static void Lines(PlotArea plot, ImmutableArray<DayEstimate> days)
    {
        foreach (var (start, end) in Stretches(days, day => day.Estimate?.Best is not null))
        {
            var points = Enumerable.Range(start, end - start).Select(i => ((double)i, (double)days[i].Estimate!.Best!.Value)).ToList();
            if (points.Count > 1) plot.Line(points, ChartColours.Accent, days.Length > 120 ? 1.1f : 1.8f);
            if (points.Count == 1 || days.Length <= 62) plot.Dots(points, ChartColours.Accent, days.Length > 40 ? 3.5f : 5.5f);
        }
    }

    // Only where there are weeks enough for a mean to say something that the days do not.
    private static ImmutableArray<double?> Means(ImmutableArray<DayEstimate> days) =>
        days.Length < LeastDaysForMean ? [] : MovingMean.Centred([.. days.Select(day => day.Estimate?.Best)], MeanWindow);

    private static void MeanLine(PlotArea plot, ImmutableArray<DayEstimate> days)
    {
        var stretch = new List<(double X, double Y)>();
        var means = Means(days);
        for (int i = 0; i <= means.Length; i++)
        {
            if (i < means.Length && means[i] is { } mean)
            {
                stretch.Add((i, mean));
                continue;
            }
            if (stretch.Count > 1) plot.Line(stretch, ChartColours.Mean, 1.5f);
            stretch = [];
        }
    }

    private static void Arrows(PlotArea plot, ImmutableArray<DayEstimate> days, double top)
    {
        for (int i = 0; i < days.Length; i++)
        {
            if (days[i].Estimate is not { High: null }) continue;
            double from = Upper(days[i]), to = Math.Min(top, from + top * 0.11);
            plot.Line([(i, from), (i, to)], ChartColours.Accent, 1);
            plot.Dots([(i, to)], ChartColours.Accent, 5, ScottPlot.MarkerShape.FilledTriangleUp);
        }
    }

    private static void Values(PlotArea plot, ImmutableArray<DayEstimate> days, ChartWords words)
    {
        for (int i = 0; i < days.Length; i++)
        {
            if (days[i].Estimate is not { } estimate) continue;
            float aside = estimate.High is null ? 6 : 0;
            string text = estimate.Best is { } best ? ChartWords.Number(best)
                : estimate.High is { } high ? words.Span(estimate.Low!.Value, high) : ChartWords.Number(estimate.Low!.Value);
            // A number stands above its dot, or above the band where that leaves no room.
            double height = estimate.Best ?? Upper(days[i]);
            if (plot.Y(height) - plot.Y(Upper(days[i])) < 13) height = Upper(days[i]);
            plot.Label(text, i, height, aside, estimate.High is null ? -1 : -5, ValueStyle,
                estimate.Best is null ? ChartColours.Quiet : ChartColours.Ink, aside > 0 ? Anchor.Start : Anchor.Middle);
        }
    }

    private static long Upper(DayEstimate day) => day.Estimate!.High ?? Math.Max(day.Estimate.Best ?? 0, day.Estimate.Low!.Value);

    private static IEnumerable<(int Start, int End)> Stretches(ImmutableArray<DayEstimate> days, Func<DayEstimate, bool> holds)
    {
        for (int i = 0; i < days.Length; i++)
        {
            if (!holds(days[i])) continue;
            int start = i;
            while (i < days.Length && holds(days[i])) i++;
            yield return (start, i);
        }
    }
}
