using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading.Arabic;

// Words that bear an outcome: verbs, nouns of harm, heads, and the people that follow or go before them.
internal sealed partial class ArabicCounts
{
    private int Trigger(int at)
    {
        var token = sentence[at];
        var sense = token.Sense(Category.OutcomeNoun) ?? token.Sense(Category.OutcomeVerb) ?? token.Sense(Category.OutcomeAfter)!;
        bool noun = sense.Category == Category.OutcomeNoun;
        if (sense.Outcome is not { } outcome) return -1;
        // "Died of his wound" tells of the same one again.
        if (sense.Group == "pronoun") return (token.Clitics & Clitics.By) != 0 || IsOfTheDead(at, outcome) ? -1 : Named(at, at, outcome, at);
        if (IsDefinition(at)) { pending = null; return at + 1; }
        // "Saving the lives of five people": another verb than that which costs them.
        if (noun && sentence.Normal(at) is "حياه" or "ارواح" && blockedAt >= 0 && at - blockedAt <= 3) return at + 1;
        int next = at + 1;
        // "Killed and wounded 17": one figure for both, never split.
        if (sentence[next].HasAnd && !sentence[next].Is(Category.And) && (sentence[next].Sense(Category.OutcomeVerb) ?? sentence[next].Sense(Category.OutcomeNoun)) is { Outcome: { } second } && second != outcome
            && CountPhraseReader.Read(sentence, next + 1) is { HasNumeral: true, IsThing: false })
        {
            pending = new(Outcome.KilledOrInjured, at, noun, "");
            return next + 1;
        }
        // "The toll rose to 18 dead who died today": the clause tells of those dead, and starts no count.
        if (sense.Category == Category.OutcomeAfter && sentence[at - 1].Sense(Category.Special)?.Value == "relative" && toll is null && last is { Kind: DraftKind.Tally } said && said.Outcome == outcome && at - lastEnd <= 3) return at + 1;
        if (outcome == Outcome.Injured && !noun && IsOfDisease(at)) { pending = null; return at + 1; }
        apart = null;
        tollOf = toll is { } number && at - number.At <= 4 ? number.At : -1;
        pending = new(outcome, at, noun, sense.Group);
        toll = null;
        if (noun && sentence[next] is { Kind: TokenKind.Word } title && (title.Clitics & (Clitics.And | Clitics.By | Clitics.For)) == 0 && title.Is(Category.Title) && !title.Is(Category.Person)) return Named(at, next, outcome, at);
        return at + 1;
    }

    // "A girl was killed after her being hit by a sniper": how the one just told of died.
    private bool IsOfTheDead(int at, Outcome outcome) =>
        outcome == Outcome.Injured && last is { Outcome: Outcome.Killed, Kind: DraftKind.Tally } && sentence.Normal(at - 1) is "اثر" or "بعد" or "جراء" or "نتيجه" or "بسبب" or "عقب";

    // Rule definition: "by a massacre it means the incident in which five people are killed": a term explained, nobody counted.
    private bool IsDefinition(int at)
    {
        if (sentence[at - 1].Sense(Category.Special)?.Value != "relative" && sentence.Normal(at - 1) is not ("التي" or "الذي") || (sentence[at - 2].Clitics & Clitics.The) == 0 && !sentence.Normal(at - 2).StartsWith("ال") || sentence.Normal(at) is not ['ي' or 'ت', _, _, ..]) return false;
        for (int i = at - 3; i >= Math.Max(0, at - 12); i--)
            if (sentence.Normal(i).TrimStart('و') is "يقصد" or "نقصد" or "تقصد" or "يعرف" or "تعرف" or "نعرف" or "يعني" or "تعني" or "نعني" or "المقصود" or "المراد" or "تعريف") return true;
        return false;
    }

