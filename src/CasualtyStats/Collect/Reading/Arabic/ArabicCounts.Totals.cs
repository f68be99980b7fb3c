using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading.Arabic;

// Tolls, and counts that take their outcome from the count before.
internal sealed partial class ArabicCounts
{
    // Rule after-head: "2350 for the dead", "the dead became 634", "the wounded 1586".
    private int? AfterHead(CountPhrase phrase)
    {
        var next = sentence[phrase.Last + 1];
        // Not "3,513 for the dead, and for the wounded 14,929".
        if (phrase is { HasNumeral: true, IsBare: true } && (next.Clitics & (Clitics.For | Clitics.The | Clitics.And)) == (Clitics.For | Clitics.The) && !(toll is { } told && phrase.First - told.At <= 2) && next.Sense(Category.Victim) is { Outcome: { } own, Number: 0 })
        {
            phrase.Last++;
            return Tally("after-head", own, phrase, phrase.First);
        }
        if (toll is not { Special: not "unnamed" } head || !phrase.HasNumeral || phrase.IsVague || IsPrevious(phrase)) return null;
        // "The dead were spread as follows: four in X, two in Y": shares, not the whole.
        if (phrase.IsBare && sentence[phrase.First - 1].IsMark(':') && IsPlaced(phrase.Last + 1)) return null;
        // "The wounded are 25, the injuries of ten of them grave": how they fare.
        if (phrase.IsBare && sentence[phrase.Last + 1].Sense(Category.Among) is { Value: "" } && (sentence[phrase.Last + 2].Is(Category.Link) || sentence.Normal(phrase.Last + 2) is "بليغه" or "حرجه" or "حالتهم" or "حالتها" or "حالاتهم" or "بليغ" or "بحاله" or "متوسطه" or "طفيفه")) return null;
        int gap = phrase.First - head.At - 1;
        if (gap > TollReach || !NoComma(head.At + 1, phrase.First)) return null;
        if (head.Special == "victims" && reachedAt <= head.At) return null;
        // "The wounded were spread over four": where they are, not how many.
        if (!isReached && sentence[phrase.First - 1].Sense(Category.Preposition)?.Value == "on") return null;
        if (phrase.IsBare && gap > 2 && reachedAt <= head.At && !IsTotalBefore(head.At) && !sentence[phrase.First - 1].IsMark(':')) return null;
        string rule = "toll-reached";
        if (phrase.Qualifier == Qualifier.Exact && reachedBound != Qualifier.Exact) phrase.Qualifier = reachedBound;
        var draft = Make(rule, head.Outcome, phrase, gap <= 8 ? head.At : phrase.First);
        Runs(draft);
        draft.IsRevision = Raised(head.At);
        if (draft.Class == VictimClass.Unspecified && headClass != VictimClass.Unspecified) (draft.Class, draft.ClassBasis) = (headClass, Basis.Stated);
        if (head.Special == "women" && !draft.Parts.Exists(part => part.Group == "women")) draft.Parts.Add(new("women", draft.Count, draft.CountSpan));
        if (headGroup.Length > 0 && draft.Parts.Count == 0) draft.Parts.Add(new(headGroup, draft.Count, draft.CountSpan));
        if (draft.Class == VictimClass.Unspecified && !tollRuns && (sentence[head.At].Clitics & Clitics.The) != 0 && reading.StatedClass.TryGetValue(head.Outcome, out var stated)) (draft.Class, draft.ClassBasis) = (stated, Basis.Carried);
        if (head.Special == "victims") draft.Doubt("victims-ambiguous");
        int end = Finish(draft, phrase);
        toll = null;
        reachedBound = Qualifier.Exact;
        return end;
    }

