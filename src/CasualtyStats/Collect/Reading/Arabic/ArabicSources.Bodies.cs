using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading.Arabic;

// Bodies by their head noun ("ministry", "network", "room"): how far a name runs, and the lines that name one as the speaker.
internal static partial class ArabicSources
{
    private const Category Heads = Category.SourceNoun | Category.SourceAnaphor;
    private const Category NeverInName = Category.Clause | Category.Says | Category.DayWord | Category.Weekday | Category.OutcomeNoun | Category.OutcomeVerb | Category.SplitHead | Category.Victim | Category.Reached | Category.Toll | Category.Number | Category.Scale | Category.Dozens;

    // Rule label. "Ministry of Health: 20 dead", "08:20 | Our correspondent: 3 dead", "Breaking | Civil Defence: …": who stands before the colon of a line says it.
    private static SourceMention? Label(Sentence sentence, SourceIndex sources)
    {
        if (!sentence.OpensParagraph) return null;
        int first = 0;
        while (first < 12 && first < sentence.Count && (sentence[first].Kind != TokenKind.Word || IsFlash(sentence, first))) first++;
        int end = -1;
        for (int i = first; i <= first + LongestWritten && i < sentence.Count; i++)
        {
            if (IsSeparator(sentence[i]) && !sentence[i].IsMark(':'))
            {
                // "OCHA | Syria: update 5" is said by the first; "Gaza - Ministry of Health: …" by the second.
                if (end < 0 && IsSpeaker(sentence, first, sources) && Words(sentence, first, sources) == i - 1 && i > first) end = i - 1;
                else if (i - first <= 3 && IsSpeaker(sentence, i + 1, sources)) first = i + 1;
                continue;
            }
            if (sentence[i].IsMark(':') && i > first && Posted(sentence, first, i, sources) is { } post) return post;
            if (sentence[i].IsMark(':')) return i > first && IsSpeaker(sentence, first, sources) ? Speaker(sentence, first, end < 0 ? i - 1 : end, sources) : null;
            if (sentence[i].Kind == TokenKind.Number || sentence[i].Is(Category.Says | Category.OutcomeVerb | Category.OutcomeNoun | Category.Clause)) return null;
        }
        return null;
    }

    private static SourceMention? Speaker(Sentence sentence, int first, int end, SourceIndex sources)
    {
        // "The source: Civil Defence" names it behind the colon.
        if (sentence[first].Sense(Category.SourceAnaphor) is { Value: "" } && first == end && sentence.Normal(first) is "المصدر") return Footer(sentence, end + 2, sources);
        // "Report of the network:": who gives it is the source.
        if (Issued(sentence, first, sources) is var by and > 0 && by <= end) { first = by; end = Math.Min(end, Math.Max(by, Words(sentence, by, sources))); }
        int last = end;
        for (int i = first + 1; i <= end; i++)
            if (IsTold(sentence, i, sources)) { last = i - 1; break; }
        var span = Written(sentence, first, last);
        return new(span.Of(sentence.Text), span) { Origin = Within(sentence, first, last, sources), IsFirm = true, IsPerson = sentence[first].Is(Category.Title), Tokens = (first, end) };
    }

    // Rule post-of: "08:20 - So-and-so on Telegram: 58 dead", "13:00 | The army: a soldier was killed": in a feed of timed lines the words before the colon name the speaker.
    private static SourceMention? Posted(Sentence sentence, int first, int colon, SourceIndex sources)
    {
        int end = colon - 1;
        bool post = false;
        for (int i = first + 1; i < colon; i++)
            if (sentence[i].Kind == TokenKind.Word && sentence[i - 1].Kind == TokenKind.Word && (sentence[i - 1].Sense(Category.Preposition)?.Value == "on" && sentence.Normal(i) is "منصه" or "اكس" or "تلغرام" or "تليغرام" or "فيسبوك" or "تويتر" or "صفحته" or "حسابه" or "موقعه")) { (end, post) = (i - 2, true); break; }
        bool timed = first > 1 && sentence[first - 1].Kind == TokenKind.Mark && sentence[first - 2].Kind == TokenKind.Number && sentence[first].Is(Category.Actor);
        if (!post && !timed || end < first || sentence[first].Is(Category.Number | Category.Victim | Category.Cause | Category.Unit)) return null;
        var span = sentence.Span(first, end);
        return new(span.Of(sentence.Text), span) { Origin = Within(sentence, first, end, sources), IsFirm = true, Tokens = (first, colon - 1) };
    }

