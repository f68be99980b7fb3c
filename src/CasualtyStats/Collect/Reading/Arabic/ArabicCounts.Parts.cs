using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading.Arabic;

// Parts of a count that have a place, a cause or a group of their own; the wounded who die; people told of as known; rates.
internal sealed partial class ArabicCounts
{
    private const int MostParts = 12, PartTail = 8, SubjectReach = 3, DeathReach = 12;

    // Rule wounded-who-died: "two wounded died": the noun tells what they were, the verb what became of them; not "fell two wounded".
    private int? WoundedWhoDied(CountPhrase phrase)
    {
        if (phrase.Victim != Outcome.Injured || pending is not { Outcome: Outcome.Killed, Special: not "fell" } died || phrase.First <= died.At || phrase.First - died.At > 2 || !OnlyLinks(died.At + 1, phrase.First)) return null;
        int end = Tally("wounded-who-died", Outcome.Killed, phrase, died.At);
        last!.Former = Outcome.Injured;
        return end;
    }

    // Rule made-of: "30 dead: fifteen of the town, six gunmen and nine of the forces", "six bodies: four from the river and two from the lake": parts that make up the count, each with its own words; not a list with another sum.
    private int MadeOf(int colon)
    {
        if (last is not { Kind: DraftKind.Tally, Count: not null, Parts.Count: 0 } whole || colon - lastEnd > PartTail || pending is { } trigger && trigger.At > whole.LastToken) return -1;
        return MadeOf(colon, whole);
    }

    // "Fourteen were killed. The dead are seven civilians and seven soldiers": the parts of a count of a sentence before.
    private int TheyAre(int at)
    {
        if (sentence[at].Sense(Category.Victim) is not { Number: 0, Outcome: { } outcome } || (sentence[at].Clitics & Clitics.The) == 0 || sentence.Normal(at + 1) is not ("هم" or "وهم") || pending is not null) return -1;
        return ((last is { Kind: DraftKind.Tally } own && own.Outcome == outcome ? own : null) ?? Whole(outcome, 1)) is { Count: not null, Parts.Count: 0 } whole ? MadeOf(at + 1, whole) : -1;
    }

    private int MadeOf(int colon, TallyDraft whole)
    {
        if (whole.Count is not { } total) return -1;
        var parts = new List<CountPhrase>();
        long sum = 0;
        for (int at = colon + 1; at < sentence.Count && parts.Count < MostParts;)
        {
            if (CountPhraseReader.Read(sentence, at, allowList: false) is not { Victim: null, IsThing: false, IsVague: false, Count: { } count } part || !part.HasNumeral && part.NounNumber == 0 || part.Qualifier != Qualifier.Exact) return -1;
            // By age or sex they are a breakdown, which is read elsewhere.
            if (part.Group.Length > 0 && part.Group != "combatants") return -1;
            parts.Add(part);
            sum += count;
            if (sum >= total) break;
            // "12 civilians, among them a child and a woman, and 20 of the army": the groups inside a part are none of the parts.
            var probe = new TallyDraft { Rule = "probe", Outcome = whole.Outcome, Span = sentence.Span(part.First, part.Last), CountSpan = default, Count = part.Count };
            at = NextPart(BreakdownReader.Read(sentence, probe, part.Last + 1));
            if (at < 0) return -1;
        }
        if (sum != total || parts.Count < 2) return -1;
        int end = colon + 1;
        foreach (var part in parts)
        {
            bool unlisted = part.IsUnknownNoun;
            var draft = Make("made-of", whole.Outcome, part, part.First);
            (draft.PartOf, draft.Cumulative) = (whole, whole is { Cumulative: true, IsRising: false });
            if (draft.ClassBasis == Basis.Carried) (draft.Class, draft.ClassBasis) = (VictimClass.Unspecified, null);
            if (draft.Class == VictimClass.Unspecified && whole.Class == VictimClass.Civilian) (draft.Class, draft.ClassBasis) = (whole.Class, Basis.Carried);
            draft.Doubt("outcome-carried");
            if (unlisted) draft.Doubt("unlisted-noun", sentence[part.NumberLast + 1].Span.Of(sentence.Text));
            Add(draft);
            end = BreakdownReader.Read(sentence, draft, part.Last + 1);
            (last, lastEnd) = (draft, end);
        }
        pending = toll = null;
        return end;
    }

