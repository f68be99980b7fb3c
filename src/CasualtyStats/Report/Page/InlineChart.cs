using System.Globalization;
using CasualtyStats.Model;
using CasualtyStats.Report.Charts;

namespace CasualtyStats.Report.Page;

/// <summary>A chart as SVG within a page: its words are text, which the browser shapes, a reader can search and the page's weight hardly feels.</summary>
internal static class InlineChart
{
    /// <summary>The chart for a wide page and, upright, for a hand-held screen; the page's style shows one of them.</summary>
    public static string Draw(Chart chart, Language language) => Draw(chart, language, narrow: false) + Draw(chart, language, narrow: true);

    private static string Draw(Chart chart, Language language, bool narrow)
    {
        var (marks, lines, width, height) = ChartPainter.Parts(chart, language, narrow);
        string form = narrow ? "narrow" : "wide";
        bool rightToLeft = language == Language.Arabic;
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var svg = new HtmlWriter(text);
        string title = $"chart-{chart.Name}-{form}-title", description = $"chart-{chart.Name}-{form}-desc";
        svg.Open("svg", ("class", form), ("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {width:0.##} {height:0.##}")), ("role", "img"), ("aria-labelledby", title + " " + description),
            ("font-family", "'DejaVu Sans Condensed','Segoe UI',Tahoma,Arial,sans-serif"), ("direction", rightToLeft ? "rtl" : "ltr"));
        svg.Element("title", chart.Title, ("id", title)).Element("desc", chart.Alternative, ("id", description));
        svg.Markup(marks);
        foreach (var line in lines) Set(svg, line, rightToLeft);
        svg.Close();
        return text.ToString();
    }

    // The line fills the width that was planned for it, whatever font the reader has.
    private static void Set(HtmlWriter svg, SetLine line, bool rightToLeft) => svg.Element("text", line.Text,
        ("x", Number(rightToLeft ? line.Left + line.Width : line.Left)), ("y", Number(line.Baseline)),
        ("font-size", Number(line.Style.Size)), ("font-weight", line.Style.Bold ? "700" : null),
        ("fill", $"#{line.Colour.Red:x2}{line.Colour.Green:x2}{line.Colour.Blue:x2}"),
        ("textLength", line.Text.Length > 1 ? Number(line.Width) : null), ("lengthAdjust", line.Text.Length > 1 ? "spacingAndGlyphs" : null));

    private static string Number(float value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
