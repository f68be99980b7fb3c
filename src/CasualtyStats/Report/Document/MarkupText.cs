using System.Buffers;
using System.Text;

namespace CasualtyStats.Report.Document;

/// <summary>XML as text: the format's parts are flat, and a tree would only cost time.</summary>
internal static class MarkupText
{
    /// <summary>What every part begins with.</summary>
    public const string Header = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private static readonly SearchValues<char> Special = SearchValues.Create("<>&\"\r\n\t");

    /// <summary>A text that may stand in an element or an attribute.</summary>
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny(Special) < 0) return text;
        var escaped = new StringBuilder(text.Length + 16);
        foreach (char c in text)
            escaped.Append(c switch { '<' => "&lt;", '>' => "&gt;", '&' => "&amp;", '"' => "&quot;", '\r' => "&#13;", '\n' => "&#10;", '\t' => "&#9;", _ => null } ?? c.ToString());
        return escaped.ToString();
    }
}
