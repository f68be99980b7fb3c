using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace CasualtyStats.Collect.Documents.Html;

/// <summary>The day on which a page says that it was published.</summary>
internal static partial class PageDay
{
    private static readonly string[] Metas =
    [
        "meta[property='article:published_time']", "meta[property='og:published_time']", "meta[itemprop='datePublished']", "meta[name='pubdate' i]", "meta[name='publish-date' i]",
        "meta[name='date' i]", "meta[name='dc.date' i]", "meta[name='dcterms.date' i]", "meta[name='dcterms.created' i]",
    ];

    /// <summary>The day, or null; of several times in the text none is taken, since a page of many reports has many.</summary>
    public static DateOnly? Of(IDocument page, IReadOnlyList<IElement> roots)
    {
        foreach (string meta in Metas)
            if (Day(page.QuerySelector(meta)?.GetAttribute("content")) is { } day) return day;
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
            if (Published().Match(script.TextContent) is { Success: true } match && Day(match.Groups[1].Value) is { } day) return day;
        var times = roots.SelectMany(root => root.QuerySelectorAll("time[datetime]")).Select(time => Day(time.GetAttribute("datetime"))).OfType<DateOnly>().Distinct().ToList();
        return times.Count == 1 ? times[0] : null;
    }

    /// <summary>The day of 2024-12-02 or 2024-12-02T10:15:00+03:00, as written there.</summary>
    public static DateOnly? Day(string? text) =>
        text is { Length: >= 10 } && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    [GeneratedRegex("\"datePublished\"\\s{0,8}:\\s{0,8}\"([0-9T:+.Z-]{10,40})\"", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Published();
}