    // Where the next part of a list begins: behind words about the one before, at a number or people joined by "and" or a comma.
    private int NextPart(int from)
    {
        for (int at = from; at <= from + PartTail && at < sentence.Count; at++)
        {
            var token = sentence[at];
            if (token.IsMark('.') || token.IsMark(';') || token.IsMark('؛') || token.Is(Category.OutcomeVerb | Category.OutcomeNoun | Category.Clause | Category.Says)) return -1;
            bool comma = token.IsMark('،') || token.IsMark(',');
            if (!comma && !token.HasAnd) continue;
            int start = comma || token.Is(Category.And) ? at + 1 : at;
            if (sentence[start].Is(Category.And)) start++;
            if (sentence[start].Kind == TokenKind.Number || sentence[start].Is(Category.Number | Category.Scale | Category.Person)) return start;
        }
        return -1;
    }

    // Rule share-of: "23 dead, 14 of them in the city", "69, 27 of them because of mines": a part of the count before with a place or a cause of its own; not "14 of them children", which is its breakdown.
    private int? ShareOf(CountPhrase phrase)
    {
        if (phrase is not { HasNumeral: true, IsBare: true, Count: { } count } || pending is { } trigger && last is not null && trigger.At > last.LastToken) return null;
        var whole = last?.PartOf is { } outer && last.Rule == "share-of" ? outer : last ?? reading.Before;
        if (whole is not { Kind: DraftKind.Tally, Outcome: Outcome.Killed or Outcome.Injured or Outcome.Missing, Count: { } total } || count >= total) return null;
        int next = phrase.Last + 1;
        bool of = sentence[next].Sense(Category.Among) is { Value: "" } && last is not null;
        bool among = sentence[phrase.First - 1].Sense(Category.Among) is { Value: "" } && last is not null;
        bool goesOn = last is { Rule: "share-of" } && phrase.First - lastEnd <= PartTail && IsJoined(phrase.First);
        int tail = of ? next + 1 : next;
        if (!of && !among && !goesOn || !HasOwnWords(tail)) return null;
        if (of) phrase.Last = next;
        var draft = Make("share-of", whole.Outcome, phrase, phrase.First);
        (draft.PartOf, draft.Cumulative) = (whole, whole is { Cumulative: true, IsRising: false });
        if (draft.Class == VictimClass.Unspecified && whole.Class == VictimClass.Civilian) (draft.Class, draft.ClassBasis) = (whole.Class, Basis.Carried);
        if (goesOn) draft.Doubt("outcome-carried");
        int end = Finish(draft, phrase);
        pending = toll = null;
        return end;
    }

