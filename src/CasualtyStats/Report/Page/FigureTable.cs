using CasualtyStats.Model;

namespace CasualtyStats.Report.Page;

/// <summary>Every figure in one table, which the page's script can filter and sort; it reads as well without.</summary>
internal static class FigureTable
{
    private const int MostRows = 5000;
    private static readonly string[] Columns = ["what", "days", "place", "outcome", "class", "group", "low", "best", "high", "origins", "status", "evidence"];

    public static void Write(HtmlWriter html, PageContext context)
    {
        var (words, content) = (context.Words, context.Content);
        var rows = content.Summary.Select(figure => ("whole", figure)).Concat(content.ByGovernorate.Select(figure => ("governorate", figure)))
            .Concat(content.ByPlace.Select(figure => ("place", figure))).Concat(content.ByMonth.Select(figure => ("month", figure)))
            .Concat(content.ByWeek.Select(figure => ("week", figure))).Concat(content.ByDay.Select(figure => ("day", figure)))
            .Where(row => row.figure.Estimate.Status != FigureStatus.None).ToList();
        html.Open("section", ("id", "figures"), ("aria-labelledby", "figures-title")).Element("h2", words["page.figures"], ("id", "figures-title"));
        if (rows.Count == 0)
        {
            html.Element("p", words["empty"], ("class", "empty")).Close();
            return;
        }
        html.Element("p", words["page.figures.note"], ("class", "note"));
        if (rows.Count > MostRows) html.Element("p", words.Say("page.cut", Invariant.Of(MostRows), Invariant.Of(rows.Count), "figures.csv"), ("class", "cut"));
        Controls(html, words);
        html.Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-labelledby", "figures-title")).Open("table", ("id", "table")).Element("caption", words["page.figures.caption"]).Line();
        Head(html, words);
        html.Open("tbody").Line();
        foreach (var (kind, figure) in rows.Take(MostRows)) Row(html, context, kind, figure);
        html.Close().Close().Close().Close().Line();
    }

    private static void Controls(HtmlWriter html, Words words)
    {
        html.Open("form", ("id", "controls"), ("hidden", ""), ("role", "search"), ("aria-label", words["page.filter"]));
        html.Open("label").Text(words["page.filter.text"]).Void("input", ("type", "search"), ("id", "search"), ("autocomplete", "off")).Close();
        foreach (string column in (string[])["what", "outcome", "class", "group"])
            html.Open("label").Text(words["page.column." + column]).Open("select", ("data-column", Invariant.Of(Array.IndexOf(Columns, column)))).Element("option", words["page.filter.all"], ("value", "")).Close().Close();
        html.Element("output", "", ("id", "shown"), ("data-say", words.Say("page.shown", "#", "##"))).Close().Line();
    }

    private static void Head(HtmlWriter html, Words words)
    {
        html.Open("thead").Open("tr");
        foreach (string column in Columns)
            html.Element("th", words["page.column." + column], ("scope", "col"), ("class", IsNumber(column) ? "number" : null), ("data-sort", column == "evidence" ? null : IsNumber(column) ? "number" : "text"));
        html.Close().Close().Line();
    }

    private static void Row(HtmlWriter html, PageContext context, string kind, Figure figure)
    {
        var (words, estimate) = (context.Words, figure.Estimate);
        html.Open("tr").Element("td", words["page.kind." + kind]);
        html.Element("td", kind is "day" or "week" or "month" ? context.Days(figure.DateStart, figure.DateEnd) : "", ("class", "day"));
        html.Open("th", ("scope", "row")).Element("bdi", words.Place(figure)).Close();
        html.Element("td", words.Of(figure.Outcome)).Element("td", words.Of(figure.Class)).Element("td", words.Of(figure.Group));
        Number(html, estimate.Low, "");
        Number(html, estimate.Best, words["not-fixed"]);
        Number(html, estimate.High, words["no-upper-bound"]);
        html.Element("td", figure.Contested ? words["corroboration.contested"] : Invariant.Of(figure.Origins.Length), ("class", "number"));
        html.Element("td", words.Of(estimate.Status), ("class", "s-" + Codes.Of(estimate.Status)));
        html.Open("td");
        EvidenceLinks.Write(html, context, figure);
        html.Close().Close().Line();
    }

    private static void Number(HtmlWriter html, long? value, string open) =>
        html.Element("td", value is { } number ? Invariant.Grouped(number) : open, ("class", value is null ? "number open" : "number"));

    private static bool IsNumber(string column) => column is "low" or "best" or "high" or "origins";
}
