using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading.English;

/// <summary>Reads who says something: "X said", "said X", "according to X", "X: …", "by the count of X".</summary>
/// <remarks>In "OCHA relays, according to Civil Defence, …" the source is Civil Defence: the nearest "according to" wins.</remarks>
internal static class EnglishSources
{
    private const int LongestName = 14, LongestLabel = 12, ChainWords = 4;

    /// <summary>Adds the mentions in order.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="sources">The known names.</param>
    /// <param name="mentions">Where they go.</param>
    public static void Read(Sentence sentence, SourceIndex sources, List<SourceMention> mentions)
    {
        Label(sentence, sources, mentions);
        for (int at = 0; at < sentence.Count; at++)
        {
            var mention = According(sentence, sources, at) ?? Count(sentence, sources, at) ?? Speaking(sentence, sources, at);
            if (mention is null || mentions.Exists(other => other.Tokens.First <= mention.Tokens.Last && mention.Tokens.First <= other.Tokens.Last)) continue;
            mentions.Add(mention);
        }
        if (mentions.Count == 0) Named(sentence, sources, mentions);
        mentions.Sort((x, y) => x.Tokens.First.CompareTo(y.Tokens.First));
        Chain(sentence, mentions);
    }

    // "A reports with reference to B, which cites C": C says it, the others pass it on.
    private static void Chain(Sentence sentence, List<SourceMention> mentions)
    {
        for (int i = mentions.Count - 1; i > 0; i--)
        {
            if (!mentions[i].IsAccording || mentions[i].IsNamedOnly || mentions[i - 1].IsAnaphor || mentions[i].Tokens.First - mentions[i - 1].Tokens.Last > 2 * ChainWords || !Cites(sentence, mentions[i - 1].Tokens.Last, mentions[i].Tokens.First)) continue;
            mentions[i] = mentions[i] with { Relay = mentions[i - 1].Relay ?? mentions[i - 1].Origin };
            mentions.RemoveAt(i - 1);
        }
    }

    private static bool Cites(Sentence sentence, int from, int to)
    {
        for (int i = from + 1; i < to; i++)
            if (sentence[i].Is(Category.According)) return true;
        return false;
    }

    // "Civil Defence: four civilians were killed".
    private static void Label(Sentence sentence, SourceIndex sources, List<SourceMention> mentions)
    {
        for (int colon = 1; colon <= LongestLabel && colon < sentence.Count; colon++)
        {
            if (!sentence[colon].IsMark(':') || sentence[colon - 1].Kind == TokenKind.Number) continue;
            int first = 0, last = colon - 1;
            while (first < colon && sentence[first].Kind != TokenKind.Word) first++;
            for (int i = first; i < last; i++)
                if (IsOwner(sentence, i) && Statement(sentence, i + 1)) last = i;
            if (first == colon || sentence[first].AnyOutcome() is not null) return;
            if (Author(sentence, first, last) is var author && author > first) { mentions.Add(Make(sentence, sources, author, last, Assertion.Reported, false) with { IsLabel = sentence.OpensParagraph }); return; }
            if (Known(sentence, sources, first, last) is null && !IsOffice(sentence, first, last)) return;
            mentions.Add(Make(sentence, sources, first, last, Assertion.Reported, false) with { IsLabel = sentence.OpensParagraph });
            return;
        }
    }

    // "Health Minister Firass Abiad:", "Local activists:"; a noun alone ("Sources:") is none.
    private static bool IsOffice(Sentence sentence, int first, int last)
    {
        bool office = false;
        for (int i = first; i <= last; i++)
        {
            office |= sentence[i].Is(Category.SourceNoun);
            if (sentence[i].Kind != TokenKind.Word || sentence[i].AnyOutcome() is not null || sentence[i].IsSpecial("aux") || sentence[i].Is(Category.Clause)) return false;
        }
        return office && (last > first || sentence.Written(first) is not ("Source" or "Sources" or "source" or "sources"));
    }

    private static SourceMention? According(Sentence sentence, SourceIndex sources, int at)
    {
        if (!sentence[at].Is(Category.According)) return null;
        int last = Right(sentence, at + 1);
        // "Citing preliminary figures from local sources".
        if (last > at && Statement(sentence, last) && (sentence[last + 1].IsPreposition("from") || sentence[last + 1].IsPreposition("by")) && Right(sentence, last + 2) is var end && end > last + 1) last = end;
        return last < at + 1 || IsDocument(sentence, at + 1, last) ? null : Make(sentence, sources, at + 1, last, Assertion.Reported, true);
    }

