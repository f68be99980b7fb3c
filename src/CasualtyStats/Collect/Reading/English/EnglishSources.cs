using CasualtyStats.Model;
using static CasualtyStats.Collect.Reading.English.NounPhrase;
using static CasualtyStats.Collect.Reading.English.SourceNames;

namespace CasualtyStats.Collect.Reading.English;

/// <summary>Reads who says something: "X said", "said X", "according to X", "X: …", "by the count of X".</summary>
/// <remarks>In "OCHA relays, according to Civil Defence, …" the source is Civil Defence: the nearest "according to" wins.</remarks>
internal static class EnglishSources
{
    private const int LongestLabel = 12, ChainWords = 4, LongestClause = 16, LongestName = 16;

    /// <summary>Adds the mentions in order.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="sources">The known names.</param>
    /// <param name="mentions">Where they go.</param>
    public static void Read(Sentence sentence, SourceIndex sources, List<SourceMention> mentions)
    {
        Label(sentence, sources, mentions);
        for (int at = 0; at < sentence.Count; at++)
        {
            var mention = Cited(sentence, sources, at) ?? According(sentence, sources, at) ?? Count(sentence, sources, at) ?? Speaking(sentence, sources, at) ?? Finding(sentence, sources, at);
            if (mention is null || mentions.Exists(other => other.Tokens.First <= mention.Tokens.Last && mention.Tokens.First <= other.Tokens.Last)) continue;
            mentions.Add(mention);
        }
        Bracketed(sentence, sources, mentions);
        if (mentions.Count == 0) Named(sentence, sources, mentions);
        mentions.Sort((x, y) => x.Tokens.First.CompareTo(y.Tokens.First));
        Chain(sentence, sources, mentions);
        Relayed(sentence, sources, mentions);
    }

    // "Medics reported that …, the agency reports citing the paper", "said a medical source as reported by the agency": the last only passes it on.
    private static void Relayed(Sentence sentence, SourceIndex sources, List<SourceMention> mentions)
    {
        if (mentions.Count < 2 || mentions[^1] is not { IsAccording: true, IsNamedOnly: false, IsAnaphor: false } media || !(sources.IsMedia(media.Origin) || IsPaper(media.Written)) || sentence.Count - media.Tokens.Last > ChainWords) return;
        int who = mentions.FindLastIndex(mentions.Count - 2, mention => mention is { IsNamedOnly: false, IsAnaphor: false, Written.Length: > 0 } && !sources.IsMedia(mention.Origin) && !IsPaper(mention.Written));
        if (who < 0) return;
        mentions[who] = mentions[who] with { Relay = media.Origin ?? mentions[who].Relay };
        mentions.RemoveAt(mentions.Count - 1);
    }

    private static bool IsPaper(string written) => written.Split(' ')[^1] is "Agency" or "News" or "Today" or "Times" or "Post" or "TV" or "Radio" or "Press" or "Herald" or "Xinhua" or "Anadolu" or "Tribune" or "Network" or "Channel" || written.Contains("News Agency", StringComparison.Ordinal) || written.EndsWith("news agency", StringComparison.Ordinal);

    // "Six died and 15 were wounded (Regional Administration).": who tells it, behind the statement; "the Ministry of Health (MoH)" is only a short name.
    private static void Bracketed(Sentence sentence, SourceIndex sources, List<SourceMention> mentions)
    {
        int open = sentence.Count - 1;
        if (sentence[open].IsMark('.')) open--;
        int last = open - 1;
        if (last < 2 || !sentence[open].IsMark(')') || mentions.Exists(mention => mention.Tokens.Last >= last)) return;
        while (open > last - LongestLabel && open > 0 && !sentence[open].IsMark('(')) open--;
        // "(source: Arakan Army)".
        if (sentence[open].IsMark('(') && sentence[open + 1].Sense(Category.HeadKey)?.Value == "source" && sentence[open + 2].IsMark(':')) { mentions.Add(Make(sentence, sources, open + 3, last, Assertion.Reported, true) with { IsAnaphor = false }); return; }
        int first = sentence[open + 1].IsSpecial("the") ? open + 2 : open + 1;
        if (!sentence[open].IsMark('(') || first > last || sentence.IsCapital(open - 1) || !sentence.IsCapital(first)) return;
        bool body = Known(sentence, sources, first, last) is not null;
        for (int i = first; i <= last; i++)
        {
            if (sentence[i].Kind != TokenKind.Word && !sentence[i].IsMark('-')) return;
            body |= IsBody(sentence, i);
        }
        if (body) mentions.Add(Make(sentence, sources, first, last, Assertion.Reported, true));
    }

