using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading.Arabic;

// Breakdowns that stand off, and the making of a draft.
internal sealed partial class ArabicCounts
{
    // "448 dead in raids on those quarters, among them 82 children": the breakdown stands off from its count.
    private int LateBreakdown(int at)
    {
        if (!CanTakeLateParts(at)) return -1;
        int end = BreakdownReader.Read(sentence, last!, at);
        return end > at ? end : -1;
    }

    private bool CanTakeLateParts(int at, int reach = 20) =>
        last is { Kind: DraftKind.Tally } && pending is null && at - last.LastToken <= reach && last.Parts.TrueForAll(part => part.Count is null) && !IsOtherNumber(last.LastToken + 1, at);

    // "44 dead in X, then 77, and in the morning 94 civilians, among them 20 children": the groups are those of a number between that was not read.
    private bool IsOtherNumber(int from, int to)
    {
        for (int i = from; i < to; i++)
            if ((sentence[i].Kind == TokenKind.Number || sentence[i].Is(Category.Number)) && CountPhraseReader.Read(sentence, i, allowList: false) is { HasNumeral: true, HasPeople: true, IsThing: false } other && other.Last < to && (other.Group.Length == 0 || other.Class != VictimClass.Unspecified)) return true;
        return false;
    }

    // "Four of them children", "the children among them 91", "11 women and 14 children of these".
    private int? LatePart(CountPhrase phrase)
    {
        // "Six, two children of them": no numeral stands in the dual.
        bool paired = phrase is { HasNumeral: false, NounNumber: > 0, Group: not ("" or "combatants") } && sentence[phrase.Last + 1].Sense(Category.Among) is { Value: "" } && !sentence[phrase.First - 1].Is(Category.Negation) && !sentence[phrase.First].Is(Category.Negation);
        if (!phrase.HasNumeral && !paired || phrase.Victim is not null || last is null) return null;
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

    // "… and three others and were wounded": a verb joined by "and" begins a clause of its own.
    private bool FollowedByVerb(CountPhrase phrase) => sentence[phrase.Last + 1].Is(Category.OutcomeVerb | Category.OutcomeAfter | Category.Blocker) && (sentence[phrase.Last + 1].Clitics & Clitics.And) == 0;

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
        if (toll is { } total && phrase.First - total.At <= 45 && tollRuns && !IsAfter(phrase.First)) Runs(draft);
        return end;
    }

    // "…, after the recovery of two bodies": what made a toll rise is no toll.
    private bool IsAfter(int first)
    {
        for (int i = first - 1; i >= Math.Max(0, first - 3) && sentence[i].Kind == TokenKind.Word; i--)
            if (sentence.Normal(i) is "بعد" or "اثر" or "عقب" or "بعدما") return true;
        return false;
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
        // "Their father" says who was hurt, and groups nobody; "her mother" is a woman to every labeller.
        bool kin = phrase is { HasNumeral: false, NounNumber: 1, Group: "men" } && (sentence[phrase.NumberFirst].Clitics & Clitics.Pronoun) != 0;
        if (phrase.Parts.Count == 0 && !kin && phrase.Group.Length > 0 && phrase.Group != "combatants") draft.Parts.Add(new(phrase.Group, phrase.Count, sentence.Span(phrase.NumberFirst, phrase.Last)));
        // "And a third (woman) was injured": of the kind that was just counted.
        if (phrase is { IsOthers: true, HasNumeral: false, NounNumber: 1 } && draft.Parts.Count == 0 && last is { Parts: [{ } kind], Count: { } before } && kind.Count == before && IsOrdinalOther(phrase)) draft.Parts.Add(new(kind.Group, draft.Count, draft.CountSpan));
        if (phrase.IsVague) draft.Doubt(phrase.Qualifier == Qualifier.Dozens ? "dozens" : "vague");
        if (phrase.Range is not null) draft.Doubt("range");
        if (phrase.IsMixedList) draft.Doubt("mixed-list");
        // "The share of the health sector of the victims is 15": inside a count that may stand elsewhere.
        if (sentence[first - 1].Sense(Category.Victim) is { Number: 0 } && (sentence[first - 1].Clitics & Clitics.The) != 0 && sentence[first - 2].Sense(Category.Preposition)?.Value == "of") draft.Doubt("of-those");
        // "Among the dead are seven children": of a count that this report does not give.
        else if (sentence[first].Sense(Category.Victim) is { Number: 0 } && (sentence[first].Clitics & Clitics.The) != 0 && sentence[first - 1].Sense(Category.Preposition)?.Value == "between") draft.Doubt("of-those");
        else if (last is not null && first - lastEnd <= 1 && last.Flags.Exists(flag => flag.Code == "of-those")) draft.Doubt("of-those");
        CarryClass(draft, phrase, first);
        Hedge(draft, first);
        return draft;
    }

