using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading.Arabic;

/// <summary>Reads who says something in an Arabic sentence: a name of the registry, or the words that follow a verb of saying.</summary>
internal static partial class ArabicSources
{
    private const int LongestWritten = 11;

    /// <summary>Adds the mentions in order.</summary>
    public static void Read(Sentence sentence, SourceIndex sources, List<SourceMention> mentions)
    {
        int start = 0;
        if (Label(sentence, sources) is { } label)
        {
            mentions.Add(label);
            start = label.Tokens.Last + 1;
        }
        for (int at = start; at < sentence.Count;)
        {
            var mention = AsFor(sentence, at, sources) ?? Told(sentence, at, sources) ?? Before(sentence, at, sources) ?? Subject(sentence, at, sources) ?? IssuedBy(sentence, at, sources) ?? Spoken(sentence, at, sources) ?? Ours(sentence, at) ?? Named(sentence, at, sources);
            if (mention is not null) mentions.Add(mention);
            at = mention is null ? at + 1 : Math.Max(at, mention.Tokens.Last) + 1;
        }
        Relayed(sentence, sources, mentions);
    }

    // "The ministry announced that …, according to the agency": the agency passes it on.
    private static void Relayed(Sentence sentence, SourceIndex sources, List<SourceMention> mentions)
    {
        if (mentions.Count < 2 || mentions[^1] is not { IsAccording: true, IsNamedOnly: false, IsAnaphor: false } media || !(sources.IsMedia(media.Origin) || IsMedium(sentence, media.Tokens.First))) return;
        int who = mentions.FindLastIndex(mentions.Count - 2, mention => mention is { IsNamedOnly: false, IsAnaphor: false, IsAccording: false, IsFirm: true, Written.Length: > 0 } && !sources.IsMedia(mention.Origin) && !IsMedium(sentence, mention.Tokens.First));
        if (who < 0) return;
        mentions[who] = mentions[who] with { Relay = media.Origin ?? mentions[who].Relay };
        mentions.RemoveAt(mentions.Count - 1);
    }

    private static bool IsMedium(Sentence sentence, int at) => sentence[at].Lexeme?.Normal is "وكاله" or "صحيفه" or "قناه" or "اذاعه" or "جريده" or "موقع" or "شبكه اخبار" || sentence.Normal(at) is "تلفزيون" or "التلفزيون" or "لوكاله" or "وكاله";

    // "The organisation had counted", "the hospital, which recorded": the subject stands before its verb.
    private static SourceMention? Before(Sentence sentence, int at, SourceIndex sources)
    {
        var token = sentence[at];
        if (token is { Kind: TokenKind.Word } && token.End - token.Start <= 6 && sentence.Normal(at) is "كان" or "كانت" or "وكان" or "وكانت")
        {
            int last = Words(sentence, at + 1, sources);
            if (last > at && sentence.Normal(last) is "قد") last--;
            if (last <= at || !sentence[last + 1].Is(Category.Link | Category.Says) || !(sentence[last + 1].Is(Category.Says) || sentence[last + 2].Is(Category.Says))) return null;
            string? origin = Within(sentence, at + 1, last, sources);
            int first = at + 1;
            // "The organisation «Name»": the name in quotation marks is the source.
            if (IsQuote(sentence[first + 1]) && last > first + 1 && (origin is null || Find(sentence, first + 2, sources, out _) is not null)) first++;
            if (origin is null && !sentence[at + 1].Is(Category.SourceNoun | Category.SourceAnaphor) && !(sentence[at + 1].Is(Category.Actor) && (sentence[at + 1].Clitics & Clitics.The) != 0)) return null;
            var span = Written(sentence, first, last);
            return new(span.Of(sentence.Text), span) { Origin = origin, IsFirm = true, Assertion = AssertionOf(sentence[last + 1].Is(Category.Says) ? sentence[last + 1] : sentence[last + 2]), Tokens = (at + 1, last + 1) };
        }
        if (token.Sense(Category.Special)?.Value != "relative" || !sentence[at + 1].Is(Category.Says)) return null;
        int noun = sentence[at - 1].IsMark('،') || sentence[at - 1].IsMark(',') ? at - 2 : at - 1;
        if (noun < 0 || (sentence[noun].Clitics & Clitics.The) == 0 || !sentence[noun].Is(Category.SourceNoun | Category.PlaceType)) return null;
        return new(sentence[noun].Span.Of(sentence.Text), sentence[noun].Span) { IsFirm = false, Assertion = AssertionOf(sentence[at + 1]), Tokens = (noun, at + 1) };
    }

