using System.Collections.Immutable;
using CasualtyStats.Model;

namespace CasualtyStats.Report.Page;

/// <summary>What a person should check, most serious first, and what people ruled; nobody who ruled is named.</summary>
internal static class FindingSection
{
    public static void Write(HtmlWriter html, PageContext context)
    {
        var (words, content) = (context.Words, context.Content);
        html.Open("section", ("id", "findings"), ("aria-labelledby", "findings-title")).Element("h2", words["page.findings"], ("id", "findings-title"));
        if (content.Disclosure is not null) html.Element("p", words["page.withheld"], ("class", "note"));
        else if (content.Findings.IsEmpty) html.Element("p", words["empty.findings"], ("class", "empty"));
        Items(html, context, content.Findings);
        if (content.Rulings.Length > 0)
        {
            html.Element("h3", words["section.rulings"]).Open("ul").Line();
            foreach (var ruling in content.Rulings) Item(html, context, ruling);
            html.Close();
        }
        html.Close().Line();
    }

    /// <summary>Writes findings as a list.</summary>
    public static void Items(HtmlWriter html, PageContext context, ImmutableArray<Finding> findings)
    {
        if (findings.IsEmpty) return;
        html.Open("ul", ("class", "findings")).Line();
        foreach (var finding in findings)
        {
            html.Open("li", ("class", "f-" + Codes.Of(finding.Severity))).Element("b", context.Words.Of(finding.Severity)).Text(" ");
            ForeignText.Write(html, finding.Text(context.Words.Language), context.Words.RightToLeft);
            html.Text(" ");
            StatementItem.Links(html, context, finding.Concerns);
            html.Close().Line();
        }
        html.Close();
    }

    private static void Item(HtmlWriter html, PageContext context, Ruling ruling)
    {
        var words = context.Words;
        html.Open("li").Text(words.Day(ruling.Day) + words.Separator + words["ruling." + Codes.Of(ruling.Kind)]);
        if (ruling.Value is { } value) html.Text(words.Separator + Invariant.Of(value));
        html.Text(" ");
        StatementItem.Links(html, context, new[] { ruling.Subject, ruling.Other }.OfType<string>());
        html.Element("bdi", ruling.Reason).Close().Line();
    }
}
