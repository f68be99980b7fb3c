using System.Collections.Immutable;
using CasualtyStats.Model;

namespace CasualtyStats.Report.Charts;

/// <summary>By sex and age, as one source printed it: girls and women to one side, boys and men to the other.</summary>
/// <remarks>Reconciled figures have no sex of children, and breakdowns of several statements stand on several bases. So the fullest breakdown that one statement prints is shown as it is, and named.</remarks>
internal static class PyramidChart
{
    /// <summary>Name of the chart.</summary>
    public const string Name = "pyramid";

    private static readonly TextStyle NameStyle = new(9);
    private static readonly TextStyle ValueStyle = new(9, Bold: true);

    /// <summary>The chart in a language, or null where no statement of the killed names girls, boys, women and men with their numbers.</summary>
    public static Chart? Build(ChartSubject subject, ChartWords words)
    {
        var fullest = subject.Content.Tallies
            .Where(tally => tally.Outcome == Outcome.Killed && tally.Class == subject.Victims && tally.Count is not null && Numbers(tally).All(number => number is not null)
                && subject.Content.Verdicts.GetValueOrDefault(tally.Id)?.Kind is not (VerdictKind.Contradicted or VerdictKind.NotCounted))
            .OrderByDescending(tally => tally.Count).ThenBy(tally => tally.Id, StringComparer.Ordinal).FirstOrDefault();
        if (fullest is null) return null;
        ImmutableArray<long> counts = [.. Numbers(fullest).Select(number => number!.Value)];
        if (counts.Max() == 0) return null;
        var sentences = new ChartSentences(subject, words);
        string source = fullest.Source.Origin is { } id && subject.Content.Origins.FirstOrDefault(origin => origin.Id == id) is { } known ? known.Name(words.Language) : fullest.Source.Written ?? fullest.Citation.Document;
        string days = fullest.Harmed is { Start: { } from, End: { } to } ? words.Say("pyramid.days", words.Period(from, to)) : "";
        string title = words.Say("pyramid.finding." + subject.Noun, ChartWords.Number(counts[0]), ChartWords.Number(counts[1]), ChartWords.Number(counts[2]), ChartWords.Number(counts[3]), ChartWords.Number(fullest.Count!.Value), days);
        return new()
        {
            Name = Name,
            Title = title,
            Subtitle = words.Say("pyramid.subtitle", source),
            Footer = sentences.Footer([]),
            Alternative = $"{words.Say("pyramid.kind")} {title}. {words.Say("pyramid.subtitle", source)}",
            Draw = page => Draw(page, counts, words),
        };
    }

    private static IEnumerable<long?> Numbers(ReportedCount tally) =>
        new[] { VictimGroup.Girls, VictimGroup.Boys, VictimGroup.Women, VictimGroup.Men }.Select(group => tally.Breakdown[group]);

    private static void Draw(ChartPage page, ImmutableArray<long> counts, ChartWords words)
    {
        const float Middle = 46;
        var room = page.Room;
        float height = Math.Min(room.Height, 130);
        double most = counts.Max() * 1.18;
        var area = new SkiaSharp.SKRect(room.Left, room.Top + 16, room.Right, room.Top + 16 + height);
        // The middle is kept free for the names of the ages.
        double gap = most * Middle / (area.Width / 2 - Middle);
        using var plot = new PlotArea(page, area, -most - gap, most + gap, -0.5, 1.5);
        for (int row = 0; row < 2; row++)
        {
            plot.Rectangle(-gap - counts[(1 - row) * 2], -gap, 1 - row - 0.32, 1 - row + 0.32, ChartColours.Accent);
            plot.Rectangle(gap, gap + counts[(1 - row) * 2 + 1], 1 - row - 0.32, 1 - row + 0.32, ChartColours.Groups[2]);
        }
        plot.Render();
        string[] ages = ["pyramid.children", "pyramid.adults"];
        for (int age = 0; age < 2; age++)
        {
            plot.Label(words.Say(ages[age]), 0, age, 0, 3, NameStyle, ChartColours.Ink, Anchor.Middle);
            plot.Label(ChartWords.Number(counts[age * 2]), -gap - counts[age * 2], age, -5, 3, ValueStyle, ChartColours.Ink, Anchor.End);
            plot.Label(ChartWords.Number(counts[age * 2 + 1]), gap + counts[age * 2 + 1], age, 5, 3, ValueStyle, ChartColours.Ink, Anchor.Start);
        }
        plot.Label(words.Say("pyramid.female"), -gap, 1.5, 0, -3, ValueStyle, ChartColours.Accent, Anchor.End);
        plot.Label(words.Say("pyramid.male"), gap, 1.5, 0, -3, ValueStyle, ChartColours.Quiet, Anchor.Start);
    }
}
