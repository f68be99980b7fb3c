using CasualtyStats.Model;

namespace CasualtyStats.Report.Page;

/// <summary>A figure writ large: reconciled between lowest and highest, and what is open about it.</summary>
internal static class FigureCard
{
    /// <summary>Writes the three numbers with their names, and the notes.</summary>
    public static void Write(HtmlWriter html, PageContext context, Figure figure)
    {
        var (words, estimate) = (context.Words, figure.Estimate);
        html.Open("dl", ("class", "interval"));
        Measure(html, words["measure.best"], estimate.Best, words["not-fixed"], "best");
        Measure(html, words["measure.low"], estimate.Low, words["nothing-stated"], "low");
        Measure(html, words["measure.high"], estimate.High, words["no-upper-bound"], "high");
        html.Close();
        html.Element("p", Note(words, figure), ("class", "note"));
    }

    private static void Measure(HtmlWriter html, string name, long? value, string open, string look) =>
        html.Open("div", ("class", look)).Element("dt", name)
            .Element("dd", value is { } number ? Invariant.Grouped(number) : open, ("class", value is null ? "open" : null)).Close();

    private static string Note(Words words, Figure figure)
    {
        string status = words["meaning.status." + Codes.Of(figure.Estimate.Status)];
        string origins = figure.Contested ? words["page.contested"]
            : figure.Origins.Length > 0 ? words.Say("page.origins", Invariant.Of(figure.Origins.Length)) : words["page.no-origin"];
        return status + " " + origins;
    }
}