    private static SourceMention? Footer(Sentence sentence, int first, SourceIndex sources)
    {
        int last = Words(sentence, first, sources);
        return last < first ? null : new(sentence.Span(first, last).Of(sentence.Text), sentence.Span(first, last)) { Origin = Within(sentence, first, last, sources), IsFirm = true, Tokens = (first, last) };
    }

    private static bool IsSpeaker(Sentence sentence, int at, SourceIndex sources) => sentence[at].Is(Heads | Category.Title) || Find(sentence, at, sources, out _) is not null;

    // "Breaking", "Live": a word that only announces a line.
    private static bool IsFlash(Sentence sentence, int at) => sentence[at].Sense(Category.Special)?.Value == "flash";

    private static bool IsSeparator(in Token token) => token.Kind == TokenKind.Mark && token.Mark is '-' or '–' or '—' or '|' or ':' or '/' or '•';

    /// <summary>Rule masthead: a line at the head of a document that only names the body that speaks ("Civil Defence - 18 March", "Ministry of Health | Daily report").</summary>
    /// <returns>The body, or null for a line that tells something itself.</returns>
    public static SourceMention? Masthead(Sentence sentence, SourceIndex sources)
    {
        int first = 0;
        while (first < sentence.Count)
        {
            while (first < sentence.Count && (sentence[first].Kind == TokenKind.Mark || IsFlash(sentence, first))) first++;
            int end = first;
            while (end < sentence.Count && !IsSeparator(sentence[end])) end++;
            if (end > first && Segment(sentence, first, end, sources) is { } body) return body;
            first = end + 1;
        }
        return null;
    }

    private static SourceMention? Segment(Sentence sentence, int first, int end, SourceIndex sources)
    {
        for (int i = first; i < end; i++)
            if (sentence[i].Is(Category.Says | Category.OutcomeVerb | Category.OutcomeNoun | Category.OutcomeAfter | Category.Victim | Category.Clause | Category.SplitHead)) return null;
        for (int i = first; i < end; i++)
            if (Find(sentence, i, sources, out int named) is { } origin && named < end && sources.SpeaksWherever(origin))
            {
                named = Aliases(sentence, named, origin, sources);
                while (sentence[named + 1].Kind == TokenKind.Word && sentence.Text[sentence[named].End] == '_') named++;
                named = Seat(sentence, named);
                var whole = sentence[first].Is(Heads) && !IsPaper(sentence[first]) && first < i ? sentence.Span(first, named) : WithoutFront(sentence, i, named);
                return new(whole.Of(sentence.Text), whole) { Origin = origin, IsFirm = true, Tokens = (i, named) };
            }
        if (!sentence[first].Is(Heads) || sentence[first].Is(Category.PlaceType | Category.Title) || IsPaper(sentence[first])) return null;
        int last = Words(sentence, first, sources);
        if (last <= first || last < end - 1 && !sentence[last + 1].Is(Category.DayWord | Category.Weekday | Category.Preposition | Category.Month) && sentence[last + 1].Kind == TokenKind.Word) return null;
        var span = Written(sentence, first, last);
        return new(span.Of(sentence.Text), span) { Origin = Within(sentence, first, last, sources), IsFirm = true, Tokens = (first, last) };
    }

    // "Ministry of Health - X" alone in a line: the seat behind the dash is written as part of the name.
    private static int Seat(Sentence sentence, int named)
    {
        if (!(sentence[named + 1].IsMark('-') || sentence[named + 1].IsMark('–') || sentence[named + 1].IsMark('/')) || sentence[named + 2].Sense(Category.Special)?.Value != "place") return named;
        return named + 3 >= sentence.Count || sentence[named + 3].Kind == TokenKind.Mark ? named + 2 : named;
    }