    // Rule what-was-announced: "the last that the authority announced", "the ministry raised the toll": the subject right behind such a verb says it.
    private static SourceMention? Told(Sentence sentence, int at, SourceIndex sources)
    {
        bool announced = sentence[at].Sense(Category.Special)?.Value == "issued-it" && at > 0 && sentence[at - 1].Kind == TokenKind.Word && sentence.Normal(at - 1) is "ما" or "مما" or "كما";
        bool raised = !announced && sentence[at].Kind == TokenKind.Word && sentence.Normal(at) is "رفعت" or "ورفعت" or "رفع" or "ورفع" or "خفضت" or "وخفضت" or "عدلت" or "وعدلت" or "حدثت" or "وحدثت";
        if (!announced && !raised || !sentence[at + 1].Is(Heads | Category.Title) || IsPaper(sentence[at + 1])) return null;
        int last = Words(sentence, at + 1, sources);
        if (last <= at || raised && !HasToll(sentence, last + 1)) return null;
        var span = Written(sentence, at + 1, last);
        return new(span.Of(sentence.Text), span) { Origin = Within(sentence, at + 1, last, sources), IsFirm = true, IsAccording = announced, Tokens = (at + 1, Apposed(sentence, last)) };
    }

    private static bool HasToll(Sentence sentence, int from)
    {
        for (int i = from; i <= from + 8 && i < sentence.Count; i++)
            if (sentence[i].Is(Category.Toll | Category.Victim)) return true;
        return false;
    }

    private static Assertion AssertionOf(in Token token) =>
        token.Sense(Category.Says)?.Value switch { "claimed" => Assertion.Claimed, "denied" => Assertion.Denied, "verified" => Assertion.Verified, _ => Assertion.Reported };

