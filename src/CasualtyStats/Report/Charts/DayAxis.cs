using System.Collections.Immutable;

namespace CasualtyStats.Report.Charts;

/// <summary>The frame of a chart by day: counts where reading begins, days below, months below them, silent days shaded.</summary>
internal static class DayAxis
{
    private static readonly TextStyle TickStyle = new(7.5f);
    private const float Below = 24;

    /// <summary>An area for these days, with its grid and its silent days added.</summary>
    public static PlotArea Open(ChartPage page, ImmutableArray<DayEstimate> days, NiceScale scale, double top, ChartWords words)
    {
        float words0 = scale.Marks.Append(0).Max(mark => page.Width(ChartWords.Number(mark), TickStyle)) + 6;
        var room = page.Room;
        var area = words.RightToLeft
            ? new SkiaSharp.SKRect(room.Left, room.Top + 6, room.Right - words0, room.Bottom - Below)
            : new SkiaSharp.SKRect(room.Left + words0, room.Top + 6, room.Right, room.Bottom - Below);
        var plot = new PlotArea(page, area, -0.6, days.Length - 0.4, 0, top);
        for (int i = 0; i < days.Length; i++)
        {
            if (days[i].Estimate is not null) continue;
            int start = i;
            while (i + 1 < days.Length && days[i + 1].Estimate is null) i++;
            plot.Rectangle(start - 0.5, i + 0.5, 0, top, ChartColours.Silence);
        }
        foreach (long mark in scale.Marks) plot.Line([(-0.6, mark), (days.Length - 0.4, mark)], ChartColours.Grid, 0.6f);
        plot.Line([(-0.6, 0), (days.Length - 0.4, 0)], ChartColours.Quiet, 1.4f);
        return plot;
    }

    /// <summary>Sets the words of both axes; called after the marks are drawn.</summary>
    public static void Words(ChartPage page, PlotArea plot, ImmutableArray<DayEstimate> days, NiceScale scale, ChartWords words)
    {
        float edge = words.RightToLeft ? plot.Area.Right + 4 : plot.Area.Left - 4;
        foreach (long mark in scale.Marks.Prepend(0))
            page.Text(ChartWords.Number(mark), edge, plot.Y(mark) + 2.7f, TickStyle, ChartColours.Quiet, Anchor.End);
        Days(page, plot, days, words);
    }

    /// <summary>Sets the days and months below an area.</summary>
    public static void Days(ChartPage page, PlotArea plot, ImmutableArray<DayEstimate> days, ChartWords words)
    {
        int step = DayStep(plot.Area.Width, days.Length);
        float dayLine = plot.Area.Bottom + 10;
        if (step > 0)
            for (int i = 0; i < days.Length; i += step)
                page.Text(ChartWords.Number(days[i].Day.Day), plot.X(i), dayLine, TickStyle, ChartColours.Quiet, Anchor.Middle);
        Months(page, plot, days, words, dayLine + (step > 0 ? 10 : 0), step);
    }

    // A month stands under its first day, with the year where it begins or changes; on long axes every second, third, sixth or twelfth.
    private static void Months(ChartPage page, PlotArea plot, ImmutableArray<DayEstimate> days, ChartWords words, float baseline, int step)
    {
        int[] everies = [1, 2, 3, 6, 12];
        foreach (int every in everies)
        {
            var labels = Labels(page, plot, days, words, every);
            if (every != everies[^1] && !Fit(page, plot, labels)) continue;
            float aside = step > 0 ? (words.RightToLeft ? 4 : -4) : 0;
            foreach (var (day, name) in labels) page.Text(name, plot.X(day) + aside, baseline, TickStyle, ChartColours.Quiet, Anchor.Start);
            return;
        }
    }

    private static List<(int Day, string Name)> Labels(ChartPage page, PlotArea plot, ImmutableArray<DayEstimate> days, ChartWords words, int every)
    {
        var starts = Enumerable.Range(0, days.Length).Where(i => days[i].Day.Day == 1 && (days[i].Day.Month - 1) % every == 0).ToList();
        // A month cut short at the beginning stands only where it has room, one at the end only where its name fits the page.
        float room = page.Width(words.MonthOfYear(days[0].Day), TickStyle) + 6;
        if (starts.Count == 0 || (starts[0] > 0 && Distance(plot, 0, starts[0]) > room)) starts.Insert(0, 0);
        float edge = page.Mirrored ? plot.Area.Left : plot.Area.Right;
        while (starts.Count > 1 && page.Width(words.Month(days[starts[^1]].Day), TickStyle) > Math.Abs(edge - plot.X(starts[^1])) + 6) starts.RemoveAt(starts.Count - 1);
        var labels = new List<(int Day, string Name)>();
        int year = 0;
        foreach (int start in starts)
        {
            var day = days[start].Day;
            labels.Add((start, day.Year == year ? words.Month(day) : words.MonthOfYear(day)));
            year = day.Year;
        }
        return labels;
    }

    private static bool Fit(ChartPage page, PlotArea plot, List<(int Day, string Name)> labels)
    {
        for (int i = 0; i + 1 < labels.Count; i++)
            if (page.Width(labels[i].Name, TickStyle) + 6 > Distance(plot, labels[i].Day, labels[i + 1].Day)) return false;
        return true;
    }

    private static float Distance(PlotArea plot, int from, int to) => Math.Abs(plot.X(to) - plot.X(from));

    // Days between two labels: 1, 2, 5 or 7; none on axes longer than that.
    private static int DayStep(float width, int days)
    {
        int[] steps = [1, 2, 5, 7];
        foreach (int step in steps)
            if (width / days * step >= 13) return step;
        return 0;
    }
}
