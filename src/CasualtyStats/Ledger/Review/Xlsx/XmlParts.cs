using System.Text;

namespace CasualtyStats.Ledger.Review.Xlsx;

/// <summary>Pieces of XML that several parts need.</summary>
internal static class XmlParts
{
    public const string Header = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>A cell holds no more characters than this.</summary>
    private const int LongestCell = 32_767;

    /// <summary>Text for an element or an attribute; characters that XML cannot hold become U+FFFD, and what is too long for a cell ends with an ellipsis.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        int length = Math.Min(text.Length, LongestCell);
        for (int i = 0; i < length; i++)
        {
            char c = text[i];
            bool pair = char.IsHighSurrogate(c) && i + 1 < length && char.IsLowSurrogate(text[i + 1]);
            if (pair) escaped.Append(c).Append(text[++i]);
            else if (length < text.Length && i == length - 1) escaped.Append('…');
            else Append(escaped, c);
        }
        return escaped.ToString();
    }

    private static void Append(StringBuilder escaped, char c)
    {
        switch (c)
        {
            case '<': escaped.Append("&lt;"); break;
            case '>': escaped.Append("&gt;"); break;
            case '&': escaped.Append("&amp;"); break;
            case '"': escaped.Append("&quot;"); break;
            case '\n': escaped.Append("&#10;"); break;
            case '\t': escaped.Append("&#9;"); break;
            case '\r': break;
            case < ' ' or '\ufffe' or '\uffff': escaped.Append('\ufffd'); break;
            default: escaped.Append(char.IsSurrogate(c) ? '\ufffd' : c); break;
        }
    }
}