    private bool IsOrdinalOther(CountPhrase phrase) => sentence[phrase.NumberFirst].Sense(Category.Others)?.Group == "ordinal";

    // Class is carried to "others" and, within one sentence, along "and": the clause goes on about the same people.
    private void CarryClass(TallyDraft draft, CountPhrase phrase, int first)
    {
        if (draft.Class != VictimClass.Unspecified || draft.Occupation is not null || phrase.IsOfGroup) return;
        var from = last ?? (phrase.IsOthers ? reading.Before ?? (reading.Earlier.Count > 0 ? reading.Earlier[^1] : null) : null);
        if (from is null || from.Class is not VictimClass.Civilian and not VictimClass.Combatant || from.Kind != DraftKind.Tally) return;
        if (from.Class == VictimClass.Combatant && !phrase.IsOthers) return;
        // "Three civilians killed and two girls injured": another noun is counted.
        if (!phrase.IsOthers && phrase.Group.Length + phrase.Parts.Count > 0) return;
        // "12 people are missing", "the dead are spread over": no more is said of them than that.
        if (!phrase.IsOthers && (draft.Outcome == Outcome.Missing || draft.Rule is ("toll-reached" or "after-head") && (sentence[first].Clitics & Clitics.The) != 0)) return;
        // "…, while Delhi said that 12 people": another speaks of others.
        if (!phrase.IsOthers && last is not null)
            for (int i = lastEnd; i < phrase.First; i++)
                if (sentence[i].Is(Category.Says)) return;
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
        // "One dead and three wounded of the army": said of both.
        if (phrase is { Victim: not null, Class: not VictimClass.Unspecified and not VictimClass.Mixed } && sentence[phrase.Last - 1].Sense(Category.Preposition)?.Value == "of" && last is { Kind: DraftKind.Tally, Class: VictimClass.Unspecified, Occupation: null, Parts.Count: 0 } beside && beside.Outcome != draft.Outcome && phrase.First - beside.LastToken <= 2) (beside.Class, beside.ClassBasis) = (phrase.Class, Basis.Carried);
        // "5 dead and 8 wounded, all of them civilians": said of both.
        if (phrase.Class == VictimClass.Unspecified && draft.ClassBasis == Basis.Stated && draft.Class == VictimClass.Civilian && last is { Kind: DraftKind.Tally, Class: VictimClass.Unspecified, Occupation: null, Parts.Count: 0 } both && phrase.First - both.LastToken <= 2) (both.Class, both.ClassBasis) = (VictimClass.Civilian, Basis.Carried);
        last = draft;
        lastEnd = end;
        recovered &= draft.Outcome != Outcome.Killed;
        CheckParts(draft);
        GoesOn(draft, phrase, end);
        // "His mother and his uncles": a further word of kin that no table has.
        if (!phrase.HasNumeral && sentence[end] is { IsUnknownWord: true } next && next.End - next.Start > 4 && sentence.Normal(end) is ['و', .., 'ه' or 'ا' or 'م'] form && (form.EndsWith("ها") || form[^1] == 'ه' && form[^2] is 'ي' or 'ا' || form.EndsWith("هم")))
            draft.Doubt("list-goes-on", next.Span.Of(sentence.Text));
        return end;
    }

    // "The killing of an officer with the rank of captain and two …": one person alone, and then "and" with a word that nothing has read.
    private void GoesOn(TallyDraft draft, CountPhrase phrase, int end)
    {
        if (phrase.HasNumeral || phrase.NounNumber != 1 || draft.Count != 1) return;
        for (int i = end; i <= end + 4 && i < sentence.Count; i++)
        {
            var token = sentence[i];
            if (token.Kind != TokenKind.Word || token.Is(Category.OutcomeVerb | Category.OutcomeNoun | Category.OutcomeAfter | Category.SplitHead | Category.Blocker | Category.Says | Category.Clause | Category.Preposition)) return;
            bool joined = (token.Clitics & Clitics.And) != 0 || token.Is(Category.And);
            int noun = token.Is(Category.And) ? i + 1 : i;
            if (joined && CountPhraseReader.Read(sentence, noun) is { Victim: not null }) return;
            if (joined && (sentence[noun].Is(Category.Person | Category.Number | Category.Vague | Category.Others) || sentence[noun].Kind == TokenKind.Number) || token.IsUnknownWord && sentence.Normal(i) is ['و', _, _, _, ..] && sentence[i + 1].Sense(Category.Number) is { Amount: 2 }) { draft.Doubt("list-goes-on", sentence[noun].Span.Of(sentence.Text)); return; }
        }
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
