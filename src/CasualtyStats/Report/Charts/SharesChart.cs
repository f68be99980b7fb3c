using System.Collections.Immutable;
using CasualtyStats.Model;

namespace CasualtyStats.Report.Charts;

/// <summary>Shares of groups among the killed, a bar of 100 % for the whole and for each week: only where the groups are counted within the same reconciled total.</summary>
internal static class SharesChart
{
    /// <summary>Name of the chart.</summary>
    public const string Name = "shares";

    private const int MostWeeks = 11;
    private static readonly TextStyle NameStyle = new(8);
    private static readonly TextStyle ValueStyle = new(8, Bold: true);

    /// <summary>The chart in a language, or null where the whole has no groups, or no two weeks have.</summary>
    public static Chart? Build(ChartSubject subject, ChartWords words)
    {
        var content = subject.Content;
        var whole = GroupParts.Of(subject.Total.Best is null ? null : subject.Total, GroupParts.Groups.Select(group => subject.Figure(content.Summary, group)?.Estimate));
        var weeks = Weeks(subject, words);
        if (whole is not { IsParted: true, Total: > 0 } || weeks.Length < 2) return null;
        var sentences = new ChartSentences(subject, words);
        ImmutableArray<Bar> bars = [new(words.Say("shares.whole"), whole), .. weeks.TakeLast(MostWeeks)];
        int first = Enumerable.Range(0, whole.Parts.Length).FirstOrDefault(group => whole.Parts[group] > 0, -1);
        if (first < 0) return null;
        string title = words.Say("shares.finding." + subject.Noun, words.Say("group." + GroupParts.Groups[first].Code), Percent(whole.Parts[first]!.Value, whole.Total), ChartWords.Number(whole.Total), sentences.When());
        return new()
        {
            Name = Name,
            Title = title,
            Subtitle = words.Say("shares.subtitle"),
            Key = Key(bars, words),
            Footer = sentences.Footer(GroupParts.Groups.SelectMany(group => subject.Figures(content.Summary, group).Concat(subject.Figures(content.ByWeek, group)))),
            Alternative = $"{words.Say("shares.kind")} {title}. {string.Join(' ', bars.Select(bar => words.Say("alternative.item", bar.Name, Said(bar.Parts, words)) + "."))}",
            Draw = page => Draw(page, bars, words),
        };
    }

    private static ImmutableArray<Bar> Weeks(ChartSubject subject, ChartWords words)
    {
        var groups = GroupParts.Groups.Select(group => subject.Figures(subject.Content.ByWeek, group).Where(week => week.DateStart is not null)
            .GroupBy(week => week.DateStart!.Value).ToDictionary(week => week.Key, week => week.First().Estimate)).ToList();
        return [.. subject.Figures(subject.Content.ByWeek, VictimGroup.Total).Where(week => week.DateStart is not null).OrderBy(week => week.DateStart)
            .Select(week => (Week: week, Parts: GroupParts.Of(week.Estimate, groups.Select(group => group.GetValueOrDefault(week.DateStart!.Value)))))
            .Where(week => week.Parts is { IsParted: true, Total: > 0 })
            .Select(week => new Bar(words.Period(week.Week.DateStart!.Value, week.Week.DateEnd ?? week.Week.DateStart.Value), week.Parts!))];
    }

    // Whole percents, halves upwards: 18 of 81 is 22 %.
    private static string Percent(long part, long whole) => ChartWords.Number((long)decimal.Round((decimal)part * 100 / whole, MidpointRounding.AwayFromZero)) + "%";

    private static string Said(GroupParts parts, ChartWords words)
    {
        var said = new List<string>();
        for (int group = 0; group < parts.Parts.Length; group++)
            if (parts.Parts[group] is { } count) said.Add(words.Say("group.count", words.Say("group." + GroupParts.Groups[group].Code), Percent(count, parts.Total)));
        if (parts.Rest > 0) said.Add(words.Say("group.count", words.Say("group.rest"), Percent(parts.Rest, parts.Total)));
        return words.List(said);
    }

    private static ImmutableArray<KeyItem> Key(ImmutableArray<Bar> bars, ChartWords words)
    {
        var key = ImmutableArray.CreateBuilder<KeyItem>();
        for (int group = 0; group < GroupParts.Groups.Length; group++)
            if (bars.Any(bar => bar.Parts.Parts[group] > 0)) key.Add(new(KeyMark.Area, ChartColours.Groups[group], words.Say("group." + GroupParts.Groups[group].Code)));
        if (bars.Any(bar => bar.Parts.Rest > 0)) key.Add(new(KeyMark.Outline, ChartColours.Quiet, words.Say("group.rest")));
        return key.ToImmutable();
    }

    private static void Draw(ChartPage page, ImmutableArray<Bar> bars, ChartWords words)
    {
        var room = page.Room;
        var names = bars.Select(bar => words.Say("shares.bar", bar.Name, ChartWords.Number(bar.Parts.Total))).ToList();
        float width = Math.Min(room.Width * 0.45f, names.Max(name => page.Width(name, NameStyle))) + 8, height = Math.Min(room.Height, bars.Length * 28);
        var area = words.RightToLeft ? new SkiaSharp.SKRect(room.Left, room.Top + 4, room.Right - width, room.Top + 4 + height) : new SkiaSharp.SKRect(room.Left + width, room.Top + 4, room.Right, room.Top + 4 + height);
        using var plot = new PlotArea(page, area, 0, 1, bars.Length - 0.5, -0.5);
        var labels = new List<(double Middle, double Share, int Row, string Text, int Group)>();
        for (int row = 0; row < bars.Length; row++)
        {
            double start = 0;
            var parts = bars[row].Parts;
            for (int group = 0; group <= parts.Parts.Length; group++)
            {
                long count = group < parts.Parts.Length ? parts.Parts[group] ?? 0 : parts.Rest;
                if (count == 0) continue;
                double share = (double)count / parts.Total;
                if (group < parts.Parts.Length) plot.Rectangle(start, start + share, row - 0.34, row + 0.34, ChartColours.Groups[group]);
                else plot.Outline(start, start + share, row - 0.34, row + 0.34, ChartColours.Quiet);
                labels.Add((start + share / 2, share, row, Percent(count, parts.Total), group));
                start += share;
            }
        }
        plot.Render();
        for (int row = 0; row < bars.Length; row++) plot.Label(page.Fit(names[row], NameStyle, width - 8), 0, row, -6, 3, row == 0 ? ValueStyle : NameStyle, ChartColours.Ink, Anchor.End);
        foreach (var (middle, share, row, text, group) in labels)
            if (page.Width(text, ValueStyle) < share * area.Width - 4)
                plot.Label(text, middle, row, 0, 3, ValueStyle, group < 2 ? ChartColours.Paper : ChartColours.Ink, Anchor.Middle);
    }

    private sealed record Bar(string Name, GroupParts Parts);
}
