using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading.Arabic;

// Numbers whose outcome was told before them: "28 dead: Jenin 16, Tubas 6", "- the forces of the regime: 14 civilians"; and what looks like a count and is none.
internal sealed partial class ArabicCounts
{
    private const int LongestName = 5, LongestFront = 12, ShareReach = 40, WholeReach = 3;

    // Rule share: a name and its number, after a count that can hold it; not more than that count in all.
    private int? Share(CountPhrase phrase)
    {
        if (phrase.IsThing || phrase.IsVague || phrase.IsUnknownNoun || phrase.Count is not { } count || count is >= 1900 and <= 2100 || pending is not null && pending.Value.At > lastEnd) return null;
        if (phrase.Victim is not null && !(phrase.Victim == Outcome.Killed && phrase.NounNumber == 1) || !Closes(phrase.Last + 1)) return null;
        bool line = IsFront(phrase);
        int first = phrase.First;
        if (!line)
        {
            if (Name(phrase) is not { } name) return null;
            first = name;
        }
        var told = last is { Kind: DraftKind.Tally } here ? here : line && reading.IsNear ? BeforeList(count) : null;
        var whole = told is { Rule: "share", PartOf: { } outer } ? outer : told;
        if (whole is not { Kind: DraftKind.Tally, Outcome: Outcome.Killed or Outcome.Injured, Count: { } total } || line && !Names(phrase) && told!.Rule != "share") return null;
        long sum = count;
        foreach (var other in reading.Earlier.TakeLast(ShareReach).Concat(reading.Drafts))
            if (other.Rule == "share" && other.PartOf == whole) sum += other.Count ?? 0;
        if (sum > total) return null;
        var draft = Make("share", whole.Outcome, phrase, first);
        (draft.PartOf, draft.Cumulative) = (whole, whole is { Cumulative: true, IsRising: false });
        if (draft.Class == VictimClass.Combatant && draft.ClassBasis == Basis.Carried) (draft.Class, draft.ClassBasis) = (VictimClass.Unspecified, null);
        if (draft.Class == VictimClass.Unspecified && whole.Class == VictimClass.Civilian) (draft.Class, draft.ClassBasis) = (whole.Class, Basis.Carried);
        draft.Doubt("outcome-carried");
        int end = Finish(draft, phrase);
        pending = toll = null;
        return end;
    }

    // The count that a list's lines are parts of: the last one, or one shortly before it where the last is too small to hold the line.
    private TallyDraft? BeforeList(long count)
    {
        for (int i = reading.Earlier.Count - 1; i >= Math.Max(0, reading.Earlier.Count - WholeReach); i--)
            if (reading.Earlier[i] is { Kind: DraftKind.Tally } earlier && (earlier.Count >= count || earlier.Rule == "share")) return earlier;
        return reading.Earlier.Count > 0 ? reading.Earlier[^1] : null;
    }

    // What may stand behind the number of a share: the end, a mark, the next name, its breakdown.
    private bool Closes(int at) => at >= sentence.Count || sentence[at].Kind == TokenKind.Mark && sentence[at].Mark is '.' or '،' or ',' or '؛' or ';' or '(' or ')' || sentence[at].HasAnd || sentence[at].Is(Category.Among);

    // "…: Jenin 16, Tubas 6, and Hebron one": where the name begins that stands between a mark and its number, behind a colon.
    private int? Name(CountPhrase phrase)
    {
        if (last is null || phrase.First - lastEnd > LongestName + 2) return null;
        int start = phrase.First;
        while (start > lastEnd && phrase.First - start < LongestName && IsPlaceLike(start - 1) && sentence[start - 1].Sense(Category.Preposition) is null) start--;
        if (start == phrase.First) return null;
        bool opens = sentence[start - 1].IsMark(':') && start - 1 >= lastEnd;
        bool goesOn = last.Rule == "share" && (sentence[start - 1].IsMark('،') || sentence[start - 1].IsMark(',') || sentence[start - 1].IsMark('؛') || sentence[start].HasAnd || sentence[start - 1].Is(Category.And) || Letters.Fold(sentence.Text[sentence[start].Start]) == 'و');
        return opens || goesOn ? start : null;
    }

    // "- The forces of the regime: 14 civilians": the number stands behind the colon of a line's front.
    private bool IsFront(CountPhrase phrase)
    {
        if (!sentence.OpensParagraph || last is not null || !sentence[phrase.First - 1].IsMark(':') || phrase.First > LongestFront + 8) return false;
        for (int i = 0; i < phrase.First - 1; i++)
            if (sentence[i].Is(Category.Victim | Category.OutcomeNoun | Category.OutcomeVerb | Category.Toll | Category.Says | Category.Blocker) || sentence[i].Kind == TokenKind.Number) return false;
        return true;
    }

    // A party, or any name at all where the list has begun.
    private bool Names(CountPhrase phrase)
    {
        for (int i = 0; i < phrase.First; i++)
            if (sentence[i].Is(Category.Actor | Category.Body)) return true;
        return false;
    }

    // "There is no truth in what is said of the death of twenty": a figure denied.
    private bool IsDenied(int first)
    {
        for (int i = first - 1; i >= Math.Max(1, first - 8); i--)
        {
            if (sentence[i].Kind == TokenKind.Mark) return false;
            if (sentence.Normal(i).TrimStart('ل') is "صحه" or "اساس" && sentence[i - 1].Is(Category.Negation)) return true;
        }
        return false;
    }

    // "Thousands buried today the bodies of ten of the victims": a funeral tells of dead who were counted before.
    private bool IsFuneral(CountPhrase phrase)
    {
        bool bodies = phrase.VictimKind == "bodies";
        for (int i = phrase.First - 1; i >= Math.Max(0, phrase.First - 9); i--)
            if ((bodies |= sentence.Normal(i).StartsWith("جث")) && sentence.Normal(i).TrimStart('و') is "شيع" or "شيعت" or "شيعوا" or "يشيع" or "يشيعون" or "تشييع" or "التشييع") return true;
        return false;
    }

    // "After it had been 16", "after the first toll was 24": what the figure was before.
    private bool WasBefore(int first)
    {
        for (int i = first - 1; i >= Math.Max(2, first - 6); i--)
        {
            if (sentence[i].Kind == TokenKind.Mark || sentence[i].Kind == TokenKind.Number) return false;
            if (sentence[i].Sense(Category.Special)?.Value == "against" && sentence.Normal(i).StartsWith("بعد")) return true;
        }
        return false;
    }
}
