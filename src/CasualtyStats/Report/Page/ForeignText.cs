namespace CasualtyStats.Report.Page;

/// <summary>In which direction, and so in which language of the two, a text of a document runs.</summary>
internal static class ForeignText
{
    /// <summary><c>rtl</c> or <c>ltr</c> by the first letter; <c>auto</c> where there is none.</summary>
    public static string Direction(string text)
    {
        foreach (char c in text)
            if (char.IsLetter(c)) return IsRightToLeft(c) ? "rtl" : "ltr";
        return "auto";
    }

    /// <summary><c>ar</c> for a text that runs from right to left, <c>en</c> for others, null where there is no letter to tell.</summary>
    public static string? LanguageCode(string text) => Direction(text) switch { "rtl" => "ar", "ltr" => "en", _ => null };

    /// <summary>Writes a sentence with its words of the other direction set apart, so that the digits and brackets beside them keep their places.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="text">The sentence.</param>
    /// <param name="rightToLeft">Direction of the sentence.</param>
    public static void Write(HtmlWriter html, string text, bool rightToLeft)
    {
        int at = 0;
        foreach (var (start, end) in Stretches(text, rightToLeft))
        {
            html.Text(text[at..start]).Element("bdi", text[start..end]);
            at = end;
        }
        html.Text(text[at..]);
    }

    // Neighbouring words that hold a letter of the other direction, without the punctuation around them.
    private static IEnumerable<(int Start, int End)> Stretches(string text, bool rightToLeft)
    {
        int start = -1, end = -1;
        for (int word = 0; word < text.Length;)
        {
            int next = word;
            while (next < text.Length && text[next] != ' ') next++;
            bool foreign = text[word..next].Any(c => char.IsLetter(c) && IsRightToLeft(c) != rightToLeft);
            if (foreign) (start, end) = (start < 0 ? word : start, next);
            else if (start >= 0)
            {
                yield return Trimmed(text, start, end);
                start = -1;
            }
            word = next + 1;
        }
        if (start >= 0) yield return Trimmed(text, start, end);
    }

    private static (int Start, int End) Trimmed(string text, int start, int end)
    {
        while (start < end && !char.IsLetterOrDigit(text[start])) start++;
        while (end > start && !char.IsLetterOrDigit(text[end - 1])) end--;
        return (start, end);
    }

    private static bool IsRightToLeft(char c) => c is >= '\u0590' and <= '\u08ff' or >= '\ufb1d' and <= '\ufdff' or >= '\ufe70' and <= '\ufeff';
}
