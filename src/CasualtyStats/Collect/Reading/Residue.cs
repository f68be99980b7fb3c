using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading;

/// <summary>What stands beside a count and was read by no rule: a group, a number, a bound, a denial. A careful person would look there again, so the count carries a flag.</summary>
/// <remarks>It changes no count. "Three people died, most of them women": the count is three, and the flag says that "women" was not taken into it.</remarks>
internal static class Residue
{
    // Words between a count and what may belong to it.
    private const int Reach = 12, Near = 3;

    /// <summary>Flags the counts of one sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="drafts">Its counts.</param>
    /// <param name="read">True for tokens that a mention of time, place or source has taken.</param>
    public static void Flag(Sentence sentence, List<TallyDraft> drafts, Func<int, bool> read)
    {
        for (int i = 0; i < sentence.Count; i++)
        {
            if (sentence[i].Kind == TokenKind.Mark || Taken(drafts, i) || read(i)) continue;
            if (Doubt(sentence, drafts, i) is not { } code || Nearest(sentence, drafts, i) is not { } draft) continue;
            draft.Doubt(code, sentence[i].Span.Of(sentence.Text));
        }
    }

    private static string? Doubt(Sentence sentence, List<TallyDraft> drafts, int at)
    {
        var token = sentence[at];
        if (token.Sense(Category.Person) is { } person && (person.Group.Length > 0 || person.Class != VictimClass.Unspecified) && IsOfPeople(sentence, at)) return "group-unread";
        if (token.Kind == TokenKind.Number && token.Number > 0 && sentence[at + 1].Is(Category.Person | Category.Victim | Category.Others)) return "number-unread";
        if (token.Is(Category.Qualifier) && drafts.Exists(draft => draft.Qualifier == Qualifier.Exact && draft.CountSpan.Start >= token.End && draft.CountSpan.Start <= sentence[at + 2].Start)) return "bound-unread";
        return null;
    }

    // "Including women", "a woman", "and children", "3 children".
    private static bool IsOfPeople(Sentence sentence, int at)
    {
        for (int i = at - 1; i >= Math.Max(0, at - Near); i--)
        {
            if (sentence[i].Kind == TokenKind.Number || sentence[i].Is(Category.Number | Category.Among | Category.All | Category.Vague | Category.Dozens)) return true;
            if (sentence[i].Kind == TokenKind.Mark) return false;
        }
        return sentence[at].HasAnd || sentence[at - 1].HasAnd;
    }

    private static bool Taken(List<TallyDraft> drafts, int at)
    {
        foreach (var draft in drafts)
            if (at >= draft.FirstToken && at <= draft.LastToken) return true;
        return false;
    }

    private static TallyDraft? Nearest(Sentence sentence, List<TallyDraft> drafts, int at)
    {
        TallyDraft? nearest = null;
        int least = Reach + 1;
        foreach (var draft in drafts)
        {
            if (draft.Kind != DraftKind.Tally) continue;
            int distance = at < draft.FirstToken ? draft.FirstToken - at : at - draft.LastToken;
            for (int i = Math.Min(at, draft.LastToken); i < Math.Max(at, draft.FirstToken) && distance <= Reach; i++)
                if (sentence[i].IsMark(';') || sentence[i].IsMark('؛')) distance += Reach;
            if (distance < least) (least, nearest) = (distance, draft);
        }
        return nearest;
    }
}
