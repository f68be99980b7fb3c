using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading.Arabic;

// Counts that stand apart: the displaced and abducted, parts of a count of another sentence, a toll named behind its number.
internal sealed partial class ArabicCounts
{
    private const int ApartNear = 6, ApartFar = 16;
    private const long ManyPeople = 1000;

    // Rules displaced and abducted: "6500 people fled", "gunmen abducted three workers". Never casualties.
    private int? Apart(CountPhrase phrase)
    {
        if (apart is not { } fate || phrase.First <= fate.At || !phrase.HasNumeral || phrase.IsVague || phrase.IsUnknownNoun) return null;
        if (phrase.Victim is { } own && own != fate.Outcome) return null;
        int gap = phrase.First - fate.At - 1;
        bool reached = reachedAt > fate.At && phrase.First - reachedAt <= 3 || phrase.Qualifier is Qualifier.MoreThan or Qualifier.AtLeast && gap <= ApartFar;
        if (gap > (reached ? ApartFar : ApartNear)) return null;
        if (!phrase.HasPeople && (fate.Outcome != Outcome.Displaced || phrase.Count < ManyPeople || phrase.Count is null)) return null;
        var draft = Make(fate.Outcome == Outcome.Displaced ? "displaced" : "abducted", fate.Outcome, phrase, gap <= ApartNear ? fate.At : phrase.First);
        draft.Cumulative = reachedAt > fate.At;
        (draft.Class, draft.ClassBasis) = phrase.Class == VictimClass.Unspecified ? (VictimClass.Unspecified, (Basis?)null) : (phrase.Class, Basis.Stated);
        Add(draft);
        (last, lastEnd) = (draft, phrase.Last + 1);
        int end = BreakdownReader.Read(sentence, draft, phrase.Last + 1);
        (apart, last) = (null, null);
        return end;
    }

    // "Besides two volunteers": perhaps of the dead as well, perhaps not.
    private void Besides(int at)
    {
        if (last is not { Kind: DraftKind.Tally } || at - lastEnd > AmongReach || at - lastEnd > 2 && pending is not null || CountPhraseReader.Read(sentence, at + 1) is not { Victim: null, IsThing: false, IsVague: false } phrase) return;
        if (phrase.IsBare || phrase.Count is null) return;
        last.Doubt("besides");
        reading.PossibleMisses.Add(sentence.Span(phrase.First, phrase.Last));
    }

    // Rule parts-of-earlier: "among the dead are seven children and a woman": the breakdown of a count of a sentence before.
    private int PartsOfEarlier(int at)
    {
        if (sentence[at + 1].Sense(Category.Victim) is not { Number: 0, Outcome: { } outcome } || sentence[at + 2].HasAnd && sentence[at + 2].Is(Category.Victim)) return -1;
        bool definite = (sentence[at + 1].Clitics & Clitics.The) != 0;
        if (!definite && sentence.Normal(at + 2) is not ['ا', 'ل', _, _, ..] || pending is { } near && at - near.At <= 3) return -1;
        var target = last is { Kind: DraftKind.Tally } own && own.Outcome == outcome ? own : null;
        for (int i = reading.Drafts.Count - 1; target is null && i >= 0; i--)
            if (reading.Drafts[i] is { Kind: DraftKind.Tally, Count: > 1 } here && here.Outcome == outcome) target = here;
        for (int i = reading.Earlier.Count - 1; target is null && i >= Math.Max(0, reading.Earlier.Count - 6); i--)
            if (reading.Earlier[i] is { Kind: DraftKind.Tally, Count: > 1 } earlier && earlier.Outcome == outcome) target = earlier;
        if (target is null || target.Parts.Exists(part => part.Count is not null)) return -1;
        for (int from = at + 2; from <= at + 9 && from < sentence.Count; from++)
        {
            if (sentence[from].Kind == TokenKind.Mark && !sentence[from].IsMark(':')) return -1;
            if (sentence[from].Kind != TokenKind.Number && !sentence[from].Is(CountPhraseReader.Openers)) continue;
            int end = BreakdownReader.Items(sentence, target, from);
            return end > from ? end : -1;
        }
        return -1;
    }

