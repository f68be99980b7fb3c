namespace CasualtyStats.Collect.Reading.English;

/// <summary>The front of a line that tells when or where all of the line was: "04/03 – Harim, Salwa village.", "• 16 August, Soran, Erbil governorate: …", "Kherson, Bilozerka community – two dead".</summary>
/// <remarks>
/// The head ends at a dash or colon; where it begins with a day, or its name says what kind of place it is, a full stop
/// ends it too. Of several names the finest is the place: a village before its district, else the first. Counter-examples:
/// "Access constraints." names no place; "Killed: 4" is a label; "Sarmin, a town near Idlib, was shelled" ends in no mark.
/// </remarks>
/// <param name="Day">The day, or null.</param>
/// <param name="Place">First and last token of the place, or null.</param>
/// <param name="Fineness">3 a village or site, 2 a town, 1 a governorate or wider.</param>
/// <param name="Last">Last token of the head.</param>
internal sealed record LineHead(DateMention? Day, (int First, int Last)? Place, int Fineness, int Last)
{
    private const int Longest = 22, LongestPart = 6, LastDateline = 3;

    /// <summary>The head of a line, or null.</summary>
    /// <param name="sentence">The first sentence of the line.</param>
    /// <param name="dates">The days that it names.</param>
    /// <param name="index">Known places.</param>
    public static LineHead? Of(Sentence sentence, List<DateMention> dates, PlaceIndex index)
    {
        if (!sentence.OpensParagraph) return null;
        int at = 0;
        bool bare = sentence[0].Kind == TokenKind.Word;
        while (at < 3 && at < sentence.Count && sentence[at].Kind == TokenKind.Mark && !sentence[at].IsMark('(')) at++;
        var day = Leading(sentence, dates, at, out int after);
        bool leads = day is not null;
        if (leads)
        {
            if (sentence[after].Kind != TokenKind.Mark) return null;
            at = after + 1;
        }
        (int First, int Last)? place = null;
        int rank = 0, parts = 0;
        for (; at < Math.Min(sentence.Count, Longest);)
        {
            int end = PartEnd(sentence, dates, at);
            if (end < at) return null;
            if (dates.Find(mention => mention.Kind == DateKind.Day && mention.Tokens.First == at) is { } own) { day ??= own; end = Math.Max(end, own.Tokens.Last); }
            else if (Rank(sentence, index, at, end) is var own2 and > 0) { parts++; if (own2 > rank) (rank, place) = (own2, (at, end)); }
            else if (place is null && !leads || sentence.IsCapital(at)) return null;
            at = end + 1;
            bool stop = at >= sentence.Count || sentence[at].IsMark('.') && at == sentence.Count - 1;
            if (stop || sentence[at].IsMark(':') || IsDash(sentence, at))
            {
                // "KASSALA, 3 May – …": where and when the news was written.
                if (bare && !leads && sentence.Paragraph <= LastDateline && (IsDash(sentence, at) || stop && day is not null && sentence.Paragraph == 0)) return null;
                if (place is null && day is null || stop && !leads && !(parts > 1 || rank is 1 or 3 || place is { } only && index.Level(PlaceNames.Normal(sentence, only.First, only.Last)) is not null)) return null;
                return stop && sentence.IsHeading && !leads ? null : new(day, place, rank, at);
            }
            if (!sentence[at].IsMark(',')) return null;
            at++;
        }
        return null;
    }

    private static bool IsDash(Sentence sentence, int at) => sentence[at].Mark is '–' or '—' or '-' && !sentence[at - 1].Touches(sentence[at]);

    // "04/03", "4.3.", "4 March", "Monday".
    private static DateMention? Leading(Sentence sentence, List<DateMention> dates, int at, out int after)
    {
        after = at;
        if (dates.Find(mention => mention.Kind is DateKind.Day or DateKind.Weekday && mention.Tokens.First == at) is { } named) { after = named.Tokens.Last + 1; return named; }
        if (sentence[at].Kind != TokenKind.Number || sentence[at].Number is < 1 or > 31 || !(sentence[at + 1].Mark is '/' or '.') || sentence[at + 2].Kind != TokenKind.Number || sentence[at + 2].Number is < 1 or > 12 || !sentence[at].Touches(sentence[at + 1])) return null;
        after = at + 3;
        return new(DateKind.Day, sentence.Span(at, at + 2)) { Day = (int)sentence[at].Number, Month = (int)sentence[at + 2].Number, Tokens = (at, at + 2) };
    }

    // One part between commas: words that tell nothing of what happened.
    private static int PartEnd(Sentence sentence, List<DateMention> dates, int at)
    {
        int i = at;
        for (; i < sentence.Count && i < at + 2 * LongestPart; i++)
        {
            var token = sentence[i];
            if (token.IsMark(',') || token.IsMark(':') || IsDash(sentence, i) || token.IsMark('.') && i == sentence.Count - 1) break;
            if (dates.Exists(mention => i >= mention.Tokens.First && i <= mention.Tokens.Last) || token.IsSpecial("clock")) continue;
            if (token.Kind == TokenKind.Number ? i == at : token.Kind == TokenKind.Mark ? !(token.Mark is '-' or '\'' or '’' or '.') : token.AnyOutcome() is not null || token.Is(Category.Says | Category.Among) || token.IsSpecial("aux") || token.Is(Category.Number)) return -1;
        }
        return i - 1;
    }

    // 3 a village, camp or street, 2 a name alone, 1 a district or governorate, 0 no place.
    private static int Rank(Sentence sentence, PlaceIndex index, int first, int last)
    {
        if (last - first >= LongestPart) return 0;
        int at = first;
        while (at < last && (sentence[at].Is(Category.Direction) || sentence[at].IsPreposition("of") || sentence[at].IsPreposition("near") || sentence[at].IsPreposition("in") || sentence[at].IsSpecial("the") || sentence[at].Is(Category.PlaceType))) at++;
        if (!sentence.IsCapital(at) || sentence[at].Is(Category.NotPlace | Category.Body | Category.Person | Category.ReportNoun | Category.SourceNoun) && index.Level(PlaceNames.Normal(sentence, first, last)) is null) return 0;
        bool known = false;
        for (int i = at; i <= last; i++)
        {
            if (sentence[i].Kind != TokenKind.Word) continue;
            known |= sentence[i].Is(Category.PlaceType | Category.Country);
            if (!sentence.IsCapital(i) && !sentence[i].Is(Category.PlaceType | Category.Direction | Category.And | Category.Preposition) || sentence[i].Is(Category.Body) && !sentence[i].Is(Category.PlaceType)) return 0;
        }
        if (!known && !PlaceNames.IsNameStart(sentence, at) && index.Level(PlaceNames.Normal(sentence, at, last)) is null) return 0;
        string kind = sentence[last].Is(Category.PlaceType) ? PlaceNames.KindOf(sentence, last) : "";
        if (kind == "site" || Letters.Normalize(sentence.Written(last)) is "village" or "hamlet" or "suburb") return 3;
        if (kind == "wide" || Letters.Normalize(sentence.Written(last)) is "community" or "commune" or "municipality" || sentence[last].Is(Category.Country)) return 1;
        return index.Level(PlaceNames.Normal(sentence, at, last)) is 0 or 1 ? 1 : 2;
    }
}
