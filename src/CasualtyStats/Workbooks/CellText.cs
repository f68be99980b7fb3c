using System.Text;

namespace CasualtyStats.Workbooks;

/// <summary>Text as the file format can carry it.</summary>
internal static class CellText
{
    /// <summary>Characters (UTF-16 units) that Excel takes in one cell.</summary>
    public const int Limit = 32_767;

    private const char Replacement = '\ufffd';
    private const string Cut = " […]";

    /// <summary>True for text that a spreadsheet would run as a formula if it were typed in.</summary>
    public static bool LooksLikeFormula(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠';

    /// <summary>
    /// The text with what XML cannot carry (control characters, half a surrogate pair) replaced by U+FFFD, so that
    /// it shows; cut visibly at the cell limit.
    /// </summary>
    public static string Clean(string text)
    {
        string cut = text.Length > Limit ? Shorten(text) : text;
        int first = FirstForbidden(cut, 0);
        if (first < 0) return cut;
        var clean = new StringBuilder(cut);
        for (int i = first; i >= 0; i = FirstForbidden(cut, i + 1)) clean[i] = Replacement;
        return clean.ToString();
    }

    /// <summary>Excel reads <c>_x0041_</c> inside a string as the letter A; the underscore itself is escaped so that the text stays.</summary>
    public static string EscapeUnderscores(string text)
    {
        int at = text.IndexOf("_x", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return text;
        var escaped = new StringBuilder(text.Length + 16);
        for (int i = 0; i < text.Length; i++)
            escaped.Append(text[i] == '_' && IsEscape(text.AsSpan(i)) ? "_x005F_" : text[i].ToString());
        return escaped.ToString();
    }

    private static bool IsEscape(ReadOnlySpan<char> text) =>
        text.Length >= 7 && text[1] is 'x' or 'X' && text[6] == '_'
        && char.IsAsciiHexDigit(text[2]) && char.IsAsciiHexDigit(text[3]) && char.IsAsciiHexDigit(text[4]) && char.IsAsciiHexDigit(text[5]);

    private static string Shorten(string text)
    {
        int end = Limit - Cut.Length;
        if (char.IsHighSurrogate(text[end - 1])) end--;
        return text[..end] + Cut;
    }

    private static int FirstForbidden(string text, int from)
    {
        for (int i = from; i < text.Length; i++)
        {
            char c = text[i];
            if (c >= ' ' && c < '\ud800') continue;
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) { i++; continue; }
            if (char.IsSurrogate(c) || c is '\ufffe' or '\uffff') return i;
            if (c < ' ' && c is not ('\t' or '\n' or '\r')) return i;
        }
        return -1;
    }
}