    // "A reports with reference to B, which cites C": C says it, the others pass it on.
    private static void Chain(Sentence sentence, SourceIndex sources, List<SourceMention> mentions)
    {
        for (int i = mentions.Count - 1; i > 0; i--)
        {
            if (!mentions[i].IsAccording || mentions[i].IsNamedOnly || mentions[i - 1].IsAnaphor || mentions[i].Tokens.First - mentions[i - 1].Tokens.Last > 2 * ChainWords || !Cites(sentence, mentions[i - 1].Tokens.Last, mentions[i].Tokens.First)) continue;
            // "The monitor said on Sunday, according to AFP": the agency passes on what the monitor said.
            if ((sources.IsMedia(mentions[i].Origin) || IsPaper(mentions[i].Written)) && !sources.IsMedia(mentions[i - 1].Origin) && !IsPaper(mentions[i - 1].Written) && !mentions[i - 1].IsNamedOnly && mentions[i - 1].Written.Length > 0)
            {
                mentions[i - 1] = mentions[i - 1] with { Relay = mentions[i].Origin };
                mentions.RemoveAt(i);
                continue;
            }
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
            if (!sentence[colon].IsMark(':') || sentence[colon - 1].Kind == TokenKind.Number && !(sentence[colon - 1].Number is >= 1900 and <= 2100 && sentence[colon - 2].Is(Category.Month))) continue;
            int first = 0, last = colon - 1;
            // "Child killed by shelling in X: an official": a headline names its speaker last.
            int tail = sentence[sentence.Count - 1].IsMark('.') ? sentence.Count - 2 : sentence.Count - 1;
            if (sentence.OpensParagraph && !sentence[sentence.Count - 1].IsMark('.') && tail > colon && tail - colon <= LongestClause / 2 && HasOutcome(sentence, 0, colon) && !HasOutcome(sentence, colon, tail + 1) && NumeralReader.Read(sentence, colon + 1, out _) is null && IsSource(sentence, sources, colon + 1, tail) && Right(sentence, colon + 1) >= tail) { mentions.Add(Make(sentence, sources, colon + 1, tail, Assertion.Reported, true)); return; }
            while (first < colon && sentence[first].Kind != TokenKind.Word) first++;
            // "City council, 4 April 2022:".
            for (int i = first + 1; i < last; i++)
                if (sentence[i].IsMark(',') && IsDay(sentence, i + 1, last)) { last = i - 1; break; }
            for (int i = first; i < last; i++)
                if (IsOwner(sentence, i) && Statement(sentence, i + 1)) last = i;
            if (first == colon || sentence[first].AnyOutcome() is not null) return;
            if (Author(sentence, first, last) is var author && author > first) { mentions.Add(Make(sentence, sources, author, last, Assertion.Reported, false) with { IsLabel = sentence.OpensParagraph }); return; }
            if (Known(sentence, sources, first, last) is null && !IsOffice(sentence, first, last) && !(last < colon - 2 && sentence[last].Is(Category.Body) && !sentence[last].Is(Category.PlaceType) && sentence.IsCapital(first))) return;
            mentions.Add(Make(sentence, sources, first, last, Assertion.Reported, false) with { IsLabel = sentence.OpensParagraph });
            return;
        }
    }

    // "The agency cited officials in X as saying": they say it.
    private static SourceMention? Cited(Sentence sentence, SourceIndex sources, int at)
    {
        if (!(sentence.Written(at) is "cited" or "quoted" or "quotes" or "cites")) return null;
        for (int i = at + 2; i <= at + LongestClause && sentence[i].Kind == TokenKind.Word | sentence[i].IsMark('-') | sentence[i].IsMark('\''); i++)
            if (sentence.Written(i) is "as" && sentence.Written(i + 1) is "saying" or "telling" or "confirming") return Make(sentence, sources, sentence[at + 1].IsSpecial("the") ? at + 2 : at + 1, i - 1, Assertion.Reported, false);
        return null;
    }

