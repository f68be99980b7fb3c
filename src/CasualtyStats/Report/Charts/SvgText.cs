using System.Globalization;
using System.Security;
using System.Text;
using CasualtyStats.Model;

namespace CasualtyStats.Report.Charts;

/// <summary>Gives a drawn SVG its size on paper and the words that a screen reader and a search need, since its letters are outlines.</summary>
internal static class SvgText
{
    /// <summary>The SVG with size, title and description.</summary>
    /// <param name="drawn">What the canvas wrote.</param>
    /// <param name="chart">The chart.</param>
    /// <param name="language">Its language.</param>
    /// <param name="width">Width in points.</param>
    /// <param name="height">Height in points.</param>
    public static byte[] Finish(byte[] drawn, Chart chart, Language language, float width, float height)
    {
        string text = Encoding.UTF8.GetString(drawn);
        int open = text.IndexOf("<svg", StringComparison.Ordinal);
        int close = text.IndexOf('>', open);
        string tag = language == Language.Arabic ? "ar" : "en";
        string head = string.Create(CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"{width:0.###}pt\" height=\"{height:0.###}pt\" viewBox=\"0 0 {width:0.###} {height:0.###}\" role=\"img\" aria-labelledby=\"title desc\" xml:lang=\"{tag}\">");
        string words = $"\n<title id=\"title\">{SecurityElement.Escape(chart.Title)}</title>\n<desc id=\"desc\">{SecurityElement.Escape(chart.Alternative)}</desc>";
        return Encoding.UTF8.GetBytes(string.Concat(text.AsSpan(0, open), head, words, text.AsSpan(close + 1)));
    }
}