    // "According to the agreement signed in May", "citing a Security Council resolution": a text, nobody who counts.
    private static bool IsDocument(Sentence sentence, int first, int last)
    {
        for (int i = first; i <= last; i++)
        {
            if (sentence[i].Is(Category.Preposition) && i > first) return false;
            if (Letters.Normalize(sentence.Written(i)) is "resolution" or "resolutions" or "agreement" or "law" or "plan" or "deal" or "protocol" or "treaty" or "constitution" or "schedule" or "terms" or "convention" or "roadmap" or "truce" or "ceasefire") return true;
        }
        return false;
    }

    // "This report", "initial reports", "the monthly count": nouns, though the words can be verbs of saying.
    private static bool IsNoun(Sentence sentence, int at)
    {
        if (sentence.Written(at) is not ("report" or "reports" or "count" or "counts" or "claims" or "claim" or "states" or "state" or "notes" or "lists" or "estimates" or "records" or "reported" or "recorded" or "documented" or "confirmed" or "verified" or "estimated")) return false;
        if (sentence.Written(at).EndsWith("ed", StringComparison.Ordinal)) return sentence[at + 1].Is(Category.Victim) && !sentence[at + 1].Is(Category.OutcomeAfter) && sentence[at - 1].Kind == TokenKind.Number || sentence[at - 1].Is(Category.Number);
        if (sentence[at + 1].IsPreposition("of") || sentence[at + 1].IsPreposition("from") || sentence[at + 1].Is(Category.Says)) return true;
        if (sentence.Written(Math.Max(0, at - 1)) is "Initial" or "Early" or "Preliminary" or "Media" or "Some" or "Several" or "Unconfirmed" or "Local" or "Other" or "First" or "Previous") return true;
        if (sentence[at - 1].Is(Category.SourceNoun | Category.SourceAnaphor) || sentence.Written(Math.Max(0, at - 1)) is "it" or "It" or "he" or "she" or "they") return false;
        return !sentence.IsCapital(at - 1) || IsOwner(sentence, at - 1);
    }

    // "By the Observatory's count", "by UN estimates", "UN figures put", "by the Ministry of Health:".
    private static SourceMention? Count(Sentence sentence, SourceIndex sources, int at)
    {
        if (sentence[at].IsPreposition("by") || sentence[at].IsPreposition("from"))
        {
            int last = Right(sentence, at + 1);
            while (last > at && IsTally(sentence, last)) last--;
            bool counted = IsTally(sentence, last + 1) || sentence[last + 1].IsMark(':');
            bool passive = Passive(sentence, at);
            if (last <= at || !(counted || passive) || !IsSource(sentence, sources, at + 1, last)) return null;
            return Make(sentence, sources, at + 1, last, Assertion.Reported, true);
        }
        if (IsOwner(sentence, at) && sources.Find(sentence, at, out _) is null && !IsSource(sentence, sources, at, at)) return null;
        if (IsOwner(sentence, at) && Statement(sentence, at + 1))
        {
            int from = Left(sentence, at);
            return from <= at && IsSource(sentence, sources, from, at) && sentence.IsCapital(at) ? Make(sentence, sources, from, at, Assertion.Reported, false) : null;
        }
        if (!IsTally(sentence, at) || at == 0 || !sentence[at + 1].Is(Category.Says | Category.Reached)) return null;
        int first = Left(sentence, at - 1);
        return first <= at - 1 && IsSource(sentence, sources, first, at - 1) ? Make(sentence, sources, first, at - 1, Assertion.Reported, false) : null;
    }

    private static bool IsBody(Sentence sentence, int at) =>
        sentence.Written(at) is "Observatory" or "Observatory's" or "Observatory’s" or "Network" or "Ministry" or "Agency" or "Organization" or "Organisation" or "Office" or "Centre" or "Center" or "Commission";

    private static bool IsOwner(Sentence sentence, int at) => sentence.Written(at) is var word && word.Length > 2 && word[^1] == 's' && word[^2] is '\'' or '’';

