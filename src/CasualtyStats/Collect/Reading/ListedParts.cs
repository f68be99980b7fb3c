namespace CasualtyStats.Collect.Reading;

/// <summary>Counts of a sentence that are inside one told before them in it, in either language: the shares of places behind a colon, and what "including" opens.</summary>
/// <remarks>
/// "51 killed and 174 wounded: in A 11 dead and 28 wounded, in B 40 dead and 146 wounded" — the eleven and the forty are the 51, since
/// they add up to it. "31 killed across the country, including 20 in A and 9 in B" need not add up. Counter-examples: "two incidents:
/// 5 killed in A, 3 in B" has no whole; "31 killed in A, and 20 in B" opens nothing.
/// </remarks>
internal static class ListedParts
{
    private const int OpenerReach = 3, ListGap = 8;

    /// <summary>Sets what is inside what, and where the parts of each whole begin: a place behind that is a part's.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="drafts">Its counts in their order.</param>
    public static void Read(Sentence sentence, List<TallyDraft> drafts)
    {
        if (drafts.Count < 2) return;
        for (int i = 1; i < drafts.Count; i++)
            if (drafts[i].Outcome != drafts[i - 1].Outcome && drafts[i].FirstToken - drafts[i - 1].LastToken == 2 && sentence[drafts[i].FirstToken - 1].Is(Category.And)) drafts[i - 1].PairEnd = drafts[i].LastToken;
        BehindColon(sentence, drafts);
        for (int i = 1; i < drafts.Count; i++)
            if (drafts[i].PartOf is null && Opener(sentence, drafts[i]) is var opener and >= 0) Opened(drafts, i, opener);
    }

    // Of each outcome one whole before the colon; where the shares of one add up to theirs, all that stand behind are shares.
    private static void BehindColon(Sentence sentence, List<TallyDraft> drafts)
    {
        int colon = drafts[0].LastToken + 1;
        while (colon < sentence.Count && !(sentence[colon].IsMark(':') && drafts.Exists(draft => draft.FirstToken > colon))) colon++;
        if (colon >= sentence.Count) return;
        var wholes = drafts.FindAll(draft => draft.LastToken < colon);
        var shares = drafts.FindAll(draft => draft.FirstToken > colon && draft is { Kind: DraftKind.Tally, PartOf: null, Count: not null });
        if (wholes.Exists(whole => whole is not { Kind: DraftKind.Tally, Count: not null } || wholes.Exists(other => other != whole && other.Outcome == whole.Outcome))) return;
        if (!wholes.Exists(whole => shares.Count(share => share.Outcome == whole.Outcome) > 1 && Sum(shares, whole) == whole.Count)) return;
        foreach (var whole in wholes)
        {
            whole.PartsFrom = colon;
            if (Sum(shares, whole) > whole.Count) continue;
            foreach (var share in shares)
                if (share.Outcome == whole.Outcome) share.PartOf = whole;
        }
    }

    private static long Sum(List<TallyDraft> shares, TallyDraft whole) => shares.Sum(share => share.Outcome == whole.Outcome ? share.Count!.Value : 0);

    // "Including", right before the number.
    private static int Opener(Sentence sentence, TallyDraft draft)
    {
        for (int i = draft.FirstToken; i >= Math.Max(0, draft.FirstToken - OpenerReach); i--)
        {
            if (sentence[i].Sense(Category.Among) is { Value: "" }) return i;
            if (i < draft.FirstToken && sentence[i].Kind == TokenKind.Mark) return -1;
        }
        return -1;
    }

    // What follows in the same list, without a verb of its own, is inside as well, as long as it can be.
    private static void Opened(List<TallyDraft> drafts, int first, int opener)
    {
        var part = drafts[first];
        if (part is not { Kind: DraftKind.Tally, Count: not null } || drafts.Take(first).LastOrDefault(draft => draft.Outcome == part.Outcome) is not { Kind: DraftKind.Tally, PartOf: null, Count: { } most } whole) return;
        if (part.Count >= most || whole.PartsFrom >= 0) return;
        long sum = 0;
        for (int i = first; i < drafts.Count; i++)
        {
            if (i > first && (drafts[i].Rule is not ("en.in-list" or "gapping" or "place-share") || drafts[i].FirstToken - drafts[i - 1].LastToken > ListGap)) break;
            if (drafts[i].Outcome != part.Outcome || drafts[i].PartOf is not null || drafts[i].Count is not { } count || (sum += count) > most) break;
            drafts[i].PartOf = whole;
        }
        foreach (var before in drafts.Take(first))
            if (before.PartOf is null) before.PartsFrom = opener;
    }
}
