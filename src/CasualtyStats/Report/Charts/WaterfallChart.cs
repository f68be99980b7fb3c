using System.Collections.Immutable;
using CasualtyStats.Model;

namespace CasualtyStats.Report.Charts;

/// <summary>From all printed figures added up to the reconciled figure: what each reason takes away.</summary>
internal static class WaterfallChart
{
    /// <summary>Name of the chart.</summary>
    public const string Name = "restated";

    private static readonly TextStyle NameStyle = new(8.5f);
    private static readonly TextStyle ValueStyle = new(8, Bold: true);

    /// <summary>The chart in a language, or null where nothing was restated or the total is not fixed.</summary>
    public static Chart? Build(ChartSubject subject, ChartWords words)
    {
        if (subject.Victims != VictimClass.Civilian || subject.Figure(subject.Content.Summary, VictimGroup.Total) is not { Estimate.Best: { } best } total) return null;
        var steps = Steps(subject.Content.Restatements, words);
        decimal taken = steps.Sum(step => (decimal)step.Count);
        decimal all = Math.Max(total.NaiveSum, best + taken);
        if (taken == 0 || all > long.MaxValue) return null;
        long naive = (long)all;
        if (naive - best > taken) steps = steps.Add((words.Say("restated.consistent"), (long)(naive - best - taken)));
        var sentences = new ChartSentences(subject, words);
        string title = words.Say("restated.finding", ChartWords.Number(naive), sentences.Killed(total.Estimate), sentences.When());
        return new()
        {
            Name = Name,
            Title = title,
            Subtitle = words.Say("restated.subtitle"),
            Footer = sentences.Footer([total]),
            Alternative = $"{words.Say("restated.kind")} {title}. {words.List(steps.Select(step => words.Say("alternative.item", step.Name, "−" + ChartWords.Number(step.Count))))}.",
            Draw = page => Draw(page, naive, best, steps, words),
        };
    }

    private static ImmutableArray<(string Name, long Count)> Steps(ImmutableArray<Restatement> restatements, ChartWords words) =>
        [.. restatements.GroupBy(line => line.Verdict.Kind).OrderBy(reason => reason.Key)
            .Select(reason => (Name: words.Say("restated." + reason.Key.ToString().ToLowerInvariant()), Count: reason.Aggregate(0L, (sum, line) => checked(sum + line.Count))))
            .Where(step => step.Count > 0)];

    private static void Draw(ChartPage page, long naive, long best, ImmutableArray<(string Name, long Count)> steps, ChartWords words)
    {
        var bars = new List<(string Name, long From, long To, bool Whole)> { (words.Say("restated.naive"), 0, naive, true) };
        long left = naive;
        foreach (var (name, count) in steps)
        {
            bars.Add((name, left - count, left, false));
            left -= count;
        }
        bars.Add((words.Say("key.best"), 0, best, true));
        var room = page.Room;
        float names = Math.Min(room.Width * 0.45f, bars.Max(bar => page.Width(bar.Name, NameStyle)) + 1) + 7;
        float values = page.Width("−" + ChartWords.Number(naive), ValueStyle) + 8;
        float height = Math.Min(room.Height - 4, bars.Count * 28);
        var area = words.RightToLeft
            ? new SkiaSharp.SKRect(room.Left + values, room.Top + 4, room.Right - names, room.Top + 4 + height)
            : new SkiaSharp.SKRect(room.Left + names, room.Top + 4, room.Right - values, room.Top + 4 + height);
        using var plot = new PlotArea(page, area, 0, naive, bars.Count - 0.5, -0.5);
        for (int i = 0; i < bars.Count; i++)
        {
            plot.Rectangle(bars[i].From, bars[i].To, i - 0.33, i + 0.33, !bars[i].Whole ? ChartColours.Range : i == 0 ? ChartColours.Groups[3] : ChartColours.Accent);
            if (i + 1 < bars.Count) plot.Line([(i == 0 ? bars[i].To : bars[i].From, i + 0.33), (i == 0 ? bars[i].To : bars[i].From, i + 0.67)], ChartColours.Quiet, 0.7f);
        }
        plot.Line([(0, -0.5), (0, bars.Count - 0.5)], ChartColours.Quiet, 1.2f);
        plot.Render();
        for (int i = 0; i < bars.Count; i++)
        {
            plot.Label(page.Fit(bars[i].Name, NameStyle, names - 7), 0, i, -6, 3, NameStyle, ChartColours.Ink, Anchor.End);
            string value = (bars[i].Whole ? "" : "−") + ChartWords.Number(bars[i].To - bars[i].From);
            plot.Label(value, bars[i].To, i, 6, 3, ValueStyle, ChartColours.Ink, Anchor.Start);
        }
    }
}
