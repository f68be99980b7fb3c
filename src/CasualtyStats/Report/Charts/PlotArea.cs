using ScottPlot;
using ScottPlot.Rendering.RenderActions;
using SkiaSharp;

namespace CasualtyStats.Report.Charts;

/// <summary>Places data on a part of the page: ScottPlot turns values into points and draws the marks; words are set by the page.</summary>
/// <remarks>In Arabic the horizontal axis runs from right to left.</remarks>
internal sealed class PlotArea : IDisposable
{
    // Ticks, grid and background are drawn here, so ScottPlot's own need not be worked out; its manager would also draw everything twice.
    private static readonly IRenderAction[] Steps = [new ReplaceNullAxesWithDefaults(), new CalculateLayout(), new RenderPlottables()];

    private readonly Plot plot = new();
    private readonly ChartPage page;
    private readonly SKRect area;
    private readonly double left;
    private readonly double right;
    private readonly double bottom;
    private readonly double top;

    /// <summary>An area with its limits.</summary>
    /// <param name="page">The page.</param>
    /// <param name="area">Part of the page, in points.</param>
    /// <param name="from">Value where reading begins.</param>
    /// <param name="to">Value where reading ends.</param>
    /// <param name="bottom">Value at the lower edge.</param>
    /// <param name="top">Value at the upper edge.</param>
    public PlotArea(ChartPage page, SKRect area, double from, double to, double bottom, double top)
    {
        (this.page, this.area, this.bottom, this.top) = (page, area, bottom, top);
        (left, right) = page.Mirrored ? (to, from) : (from, to);
        plot.Axes.SetLimits(left, right, bottom, top);
        plot.Layout.Fixed(new PixelRect(area.Left, area.Right, area.Bottom, area.Top));
    }

    /// <summary>The part of the page, in points.</summary>
    public SKRect Area => area;

    /// <summary>Points from the page's left edge.</summary>
    public float X(double value) => (float)(area.Left + (value - left) / (right - left) * area.Width);

    /// <summary>Points from the page's upper edge.</summary>
    public float Y(double value) => (float)(area.Bottom - (value - bottom) / (top - bottom) * area.Height);

    /// <summary>A filled rectangle between values.</summary>
    public void Rectangle(double x1, double x2, double y1, double y2, SKColor colour)
    {
        var mark = plot.Add.Rectangle(Math.Min(x1, x2), Math.Max(x1, x2), Math.Min(y1, y2), Math.Max(y1, y2));
        mark.FillColor = Of(colour);
        mark.LineWidth = 0;
    }

    /// <summary>An empty rectangle between values.</summary>
    public void Outline(double x1, double x2, double y1, double y2, SKColor colour)
    {
        var mark = plot.Add.Rectangle(Math.Min(x1, x2), Math.Max(x1, x2), Math.Min(y1, y2), Math.Max(y1, y2));
        mark.FillColor = Of(ChartColours.Paper);
        mark.LineColor = Of(colour);
        mark.LineWidth = 0.8f;
    }

    /// <summary>A filled polygon.</summary>
    public void Polygon(IEnumerable<(double X, double Y)> corners, SKColor colour)
    {
        var mark = plot.Add.Polygon([.. corners.Select(corner => new Coordinates(corner.X, corner.Y))]);
        mark.FillColor = Of(colour);
        mark.LineWidth = 0;
    }

    /// <summary>A line through points, without markers.</summary>
    public void Line(IEnumerable<(double X, double Y)> points, SKColor colour, float thickness) =>
        plot.PlottableList.Add(new Polyline([.. points.Select(point => new Coordinates(point.X, point.Y))], colour, thickness));

    /// <summary>Dots.</summary>
    public void Dots(IEnumerable<(double X, double Y)> points, SKColor colour, float size, MarkerShape shape = MarkerShape.FilledCircle)
    {
        Coordinates[] places = [.. points.Select(point => new Coordinates(point.X, point.Y))];
        if (places.Length > 0) plot.Add.Markers(places, shape, size, Of(colour));
    }

    /// <summary>A word set beside a point of the data.</summary>
    /// <param name="text">The word.</param>
    /// <param name="x">Value along.</param>
    /// <param name="y">Value up.</param>
    /// <param name="forward">Points onwards in the direction of reading.</param>
    /// <param name="down">Points downwards.</param>
    /// <param name="style">Font and size.</param>
    /// <param name="colour">Colour.</param>
    /// <param name="anchor">Which end lies there.</param>
    public void Label(string text, double x, double y, float forward, float down, TextStyle style, SKColor colour, Anchor anchor) =>
        page.Text(text, X(x) + (page.Mirrored ? -forward : forward), Y(y) + down, style, colour, anchor);

    /// <summary>Draws what was added so far; words come after.</summary>
    public void Render()
    {
        var bounds = page.Canvas.LocalClipBounds;
        var pack = new RenderPack(plot, new PixelRect(0, bounds.Width, bounds.Height, 0), page.Canvas);
        foreach (var step in Steps)
        {
            page.Canvas.Save();
            step.Render(pack);
            page.Canvas.Restore();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => plot.Dispose();

    private static Color Of(SKColor colour) => new(colour.Red, colour.Green, colour.Blue, colour.Alpha);
}