    // Rule named-individual: a rank or office after the noun is one person, kept apart from the totals.
    private int Named(int at, int until, Outcome outcome, int first)
    {
        int end = until;
        var @class = VictimClass.Unspecified;
        for (int i = until; i < sentence.Count && i < until + 10; i++)
        {
            var token = sentence[i];
            if (i > until && (token.Kind == TokenKind.Mark && token.Mark is not '"' and not '“' and not '”' and not '«' and not '»')) break;
            if (i > until && (token.HasAnd || token.Is(Category.OutcomeVerb | Category.OutcomeNoun | Category.Clause | Category.Cause | Category.Says))) break;
            if (i > until + 1 && token.Sense(Category.Preposition) is not null && @class != VictimClass.Unspecified) break;
            if ((token.Sense(Category.Actor) ?? token.Sense(Category.Person)) is { Class: VictimClass.Combatant } || IsMilitary(i)) @class = VictimClass.Combatant;
            end = i;
        }
        var draft = new TallyDraft { Rule = "named-individual", Outcome = outcome, Span = sentence.Span(at, end), CountSpan = sentence.Span(until, until), Count = 1, Kind = DraftKind.NamedIndividual, Class = @class, ClassBasis = @class == VictimClass.Unspecified ? null : Basis.Stated, FirstToken = first, LastToken = end };
        draft.Doubt("named-individual");
        Hedge(draft, at);
        Add(draft);
        pending = null;
        return end + 1;
    }

    private bool IsMilitary(int at) =>
        sentence.Normal(at) is "العسكري" or "عسكري" or "الامن" or "الجيش" or "الحرس" or "الثوري" or "المستشارين";

    private void Reached(int at, in Token token)
    {
        if (token.Sense(Category.Reached) is not { } sense) return;
        reachedAt = at;
        isReached = true;
        rises = sense.Group == "rises";
        reachedBound = CountPhraseReader.Bound(sense.Value) ?? Qualifier.Exact;
        tollRuns |= toll is { } total && reachedBound == Qualifier.Exact && (rises || !IsOfOneDay(total.At));
    }

    // "Today's toll": it sums one day, and does not run on.
    private bool IsOfOneDay(int at) => sentence[at + 1].Is(Category.DayWord) || sentence.Normal(at + 1) is "يوم" && sentence[at + 2].Is(Category.DayWord | Category.Weekday);

    private int Phrase(int at)
    {
        // "The bodies of a man, his wife and their three children": the people tell how many.
        if (sentence[at].Sense(Category.Victim) is { Group: "bodies", Number: 0 } && (sentence[at].Clitics & Clitics.The) == 0 && recovered
            && CountPhraseReader.Read(sentence, at + 1) is { HasNumeral: false, IsThing: false, IsVague: false, Victim: null, NounNumber: > 0, Count: not null } people) return Tally("bodies", Outcome.Killed, people, at);
        var phrase = CountPhraseReader.Read(sentence, at);
        if (phrase is null)
        {
            if (DefinitePerson(at) is var known and > 0) return known;
            if (WoundedOneDied(at) is var died and > 0) return died;
            HeadOutcome(at);
            return at + 1;
        }
        // "One out of five people": a ratio counts nobody.
        if (phrase.HasNumeral && sentence[phrase.First - 1].Kind == TokenKind.Word && sentence.Normal(phrase.First - 1) is "اصل" or "كل" && sentence[phrase.First - 2].Sense(Category.Preposition)?.Value is "of" or "between") { pending = null; return phrase.Last + 1; }
        if (ReportsOfMissing(phrase) is { } reported) return reported;
        if (phrase.IsThing) return phrase.NumberLast + 1;
        if (IsRate(phrase)) { pending = null; return phrase.Last + 1; }
        // "A third hit the town": an ordinal is a person only behind its verb, or with one behind it.
        if (phrase is { IsOthers: true, HasNumeral: false, NounNumber: 1 } && IsOrdinalOther(phrase) && !(pending is { } of && phrase.First - of.At <= 2) && !FollowedByVerb(phrase)) return phrase.Last + 1;
        if (Apart(phrase) is { } read) return read;
        if (IsAlive(phrase) || at - blockedAt <= 3 + (phrase.HasNumeral ? 3 : 0) && blockedAt >= 0 && pending is null)
        {
            if (IsAided(phrase)) return SubjectFirst(phrase) ?? Head(phrase);
            return phrase.Victim is not null && !IsAlive(phrase) && at - blockedAt > 3 ? Head(phrase) : phrase.Last + 1;
        }
        if (ShareByClass(phrase) is { } ofClass) return ofClass;
        if (LatePart(phrase) is { } part) return part;
        if (phrase.Qualifier == Qualifier.Exact && phrase.HasNumeral && sentence[phrase.First - 1].Sense(Category.Reached) is { } reached && CountPhraseReader.Bound(reached.Value) is { } bound) phrase.Qualifier = bound;
        // "Exceeded the number of the dead in the town 8,100 dead": the verb that opens the clause bounds the number.
        if (phrase is { Qualifier: Qualifier.Exact, HasNumeral: true, Victim: { } victims } && reachedBound != Qualifier.Exact && toll is { } reaching && reaching.Outcome == victims && phrase.First - reaching.At <= TollReach && NoComma(reaching.At, phrase.First)) phrase.Qualifier = reachedBound;
        return TollBehind(phrase) ?? OfTheWounded(phrase) ?? OfThose(phrase) ?? BothOutcomes(phrase) ?? SubjectFirst(phrase) ?? WoundedWhoDied(phrase) ?? ShareOf(phrase) ?? Claim(phrase) ?? AfterHead(phrase) ?? TollReached(phrase) ?? TollBare(phrase) ?? RankList(phrase) ?? GappedManner(phrase) ?? Gapped(phrase) ?? GappedPlace(phrase) ?? PlaceShare(phrase) ?? Elliptic(phrase) ?? Share(phrase) ?? Unread(phrase);
    }

