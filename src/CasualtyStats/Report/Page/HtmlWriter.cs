using System.Text.RegularExpressions;

namespace CasualtyStats.Report.Page;

/// <summary>Writes HTML whose every text and attribute is encoded; elements are closed in the order in which they were opened.</summary>
/// <param name="output">Where to.</param>
internal sealed partial class HtmlWriter(TextWriter output)
{
    private const char Replacement = '\ufffd';
    private readonly Stack<string> open = new();

    /// <summary>Opens an element; an attribute whose value is null is left out, one whose value is empty stands by its name alone.</summary>
    public HtmlWriter Open(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Tag(tag, attributes);
        open.Push(tag);
        return this;
    }

    /// <summary>An element that has no content and no end, such as <c>input</c>.</summary>
    public HtmlWriter Void(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Tag(tag, attributes);
        return this;
    }

    /// <summary>An element with a text in it.</summary>
    public HtmlWriter Element(string tag, string? text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Tag(tag, attributes);
        if (tag is "p" or "td" or "dd" or "bdi" or "summary" or "li" or "caption") Text(text);
        else Encode(text);
        output.Write("</");
        output.Write(tag);
        output.Write('>');
        return this;
    }

    /// <summary>A text; its days stay on one line, since a browser would break them at their hyphens.</summary>
    public HtmlWriter Text(string? text)
    {
        if (text is null) return this;
        int at = 0;
        foreach (var day in Days().EnumerateMatches(text))
        {
            Encode(text[at..day.Index]);
            output.Write("<span class=\"date\">");
            Encode(text.Substring(day.Index, day.Length));
            output.Write("</span>");
            at = day.Index + day.Length;
        }
        Encode(at == 0 ? text : text[at..]);
        return this;
    }

    /// <summary>Markup of the product's own making, as it stands.</summary>
    public HtmlWriter Markup(string markup)
    {
        output.Write(markup);
        return this;
    }

    /// <summary>A line's end, so that the page's source can be read and compared.</summary>
    public HtmlWriter Line()
    {
        output.Write('\n');
        return this;
    }

    /// <summary>Closes the element opened last.</summary>
    public HtmlWriter Close()
    {
        output.Write("</");
        output.Write(open.Pop());
        output.Write('>');
        return this;
    }

    private void Tag(string tag, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        output.Write('<');
        output.Write(tag);
        foreach (var (name, value) in attributes)
        {
            if (value is null) continue;
            output.Write(' ');
            output.Write(name);
            if (value.Length == 0) continue;
            output.Write("=\"");
            Encode(value);
            output.Write('"');
        }
        output.Write('>');
    }

    private void Encode(string? text)
    {
        if (text is null) return;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            switch (c)
            {
                case '&': output.Write("&amp;"); break;
                case '<': output.Write("&lt;"); break;
                case '>': output.Write("&gt;"); break;
                case '"': output.Write("&quot;"); break;
                case '\'': output.Write("&#39;"); break;
                default:
                    if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) { output.Write(c); output.Write(text[++i]); }
                    else output.Write(Allowed(c) ? c : Replacement);
                    break;
            }
        }
    }

    // With the marks of direction that stand around it.
    [GeneratedRegex("\\u200e?[0-9]{4}-[0-9]{2}-[0-9]{2}\\u200e?")]
    private static partial Regex Days();

    // A control character, or half of a pair, is no text; what stood there is shown as unknown.
    private static bool Allowed(char c) => c is '\t' or '\n' || !(char.IsControl(c) || char.IsSurrogate(c) || c is '\ufffe' or '\uffff');
}
