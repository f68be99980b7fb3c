using AngleSharp.Dom;

namespace CasualtyStats.Collect.Documents.Html;

/// <summary>Goes through a part of a page from first to last, without recursion: a page may be deep.</summary>
internal sealed class HtmlWalk(BlockWriter writer)
{
    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal)
    {
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "em", "font", "i", "ins", "kbd", "label", "mark", "q", "s", "small", "span", "strong", "sub", "time", "tt", "u", "var", "wbr",
    };

    /// <summary>Writes the blocks of an element.</summary>
    public void Walk(IElement root)
    {
        INode? node = root.FirstChild;
        while (node is not null)
        {
            bool below = Enter(node);
            if (below && node.FirstChild is { } child) { node = child; continue; }
            if (below && node is IElement open) Leave(open);
            while (node.NextSibling is null)
            {
                if (node.Parent is not IElement parent || parent == root) { writer.End(); return; }
                Leave(parent);
                node = parent;
            }
            node = node.NextSibling;
        }
        writer.End();
    }

    // True where what stands in the node is gone through too.
    private bool Enter(INode node)
    {
        if (node is IText text) writer.Text(text.Data);
        if (node is not IElement element) return false;
        switch (element.LocalName)
        {
            case "br": writer.Break(); return false;
            case "hr": writer.End(); return false;
            case "img": return false;
            case "del": return false;
            case "sup": return !IsFootnote(element);
            case "table" when HtmlTable.Of(element, writer.Tables + 1) is { } table: writer.Table(table); return false;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "caption": writer.Begin(BlockKind.Heading); return true;
            case "li": writer.Begin(BlockKind.ListItem); return true;
            case "td" or "th": writer.Text(" "); return true;
        }
        if (MainPart.IsLeftOut(element)) return false;
        if (!Inline.Contains(element.LocalName)) Block(element);
        return true;
    }

    private void Leave(IElement element)
    {
        if (!Inline.Contains(element.LocalName) && element.LocalName is not ("td" or "th" or "sup")) writer.End();
    }

    // A paragraph within an item of a list is that item.
    private void Block(IElement element)
    {
        bool item = writer.Kind == BlockKind.ListItem && element.LocalName is "p" or "div" && element.ParentElement?.LocalName == "li" && element.PreviousElementSibling is null;
        if (!item) writer.End();
    }

    // A raised number is a mark, not a count: "3 killed¹".
    private static bool IsFootnote(IElement element) => element.TextContent.Trim() is { Length: > 0 } mark && mark.All(c => char.IsDigit(c) || c is '[' or ']' or '*' or ',');
}
