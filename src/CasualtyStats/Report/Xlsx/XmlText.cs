using System.Buffers;

namespace CasualtyStats.Report.Xlsx;

/// <summary>Writes XML straight to a text writer: the format's documents are flat, and a tree would cost memory on long sheets.</summary>
internal static class XmlText
{
    public const string Header = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private static readonly SearchValues<char> Special = SearchValues.Create("<>&\"\r\n\t");

    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny(Special) < 0) return text;
        var escaped = new System.Text.StringBuilder(text.Length + 16);
        foreach (char c in text)
            escaped.Append(c switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                '"' => "&quot;",
                '\r' => "&#13;",
                '\n' => "&#10;",
                '\t' => "&#9;",
                _ => null,
            } ?? c.ToString());
        return escaped.ToString();
    }
}
