using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading;

/// <summary>Finds the dead of whom the words say that they were among the wounded or the missing before.</summary>
/// <remarks>
/// | rule | example | counter-example |
/// |---|---|---|
/// | of-wounds | two people died of their wounds | two died and 5 were wounded |
/// | among-the-wounded | two of the wounded died in hospital | two of the wounded are in intensive care |
/// | were-missing | the bodies of three of the missing were recovered | three bodies were recovered; five are still missing |
/// </remarks>
internal static class Formers
{
    // Words behind a count that may still say how they died, or what they were; and those before a toll that tell that it is one.
    private const int WoundsReach = 12, MissingReach = 8, TollReach = 6;

    /// <summary>Marks them among the counts of one sentence.</summary>
    public static void Mark(Sentence sentence, List<TallyDraft> drafts)
    {
        for (int d = 0; d < drafts.Count; d++)
        {
            var draft = drafts[d];
            if (draft is not { Outcome: Outcome.Killed, Kind: DraftKind.Tally } || draft.IsRising || draft.IsRevision || draft.Cumulative && draft.Former is null) continue;
            draft.Former ??= OfWounds(sentence, drafts, draft) || OfThoseBefore(sentence, drafts, d) ? Outcome.Injured : WereMissing(sentence, drafts, draft) ? Outcome.Missing : null;
            if (draft.Former is null) continue;
            // "Six were killed; two of the wounded died later": whether the six hold the two is not said. "The toll rose to six after two of the wounded died" says it.
            if (draft.PartOf is { } whole && !Rises(sentence, drafts, whole)) draft.PartOf = null;
            draft.PartOf ??= drafts.Find(toll => toll != draft && toll.Outcome == draft.Outcome && toll.Count > draft.Count && Rises(sentence, drafts, toll));
        }
    }

    // "48 wounded people, five of whom died": of the count right before.
    private static bool OfThoseBefore(Sentence sentence, List<TallyDraft> drafts, int d)
    {
        if (sentence.IsArabic || d == 0 || drafts[d - 1] is not { Outcome: Outcome.Injured, Count: { } hurt } || hurt <= drafts[d].Count) return false;
        for (int i = drafts[d].FirstToken; i <= drafts[d].LastToken; i++)
            if (sentence[i].Lexeme?.Normal is "of whom" or "of them") return true;
        return false;
    }

    private static bool Rises(Sentence sentence, List<TallyDraft> drafts, TallyDraft toll)
    {
        if (toll.IsRising || toll.IsRevision) return true;
        for (int i = Math.Max(0, toll.FirstToken - TollReach); i < toll.FirstToken && drafts.Contains(toll); i++)
            if (sentence[i].Is(Category.Reached) || sentence[i].Is(Category.Toll)) return true;
        return false;
    }

    private static bool OfWounds(Sentence sentence, List<TallyDraft> drafts, TallyDraft draft)
    {
        for (int i = draft.FirstToken; i <= draft.LastToken + WoundsReach && i < sentence.Count; i++)
        {
            if (i > draft.LastToken && Belongs(drafts, draft, i)) return false;
            if (sentence[i].Sense(Category.Special)?.Value == "of-wounds") return true;
            if (i == draft.LastToken + 2 && sentence.Normal(i - 1) is "من" && sentence[i].Sense(Category.Victim) is { Outcome: Outcome.Injured, Number: 0 }) return true;
            if (i <= draft.LastToken && sentence.IsArabic && (sentence[i].Clitics & Clitics.The) != 0 && sentence[i].Sense(Category.Victim) is { Outcome: Outcome.Injured, Number: 0 or 2 }) return true;
        }
        return false;
    }

    private static bool WereMissing(Sentence sentence, List<TallyDraft> drafts, TallyDraft draft)
    {
        bool found = draft.Recovered || (sentence.Categories & Category.Recovered) != 0;
        for (int i = draft.FirstToken; found && i <= draft.LastToken + MissingReach && i < sentence.Count; i++)
        {
            if (i > draft.LastToken && (Belongs(drafts, draft, i) || sentence[i].IsMark(';') || sentence[i].IsMark('؛'))) return false;
            // Under the rubble is not yet missing.
            if (sentence[i].Sense(Category.Victim)?.Outcome == Outcome.Missing) return !StillMissing(sentence, i);
        }
        return false;
    }

    private static bool StillMissing(Sentence sentence, int at)
    {
        for (int i = Math.Max(0, at - 4); i < at; i++)
            if (sentence.Normal(i) is "ما زال" or "ما يزال" or "لا يزال" or "لا زال" or "بقاء" or "still" or "remain" or "remains") return true;
        return false;
    }

    private static bool Belongs(List<TallyDraft> drafts, TallyDraft draft, int at) => drafts.Exists(other => other != draft && at >= other.FirstToken && at <= other.LastToken);
}
