using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading.Arabic;

/// <summary>Reads the groups that follow a count: "among them 3 children and 2 women", "four of them children", "all of them women".</summary>
/// <remarks>A breakdown belongs to the nearest count before it and ends at any outcome word.</remarks>
internal static class BreakdownReader
{
    private const int MostItems = 12, FartherReach = 22;

    /// <summary>Reads the breakdown behind a tally, if there is one.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="draft">The tally; its parts and span grow.</param>
    /// <param name="at">Index of the first token after the tally.</param>
    /// <returns>Index of the first token that was not read.</returns>
    public static int Read(Sentence sentence, TallyDraft draft, int at)
    {
        int start = Skip(sentence, at, draft);
        int end = Marked(sentence, draft, start);
        if (end < 0) end = Partitive(sentence, draft, start);
        if (end < 0) end = Whole(sentence, draft, start);
        if (end < 0) end = Bracketed(sentence, draft, start);
        if (end < 0) end = Made(sentence, draft, start);
        if (end < 0) end = Farther(sentence, draft, start);
        if (end < 0) return start > at && sentence[start - 1].Is(Category.SplitTail) ? start : at;
        draft.Span = new(draft.Span.Start, Math.Max(draft.Span.End, sentence[end - 1].End));
        draft.LastToken = end - 1;
        // A second marker continues the list: "among them a woman, and six of them children".
        int more = Skip(sentence, end, draft);
        int again = Partitive(sentence, draft, more);
        return again > 0 ? again : end;
    }

    // What may stand between a count and its breakdown.
    private static int Skip(Sentence sentence, int at, TallyDraft draft)
    {
        for (int comma = 0; at < sentence.Count; at++)
        {
            var token = sentence[at];
            if (token.Is(Category.SplitTail) && draft.Rule == "split-idiom") { draft.LastToken = at; draft.Span = new(draft.Span.Start, token.End); continue; }
            if (token.Is(Category.Link) && (token.Clitics & Clitics.And) == 0) continue;
            if ((token.IsMark('،') || token.IsMark(',')) && comma++ == 0) continue;
            if (token.IsMark('(') && sentence[at + 1].Is(Category.Among)) continue;
            break;
        }
        return at;
    }

    private static int Marked(Sentence sentence, TallyDraft draft, int at)
    {
        if (sentence[at].Sense(Category.Among) is not { } marker) return -1;
        int next = at + 1;
        if (marker.Value is "most" or "some") return -1;
        if (marker.Value == "one")
            return sentence[next].Sense(Category.Person) is { } person ? person.Group == "combatants" ? next + 1 : Add(sentence, draft, person.Group, 1, at, next) : -1;
        while (sentence[next].IsMark(',') || sentence[next].IsMark('،') || sentence[next].IsMark(':')) next++;
        // "Among them a child and a woman killed yesterday" is a count of its own inside this one.
        if (!IsSubject(draft) && CountPhraseReader.Read(sentence, next) is { } own && FollowedByOutcome(sentence, own.Last + 1) && !IsOfMany(sentence, own)) return -1;
        int end = Items(sentence, draft, next);
        return end > next ? end : -1;
    }

    /// <summary>Reads a list of groups with their numbers into a tally's parts.</summary>
    /// <returns>Index of the first token that was not read; <paramref name="at"/> where there is no group.</returns>
    public static int Items(Sentence sentence, TallyDraft draft, int at)
    {
        int next = at, end = at;
        for (int items = 0; items < MostItems; items++)
        {
            int from = next;
            // "A woman, pregnant, and seven children": a word about the one before.
            if (items > 0 && sentence[from].Is(Category.Link) && sentence[from + 1].HasAnd) from++;
            while (sentence[from].IsMark('،') || sentence[from].IsMark(',') || sentence[from].Is(Category.And)) from++;
            if (items > 0 && from == next && !sentence[from].HasAnd && sentence[from].Kind != TokenKind.Number) break;
            int after = Item(sentence, draft, from);
            if (after < 0 && items > 0) after = Unnamed(sentence, draft, from);
            if (after < 0) break;
            next = end = after;
        }
        return end;
    }