    // After a verb of saying or "according to".
    private static SourceMention? Spoken(Sentence sentence, int at, SourceIndex sources)
    {
        var token = sentence[at];
        bool according = token.Is(Category.According);
        if (!according && !token.Is(Category.Says)) return null;
        // "The group put it on X": only a body that is named so can have laid the blame; else X is who is blamed.
        if (sentence.Normal(at) is "حملت" or "وحملت" && !sentence[at + 1].Is(Heads)) return null;
        // "No case was recorded": who or what follows a verb that is denied says nothing.
        if (!according && at > 0 && sentence[at - 1].Kind == TokenKind.Word && sentence.Normal(at - 1) is "لم" or "ولم" or "لن" or "ولن") return null;
        if (token.Sense(Category.Says)?.Value == "nobody") return new("", token.Span) { IsNobody = true, Tokens = (at, at) };
        if (!according && sentence.Normal(at) is "نقل" or "نقلت" or "ونقل" or "ونقلت" && Quoted(sentence, at, sources) is { } quoted) return quoted;
        var assertion = AssertionOf(token);
        int first = at + 1;
        while (first <= at + 4 && IsFiller(sentence, first)) first++;
        // "Based on the United Nations", which is "leaning to" them.
        if (according && sentence[first].Sense(Category.Preposition)?.Value == "to" && sentence.Normal(first) is "الي" && (sentence[first + 1].Is(Heads | Category.Title) || Find(sentence, first + 1, sources, out _) is not null)) first++;
        var opener = sentence[first];
        // "And published a list of names": what is published is not who publishes.
        if (!according && opener.IsUnknownWord && !IsDefinite(sentence, first) && sentence.Normal(at).TrimStart('و') is "نشر" or "نشرت" or "اصدر" or "اصدرت" or "اورد" or "اوردت" or "وزع" or "وزعت" or "بث" or "بثت" && Find(sentence, first, sources, out _) is null) return Subjectless(sentence, at, according, assertion);
        // "According to the resolution", "as he put it": nobody speaks there.
        if (according && opener.Sense(Category.Special)?.Value == "not-speaker") return null;
        if (opener.Kind != TokenKind.Word && !IsQuote(opener)) return Subjectless(sentence, at, according, assertion);
        if (opener.Is(Category.Clause) || opener.Sense(Category.Preposition) is not null && !according) return Subjectless(sentence, at, according, assertion);
        // What is quoted begins with a number or with the people counted: it is no name.
        if (IsQuote(opener) && (sentence[first + 1].Kind == TokenKind.Number || sentence[first + 1].Is(CountPhraseReader.Openers | Category.OutcomeNoun | Category.OutcomeVerb))) return Subjectless(sentence, at, according, assertion);
        // "The organisation «Name»": the name in quotation marks is the source.
        if (opener.Is(Category.SourceNoun | Category.SourceAnaphor) && (opener.Clitics & Clitics.The) == 0 && IsQuote(sentence[first + 1]) && Find(sentence, first + 2, sources, out _) is not null) opener = sentence[++first];
        if (Issued(sentence, first, sources) is var by and > 0) opener = sentence[first = by];
        int nameAt = IsQuote(opener) ? first + 1 : first;
        string? origin = Inside(sentence, nameAt, sources, out int nameEnd);
        if (origin is null && IsPaper(opener) && (opener.Clitics & Clitics.The) == 0)
            return new("", opener.Span) { IsAnaphor = true, IsAccording = according, Assertion = assertion, Tokens = (at, first) };
        int last = origin is not null ? Aliases(sentence, nameEnd, origin, sources) : Words(sentence, first, sources);
        // "Activists accused the forces of": whom they accuse is no part of their name.
        if (assertion == Assertion.Claimed)
            for (int i = first + 1; i <= last; i++)
                if (sentence[i].Is(Category.Actor)) last = i - 1;
        if (last < first) return Subjectless(sentence, at, according, assertion);
        if (origin is null)
        {
            origin = Within(sentence, first, last, sources);
            if (opener.Is(Category.SourceAnaphor) && origin is null && ((opener.Clitics & Clitics.The) != 0 || opener.Sense(Category.SourceAnaphor)!.Value == "same") && (last - first <= 1 || sentence.Normal(first + 1).StartsWith("باسم")))
                return new(sentence.Text[opener.Start..sentence[last].End], sentence.Span(first, last)) { IsAnaphor = true, IsAccording = according, Assertion = assertion, Tokens = (first, last) };
            if (!according && !opener.Is(Category.SourceNoun | Category.Title) && !IsQuote(opener) && !(opener.Is(Category.Actor) && IsPlainSaying(sentence, at)) && !(opener.Lexeme is null || (opener.Clitics & Clitics.The) != 0 || opener.Sense(Category.Special)?.Value == "place")) return Subjectless(sentence, at, according, assertion);
            if (opener.Is(Category.Number | Category.Victim | Category.OutcomeNoun | Category.Unit | Category.Toll | Category.Reached) && !opener.Is(Category.SourceNoun)) return Subjectless(sentence, at, according, assertion);
        }
        if (last < first) return null;
        if (origin is not null) (first, last) = Around(sentence, first, last, sources);
        var span = Written(sentence, first, last);
        return new(span.Of(sentence.Text), span) { Origin = origin, IsFirm = origin is not null || IsQuote(opener) || opener.Is(Category.SourceNoun), IsPerson = opener.Is(Category.Title), Assertion = assertion, IsAccording = according, Tokens = (first, Apposed(sentence, last)) };
    }

    // "The agency quoted officials as saying": whom it quotes says it, and the agency passes it on.
    private static SourceMention? Quoted(Sentence sentence, int at, SourceIndex sources)
    {
        for (int i = at + 1; i <= at + 6 && i < sentence.Count; i++)
        {
            if (sentence[i].Is(Category.Clause)) return null;
            if (sentence[i].Sense(Category.Preposition)?.Value != "about") continue;
            int last = Words(sentence, i + 1, sources);
            if (last <= i) return null;
            var span = Written(sentence, i + 1, last);
            return new(span.Of(sentence.Text), span) { Origin = Within(sentence, i + 1, last, sources), Relay = Within(sentence, at + 1, i - 1, sources), IsFirm = false, IsAccording = true, IsPerson = sentence[i + 1].Is(Category.Title), Tokens = (i + 1, last) };
        }
        return null;
    }