    // Rule subject-of-saying. "The Ministry of Health announces", "the observatory: documents": a body at the head of a clause before a verb of saying.
    private static SourceMention? Subject(Sentence sentence, int at, SourceIndex sources)
    {
        if (at > 0 && sentence[at - 1] is var before && before.Kind != TokenKind.Mark && before.Sense(Category.Special)?.Value != "clause-break" && !(before.Is(Category.Clause) && sentence[at].Is(Category.SourceNoun) && !IsDefinite(sentence, at))) return null;
        if (!sentence[at].Is(Heads | Category.Title) && Find(sentence, at, sources, out _) is null) return null;
        if (sentence[at].Is(Category.Says | Category.According)) return null;
        int last = Words(sentence, at, sources);
        if (last < at || !sentence[last + 1].Is(Category.Says) || sentence[last + 1].Sense(Category.Says)!.Value == "nobody" || (sentence[last + 1].Clitics & Clitics.And) != 0) return null;
        string? origin = Within(sentence, at, last, sources);
        if (origin is null && sentence[at].Is(Category.SourceAnaphor) && (sentence[at].Clitics & Clitics.The) != 0 && last == at)
            return new(sentence[at].Span.Of(sentence.Text), sentence[at].Span) { IsAnaphor = true, Assertion = AssertionOf(sentence[last + 1]), Tokens = (at, last + 1) };
        var span = Written(sentence, at, last);
        return new(span.Of(sentence.Text), span) { Origin = origin, IsFirm = true, IsPerson = sentence[at].Is(Category.Title), Assertion = AssertionOf(sentence[last + 1]), Tokens = (at, last + 1) };
    }

    // Rule issued-by. "Issued by the centre", "a statement was issued today by the ministry".
    private static SourceMention? IssuedBy(Sentence sentence, int at, SourceIndex sources)
    {
        if (sentence[at].Sense(Category.Special)?.Value != "issued") return null;
        for (int i = at + 1; i <= at + 7 && i < sentence.Count; i++)
        {
            if (sentence[i].Is(Category.Clause | Category.OutcomeVerb | Category.OutcomeNoun | Category.Victim)) return null;
            if (sentence[i].Sense(Category.Preposition)?.Value != "about") continue;
            int last = Words(sentence, i + 1, sources);
            if (last <= i) return null;
            var span = Written(sentence, i + 1, last);
            return new(span.Of(sentence.Text), span) { Origin = Within(sentence, i + 1, last, sources), IsFirm = true, Tokens = (i + 1, Apposed(sentence, last)) };
        }
        return null;
    }

    // Rule our-crews. "Our teams recovered": the document's own speaker.
    private static SourceMention? Ours(Sentence sentence, int at) =>
        sentence[at].Sense(Category.SourceAnaphor)?.Value == "ours" ? new(sentence.Text[sentence[at].Stem..sentence[at].End], sentence[at].Span) { IsAnaphor = true, IsOurs = true, IsAccording = true, Tokens = (at, at) } : null;

    // "A statement issued today by the centre", "the figures of the ministry", "a report of the network": who gives it is the source.
    private static int Issued(Sentence sentence, int at, SourceIndex sources)
    {
        while (sentence.Normal(at) is "اخر" or "احدث" or "ل") at++;
        if (!IsPaper(sentence[at]) && !(sentence[at].Is(Category.Toll) && (sentence[at].Clitics & Clitics.The) == 0)) return -1;
        bool definite = (sentence[at].Clitics & Clitics.The) != 0;
        for (int i = at + 1; i <= at + 9 && i < sentence.Count; i++)
        {
            if (sentence[i].IsMark('،') || sentence[i].Is(Category.Clause)) return -1;
            // "The figures that the ministry announced": the subject stands behind its verb.
            if (definite && sentence[i].Sense(Category.Special)?.Value == "issued-it") return i + 1;
            if (definite) { if (sentence[i].Sense(Category.Special)?.Value == "issued") definite = false; continue; }
            bool by = sentence[i].Sense(Category.Preposition)?.Value is "about" or "of";
            if (by && (sentence[i + 1].Is(Heads | Category.Title) || sentence[i].Sense(Category.Preposition)!.Value == "about" || Find(sentence, i + 1, sources, out _) is not null)) return i + 1;
            if (!by && sentence[i].Is(Heads | Category.Title) && !IsPaper(sentence[i]) && (i == at + 1 || (sentence[i].Clitics & Clitics.For) != 0) || i == at + 1 && Find(sentence, i, sources, out _) is not null) return i;
        }
        return -1;
    }

    // "The observatory" alone is in the registry; "the Yemeni observatory" is another one.
    private static string? Find(Sentence sentence, int at, SourceIndex sources, out int last)
    {
        if (sources.Find(sentence, at, out last) is not { } origin) return null;
        return last == at && sentence[at].Is(Heads) && IsDefinite(sentence, at) && sentence[at + 1] is { Kind: TokenKind.Word } next && IsDefinite(sentence, at + 1) && !next.HasAnd && !next.Is(NeverInName | Category.Period | Category.Special) ? null : origin;
    }