    // "'s daily figures", "'s humanitarian update".
    private static bool Statement(Sentence sentence, int at)
    {
        for (int i = at; i < at + 3; i++)
            if (sentence.Written(i) is "figures" or "reports" or "information" or "tallies" or "update" or "updates" or "statement" or "report" or "bulletin" or "count" or "tally" or "data") return true;
        return false;
    }

    private static bool IsTally(Sentence sentence, int at) => sentence.Written(at) is "count" or "account" or "estimate" or "estimates" or "figures" or "tally" or "data" or "records";

    // "Were reported … by X", "confirmed by X".
    private static bool Passive(Sentence sentence, int by)
    {
        for (int i = by - 1; i >= Math.Max(0, by - 8); i--)
        {
            if (sentence[i].Is(Category.OutcomeAfter) && sentence[i].After() is not null) return false;
            if (sentence[i].Is(Category.Says)) return sentence.Written(i).EndsWith("ed", StringComparison.Ordinal);
        }
        return false;
    }

    private static SourceMention? Speaking(Sentence sentence, SourceIndex sources, int at)
    {
        if (sentence[at].Sense(Category.Says) is not { } says || sentence[at].Is(Category.SplitHead) && TakesLives(sentence, at) || IsNoun(sentence, at)) return null;
        if (sentence.Written(at + 1) is "responsibility" or "victory") return null;
        var assertion = says.Value switch { "verified" => Assertion.Verified, "claimed" => Assertion.Claimed, "denied" => Assertion.Denied, _ => Assertion.Reported };
        int before = at - 1;
        bool passive = false;
        while (before >= 0 && (sentence[before].IsSpecial("aux") || sentence[before].Is(Category.Qualifier) || IsAdverb(sentence, before))) passive |= sentence[before--].IsBeAux();
        // "Was put at", "were added": nobody speaks.
        if (passive && sentence.Written(at).EndsWith("ed", StringComparison.Ordinal) | sentence.Written(at) is "put" or "told" or "said") return null;
        if (before >= 0 && sentence[before].IsMark(',') && IsSpeech(sentence, at) && Inverted(sentence, sources, at, assertion) is { } told) return told;
        if (before >= 0 && sentence[before].Mark is '"' or '”' && IsSpeech(sentence, at)) return Inverted(sentence, sources, at, assertion);
        int named = BeforeDay(sentence, before);
        if (named != before) before = named;
        else if (sentence[before].IsMark(',') && IsSpeech(sentence, at) && sentence[at - 1].IsMark(',') && Inverted(sentence, sources, at, assertion) is { } inverted) return inverted;
        if (before < 0) return null;
        // "X, which relies on …, said": the name stands before the insertion.
        if (sentence[before].IsMark(','))
        {
            int comma = before - 1;
            while (comma > 0 && before - comma < 14 && !sentence[comma].IsMark(',')) comma--;
            if (!sentence[comma].IsMark(',') || Left(sentence, comma - 1) is var name && name >= comma || !IsSource(sentence, sources, name, comma - 1)) return null;
            return Make(sentence, sources, name, comma - 1, assertion, false);
        }
        int first = Left(sentence, before);
        if (first > before) return null;
        if (IsSpeech(sentence, at)) first = Pair(sentence, first);
        bool trailing = first > 2 && sentence[first - 1].IsMark(',') && !sentence[at + 1].Is(Category.Clause);
        if (IsPronoun(sentence, before))
            return new("", sentence[before].Span) { IsAnaphor = true, Assertion = assertion, Tokens = (before, before) };
        if (!IsSource(sentence, sources, first, before) && !(IsSpeech(sentence, at) && IsSpeaker(sentence, first, before))) return null;
        return Make(sentence, sources, first, before, assertion, trailing);
    }

    // "…", said X.
    private static SourceMention? Inverted(Sentence sentence, SourceIndex sources, int at, Assertion assertion)
    {
        int end = Right(sentence, at + 1);
        if (end <= at || !(IsSource(sentence, sources, at + 1, end) || sentence.IsCapital(at + 1))) return null;
        return IsPronoun(sentence, at + 1) ? null : Make(sentence, sources, at + 1, end, assertion, true);
    }

