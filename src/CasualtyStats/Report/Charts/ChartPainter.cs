using CasualtyStats.Model;
using SkiaSharp;

namespace CasualtyStats.Report.Charts;

/// <summary>Turns a chart into a file's bytes; the same chart gives the same bytes on one machine.</summary>
internal static class ChartPainter
{
    private const float PointsPerCentimetre = 72 / 2.54f;

    /// <summary>The bytes of a chart.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="language">Its language.</param>
    /// <param name="format">What it is made for.</param>
    public static byte[] Paint(Chart chart, Language language, ChartFormat format)
    {
        var (width, height, pixels) = format == ChartFormat.SlidePng
            ? (600f, 337.5f, new SKSizeI(1920, 1080))
            : (16 * PointsPerCentimetre, 10 * PointsPerCentimetre, new SKSizeI(1890, 1181));
        return format == ChartFormat.Svg
            ? Svg(chart, language, width, height)
            : Png(chart, language, width, height, pixels, format == ChartFormat.PagePng ? 300 : 144);
    }

    /// <summary>A chart as PNG of any size.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="language">Its language.</param>
    /// <param name="width">Width in points: the smaller, the larger its words.</param>
    /// <param name="height">Height in points.</param>
    /// <param name="pixels">Size of the picture.</param>
    /// <param name="dotsPerInch">Resolution written into the file.</param>
    public static byte[] Png(Chart chart, Language language, float width, float height, SKSizeI pixels, int dotsPerInch)
    {
        var info = new SKImageInfo(pixels.Width, pixels.Height, SKColorType.Rgb888x, SKAlphaType.Opaque);
        using var bitmap = new SKBitmap(info);
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Scale(pixels.Width / width, pixels.Height / height);
            Draw(chart, language, canvas, width, height, asOutlines: false);
        }
        using var map = bitmap.PeekPixels();
        using var data = map!.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.Up, 3));
        return PngResolution.Write(data!.AsSpan(), dotsPerInch);
    }

    /// <summary>A chart's marks as SVG without its words, and the words as lines that a browser can set itself.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="language">Its language.</param>
    /// <param name="narrow">For a hand-held screen: upright, its words as large beside the marks as the screen needs them.</param>
    public static (string Marks, List<SetLine> Lines, float Width, float Height) Parts(Chart chart, Language language, bool narrow = false)
    {
        var (width, height) = narrow ? (270f, 330f) : (16 * PointsPerCentimetre, 10 * PointsPerCentimetre);
        var lines = new List<SetLine>();
        using var stream = new MemoryStream();
        using (var canvas = SKSvgCanvas.Create(new SKRect(0, 0, width, height), stream))
        using (var setter = new TextSetter(language == Language.Arabic, asOutlines: false, lines))
            chart.Draw(new ChartPage(canvas, setter, chart, width, height));
        return (SvgText.Body(stream.ToArray(), chart.Name + (narrow ? "-narrow-" : "-")), lines, width, height);
    }

    private static byte[] Svg(Chart chart, Language language, float width, float height)
    {
        using var stream = new MemoryStream();
        using (var canvas = SKSvgCanvas.Create(new SKRect(0, 0, width, height), stream))
            Draw(chart, language, canvas, width, height, asOutlines: true);
        return SvgText.Finish(stream.ToArray(), chart, language, width, height);
    }

    private static void Draw(Chart chart, Language language, SKCanvas canvas, float width, float height, bool asOutlines)
    {
        using var setter = new TextSetter(language == Language.Arabic, asOutlines);
        chart.Draw(new ChartPage(canvas, setter, chart, width, height));
    }
}
