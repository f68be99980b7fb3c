using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading.Arabic;

// Lines of a list whose outcome stands in the line before it.
internal sealed partial class ArabicCounts
{
    private const int LabelReach = 6, AmongReach = 24, ShareTail = 8;

    // Rule list-item: "Dead: 1311", then "- 830 civilians", "- 231 of the forces", "- Saraqib: 5": each line counts some of those; a group by age or sex is their breakdown.
    private int ListItem()
    {
        if (reading.Intro is not { } intro) return 0;
        int start = sentence[0].Kind == TokenKind.Mark ? 1 : 0;
        int at = start;
        while (at < start + LabelReach && !sentence[at].IsMark(':') && at < sentence.Count) at++;
        bool labelled = sentence[at].IsMark(':');
        at = labelled ? at + 1 : start;
        if (CountPhraseReader.Read(sentence, at, allowList: false) is not { HasNumeral: true, Victim: null, IsThing: false, IsVague: false, Count: { } count } phrase) return 0;
        var next = sentence[phrase.Last + 1];
        bool ends = phrase.Last + 1 >= sentence.Count || next.Kind == TokenKind.Mark && next.Mark is '.' or '،' or ',' or '؛';
        if (phrase.IsUnknownNoun || phrase.IsBare && !(labelled ? ends : next.Sense(Category.Preposition)?.Value == "in" || next.Is(Category.Cause))) return 0;
        if (next.Is(Category.OutcomeVerb | Category.OutcomeAfter | Category.Blocker)) return 0;
        if (!labelled && phrase.Group is { Length: > 0 } group && group != "combatants" && ends && intro.Count is { } all && count <= all)
        {
            if (!intro.Parts.Exists(part => part.Group == group)) intro.Parts.Add(new(group, count, sentence.Span(phrase.NumberFirst, phrase.Last)));
            return phrase.Last + 1;
        }
        var draft = Make("list-item", intro.Outcome, phrase, phrase.First);
        if (intro.Count is null || count <= intro.Count) draft.PartOf = intro.Count is null ? null : intro;
        draft.Cumulative = intro.Cumulative;
        if (labelled && intro.Class == VictimClass.Unspecified && draft.Class == VictimClass.Unspecified && sentence[start] is { Clitics: Clitics.None or Clitics.The } who && (who.Sense(Category.Actor) ?? who.Sense(Category.Person)) is { Class: VictimClass.Civilian or VictimClass.Combatant } kind) (draft.Class, draft.ClassBasis) = (kind.Class, Basis.Stated);
        draft.Doubt("outcome-carried");
        return Finish(draft, phrase);
    }

    /// <summary>True for "(6)".</summary>
    internal static bool IsBracketedNumber(Sentence sentence, int at) => sentence[at].IsMark('(') && sentence[at + 1] is { Kind: TokenKind.Number, Number: > 0 and < 1900 } && sentence[at + 2].IsMark(')');

    // Rule place-with-count: "the dead were spread over X (13), Y (6) and Z (4)": each place bears its number; not "X (30 km)", nor a number without dead or wounded before.
    private int PlaceWithCount(int open)
    {
        if (!IsBracketedNumber(sentence, open) || !IsPlaceLike(open - 1)) return -1;
        bool goesOn = last is { Rule: "place-with-count" } && open - lastEnd <= LabelReach;
        Outcome? outcome = goesOn ? last!.Outcome : toll is { Special: not "unnamed" } head && open - head.At <= NounReach && sentence[open + 3].Kind != TokenKind.Number ? head.Outcome : null;
        if (outcome is not { } harm || CountPhraseReader.Read(sentence, open + 1, allowList: false) is not { HasNumeral: true, Count: { } count } phrase || phrase.Last != open + 1) return -1;
        int start = open - 1;
        while (start > lastEnd && start > open - 4 && sentence[start].Kind == TokenKind.Word && !IsJoined(start) && IsPlaceLike(start - 1) && sentence[start - 1].Sense(Category.Preposition) is null) start--;
        var whole = goesOn ? last!.PartOf : Whole(harm, count);
        var draft = Make("place-with-count", harm, phrase, start);
        draft.Span = new(draft.Span.Start, sentence[open + 2].End);
        (draft.Class, draft.ClassBasis, draft.PartOf) = (VictimClass.Unspecified, null, whole);
        draft.Cumulative = whole is { Cumulative: true, IsRising: false };
        draft.Doubt("outcome-carried");
        Add(draft);
        (last, lastEnd, pending) = (draft, open + 3, null);
        return open + 3;
    }

    // Rule share-in-bracket: "5,182 dead (5,087 in the Strip)": where most of them were, in a bracket behind the whole.
    private int ShareInBracket(int open)
    {
        if (last is not { Kind: DraftKind.Tally, Count: { } total } whole || open - lastEnd > 1 || CountPhraseReader.Read(sentence, open + 1, allowList: false) is not { HasNumeral: true, IsBare: true, Count: { } count } phrase || count >= total) return -1;
        if (sentence[phrase.Last + 1].Sense(Category.Preposition)?.Value != "in") return -1;
        for (int close = phrase.Last + 2; close <= phrase.Last + ShareTail && close < sentence.Count; close++)
        {
            if (sentence[close].Kind == TokenKind.Number || sentence[close].Is(Category.Number | Category.Victim | Category.TimeUnit | Category.Month)) return -1;
            if (!sentence[close].IsMark(')')) continue;
            PartOfWhole("place-share", whole, phrase);
            (last, lastEnd) = (whole, close + 1);
            return close + 1;
        }
        return -1;
    }

