using CasualtyStats.Model;

namespace CasualtyStats.Report.Page;

/// <summary>What a figure rests on, folded away: links to its counts, which the page's script shows in place.</summary>
internal static class EvidenceLinks
{
    private const int Most = 200;

    public static void Write(HtmlWriter html, PageContext context, Figure figure)
    {
        var held = figure.Statements.Where(id => context.Number(id) is not null).ToList();
        if (held.Count == 0) return;
        html.Open("details", ("class", "why")).Element("summary", context.Words.Say("page.counts", Invariant.Of(held.Count))).Open("p", ("class", "links"));
        StatementItem.Links(html, context, held.Take(Most));
        if (held.Count > Most) html.Text(context.Words.Say("page.counts.more", Invariant.Of(held.Count - Most)));
        html.Close().Close();
    }
}