    // "Among these are 257 members of the forces, and 300 …": groups inside a count of a sentence before.
    private int AmongThose(int at)
    {
        if (last is not null || pending is not null || reading.Before is not { Kind: DraftKind.Tally, Count: { } most } whole) return -1;
        if (CountPhraseReader.Read(sentence, at + 1, allowList: false) is not { HasNumeral: true, Victim: null, IsThing: false, Count: { } count } phrase || count >= most) return -1;
        if (!phrase.IsOfGroup && phrase.Class == VictimClass.Unspecified || phrase.Group is not "" and not "combatants") return -1;
        return PartOf(whole, phrase, at);
    }

    private int PartOf(TallyDraft whole, CountPhrase phrase, int first)
    {
        var draft = Make("of-those", whole.Outcome, phrase, first);
        if (draft.Class == VictimClass.Unspecified && whole.Class == VictimClass.Civilian) (draft.Class, draft.ClassBasis) = (whole.Class, Basis.Carried);
        (draft.PartOf, draft.Cumulative) = (whole, whole.Cumulative);
        draft.Doubt("of-those");
        int end = Finish(draft, phrase);
        pending = null;
        return end;
    }

    // Rule of-those: "the forces killed 145 of them": a part of the count before.
    private int? OfThose(CountPhrase phrase)
    {
        if (pending is not { IsNoun: false } trigger || phrase is not { HasNumeral: true, IsBare: true, Count: { } count } || phrase.First - trigger.At > 5 || sentence[phrase.Last + 1].Sense(Category.Among) is not { Value: "" } || sentence[phrase.Last + 2].Is(Category.Person) || sentence[phrase.Last + 2].Sense(Category.Preposition)?.Value == "of") return null;
        var whole = last ?? reading.Before;
        if (whole is not { Kind: DraftKind.Tally } || whole.Outcome != trigger.Outcome || whole.Count is null || whole.Count < count || !NoClause(trigger.At + 1, phrase.First)) return null;
        phrase.Last++;
        return PartOf(whole, phrase, trigger.At);
    }

    // Rule toll-behind: "rises to 3 the number of journalists who were killed".
    private int? TollBehind(CountPhrase phrase)
    {
        bool to = sentence[phrase.First - 1].Sense(Category.Preposition)?.Value == "to";
        if (phrase is not { HasNumeral: true, IsBare: true } || reachedAt < 0 || phrase.First - reachedAt > (to ? 8 : 3) || !sentence[phrase.Last + 1].Is(Category.Toll)) return null;
        int noun = phrase.Last + 2;
        for (int i = noun; i <= noun + 5 && i < sentence.Count; i++)
        {
            var sense = sentence[i].Sense(Category.OutcomeAfter) ?? sentence[i].Sense(Category.OutcomeVerb) ?? sentence[i].Sense(Category.Victim);
            if (sense?.Outcome is not { } outcome) continue;
            phrase.IsBare = false;
            if ((sentence[noun].Sense(Category.Person) ?? sentence[i + 1].Sense(Category.Person)) is { } people) (phrase.Occupation, phrase.Class, phrase.Group) = (people.Value.Length > 0 ? people.Value : null, people.Class, people.Group);
            if (phrase.Qualifier == Qualifier.Exact && reachedBound != Qualifier.Exact) phrase.Qualifier = reachedBound;
            phrase.Last = i;
            var draft = Make("toll-behind", outcome, phrase, phrase.First);
            (draft.Cumulative, draft.IsRising) = (true, rises);
            int end = Finish(draft, phrase);
            pending = toll = null;
            return end;
        }
        return null;
    }
}