    // Rule reports-of-missing: "1,500 reports of missing people": the reports, not the people, are what was counted, and the doubt says so.
    private int? ReportsOfMissing(CountPhrase phrase)
    {
        int noun = phrase.NumberLast + 1;
        if (!phrase.HasNumeral || phrase.Count is null || sentence[noun].Kind != TokenKind.Word || !sentence.Normal(noun).StartsWith("بلاغ") || sentence[noun + 1].Sense(Category.Preposition)?.Value != "about" || sentence[noun + 2].Sense(Category.Victim) is not { Outcome: Outcome.Missing, Number: 0 }) return null;
        (phrase.IsThing, phrase.Last) = (false, noun + 2);
        int end = Tally("reports-of-missing", Outcome.Missing, phrase, phrase.First);
        last!.Doubt("reports");
        return end;
    }

    // Rule aided: "the crews gave first aid to 45 wounded", "to a woman who was hurt": those who were helped are the wounded.
    private bool IsAided(CountPhrase phrase) =>
        blockedAt >= 0 && sentence[blockedAt].Sense(Category.Blocker)?.Value == "aid" && !IsAlive(phrase)
        && (phrase.Victim == Outcome.Injured && (phrase.HasNumeral || phrase.NounNumber == 2) || phrase is { Victim: null, NounNumber: > 0 } && IsHurt(phrase.Last + 1));

    private bool IsHurt(int at) => (sentence[at].Sense(Category.OutcomeAfter) ?? sentence[at].Sense(Category.OutcomeVerb)) is { Outcome: Outcome.Injured } && sentence[at].Clitics == Clitics.None;

    private bool IsAlive(CountPhrase phrase) =>
        sentence[phrase.Last + 1].Is(Category.Alive) || (sentence[phrase.Last + 1].Clitics == Clitics.None && sentence.Normal(phrase.Last + 1) is "احياء" && sentence[phrase.Last + 2] is not { Lexeme: null, Kind: TokenKind.Word });

