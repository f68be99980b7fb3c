using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading.Arabic;

/// <summary>Reads the counts of one Arabic sentence, from its beginning to its end.</summary>
/// <remarks>The rules are tried in the order of <see cref="Step"/>; each is named in <see cref="TallyDraft.Rule"/>.</remarks>
internal sealed class ArabicCounts(Sentence sentence, ClauseReading reading)
{
    private const int FarReach = 28, NounReach = 12, NearReach = 2, TollReach = 14;
    private PendingOutcome? pending;
    private PendingOutcome? toll;
    private int reachedAt = -1;
    private Qualifier reachedBound = Qualifier.Exact;
    private TallyDraft? last;
    private int lastEnd = -1;
    private int blockedAt = -100;
    private TallyDraft? bracketTotal;
    private bool recovered;
    private bool tollRuns;
    private int tollOf = -1;
    private VictimClass tollClass;

    /// <summary>Reads the sentence.</summary>
    public void Read()
    {
        for (int at = 0; at < sentence.Count;) at = Math.Max(at + 1, Step(at));
    }

    private int Step(int at)
    {
        var token = sentence[at];
        if (token.Kind == TokenKind.Mark) return Mark(at, token);
        if (token.Is(Category.Negation) && Zero(at) is var zero and > 0) return zero;
        if (token.Is(Category.Blocker) && (token.Clitics & Clitics.The) == 0 && !token.Is(Category.OutcomeVerb | Category.OutcomeNoun)) { pending = null; blockedAt = at; return at + 1; }
        if (token.Is(Category.Recovered)) recovered = true;
        if (token.Is(Category.Among) && LateBreakdown(at) is var late and > 0) return late;
        if (token.Is(Category.SplitHead) && SplitIdiom(at) is var split and > 0) return split;
        if (token.Is(Category.OutcomeNoun | Category.OutcomeVerb | Category.OutcomeAfter) && Trigger(at) is var trigger and > 0) return trigger;
        // "The number of those who died": of people, not "a number of".
        if (token.Is(Category.Vague) && sentence[at + 1].Is(Category.OutcomeAfter)) { toll = new(Outcome.Killed, at, true, "unnamed"); return at + 1; }
        if (token.Is(Category.Toll)) tollRuns = (reachedAt >= 0 && at - reachedAt <= 6 && reachedBound == Qualifier.Exact) || token.Sense(Category.Special)?.Value == "total";
        if (token.Is(Category.Toll)) { if (at - reachedAt > 3) (reachedAt, reachedBound) = (-1, Qualifier.Exact); toll = toll is { } old && at - old.At < 6 ? old : new(Outcome.Killed, at, true, "unnamed"); }
        if (token.Is(Category.Same) && SameNumber(at) is var same and > 0) return same;
        if (token.Is(Category.Reached)) Reached(at, token);
        if (token.Sense(Category.Preposition)?.Value is "to" or "on" && toll is not null && reachedAt >= 0 && at - reachedAt <= TollReach) reachedAt = at;
        return Phrase(at);
    }

    private int Mark(int at, in Token token)
    {
        if (token.Mark is '؛' or ';') pending = null;
        if (token.Mark == ')') { if (bracketTotal is not null) (last, bracketTotal) = (bracketTotal, null); pending = null; }
        if (token.Mark == '(' && last is not null && at - lastEnd <= 2) bracketTotal = last;
        return at + 1;
    }

    // Rule zero: "caused no injuries", "without any dead". Silence is no zero, and a zero is never a positive count.
    private int Zero(int at)
    {
        for (int i = at + 1; i <= at + 4 && i < sentence.Count; i++)
        {
            var token = sentence[i];
            if (token.Kind == TokenKind.Number || token.Is(Category.Number | Category.Scale | Category.Qualifier | Category.Clause)) return -1;
            if (token.Kind == TokenKind.Mark) return -1;
            if (token.Sense(Category.Victim) is not { Outcome: { } outcome, Number: 0 or 1 }) continue;
            Add(new() { Rule = "zero", Outcome = outcome, Span = sentence.Span(at, i), CountSpan = sentence.Span(at, i), Count = 0, Qualifier = Qualifier.Zero, Kind = DraftKind.Zero, FirstToken = at, LastToken = i });
            pending = null;
            return i + 1;
        }
        return -1;
    }

