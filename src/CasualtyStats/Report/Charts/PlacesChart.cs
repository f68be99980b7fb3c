using System.Collections.Immutable;
using CasualtyStats.Model;
using CasualtyStats.Places;

namespace CasualtyStats.Report.Charts;

/// <summary>The killed by place, most first: reconciled as a bar, lowest to highest reported as a whisker.</summary>
internal static class PlacesChart
{
    /// <summary>Name of the chart.</summary>
    public const string Name = "places";

    private const int MostPlaces = 12;
    private const int LongestName = 60;
    private static readonly TextStyle NameStyle = new(8.5f);
    private static readonly TextStyle ValueStyle = new(8, Bold: true);
    private static readonly TextStyle NoteStyle = new(7.5f);

    /// <summary>The chart in a language, or null where no place has a figure.</summary>
    public static Chart? Build(ChartSubject subject, ChartWords words)
    {
        var places = Ranked(subject, words);
        if (places.Length == 0 || places.All(place => Reach(place.Estimate) == 0)) return null;
        var sentences = new ChartSentences(subject, words);
        string title = Finding(places, subject, sentences, words);
        string overlap = places.Any(place => place.HoldsOthers) ? " " + words.Say("places.overlap") : "";
        return new()
        {
            Name = Name,
            Title = title,
            Subtitle = words.Say("places.subtitle") + overlap,
            Key = Key(places, words),
            Footer = sentences.Footer(subject.Figures(subject.Content.ByPlace, VictimGroup.Total)),
            Alternative = $"{words.Say("places.kind")} {title}. {Values(places, words)}",
            Draw = page => Draw(page, places, words),
        };
    }

    private static ImmutableArray<RankedPlace> Ranked(ChartSubject subject, ChartWords words)
    {
        var figures = subject.Figures(subject.Content.ByPlace, VictimGroup.Total).Where(figure => figure.Area is not null || figure.PlaceEnglish.Length > 0).ToList();
        var holders = Holders(subject.Places, figures);
        // Most places are one code each; the others are few enough to be compared with all.
        var unions = figures.Where(figure => figure.Area?.OnlyCode is null).ToList();
        bool HoldsOthers(Figure figure) => figure.Area?.OnlyCode is { } code
            ? holders.Contains(code) || unions.Exists(other => Holds(subject.Places, figure.Area, other.Area))
            : figures.Exists(other => other != figure && Holds(subject.Places, figure.Area, other.Area));
        return [.. figures
            .Select(figure => new RankedPlace(NameOf(figure, words), figure.Estimate, HoldsOthers(figure)))
            .OrderByDescending(place => place.Estimate.Best ?? place.Estimate.Low).ThenByDescending(place => place.Estimate.Low)
            .ThenByDescending(place => place.Estimate.High ?? long.MaxValue).ThenBy(place => place.Name, StringComparer.Ordinal)];
    }

    // Every place that holds a place of one of the figures.
    private static HashSet<PCode> Holders(Gazetteer gazetteer, List<Figure> figures) =>
        [.. figures.Select(figure => figure.Area?.OnlyCode).OfType<PCode>().Distinct().SelectMany(code => gazetteer.Ancestors(code)).Select(place => place.Code)];

    /// <summary>A name short enough for a title.</summary>
    public static string Shortened(string name) => name.Length <= LongestName ? name : name[..LongestName].TrimEnd() + "…";

    /// <summary>A figure's place in the chart's language; its code where it has no name.</summary>
    public static string NameOf(Figure figure, ChartWords words)
    {
        string name = words.RightToLeft && figure.PlaceArabic.Length > 0 ? figure.PlaceArabic : figure.PlaceEnglish;
        if (name.Length == 0) name = figure.PlaceArabic;
        return name.Length > 0 ? name : figure.Area is { IsKnown: true } area ? area.ToString() : words.Say("places.unknown");
    }

    private static bool Holds(Gazetteer gazetteer, Area? outer, Area? inner)
    {
        if (outer is null) return inner is not null;
        if (inner is null || !inner.IsKnown || !outer.IsKnown || inner.Equals(outer)) return false;
        return inner.Include.All(code => outer.Include.Any(large => gazetteer.Contains(large, code))
            && !outer.Exclude.Any(left => gazetteer.Contains(left, code)));
    }

