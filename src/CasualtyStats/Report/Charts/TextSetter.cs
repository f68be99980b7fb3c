using HarfBuzzSharp;
using SkiaSharp;
using Buffer = HarfBuzzSharp.Buffer;

namespace CasualtyStats.Report.Charts;

/// <summary>Shapes, measures, breaks and draws text in both directions; one for each picture, since Skia's fonts are not shared between threads.</summary>
/// <param name="rightToLeft">Direction of the paragraphs.</param>
/// <param name="asOutlines">True to draw outlines instead of text, for formats whose reader may lack the font or its shaping.</param>
internal sealed class TextSetter(bool rightToLeft, bool asOutlines) : IDisposable
{
    private readonly Dictionary<bool, Font> shapers = [];
    private readonly Dictionary<TextStyle, SKFont> fonts = [];
    private readonly Buffer buffer = new();

    /// <summary>Direction of the paragraphs.</summary>
    public bool RightToLeft => rightToLeft;

    /// <summary>A line as glyphs.</summary>
    /// <param name="text">One line, in reading order.</param>
    /// <param name="style">Font and size.</param>
    public ShapedLine Shape(string text, TextStyle style)
    {
        var glyphs = new List<ushort>(text.Length);
        var positions = new List<SKPoint>(text.Length);
        float x = 0;
        foreach (var run in DirectionalText.Runs(text, rightToLeft)) x = Shape(run, style, x, glyphs, positions);
        return new([.. glyphs], [.. positions], x, style);
    }

    /// <summary>Width of a line in points.</summary>
    /// <param name="text">One line.</param>
    /// <param name="style">Font and size.</param>
    public float Width(string text, TextStyle style) => Shape(text, style).Width;

    /// <summary>A text cut to a width, with an ellipsis where something was left out.</summary>
    /// <param name="text">One line.</param>
    /// <param name="style">Font and size.</param>
    /// <param name="width">Room in points.</param>
    public string Fit(string text, TextStyle style, float width)
    {
        if (Width(text, style) <= width) return text;
        int kept = 0, tooMany = text.Length;
        while (tooMany - kept > 1)
        {
            int middle = (kept + tooMany) / 2;
            if (Width(Cut(text, middle), style) <= width) kept = middle;
            else tooMany = middle;
        }
        return Cut(text, kept);
    }

    /// <summary>A text broken at spaces into lines; what does not fit the last one is cut with an ellipsis.</summary>
    /// <param name="text">One paragraph.</param>
    /// <param name="style">Font and size.</param>
    /// <param name="width">Room in points.</param>
    /// <param name="most">The greatest number of lines.</param>
    public List<string> Wrap(string text, TextStyle style, float width, int most)
    {
        var lines = new List<string>();
        string line = "";
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i < words.Length; i++)
        {
            string longer = line.Length == 0 ? words[i] : line + " " + words[i];
            if (line.Length == 0 || Width(longer, style) <= width)
            {
                line = longer;
                continue;
            }
            if (lines.Count == most - 1)
            {
                line = string.Join(' ', [line, .. words[i..]]);
                break;
            }
            lines.Add(line);
            line = words[i];
        }
        if (line.Length > 0) lines.Add(line);
        for (int i = 0; i < lines.Count; i++) lines[i] = Fit(lines[i], style, width);
        return lines;
    }

    /// <summary>Draws a line.</summary>
    /// <param name="canvas">Where to.</param>
    /// <param name="line">The line.</param>
    /// <param name="left">Its left end, in points.</param>
    /// <param name="baseline">Its baseline, in points from the top.</param>
    /// <param name="colour">Colour of the letters.</param>
    public void Draw(SKCanvas canvas, ShapedLine line, float left, float baseline, SKColor colour)
    {
        if (line.Glyphs.Length == 0) return;
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        var font = FontOf(line.Style);
        if (asOutlines)
        {
            using var outline = Outline(line, font, left, baseline);
            canvas.DrawPath(outline, paint);
            return;
        }
        using var builder = new SKTextBlobBuilder();
        builder.AddPositionedRun(line.Glyphs, font, line.Positions);
        using var blob = builder.Build();
        if (blob is not null) canvas.DrawText(blob, left, baseline, paint);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var shaper in shapers.Values) shaper.Dispose();
        foreach (var font in fonts.Values) font.Dispose();
        buffer.Dispose();
    }

    private static SKPath Outline(ShapedLine line, SKFont font, float left, float baseline)
    {
        var outline = new SKPath();
        for (int i = 0; i < line.Glyphs.Length; i++)
        {
            using var glyph = font.GetGlyphPath(line.Glyphs[i]);
            if (glyph is not null) outline.AddPath(glyph, left + line.Positions[i].X, baseline + line.Positions[i].Y);
        }
        return outline;
    }

    private static string Cut(string text, int kept)
    {
        if (kept > 0 && char.IsHighSurrogate(text[kept - 1])) kept--;
        return text[..kept].TrimEnd() + "…";
    }

    private float Shape(DirectionalRun run, TextStyle style, float x, List<ushort> glyphs, List<SKPoint> positions)
    {
        buffer.ClearContents();
        buffer.AddUtf16(run.Text);
        buffer.GuessSegmentProperties();
        buffer.Direction = run.RightToLeft ? Direction.RightToLeft : Direction.LeftToRight;
        ShaperOf(style.Bold).Shape(buffer);
        float scale = style.Size / (style.Bold ? ChartFont.Bold : ChartFont.Regular).UnitsPerEm;
        var infos = buffer.GetGlyphInfoSpan();
        var places = buffer.GetGlyphPositionSpan();
        for (int i = 0; i < infos.Length; i++)
        {
            glyphs.Add((ushort)infos[i].Codepoint);
            positions.Add(new(x + places[i].XOffset * scale, -places[i].YOffset * scale));
            x += places[i].XAdvance * scale;
        }
        return x;
    }

    private Font ShaperOf(bool bold)
    {
        if (shapers.TryGetValue(bold, out var shaper)) return shaper;
        var font = bold ? ChartFont.Bold : ChartFont.Regular;
        shaper = new(font.Face);
        shaper.SetScale(font.UnitsPerEm, font.UnitsPerEm);
        shaper.SetFunctionsOpenType();
        return shapers[bold] = shaper;
    }

    private SKFont FontOf(TextStyle style)
    {
        if (fonts.TryGetValue(style, out var font)) return font;
        font = new((style.Bold ? ChartFont.Bold : ChartFont.Regular).Typeface, style.Size)
        {
            Subpixel = true,
            LinearMetrics = true,
            Hinting = SKFontHinting.None,
            Edging = SKFontEdging.Antialias,
        };
        return fonts[style] = font;
    }
}