    // Rule share-by-class: "612 of the dead are civilians", "four of the dead were health workers": a part with a class of its own; not "two of the dead".
    private int? ShareByClass(CountPhrase phrase)
    {
        if (phrase is not { HasNumeral: true, IsBare: true, Count: { } count }) return null;
        // "Explaining that 612 of them are civilians".
        if (sentence[phrase.Last + 1].Sense(Category.Among) is { Value: "" } && sentence[phrase.First - 1].Is(Category.Clause) && sentence[phrase.Last + 2] is { Clitics: Clitics.None } those && those.Sense(Category.Person) is { Number: 0, Class: VictimClass.Civilian or VictimClass.Combatant } people && (last ?? reading.Before) is { Kind: DraftKind.Tally } all && all.Count > count)
        {
            (phrase.Class, phrase.IsBare, phrase.Last) = (people.Class, false, phrase.Last + 2);
            return PartOfWhole("share-by-class", all, phrase);
        }
        if (sentence[phrase.Last + 1].Sense(Category.Preposition)?.Value != "of" || (sentence[phrase.Last + 2].Clitics & ~Clitics.The) != 0 || sentence[phrase.Last + 2].Sense(Category.Victim) is not { Number: 0, Outcome: { } outcome } || (sentence[phrase.Last + 2].Clitics & Clitics.The) == 0) return null;
        int who = phrase.Last + 3;
        if (sentence[who].Sense(Category.Qualifier) is { } bound && bound.Value.EndsWith("-after", StringComparison.Ordinal))
        {
            phrase.Qualifier = CountPhraseReader.Bound(bound.Value[..^6]) ?? phrase.Qualifier;
            who++;
        }
        while (sentence[who].Is(Category.Reached)) who++;
        // "Eleven of the victims fell in the market".
        if (phrase.Qualifier == Qualifier.Exact && (sentence.Normal(who) is "سقطوا" or "سقطن" or "قضوا" or "قتلوا" or "استشهدوا" && IsPlaced(who + 1) || HasOwnWords(who)) && (Whole(outcome, count) ?? reading.Before) is { } held && held.Outcome == outcome && held.Count > count)
        {
            phrase.Last = sentence[who].Is(Category.OutcomeAfter) || sentence.Normal(who).StartsWith("سقط") ? who : who - 1;
            int told = PartOfWhole("share-of", held, phrase);
            return told;
        }
        if (sentence[who].Clitics != Clitics.None || sentence[who].Sense(Category.Person) is not { Number: 0 } kind) return null;
        (phrase.Class, phrase.Group, phrase.Occupation, phrase.IsBare, phrase.Last) = (kind.Class, kind.Group, kind.Value.Length > 0 ? kind.Value : null, false, who);
        var draft = Make("share-by-class", outcome, phrase, phrase.First);
        draft.PartOf = Whole(outcome, count);
        draft.Cumulative = draft.PartOf is { Cumulative: true, IsRising: false };
        if (draft.PartOf is null) draft.Doubt("of-those");
        int end = Finish(draft, phrase);
        pending = toll = null;
        return end;
    }

    private int PartOfWhole(string rule, TallyDraft whole, CountPhrase phrase)
    {
        var draft = Make(rule, whole.Outcome, phrase, phrase.First);
        (draft.PartOf, draft.Cumulative) = (whole, whole is { Cumulative: true, IsRising: false });
        if (draft.Class == VictimClass.Unspecified && whole.Class == VictimClass.Civilian) (draft.Class, draft.ClassBasis) = (whole.Class, Basis.Carried);
        int end = Finish(draft, phrase);
        pending = toll = null;
        return end;
    }

    // Rule of-the-wounded: "three of the wounded of the shelling of the shelter died today": the verb may stand far behind.
    private int? OfTheWounded(CountPhrase phrase)
    {
        int noun = phrase.Last + 2;
        if (phrase is not { HasNumeral: true, IsBare: true, Count: not null } || pending is not null || sentence[noun - 1].Sense(Category.Preposition)?.Value != "of" || sentence[noun].Sense(Category.Victim) is not { Outcome: Outcome.Injured, Number: 0 } || (sentence[noun].Clitics & ~(Clitics.The | Clitics.Pronoun)) != 0) return null;
        for (int i = noun + 1; i <= noun + DeathReach && i < sentence.Count; i++)
        {
            if (sentence[i].Kind is TokenKind.Mark or TokenKind.Number || sentence[i].HasAnd || sentence[i].Is(Category.Number | Category.Clause)) return null;
            if ((sentence[i].Sense(Category.OutcomeAfter) ?? sentence[i].Sense(Category.OutcomeVerb)) is not { } verb) continue;
            if (verb.Outcome != Outcome.Killed) return null;
            phrase.Last = noun;
            var draft = Make("of-the-wounded", Outcome.Killed, phrase, phrase.First);
            draft.Former = Outcome.Injured;
            int end = Math.Max(Finish(draft, phrase), i + 1);
            (draft.Span, draft.LastToken) = (new(draft.Span.Start, sentence[i].End), i);
            return lastEnd = end;
        }
        return null;
    }