    // Whoever "said" or "told" is a source, whatever the noun; "which said" takes up the one before.
    private static bool IsSpeaker(Sentence sentence, int first, int last)
    {
        for (int i = first; i <= last; i++)
            if (sentence[i].Kind == TokenKind.Number || sentence[i].Is(Category.Clause | Category.Negation | Category.Among) || sentence[i].AnyOutcome() is not null) return false;
        return sentence[last].Kind == TokenKind.Word && !sentence[last].Is(Category.Preposition | Category.TimeUnit | Category.Others) && !sentence[last].IsSpecial("them")
            && sentence.Written(last) is not ("there" or "what" or "We" or "we" or "I" or "one" or "One" or "this" or "also" or "toll");
    }

    private static bool IsPronoun(Sentence sentence, int at) => sentence.Written(at) is "it" or "It" or "he" or "He" or "she" or "She" or "they" or "They";

    private static bool IsAdverb(Sentence sentence, int at) =>
        sentence.Written(at).EndsWith("ly", StringComparison.Ordinal) || sentence.Written(at) is "now" or "also" or "then" or "later" or "first" or "earlier" or "again" or "since";

    // "Police and colleagues said": both of a short pair.
    private static int Pair(Sentence sentence, int first)
    {
        if (first < 2 || !sentence[first - 1].Is(Category.And)) return first;
        int at = first - 2;
        while (at >= 0 && first - at <= 6 && sentence[at].Kind == TokenKind.Word && !Breaks(sentence, at) && !sentence[at].Is(Category.Preposition | Category.Number)) at--;
        return at < 0 || sentence[at].IsMark(',') && at < first - 2 ? at + 1 : first;
    }

    private static bool IsSpeech(Sentence sentence, int at) => sentence.Written(at) is "said" or "says" or "reported" or "reports" or "announced" or "wrote" or "added" or "stated" or "told";

    // "Claimed the lives of 14" says nothing.
    private static bool TakesLives(Sentence sentence, int at)
    {
        for (int i = at + 1; i <= at + 5; i++)
            if (sentence[i].Is(Category.Victim)) return true;
        return false;
    }

    // "The Office on Wednesday, June 15, put …": the day between the name and its verb.
    private static int BeforeDay(Sentence sentence, int at)
    {
        int i = at;
        bool day = false;
        while (i > 0 && (sentence[i].IsMark(',') || sentence[i].Is(Category.Weekday | Category.Month) || sentence[i].Kind == TokenKind.Number || sentence[i].IsPreposition("on") || sentence[i].IsPreposition("in") && day))
        {
            day |= sentence[i].Is(Category.Weekday | Category.Month);
            i--;
        }
        return day ? i : at;
    }

    private static void Named(Sentence sentence, SourceIndex sources, List<SourceMention> mentions)
    {
        for (int i = 0; i < sentence.Count; i++)
        {
            if (!sentence.IsCapital(i) || sources.Find(sentence, i, out int last) is not { } origin || !sources.SpeaksWherever(origin)) continue;
            // "UN peacekeepers", "a UN-run school": the name only describes.
            if (last + 1 < sentence.Count && (sentence[last + 1].Is(Category.Person | Category.PlaceType | Category.Unit | Category.Cause) || sentence[last + 1].IsMark('-')) && !sentence[last + 1].Is(Category.SourceNoun)) continue;
            mentions.Add(new(sentence.Text[sentence[i].Start..sentence[last].End], sentence.Span(i, last)) { Origin = origin, Tokens = (i, last), IsAccording = true, IsNamedOnly = true });
            return;
        }
    }