    // "The dead", "the wounded" without a number before: a number that follows is theirs.
    private void HeadOutcome(int at)
    {
        var token = sentence[at];
        if (toll is { Special: "unnamed" } number && at - number.At == 1 && token.Sense(Category.Person) is { Number: 0 } counted) (tollClass, tollPeople) = (counted.Class, (counted.Value.Length > 0 ? counted.Value : null, counted.Group));
        if (token.Sense(Category.Victim) is { Outcome: { } own, Number: 1 } && (token.Clitics & Clitics.The) != 0) { TitledBefore(at, own); return; }
        if (token.Sense(Category.Victim) is not { Outcome: { } outcome } sense || sense.Number != 0) return;
        if (outcome is Outcome.Displaced or Outcome.Abducted)
        {
            // "The camp for the displaced" is a place.
            if ((token.Clitics & Clitics.For) != 0) return;
            apart = new(outcome, at, true, "");
            return;
        }
        for (int i = at - 1; i >= Math.Max(0, at - 3); i--)
            if (sentence[i].Is(Category.Excluding)) return;
        if (toll is null) tollRuns = reachedAt >= 0 && at - reachedAt <= 4 && reachedBound == Qualifier.Exact;
        if (at - reachedAt > 4) reachedBound = Qualifier.Exact;
        toll = new(outcome, at, true, sense.Group);
        // "The dead among the elderly rose to 187".
        headGroup = sentence[at + 1].Sense(Category.Preposition)?.Value == "of" && sentence[at + 2].Clitics == Clitics.The && sentence[at + 2].Sense(Category.Person) is { Number: 0, Group: not "combatants" } among ? among.Group : "";
        reachedAt = at;
        // "The civilian dead": the adjective behind the head says who they were.
        // "The dead of the army" are its own; "the victims of the army" are others.
        if (token.Clitics == Clitics.None && sense.Group.Length == 0 && (sentence.Normal(at).TrimStart('و') is "قتلي" or "جرحي" or "مصابي" || sentence.Normal(at).TrimStart('و') is "شهداء" && sentence[at + 1].Lexeme?.Normal is "جيش") && sentence[at + 1].Sense(Category.Actor) is { Class: VictimClass.Combatant } army && (sentence[at + 1].Clitics & (Clitics.And | Clitics.By | Clitics.For)) == 0) { headClass = army.Class; return; }
        headClass = sentence[at + 1].Clitics == Clitics.The && sentence[at + 1].Sense(Category.Person) is { Number: 0, Value: "" } kind ? kind.Class : VictimClass.Unspecified;
    }

    // "The Iranian general who was killed", "the slain commander": a rank or office before the word is one person too.
    private void TitledBefore(int at, Outcome outcome)
    {
        for (int i = at - 1; i >= Math.Max(0, at - 2); i--)
        {
            if ((sentence[i].Clitics & Clitics.The) == 0 || pending is not null) return;
            if (!sentence[i].Is(Category.Title)) continue;
            bool combatant = Enumerable.Range(i, at - i).Any(j => sentence[j].Sense(Category.Title)?.Class == VictimClass.Combatant || IsMilitary(j));
            var draft = new TallyDraft { Rule = "named-individual", Outcome = outcome, Span = sentence.Span(i, at), CountSpan = sentence.Span(i, i), Count = 1, Kind = DraftKind.NamedIndividual, Class = combatant ? VictimClass.Combatant : VictimClass.Unspecified, ClassBasis = combatant ? Basis.Stated : null, FirstToken = i, LastToken = at };
            draft.Doubt("named-individual");
            Add(draft);
            return;
        }
    }

