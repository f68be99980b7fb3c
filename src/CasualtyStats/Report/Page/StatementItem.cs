using CasualtyStats.Model;

namespace CasualtyStats.Report.Page;

/// <summary>One count as it was read: its quote in its sentence and in its direction, and what became of it.</summary>
internal static class StatementItem
{
    /// <summary>Writes the count as a list item that links can lead to.</summary>
    public static void Write(HtmlWriter html, PageContext context, ReportedCount tally, int number)
    {
        var words = context.Words;
        html.Open("li", ("id", "c" + Invariant.Of(number)), ("class", "count")).Open("p", ("class", "what"));
        html.Element("b", words.Say("rests-on", Invariant.Of(number)), ("class", "number")).Text(" ");
        ForeignText.Write(html, words.List(Facts(context, tally)), words.RightToLeft);
        html.Close();
        Quote(html, context, tally);
        Verdict(html, context, tally);
        foreach (var flag in tally.Flags) html.Element("p", words.Of(flag), ("class", "flag"));
        html.Close().Line();
    }

    /// <summary>Writes links to counts by their numbers.</summary>
    public static void Links(HtmlWriter html, PageContext context, IEnumerable<string> ids)
    {
        foreach (string id in ids)
            if (context.Number(id) is { } number)
                html.Element("a", context.Words.Say("rests-on", Invariant.Of(number)), ("href", "#c" + Invariant.Of(number))).Text(" ");
    }

    private static IEnumerable<string> Facts(PageContext context, ReportedCount tally)
    {
        var words = context.Words;
        yield return words.Say("page.counted", words.Of(tally.Outcome), Interval(words, tally));
        yield return words.Of(tally.Class);
        if (Place(context, tally) is { Length: > 0 } place) yield return place;
        if (context.Days(tally.Harmed.Start, tally.Harmed.End) is { Length: > 0 } days) yield return days;
        if (tally.Source.Origin is { } origin) yield return context.Origin(origin);
        else if (tally.Source.Written is { } written) yield return written;
        if (tally.Assertion != Assertion.Reported) yield return words["assertion." + Codes.Of(tally.Assertion)];
    }

    private static string Interval(Words words, ReportedCount tally)
    {
        var (low, high) = tally.Interval;
        return high is not { } most ? words.Say("page.or-more", Invariant.Grouped(low))
            : most == low ? Invariant.Grouped(low) : words.Say("page.between", Invariant.Grouped(low), Invariant.Grouped(most));
    }

    private static string Place(PageContext context, ReportedCount tally) =>
        tally.Place.Area.IsKnown ? context.Words.Name(tally.Place.Area, context.Content.PlaceNames) : tally.Place.Written ?? "";

    private static void Quote(HtmlWriter html, PageContext context, ReportedCount tally)
    {
        var citation = tally.Citation;
        html.Open("figure", ("class", "quote"));
        if (citation.Quote is not null)
        {
            var quote = QuotedText.Of(context.Document(citation.Document)?.Text, tally);
            html.Open("blockquote", ("dir", ForeignText.Direction(quote.Whole)), ("lang", ForeignText.LanguageCode(quote.Whole)));
            html.Text(quote.Before).Open("b").Text(quote.QuoteBefore).Element("mark", quote.Number).Text(quote.QuoteAfter).Close().Text(quote.After).Close();
        }
        else if (tally.Count is { } count)
        {
            html.Open("p", ("class", "cell")).Element("mark", Invariant.Of(count)).Close();
        }
        html.Open("figcaption").Element("bdi", citation.Document);
        if (citation.Span is { } span) html.Text(context.Words.Separator + context.Words.Say("characters", Invariant.Of(span.Start), Invariant.Of(span.End)));
        else if (citation.Cell is { } cell) html.Text(context.Words.Separator).Element("bdi", cell);
        html.Close().Close();
    }

    private static void Verdict(HtmlWriter html, PageContext context, ReportedCount tally)
    {
        if (!context.Content.Verdicts.TryGetValue(tally.Id, out var verdict)) return;
        html.Open("p", ("class", "verdict " + (IsAdded(verdict.Kind) ? "kept" : "aside")));
        html.Element("b", context.Words["verdict." + Codes.Of(verdict.Kind)]).Text(" ");
        ForeignText.Write(html, verdict.Reason.Text(context.Words.Language), context.Words.RightToLeft);
        if (context.Number(verdict.Other) is not null)
        {
            html.Text(" ");
            Links(html, context, [verdict.Other!]);
        }
        if (verdict.Ruling is not null) html.Text(" ").Element("i", context.Words["page.ruled"]);
        html.Close();
    }

    /// <summary>True where a figure adds the count, false where it is told again, inside another or set aside.</summary>
    public static bool IsAdded(VerdictKind kind) => kind is VerdictKind.Consistent or VerdictKind.Outside;
}
