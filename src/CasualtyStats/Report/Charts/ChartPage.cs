using SkiaSharp;

namespace CasualtyStats.Report.Charts;

/// <summary>The paper of one chart: words above and below, and between them the room for the data. Measured in points.</summary>
internal sealed class ChartPage
{
    private const float Margin = 13;
    private const float KeyMarkWidth = 14;
    private static readonly TextStyle TitleStyle = new(13, Bold: true);
    private static readonly TextStyle SubtitleStyle = new(8.5f);
    private static readonly TextStyle FooterStyle = new(7);
    private readonly SKCanvas canvas;
    private readonly TextSetter setter;
    private readonly float width;

    /// <summary>Sets a chart's words on a canvas.</summary>
    /// <param name="canvas">A canvas whose unit is the point.</param>
    /// <param name="setter">Sets its text.</param>
    /// <param name="chart">The chart.</param>
    /// <param name="width">Width in points.</param>
    /// <param name="height">Height in points.</param>
    public ChartPage(SKCanvas canvas, TextSetter setter, Chart chart, float width, float height)
    {
        (this.canvas, this.setter, this.width) = (canvas, setter, width);
        using (var paper = new SKPaint { Color = ChartColours.Paper }) canvas.DrawRect(0, 0, width, height, paper);
        float inner = width - 2 * Margin;
        float y = Margin + 10;
        y = Paragraph(setter.Wrap(chart.Title, TitleStyle, inner, width < height ? 6 : 3), TitleStyle, y, 16, ChartColours.Ink);
        y = Paragraph(setter.Wrap(chart.Subtitle, SubtitleStyle, inner, width < height ? 5 : 2), SubtitleStyle, y - 2, 11.5f, ChartColours.Quiet);
        if (chart.Key.Length > 0) y = Key(chart, y + 2);
        var footer = setter.Wrap(chart.Footer, FooterStyle, inner, width < height ? 7 : 4);
        float bottom = height - Margin + 3 - (footer.Count - 1) * 9.5f;
        Paragraph(footer, FooterStyle, bottom, 9.5f, ChartColours.Quiet);
        Room = new(Margin, y - 2, width - Margin, bottom - 13);
    }

    /// <summary>Room for the data, in points.</summary>
    public SKRect Room { get; }

    /// <summary>True where the page reads from right to left.</summary>
    public bool Mirrored => setter.RightToLeft;

    /// <summary>Where everything is drawn.</summary>
    public SKCanvas Canvas => canvas;

    /// <summary>Width of a line in points.</summary>
    public float Width(string text, TextStyle style) => setter.Width(text, style);

    /// <summary>A text cut to a width.</summary>
    public string Fit(string text, TextStyle style, float room) => setter.Fit(text, style, room);

    /// <summary>Sets one line of text.</summary>
    /// <param name="text">The line.</param>
    /// <param name="x">Where its <paramref name="anchor"/> lies, in points from the page's left edge.</param>
    /// <param name="baseline">Its baseline.</param>
    /// <param name="style">Font and size.</param>
    /// <param name="colour">Colour.</param>
    /// <param name="anchor">Which end lies at <paramref name="x"/>.</param>
    public void Text(string text, float x, float baseline, TextStyle style, SKColor colour, Anchor anchor)
    {
        var line = setter.Shape(text, style);
        float left = anchor switch
        {
            Anchor.Middle => x - line.Width / 2,
            Anchor.Start => Mirrored ? x - line.Width : x,
            _ => Mirrored ? x : x - line.Width,
        };
        setter.Draw(canvas, line, left, baseline, colour);
    }

    private float Paragraph(List<string> lines, TextStyle style, float baseline, float leading, SKColor colour)
    {
        foreach (string line in lines)
        {
            Text(line, Mirrored ? width - Margin : Margin, baseline, style, colour, Anchor.Start);
            baseline += leading;
        }
        return baseline;
    }

    private float Key(Chart chart, float baseline)
    {
        float forward = Mirrored ? -1 : 1;
        float start = Mirrored ? width - Margin : Margin;
        float x = start;
        foreach (var item in chart.Key)
        {
            float length = KeyMarkWidth + 4 + Width(item.Text, SubtitleStyle);
            if (x != start && Math.Abs(x - start) + length > width - 2 * Margin) (x, baseline) = (start, baseline + 12);
            float middle = x + forward * KeyMarkWidth / 2;
            Mark(item, middle, baseline - 3);
            Text(item.Text, x + forward * (KeyMarkWidth + 4), baseline, SubtitleStyle, ChartColours.Ink, Anchor.Start);
            x += forward * (length + 13);
        }
        return baseline + 12;
    }

    private void Mark(KeyItem item, float x, float y)
    {
        using var paint = new SKPaint { Color = item.Colour, IsAntialias = true, StrokeWidth = 1.8f };
        switch (item.Mark)
        {
            case KeyMark.Area:
                canvas.DrawRect(x - 6, y - 4, 12, 8, paint);
                break;
            case KeyMark.Outline:
                paint.IsStroke = true;
                paint.StrokeWidth = 0.8f;
                canvas.DrawRect(x - 6, y - 4, 12, 8, paint);
                break;
            case KeyMark.Line:
                canvas.DrawLine(x - 7, y, x + 7, y, paint);
                canvas.DrawCircle(x, y, 2.6f, paint);
                break;
            case KeyMark.PlainLine:
                canvas.DrawLine(x - 7, y, x + 7, y, paint);
                break;
            case KeyMark.Arrow:
                using (var triangle = new SKPath())
                {
                    triangle.AddPoly([new(x - 4, y + 3.5f), new(x + 4, y + 3.5f), new(x, y - 3.5f)]);
                    canvas.DrawPath(triangle, paint);
                }
                break;
            default:
                canvas.DrawLine(x - 7, y, x + 7, y, paint);
                canvas.DrawLine(x - 7, y - 3, x - 7, y + 3, paint);
                canvas.DrawLine(x + 7, y - 3, x + 7, y + 3, paint);
                break;
        }
    }
}
