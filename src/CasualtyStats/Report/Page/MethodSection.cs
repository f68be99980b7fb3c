using CasualtyStats.Model;

namespace CasualtyStats.Report.Page;

/// <summary>How to read the figures, their limits, and the documents that were read.</summary>
internal static class MethodSection
{
    private static readonly string[] Reading = ["low", "best", "high", "range", "corroboration", "class", "clock"];
    private static readonly string[] Limits = ["documented", "places", "citation"];

    public static void Write(HtmlWriter html, PageContext context)
    {
        var (words, content) = (context.Words, context.Content);
        html.Open("section", ("id", "method"), ("aria-labelledby", "method-title")).Element("h2", words["page.method"], ("id", "method-title")).Open("dl", ("class", "terms")).Line();
        foreach (string term in Reading) html.Element("dt", words[$"readme.{term}.term"]).Element("dd", words["readme." + term]);
        foreach (string term in Limits) html.Element("dt", words[$"readme.limit.{term}.term"]).Element("dd", words["readme.limit." + term]);
        html.Element("dt", words["readme.limit.sources.term"]).Element("dd", words["page.limit.sources"]).Close().Line();
        if (content.Disclosure is { } disclosure) Withheld(html, words, disclosure);
        Documents(html, context);
        html.Close().Line();
    }

    private static void Withheld(HtmlWriter html, Words words, Disclosure disclosure)
    {
        html.Element("h3", words.Of(FigureStatus.Withheld)).Open("ul");
        if (disclosure.SuppressBelow > 1) html.Element("li", words.Say("page.suppressed", Invariant.Of(disclosure.SuppressBelow - 1), Invariant.Of(disclosure.Small), Invariant.Of(disclosure.Complementary)));
        if (disclosure.CoarsenTo is { } level) html.Element("li", words.Say("page.coarsened", Invariant.Of(level)));
        html.Close();
    }

    private static void Documents(HtmlWriter html, PageContext context)
    {
        var (words, content) = (context.Words, context.Content);
        html.Element("h3", words["page.documents"]);
        if (content.Documents.IsEmpty)
        {
            html.Element("p", words["empty.documents"]);
            return;
        }
        html.Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", words["page.documents"])).Open("table").Open("thead").Open("tr");
        foreach (string column in (string[])["document", "published", "publisher"]) html.Element("th", words["column." + column], ("scope", "col"));
        html.Close().Close().Open("tbody").Line();
        foreach (var document in content.Documents)
        {
            html.Open("tr").Open("th", ("scope", "row"));
            if (IsWebAddress(document.Url)) html.Element("a", document.Name, ("href", document.Url), ("rel", "noopener noreferrer"), ("dir", "auto"));
            else html.Element("bdi", document.Name);
            html.Close().Element("td", words.Day(document.Published), ("class", "day")).Open("td").Element("bdi", document.Publisher).Close().Close().Line();
        }
        html.Close().Close().Close();
    }

    // An address of any other kind could run a script.
    private static bool IsWebAddress(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is ("https" or "http");
}
