using System.Collections.Immutable;
using CasualtyStats.Model;

namespace CasualtyStats.Report.Charts;

/// <summary>The killed by group: columns by day where there are days, else one bar of the whole.</summary>
internal static class GroupsChart
{
    /// <summary>Name of the chart.</summary>
    public const string Name = "groups";

    private const int MostLabelled = 31;
    private static readonly TextStyle ValueStyle = new(8, Bold: true);
    private static readonly TextStyle PartStyle = new(7.5f);

    /// <summary>The chart in a language, or null where no source breaks a figure down.</summary>
    public static Chart? Build(ChartSubject subject, ChartWords words)
    {
        var content = subject.Content;
        var whole = GroupParts.Of(subject.Total.Best is null ? null : subject.Total, GroupParts.Groups.Select(group => subject.Figure(content.Summary, group)?.Estimate));
        var days = subject.Days(VictimGroup.Total);
        var parts = ByDay(subject, days);
        bool byDay = parts.Count(part => part is { IsParted: true }) > 1;
        if (!byDay && whole is not { IsParted: true, Total: > 0 }) return null;
        var sentences = new ChartSentences(subject, words);
        string title = whole is { IsParted: true, Total: > 0 } ? Finding(whole, subject, words, sentences) : sentences.Finding();
        bool rest = byDay ? parts.Any(part => part?.Rest > 0) : whole!.Rest > 0;
        return new()
        {
            Name = Name,
            Title = title,
            Subtitle = words.Say(byDay ? "groups.subtitle.day" : "groups.subtitle.whole"),
            Key = Key(whole, parts, byDay, rest, days.Any(day => day.Estimate is null), words),
            Footer = sentences.Footer(GroupParts.Groups.SelectMany(group => subject.Figures(content.Summary, group).Concat(subject.Figures(content.ByDay, group)))),
            Alternative = $"{words.Say(byDay ? "groups.kind.day" : "groups.kind.whole")} {title}. {Values(whole, words)}",
            Draw = page =>
            {
                if (byDay) DrawDays(page, days, parts, words);
                else DrawWhole(page, whole!, words);
            },
        };
    }

    private static ImmutableArray<GroupParts?> ByDay(ChartSubject subject, ImmutableArray<DayEstimate> days)
    {
        var groups = GroupParts.Groups.Select(group => subject.Figures(subject.Content.ByDay, group)
            .Where(figure => figure.DateStart is not null && figure.DateStart == figure.DateEnd)
            .GroupBy(figure => figure.DateStart!.Value).ToDictionary(day => day.Key, day => day.First().Estimate)).ToList();
        return [.. days.Select(day => GroupParts.Of(day.Estimate, groups.Select(group => group.GetValueOrDefault(day.Day))))];
    }

    private static string Finding(GroupParts whole, ChartSubject subject, ChartWords words, ChartSentences sentences)
    {
        string total = words.Counted(whole.Total, subject.Noun);
        return whole.Parts is [{ } children, { } women, ..]
            ? words.Say("groups.finding", total, sentences.When(), words.Counted(children, "child"), words.Counted(women, "woman"))
            : words.Say("groups.finding.partial", total, sentences.When(), words.List(Named(whole, words)));
    }

    private static List<string> Named(GroupParts whole, ChartWords words)
    {
        var named = new List<string>();
        for (int i = 0; i < whole.Parts.Length; i++)
            if (whole.Parts[i] is { } count) named.Add(words.Say("group.count", words.Say("group." + GroupParts.Groups[i].Code), ChartWords.Number(count)));
        return named;
    }

    private static string Values(GroupParts? whole, ChartWords words)
    {
        if (whole is null) return "";
        var named = Named(whole, words);
        if (whole.Rest > 0) named.Add(words.Say("group.count", words.Say("group.rest"), ChartWords.Number(whole.Rest)));
        return words.List(named) + ".";
    }