    private static string Finding(ImmutableArray<RankedPlace> places, ChartSubject subject, ChartSentences sentences, ChartWords words)
    {
        var finest = places.Where(place => !place.HoldsOthers).ToList();
        var first = finest[0];
        bool sure = finest.Count > 1 && first.Estimate.Low is { } least && finest.Skip(1).All(place => place.Estimate.High is { } high && high < least);
        string name = Shortened(first.Name);
        if (finest.Count == 1 || first.Estimate.Best is null) return words.Say("places.finding.one", sentences.Killed(first.Estimate), name, sentences.When());
        return sure
            ? words.Say("places.finding.sure." + subject.Noun, name, words.Short(first.Estimate), sentences.When())
            : words.Say("places.finding.top", sentences.Killed(first.Estimate), name, words.Counted(finest.Count, "place"), sentences.When());
    }

    private static ImmutableArray<KeyItem> Key(ImmutableArray<RankedPlace> places, ChartWords words)
    {
        var key = ImmutableArray.CreateBuilder<KeyItem>();
        var shown = places.Take(MostPlaces).ToList();
        if (shown.Any(place => place is { HoldsOthers: false, Estimate.Best: not null })) key.Add(new(KeyMark.Area, ChartColours.Accent, words.Say("key.best")));
        if (shown.Any(place => place is { HoldsOthers: true, Estimate.Best: not null })) key.Add(new(KeyMark.Area, ChartColours.Groups[3], words.Say("places.key.wider")));
        if (shown.Any(place => place.Estimate.Best is null)) key.Add(new(KeyMark.Area, ChartColours.Range, words.Say("places.key.low")));
        if (shown.Any(place => place.Estimate.High is { } high && high > place.Estimate.Low)) key.Add(new(KeyMark.Whisker, ChartColours.Ink, words.Say("key.range")));
        return key.ToImmutable();
    }

    private static string Values(ImmutableArray<RankedPlace> places, ChartWords words)
    {
        string shown = words.List(places.Take(MostPlaces).Select(place => words.Say("alternative.item", place.Name, words.Short(place.Estimate))));
        return shown + "." + (places.Length > MostPlaces ? " " + More(places, words) : "");
    }

    private static string More(ImmutableArray<RankedPlace> places, ChartWords words) => words.Say("places.more", words.Counted(places.Length - MostPlaces, "other-place"));

    private static void Draw(ChartPage page, ImmutableArray<RankedPlace> places, ChartWords words)
    {
        var shown = places.Take(MostPlaces).ToList();
        var room = page.Room;
        float note = places.Length > MostPlaces ? 12 : 0;
        float names = Math.Min(room.Width * 0.36f, shown.Max(place => page.Width(place.Name, NameStyle)) + 1) + 7;
        float values = shown.Max(place => page.Width(words.Short(place.Estimate), ValueStyle)) + 8;
        float height = Math.Min(room.Height - note - 4, shown.Count * 26);
        var area = words.RightToLeft
            ? new SkiaSharp.SKRect(room.Left + values, room.Top + 4, room.Right - names, room.Top + 4 + height)
            : new SkiaSharp.SKRect(room.Left + names, room.Top + 4, room.Right - values, room.Top + 4 + height);
        double most = shown.Max(place => Reach(place.Estimate));
        using var plot = new PlotArea(page, area, 0, most * 1.01, shown.Count - 0.5, -0.5);
        for (int i = 0; i < shown.Count; i++) Mark(plot, shown[i], i);
        plot.Line([(0, -0.5), (0, shown.Count - 0.5)], ChartColours.Quiet, 1.2f);
        plot.Render();
        for (int i = 0; i < shown.Count; i++)
        {
            plot.Label(page.Fit(shown[i].Name, NameStyle, names - 7), 0, i, -6, 3, NameStyle, ChartColours.Ink, Anchor.End);
            plot.Label(words.Short(shown[i].Estimate), Reach(shown[i].Estimate), i, 6, 3, ValueStyle, ChartColours.Ink, Anchor.Start);
        }
        if (note > 0) page.Text(More(places, words), words.RightToLeft ? room.Right : room.Left, area.Bottom + 11, NoteStyle, ChartColours.Quiet, Anchor.Start);
    }

    private static void Mark(PlotArea plot, RankedPlace place, int row)
    {
        var estimate = place.Estimate;
        double low = estimate.Low ?? 0;
        var colour = estimate.Best is null ? ChartColours.Range : place.HoldsOthers ? ChartColours.Groups[3] : ChartColours.Accent;
        plot.Rectangle(0, estimate.Best ?? low, row - 0.33, row + 0.33, colour);
        if (estimate.High is not { } high || high <= low) return;
        plot.Line([(low, row), (high, row)], ChartColours.Ink, 1.1f);
        foreach (double end in (double[])[low, high]) plot.Line([(end, row - 0.16), (end, row + 0.16)], ChartColours.Ink, 1.1f);
    }

    private static long Reach(CountEstimate estimate) => Math.Max(estimate.High ?? 0, Math.Max(estimate.Best ?? 0, estimate.Low ?? 0));
}
