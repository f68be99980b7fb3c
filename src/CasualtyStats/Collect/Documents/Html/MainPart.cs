using AngleSharp.Dom;

namespace CasualtyStats.Collect.Documents.Html;

/// <summary>Finds the part of a page that is the page: its main element, its articles, else its body.</summary>
internal static class MainPart
{
    // A main element with less text than this is a frame that a script would fill.
    private const int Least = 200;

    private static readonly HashSet<string> LeftOut = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "nav", "footer", "aside", "form", "button", "select", "iframe", "svg", "canvas", "object", "menu", "dialog", "head", "audio", "video", "math",
    };

    private static readonly HashSet<string> Roles = new(StringComparer.OrdinalIgnoreCase) { "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "menu", "menubar" };

    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "cookie", "cookies", "advert", "advertisement", "ads", "share", "sharing", "social", "related", "recommended", "newsletter", "breadcrumb", "breadcrumbs",
        "comments", "sidebar", "menu", "navbar", "navigation", "footer", "promo", "subscribe", "skip-link",
    };

    /// <summary>The elements to read, in the order of the page; at least one.</summary>
    public static IReadOnlyList<IElement> Of(IDocument page)
    {
        var body = (IElement?)page.Body ?? page.DocumentElement;
        var main = page.QuerySelectorAll("main, [role=main]").OrderByDescending(Length).FirstOrDefault();
        if (main is not null && Length(main) >= Least) return [main];
        var articles = page.QuerySelectorAll("article").Where(article => article.ParentElement?.Closest("article") is null && !IsWithinLeftOut(article)).ToList();
        // Teasers of other stories are articles too; the page's own are most of its text.
        return articles.Count > 0 && articles.Sum(Length) * 2 >= Length(body) ? articles : [body];
    }

    /// <summary>True for what is no part of a report: menus, scripts, hidden elements.</summary>
    public static bool IsLeftOut(IElement element)
    {
        if (LeftOut.Contains(element.LocalName) || element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true") return true;
        if (element.GetAttribute("role") is { } role && Roles.Contains(role)) return true;
        if (element.LocalName == "header" && element.Closest("article, main") is null) return true;
        return element.LocalName is "div" or "section" or "ul" && (element.ClassList.Any(Names.Contains) || element.Id is { } id && Names.Contains(id));
    }

    private static bool IsWithinLeftOut(IElement element)
    {
        for (var up = element; up is not null; up = up.ParentElement)
            if (IsLeftOut(up)) return true;
        return false;
    }

    private static int Length(IElement element) => element.TextContent.Length;
}
