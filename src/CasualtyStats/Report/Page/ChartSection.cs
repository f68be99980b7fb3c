using CasualtyStats.Report.Charts;

namespace CasualtyStats.Report.Page;

/// <summary>The charts, drawn into the page, each with what it says in words.</summary>
internal static class ChartSection
{
    public static void Write(HtmlWriter html, PageContext context)
    {
        var charts = ChartSet.Build(context.Content, context.Words.Language);
        if (charts.Length == 0) return;
        var words = context.Words;
        html.Open("section", ("id", "charts"), ("aria-labelledby", "charts-title")).Element("h2", words["page.charts"], ("id", "charts-title")).Open("div", ("class", "charts")).Line();
        foreach (var chart in charts)
        {
            html.Open("figure", ("class", "chart")).Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "group"), ("aria-label", chart.Title));
            html.Markup(InlineChart.Draw(chart, words.Language)).Close();
            html.Open("figcaption").Open("details").Element("summary", words["page.chart.words"]).Element("p", chart.Alternative).Close().Close().Close().Line();
        }
        html.Close().Close().Line();
    }
}