    private static SourceMention Make(Sentence sentence, SourceIndex sources, int first, int last, Assertion assertion, bool according)
    {
        while (last > first && sentence.Written(last) is "together" or "also" or "now" or "later" or "earlier" or "itself") last--;
        first = Author(sentence, first, last);
        Trim(sentence, sources, ref first, ref last);
        bool the = sentence[first].IsSpecial("the");
        bool anaphor = (sentence[first].Is(Category.SourceAnaphor) && last == first) || sentence[first].IsSpecial("poss") || (the && last == first + 1 && (IsBody(sentence, last) || !sentence.IsCapital(last) && sentence[last].Is(Category.SourceNoun | Category.SourceAnaphor | Category.PlaceType)) && Known(sentence, sources, first, last) is null);
        if (first < last && sentence[first].Mark is '"' or '“' && sentence[last].Mark is '"' or '”') (first, last) = (first + 1, last - 1);
        int end = sentence[last].End;
        if (sentence.Text.AsSpan(sentence[last].Start, end - sentence[last].Start).EndsWith("'s") || sentence.Text.AsSpan(sentence[last].Start, end - sentence[last].Start).EndsWith("’s")) end -= 2;
        var span = new TextSpan(sentence[first].Start, end);
        return new(span.Of(sentence.Text), span) { Origin = Known(sentence, sources, first, last), Assertion = assertion, IsAccording = according, IsAnaphor = anaphor, IsFirm = !according && Known(sentence, sources, first, last) is not null, Tokens = (first, last) };
    }

    // "Preliminary figures from local sources", "a statement by the ministry", "the aid group "X"": who is behind it.
    private static int Author(Sentence sentence, int first, int last)
    {
        for (int i = first + 1; i <= last; i++)
        {
            bool from = sentence[i].IsPreposition("from") || sentence[i].IsPreposition("by");
            if (from && i < last && (Statement(sentence, i - 1) || sentence.Written(i - 1) is "Statement" or "Update")) return i + 1;
            if (sentence[i].Mark is '"' or '“' && sentence[last].Mark is '"' or '”' && sentence[i - 1].Is(Category.SourceNoun | Category.SourceAnaphor) | sentence.Written(i - 1) is "group" or "organisation" or "organization" or "agency" or "network" or "charity") return i;
        }
        return first;
    }

    // "Britain-based Syrian Observatory", "SOHR activists": the name itself.
    private static void Trim(Sentence sentence, SourceIndex sources, ref int first, ref int last)
    {
        for (int i = first; i <= last; i++)
        {
            if (!sentence.IsCapital(i) || sources.Find(sentence, i, out int end) is null) continue;
            if (end < last && end + 1 == last && sentence[last].Is(Category.SourceNoun) && !sentence.IsCapital(last)) last = end;
            if (i > first && (sentence[i - 1].IsPreposition("from") || sentence[i - 1].IsPreposition("by"))) first = i;
            else if (i > first + 1 && sentence[i - 1].Kind == TokenKind.Word && sentence[i - 2].IsMark('-') && sentence.Written(i - 1) is "based" or "run" or "backed" or "affiliated" or "linked" or "led") first = i;
            return;
        }
    }

    private static string? Known(Sentence sentence, SourceIndex sources, int first, int last)
    {
        // The longest name is the most telling; of two as long, the later one ("UN Human Rights Office (OHCHR)").
        string? found = null;
        int longest = 0;
        for (int i = first; i <= last; i++)
        {
            if (!sentence.IsCapital(i) || sources.Find(sentence, i, out int end) is not { } origin || end > last + 1 || end - i + 1 < longest) continue;
            (found, longest) = (origin, end - i + 1);
        }
        return found;
    }

    private static bool IsSource(Sentence sentence, SourceIndex sources, int first, int last)
    {
        if (Known(sentence, sources, first, last) is not null) return true;
        bool capital = false;
        for (int i = first; i <= last; i++)
        {
            if (sentence[i].Is(Category.SourceNoun | Category.SourceAnaphor)) return true;
            if (sentence[i].Is(Category.Unit) && i == last && !sentence.IsCapital(i)) return false;
            capital |= sentence.IsCapital(i) && (i > 0 || sentence[i].Lexeme is null or { Categories: Category.None }) && !sentence[i].Is(Category.Weekday | Category.Month);
            if (sentence.Written(i) is "Ministry" or "ministry" or "Agency" or "Network" or "Office" or "Organization" or "Organisation" or "army" or "military" or "government" or "agency" or "group" or "groups" or "hospital" or "Hospital" or "Committees" or "estimates") return true;
        }
        if (sentence[last].Is(Category.Person) && IsSpeech(sentence, last + 1)) return true;
        return capital && !(sentence[last].Is(Category.Person | Category.Victim) && !sentence.IsCapital(last)) && (last > first || sentence.IsCapital(last));
    }