    // Rule split-idiom: "met … their deaths", "lost … their lives" wraps the people.
    private int SplitIdiom(int at)
    {
        string idiom = sentence[at].Sense(Category.SplitHead)!.Value;
        for (int i = at + 1; i <= at + 8 && i < sentence.Count; i++)
        {
            if (sentence[i].Is(Category.OutcomeVerb | Category.OutcomeNoun | Category.SplitHead)) return -1;
            if (CountPhraseReader.Read(sentence, i) is not { Victim: null, IsThing: false } phrase || phrase.IsBare) continue;
            int tail = Tail(phrase.Last + 1, idiom);
            if (tail < 0) return -1;
            var draft = Make("split-idiom", Outcome.Killed, phrase, at);
            draft.Span = new(draft.Span.Start, sentence[phrase.Last].End);
            int end = Finish(draft, phrase);
            draft.Span = new(draft.Span.Start, Math.Max(draft.Span.End, sentence[tail].End));
            draft.LastToken = Math.Max(draft.LastToken, tail);
            return lastEnd = Math.Max(end, tail + 1);
        }
        return -1;
    }

    private int Tail(int at, string idiom)
    {
        for (int i = at; i < at + 16 && i < sentence.Count; i++)
        {
            if (sentence[i].Sense(Category.SplitTail) is { } tail && tail.Value == idiom) return i;
            if (sentence[i].Is(Category.OutcomeVerb | Category.OutcomeNoun | Category.SplitHead)) return -1;
        }
        return -1;
    }