    // Rule suffered: "three volunteers suffered suffocation": the verb that says nothing by itself, its people, and their harm.
    private int Suffered(int at)
    {
        for (int i = at + 1; i <= at + 3 && i < sentence.Count; i++)
        {
            if (CountPhraseReader.Read(sentence, i) is not { IsThing: false, HasPeople: true, Victim: null, IsVague: false } phrase) continue;
            for (int harm = phrase.Last + 1; harm <= phrase.Last + 3 && harm < sentence.Count; harm++)
                if (sentence.Normal(harm) is "للاختناق" or "لاختناق" or "لاصابه" or "لاصابات" or "لجروح" or "لحروق" or "لكسور" or "لرضوض" or "للاصابه" || sentence.Normal(harm) is "اختناق" or "اصابه" or "حروق" or "جروح" && sentence.Normal(harm - 1) is "لحالات" or "لحاله") return Tally("suffered", Outcome.Injured, phrase, at);
            return -1;
        }
        return -1;
    }

    // "In X", "by shots", "because of mines"; not "in intensive care", nor "because the devices stopped": how they fare and what they died of is no part with a number of its own.
    private bool HasOwnWords(int at) =>
        IsPlaced(at) && !IsCondition(at + 1)
        || sentence[at].Is(Category.Cause) && (sentence[at].Clitics & Clitics.By) != 0
        || sentence.Normal(at) is "بسبب" or "جراء" or "نتيجه" or "اثر" or "في" && sentence[at + 1].Is(Category.Cause);

    private bool IsCondition(int at) => sentence.Normal(at) is "حال" or "حاله" or "وضع" or "العنايه" or "قسم" or "غرفه" or "غرف" or "العمليات" or "الاسر" or "سن" or "عمر" or "العقد" || sentence[at].Is(Category.Victim);

    // Rule rank-list: "X came first with 24 dead, followed by Y with 19, then Z with 15": the outcome goes on from name to name behind "with".
    private int? RankList(CountPhrase phrase)
    {
        if (phrase is not { HasNumeral: true, IsBare: true, Count: not null } || last is not { Kind: DraftKind.Tally } first || pending is { } trigger && trigger.At > first.LastToken) return null;
        int with = phrase.First;
        if (!IsWith(with)) with--;
        if (!IsWith(with) || phrase.First - lastEnd > PartTail) return null;
        int start = with;
        while (start > lastEnd && with - start < LongestName && IsPlaceLike(start - 1) && !IsNext(start - 1)) start--;
        if (start == with) return null;
        bool opens = IsNext(start - 1) || first.Rule == "rank-list" && (IsJoined(start) || sentence[start - 1].Kind == TokenKind.Mark);
        return opens ? Carried("rank-list", phrase, start) : null;
    }

    private int Carried(string rule, CountPhrase phrase, int start)
    {
        var draft = Make(rule, last!.Outcome, phrase, start);
        draft.Cumulative = last.Cumulative;
        draft.Doubt("outcome-carried");
        int end = Finish(draft, phrase);
        pending = toll = null;
        return end;
    }

    private bool IsWith(int at) => sentence.Normal(at) is "ب" or "بواقع" || sentence[at].Kind == TokenKind.Word && (sentence[at].Clitics & Clitics.By) != 0 && sentence[at].Is(Category.Number | Category.Scale);

    private bool IsNext(int at) => sentence[at].Sense(Category.Special)?.Value == "next-rank" || sentence.Normal(at) is "ثم" or "فيما" or "بينما";