    private static bool HasOutcome(Sentence sentence, int from, int to)
    {
        for (int i = from; i < to; i++)
            if (sentence[i].AnyOutcome() is not null) return true;
        return false;
    }

    private static bool IsDay(Sentence sentence, int first, int last)
    {
        bool day = false;
        for (int i = first; i <= last; i++)
        {
            if (!(sentence[i].Kind == TokenKind.Number || sentence[i].IsMark(',') || sentence[i].Is(Category.Month | Category.Weekday | Category.DayWord))) return false;
            day |= sentence[i].Is(Category.Month | Category.Weekday);
        }
        return day;
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
        // "According to @name".
        if (sentence[at + 1].IsMark('@') && sentence[at + 2].Kind == TokenKind.Word) return Make(sentence, sources, at + 2, at + 2, Assertion.Reported, true) with { IsAnaphor = false };
        // "According to the report": whoever wrote it.
        if (sentence[at + 1].IsSpecial("the") && sentence[at + 2].Is(Category.ReportNoun) && (sentence[at + 3].IsBreak() || at + 3 >= sentence.Count)) return Make(sentence, sources, at + 1, at + 2, Assertion.Reported, true) with { IsAnaphor = true };
        int last = Right(sentence, at + 1);
        if (Released(sentence, sources, last) is { } author) return author;
        if (last == at + 1 && sentence[last].IsSpecial("the")) return null;
        // "Citing preliminary figures from local sources".
        if (last > at && Statement(sentence, last) && (sentence[last + 1].IsPreposition("from") || sentence[last + 1].IsPreposition("by")) && Right(sentence, last + 2) is var end && end > last + 1) last = end;
        // "According to the civil society group the Coordination of Camps": its name.
        if (last > at && sentence[last].Is(Category.Body | Category.SourceNoun | Category.SourceAnaphor) && !sentence.IsCapital(last) && sentence[last + 1].IsSpecial("the") && sentence.IsCapital(last + 2) && Right(sentence, last + 1) is var named && named > last + 1) return Make(sentence, sources, last + 1, named, Assertion.Reported, true);
        return last < at + 1 || IsDocument(sentence, at + 1, last) ? null : Make(sentence, sources, at + 1, last, Assertion.Reported, true);
    }

    // "According to the update on … which X released today", "the report published by X": X, whose it is.
    private static SourceMention? Released(Sentence sentence, SourceIndex sources, int last)
    {
        for (int i = last; i < Math.Min(sentence.Count, last + 2 * LongestClause); i++)
        {
            if (sentence[i].Mark is ',' or ';' or '.') return null;
            if (!sentence[i].IsSpecial("issued")) continue;
            if (sentence[i + 1].IsPreposition("by")) return Right(sentence, i + 2) is var end && end > i + 1 && IsSource(sentence, sources, i + 2, end) ? Make(sentence, sources, i + 2, end, Assertion.Reported, true) with { IsAnaphor = false, IsFirm = true } : null;
            int before = i - 1;
            while (before > last && sentence[before].IsSpecial("aux")) before--;
            int first = Left(sentence, before);
            return first <= before && sentence[first - 1].Is(Category.Clause) && IsSource(sentence, sources, first, before) ? Make(sentence, sources, first, before, Assertion.Reported, true) with { IsAnaphor = false, IsFirm = true } : null;
        }
        return null;
    }

    // "According to the agreement signed in May", "citing a Security Council resolution": a text, nobody who counts.
    private static bool IsDocument(Sentence sentence, int first, int last)
    {
        for (int i = first; i <= last; i++)
        {
            if (sentence[i].Is(Category.Preposition) && i > first) return false;
            if (sentence[i].Is(Category.Document)) return true;
        }
        return false;
    }

