using System.Globalization;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;
using CasualtyStats.Model;

namespace CasualtyStats.Report.Charts;

/// <summary>Gives a drawn SVG its size on paper and the words that a screen reader and a search need, since its letters are outlines.</summary>
internal static partial class SvgText
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
        return Encoding.UTF8.GetBytes(string.Concat(text.AsSpan(0, open), head, words, Shorter(Renumbered(text[(close + 1)..]))));
    }

    /// <summary>What a drawn SVG holds between its first and its last tag, its clips named so that several may stand in one page.</summary>
    /// <param name="drawn">What the canvas wrote.</param>
    /// <param name="prefix">Begins each name.</param>
    public static string Body(byte[] drawn, string prefix)
    {
        string text = Encoding.UTF8.GetString(drawn);
        int open = text.IndexOf('>', text.IndexOf("<svg", StringComparison.Ordinal)) + 1;
        int close = text.LastIndexOf("</svg>", StringComparison.Ordinal);
        return Shorter(Renumbered(close > open ? text[open..close] : text[open..], prefix));
    }

    // The canvas numbers its clips through the life of the process; here they begin at 0 in each file.
    private static string Renumbered(string body, string prefix = "")
    {
        var numbers = new Dictionary<string, string>(StringComparer.Ordinal);
        return ClipName().Replace(body, match =>
        {
            if (!numbers.TryGetValue(match.Value, out string? name)) numbers[match.Value] = name = prefix + "cl_" + numbers.Count.ToString(CultureInfo.InvariantCulture);
            return name;
        });
    }

    // A hundredth of a point is finer than any printer.
    private static string Shorter(string body) => LongFraction().Replace(body, "$1");

    [GeneratedRegex(@"\bcl_[0-9a-f]+\b", RegexOptions.CultureInvariant)]
    private static partial Regex ClipName();

    [GeneratedRegex(@"(\.[0-9]{2})[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex LongFraction();
}