    private static int Item(Sentence sentence, TallyDraft draft, int at)
    {
        var token = sentence[at];
        if (CountPhraseReader.Read(sentence, at, allowList: false) is { Victim: null, IsThing: false, IsBare: false, IsUnknownNoun: false, Count: { } count } phrase)
        {
            string group = GroupOf(phrase);
            if (group.Length == 0 || !IsSubject(draft) && FollowedByOutcome(sentence, phrase.Last + 1) && !IsOfMany(sentence, phrase)) return -1;
            if (draft.Parts.Count > 0 && CountPhraseReader.IsBothSexes(draft.Parts[^1].Group, draft.Parts[^1].Count, phrase)) return phrase.Last + 1;
            int last = phrase.Last;
            if (sentence[last + 1].Sense(Category.Among) is { Value: "" } && sentence[last + 2] is var kind && kind.Sense(Category.Person) is { Number: 0 } finer && finer.Group.Length > 0) return -1;
            return Add(sentence, draft, group, count, phrase.NumberFirst, last);
        }
        // "Four of them women", inside a list already open.
        if (NumberPhrase.TryRead(sentence, at, out _)) return Partitive(sentence, draft, at);
        if (token.Sense(Category.Person) is { Number: 0, Group: "combatants" } && draft.Class == VictimClass.Unspecified && draft.Parts.Count > 0)
        {
            draft.Class = VictimClass.Mixed;
            draft.ClassBasis = Basis.Stated;
            return at + 1;
        }
        if (token.Sense(Category.Person) is { Number: 0 } named && named.Group.Length > 0 && named.Group != "combatants")
            return Add(sentence, draft, named.Group, null, at, at);
        return -1;
    }

    // "Seven children, three women and an unidentified body": one of those counted, of no group.
    private static int Unnamed(Sentence sentence, TallyDraft draft, int at)
    {
        if (draft is not { Outcome: Outcome.Killed, Count: { } whole } || CountPhraseReader.Read(sentence, at, allowList: false) is not { VictimKind: "bodies", Count: { } bodies } phrase) return -1;
        long sum = bodies;
        foreach (var part in draft.Parts) sum += part.Count ?? 0;
        return sum <= whole ? phrase.Last + 1 : -1;
    }

    private static string GroupOf(CountPhrase phrase) =>
        phrase.Group == "combatants" ? "" : phrase.Group.Length == 0 && phrase.Class == VictimClass.Civilian ? "civilians" : phrase.Group;

    // "Four of them children, ten of them of the children".
    private static int Partitive(Sentence sentence, TallyDraft draft, int at)
    {
        int next = at;
        while (sentence[next].IsMark('،') || sentence[next].IsMark(',') || sentence[next].IsMark('(')) next++;
        if (!NumberPhrase.TryRead(sentence, next, out var number) || number.Value < 0) return -1;
        if (sentence[number.Next].Sense(Category.Among) is not { Value: "" }) return -1;
        int noun = number.Next + 1;
        if (sentence[noun].Sense(Category.Preposition)?.Value == "of") noun++;
        if (sentence[noun].Sense(Category.Person) is not { } person) return -1;
        string group = person.Group == "combatants" ? "" : person.Group.Length > 0 ? person.Group : person.Class == VictimClass.Civilian ? "civilians" : "";
        if (group.Length == 0) return -1;
        int end = Add(sentence, draft, group, number.Value, next, noun);
        return end > 0 ? Math.Max(end, Items(sentence, draft, end)) : -1;
    }

    // "All of them children", "who is a child".
    private static int Whole(Sentence sentence, TallyDraft draft, int at)
    {
        var token = sentence[at];
        bool all = token.Is(Category.All) || token.Sense(Category.Special)?.Value == "is";
        if (all && token.Is(Category.All) && sentence[at + 1].Sense(Category.Preposition)?.Value == "of") at++;
        if (!all || draft.Count is not { } count || sentence[at + 1].Sense(Category.Person) is not { } person) return -1;
        if (token.Is(Category.All) && person.Group.Length == 0 && person.Class != VictimClass.Unspecified && (draft.Class == VictimClass.Unspecified || draft.ClassBasis == Basis.Carried))
        {
            (draft.Class, draft.ClassBasis) = (person.Class, Basis.Stated);
            return at + 2;
        }
        if (person.Group.Length is 0 || person.Group == "combatants") return -1;
        if (!token.Is(Category.All) && person.Number != count) return -1;
        return Add(sentence, draft, person.Group, count, at, at + 1);
    }

