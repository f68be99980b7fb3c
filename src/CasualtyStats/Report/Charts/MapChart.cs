using System.Collections.Immutable;
using CasualtyStats.Model;
using CasualtyStats.Places;
using SkiaSharp;

namespace CasualtyStats.Report.Charts;

/// <summary>The killed by place on a map: the area of a circle is the number. Points and names only: no borders are drawn.</summary>
internal static class MapChart
{
    /// <summary>Name of the chart.</summary>
    public const string Name = "map";

    private const int MostNamed = 10;
    private const float LargestRadius = 19;
    private static readonly TextStyle NameStyle = new(7.5f);

    /// <summary>The chart in a language, or null where fewer than two places with a settled number have coordinates.</summary>
    public static Chart? Build(ChartSubject subject, ChartWords words)
    {
        var figures = subject.Figures(subject.Content.ByPlace, VictimGroup.Total).ToList();
        var points = figures.Select(figure => Point(figure, subject.Places, words)).OfType<MapPoint>()
            .OrderByDescending(point => point.Count).ThenBy(point => point.Name, StringComparer.Ordinal).ToImmutableArray();
        if (points.Length < 2) return null;
        var sentences = new ChartSentences(subject, words);
        int unknown = figures.Count(figure => IsSpot(figure, subject.Places) && Point(figure, subject.Places, words) is null);
        string title = words.Say((points[0].Estimate.High is null ? "map.finding.at-least." : "map.finding.") + subject.Noun, words.Counted(points.Length, "place"), PlacesChart.Shortened(points[0].Name), ChartWords.Number(points[0].Count), sentences.When());
        return new()
        {
            Name = Name,
            Title = title,
            Subtitle = words.Say("map.subtitle"),
            Footer = sentences.Footer(figures) + " " + words.Say("map.note") + (unknown == 0 ? "" : " " + words.Say("map.not-placed", words.Counted(unknown, "place"))),
            Alternative = $"{words.Say("map.kind")} {title}. {words.List(points.Take(31).Select(point => words.Say("alternative.item", point.Name, words.Short(point.Estimate))))}.",
            Draw = page => Draw(page, points, words),
        };
    }

    private static MapPoint? Point(Figure figure, Gazetteer places, ChartWords words) =>
        figure is { Area.OnlyCode: { } code, Estimate.Best: { } best and > 0 } && places.Find(code) is { Level: >= 4, Latitude: { } north, Longitude: { } east }
            ? new(PlacesChart.NameOf(figure, words), best, figure.Estimate, north, east) : null;

    // A town or village with a settled number, which would be a circle if its coordinates were known.
    private static bool IsSpot(Figure figure, Gazetteer places) =>
        figure is { Area.OnlyCode: { } code, Estimate.Best: > 0 } && (places.Find(code)?.Level ?? 4) >= 4;

    private static void Draw(ChartPage page, ImmutableArray<MapPoint> points, ChartWords words)
    {
        var room = page.Room;
        var area = new SKRect(room.Left + LargestRadius, room.Top + LargestRadius, room.Right - LargestRadius, room.Bottom - LargestRadius);
        double middle = (points.Min(point => point.Latitude) + points.Max(point => point.Latitude)) / 2;
        // A degree of longitude is shorter than one of latitude by the cosine of the latitude.
        double narrow = Math.Cos(middle * Math.PI / 180);
        double wide = Math.Max(0.02, (points.Max(point => point.Longitude) - points.Min(point => point.Longitude)) * narrow);
        double tall = Math.Max(0.02, points.Max(point => point.Latitude) - points.Min(point => point.Latitude));
        float scale = (float)Math.Min(area.Width * 0.72 / wide, area.Height / tall);
        double centre = (points.Min(point => point.Longitude) + points.Max(point => point.Longitude)) / 2;
        var circles = points.Select(point => (Point: point, X: area.MidX + (float)((point.Longitude - centre) * narrow) * scale, Y: area.MidY - (float)(point.Latitude - middle) * scale,
            Radius: Math.Max(2.5f, LargestRadius * (float)Math.Sqrt(point.Count / (double)points[0].Count)))).ToList();
        using (var fill = new SKPaint { Color = ChartColours.Accent.WithAlpha(0xB0), IsAntialias = true })
        using (var edge = new SKPaint { Color = ChartColours.Paper, IsStroke = true, StrokeWidth = 0.8f, IsAntialias = true })
            foreach (var (_, x, y, radius) in circles)
            {
                page.Canvas.DrawCircle(x, y, radius, fill);
                page.Canvas.DrawCircle(x, y, radius, edge);
            }
        Scale(page, scale, words);
        var taken = circles.Select(circle => new SKRect(circle.X - circle.Radius, circle.Y - circle.Radius, circle.X + circle.Radius, circle.Y + circle.Radius)).ToList();
        foreach (var (point, x, y, radius) in circles.Take(MostNamed)) Named(page, point, x, y, radius, taken, words);
    }

    // On either side of its circle, above or below it: where no circle and no other name stands; else the name is left to the table.
    private static void Named(ChartPage page, MapPoint point, float x, float y, float radius, List<SKRect> taken, ChartWords words)
    {
        string text = $"{point.Name} {words.Short(point.Estimate)}";
        float width = page.Width(text, NameStyle);
        SKPoint[] lefts = [new(x + radius + 3, y + 2.7f), new(x - radius - 3 - width, y + 2.7f), new(x - width / 2, y - radius - 3), new(x - width / 2, y + radius + 9)];
        foreach (var left in lefts)
        {
            var box = new SKRect(left.X, left.Y - 7, left.X + width, left.Y + 2);
            if (box.Left < page.Room.Left || box.Right > page.Room.Right || box.Top < page.Room.Top || box.Bottom > page.Room.Bottom + 4 || taken.Any(other => other.IntersectsWith(box))) continue;
            page.Text(text, left.X + width / 2, left.Y, NameStyle, ChartColours.Ink, Anchor.Middle);
            taken.Add(box);
            return;
        }
    }

    private static void Scale(ChartPage page, float pointsPerDegree, ChartWords words)
    {
        const double kilometresPerDegree = 111.2;
        int[] lengths = [1, 2, 5, 10, 20, 50, 100, 200];
        int length = lengths.LastOrDefault(kilometres => kilometres / kilometresPerDegree * pointsPerDegree < page.Room.Width / 4, 1);
        float drawn = (float)(length / kilometresPerDegree * pointsPerDegree);
        float right = page.Mirrored ? page.Room.Left + drawn : page.Room.Right;
        using var paint = new SKPaint { Color = ChartColours.Quiet, StrokeWidth = 1 };
        page.Canvas.DrawLine(right - drawn, page.Room.Bottom, right, page.Room.Bottom, paint);
        page.Text(words.Say("map.kilometres", ChartWords.Number(length)), right - drawn / 2, page.Room.Bottom - 4, NameStyle, ChartColours.Quiet, Anchor.Middle);
    }

    private sealed record MapPoint(string Name, long Count, CountEstimate Estimate, double Latitude, double Longitude);
}
