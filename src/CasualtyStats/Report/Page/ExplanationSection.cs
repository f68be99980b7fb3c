using System.Collections.Immutable;
using CasualtyStats.Model;

namespace CasualtyStats.Report.Page;

/// <summary>One figure down to its quotes: what is counted, what was set aside and why, what to check.</summary>
internal static class ExplanationSection
{
    private static readonly string[] Accounts = ["reconcile.explain.corroborated", "reconcile.explain.single", "reconcile.explain.unsourced", "reconcile.explain.contested", "reconcile.explain.naive"];

    public static void Write(HtmlWriter html, PageContext context, Explanation explanation, int number)
    {
        var words = context.Words;
        string id = "figure-" + Invariant.Of(number);
        var figure = explanation.Figure;
        html.Open("section", ("id", id), ("class", "explained"), ("aria-labelledby", id + "-title"));
        html.Element("h2", Title(context, figure), ("id", id + "-title"));
        FigureCard.Write(html, context, figure);
        foreach (var sentence in explanation.Sentences.Where(sentence => Accounts.Contains(sentence.Key, StringComparer.Ordinal)))
            html.Element("p", sentence.Text(words.Language));
        var rests = explanation.Rests.Where(verdict => StatementItem.IsAdded(verdict.Kind)).Select(verdict => verdict.Statement);
        var aside = explanation.Rests.Where(verdict => !StatementItem.IsAdded(verdict.Kind)).Select(verdict => verdict.Statement);
        Links(html, context, "page.explain.rests", rests);
        Links(html, context, "page.explain.aside", aside);
        if (!explanation.Findings.IsEmpty)
        {
            html.Element("h3", words["page.findings"]);
            FindingSection.Items(html, context, explanation.Findings);
        }
        html.Close().Line();
    }

    private static void Links(HtmlWriter html, PageContext context, string key, IEnumerable<string> ids)
    {
        var held = ids.Where(id => context.Number(id) is not null).ToList();
        if (held.Count == 0) return;
        html.Open("details", ("class", "why"), ("open", "")).Element("summary", context.Words.Say(key, Invariant.Of(held.Count))).Open("p", ("class", "links"));
        StatementItem.Links(html, context, held);
        html.Close().Close();
    }

    private static string Title(PageContext context, Figure figure) => context.Words.List(new[]
    {
        context.Words.Of(figure.Class), context.Words.Of(figure.Outcome), context.Words.Of(figure.Group), context.Words.Place(figure), context.Days(figure.DateStart, figure.DateEnd),
    }.Where(part => part.Length > 0));
}