    // Rule gapped-manner: "12 were injured by suffocation and nine by fractures": the same verb with another manner.
    private int? GappedManner(CountPhrase phrase)
    {
        if (phrase is not { HasNumeral: true, IsBare: true, Count: not null } || last is not { Kind: DraftKind.Tally, Outcome: Outcome.Injured or Outcome.Killed } || !IsJoined(phrase.First) || phrase.First - lastEnd is < 1 or > PartTail) return null;
        // "123 at the hands of the one and 54 at the hands of the other".
        if (IsByHand(lastEnd) && IsByHand(phrase.Last + 1))
        {
            var of = last.PartOf;
            int end = Carried("gapped-manner", phrase, phrase.First);
            last.PartOf = of;
            return end;
        }
        if (phrase.First - lastEnd > 4 || !IsManner(lastEnd) || !IsManner(phrase.Last + 1)) return null;
        return Carried("gapped-manner", phrase, phrase.First);
    }

    private bool IsByHand(int at) => sentence[at].Sense(Category.Special)?.Value == "by-hand" || sentence.Normal(at) is "بيد" or "بايدي";

    private bool IsManner(int at) => sentence[at].Kind == TokenKind.Word && !sentence[at].HasAnd && ((sentence[at].Clitics & Clitics.By) != 0 || sentence[at].IsUnknownWord && sentence.Normal(at) is ['ب', _, _, _, ..]) && !sentence[at].Is(Category.PlaceType | Category.Number);

    // Rule toll-bare: "the toll reaches 19", "raised the number to 16": the outcome is that of the count before it, which it holds.
    private int? TollBare(CountPhrase phrase)
    {
        if (sentence.Normal(phrase.NumberLast + 1) is "حاله" or "حالات") phrase.Last = phrase.NumberLast + 1;
        if (toll is not { Special: "unnamed" } head || !(phrase is { HasNumeral: true } && (phrase.IsBare || sentence.Normal(phrase.NumberLast + 1) is "حاله" or "حالات")) || phrase.Count is not { } count || reachedAt < head.At - 3 || phrase.First - Math.Max(head.At, reachedAt) > 4 || !Closes(phrase.Last + 1) && !sentence[phrase.Last + 1].Is(Category.DayWord | Category.Qualifier) && sentence.Normal(phrase.Last + 1) is not ("صباحا" or "ظهرا" or "عصرا" or "مساء" or "ليلا" or "لاحقا" or "فجرا")) return null;
        var told = last ?? reading.Before;
        if (told is not { Kind: DraftKind.Tally, Outcome: Outcome.Killed } || told.Count >= count || told.Count is null) return null;
        var draft = Make("toll-bare", told.Outcome, phrase, head.At);
        (draft.Cumulative, draft.IsRising, draft.IsRevision) = (true, rises, Raised(head.At));
        if (draft.Class == VictimClass.Unspecified && told.Class != VictimClass.Unspecified && told.Class != VictimClass.Mixed) (draft.Class, draft.ClassBasis) = (told.Class, Basis.Carried);
        draft.Doubt("outcome-carried");
        int end = Finish(draft, phrase);
        pending = toll = null;
        return end;
    }

    // "Four dead every day", "on average four": a rate is no count of anybody.
    private bool IsRate(CountPhrase phrase)
    {
        for (int i = phrase.Last + 1; i <= phrase.Last + 3 && i < sentence.Count; i++)
        {
            if (sentence[i].Kind == TokenKind.Mark && !IsComma(i)) break;
            if (sentence.Normal(i) is "كل" && sentence[i + 1].Is(Category.TimeUnit) || sentence.Normal(i) is "يوميا" or "شهريا" or "اسبوعيا" or "سنويا") return true;
        }
        for (int i = phrase.First - 1; i >= Math.Max(0, phrase.First - 4); i--)
            if (sentence.Normal(i) is "معدل" or "بمعدل" or "المتوسط" or "متوسط" or "بمتوسط" or "وسطيا" or "المعدل") return true;
        return false;
    }