    // The noun phrase that ends at a token.
    private static int Left(Sentence sentence, int end)
    {
        int first = end + 1;
        for (int i = end; i >= 0 && end - i < LongestName; i--)
        {
            var token = sentence[i];
            if (token.IsMark('-') && i > 0 && !sentence[i - 1].Touches(token)) break;
            if (token.Kind == TokenKind.Mark ? !(token.Mark is '-' or '"' or '“' or '”' or '(' or ')' or '\'' or '’' || (token.IsMark('.') && i > 0 && sentence[i - 1].End - sentence[i - 1].Start <= 3)) : Breaks(sentence, i)) break;
            if (token.Kind == TokenKind.Number) break;
            first = i;
        }
        while (first <= end && (sentence[first].Kind == TokenKind.Mark && !IsOpened(sentence, first, end) || sentence[first].Is(Category.Preposition | Category.Weekday | Category.And) && !sentence.IsCapital(first) || first > 0 && sentence[first - 1].IsMark('-') && sentence[first - 1].Touches(sentence[first]) && !sentence.IsCapital(first))) first++;
        // "In what Israel said was an attempt": said of something else.
        if (first > 0 && sentence.Written(first - 1) is "what" || first <= end && sentence.Written(first) is "what") return end + 1;
        return first;
    }

    // A quotation mark that a name opens with, and closes within it.
    private static bool IsOpened(Sentence sentence, int first, int end)
    {
        if (sentence[first].Mark is not ('"' or '“')) return false;
        for (int i = first + 1; i <= end; i++)
            if (sentence[i].Mark is '"' or '”') return true;
        return false;
    }

    // The noun phrase that begins at a token.
    private static int Right(Sentence sentence, int first)
    {
        int last = first - 1;
        for (int i = first; i < sentence.Count && i < first + LongestName; i++)
        {
            var token = sentence[i];
            if (token.Kind == TokenKind.Number && !(sentence.IsCapital(i - 1) && token.Number < 100 && sentence[i + 1].Is(Category.And))) break;
            if (token.Kind == TokenKind.Mark)
            {
                if (token.IsMark(',') && last > first - 1 && Apposition(sentence, i, first)) { last = i; continue; }
                if (!(token.Mark is '-' or '"' or '“' or '”' or '(' or ')')) break;
                last = i;
                continue;
            }
            if (Breaks(sentence, i)) break;
            if (i > first && token.Is(Category.Preposition) && !(token.IsPreposition("of") || (token.IsPreposition("for") || token.IsPreposition("in")) && (sentence.IsCapital(i + 1) || sentence[i + 1].IsSpecial("the")))) break;
            last = i;
        }
        while (last >= first && (sentence[last].Is(Category.Preposition) || sentence[last].Kind == TokenKind.Mark && !(sentence[last].Mark is ')' or '"' or '”'))) last--;
        return last;
    }

    // "Volker Türk, UN High Commissioner": the office after the person's name.
    private static bool Apposition(Sentence sentence, int comma, int first)
    {
        if (!sentence.IsCapital(comma + 1) || !sentence.IsCapital(first) || comma - first > 3) return false;
        for (int i = first; i < comma; i++)
            if (sentence[i].Lexeme is not null and not { Categories: Category.None }) return false;
        return sentence.IsCapital(comma + 2);
    }

    private static bool Breaks(Sentence sentence, int at)
    {
        var token = sentence[at];
        // "Hamas-run", "Britain-based".
        if (sentence[at - 1].IsMark('-') && sentence[at - 1].Touches(token) || sentence[at + 1].IsMark('-') && token.Touches(sentence[at + 1])) return false;
        if (token.Is(Category.Clause | Category.Weekday | Category.DayWord | Category.Since | Category.Until | Category.Among | Category.According)) return true;
        if (token.IsSpecial("aux") || token.Is(Category.And) && !sentence.IsCapital(at + 1) && !sentence[at + 1].Is(Category.SourceNoun) && !sentence[at - 1].Is(Category.SourceNoun)) return true;
        if (token.Is(Category.Month) && sentence.IsCapital(at) && !token.Is(Category.Hedge)) return true;
        return token.Is(Category.OutcomeVerb | Category.OutcomeAfter) || (token.Is(Category.Says | Category.Reached) && !sentence.IsCapital(at) && !token.Is(Category.Unit));
    }
}
