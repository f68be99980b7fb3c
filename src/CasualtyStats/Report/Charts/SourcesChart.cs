using System.Collections.Immutable;
using CasualtyStats.Model;

namespace CasualtyStats.Report.Charts;

/// <summary>What each origin's own figures say when no other is heard: a dot with its interval, and the reconciled figure as a line through all.</summary>
internal static class SourcesChart
{
    /// <summary>Name of the chart.</summary>
    public const string Name = "sources";

    private const int MostOrigins = 12;
    private static readonly TextStyle NameStyle = new(8.5f);
    private static readonly TextStyle ValueStyle = new(8, Bold: true);

    /// <summary>The chart in a language, or null where fewer than two origins have a figure.</summary>
    public static Chart? Build(ChartSubject subject, ChartWords words)
    {
        var figures = subject.Figures(subject.Content.BySource, VictimGroup.Total).Where(figure => figure.Source is not null).ToList();
        var rows = figures.Select(figure => (Name: NameOf(subject, figure.Source!, words), figure.Estimate))
            .OrderByDescending(row => row.Estimate.Best ?? row.Estimate.Low).ThenBy(row => row.Name, StringComparer.Ordinal).Take(MostOrigins).ToImmutableArray();
        if (rows.Length < 2 || rows.All(row => Reach(row.Estimate) == 0)) return null;
        var sentences = new ChartSentences(subject, words);
        string title = words.Say("sources.finding." + subject.Noun, words.Counted(rows.Length, "origin"), sentences.When());
        return new()
        {
            Name = Name,
            Title = title,
            Subtitle = words.Say("sources.subtitle"),
            Key = Key(subject, rows, words),
            Footer = sentences.Footer(figures),
            Alternative = $"{words.Say("sources.kind")} {title}. {words.List(rows.Select(row => words.Say("alternative.item", row.Name, words.Short(row.Estimate))))}. {Reconciled(subject, words)}".TrimEnd(),
            Draw = page => Draw(page, rows, subject.Total, words),
        };
    }

    private static string NameOf(ChartSubject subject, string id, ChartWords words) => subject.Content.Origins.FirstOrDefault(origin => origin.Id == id)?.Name(words.Language) ?? id;

    private static string Reconciled(ChartSubject subject, ChartWords words) =>
        subject.Total.Low is null ? "" : words.Say("alternative.item", words.Say("key.best"), words.Short(subject.Total)) + ".";

    private static ImmutableArray<KeyItem> Key(ChartSubject subject, ImmutableArray<(string Name, CountEstimate Estimate)> rows, ChartWords words)
    {
        var key = ImmutableArray.CreateBuilder<KeyItem>();
        key.Add(new(KeyMark.Line, ChartColours.Accent, words.Say("sources.key.own")));
        if (subject.Total.Best is not null) key.Add(new(KeyMark.PlainLine, ChartColours.Mean, words.Say("sources.key.all")));
        if (rows.Any(row => row.Estimate.High is null)) key.Add(new(KeyMark.Arrow, ChartColours.Accent, words.Say("key.open")));
        return key.ToImmutable();
    }

    private static void Draw(ChartPage page, ImmutableArray<(string Name, CountEstimate Estimate)> rows, CountEstimate total, ChartWords words)
    {
        var room = page.Room;
        float names = Math.Min(room.Width * 0.42f, rows.Max(row => page.Width(row.Name, NameStyle)) + 1) + 9;
        float values = rows.Max(row => page.Width(words.Short(row.Estimate), ValueStyle)) + 14;
        float height = Math.Min(room.Height - 8, rows.Length * 30);
        var area = words.RightToLeft
            ? new SkiaSharp.SKRect(room.Left + values, room.Top + 4, room.Right - names, room.Top + 4 + height)
            : new SkiaSharp.SKRect(room.Left + names, room.Top + 4, room.Right - values, room.Top + 4 + height);
        double most = Math.Max(rows.Max(row => Reach(row.Estimate)), total.Best ?? 0) * 1.04;
        using var plot = new PlotArea(page, area, 0, most, rows.Length - 0.5, -0.5);
        plot.Line([(0, -0.5), (0, rows.Length - 0.5)], ChartColours.Quiet, 1.2f);
        if (total.Best is { } best) plot.Line([(best, -0.5), (best, rows.Length - 0.5)], ChartColours.Mean, 1.2f);
        for (int i = 0; i < rows.Length; i++) Mark(plot, rows[i].Estimate, i, most);
        plot.Render();
        for (int i = 0; i < rows.Length; i++)
        {
            plot.Label(page.Fit(rows[i].Name, NameStyle, names - 9), 0, i, -7, 3, NameStyle, ChartColours.Ink, Anchor.End);
            plot.Label(words.Short(rows[i].Estimate), rows[i].Estimate.High is null ? most : Reach(rows[i].Estimate), i, 8, 3, ValueStyle, ChartColours.Ink, Anchor.Start);
        }
    }

    private static void Mark(PlotArea plot, CountEstimate estimate, int row, double most)
    {
        double low = estimate.Low ?? 0, high = estimate.High ?? most;
        plot.Line([(0, row), (low, row)], ChartColours.Grid, 0.8f);
        if (high > low) plot.Rectangle(low, high, row - 0.12, row + 0.12, ChartColours.Range);
        if (estimate.Best is { } best) plot.Dots([(best, row)], ChartColours.Accent, 7);
        else if (high <= low) plot.Dots([(low, row)], ChartColours.Range, 7);
    }

    private static long Reach(CountEstimate estimate) => Math.Max(estimate.High ?? 0, Math.Max(estimate.Best ?? 0, estimate.Low ?? 0));
}