    // "Cholera, which struck 1307 people": the sick are not the wounded.
    private bool IsOfDisease(int verb)
    {
        for (int i = Math.Max(0, verb - 5); i <= verb + 4 && i < sentence.Count; i++)
            if (sentence.Normal(i).TrimStart('و') is "وباء" or "الوباء" or "بوباء" or "الكوليرا" or "كوليرا" or "بالكوليرا" or "كورونا" or "بكورونا" or "بفيروس" or "فيروس" or "مرض" or "بمرض" or "الضنك" or "الملاريا" or "بالملاريا" or "الحصبه" or "بالحصبه" or "الامراض" or "بالمرض" or "التسمم" or "بالتسمم") return true;
        return false;
    }

    // Rule definite-person: "the young man was killed": one person who may have been told of before; the flag says so.
    private int DefinitePerson(int at)
    {
        if (pending is not { IsNoun: false, Special: "" } verb || verb.At >= at || at - verb.At > 4 || !OnlyLinks(verb.At + 1, at) || verb.Outcome is not (Outcome.Killed or Outcome.Injured) || sentence[at].Clitics != Clitics.The) return -1;
        if (sentence[at].Sense(Category.Person) is not { Number: 1 } person || sentence[at].Is(Category.Victim | Category.Actor) || sentence[at + 1].HasAnd || CountPhraseReader.Read(sentence, at + 1) is { HasNumeral: true, HasPeople: true }) return -1;
        var phrase = new CountPhrase { First = at, Last = at, NumberFirst = at, NumberLast = at, Count = 1, NounNumber = 1, Group = person.Group, Class = person.Class, Occupation = person.Value.Length > 0 ? person.Value : null };
        var draft = Make("definite-person", verb.Outcome, phrase, verb.At);
        draft.Doubt("definite");
        int end = Finish(draft, phrase);
        pending = null;
        return end;
    }

    // Rule wounded-one-died: "the wounded man was taken to hospital, where he died": the one told of as wounded.
    private int WoundedOneDied(int at)
    {
        if (pending is not null || sentence[at].Sense(Category.Victim) is not { Outcome: Outcome.Injured, Number: 1 } || (sentence[at].Clitics & Clitics.The) == 0) return -1;
        for (int i = at + 1; i <= at + DeathReach && i < sentence.Count; i++)
        {
            if (sentence[i].Is(Category.Person | Category.Victim | Category.Number) || sentence[i].Kind == TokenKind.Number || sentence[i].IsMark('.')) return -1;
            bool died = sentence[i] is { HasAnd: false } && (sentence[i].Sense(Category.OutcomeAfter) ?? sentence[i].Sense(Category.OutcomeVerb)) is { Outcome: Outcome.Killed, Group: "" }
                || sentence[i].Sense(Category.SplitHead) is { } head && sentence[i + 1].Sense(Category.SplitTail)?.Value == head.Value;
            if (!died) continue;
            if (sentence[i].Is(Category.SplitHead)) i++;
            var phrase = new CountPhrase { First = at, Last = at, NumberFirst = at, NumberLast = at, Count = 1, NounNumber = 1 };
            var draft = Make("wounded-one-died", Outcome.Killed, phrase, at);
            draft.Former = Outcome.Injured;
            draft.Span = new(draft.Span.Start, sentence[i].End);
            draft.Doubt("definite");
            Add(draft);
            (last, lastEnd, draft.LastToken) = (draft, i + 1, i);
            return i + 1;
        }
        return -1;
    }

    // Rule lost-people: "the town lost eight of its people": said of the dead, mostly.
    private int LostPeople(int at)
    {
        for (int i = at + 1; i <= at + 1 + SubjectReach && i < sentence.Count; i++)
        {
            if (sentence[i].Kind == TokenKind.Mark || sentence[i].Is(Category.OutcomeVerb | Category.OutcomeNoun | Category.Preposition)) return -1;
            if (CountPhraseReader.Read(sentence, i) is not { HasNumeral: true, IsOfGroup: true, Victim: null, Count: not null } phrase) continue;
            if ((sentence[phrase.Last].Clitics & Clitics.Pronoun) == 0) return -1;
            int end = Tally("lost-people", Outcome.Killed, phrase, at);
            last!.Doubt("idiom");
            return end;
        }
        return -1;
    }
}