    // "Told the agency", "to Al Jazeera": whom it was said to is no part of the speaker's name.
    private static bool IsTold(Sentence sentence, int at, SourceIndex sources)
    {
        var token = sentence[at];
        if (token.Kind != TokenKind.Word) return false;
        if ((token.Clitics & Clitics.For) != 0 && token.Lexeme?.Normal is "وكاله" or "قناه" or "صحيفه" or "اذاعه" or "جريده" or "مراسل" or "مراسلنا" or "شبكه" or "موقع") return !IsOfTheName(sentence, at);
        // "The director told the journalists".
        if ((token.Clitics & Clitics.The) != 0 && token.Sense(Category.Person) is { Number: 0, Value: "journalist" } && !sentence[at - 1].Is(Heads)) return true;
        if ((token.Clitics & Clitics.For) != 0 && token.Is(Heads)) return false;
        if (sentence.Normal(at) is not ['ل', _, _, _, ..] form || token.Stem == token.Start && token.Lexeme is not null) return false;
        return Find(sentence, at, sources, out _) is { } origin && sources.IsMedia(origin) || token.IsUnknownWord && (form[1] == 'ل' || form.EndsWith("تنا")) && !IsOfTheName(sentence, at);
    }

    // "The national agency for information", "the general commission for the revolution": behind a body's head and its adjective, "for the" goes on with the name.
    private static bool IsOfTheName(Sentence sentence, int at) =>
        at >= 2 && sentence.Normal(at).StartsWith("لل") && sentence[at - 2].Is(Heads) && !sentence[at - 2].Is(Category.Title | Category.PlaceType) && IsDefinite(sentence, at - 1) && sentence[at - 2].Lexeme?.Normal is "وكاله" or "هييه" or "شبكه" or "موسسه" or "مفوضيه" or "منظمه" or "جمعيه" or "لجنه" or "نقابه" or "رابطه" or "مركز" or "مرصد";

    /// <summary>How far the name of a speaker runs.</summary>
    private static int Words(Sentence sentence, int first, SourceIndex sources)
    {
        int last = first - 1;
        bool person = sentence[first].Is(Category.Title | Category.Person), closed = false, seated = false;
        for (int i = first; i < sentence.Count && i < first + LongestWritten; i++)
        {
            var token = sentence[i];
            // «We received …»: an opening mark that nothing closes soon opens what is said.
            if (i > first + 1 && token.Kind == TokenKind.Mark && token.Mark is '«' or '“' && !IsClosedSoon(sentence, i)) break;
            if (IsQuote(token) || token.IsMark('»')) { (last, closed) = (i, false); continue; }
            if (token.Kind != TokenKind.Word) break;
            if (i > first)
            {
                if (IsTold(sentence, i, sources) || Belongs(token)) break;
                // "The union of journalists mourned the journalist X": whom it mourns.
                if (i >= first + 2 && !person && (token.Clitics & Clitics.The) != 0 && (token.Sense(Category.Person) is { Number: 1, Value: "journalist" } || sentence.Normal(i) is "الشاب" or "الطفل" or "الطفله" or "الشهيد") && !sentence[i - 1].Is(Category.PlaceType)) break;
                // Hospitals, camps and squares are named after martyrs.
                if (token.Is(Category.Victim) && sentence[i - 1].Is(Category.PlaceType)) { last = i; continue; }
                if (token.HasAnd && !token.Is(Category.SourceNoun) && !GoesOn(sentence, i) || token.Is(Category.Link | Category.Blocker | Category.Recovered) && (token.Clitics & Clitics.The) == 0 && i > first + 1) break;
                if (token.Sense(Category.Special)?.Value is "not-speaker" or "led-to" or "issued" or "relative" or "daily" or "periodic" or "adverb" || token is { Clitics: Clitics.None } && token.Sense(Category.Special)?.Value == "brought" || IsPaper(token)) break;
                if (token.Is(Category.NotPlace | Category.According | Category.Qualifier) && token.Clitics == Clitics.None || sentence.Normal(i) is "وجود" or "ان" or "بوجود" || sentence[i + 1].Is(Category.Weekday | Category.DayWord) && ArabicDates.IsPartOfDay(sentence, i)) break;
                // "The network condemned the shelling": what it condemns.
                if ((token.Clitics & Clitics.The) != 0 && token.Is(Category.Cause) && first > 0 && sentence.Normal(first - 1).TrimStart('و') is "ادان" or "ادانت" or "استنكر" or "استنكرت" or "اكد" or "اكدت") break;
                if (token.Sense(Category.Preposition)?.Value is "on" or "to" or "about" or "of") break;
                if (token.Sense(Category.Preposition)?.Value == "in" && (seated || !IsSeat(sentence, first, i))) break;
                seated |= token.Sense(Category.Preposition)?.Value == "in";
                // "The hospital … the arrival of": past a definite word, a word without the article begins something else; a person's name may follow.
                if (closed && !person && token is { IsUnknownWord: true } && !IsDefinite(sentence, i) && sentence.Normal(i) is not ['ل' or 'ب', ..]) break;
            }
            if (token.Is((token.Clitics & Clitics.The) != 0 ? NeverInName & ~Category.Says : NeverInName) && !token.Is(Category.SourceNoun) || sentence.Normal(i) is "لم" or "لا" or "لن") break;
            if (token.Is(Category.Since | Category.Period | Category.Until) && !token.Is(Heads)) break;
            closed = token.Sense(Category.Preposition) is null && IsDefinite(sentence, i);
            last = i;
        }
        while (last >= first && (sentence[last].Sense(Category.Preposition) is not null || sentence[last].IsMark('"') && last == first)) last--;
        return last;
    }