    private static SourceMention? Subjectless(Sentence sentence, int at, bool according, Assertion assertion) =>
        according || sentence[at].Sense(Category.Reached) is not null ? null : new("", sentence[at].Span) { IsAnaphor = true, Assertion = assertion, Tokens = (at, at) };

    // "The brigades announced": an armed party speaks behind a verb that only speakers have.
    private static bool IsPlainSaying(Sentence sentence, int at) =>
        sentence.Normal(at).TrimStart('و') is "قال" or "قالت" or "اعلن" or "اعلنت" or "اكد" or "اكدت" or "افاد" or "افادت" or "اوضح" or "اوضحت" or "اضاف" or "اضافت" or "زعم" or "زعمت" or "اقر" or "اقرت" or "اعترف" or "اعترفت";

    private static bool IsQuote(in Token token) => token.Kind == TokenKind.Mark && token.Mark is '"' or '“' or '”' or '«';

    private static bool IsPaper(in Token token) => token.Sense(Category.SourceAnaphor)?.Value == "paper";

    // "According to what the observatory reported", "yesterday", "also".
    private static bool IsFiller(Sentence sentence, int at)
    {
        var token = sentence[at];
        if (token.Kind == TokenKind.Mark) return token.Mark is '،' or ',';
        if (token.Is(Category.DayWord | Category.Weekday | Category.Says | Category.Link) || token.Sense(Category.Special)?.Value is "issued-it" or "adverb") return true;
        return sentence.Normal(at) is "ل" or "ما" or "لما" or "ايضا" or "كذلك" or "من" or "ذكره" or "اورده" or "اعلنه" or "نشره" or "اعلن" or "نقلته" or "اعلنته" or "مستهل" or "عنه" or "ليلا" or "فجرا" or "نهارا" or "بدوره" or "بدورها" or "بدورهم";
    }

    private static string? Inside(Sentence sentence, int at, SourceIndex sources, out int end)
    {
        for (int i = at; i <= at + 2 && i < sentence.Count; i++)
        {
            if (Find(sentence, i, sources, out end) is { } origin) return origin;
            if (!sentence[i].Is(Category.SourceNoun | Category.SourceAnaphor | Category.Title)) break;
        }
        end = at;
        return null;
    }

    private static string? Within(Sentence sentence, int first, int last, SourceIndex sources)
    {
        for (int i = first; i <= last; i++)
            if (Find(sentence, i, sources, out _) is { } origin) return origin;
        return null;
    }

    // "The documentation of the network": the name alone is the source. "The director of Civil Defence in Idlib": where it sits belongs to it.
    private static (int First, int Last) Around(Sentence sentence, int first, int last, SourceIndex sources)
    {
        while (first < last && (sentence[first].IsUnknownWord || sentence.Normal(first) is "تقارير") && Find(sentence, first, sources, out _) is null && Find(sentence, first + 1, sources, out _) is not null) first++;
        if (sentence[last + 1].Sense(Category.Preposition)?.Value == "in" && sentence[last + 2].Kind == TokenKind.Word && !IsPaper(sentence[last + 2]) && (sentence[last + 3].Is(Category.Clause) || sentence[first].Is(Category.Title) && !sentence[last + 2].Is(Category.SourceAnaphor | Category.DayWord))) last += 2;
        return (first, last);
    }

    // Quotation marks around the whole name are none of it; those around an alias inside are.
    private static TextSpan Written(Sentence sentence, int first, int last)
    {
        while (first < last && IsQuote(sentence[first])) first++;
        bool inner = false;
        for (int i = first + 1; i < last; i++) inner |= IsQuote(sentence[i]);
        while (last > first && !inner && (IsQuote(sentence[last]) || sentence[last].IsMark('»'))) last--;
        return WithoutFront(sentence, first, last);
    }