    // "(two children and a man)".
    private static int Bracketed(Sentence sentence, TallyDraft draft, int at)
    {
        if (!sentence[at].IsMark('(')) return -1;
        int before = draft.Parts.Count;
        int end = Items(sentence, draft, at + 1);
        if (end > at + 1 && sentence[end].IsMark(')')) return end + 1;
        draft.Parts.RemoveRange(before, draft.Parts.Count - before);
        return -1;
    }

    // "The death of 93 civilians in the period from 1 to 9 February (18 women, 32 children and 43 men)": a bracket further on whose groups make up the count.
    private static int Farther(Sentence sentence, TallyDraft draft, int at)
    {
        if (draft.Count is not { } count || count < 3 || draft.Parts.Count > 0) return -1;
        for (int open = at; open < Math.Min(sentence.Count, at + FartherReach); open++)
        {
            if (sentence[open].Is(Category.OutcomeVerb | Category.OutcomeNoun | Category.Victim | Category.Clause) || sentence[open].Mark is '؛' or ';') return -1;
            bool colon = sentence[open].IsMark(':');
            if (!colon && !sentence[open].IsMark('(')) continue;
            int end = Items(sentence, draft, open + 1);
            long sum = 0;
            foreach (var part in draft.Parts) sum += part.Count ?? 0;
            if (end > open + 1 && (colon || sentence[end].IsMark(')')) && sum == count) return colon ? end : end + 1;
            draft.Parts.Clear();
        }
        return -1;
    }

    // Rule made-up-of: "nine dead, they are four children, three women and two men": only where the parts make up the count.
    private static int Made(Sentence sentence, TallyDraft draft, int at)
    {
        if (draft.Count is not { } count || draft.Parts.Count > 0) return -1;
        int next = sentence[at].Is(Category.And) ? at + 1 : at;
        if (sentence[next].Kind == TokenKind.Word && sentence.Normal(next) is "هم" or "وهم" or "هن" or "وهن" or "هما" or "وهما" or "وهو" or "وهي" || sentence[next].IsMark('-') || sentence[next].IsMark('–') || sentence[next].IsMark(':')) next++;
        // "…, eight children and two women,": after a comma.
        else if (!sentence[at - 1].IsMark('،') && !sentence[at - 1].IsMark(',')) return -1;
        while (sentence[next].IsMark(':')) next++;
        int end = Items(sentence, draft, next);
        long sum = 0;
        foreach (var part in draft.Parts) sum += part.Count ?? 0;
        if (end > next && sum == count) return end;
        draft.Parts.Clear();
        // "They are a mother, her infant and a young man": some of them belong to no group.
        if (CountPhraseReader.Read(sentence, next) is { Victim: null, IsThing: false, Parts.Count: > 0 } list && list.Count == count)
        {
            draft.Parts.AddRange(list.Parts);
            return list.Last + 1;
        }
        return -1;
    }

    // "Eleven civilians, among them a woman, were killed": the verb in the plural is that of the whole.
    private static bool IsOfMany(Sentence sentence, CountPhrase phrase) => phrase.Count == 1 && sentence.Normal(phrase.Last + 1).EndsWith("وا");

    // "12 civilians, among them seven children and a woman, were killed": a subject that still waits for its verb.
    private static bool IsSubject(TallyDraft draft) => draft.Rule is "probe" or "subject-first";

    private static bool FollowedByOutcome(Sentence sentence, int at) => sentence[at].Is(Category.OutcomeAfter) && (sentence[at].Clitics & Clitics.And) == 0;

    private static int Add(Sentence sentence, TallyDraft draft, string group, long? count, int first, int last)
    {
        if (group.Length == 0) return -1;
        if (draft.Parts.Exists(part => part.Group == group))
        {
            if (count is not null && draft.Parts.Find(part => part.Group == group)!.Count != count) draft.Doubt("breakdown-repeats", group);
            return last + 1;
        }
        draft.Parts.Add(new(group, count, sentence.Span(first, last)));
        return last + 1;
    }
}
