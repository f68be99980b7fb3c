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
        int step = DayStep(plot.Area.Width, days.Length);
        float dayLine = plot.Area.Bottom + 10;
        if (step > 0)
            for (int i = 0; i < days.Length; i += step)
                page.Text(ChartWords.Number(days[i].Day.Day), plot.X(i), dayLine, TickStyle, ChartColours.Quiet, Anchor.Middle);
        Months(page, plot, days, words, dayLine + (step > 0 ? 10 : 0), step);
    }

    // The month stands under its first day, with the year where it begins or changes; names that would collide are left out.
    private static void Months(ChartPage page, PlotArea plot, ImmutableArray<DayEstimate> days, ChartWords words, float baseline, int step)
    {
        float forward = words.RightToLeft ? -1 : 1;
        float free = float.NegativeInfinity;
        for (int i = 0; i < days.Length; i++)
        {
            var day = days[i].Day;
            if (i > 0 && day.Day != 1) continue;
            bool newYear = i == 0 || day.Month == 1 || free == float.NegativeInfinity;
            string name = newYear ? words.MonthOfYear(day) : words.Month(day);
            float start = (plot.X(i) - (step > 0 ? forward * 4 : 0)) * forward;
            float length = page.Width(name, TickStyle);
            float last = (words.RightToLeft ? plot.Area.Left : plot.Area.Right) * forward;
            if (start < free || (start + length > last + 4 && i > 0)) continue;
            page.Text(name, start * forward, baseline, TickStyle, ChartColours.Quiet, Anchor.Start);
            free = start + length + 8;
        }
    }

    // Days between two labels: 1, 2, 5, 7 or 14; none where even fortnights would crowd.
    private static int DayStep(float width, int days)
    {
        int[] steps = [1, 2, 5, 7, 14];
        foreach (int step in steps)
            if (width / days * step >= 13) return step;
        return 0;
    }
}
