using ScottPlot;
using SkiaSharp;

namespace CasualtyStats.Report.Charts;

/// <summary>A line through points, drawn piece by piece: many times faster than one outline of the whole, and the same to the eye.</summary>
/// <param name="points">Its points, in values.</param>
/// <param name="colour">An opaque colour; pieces overlap at their ends.</param>
/// <param name="thickness">In points.</param>
internal sealed class Polyline(Coordinates[] points, SKColor colour, float thickness) : IPlottable
{
    /// <inheritdoc/>
    public bool IsVisible { get; set; } = true;

    /// <inheritdoc/>
    public IAxes Axes { get; set; } = new Axes();

    /// <inheritdoc/>
    public IEnumerable<LegendItem> LegendItems => [];

    /// <inheritdoc/>
    public AxisLimits GetAxisLimits() => AxisLimits.NoLimits;

    /// <inheritdoc/>
    public void Render(RenderPack rp)
    {
        SKPoint[] places = [.. points.Select(point => new SKPoint(Axes.GetPixelX(point.X), Axes.GetPixelY(point.Y)))];
        using var paint = new SKPaint { Color = colour, IsStroke = true, IsAntialias = true, StrokeWidth = thickness, StrokeCap = places.Length > 2 ? SKStrokeCap.Round : SKStrokeCap.Butt };
        rp.Canvas.DrawPoints(SKPointMode.Polygon, places, paint);
    }
}
