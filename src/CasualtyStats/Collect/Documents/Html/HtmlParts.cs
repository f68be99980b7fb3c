using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CasualtyStats.Collect.Files;

namespace CasualtyStats.Collect.Documents.Html;

/// <summary>Takes a web page apart: headings, paragraphs, lists and tables of its main part; menus, footers and the like are left out.</summary>
/// <remarks>Nothing is fetched and no script is run. A page that is not well formed is read as a browser would.</remarks>
internal static class HtmlParts
{
    /// <summary>The page's parts.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="DocumentException">It is no text.</exception>
    public static DocumentParts Of(InputFile file)
    {
        string html = HtmlText.Of(file.Bytes.Span) ?? throw new DocumentException("file-binary");
        return Of(html);
    }

    /// <summary>The parts of a page given as text.</summary>
    /// <param name="html">The page.</param>
    public static DocumentParts Of(string html)
    {
        var page = Parse(html);
        var roots = MainPart.Of(page);
        var writer = new BlockWriter();
        if (Title(page, roots) is { } title)
        {
            writer.Begin(BlockKind.Heading);
            writer.Text(title);
        }
        foreach (var root in roots)
        {
            writer.End();
            new HtmlWalk(writer).Walk(root);
        }
        return new(writer.Blocks, PageDay.Of(page, roots), null, writer.IsCut ? [("document-cut", Model.Severity.Check, [])] : []);
    }

    /// <summary>A page as a tree.</summary>
    /// <exception cref="DocumentException">Its elements stand in each other deeper than any page that people write.</exception>
    public static IDocument Parse(string html)
    {
        if (Nesting.IsDeeperThan(html, InputBounds.HtmlDepth)) throw new DocumentException("html-too-deep");
        return new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(html);
    }

    // The page's own heading often stands above its main part.
    private static string? Title(IDocument page, IReadOnlyList<IElement> roots)
    {
        if (roots.Any(root => root.QuerySelector("h1") is not null)) return null;
        string? title = page.QuerySelector("h1")?.TextContent ?? page.QuerySelector("meta[property='og:title']")?.GetAttribute("content") ?? page.Title;
        return string.IsNullOrWhiteSpace(title) ? null : title;
    }
}