    private int Trigger(int at)
    {
        var token = sentence[at];
        var sense = token.Sense(Category.OutcomeNoun) ?? token.Sense(Category.OutcomeVerb) ?? token.Sense(Category.OutcomeAfter)!;
        bool noun = sense.Category == Category.OutcomeNoun;
        if (sense.Outcome is not { } outcome) return -1;
        if (sense.Group == "pronoun") return Named(at, at, outcome, at);
        int next = at + 1;
        // "Killed and wounded 17": one figure for both, never split.
        if (sentence[next].HasAnd && !sentence[next].Is(Category.And) && (sentence[next].Sense(Category.OutcomeVerb) ?? sentence[next].Sense(Category.OutcomeNoun)) is { Outcome: { } second } && second != outcome
            && CountPhraseReader.Read(sentence, next + 1) is { HasNumeral: true, IsThing: false })
        {
            pending = new(Outcome.KilledOrInjured, at, noun, "");
            return next + 1;
        }
        tollOf = toll is { } number && at - number.At <= 4 ? number.At : -1;
        pending = new(outcome, at, noun, sense.Group);
        toll = null;
        if (noun && sentence[next] is { Kind: TokenKind.Word } title && (title.Clitics & (Clitics.And | Clitics.By | Clitics.For)) == 0 && title.Is(Category.Title)) return Named(at, next, outcome, at);
        return at + 1;
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
            if ((token.Sense(Category.Actor) ?? token.Sense(Category.Person)) is { Class: VictimClass.Combatant } || IsMilitary(token)) @class = VictimClass.Combatant;
            end = i;
        }
        var draft = new TallyDraft { Rule = "named-individual", Outcome = outcome, Span = sentence.Span(at, end), CountSpan = sentence.Span(until, until), Count = 1, Kind = DraftKind.NamedIndividual, Class = @class, ClassBasis = @class == VictimClass.Unspecified ? null : Basis.Stated, FirstToken = first, LastToken = end };
        draft.Doubt("named-individual");
        Hedge(draft, at);
        Add(draft);
        pending = null;
        return end + 1;
    }

    private bool IsMilitary(in Token token) =>
        token.Kind == TokenKind.Word && Letters.Normalize(token.Span.Of(sentence.Text)) is "العسكري" or "عسكري" or "الامن" or "الجيش" or "الحرس" or "الثوري" or "المستشارين";

    private void Reached(int at, in Token token)
    {
        if (token.Sense(Category.Reached) is not { } sense) return;
        reachedAt = at;
        reachedBound = CountPhraseReader.Bound(sense.Value) ?? Qualifier.Exact;
        tollRuns |= toll is not null && reachedBound == Qualifier.Exact;
    }

    private int Phrase(int at)
    {
        var phrase = CountPhraseReader.Read(sentence, at);
        if (phrase is null) { HeadOutcome(at); return at + 1; }
        if (phrase.IsThing) return phrase.NumberLast + 1;
        if (IsAlive(phrase) || at - blockedAt <= 3 + (phrase.HasNumeral ? 3 : 0) && blockedAt >= 0 && pending is null)
        {
            return phrase.Victim is not null && !IsAlive(phrase) && at - blockedAt > 3 ? Head(phrase) : phrase.Last + 1;
        }
        if (LatePart(phrase) is { } part) return part;
        if (phrase.Qualifier == Qualifier.Exact && phrase.HasNumeral && sentence[phrase.First - 1].Sense(Category.Reached) is { } reached && CountPhraseReader.Bound(reached.Value) is { } bound) phrase.Qualifier = bound;
        return BothOutcomes(phrase) ?? SubjectFirst(phrase) ?? Claim(phrase) ?? AfterHead(phrase) ?? TollReached(phrase) ?? Gapped(phrase) ?? Elliptic(phrase) ?? Unread(phrase);
    }

    private bool IsAlive(CountPhrase phrase) =>
        sentence[phrase.Last + 1].Is(Category.Alive) || (sentence[phrase.Last + 1].Clitics == Clitics.None && Letters.Normalize(sentence[phrase.Last + 1].Span.Of(sentence.Text)) == "احياء" && sentence[phrase.Last + 2] is not { Lexeme: null, Kind: TokenKind.Word });

    // "The dead", "the wounded" without a number before: a number that follows is theirs.
    private void HeadOutcome(int at)
    {
        var token = sentence[at];
        if (toll is { Special: "unnamed" } number && at - number.At == 1 && token.Sense(Category.Person) is { Number: 0 } counted) tollClass = counted.Class;
        if (token.Sense(Category.Victim) is not { Outcome: { } outcome } sense || sense.Number != 0) return;
        if (outcome is Outcome.Displaced or Outcome.Abducted) return;
        for (int i = at - 1; i >= Math.Max(0, at - 3); i--)
            if (sentence[i].Is(Category.Excluding)) return;
        if (toll is null) tollRuns = reachedAt >= 0 && at - reachedAt <= 4 && reachedBound == Qualifier.Exact;
        if (at - reachedAt > 4) reachedBound = Qualifier.Exact;
        toll = new(outcome, at, true, sense.Group);
        reachedAt = at;
    }

    // Rule both-outcomes: "30 between dead and wounded".
    private int? BothOutcomes(CountPhrase phrase)
    {
        if (phrase.Victim == Outcome.KilledOrInjured) return Tally("both-outcomes", Outcome.KilledOrInjured, phrase, phrase.First);
        int next = phrase.Last + 1;
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
        if (phrase.Victim is not null || phrase.IsThing) return null;
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
            if (i == next && sentence[phrase.First - 1].Is(Category.Clause) && phrase.NounNumber > 0 && sentence[i].Is(Category.OutcomeVerb) && sentence[i].Clitics == Clitics.None) { verb = i; break; }
        }
        if (verb < 0) return null;
        var outcome = (sentence[verb].Sense(Category.OutcomeAfter) ?? sentence[verb].Sense(Category.OutcomeVerb))!.Outcome!.Value;
        var draft = Make("subject-first", outcome, phrase, phrase.First);
        int end = Math.Max(Finish(draft, phrase), verb + 1);
        draft.Span = new(draft.Span.Start, Math.Max(draft.Span.End, sentence[verb].End));
        draft.LastToken = Math.Max(draft.LastToken, verb);
        pending = null;
        return lastEnd = end;
    }

    // Rules verb-then-count and noun-then-count, and head-noun where the noun carries the outcome itself.
    private int? Claim(CountPhrase phrase)
    {
        if (phrase.Victim is { } own) return own is Outcome.Displaced && pending is { Outcome: Outcome.Killed or Outcome.Injured } ? AfterTrigger(phrase) : Head(phrase);
        return AfterTrigger(phrase);
    }

    private int Head(CountPhrase phrase)
    {
        var outcome = phrase.Victim!.Value;
        int first = phrase.First;
        string rule = phrase.VictimKind == "bodies" ? "bodies" : "head-noun";
        if (pending is { } near && phrase.First - near.At <= 4) first = near.At;
        if (outcome is Outcome.Killed && pending is { Outcome: Outcome.Injured, IsNoun: true } && phrase.First - pending.Value.At == 1) return phrase.Last + 1;
        if (phrase.NounNumber == 1 && !phrase.HasNumeral && pending is null && sentence[phrase.First - 1].Kind == TokenKind.Word && !IsPlaceWord(phrase.First - 1) && toll is null) return phrase.Last + 1;
        if (phrase.VictimKind == "bodies") ReadBodies(phrase);
        int end = Tally(rule, outcome, phrase, first);
        if (phrase.VictimKind == "victims") last!.Doubt("victims-ambiguous");
        return end;
    }

    private bool IsPlaceWord(int at) => sentence[at].Is(Category.OutcomeVerb | Category.Reached | Category.And) || sentence[at].Lexeme is null;

    // "The bodies of 3 civilians": the number that follows is the count.
    private void ReadBodies(CountPhrase phrase)
    {
        if (phrase.HasNumeral) recovered = true;
    }

    private int? AfterTrigger(CountPhrase phrase)
    {
        if (pending is not { } trigger || phrase.First <= trigger.At) return null;
        int gap = phrase.First - trigger.At - 1;
        if (!InReach(phrase, trigger, gap)) return null;
        if (IsAgent(phrase, trigger, gap)) return phrase.Last + 1;
        var draft = Make(trigger.IsNoun ? "noun-then-count" : "verb-then-count", trigger.Outcome, phrase, gap <= 6 ? trigger.At : phrase.First);
        if (trigger.Special == "fell" && !phrase.IsOthers) draft.Doubt("fell");
        if (tollOf >= 0)
        {
            draft.Cumulative = true;
            if (reachedBound != Qualifier.Exact && reachedAt < 0) reachedBound = Qualifier.Exact;
            if (draft.Qualifier == Qualifier.Exact && reachedBound != Qualifier.Exact && reachedAt >= tollOf - 3) draft.Qualifier = reachedBound;
            if (draft.Class == VictimClass.Unspecified && tollClass != VictimClass.Unspecified) (draft.Class, draft.ClassBasis) = (tollClass, Basis.Stated);
        }
        if (trigger.Special == "fell" && phrase.IsBare) return null;
        if (phrase.IsUnknownNoun) draft.Doubt("unlisted-noun", sentence[phrase.NumberLast + 1].Span.Of(sentence.Text));
        if (gap > 10) draft.Doubt("far-trigger");
        int end = Finish(draft, phrase);
        Unread(trigger, draft);
        pending = null;
        return end;
    }

    private bool InReach(CountPhrase phrase, PendingOutcome trigger, int gap)
    {
        if (phrase.IsUnknownNoun) return gap <= 1 && trigger.Outcome == Outcome.Killed;
        if (phrase.IsBare && !phrase.IsVague) return (gap <= NearReach && OnlyLinks(trigger.At + 1, phrase.First)) || (tollOf >= 0 && reachedAt > trigger.At && gap <= FarReach && (phrase.First - reachedAt <= 2 || IsAside(reachedAt + 1, phrase.First)));
        if (phrase.IsVague) return gap <= 6 && (phrase.HasPeople || gap <= 2);
        if (!phrase.HasNumeral && phrase.Parts.Count == 0) return phrase.NounNumber == 2 ? gap <= 5 && NoClause(trigger.At + 1, phrase.First) : gap <= 2 && OnlyLinks(trigger.At + 1, phrase.First);
        if (!phrase.HasNumeral) return gap <= 6;
        return gap <= (trigger.IsNoun ? NounReach : FarReach) && NoClause(trigger.At + 1, phrase.First);
    }

    // ", in the last days,": an aside between two commas.
    private bool IsAside(int from, int to) => to - from is >= 3 and <= 14 && IsComma(from) && IsComma(to - 1);

    private bool IsComma(int at) => sentence[at].IsMark('،') || sentence[at].IsMark(',');

    private bool OnlyLinks(int from, int to)
    {
        for (int i = from; i < to; i++)
            if (!sentence[i].Is(Category.Link | Category.DayWord | Category.Weekday | Category.Among) && !(sentence[i].Sense(Category.Preposition) is not null)) return false;
        return true;
    }

    private bool NoClause(int from, int to)
    {
        for (int i = from; i < to; i++)
            if (sentence[i].Is(Category.Clause | Category.Says | Category.Toll) && !sentence[i].Is(Category.Preposition)) return false;
        return true;
    }

    // "A suicide bomber killed 47 people": whoever stands between the verb and the number did it.
    private bool IsAgent(CountPhrase phrase, PendingOutcome trigger, int gap) =>
        !trigger.IsNoun && gap == 0 && phrase is { HasNumeral: false, Class: VictimClass.Combatant, NounNumber: 1 }
        && CountPhraseReader.Read(sentence, phrase.Last + 1) is { HasNumeral: true, IsThing: false, HasPeople: true };

    // Rule after-head: "2350 for the dead", "the dead became 634", "the wounded 1586".
    private int? AfterHead(CountPhrase phrase)
    {
        var next = sentence[phrase.Last + 1];
        if (phrase is { HasNumeral: true, IsBare: true } && (next.Clitics & (Clitics.For | Clitics.The)) == (Clitics.For | Clitics.The) && next.Sense(Category.Victim) is { Outcome: { } own, Number: 0 })
        {
            phrase.Last++;
            return Tally("after-head", own, phrase, phrase.First);
        }
        if (toll is not { Special: not "unnamed" } head || !phrase.HasNumeral || phrase.IsVague) return null;
        int gap = phrase.First - head.At - 1;
        if (gap > TollReach || !NoComma(head.At + 1, phrase.First)) return null;
        if (head.Special == "victims" && reachedAt <= head.At) return null;
        if (phrase.IsBare && gap > 2 && reachedAt <= head.At && !IsTotalBefore(head.At)) return null;
        string rule = "toll-reached";
        if (phrase.Qualifier == Qualifier.Exact && reachedBound != Qualifier.Exact) phrase.Qualifier = reachedBound;
        var draft = Make(rule, head.Outcome, phrase, gap <= 8 ? head.At : phrase.First);
        draft.Cumulative = tollRuns;
        draft.IsRevision = Raised(head.At);
        if (head.Special == "women") draft.Parts.Add(new("women", draft.Count, draft.CountSpan));
        if (draft.Class == VictimClass.Unspecified && !tollRuns && (sentence[head.At].Clitics & Clitics.The) != 0 && reading.StatedClass.TryGetValue(head.Outcome, out var stated)) (draft.Class, draft.ClassBasis) = (stated, Basis.Carried);
        if (head.Special == "victims") draft.Doubt("victims-ambiguous");
        int end = Finish(draft, phrase);
        toll = null;
        reachedBound = Qualifier.Exact;
        return end;
    }

    // "…, so that the toll rises to": what came before in the sentence is inside it.
    private bool Raised(int at)
    {
        for (int i = at; i >= Math.Max(0, at - 3); i--)
            if (sentence[i].Is(Category.Reached) && sentence[i].Sense(Category.Special)?.Value == "clause-break") return true;
        return false;
    }

    private bool IsTotalBefore(int at) => sentence[at - 1].Is(Category.Toll);

    private bool NoComma(int from, int to)
    {
        int commas = 0;
        for (int i = from; i < to; i++)
            if (sentence[i].IsMark('،') || sentence[i].IsMark(',')) commas++;
        return commas == 0 || (commas == 2 && to - from <= TollReach);
    }

    // Rule toll-reached: "the toll rose to 27 civilians" where the toll's kind was not said.
    private int? TollReached(CountPhrase phrase)
    {
        if (toll is not { Special: "unnamed" } head || reachedAt <= head.At - 3 || !phrase.HasNumeral || !phrase.HasPeople || phrase.First - reachedAt > 2) return null;
        if (phrase.Class == VictimClass.Unspecified && phrase.Group.Length == 0 && !phrase.IsOthers) return null;
        var draft = Make("toll-reached", Outcome.Killed, phrase, phrase.First - head.At <= 8 ? head.At : phrase.First);
        draft.Cumulative = true;
        draft.IsRevision = Raised(head.At);
        draft.Doubt("victims-ambiguous");
        int end = Finish(draft, phrase);
        toll = null;
        return end;
    }

    // Rule gapping: "155 of the one and 79 of the other": the second count inherits the outcome.
    private int? Gapped(CountPhrase phrase)
    {
        if (last is null || last.Kind != DraftKind.Tally || phrase.Victim is not null || phrase.First - lastEnd > 1 || !phrase.HasNumeral && phrase.Class == VictimClass.Unspecified && phrase.NounNumber == 0) return null;
        bool joined = sentence[phrase.First].HasAnd || sentence[phrase.First - 1].Is(Category.And);
        if (!joined || phrase.IsBare || phrase.IsUnknownNoun || !phrase.HasPeople) return null;
        if (FollowedByVerb(phrase)) return null;
        return Tally("gapping", last.Outcome, phrase, phrase.First);
    }

    // Rule elliptic-place: "and in Daraa two, and in Homs one": the outcome goes on from place to place.
    private int? Elliptic(CountPhrase phrase)
    {
        if (last is not { Kind: DraftKind.Tally } || phrase.Victim is not null || phrase.IsThing || phrase.IsUnknownNoun || phrase.IsVague || phrase.Count is null) return null;
        var after = sentence[phrase.Last + 1];
        if (!(after.IsMark('،') || after.IsMark(',') || after.IsMark('.') || phrase.Last + 1 >= sentence.Count)) return null;
        int start = phrase.First;
        while (start > lastEnd && start > phrase.First - 6 && IsPlaceLike(start - 1)) start--;
        if (start == phrase.First || start - lastEnd > 2 && !(last.Rule == "elliptic-place")) return null;
        bool listed = last.Rule is "elliptic-place" or "toll-reached" || sentence[start].Sense(Category.Preposition)?.Value == "in";
        bool joined = sentence[start].HasAnd || Letters.Fold(sentence.Text[sentence[start].Start]) == 'و';
        return listed && joined ? Tally("elliptic-place", last.Outcome, phrase, start) : null;
    }

    // Rule same-number: "and as many wounded": the number of the count before, said of another outcome.
    private int SameNumber(int at)
    {
        if (last is not { Kind: DraftKind.Tally, Count: { } count }) return -1;
        int next = at + 1;
        var bound = Qualifier.Exact;
        if (sentence[next].Sense(Category.Qualifier) is { } after) { bound = CountPhraseReader.Bound(after.Value.Replace("-after", "", StringComparison.Ordinal)) ?? Qualifier.Exact; next++; }
        if (sentence[next].Sense(Category.Preposition)?.Value == "of") next++;
        if (sentence[next].Sense(Category.Victim) is not { Outcome: { } outcome, Number: 0 } || outcome == last.Outcome) return -1;
        var draft = new TallyDraft { Rule = "same-number", Outcome = outcome, Span = sentence.Span(at, next), CountSpan = sentence.Span(at, at), Count = count, Qualifier = bound, FirstToken = at, LastToken = next };
        draft.Doubt("same-number");
        Add(draft);
        (last, lastEnd, pending) = (draft, next + 1, null);
        return next + 1;
    }

    private bool IsPlaceLike(int at)
    {
        var token = sentence[at];
        return token.Kind == TokenKind.Word && (token.IsUnknownWord || token.Is(Category.PlaceType | Category.Direction) || token.Sense(Category.Preposition)?.Value == "in" || token.Sense(Category.Special)?.Value == "place")
            && !token.Is(Category.OutcomeVerb | Category.OutcomeNoun | Category.Says | Category.Blocker);
    }

    // "448 dead in raids on those quarters, among them 82 children": the breakdown stands off from its count.
    private int LateBreakdown(int at)
    {
        if (!CanTakeLateParts(at)) return -1;
        int end = BreakdownReader.Read(sentence, last!, at);
        return end > at ? end : -1;
    }

    private bool CanTakeLateParts(int at, int reach = 20) =>
        last is { Kind: DraftKind.Tally } && pending is null && at - last.LastToken <= reach && last.Parts.TrueForAll(part => part.Count is null);

    // "Four of them children", "the children among them 91", "11 women and 14 children of these".
    private int? LatePart(CountPhrase phrase)
    {
        if (!phrase.HasNumeral || phrase.Victim is not null || last is null) return null;
        if (pending is { } trigger && trigger.At > last.LastToken) return null;
        if (phrase.IsBare && sentence[phrase.Last + 1].Is(Category.Among) && CanTakeLateParts(phrase.First))
        {
            int end = BreakdownReader.Read(sentence, last, phrase.First);
            return end > phrase.First ? end : null;
        }
        int among = phrase.First - 1;
        if (sentence[among].Sense(Category.Preposition)?.Value == "about" || sentence[among].Is(Category.Qualifier)) among--;
        if (phrase.IsBare && sentence[among].Sense(Category.Among) is { Value: "" } && sentence[among - 1].Sense(Category.Person) is { Number: 0, Group.Length: > 0 } named && named.Group != "combatants")
        {
            if (!last.Parts.Exists(known => known.Group == named.Group)) last.Parts.Add(new(named.Group, phrase.Count, sentence.Span(phrase.NumberFirst, phrase.NumberLast)));
            return phrase.Last + 1;
        }
        if (!phrase.IsBare && phrase.Group.Length + phrase.Parts.Count > 0 && sentence[phrase.Last + 1].Is(Category.Among) && !sentence[phrase.Last + 2].Is(Category.Person) && CanTakeLateParts(phrase.First, 80))
        {
            foreach (var item in phrase.Parts.Count > 0 ? phrase.Parts : [new(phrase.Group, phrase.Count, sentence.Span(phrase.NumberFirst, phrase.Last))])
                if (!last.Parts.Exists(known => known.Group == item.Group)) last.Parts.Add(item);
            return phrase.Last + 1;
        }
        return null;
    }

    private bool FollowedByVerb(CountPhrase phrase) => sentence[phrase.Last + 1].Is(Category.OutcomeVerb | Category.OutcomeAfter | Category.Blocker);

    private int Unread(CountPhrase phrase)
    {
        bool near = pending is { } trigger && phrase.First - trigger.At <= 6 && phrase.First > trigger.At;
        if (near && phrase.HasNumeral && phrase.Count is not null && !phrase.IsThing && !(phrase.IsBare && sentence[phrase.Last + 1].Is(Category.Among)))
            reading.PossibleMisses.Add(sentence.Span(phrase.First, phrase.Last));
        return phrase.HasNumeral ? phrase.NumberLast + 1 : phrase.Last + 1;
    }

    private static void Unread(PendingOutcome trigger, TallyDraft draft)
    {
        if (trigger.Outcome == Outcome.Neutralised) draft.Doubt("neutralised");
    }

    private int Tally(string rule, Outcome outcome, CountPhrase phrase, int first)
    {
        var draft = Make(rule, outcome, phrase, first);
        int end = Finish(draft, phrase);
        pending = null;
        if (toll is { } total && phrase.First - total.At <= 45 && tollRuns) draft.Cumulative = true;
        return end;
    }

    private TallyDraft Make(string rule, Outcome outcome, CountPhrase phrase, int first)
    {
        var draft = new TallyDraft
        {
            Rule = rule,
            Outcome = outcome,
            Span = sentence.Span(first, phrase.Last),
            CountSpan = sentence.Span(phrase.NumberFirst, phrase.NumberLast),
            Count = phrase.Count,
            Range = phrase.Range,
            VagueLow = phrase.VagueLow,
            Qualifier = phrase.Qualifier,
            Class = phrase.Class,
            ClassBasis = phrase.Class == VictimClass.Unspecified ? null : Basis.Stated,
            Occupation = phrase.Occupation,
            FirstToken = first,
            LastToken = phrase.Last,
            Recovered = recovered && outcome == Outcome.Killed,
        };
        draft.Parts.AddRange(phrase.Parts);
        if (phrase.Parts.Count == 0 && phrase.Group.Length > 0 && phrase.Group != "combatants") draft.Parts.Add(new(phrase.Group, phrase.Count, sentence.Span(phrase.NumberFirst, phrase.Last)));
        if (phrase.IsVague) draft.Doubt(phrase.Qualifier == Qualifier.Dozens ? "dozens" : "vague");
        if (phrase.Range is not null) draft.Doubt("range");
        CarryClass(draft, phrase);
        Hedge(draft, first);
        return draft;
    }

    // Class is carried to "others" and, within one sentence, along "and": the clause goes on about the same people.
    private void CarryClass(TallyDraft draft, CountPhrase phrase)
    {
        if (draft.Class != VictimClass.Unspecified || draft.Occupation is not null || phrase.IsOfGroup) return;
        var from = last ?? (phrase.IsOthers ? reading.Before : null);
        if (from is null || from.Class is not VictimClass.Civilian and not VictimClass.Combatant || from.Kind != DraftKind.Tally) return;
        if (from.Class == VictimClass.Combatant && !phrase.IsOthers) return;
        draft.Class = from.Class;
        draft.ClassBasis = Basis.Carried;
    }

    // Rumour weakens what follows it in the sentence.
    private void Hedge(TallyDraft draft, int first)
    {
        for (int i = Math.Max(0, first - 14); i < first; i++)
            if (sentence[i].Is(Category.Hedge)) { draft.Assertion = Assertion.Unconfirmed; draft.Doubt("unconfirmed"); return; }
    }

    private int Finish(TallyDraft draft, CountPhrase phrase)
    {
        Add(draft);
        bool inBracket = bracketTotal is not null;
        int end = BreakdownReader.Read(sentence, draft, phrase.Last + 1);
        if (inBracket && draft != bracketTotal) draft.PartOf = bracketTotal;
        last = draft;
        lastEnd = end;
        recovered &= draft.Outcome != Outcome.Killed;
        CheckParts(draft);
        return end;
    }

    private static void CheckParts(TallyDraft draft)
    {
        if (draft.Count is not { } count) return;
        long sum = 0;
        foreach (var part in draft.Parts)
            if (part.Group is "children" or "girls" or "boys" or "women" or "men" or "elderly" && part.Count is { } known) sum += known;
        if (sum > count && draft.Parts.TrueForAll(part => part.Group is not "girls" and not "boys" and not "elderly")) draft.Doubt("parts-exceed-count");
    }

    private void Add(TallyDraft draft)
    {
        reading.Drafts.Add(draft);
        if (draft is { Class: not VictimClass.Unspecified, ClassBasis: Basis.Stated, Kind: DraftKind.Tally }) reading.StatedClass[draft.Outcome] = draft.Class;
    }
}
