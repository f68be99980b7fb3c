using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading.English;

/// <summary>How the counts of a sentence stand to each other and to those told before.</summary>
/// <remarks>
/// "Up from 2,122" and "a day earlier it stood at 630" give what the newer figure replaces; "rose to 34" replaces the
/// toll told before; "of these, 4,452 were killed" and "312 of those killed" are inside the total told before.
/// </remarks>
internal static class EnglishRelations
{
    private const int Reach = 12, BesideReach = 3;

    /// <summary>Sets them.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="drafts">Its counts.</param>
    /// <param name="earlier">All counts before it.</param>
    public static void Read(Sentence sentence, List<TallyDraft> drafts, List<TallyDraft> earlier)
    {
        for (int i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if (IsPrevious(draft)) Newer(draft, drafts, i, earlier);
            else if (draft.IsRevision) Older(draft, drafts, i, earlier);
            // "129 civilians, including 44 children and 17 women, and 10 victims of torture": among those just counted.
            if (draft is { PartOf: null, Count: { } few } && i > 0 && drafts[i - 1] is { Parts.Count: > 0, Kind: DraftKind.Tally } listed && listed.Outcome == draft.Outcome && few < listed.Count && draft.FirstToken - listed.LastToken <= 3 && IsOfTorture(sentence, draft)) draft.PartOf = listed;
            // "65 were killed in the shelling of the town. One shell hit a bus, killing 22": of those just counted, most likely.
            if (draft is { PartOf: null, Kind: DraftKind.Tally } && IsOfOne(sentence, drafts) && Total(draft, [], 0, [.. earlier.TakeLast(BesideReach)]) is { } all && all.Count > draft.Count)
            {
                draft.PartOf = all;
                draft.Doubt("of-those");
            }
            if (draft.PartOf is null && IsOfThese(sentence, draft, i)) draft.PartOf = Total(draft, drafts, i, earlier);
        }
    }

    private static bool IsOfOne(Sentence sentence, List<TallyDraft> drafts) => drafts.Count == 1 && !sentence.OpensParagraph
        && (sentence.Written(0) is "One" && sentence[1].Is(Category.Cause) || sentence[0].IsPreposition("in") && sentence.Written(1) is "one" && sentence[2].Is(Category.Cause | Category.Event));

    private static bool IsOfTorture(Sentence sentence, TallyDraft draft)
    {
        for (int i = draft.FirstToken; i <= draft.LastToken + Reach / 2 && i < sentence.Count && !sentence[i].IsMark(',') && !sentence[i].IsMark(';'); i++)
            if (sentence.Written(i) is "torture") return true;
        return false;
    }

    private static bool IsPrevious(TallyDraft draft) => draft.Flags.Exists(flag => flag.Code == "previous-value") || draft.Rule == "en.toll-again";

    // The toll beside an earlier value replaces it; "it stood at 630" after "past 700" is the smaller and older one.
    private static void Newer(TallyDraft old, List<TallyDraft> drafts, int index, List<TallyDraft> earlier)
    {
        var newer = drafts.Skip(index + 1).FirstOrDefault(other => other.Outcome == old.Outcome && other.IsRevision)
            ?? drafts.Take(index).Concat(earlier.TakeLast(1)).LastOrDefault(other => other.Outcome == old.Outcome && !IsPrevious(other));
        if (newer is null || newer.Count is null || old.Count is null) return;
        if (old.Rule == "en.toll-again" && newer.Count < old.Count) old.Supersedes ??= newer;
        else newer.Supersedes ??= old;
    }

    private static void Older(TallyDraft toll, List<TallyDraft> drafts, int index, List<TallyDraft> earlier)
    {
        if (drafts.Take(index).Any(other => other.Outcome == toll.Outcome)) return;
        toll.Supersedes ??= earlier.TakeLast(Reach).LastOrDefault(other => other.Outcome == toll.Outcome && other.Rule is "en.toll" or "en.toll-again" && other.Count < toll.Count);
    }

    private static bool IsOfThese(Sentence sentence, TallyDraft draft, int index)
    {
        if (draft.Rule == "en.partitive") return true;
        // "Included in the toll were 1,564 deaths and 3,289 injuries", "the toll includes 40 children".
        if (sentence.Written(0) is "Included" && sentence[1].IsPreposition("in") && sentence[3].Is(Category.Toll) | sentence[2].Is(Category.Toll)) return true;
        if (index > 1 || !sentence[0].IsPreposition("of")) return false;
        return sentence.Written(1) is "these" or "those" or "them" || sentence[1].IsSpecial("the") && sentence[2].AnyOutcome() is not null;
    }

    private static TallyDraft? Total(TallyDraft part, List<TallyDraft> drafts, int index, List<TallyDraft> earlier) =>
        drafts.Take(index).Concat(earlier.TakeLast(Reach)).LastOrDefault(total => total != part && total.PartOf is null && total.Kind == DraftKind.Tally && total.Count >= part.Count && !IsPrevious(total)
            && (total.Outcome == part.Outcome || (total.Outcome == Outcome.KilledOrInjured && part.Outcome is Outcome.Killed or Outcome.Injured)));
}
