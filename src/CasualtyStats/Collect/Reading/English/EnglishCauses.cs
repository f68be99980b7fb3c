using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading.English;

/// <summary>Cause of harm and alleged actor, as the clause of a count gives them.</summary>
/// <remarks>
/// Actor: the subject of "killed 5" where it names an armed group, "by X" behind a passive, "at the hands of X", and the
/// adjective of an attack ("an Israeli airstrike"). A cause or an event is no actor: "the blast killed 5" names none.
/// </remarks>
internal static class EnglishCauses
{
    private const int LongestActor = 7, Near = 16;

    /// <summary>Sets both, where the clause tells.</summary>
    public static void Read(Sentence sentence, TallyDraft draft, int index, Territory territory)
    {
        draft.Cause = Cause(sentence, index, territory);
        draft.Actor ??= Subject(sentence, draft) ?? By(sentence, draft) ?? Attacker(sentence, draft, index, territory);
    }

    private static string? Cause(Sentence sentence, int index, Territory territory)
    {
        if ((sentence.Categories & Category.Cause) == 0) return null;
        string? cause = null;
        int least = Territory.Foreign;
        for (int i = 0; i < sentence.Count; i++)
            if (sentence[i].Sense(Category.Cause) is { } sense && territory.Cost((i, i), index) is var cost && cost < least) (least, cause) = (cost, sense.Value);
        return cause;
    }

    // "Soldiers of the army killed 5": the words before the verb, where they name people under arms.
    private static string? Subject(Sentence sentence, TallyDraft draft)
    {
        if (draft.Rule != "en.verb-before" || sentence.Written(draft.FirstToken).EndsWith("ing", StringComparison.Ordinal)) return null;
        int last = draft.FirstToken - 1;
        while (last > 0 && (sentence[last].IsSpecial("aux") || sentence.Written(last).EndsWith("ly", StringComparison.Ordinal) || sentence.Written(last) is "also" or "then")) last--;
        int first = last + 1;
        for (int i = last; i >= Math.Max(0, last - LongestActor) && IsPhrase(sentence, i); i--) first = i;
        return Named(sentence, first, last);
    }

    private static string? By(Sentence sentence, TallyDraft draft)
    {
        for (int i = draft.LastToken + 1; i <= draft.LastToken + LongestActor && i < sentence.Count; i++)
        {
            bool hands = sentence.Written(i) is "hands" && sentence[i + 1].IsPreposition("of");
            if (sentence[i].Mark is ',' or ';' || sentence[i].Is(Category.Says)) return null;
            if (!hands && !sentence[i].IsPreposition("by")) continue;
            int first = hands ? i + 2 : i + 1, last = first - 1;
            for (int j = first; j < first + LongestActor && IsPhrase(sentence, j); j++) last = j;
            if (Named(sentence, first, last) is { } actor) return actor;
        }
        return null;
    }

    // "An Israeli airstrike", "RSF shelling".
    private static string? Attacker(Sentence sentence, TallyDraft draft, int index, Territory territory)
    {
        for (int i = Math.Max(1, draft.FirstToken - Near); i < Math.Min(sentence.Count, draft.LastToken + Near); i++)
        {
            if (!sentence[i].Is(Category.Event | Category.Cause) || territory.Cost((i, i), index) >= Territory.Foreign) continue;
            int at = i - 1;
            while (at > 0 && sentence[at].Is(Category.Event | Category.Cause)) at--;
            if (sentence.IsCapital(at) && (sentence[at].Is(Category.Actor) || sentence[at].Sense(Category.Person) is { Number: 1 })) return sentence.Written(at).ToString();
        }
        return null;
    }

    private static bool IsPhrase(Sentence sentence, int at) =>
        sentence[at].Kind == TokenKind.Word && !sentence[at].Is(Category.And | Category.Clause | Category.Says | Category.OutcomeAfter | Category.OutcomeVerb | Category.Weekday | Category.Month)
        && !sentence[at].IsSpecial("aux") && !(sentence[at].Is(Category.Preposition) && !sentence[at].IsPreposition("of"));

    private static string? Named(Sentence sentence, int first, int last)
    {
        if (last < first) return null;
        if (sentence[first].IsSpecial("the") || sentence[first].IsSpecial("a")) first++;
        bool armed = false;
        for (int i = first; i <= last; i++)
        {
            if (sentence[i].Is(Category.Event | Category.Cause | Category.Unit) && !sentence.IsCapital(i)) return null;
            armed |= sentence[i].Sense(Category.Person) is { Class: VictimClass.Combatant } || sentence[i].Is(Category.Actor) || sentence.Written(i) is "forces" or "Forces" or "army" or "Army" or "military" or "settlers" or "settler" or "police" or "militia" or "gunmen" or "attackers" or "regime";
        }
        return armed && last >= first ? sentence.Span(first, last).Of(sentence.Text) : null;
    }
}
