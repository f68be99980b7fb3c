using System.Security.Cryptography;
using System.Text;
using CasualtyStats.Model;
using CasualtyStats.Workbooks;

namespace CasualtyStats.Report.Page;

/// <summary>One self-contained web page: figures with their ranges, charts, a table to filter and sort, and behind every figure its quotes.</summary>
/// <remarks>It loads nothing and may run only the script that it carries; without scripts it can be read whole. The same content gives the same bytes.</remarks>
public static class CasualtyPage
{
    /// <summary>Writes a page (.html, UTF-8); a file of that name is replaced only once the new one is complete.</summary>
    /// <param name="path">The file; its folder is made where it is missing.</param>
    /// <param name="content">What to print. Of a content whose small figures are withheld no quote is left to print.</param>
    /// <param name="options">Language and figures to account for; null for the whole content in English.</param>
    /// <exception cref="OutputException">The file cannot be written: read-only, open elsewhere, no room. What stood there is untouched.</exception>
    public static void Write(string path, ReportContent content, PageOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        AtomicFile.Write(path, stream =>
        {
            using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
            Write(writer, content, options);
        });
    }

    /// <summary>Writes a page to a text writer, which stays open.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="content">What to print.</param>
    /// <param name="options">Language and figures to account for; null for the whole content in English.</param>
    public static void Write(TextWriter writer, ReportContent content, PageOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(content);
        options ??= new();
        var context = new PageContext(content, options.Language);
        var html = new HtmlWriter(writer);
        bool explains = !options.Explanations.IsEmpty;
        string title = context.Words[explains ? "page.explain.title" : "title"];
        Head(html, context, title);
        html.Open("body").Element("a", context.Words["page.skip"], ("class", "skip"), ("href", "#main"));
        Banner(html, context, title, explains);
        html.Open("main", ("id", "main")).Line();
        if (explains) Explained(html, context, options);
        else Whole(html, context);
        html.Close().Open("footer").Element("p", context.Words.Say("page.footer", context.Words.Day(content.AsOf))).Close();
        html.Open("script").Markup(Asset("page.js")).Close().Close().Close().Line();
    }

    private static void Head(HtmlWriter html, PageContext context, string title)
    {
        string fingerprint = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Asset("page.js"))));
        bool arabic = context.Words.RightToLeft;
        html.Markup("<!DOCTYPE html>\n").Open("html", ("lang", arabic ? "ar" : "en"), ("dir", arabic ? "rtl" : "ltr")).Open("head").Line();
        html.Void("meta", ("charset", "utf-8"));
        html.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", $"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{fingerprint}'; base-uri 'none'; form-action 'none'"));
        html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1")).Void("meta", ("name", "referrer"), ("content", "no-referrer")).Line();
        html.Element("title", $"{title} ({context.Words.Day(context.Content.AsOf).Trim('\u200e')})").Open("style").Markup(Asset("page.css")).Close().Close().Line();
    }

    private static void Banner(HtmlWriter html, PageContext context, string title, bool explains)
    {
        var (words, content) = (context.Words, context.Content);
        html.Open("header").Element("h1", title).Element("p", words.Say(content.Disclosure is null ? "summary.subtitle" : "summary.subtitle.withheld",
            words.Day(content.AsOf), words.Day(content.From), words.Day(content.To), Invariant.Of(content.Documents.Length), Invariant.Of(content.Tallies.Length)));
        html.Element("p", words[content.Disclosure is null ? "page.internal" : "page.shareable"], ("class", "handling")).Close();
        if (explains) return;
        html.Open("nav", ("aria-label", words["page.contents"])).Open("ul");
        foreach (string part in (string[])["headlines", "charts", "figures", "evidence", "findings", "method"])
            html.Open("li").Element("a", words["page." + part], ("href", "#" + part)).Close();
        html.Close().Close().Line();
    }

    private static void Whole(HtmlWriter html, PageContext context)
    {
        HeadlineSection.Write(html, context);
        ChartSection.Write(html, context);
        FigureTable.Write(html, context);
        EvidenceSection.Write(html, context);
        FindingSection.Write(html, context);
        MethodSection.Write(html, context);
    }

    private static void Explained(HtmlWriter html, PageContext context, PageOptions options)
    {
        for (int i = 0; i < options.Explanations.Length; i++) ExplanationSection.Write(html, context, options.Explanations[i], i + 1);
        EvidenceSection.Write(html, context);
        MethodSection.Write(html, context);
    }

    private static string Asset(string name)
    {
        using var stream = typeof(CasualtyPage).Assembly.GetManifestResourceStream("page/" + name)
            ?? throw new FileNotFoundException($"the page's part {name} is not in this build");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