    // 'Civil Defence "White Helmets"': an alias in quotes or brackets belongs to the name.
    private static int Aliases(Sentence sentence, int end, string origin, SourceIndex sources)
    {
        int next = end + 1;
        while (next <= end + 2 && sentence[next].Kind == TokenKind.Mark && sentence[next].Mark is '"' or '“' or '(' or '«' or '”' or '»') next++;
        if (next > end + 1 && Find(sentence, next, sources, out int alias) == origin)
            return Closed(sentence, alias);
        return Closed(sentence, end);
    }

    // A name that ends inside quotation marks or brackets takes their end with it.
    private static int Closed(Sentence sentence, int end)
    {
        if (sentence[end + 1].Kind != TokenKind.Mark || sentence[end + 1].Mark is not ('"' or '”' or ')' or '»')) return end;
        for (int i = end - 1; i >= end - 3; i--)
            if (sentence[i].Kind == TokenKind.Mark && sentence[i].Mark is '"' or '“' or '(' or '«') return end + 1;
        return end;
    }

    // "As for the rescuers working in the north, they spoke of": the subject stands before its verb.
    private static SourceMention? AsFor(Sentence sentence, int at, SourceIndex sources)
    {
        if (sentence[at].Sense(Category.Special)?.Value != "as-for") return null;
        // "As for Gaza": another subject begins, of which nobody has spoken yet.
        if (sentence[at + 1].Sense(Category.Preposition)?.Value == "in") return new("", sentence[at].Span) { IsNobody = true, Tokens = (at, at) };
        for (int i = at + 2; i <= at + 10 && i < sentence.Count; i++)
        {
            if (sentence[i].Kind == TokenKind.Mark) return null;
            if (!sentence[i].Is(Category.Says) || (sentence[i].Clitics & Clitics.And) == 0) continue;
            return new(sentence.Span(at + 1, i - 1).Of(sentence.Text), sentence.Span(at + 1, i - 1)) { Origin = Within(sentence, at + 1, i - 1, sources), Tokens = (at + 1, i) };
        }
        return null;
    }

    private static bool HasOpening(Sentence sentence, int first, int last)
    {
        for (int i = first; i < last; i++)
            if (sentence[i].Kind == TokenKind.Mark && sentence[i].Mark is '(' or '«' or '"' or '“') return true;
        return false;
    }

    // "35 of the crews of Civil Defence": those it lost, not what it said.
    private static bool IsCounted(Sentence sentence, int at)
    {
        for (int i = at - 1; i >= at - 2; i--)
            if (sentence[i].Sense(Category.Preposition)?.Value == "of") return sentence[i - 1].Kind == TokenKind.Number || sentence[i - 1].Is(Category.Number | Category.Scale | Category.Person | Category.Victim);
        return false;
    }

    // A responder, a monitor or the UN is the source wherever it is named; a party or a paper only where it speaks.
    private static SourceMention? Named(Sentence sentence, int at, SourceIndex sources)
    {
        if (Find(sentence, at, sources, out int last) is not { } origin || !sources.SpeaksWherever(origin) || IsCounted(sentence, at)) return null;
        // "A school that belongs to the agency": whose it is, not who speaks.
        if (at > 0 && (sentence[at].Clitics & Clitics.For) != 0 && Belongs(sentence[at - 1])) return null;
        // "The mission of the United Nations for support in X": the body that bears the name.
        if (at > 0 && sentence[at - 1].Is(Category.SourceNoun) && (sentence[at - 1].Clitics & Clitics.The) == 0 && sentence[at - 1].Lexeme?.Normal is "بعثه" or "مفوضيه" or "مكتب" or "صندوق" or "برنامج" && Words(sentence, at - 1, sources) is var far && far >= last)
        {
            var body = Written(sentence, at - 1, far);
            return new(body.Of(sentence.Text), body) { Origin = origin, Tokens = (at - 1, far), IsAccording = true, IsNamedOnly = true };
        }
        last = Aliases(sentence, last, origin, sources);
        if (last > at && sentence[last].Kind == TokenKind.Mark && !HasOpening(sentence, at, last)) last--;
        var span = WithoutFront(sentence, at, last);
        return new(span.Of(sentence.Text), span) { Origin = origin, Tokens = (at, last), IsAccording = true, IsNamedOnly = true };
    }
}
