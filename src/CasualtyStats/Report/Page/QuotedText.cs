using CasualtyStats.Model;

namespace CasualtyStats.Report.Page;

/// <summary>A quote within its sentence, cut so that the number in it can be marked.</summary>
/// <remarks>The pieces joined are a stretch of the document as it stands.</remarks>
/// <param name="Before">The sentence up to the quote.</param>
/// <param name="QuoteBefore">The quote up to the number.</param>
/// <param name="Number">The number as printed; the whole quote where it is not in digits.</param>
/// <param name="QuoteAfter">The quote after the number.</param>
/// <param name="After">The rest of the sentence.</param>
internal sealed record QuotedText(string Before, string QuoteBefore, string Number, string QuoteAfter, string After)
{
    private const int Reach = 240;

    /// <summary>All of it.</summary>
    public string Whole => Before + QuoteBefore + Number + QuoteAfter + After;

    /// <summary>The quote of a count.</summary>
    /// <param name="text">The document's text, or null where there is none.</param>
    /// <param name="tally">A count with a quote.</param>
    public static QuotedText Of(string? text, ReportedCount tally)
    {
        string quote = tally.Citation.Quote ?? "";
        var (before, after) = Around(text, tally.Citation.Span, quote);
        var (start, end) = Printed(quote, tally.Count);
        return new(before, quote[..start], quote[start..end], quote[end..], after);
    }

    private static (string Before, string After) Around(string? text, TextSpan? span, string quote)
    {
        // A document that changed since would show other words: then the quote stands alone.
        if (text is null || span is not { } place || place.Start < 0 || place.End > text.Length || place.Of(text) != quote) return ("", "");
        int start = place.Start, end = place.End;
        while (start > 0 && place.Start - start < Reach && !EndsSentence(text, start - 1)) start--;
        while (end < text.Length && end - place.End < Reach && text[end] != '\n' && (end == place.End || !EndsSentence(text, end - 1))) end++;
        if (start > 0 && char.IsLowSurrogate(text[start])) start++;
        if (end < text.Length && char.IsLowSurrogate(text[end])) end--;
        return (text[start..place.Start].TrimStart(), text[place.End..Math.Max(end, place.End)].TrimEnd());
    }

    // A full stop inside 1.5 or "No. 4" ends nothing.
    private static bool EndsSentence(string text, int at) => text[at] switch
    {
        '\n' or '؟' or '!' or '?' => true,
        '.' => at + 1 >= text.Length || (char.IsWhiteSpace(text[at + 1]) && (at + 2 >= text.Length || !char.IsDigit(text[at + 2]))),
        _ => false,
    };

    private static (int Start, int End) Printed(string quote, long? count)
    {
        for (int i = 0; i < quote.Length; i++)
        {
            if (!char.IsDigit(quote[i])) continue;
            int end = i;
            decimal number = 0;
            for (; end < quote.Length && (char.IsDigit(quote[end]) || IsSeparator(quote, end)) && end - i < 24; end++)
                if (char.IsDigit(quote[end])) number = number * 10 + (decimal)char.GetNumericValue(quote[end]);
            if (count is null || number == count) return (i, end);
            i = end;
        }
        return (0, quote.Length);
    }

    private static bool IsSeparator(string quote, int at) =>
        quote[at] is ',' or '٬' or '\u00a0' or '\u202f' && at + 3 < quote.Length && char.IsDigit(quote[at + 1]) && char.IsDigit(quote[at + 2]) && char.IsDigit(quote[at + 3]);
}