    private bool IsJoined(int at) => sentence[at].HasAnd || sentence[at - 1].Is(Category.And) || Letters.Fold(sentence.Text[sentence[at].Start]) == 'و' || sentence[at - 1].Kind == TokenKind.Mark;

    // The count of the report that the numbers of a list are inside of.
    private TallyDraft? Whole(Outcome outcome, long count)
    {
        if (last is { Kind: DraftKind.Tally } own && own.Outcome == outcome && own.Count > count) return own;
        for (int i = reading.Earlier.Count - 1; i >= Math.Max(0, reading.Earlier.Count - 4); i--)
            if (reading.Earlier[i] is { Kind: DraftKind.Tally } earlier && earlier.Outcome == outcome && earlier.Count > count) return earlier;
        return null;
    }

    // Rule place-share: "those killed are 30 in X, 2 in Y and 8 in Z": the shares of a count, each with its place; not a number without "they are" or a share before it.
    private int? PlaceShare(CountPhrase phrase)
    {
        if (phrase.Victim is not null || phrase.IsThing || phrase.IsVague || phrase.Count is not { } count || !IsPlaced(phrase.Last + 1)) return null;
        int before = phrase.First - 1;
        while (sentence[before].IsMark(':')) before--;
        bool goesOn = last is { Rule: "place-share" } && phrase.First - lastEnd <= TollReach && (IsJoined(phrase.First) || sentence[before].Is(Category.And) || sentence[before].Sense(Category.Special)?.Value == "besides");
        bool opens = sentence[before].Kind == TokenKind.Word && phrase.HasNumeral && sentence.Normal(before) is "هم" or "وهم" or "بواقع" or "موزعين" or "وذلك بواقع"
            // "Rose to 17: eight in X, five in Y".
            || phrase.HasNumeral && sentence[phrase.First - 1].IsMark(':') && (toll is not null || last is not null);
        if (!goesOn && !opens) return null;
        Outcome? outcome = goesOn ? last!.Outcome : last is { Kind: DraftKind.Tally } own ? own.Outcome : pending?.Outcome ?? toll?.Outcome ?? reading.Before?.Outcome;
        if (outcome is not (Outcome.Killed or Outcome.Injured or Outcome.Missing)) return null;
        var whole = goesOn ? last!.PartOf : Whole(outcome.Value, count);
        var draft = Make("place-share", outcome.Value, phrase, phrase.First);
        if (whole is not null) (draft.PartOf, draft.Cumulative) = (whole, whole is { Cumulative: true, IsRising: false });
        if (draft.Class == VictimClass.Unspecified && whole?.Class == VictimClass.Civilian) (draft.Class, draft.ClassBasis) = (whole.Class, Basis.Carried);
        draft.Doubt("outcome-carried");
        int end = Finish(draft, phrase);
        pending = toll = null;
        return end;
    }

    // "In X", "in raids on X", "by shelling of X".
    private bool IsPlaced(int at) =>
        sentence[at].Sense(Category.Preposition)?.Value == "in" ? sentence[at + 1].Is(Category.PlaceType | Category.Cause | Category.Unit | Category.Direction) || sentence[at + 1].IsUnknownWord || sentence[at + 1].Sense(Category.Special)?.Value == "place"
        : (sentence[at].Clitics & Clitics.By) != 0 && sentence[at].Is(Category.PlaceType | Category.Cause | Category.Direction);

    // Rule gapped-place: "ten people in X and six people in Y": the second count, with its own people and its own place, inherits the outcome; not people that another verb follows.
    private int? GappedPlace(CountPhrase phrase)
    {
        if (last is not { Kind: DraftKind.Tally } || pending is { } trigger && trigger.At > last.LastToken || phrase.Victim is not null || phrase.IsThing || phrase.IsVague || phrase.IsUnknownNoun || phrase.IsOthers && !phrase.HasNumeral) return null;
        if (!phrase.HasPeople || phrase.Count is null || !IsJoined(phrase.First) || !IsPlaced(phrase.Last + 1) || FollowedByVerb(phrase)) return null;
        int gap = phrase.First - lastEnd;
        if (gap is < 2 or > 9 || !IsPlaced(lastEnd)) return null;
        for (int i = lastEnd; i < phrase.First; i++)
            if (!sentence[i].IsMark('،') && !sentence[i].IsMark(',') && !(i == phrase.First - 1 && sentence[i].Is(Category.And)) && !IsPlaceLike(i)) return null;
        return Tally("gapped-place", last.Outcome, phrase, phrase.First);
    }

    // Rule among-last: "75 dead, among them 4 dead who were recovered": dead counted inside the dead.
    private int? AmongLast(CountPhrase phrase)
    {
        int before = phrase.First - 1;
        if (last is not { Kind: DraftKind.Tally, Count: { } all } whole || phrase.Count is not { } count || count >= all || phrase.Victim != whole.Outcome || phrase.First - whole.LastToken > AmongReach || pending is { } trigger && trigger.At > whole.LastToken) return null;
        return sentence[before].Sense(Category.Among) is { Value: "" } ? PartOf(whole, phrase, phrase.First) : null;
    }
}
