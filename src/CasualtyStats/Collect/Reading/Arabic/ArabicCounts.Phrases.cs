using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading.Arabic;

// A count phrase and the outcome it is claimed by.
internal sealed partial class ArabicCounts
{
    private const int EarlierReach = 16;

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
        if (IsPrevious(phrase)) return phrase.Last + 1;
        string rule = phrase.VictimKind == "bodies" ? "bodies" : "head-noun";
        if (pending is { } near && phrase.First - near.At <= 4) first = near.At;
        if (outcome is Outcome.Killed && pending is { Outcome: Outcome.Injured, IsNoun: true } && phrase.First - pending.Value.At == 1) return phrase.Last + 1;
        if (phrase.NounNumber == 1 && !phrase.HasNumeral && pending is null && !IsFlash(phrase) && !IsBeside(phrase) && !(recovered && phrase.VictimKind == "bodies") && sentence[phrase.First - 1].Kind == TokenKind.Word && !IsPlaceWord(phrase.First - 1) && toll is null) return phrase.Last + 1;
        if (AmongLast(phrase) is { } inside) return inside;
        // Rule bodies-among: "61 dead, and among them 14 charred bodies": inside the dead already told.
        if (phrase is { VictimKind: "bodies", Count: { } bodies } && sentence[phrase.First - 1].Sense(Category.Among) is { Value: "" } && last is { Kind: DraftKind.Tally, Outcome: Outcome.Killed, Count: { } dead } && bodies < dead) return phrase.Last + 1;
        // "1,103 deaths and 17,000 cases of cholera": the sick are no wounded, and what killed is told beside.
        // "17 wounded, of them 3 grave injuries, 12 slight and 2 middling": how badly, not how many more.
        if (outcome == Outcome.Injured && IsSeverity(phrase.Last + 1) && reading.Drafts.Exists(known => known is { Kind: DraftKind.Tally, Outcome: Outcome.Injured } && known.Count > phrase.Count)) return phrase.Last + 2;
        // "94 civilians, among them 32 children, 10 women and seven victims of torture": of those just counted.
        if (phrase is { VictimKind: "victims", HasNumeral: true, Count: { } tortured } && last is { Kind: DraftKind.Tally, Parts.Count: > 0 } listed && listed.Outcome == outcome && tortured < listed.Count && phrase.First - Math.Max(lastEnd, listed.LastToken + 1) <= 2 && IsOfTorture(phrase.Last + 1)) return PartOf(listed, phrase, phrase.First);
        bool sick = IsOfDisease(phrase.Last);
        if (sick && outcome == Outcome.Injured) return phrase.Last + 1;
        // "…, adding that three bodies came in pieces": of the dead just told.
        if (phrase is { VictimKind: "bodies", Count: { } seen } && sentence[phrase.First - 1].Is(Category.Clause) && last is { Kind: DraftKind.Tally, Outcome: Outcome.Killed, Count: { } told, Rule: not "bodies" } && seen < told) return PartOf(last, phrase, phrase.First);
        if (phrase.VictimKind == "bodies") ReadBodies(phrase);
        int end = Tally(rule, outcome, phrase, first);
        if (phrase.VictimKind == "victims") last!.Doubt("victims-ambiguous");
        // "The army's dead rise to 46 martyrs".
        if (toll is not null && headClass != VictimClass.Unspecified && phrase.HasNumeral && last!.Class == VictimClass.Unspecified && last.Outcome == toll.Value.Outcome) (last.Class, last.ClassBasis) = (headClass, Basis.Stated);
        if (sick) last!.Doubt("illness");
        if (IsFuneral(phrase)) last!.Doubt("funeral");
        return end;
    }

    private bool IsOfTorture(int at)
    {
        for (int i = at; i <= at + 4 && sentence[i].Kind == TokenKind.Word; i++)
            if (sentence.Normal(i) is "التعذيب" or "تعذيب") return true;
        return false;
    }

    // "An earlier report of the ministry had told of 51 dead".
    private bool IsOfEarlierReport(int first)
    {
        for (int i = first - 1; i >= Math.Max(2, first - EarlierReach); i--)
            if (sentence.Normal(i) is "سابق" && sentence[i - 1].Kind == TokenKind.Word && sentence.Normal(i - 1) is "تقرير" or "احصاء" && sentence.Normal(i - 2) is "كان" or "وكان") return true;
        return false;
    }

    private bool IsSeverity(int at) => sentence[at].Kind == TokenKind.Word && sentence.Normal(at) is "بليغه" or "خطيره" or "خطره" or "حرجه" or "طفيفه" or "متوسطه" or "بسيطه" or "خفيفه";

    // "Urgent | one dead and three wounded": a bulletin that begins with its count, or a second outcome beside it.
    private bool IsFlash(CountPhrase phrase) =>
        sentence[phrase.First - 1].Sense(Category.Special)?.Value == "flash"
        || sentence[phrase.Last + 1].HasAnd && CountPhraseReader.Read(sentence, sentence[phrase.Last + 1].Is(Category.And) ? phrase.Last + 2 : phrase.Last + 1) is { Victim: { } other, HasNumeral: true } && other != phrase.Victim;

    // "One dead and one wounded": joined to the count right before it.
    private bool IsBeside(CountPhrase phrase) => sentence[phrase.First].HasAnd && last is { Kind: DraftKind.Tally } && phrase.First - lastEnd <= 1 && last.Outcome != phrase.Victim;

    // Rule previous-value: "against 20 in the earlier toll", "up from 20": a figure that another has replaced.
    private bool IsPrevious(CountPhrase phrase)
    {
        int before = phrase.First - 1;
        if (IsFirstReport(phrase) || IsDenied(phrase.First) || WasBefore(phrase.First) || IsOfEarlierToll(phrase.First)) return true;
        // Of dead whom nothing here has told of, the funeral is all there is: read, with the doubt.
        if (IsFuneral(phrase)) return phrase.Count is not { } buried || reading.Drafts.Concat(reading.Earlier).Any(known => known is { Kind: DraftKind.Tally, Outcome: Outcome.Killed } && known.Count >= buried);
        if (sentence[before].Sense(Category.Special)?.Value != "against" && !(sentence[before].Sense(Category.Preposition)?.Value == "of" && reachedAt >= 0 && before - reachedAt <= 5)) return false;
        for (int i = phrase.Last + 1; i <= phrase.Last + 6 && i < sentence.Count; i++)
            if (sentence[i].Sense(Category.Special)?.Value is "past" or "earlier" || sentence[i] is { Lexeme: not null } && sentence[i].Sense(Category.DayWord) is { Amount: > 0 } || sentence[i].Sense(Category.Preposition)?.Value == "to" && sentence[i + 1].Kind == TokenKind.Number) return true;
        return false;
    }

    // "An earlier toll had put it at five dead and 17 wounded": what the later one has replaced.
    private bool IsOfEarlierToll(int first)
    {
        for (int i = first - 1; i >= Math.Max(1, first - EarlierReach); i--)
            if (sentence.Normal(i) is "سابقه" or "السابقه" && (sentence[i - 1].Is(Category.Toll | Category.ReportNoun | Category.SourceAnaphor) || sentence.Normal(i - 1) is "تقارير" or "معلومات" or "انباء")) return true;
        return false;
    }

    // "Had spoken in its first statement of 20, then of 22 dead": a later figure of the same outcome stands in the report.
    private bool IsFirstReport(CountPhrase phrase)
    {
        if (phrase.Victim is not { } outcome || phrase.Count is not { } count || sentence[phrase.First - 1].Sense(Category.Preposition)?.Value != "about") return false;
        if (!reading.Drafts.Concat(reading.Earlier).Any(known => known.Kind == DraftKind.Tally && known.Outcome == outcome && known.Count > count)) return false;
        for (int i = phrase.First - 2; i >= Math.Max(1, phrase.First - 14); i--)
        {
            if (sentence[i].Is(Category.OutcomeVerb | Category.OutcomeNoun)) return false;
            bool first = sentence.Normal(i) is "الاول" or "الاولي" or "الاوليه" or "اول" or "اولي" || sentence[i].Sense(Category.Special)?.Value == "earlier";
            if (first && sentence[i - 1].Kind == TokenKind.Word && sentence[i - 1].Is(Category.ReportNoun | Category.Toll | Category.SourceNoun) || first && sentence.Normal(i - 1).StartsWith("بيان")) return true;
        }
        return false;
    }

    private bool IsPlaceWord(int at) => sentence[at].Is(Category.OutcomeVerb | Category.Reached | Category.And) || sentence[at].Sense(Category.Special)?.Value == "led-to" || sentence[at].Lexeme is null;

    // "The bodies of 3 civilians": the number that follows is the count.
    private void ReadBodies(CountPhrase phrase)
    {
        if (phrase.HasNumeral) recovered = true;
    }

    private int? AfterTrigger(CountPhrase phrase)
    {
        if (pending is not { } trigger || phrase.First <= trigger.At || IsPrevious(phrase)) return null;
        int gap = phrase.First - trigger.At - 1;
        if (!InReach(phrase, trigger, gap)) return null;
        if (IsAgent(phrase, trigger, gap)) return phrase.Last + 1;
        // "Earlier reports had said that the blast led to the death of 8", below a greater number.
        if ((IsOfEarlierToll(trigger.At) || IsOfEarlierReport(trigger.At)) && reading.Drafts.Concat(reading.Earlier).Any(known => known.Kind == DraftKind.Tally && known.Outcome == trigger.Outcome && known.Count > phrase.Count)) return phrase.Last + 1;
        var draft = Make(trigger.IsNoun ? "noun-then-count" : "verb-then-count", trigger.Outcome, phrase, gap <= 6 ? trigger.At : phrase.First);
        if (trigger.Special == "fell" && !phrase.IsOthers) draft.Doubt("fell");
        if (tollOf >= 0)
        {
            draft.Cumulative = true;
            draft.IsSum = !isReached;
            draft.IsRising = rises && isReached;
            if (reachedBound != Qualifier.Exact && reachedAt < 0) reachedBound = Qualifier.Exact;
            if (draft.Qualifier == Qualifier.Exact && reachedBound != Qualifier.Exact && reachedAt >= tollOf - 3) draft.Qualifier = reachedBound;
            if (draft.Class == VictimClass.Unspecified && tollClass != VictimClass.Unspecified) (draft.Class, draft.ClassBasis) = (tollClass, Basis.Stated);
            if (draft.Class == VictimClass.Unspecified && phrase.IsBare) OfWhom(draft, trigger.At + 1, phrase.First);
            if (phrase.IsBare) draft.Occupation ??= tollPeople.Occupation;
            if (phrase.IsBare && tollPeople.Group.Length > 0 && tollPeople.Group != "combatants" && draft.Parts.Count == 0) draft.Parts.Add(new(tollPeople.Group, draft.Count, draft.CountSpan));
        }
        if (trigger.Outcome == Outcome.Killed && IsOfDisease(trigger.At)) draft.Doubt("illness");
        if (trigger.Special == "fell" && phrase.IsBare) return null;
        // "The air force neutralised 87 of 206 drones": no people are named.
        if (trigger.Outcome == Outcome.Neutralised && phrase.IsBare) return null;
        if (phrase.IsUnknownNoun) draft.Doubt("unlisted-noun", sentence[phrase.NumberLast + 1].Span.Of(sentence.Text));
        if (gap > 10) draft.Doubt("far-trigger");
        // "63 wounded were received, three of them died".
        if (trigger.Outcome == Outcome.Killed && last is { Kind: DraftKind.Tally, Outcome: Outcome.Injured } hurt && phrase.Count is { } died && hurt.Count > died && sentence[phrase.Last + 1].Sense(Category.Among) is { Value: "" } && !sentence[phrase.Last + 2].Is(Category.Person)) draft.Former = Outcome.Injured;
        // "Eleven of the victims fell in the market, while five others died at home": with the part before they make up the whole.
        if (phrase.IsOthers && last is { Rule: "share-of", PartOf: { } both } && both.Outcome == draft.Outcome && last.Count + draft.Count == both.Count) draft.PartOf = both;
        // "Of them 123 were killed by the one": a part of the count before.
        for (int i = trigger.At + 1; i < phrase.First; i++)
            if (sentence[i].Sense(Category.Among) is { Value: "" } && (last ?? reading.Before) is { Kind: DraftKind.Tally } all && all.Outcome == draft.Outcome && all.Count > draft.Count) (draft.PartOf, draft.Cumulative) = (all, all is { Cumulative: true, IsRising: false });
        int end = Finish(draft, phrase);
        Unread(trigger, draft);
        pending = null;
        return end;
    }

    // "Those of the civilians who were killed reached 501".
    private void OfWhom(TallyDraft draft, int from, int to)
    {
        for (int i = from; i < to; i++)
            if (sentence[i].Sense(Category.Preposition)?.Value == "of" && sentence[i + 1].Clitics == Clitics.The && sentence[i + 1].Sense(Category.Person) is { Number: 0, Class: VictimClass.Civilian or VictimClass.Combatant } who) (draft.Class, draft.ClassBasis) = (who.Class, Basis.Stated);
    }

    private bool InReach(CountPhrase phrase, PendingOutcome trigger, int gap)
    {
        // "Four shells fell": what no table has is no person behind that verb.
        if (phrase.IsUnknownNoun) return trigger is { Outcome: Outcome.Killed, Special: not "fell" } && (gap <= 1 || gap <= 4 && !trigger.IsNoun && phrase.Qualifier != Qualifier.Exact && Enumerable.Range(trigger.At + 1, gap).Any(i => sentence[i].Is(Category.Actor)));
        if (IsHitBy(phrase, trigger, gap)) return true;
        if (phrase.IsBare && !phrase.IsVague) return IsKilledBy(phrase, trigger, gap) || IsNumberOfThose(phrase, trigger, gap) || (gap <= NearReach && OnlyLinks(trigger.At + 1, phrase.First)) || (tollOf >= 0 && reachedAt > trigger.At && gap <= FarReach && (phrase.First - reachedAt <= 2 || IsAside(reachedAt + 1, phrase.First)));
        if (phrase.IsVague) return gap <= 6 && (phrase.HasPeople || gap <= 2);
        if (!phrase.HasNumeral && phrase.Parts.Count == 0) return phrase.NounNumber == 2 || phrase.NounNumber == 1 && phrase.Last > phrase.NumberLast && sentence[phrase.Last].Sense(Category.Number) is { Amount: 1 } ? gap <= 5 && NoClause(trigger.At + 1, phrase.First) : gap <= 2 && OnlyLinks(trigger.At + 1, phrase.First);
        if (!phrase.HasNumeral) return gap <= 6;
        return gap <= (trigger.IsNoun ? NounReach : FarReach) && NoClause(trigger.At + 1, phrase.First);
    }

    // "The total of those civilians who were killed since the beginning of the year reached 501": the number closes the clause that the toll began.
    private bool IsNumberOfThose(CountPhrase phrase, PendingOutcome trigger, int gap)
    {
        if (tollOf < 0 || reachedAt < 0 || reachedAt > trigger.At || trigger.At - reachedAt > 6 || gap > NounReach || phrase.Count is >= 1900 and <= 2100 || !Closes(phrase.Last + 1)) return false;
        for (int i = trigger.At + 1; i < phrase.First; i++)
            if (sentence[i].Kind == TokenKind.Mark || sentence[i].Kind == TokenKind.Number && sentence[i].Number is < 1900 or > 2100 || sentence[i].Is(Category.Clause | Category.Says)) return false;
        return true;
    }

    // "A stray bullet hit a woman": the means between the verb and whom it hit.
    private bool IsHitBy(CountPhrase phrase, PendingOutcome trigger, int gap)
    {
        if (trigger.IsNoun || trigger.Special.Length > 0 || gap is < 1 or > 3 || !phrase.HasPeople || phrase.IsVague || !sentence[trigger.At + 1].Is(Category.Unit | Category.Cause | Category.Event) || sentence[trigger.At + 1].Clitics != Clitics.None) return false;
        for (int i = trigger.At + 2; i < phrase.First; i++)
            if (!sentence[i].IsUnknownWord && !sentence[i].Is(Category.Cause | Category.Link)) return false;
        return true;
    }

    // "The government forces killed 6, among them two children": who did it stands between the verb and a number alone.
    private bool IsKilledBy(CountPhrase phrase, PendingOutcome trigger, int gap)
    {
        if (trigger.IsNoun || gap is < 1 or > 6 || !phrase.HasNumeral || !Enumerable.Range(trigger.At + 1, gap).Any(i => sentence[i].Is(Category.Actor))) return false;
        var next = sentence[phrase.Last + 1];
        // "More than 1,400 Israelis": a people told in the singular behind its number.
        if (!next.Is(Category.Among) && !next.IsMark('،') && !next.IsMark('.') && !(next.Clitics == Clitics.None && next.Is(Category.Actor))) return false;
        for (int i = trigger.At + 1; i < phrase.First; i++)
            if (!(sentence[i].Is(Category.Actor) || sentence[i].Mark is '"' or '«' or '»' or '“' or '”' || sentence[i].IsUnknownWord || sentence[i].Sense(Category.Special)?.Value == "place")) return false;
        return true;
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
}