    private static ImmutableArray<KeyItem> Key(GroupParts? whole, ImmutableArray<GroupParts?> parts, bool byDay, bool rest, bool silent, ChartWords words)
    {
        var key = ImmutableArray.CreateBuilder<KeyItem>();
        for (int i = 0; i < GroupParts.Groups.Length; i++)
        {
            long? all = whole?.Parts[i];
            bool shown = byDay ? parts.Any(part => part?.Parts[i] > 0) : all > 0;
            if (!shown) continue;
            string name = words.Say("group." + GroupParts.Groups[i].Code);
            key.Add(new(KeyMark.Area, ChartColours.Groups[i], all is { } count ? words.Say("group.count", name, ChartWords.Number(count)) : name));
        }
        if (rest) key.Add(new(KeyMark.Outline, ChartColours.Quiet, words.Say("group.rest")));
        if (byDay && silent) key.Add(new(KeyMark.Area, ChartColours.Silence, words.Say("key.silence")));
        return key.ToImmutable();
    }

    private static void DrawDays(ChartPage page, ImmutableArray<DayEstimate> days, ImmutableArray<GroupParts?> parts, ChartWords words)
    {
        var scale = NiceScale.For(parts.Max(part => part?.Total ?? 0));
        using var plot = DayAxis.Open(page, days, scale, scale.Top * 1.06, words);
        for (int i = 0; i < days.Length; i++)
        {
            if (parts[i] is not { } column) continue;
            double foot = 0;
            for (int group = 0; group <= column.Parts.Length; group++)
            {
                long count = group < column.Parts.Length ? column.Parts[group] ?? 0 : column.Rest;
                if (count > 0) Part(plot, i - 0.36, i + 0.36, foot, foot + count, group);
                foot += count;
            }
        }
        plot.Render();
        DayAxis.Words(page, plot, days, scale, words);
        if (days.Length > MostLabelled) return;
        for (int i = 0; i < days.Length; i++)
        {
            if (parts[i] is { } column) plot.Label(ChartWords.Number(column.Total), i, column.Total, 0, -3, ValueStyle, ChartColours.Ink, Anchor.Middle);
            else if (days[i].Estimate is { } unsure) plot.Label(words.Short(unsure), i, 0, 0, -3, PartStyle, ChartColours.Quiet, Anchor.Middle);
        }
    }

    private static void DrawWhole(ChartPage page, GroupParts whole, ChartWords words)
    {
        var room = page.Room;
        float height = Math.Min(64, room.Height * 0.5f);
        var area = new SkiaSharp.SKRect(room.Left, room.MidY - height / 2, room.Right, room.MidY + height / 2);
        using var plot = new PlotArea(page, area, 0, whole.Total, 0, 1);
        double start = 0;
        var labels = new List<(double Middle, long Count, int Group)>();
        for (int group = 0; group <= whole.Parts.Length; group++)
        {
            long count = group < whole.Parts.Length ? whole.Parts[group] ?? 0 : whole.Rest;
            if (count == 0) continue;
            Part(plot, start, start + count, 0, 1, group);
            labels.Add((start + count / 2.0, count, group));
            start += count;
        }
        plot.Render();
        foreach (var (middle, count, group) in labels)
        {
            string text = ChartWords.Number(count);
            if (page.Width(text, ValueStyle) > Math.Abs(plot.X(count) - plot.X(0)) - 4) continue;
            plot.Label(text, middle, 0.5, 0, 3, ValueStyle, group < 2 ? ChartColours.Paper : ChartColours.Ink, Anchor.Middle);
        }
    }

    private static void Part(PlotArea plot, double x1, double x2, double y1, double y2, int group)
    {
        if (group < GroupParts.Groups.Length) plot.Rectangle(x1, x2, y1, y2, ChartColours.Groups[group]);
        else plot.Outline(x1, x2, y1, y2, ChartColours.Quiet);
    }
}
