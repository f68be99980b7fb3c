using CasualtyStats.Model;

namespace CasualtyStats.Report.Page;

/// <summary>What the page is about in numbers: a card for each outcome and class of the whole selection.</summary>
internal static class HeadlineSection
{
    private static readonly VictimClass[] ClassOrder = [VictimClass.Civilian, VictimClass.Unspecified, VictimClass.Mixed, VictimClass.Combatant];

    public static void Write(HtmlWriter html, PageContext context)
    {
        var (words, content) = (context.Words, context.Content);
        html.Open("section", ("id", "headlines"), ("aria-labelledby", "headlines-title")).Element("h2", words["page.headlines"], ("id", "headlines-title")).Line();
        var totals = content.Summary.Where(figure => figure.Group == VictimGroup.Total && figure.Estimate.Status != FigureStatus.None)
            .OrderBy(figure => Array.IndexOf(ClassOrder, figure.Class)).ThenBy(figure => figure.Outcome).ToList();
        if (totals.Count == 0) html.Element("p", words["empty"], ("class", "empty"));
        html.Open("ul", ("class", "cards")).Line();
        foreach (var figure in totals) Card(html, context, figure);
        html.Close().Element("p", words["note.range"], ("class", "note")).Element("p", words["note.class"], ("class", "note")).Close().Line();
    }

    private static void Card(HtmlWriter html, PageContext context, Figure figure)
    {
        var words = context.Words;
        html.Open("li", ("class", figure.Class == VictimClass.Civilian ? "card first" : "card"));
        html.Element("h3", words.Say("summary.also.label", words.Of(figure.Class), words.Of(figure.Outcome)));
        FigureCard.Write(html, context, figure);
        Groups(html, context, figure);
        EvidenceLinks.Write(html, context, figure);
        html.Close().Line();
    }

    private static void Groups(HtmlWriter html, PageContext context, Figure total)
    {
        var parts = context.Content.Summary.Where(figure => figure.Outcome == total.Outcome && figure.Class == total.Class && figure.Group != VictimGroup.Total && figure.Estimate.Status != FigureStatus.None).ToList();
        if (parts.Count == 0) return;
        html.Open("ul", ("class", "groups"));
        foreach (var part in parts)
            html.Element("li", context.Words.Say("summary.also.label", context.Words.Of(part.Group), EstimateText.Of(context.Words, part.Estimate)));
        html.Close();
    }
}