    // A total that nothing is said to have reached may be the sum of one day.
    private void Runs(TallyDraft draft)
    {
        draft.Cumulative = tollRuns;
        draft.IsSum = tollRuns && !isReached;
        draft.IsRising = tollRuns && rises && isReached;
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
        {
            if (!IsComma(i)) continue;
            // ", on Wednesday,": a day set apart; "…, reached 72": a comma before the verb of the whole.
            int end = i + 1;
            while (end < i + 4 && (sentence[end].Is(Category.Weekday | Category.DayWord) || sentence[end].Kind == TokenKind.Word && ArabicDates.IsPartOfDay(sentence, end))) end++;
            if (end > i + 1 && IsComma(end)) { i = end; continue; }
            if ((i + 1 == reachedAt || i + 2 == reachedAt && sentence[i + 1].Is(Category.Reached)) && sentence.Normal(i + 1) is not ("هم" or "هن" or "هو" or "هي")) continue;
            commas++;
        }
        return commas == 0 || (commas == 2 && to - from <= TollReach);
    }

    // Rule toll-reached: "the toll rose to 27 civilians" where the toll's kind was not said.
    private int? TollReached(CountPhrase phrase)
    {
        if (toll is not { Special: "unnamed" } head || reachedAt <= head.At - 3 || !phrase.HasNumeral || !phrase.HasPeople || phrase.First - reachedAt > 2) return null;
        if (phrase.Class == VictimClass.Unspecified && phrase.Group.Length == 0 && !phrase.IsOthers) return null;
        var draft = Make("toll-reached", Outcome.Killed, phrase, phrase.First - head.At <= 8 ? head.At : phrase.First);
        draft.Cumulative = true;
        draft.IsRising = rises;
        draft.IsRevision = Raised(head.At);
        draft.Doubt("victims-ambiguous");
        int end = Finish(draft, phrase);
        toll = null;
        return end;
    }

    // Rule gapping: "155 of the one and 79 of the other": the second count inherits the outcome.
    private int? Gapped(CountPhrase phrase)
    {
        if (last is null || last.Kind != DraftKind.Tally || phrase.Victim is not null || phrase.First - lastEnd > 1 && !IsOfBody(lastEnd, phrase.First) && !IsNameTail(lastEnd, phrase.First) || !phrase.HasNumeral && phrase.Class == VictimClass.Unspecified && phrase.NounNumber == 0) return null;
        bool joined = sentence[phrase.First].HasAnd || sentence[phrase.First - 1].Is(Category.And);
        bool those = last is { Rule: "of-those", PartOf: not null } && phrase.HasNumeral;
        if (!joined || phrase.IsBare || (phrase.IsUnknownNoun || !phrase.HasPeople) && !those) return null;
        if (FollowedByVerb(phrase)) return null;
        if (those) return PartOf(last.PartOf!, phrase, phrase.First);
        return Tally("gapping", last.Outcome, phrase, phrase.First);
    }

    // "118 members of the security forces and 141 gunmen": the rest of the name that the first belong to.
    private bool IsNameTail(int from, int to)
    {
        if (to - from is < 1 or > 4 || last is not { Count: not null }) return false;
        for (int i = from; i < to; i++)
            if (!(i == to - 1 && sentence[i].Is(Category.And)) && (sentence[i].Kind != TokenKind.Word || sentence[i].HasAnd || (sentence[i].Clitics & Clitics.The) == 0 && !sentence.Normal(i).StartsWith("ال") || sentence[i].Is(Category.OutcomeVerb | Category.OutcomeNoun | Category.Victim))) return false;
        return true;
    }

    // "An officer of the army and three soldiers": the body that the first belongs to.
    private bool IsOfBody(int from, int to)
    {
        // "A field commander in the factions and three of his companions": an adjective stands before it.
        if (sentence[from].IsUnknownWord && (sentence[from].Clitics & Clitics.And) == 0) from++;
        if (to - from is < 2 or > 3 || sentence[from].Sense(Category.Preposition)?.Value is not ("in" or "of")) return false;
        for (int i = from + 1; i < to; i++)
            if (!sentence[i].Is(Category.Actor | Category.SourceNoun) && (sentence[i].Clitics & Clitics.The) == 0) return false;
        return sentence[from + 1].Is(Category.Actor | Category.SourceNoun);
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
}
