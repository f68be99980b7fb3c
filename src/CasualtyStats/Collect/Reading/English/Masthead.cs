using CasualtyStats.Model;
using static CasualtyStats.Collect.Reading.English.SourceNames;

namespace CasualtyStats.Collect.Reading.English;

/// <summary>Whose page it is, as the head of a document or of an entry says: "White Helmets | Daily summary", "UNRWA Situation Report 91", "Notice from the administration of the Central Hospital", "Raid kills eight - Civil Defence".</summary>
/// <remarks>Counter-examples: "WEST BANK | Flash update 4" names a place, "Toll rises | Example News" the paper that prints it.</remarks>
internal static class Masthead
{
    private const int LongestName = 10, LongestKind = 3, LongestHead = 40, LastOfHead = 1;

    /// <summary>The organisation that the line names as its author, or null.</summary>
    /// <param name="sentence">The line.</param>
    /// <param name="sources">The known names.</param>
    public static SourceMention? Of(Sentence sentence, SourceIndex sources)
    {
        if (!sentence.OpensParagraph && sentence.Paragraph > 0 || sentence.Count > LongestHead || sentence[sentence.Count - 1].IsMark('.')) return null;
        // "⚠ Civil Defence | western countryside".
        int start = 0;
        while (start < sentence.Count && start < 3 && sentence[start].Kind == TokenKind.Mark && sentence[start].Mark > 'ÿ') start++;
        bool parted = false;
        for (int i = start; i <= sentence.Count; i++)
        {
            if (i < sentence.Count && !IsBar(sentence, i)) continue;
            // A name alone on one of the first lines is a letterhead.
            bool bar = parted || i < sentence.Count || sentence.Paragraph <= LastOfHead;
            parted |= i < sentence.Count;
            if (i > start && sentence.Paragraph <= LastOfHead && Imprint(sentence, sources, start, i - 1) is { } printed) return printed;
            if (i > start && ((bar ? Whole(sentence, sources, start, i - 1) : null) ?? OfReport(sentence, sources, start, i - 1) ?? From(sentence, sources, start, i - 1)) is { } found) return found;
            start = i + 1;
        }
        return null;
    }

    private static bool IsBar(Sentence sentence, int at)
    {
        var token = sentence[at];
        return token.IsMark('|') || token.Mark is '-' or '–' or '—' && at > 0 && !sentence[at - 1].Touches(token) && !token.Touches(sentence[at + 1]);
    }

    // A part of the line that is nothing but a name.
    private static SourceMention? Whole(Sentence sentence, SourceIndex sources, int first, int last)
    {
        if (sentence[first].IsSpecial("the") && first < last) first++;
        // "Civil Defense, Gaza Strip (from the Arabic)".
        if (sentence.Paragraph == 0 && sentence.IsCapital(first) && sources.Find(sentence, first, out int named) is { } origin && origin != "un" && !sources.IsMedia(origin) && named < last && (sentence[named + 1].IsMark(',') || sentence[named + 1].IsMark('(')) && sentence[named + 2].Kind == TokenKind.Word) return Make(sentence, sources, first, named, Assertion.Reported, false) with { IsLabel = true, IsAnaphor = false };
        // "The Regional Prosecutor's Office, 12 May 2024".
        for (int i = first + 1; i < last; i++)
            if (sentence[i].IsMark(',') && (sentence[i + 1].Kind == TokenKind.Number || sentence[i + 1].Is(Category.Month | Category.Weekday))) last = i - 1;
        if (last - first >= LongestName || !sentence.IsCapital(first)) return null;
        for (int i = first; i <= last; i++)
        {
            var token = sentence[i];
            if (token.Kind == TokenKind.Number || token.Kind == TokenKind.Mark && token.Mark is not ('-' or '\'' or '’' or '(' or ')' or '.' or '&') || token.AnyOutcome() is not null || token.Is(Category.Event | Category.Cause | Category.Month | Category.Weekday) || token.Is(Category.ReportNoun) && !(i > first && i < last && sentence[last].Is(Category.Body) && sentence.IsCapital(last))) return null;
            if (token.Kind == TokenKind.Word && !sentence.IsCapital(i) && !token.Is(Category.Preposition | Category.And) && !token.IsSpecial("the") && !token.Is(Category.Body)) return null;
        }
        return IsAuthor(sentence, sources, first, last) ? Make(sentence, sources, first, last, Assertion.Reported, false) with { IsLabel = true } : null;
    }

