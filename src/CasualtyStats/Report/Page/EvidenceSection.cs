using CasualtyStats.Model;

namespace CasualtyStats.Report.Page;

/// <summary>Every count as it was read, by document: the end of every link from a figure.</summary>
internal static class EvidenceSection
{
    private const int Most = 5000;

    public static void Write(HtmlWriter html, PageContext context)
    {
        var (words, content) = (context.Words, context.Content);
        html.Open("section", ("id", "evidence"), ("aria-labelledby", "evidence-title")).Element("h2", words["page.evidence"], ("id", "evidence-title"));
        if (content.Disclosure is not null) html.Element("p", words["page.withheld"], ("class", "note"));
        else html.Element("p", words[content.Tallies.IsEmpty ? "empty.tallies" : "page.evidence.note"], ("class", "note"));
        if (content.Tallies.Length > Most) html.Element("p", words.Say("page.cut", Invariant.Of(Most), Invariant.Of(content.Tallies.Length), "tallies.csv"), ("class", "cut"));
        foreach (var document in content.Tallies.Take(Most).GroupBy(tally => tally.Citation.Document))
        {
            html.Open("h3").Element("bdi", document.Key).Close().Open("ol", ("class", "counts")).Line();
            foreach (var tally in document) StatementItem.Write(html, context, tally, context.Number(tally.Id)!.Value);
            html.Close().Line();
        }
        html.Close().Line();
    }
}