    // "This report", "initial reports", "the monthly count": nouns, though the words can be verbs of saying.
    private static bool IsNoun(Sentence sentence, int at)
    {
        if (sentence.Written(at) is not ("report" or "reports" or "count" or "counts" or "claims" or "claim" or "states" or "state" or "notes" or "lists" or "estimates" or "records" or "reported" or "recorded" or "documented" or "confirmed" or "verified" or "estimated")) return false;
        if (sentence.Written(at).EndsWith("ed", StringComparison.Ordinal)) return sentence[at + 1].Is(Category.Victim) && !sentence[at + 1].Is(Category.OutcomeAfter) && sentence[at - 1].Kind == TokenKind.Number || sentence[at - 1].Is(Category.Number);
        // "The army claims to have killed", "the ministry reports that".
        if (sentence[at + 1].IsPreposition("to") && sentence[at + 2].IsSpecial("aux") || sentence.Written(at + 1) is "that") return false;
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
            // "By the committee's account it all began …": the phrase ends with the account.
            for (int i = at + 1; i < last; i++)
                if (IsOwner(sentence, i) && IsTally(sentence, i + 1)) last = i + 1;
            int whole = last;
            while (last > at && IsTally(sentence, last)) last--;
            // "By Israeli tallies": nobody but the tallies is named.
            if (last == at + 1 && !IsOwner(sentence, last) && Known(sentence, sources, at + 1, last) is null && !sentence[last].Is(Category.Body | Category.SourceNoun)) last = whole;
            bool counted = last < whole || last == whole && IsTally(sentence, last) || IsTally(sentence, last + 1) || sentence[last + 1].IsMark(':');
            bool passive = sentence[at].IsPreposition("by") && Passive(sentence, at);
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

    // "Were reported … by X", "confirmed by X".
    private static bool Passive(Sentence sentence, int by)
    {
        for (int i = by - 1; i >= Math.Max(0, by - 8); i--)
        {
            if (sentence[i].Is(Category.OutcomeAfter) && sentence[i].After() is not null) return false;
            // "Was confirmed by X", "figures released by X"; in "we logged 27 raids by the army" the army did not log.
            if (sentence[i].Is(Category.Says)) return sentence.Written(i).EndsWith("ed", StringComparison.Ordinal) && !Counts(sentence, i, by);
        }
        return false;
    }

    private static bool Counts(Sentence sentence, int verb, int by)
    {
        if (sentence[verb - 1].IsSpecial("aux")) return false;
        for (int i = verb + 1; i < by; i++)
            if (sentence[i].Kind == TokenKind.Number || sentence[i].Is(Category.Number)) return true;
        return false;
    }

    // "A survey in June found 1,400 dead", "the ministry first had nine dead", "the network had 50": whoever counted so.
    private static SourceMention? Finding(Sentence sentence, SourceIndex sources, int at)
    {
        bool found = sentence.Written(at) is "found" or "finds", had = sentence.Written(at) is "had" or "has" or "have";
        int number = sentence[at + 1].Is(Category.Qualifier) ? at + 2 : at + 1;
        bool counts = NumeralReader.Read(sentence, number, out int end) is not null;
        if (!(found || had) || !(counts || found && sentence.Written(at + 1) is "that")) return null;
        int before = at - 1;
        bool first = false;
        while (before > 0 && (sentence.Written(before) is "first" or "initially" or "earlier" or "previously" || sentence[before].Is(Category.Month | Category.Weekday) || sentence[before].IsPreposition("in") && sentence[before + 1].Is(Category.Month) || sentence[before].IsPreposition("on") && sentence[before + 1].Is(Category.Weekday))) first |= !sentence[before--].Is(Category.Month | Category.Weekday | Category.Preposition);
        if (had && !first && !(sentence[end + 1].IsBreak() || sentence[end + 1].IsPreposition("on"))) return null;
        int from = Left(sentence, before);
        if (from > before || !IsSource(sentence, sources, from, before) || sentence[before].Is(Category.Person) && !sentence[before].Is(Category.SourceNoun)) return null;
        bool body = Known(sentence, sources, from, before) is not null;
        for (int i = from; i <= before; i++) body |= sentence[i].Is(Category.Body | Category.SourceNoun | Category.SourceAnaphor | Category.ReportNoun);
        return body ? Make(sentence, sources, from, before, Assertion.Reported, false) : null;
    }

    private static SourceMention? Speaking(Sentence sentence, SourceIndex sources, int at)
    {
        if (sentence[at].Sense(Category.Says) is not { } says || sentence[at].Is(Category.SplitHead) && TakesLives(sentence, at) || IsNoun(sentence, at)) return null;
        if (sentence.Written(at + 1) is "responsibility" or "victory" || IsDeed(sentence, at)) return null;
        // "Shelling of the camp claimed five members of one family".
        if (sentence.Written(at) is "claimed" or "claims" && NumeralReader.Read(sentence, at + 1, out _) is not null)
            for (int i = at - 1; i >= Math.Max(0, at - LongestName) && !(sentence[i].Mark is ',' or ';'); i--)
                if (sentence[i].Is(Category.Event)) return null;
        var assertion = says.Value switch { "verified" => Assertion.Verified, "claimed" => Assertion.Claimed, "denied" => Assertion.Denied, _ => Assertion.Reported };
        int before = at - 1;
        bool passive = false;
        while (before >= 0 && (sentence[before].IsSpecial("aux") || sentence[before].Is(Category.Qualifier) || sentence[before].IsSpecial("total") || IsAdverb(sentence, before))) passive |= sentence[before--].IsBeAux();
        // "Was put at", "were added": nobody speaks.
        if (passive && sentence.Written(at).EndsWith("ed", StringComparison.Ordinal) | sentence.Written(at) is "put" or "told" or "said") return null;
        if (before >= 0 && sentence[before].IsMark(',') && IsSpeech(sentence, at) && Inverted(sentence, sources, at, assertion) is { } told) return told;
        if (before >= 0 && sentence[before].Mark is '"' or '”' && IsSpeech(sentence, at)) return Inverted(sentence, sources, at, assertion);
        int named = BeforeDay(sentence, before);
        // ", whose survey ended on 30 January, put it at": the day belongs to the insertion.
        if (named != before && (!sentence[before].IsMark(',') || sentence.IsCapital(named) || sentence[named].IsMark(')') || sentence[named].Is(Category.Body | Category.SourceNoun | Category.SourceAnaphor | Category.Person))) before = named;
        else if (sentence[before].IsMark(',') && IsSpeech(sentence, at) && sentence[at - 1].IsMark(',') && Inverted(sentence, sources, at, assertion) is { } inverted) return inverted;
        if (before < 0) return null;
        // "X, which relies on …, said": the name stands before the insertion.
        if (sentence[before].IsMark(','))
        {
            int comma = before - 1;
            while (comma > 0 && before - comma < 14 && !sentence[comma].IsMark(',')) comma--;
            if (!sentence[comma].IsMark(',') || Left(sentence, comma - 1) is var name && name >= comma) return null;
            // "The regional governor, Jane Doe, said": the office and who holds it.
            if (IsSpeech(sentence, at) && IsPersonName(sentence, comma + 1, before - 1) && sentence.Written(name) is "the" or "The" or "a" or "A" or "its" or "Its" && IsSpeaker(sentence, name, comma - 1)) return Make(sentence, sources, name, before - 1, assertion, IsBehind(sentence, name));
            if (!IsSource(sentence, sources, name, comma - 1)) return null;
            for (int i = comma + 1; i < before; i++)
                if (sentence[i].Is(Category.OutcomeVerb) && !sentence[i - 1].Is(Category.Clause)) return null;
            return Make(sentence, sources, name, comma - 1, assertion, IsBehind(sentence, name));
        }
        int first = Left(sentence, before);
        if (first <= before && first > 1 && sentence[first - 1].Is(Category.Preposition) && !sentence[first - 1].IsPreposition("of") && !sentence.IsCapital(before) && !IsSource(sentence, sources, first, before) && Headed(sentence, sources, first - 1, assertion) is { } headed) return headed;
        if (IsSpeech(sentence, at) && (first > before || sentence[first - 1].Is(Category.Clause) || !IsSource(sentence, sources, first, before)) && Described(sentence, sources, at, assertion) is { } described) return described;
        if (first > before) return null;
        if (IsSpeech(sentence, at)) first = Pair(sentence, first);
        else if (EndsStatement(sentence, at) && sentence[first - 1].Is(Category.And)) first = Pair(sentence, first, LongestName);
        bool trailing = first > 2 && (sentence[first - 1].IsMark(',') || sentence[first - 1].Mark is '"' or '”' && sentence[first - 2].IsMark(',')) && sentence.Written(at + 1) is not "that";
        if (IsPronoun(sentence, before))
            return new("", sentence[before].Span) { IsAnaphor = true, IsOurs = sentence.Written(before) is "we" or "We", Assertion = assertion, IsAccording = before > 1 && sentence[before - 1].Mark is ',' or '"' or '”' && at + 1 < sentence.Count && sentence[at + 1].Kind == TokenKind.Mark, Tokens = (before, before) };
        if (!IsSource(sentence, sources, first, before) && !(IsSpeech(sentence, at) && IsSpeaker(sentence, first, before))) return null;
        return Make(sentence, sources, first, before, assertion, trailing);
    }

    // "…, the governor said", "…,\" the governor said": what they said stands before.
    private static bool IsBehind(Sentence sentence, int name) => name > 1 && (sentence[name - 1].IsMark(',') || sentence[name - 1].Mark is '"' or '”' && sentence[name - 2].IsMark(','));

    private static bool IsPersonName(Sentence sentence, int first, int last)
    {
        for (int i = first; i <= last; i++)
            if (!sentence.IsCapital(i) && !sentence[i].IsMark('-') && !(i < last && sentence.Written(i) is "al" or "el" or "bin" or "ibn" or "abu" or "van" or "von" or "de" or "der") || sentence[i].Is(Category.Body | Category.Month | Category.Weekday)) return false;
        return last >= first;
    }

    // "X claimed the bombing", "since the army declared its truce", "announced the capture of the base": they tell of a deed, not of what they count.
    private static bool IsDeed(Sentence sentence, int at)
    {
        if (!(sentence.Written(at) is "claimed" or "claims" or "announced" or "announces" or "declared" or "declares" or "denied" or "denies")) return false;
        if (!sentence[at + 1].IsSpecial("the") && !sentence[at + 1].IsSpecial("a") && !sentence[at + 1].IsSpecial("poss")) return false;
        // "Claimed the attack, which it said killed 9".
        for (int i = at + 3; i < sentence.Count; i++)
            if (IsPronoun(sentence, i - 1) && sentence[i].Is(Category.Says)) return false;
        for (int i = at + 2; i <= at + 4 && sentence[i].Kind == TokenKind.Word && !sentence[i].Is(Category.Preposition); i++)
            if (sentence[i].AnyOutcome() is not null || sentence[i].Is(Category.Toll | Category.Person | Category.ReportNoun)) return false;
        return true;
    }

    // "…", said X; "…, announced by X".
    private static SourceMention? Inverted(Sentence sentence, SourceIndex sources, int at, Assertion assertion)
    {
        int from = sentence[at + 1].IsPreposition("by") ? at + 2 : at + 1;
        // "The governor, Jane Doe, said on Telegram": where it was said.
        if (sentence[from].Is(Category.Preposition)) return null;
        int end = Right(sentence, from);
        if (end < from || IsPronoun(sentence, from) || !(IsSource(sentence, sources, from, end) || sentence.IsCapital(from) || IsWitness(sentence, from, end))) return null;
        return Make(sentence, sources, from, end, assertion, true);
    }

    // "The committee set up to look into the killings on the coast said": the name at the head of it all.
    private static SourceMention? Headed(Sentence sentence, SourceIndex sources, int before, Assertion assertion)
    {
        int start = before;
        while (start > 0 && sentence[start - 1].Kind == TokenKind.Word && !sentence[start - 1].Is(Category.Clause | Category.Says)) start--;
        int last = Right(sentence, start);
        while (last > start && !sentence[last].Is(Category.Body | Category.SourceNoun) && !sentence.IsCapital(last)) last--;
        return last > start && last < before && IsSource(sentence, sources, start, last) ? Make(sentence, sources, start, last, assertion, false) : null;
    }

    // "A nurse", "two residents": people of no name who tell what they saw.
    private static bool IsWitness(Sentence sentence, int first, int last)
    {
        for (int i = first; i <= last; i++)
        {
            if (sentence[i].Is(Category.Person | Category.Title) && !sentence[i].Is(Category.Victim)) return sentence[first].IsSpecial("a") || sentence[first].IsSpecial("the") || sentence[first].IsSpecial("another") || i == first;
            if (sentence[i].AnyOutcome() is not null || sentence[i].Is(Category.Clause | Category.Preposition)) return false;
        }
        return false;
    }

    // "A leader who sent the agency a list of 67 dead said": the name stands before the clause that describes it.
    private static SourceMention? Described(Sentence sentence, SourceIndex sources, int at, Assertion assertion)
    {
        for (int i = at - 2; i >= Math.Max(1, at - LongestClause); i--)
        {
            if (sentence[i].Mark is ',' or ';' or ':' or '.' || sentence[i].Is(Category.Says) && !sentence[i].Is(Category.Unit) && i > at - 2) return null;
            if (!sentence[i].Is(Category.Clause) || sentence.Written(i) is not ("who" or "which" or "that")) continue;
            int first = Left(sentence, i - 1);
            return first < i && (sentence.Written(i) is "who" || IsSource(sentence, sources, first, i - 1) || IsWitness(sentence, first, i - 1)) ? Make(sentence, sources, first, i - 1, assertion, false) : null;
        }
        return null;
    }

    // Whoever "said" or "told" is a source, whatever the noun; "which said" takes up the one before.
    private static bool IsSpeaker(Sentence sentence, int first, int last)
    {
        for (int i = first; i <= last; i++)
            if (sentence[i].Kind == TokenKind.Number || sentence[i].Is(Category.Clause | Category.Negation | Category.Among) || sentence[i].AnyOutcome() is not null) return false;
        return sentence[last].Kind == TokenKind.Word && !sentence[last].Is(Category.Preposition | Category.TimeUnit | Category.Others | Category.Event | Category.Cause) && !(sentence[last].Is(Category.Unit) && !sentence[last].Is(Category.Body | Category.Person)) && !sentence[last].IsSpecial("them")
            && sentence.Written(last) is not ("there" or "what" or "We" or "we" or "I" or "one" or "One" or "this" or "also" or "toll");
    }

    private static bool IsPronoun(Sentence sentence, int at) => sentence.Written(at) is "it" or "It" or "he" or "He" or "she" or "She" or "they" or "They" or "we" or "We";

    private static bool IsAdverb(Sentence sentence, int at) =>
        sentence.Written(at).EndsWith("ly", StringComparison.Ordinal) || sentence.Written(at) is "now" or "also" or "then" or "later" or "first" or "earlier" or "again" or "since" or "still" or "thus" or "since" or "just" or "separately" or "meanwhile";

    private static bool EndsStatement(Sentence sentence, int at) => at + 1 >= sentence.Count || sentence[at + 1].IsMark('.') || sentence[at + 1].Is(Category.Weekday) || sentence[at + 1].IsPreposition("on");

    // "Police and colleagues said": both of a short pair.
    private static int Pair(Sentence sentence, int first, int longest = 6)
    {
        if (first < 2 || !sentence[first - 1].Is(Category.And)) return first;
        int at = first - 2;
        while (at >= 0 && first - at <= longest && sentence[at].Kind == TokenKind.Word && !(Breaks(sentence, at) && !(sentence[at].Is(Category.And) && longest > 6)) && !sentence[at].Is(longest > 6 ? Category.Number : Category.Preposition | Category.Number)) at--;
        return at < 0 || sentence[at].IsMark(',') && at < first - 2 ? at + 1 : first;
    }

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
            // "Our crews, accompanied by the Red Crescent": it was there.
            if (sentence.Written(Math.Max(0, i - (sentence[i - 1].IsSpecial("the") ? 3 : 2))) is "accompanied" or "joined" or "escorted" or "supported" or "together" or "alongside" or "helped" or "assisted") continue;
            // "UN peacekeepers", "a UN-run school": the name only describes.
            if (last + 1 < sentence.Count && (sentence[last + 1].Is(Category.Person | Category.PlaceType | Category.Unit | Category.Cause) || sentence[last + 1].IsMark('-')) && !sentence[last + 1].Is(Category.SourceNoun)) continue;
            mentions.Add(new(sentence.Text[sentence[i].Start..sentence[last].End], sentence.Span(i, last)) { Origin = origin, Tokens = (i, last), IsAccording = true, IsNamedOnly = true });
            return;
        }
    }
}