    // Rule both-outcomes: "30 between dead and wounded".
    private int? BothOutcomes(CountPhrase phrase)
    {
        if (phrase.Victim == Outcome.KilledOrInjured) return Tally("both-outcomes", Outcome.KilledOrInjured, phrase, phrase.First);
        int next = phrase.Last + 1;
        // "1,250 soldiers in the last day, between dead and wounded".
        if (phrase.HasNumeral)
            while (next <= phrase.Last + 4 && sentence[next].Is(Category.Period | Category.DayWord | Category.TimeUnit | Category.Weekday) | sentence[next].Sense(Category.Special)?.Value == "past" | sentence[next].IsMark('،')) next++;
        if (sentence[next].Sense(Category.Preposition)?.Value != "between" && sentence[next].Sense(Category.Preposition)?.Value != "of") return null;
        bool both = sentence[next + 1].Sense(Category.Victim)?.Outcome is Outcome.KilledOrInjured
            || (sentence[next + 1].Sense(Category.Victim) is { Outcome: { } a } && sentence[next + 2].HasAnd && sentence[next + 2].Sense(Category.Victim) is { Outcome: { } b } && a != b);
        if (!both) return null;
        phrase.Last = sentence[next + 1].Sense(Category.Victim)?.Outcome is Outcome.KilledOrInjured ? next + 1 : next + 2;
        return Tally("both-outcomes", Outcome.KilledOrInjured, phrase, pending?.At is { } from && phrase.First - from <= 3 ? from : phrase.First);
    }

    // Rule subject-first: "two children and a man were killed", the verb in a form that follows its subject.
    private int? SubjectFirst(CountPhrase phrase)
    {
        if (phrase.Victim is not null and not Outcome.Injured || phrase.IsThing) return null;
        if (pending is { } near && phrase.First - near.At <= 2 && !phrase.IsVague) return null;
        var probe = new TallyDraft { Rule = "probe", Outcome = Outcome.Killed, Span = sentence.Span(phrase.First, phrase.Last), CountSpan = default, Count = phrase.Count };
        int next = BreakdownReader.Read(sentence, probe, phrase.Last + 1);
        while (sentence[next].IsMark('،') || sentence[next].IsMark(',') || sentence[next].Is(Category.Link)) next++;
        int verb = -1;
        for (int i = next; i <= next + 3 && i < sentence.Count; i++)
        {
            if (i > next && (sentence[i].Kind == TokenKind.Mark || sentence[i].HasAnd)) break;
            if (sentence[i].Is(Category.OutcomeAfter) && (sentence[i].Clitics & Clitics.And) == 0) { verb = i; break; }
            // "That a person was killed": after "that", a plain verb may follow its subject too.
            if (phrase.NounNumber > 0 && (i == next && (sentence[phrase.First - 1].Is(Category.Clause) || IsAided(phrase)) || Opens(phrase.First) && (i == next || IsOfTheSubject(next, i)) && CountPhraseReader.Read(sentence, i + 1) is not { HasPeople: true }) && sentence[i].Is(Category.OutcomeVerb) && sentence[i].Clitics == Clitics.None) { verb = i; break; }
        }
        if (verb < 0) return null;
        var outcome = (sentence[verb].Sense(Category.OutcomeAfter) ?? sentence[verb].Sense(Category.OutcomeVerb))!.Outcome!.Value;
        if (phrase.Victim is not null && outcome != Outcome.Killed) return null;
        var draft = Make("subject-first", outcome, phrase, phrase.First);
        // "Two wounded men died": what they were before.
        if (phrase.Victim is not null) draft.Former = Outcome.Injured;
        int end = Math.Max(Finish(draft, phrase), verb + 1);
        draft.Span = new(draft.Span.Start, Math.Max(draft.Span.End, sentence[verb].End));
        draft.LastToken = Math.Max(draft.LastToken, verb);
        pending = null;
        return lastEnd = end;
    }

    // The first word of a sentence, of a line or behind a colon: the subject may go before its verb there.
    private bool Opens(int at) => at == 0 || sentence[at - 1].Is(Category.Clause) || sentence[at - 1].Kind == TokenKind.Mark && !IsComma(at - 1) && !sentence[at - 1].IsMark('(');

    // "A member of the internal security forces was killed": the rest of the name that the subject belongs to.
    private bool IsOfTheSubject(int from, int to)
    {
        for (int i = from; i < to; i++)
            if (!sentence[i].Is(Category.Link) && sentence[i].Mark is not ('«' or '»' or '"') && (sentence[i].Clitics & Clitics.The) == 0 && !sentence.Normal(i).StartsWith("ال")) return false;
        return true;
    }
}