    private static bool IsClosedSoon(Sentence sentence, int open)
    {
        for (int i = open + 1; i <= open + 6 && i < sentence.Count; i++)
            if (sentence[i].Kind == TokenKind.Number || sentence[i].Is(Category.Victim)) return false;
            else if (sentence[i].Kind == TokenKind.Mark && sentence[i].Mark is '»' or '”' or '“' or '"') return true;
        return false;
    }

    private static bool IsDefinite(Sentence sentence, int at) => (sentence[at].Clitics & Clitics.The) != 0 || sentence.Normal(at) is ['ا', 'ل', _, _, ..] or ['و' or 'ب', 'ا', 'ل', _, _, ..] or ['ل', 'ل', _, _, ..];

    // "The directorate of health and population": a definite word joined to a definite one is of the name still.
    private static bool GoesOn(Sentence sentence, int at) =>
        sentence.Normal(at) is ['و', 'ا', 'ل', _, _, ..] && IsDefinite(sentence, at - 1) && !sentence[at - 1].Is(Category.Preposition) && sentence[at + 1] is var next && !next.Is(Category.Says);

    // "The centre belonging to the ministry": what it belongs to is passed over.
    private static bool Belongs(in Token token) => token.Sense(Category.Special)?.Value == "belongs";

    private static int Apposed(Sentence sentence, int last)
    {
        if (!Belongs(sentence[last + 1])) return last;
        int end = last + 2;
        while (end + 1 < sentence.Count && end < last + 8 && sentence[end + 1].Kind == TokenKind.Word && IsDefinite(sentence, end + 1) && !sentence[end + 1].Is(NeverInName) && !IsPaper(sentence[end + 1])) end++;
        return Math.Min(end, sentence.Count - 1);
    }

    // "The ministry in its daily report", "the agency in a statement": what it speaks in is no part of it; "the hospital in X" is.
    private static bool IsSeat(Sentence sentence, int first, int at)
    {
        var next = sentence[at + 1];
        if (sentence[first].Is(Category.SourceAnaphor) && (sentence[first].Clitics & Clitics.The) != 0 && !next.Is(Heads)) return next.Sense(Category.Special)?.Value == "place";
        if (next.Kind != TokenKind.Word || next.Is(Category.DayWord | Category.Period)) return false;
        if (next.Is(Category.SourceAnaphor) && !next.Is(Category.SourceNoun) || IsPaper(next)) return false;
        return next.Sense(Category.Special) is not { Value: not "place" };
    }

    private static TextSpan WithoutFront(Sentence sentence, int first, int last)
    {
        int start = sentence[first].Start;
        // "Lil-" cannot be parted from the article that it swallowed.
        if (sentence.Normal(first) is ['ل' or 'ب', not 'ل', ..] && (sentence[first].Clitics & (Clitics.For | Clitics.By)) != 0) start = sentence[first].Stem - ((sentence[first].Clitics & Clitics.The) != 0 ? 2 : 0);
        else if (sentence[first].HasAnd && sentence[first].Lexeme is not null && (sentence[first].Clitics & (Clitics.For | Clitics.By)) == 0) start = sentence[first].Stem - ((sentence[first].Clitics & Clitics.The) != 0 ? 2 : 0);
        return new(start, sentence[last].End);
    }
}