    // "UNRWA Situation Report 91": the name before a kind of report.
    private static SourceMention? OfReport(Sentence sentence, SourceIndex sources, int first, int last)
    {
        if (sentence[first].IsSpecial("the") && first < last) first++;
        if (!sentence.IsCapital(first)) return null;
        int end = first - 1;
        if (sources.Find(sentence, first, out int known) is { } origin && !sources.IsMedia(origin)) end = known;
        for (int i = first; end < first && i <= last && i < first + LongestName && sentence.IsCapital(i) && !sentence[i].Is(Category.ReportNoun); i++)
            if (sentence[i].Is(Category.Body) && sentence[i].Sense(Category.Body)!.Value != "media") end = i;
        if (end < first || sentence[end + 1].IsMark(':')) return null;
        for (int i = end + 1; i <= Math.Min(last, end + 1 + LongestKind); i++)
        {
            if (sentence[i].Kind != TokenKind.Word && !sentence[i].IsMark('-')) return null;
            if (sentence[i].Is(Category.ReportNoun)) return Make(sentence, sources, first, end, Assertion.Reported, false) with { Span = sentence.Span(first, end), Written = sentence.Span(first, end).Of(sentence.Text), Tokens = (first, end) };
        }
        return null;
    }

    // "Quarterly report, Rights Service, UNITAMS (excerpt)": after the kind of report, who made it; the last name is the whole body's.
    private static SourceMention? Imprint(Sentence sentence, SourceIndex sources, int first, int last)
    {
        int comma = first;
        bool report = false;
        while (comma <= last && !sentence[comma].IsMark(',')) report |= sentence[comma++].Sense(Category.ReportNoun) is { Value: "" };
        if (!report || comma > last || !sentence[comma - 1].Is(Category.ReportNoun)) return null;
        (int First, int Last)? best = null;
        for (int start = comma + 1; start <= last;)
        {
            int end = start;
            while (end <= last && sentence[end].Kind != TokenKind.Mark) end++;
            int from = sentence[start].IsSpecial("the") ? start + 1 : start;
            if (from >= end || !sentence.IsCapital(from) || !(IsAuthor(sentence, sources, from, end - 1) || from == end - 1 && IsAcronym(sentence, from) && !sentence[from].Is(Category.Country))) break;
            best = (from, end - 1);
            if (end <= last && !sentence[end].IsMark(',')) break;
            start = end + 1;
        }
        return best is { } name ? Make(sentence, sources, name.First, name.Last, Assertion.Reported, false) with { IsLabel = true, IsAnaphor = false } : null;
    }

    // "Notice from the administration of X", "Statement by the Ministry of Health".
    private static SourceMention? From(Sentence sentence, SourceIndex sources, int first, int last)
    {
        for (int i = first + 1; i < last; i++)
        {
            if (!(sentence[i - 1].Is(Category.ReportNoun) || sentence[i - 1].IsMark(',') && HasReport(sentence, first, i)) || !(sentence[i].IsPreposition("from") || sentence[i].IsPreposition("by") || sentence[i].IsPreposition("of"))) continue;
            int from = i + 1, to = Math.Min(last, NounPhrase.Right(sentence, from));
            for (int j = from; j + 1 <= to; j++)
                if (sentence[j].IsPreposition("of") && !sentence.IsCapital(j - 1) && !sentence[j - 1].Is(Category.SourceNoun)) from = sentence[j + 1].IsSpecial("the") && j + 2 <= to ? j + 2 : j + 1;
            return from <= to && sentence[from].Kind == TokenKind.Word && IsAuthor(sentence, sources, from, to) ? Make(sentence, sources, from, to, Assertion.Reported, false) : null;
        }
        return null;
    }

    private static bool HasReport(Sentence sentence, int first, int last)
    {
        for (int i = first; i < last; i++)
            if (sentence[i].Is(Category.ReportNoun)) return true;
        return false;
    }

    private static bool IsAuthor(Sentence sentence, SourceIndex sources, int first, int last)
    {
        if (Known(sentence, sources, first, last) is { } origin && origin != "un") return !sources.IsMedia(origin);
        bool body = false;
        for (int i = first; i <= last; i++)
        {
            body |= sentence[i].Is(Category.Body) && sentence.IsCapital(i) && sentence.Written(i) is not "Nations";
            if (sentence[i].Sense(Category.Body)?.Value == "media") return false;
        }
        return body && last > first;
    }
}
