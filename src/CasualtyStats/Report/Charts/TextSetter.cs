using HarfBuzzSharp;
using SkiaSharp;
using Buffer = HarfBuzzSharp.Buffer;

namespace CasualtyStats.Report.Charts;

/// <summary>Shapes, measures, breaks and draws text in both directions; one for each picture, since Skia's fonts are not shared between threads.</summary>
/// <param name="rightToLeft">Direction of the paragraphs.</param>
/// <param name="asOutlines">True to draw outlines instead of text, for formats whose reader may lack the font or its shaping.</param>
/// <param name="kept">Where lines go instead of on the canvas, for a reader that sets text itself; null to draw them.</param>
internal sealed class TextSetter(bool rightToLeft, bool asOutlines, List<SetLine>? kept = null) : IDisposable
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
        return new(text, [.. glyphs], [.. positions], x, style);
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

    /// <summary>A text broken at spaces into lines of about equal length; what does not fit the last one is cut with an ellipsis.</summary>
    /// <param name="text">One paragraph.</param>
    /// <param name="style">Font and size.</param>
    /// <param name="width">Room in points.</param>
    /// <param name="most">The greatest number of lines.</param>
    public List<string> Wrap(string text, TextStyle style, float width, int most)
    {
        var words = Unbroken(text);
        if (words.Count == 0) return [];
        float[] widths = [.. words.Select(word => Width(word, style))];
        float space = Width(" ", style);
        var lines = Break(widths, space, width);
        if (lines.Count > most)
        {
            lines = [.. lines.Take(most)];
            lines[^1] = (lines[^1].Start, words.Count);
        }
        else if (lines.Count > 1)
        {
            lines = Balance(widths, space, width, lines);
        }
        return [.. lines.Select(line => Fit(string.Join(' ', words[line.Start..line.End]), style, width))];
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
        if (kept is not null)
        {
            kept.Add(new(line.Text, left, baseline, line.Width, line.Style, colour));
            return;
        }
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

    // A date stays in one piece: "27" never ends a line, "2024" never begins one.
    private static List<string> Unbroken(string text)
    {
        var words = new List<string>();
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (words.Count > 0 && ((EndsWithDay(words[^1]) && char.IsLetter(word[0])) || (BeginsWithYear(word) && EndsWithLetter(words[^1])))) words[^1] += " " + word;
            else words.Add(word);
        return words;
    }

    private static bool BeginsWithYear(string word) => word.Length >= 4 && word.Take(4).All(char.IsAsciiDigit);

    private static bool EndsWithLetter(string word) => char.IsLetter(word[^1]);

    private static bool EndsWithDay(string word)
    {
        int digits = 0;
        while (digits < word.Length && char.IsAsciiDigit(word[^(digits + 1)])) digits++;
        return digits is 1 or 2 && (digits == word.Length || word[^(digits + 1)] == '–');
    }

    private static List<(int Start, int End)> Break(float[] widths, float space, float width)
    {
        var lines = new List<(int Start, int End)>();
        int start = 0;
        float length = 0;
        for (int i = 0; i < widths.Length; i++)
        {
            if (i > start && length + space + widths[i] > width)
            {
                lines.Add((start, i));
                (start, length) = (i, 0);
            }
            length += (i > start ? space : 0) + widths[i];
        }
        lines.Add((start, widths.Length));
        return lines;
    }

    // The narrowest column that needs no more lines.
    private static List<(int Start, int End)> Balance(float[] widths, float space, float width, List<(int Start, int End)> lines)
    {
        float narrow = width / 2, wide = width;
        for (int step = 0; step < 8; step++)
        {
            float middle = (narrow + wide) / 2;
            var tried = Break(widths, space, middle);
            if (tried.Count == lines.Count) (wide, lines) = (middle, tried);
            else narrow = middle;
        }
        return lines;
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
