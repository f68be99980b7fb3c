using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading.Arabic;

/// <summary>Reads count phrases: number and people, a dual, a singular, a list of these, a range, "dozens of".</summary>
internal static class CountPhraseReader
{
    private const int MostListItems = 8;
    private static readonly Sense Police = new(Category.Person, "police", 0, "police", VictimClass.Unspecified), CivilDefence = new(Category.Person, "civil_defence", 0, "civil_defence", VictimClass.Unspecified);

    /// <summary>Categories a count phrase can begin with.</summary>
    public const Category Openers = Category.Number | Category.Scale | Category.Dozens | Category.Vague | Category.Qualifier | Category.Person | Category.Victim | Category.Others | Category.Same;

    /// <summary>Reads the count phrase that begins at a token.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="at">Index of the token.</param>
    /// <param name="allowList">False to read a single item only.</param>
    public static CountPhrase? Read(Sentence sentence, int at, bool allowList = true)
    {
        var token = sentence[at];
        if (token.Kind != TokenKind.Number && !token.Is(Openers | Category.Preposition) && !IsOneOf(token)) return null;
        var phrase = ReadOneOf(sentence, at) ?? ReadRange(sentence, at) ?? ReadItem(sentence, at);
        if (phrase is null) return null;
        if (allowList && phrase is { IsVague: false, Range: null } && !ReadBodiesOf(sentence, phrase)) ReadList(sentence, phrase);
        ReadQualifierAfter(sentence, phrase);
        return phrase;
    }

    private static CountPhrase? ReadRange(Sentence sentence, int at)
    {
        bool between = sentence[at].Sense(Category.Preposition)?.Value == "between";
        bool from = sentence[at].Sense(Category.Preposition)?.Value == "of";
        // "Rose from 20 to 27" are two figures, the old and the new.
        if (from)
            for (int i = at - 1; i >= at - 6; i--)
                if (sentence[i].Is(Category.Reached) && !sentence[i].IsMark('.')) return null;
        int first = between || from ? at + 1 : at;
        if (!NumberPhrase.TryRead(sentence, first, out var low) || low.Value < 0) return null;
        int next = low.Next;
        var joint = sentence[next];
        bool joined = between ? joint.HasAnd || joint.Sense(Category.Preposition)?.Value == "to" || joint.IsMark('-') || joint.IsMark('–')
            : from ? joint.Sense(Category.Preposition)?.Value == "to"
            : joint.IsMark('-') || joint.IsMark('–');
        if (!joined) return null;
        int second = between && joint.HasAnd && !joint.Is(Category.And) ? next : next + 1;
        if (!NumberPhrase.TryRead(sentence, second, out var high) || high.Value <= low.Value) return null;
        var phrase = new CountPhrase { First = at, NumberFirst = first, NumberLast = high.Next - 1, Last = high.Next - 1, Qualifier = Qualifier.Range, Range = (low.Value, high.Value), HasNumeral = true };
        ReadNoun(sentence, phrase, high.Next);
        return phrase.IsBare || phrase.IsUnknownNoun ? null : phrase;
    }

    private static bool IsOneOf(in Token token) => token.Sense(Category.Special)?.Value == "one-of";

    // Rule one-of: "one of the wounded died", "one of its soldiers": a single person of a group that is named.
    private static CountPhrase? ReadOneOf(Sentence sentence, int at)
    {
        if (!IsOneOf(sentence[at])) return null;
        var group = sentence[at + 1];
        if ((group.Clitics & ~(Clitics.The | Clitics.Pronoun)) != 0 || (group.Sense(Category.Person) ?? group.Sense(Category.Victim)) is not { Number: 0 or 2 } people) return null;
        var phrase = new CountPhrase { First = at, NumberFirst = at, NumberLast = at, Last = at + 1, Count = 1, NounNumber = 1 };
        if (people.Category == Category.Person) Merge(phrase, people);
        return phrase;
    }

    private static CountPhrase? ReadItem(Sentence sentence, int at)
    {
        var phrase = new CountPhrase { First = at };
        int next = at;
        if (sentence[next].Sense(Category.Qualifier) is { } bound)
        {
            if (bound.Value.EndsWith("-after", StringComparison.Ordinal) || Bound(bound.Value) is not { } qualifier) return null;
            phrase.Qualifier = qualifier;
            next++;
            if (sentence[next].Sense(Category.Qualifier) is not null) return null;
        }
        var token = sentence[next];
        phrase.NumberFirst = next;
        bool definite = (token.Clitics & Clitics.The) != 0;
        if (IsVagueWord(sentence, next, out var vague) && !(token.Is(Category.Dozens | Category.Vague) && next != at)) return ReadVague(sentence, phrase, next, vague!);
        if ((!definite || phrase.Qualifier != Qualifier.Exact || IsPassed(sentence, next) || IsCompound(sentence, next)) && NumberPhrase.TryRead(sentence, next, out var number))
        {
            phrase.HasNumeral = true;
            phrase.Count = number.Value < 0 ? null : number.Value;
            phrase.NumberLast = phrase.Last = number.Next - 1;
            ReadNoun(sentence, phrase, number.Next);
            if (number.Value < 0) phrase.IsThing = true;
            return phrase;
        }
        return next == at ? ReadCountingNoun(sentence, phrase, next) : null;
    }

    // "Passed the two hundred", "the wounded passed the thirty": a number with the article behind a verb that bounds it.
    private static bool IsPassed(Sentence sentence, int at)
    {
        if (!sentence[at].Is(Category.Number | Category.Scale)) return false;
        int verb = sentence[at - 1].Sense(Category.Victim) is { Number: 0 } && (sentence[at - 1].Clitics & Clitics.The) != 0 ? at - 2 : at - 1;
        return sentence[verb].Sense(Category.Reached) is { Value.Length: > 0 };
    }

    // "About the thousand and a hundred civilians": the article before the first of several words of one number.
    private static bool IsCompound(Sentence sentence, int at) =>
        sentence[at].Sense(Category.Scale) is { Amount: >= 100 } && sentence[at + 1].HasAnd && !sentence[at + 1].Is(Category.And) && sentence[at + 1].Is(Category.Number | Category.Scale);

    private static bool IsVagueWord(Sentence sentence, int at, out Sense? sense)
    {
        sense = sentence[at].Sense(Category.Dozens) ?? sentence[at].Sense(Category.Vague);
        return sense is not null;
    }

    private static CountPhrase? ReadVague(Sentence sentence, CountPhrase phrase, int at, Sense vague)
    {
        phrase.Qualifier = vague.Category == Category.Dozens ? Qualifier.Dozens : Qualifier.Vague;
        phrase.VagueLow = Math.Max(1, vague.Amount);
        phrase.NumberLast = phrase.Last = at;
        int next = at + 1;
        if (sentence[next].Sense(Category.Vague) is { } second) { phrase.VagueLow = Math.Max(phrase.VagueLow, second.Amount); phrase.NumberLast = phrase.Last = next++; }
        // "The dozens in the ranks of" counts as "dozens of" does.
        // "The number of the wounded" is a toll, "a number of wounded" is not.
        if (sentence[at].Is(Category.Toll) && ((sentence[next].Clitics & Clitics.The) != 0 || sentence[next].Is(Category.Victim | Category.Person) && IsReached(sentence, at))) return null;
        if (sentence[next].Sense(Category.Preposition)?.Value is "of") next++;
        else if (sentence[next].Sense(Category.Preposition)?.Value is "in") next = Ranks(sentence, next);
        ReadNoun(sentence, phrase, next, vague: true);
        return phrase.HasPeople || vague.Category == Category.Dozens ? phrase : null;
    }

    // "Rises thereby the number of victims", "the number of victims of the blast rose": a toll.
    private static bool IsReached(Sentence sentence, int at)
    {
        for (int i = at - 1; i >= at - 4; i--)
            if (sentence[i].Kind == TokenKind.Mark) break;
            else if (sentence[i].Is(Category.Reached)) return true;
        for (int i = at + 2; i <= at + 12 && i < sentence.Count; i++)
            if (sentence[i].Kind == TokenKind.Mark || sentence[i].Is(Category.Clause)) break;
            else if (sentence[i].Is(Category.Reached)) return true;
        return false;
    }

    private static int Ranks(Sentence sentence, int at) =>
        sentence[at + 1].Sense(Category.Special)?.Value == "ranks" ? at + 2 : at;

    private static CountPhrase? ReadCountingNoun(Sentence sentence, CountPhrase phrase, int at)
    {
        var token = sentence[at];
        if ((token.Clitics & Clitics.The) != 0) return null;
        var noun = token.Sense(Category.Victim) ?? token.Sense(Category.Person) ?? token.Sense(Category.Others);
        // "His father" is spelt like "mother" but for the dots of its last letter.
        if (noun is { Group: "women" } && sentence.Text[token.End - 1] == 'ه' && sentence.Normal(at) is "والده" or "ووالده" or "لوالده") noun = noun with { Group = "" };
        if (noun is null || noun is { Category: Category.Others, Group: "ordinal" } && sentence[at + 1].Is(Category.Unit | Category.TimeUnit | Category.Cause | Category.Month) && (sentence[at + 1].Clitics & Clitics.By) == 0) return null;
        // "Two (of) aid workers" is written like the plural, but for the vowel that a careful writer puts.
        if (noun.Number == 0 && HasDualVowel(sentence, at)) noun = noun with { Number = 2 };
        if (noun.Number == 0 && (token.Clitics & Clitics.Pronoun) != 0 && (sentence[at + 1].Clitics & Clitics.The) != 0
            && sentence[at + 1].Sense(Category.Number) is { Amount: >= 3 and <= 10 } definite)
        {
            // "And her three children": the number follows the noun that it counts.
            (phrase.Count, phrase.NounNumber, phrase.NumberLast, phrase.Last, phrase.Group) = (definite.Amount, 2, at + 1, at + 1, noun.Group);
            return phrase;
        }
        if (noun.Number == 0 && sentence[at + 1] is { Clitics: Clitics.None } after && after.Sense(Category.Number) is { Amount: 2 })
        {
            // The oblique dual is spelt like the plural; "two" after it settles which is meant.
            (phrase.Count, phrase.NounNumber, phrase.HasNumeral, phrase.NumberLast, phrase.Last) = (2, 2, true, at, at);
            ReadNoun(sentence, phrase, at);
            return phrase;
        }
        if (noun.Number == 0) return null;
        phrase.Count = phrase.NounNumber = noun.Number;
        phrase.NumberLast = phrase.Last = at;
        ReadNoun(sentence, phrase, at);
        if (noun.Group.Length == 0 && phrase.Group == "women") phrase.Group = "";
        return phrase;
    }

    // The oblique dual has a fatha before its yeh, the plural a kasra: told apart only where the vowel is written.
    private static bool HasDualVowel(Sentence sentence, int at)
    {
        string text = sentence.Text;
        for (int i = sentence[at].Start + 2; i < sentence[at].End; i++)
            if (text[i] == 'ي' && text[i - 1] == '\u064E') return sentence.Normal(at).EndsWith("ين") || sentence[at].End - i <= 3 || text.IndexOf("ين", i, sentence[at].End - i, StringComparison.Ordinal) == i;
        return false;
    }

    private static void ReadNoun(Sentence sentence, CountPhrase phrase, int at, bool vague = false)
    {
        int next = at;
        // 41 "fighters": a noun in quotation marks.
        if (sentence[next] is { Kind: TokenKind.Mark, Mark: '"' or '“' or '«' } && sentence[next + 1].Is(Category.Person) && sentence[next + 1].Clitics == Clitics.None) next = ++at;
        var token = sentence[next];
        bool any = false;
        if (token.Sense(Category.Same) is not null) return;
        while (next < sentence.Count && next - at < 6)
        {
            token = sentence[next];
            if (any && (token.Clitics & Clitics.And) != 0) break;
            if (!any && (token.Clitics & (Clitics.And | Clitics.By)) != 0 && next != phrase.NumberFirst) break;
            // "The brother of the commander": the second noun only says whose.
            if (any && !phrase.HasNumeral && (token.Clitics & Clitics.The) != 0 && token.Sense(Category.Person) is { Number: 1, Group: "combatants" }) break;
            if (any && Of(sentence, next) is { } described) { Merge(phrase, described.Sense); phrase.Last = described.Last; next = described.Last + 1; continue; }
            if (any && token.Sense(Category.Number) is { Amount: 1 or 2 } single && token.Clitics == Clitics.None && single.Amount == phrase.Count) { phrase.Last = next++; continue; }
            var sense = token.Sense(Category.Victim) ?? token.Sense(Category.Person) ?? (any ? null : token.Sense(Category.Actor));
            if (token.Sense(Category.Person) is { } both && token.Sense(Category.Victim) is { } victim && !any) sense = victim;
            if (sense is not null && !(any && (token.Clitics & (Clitics.By | Clitics.For)) != 0)) { Merge(phrase, sense); any = true; phrase.Last = next++; continue; }
            if (token.Is(Category.Others)) { phrase.IsOthers = any = true; phrase.Last = next++; continue; }
            break;
        }
        if (any || CountedHarm(sentence, phrase, at)) return;
        ReadOther(sentence, phrase, at, vague);
    }

    // "217 injuries": the noun of harm in the singular behind a numeral counts the people.
    private static bool CountedHarm(Sentence sentence, CountPhrase phrase, int at)
    {
        if (!phrase.HasNumeral || sentence[at].Clitics != Clitics.None || sentence[at].Sense(Category.OutcomeNoun) is not { Group: "counted", Outcome: { } outcome }) return false;
        (phrase.Victim, phrase.Last) = (outcome, at);
        return true;
    }

    // "155 of the army", "257 of the elements of": a group is named, not a noun counted.
    private static void ReadOther(Sentence sentence, CountPhrase phrase, int at, bool vague)
    {
        if (Of(sentence, at) is { } group)
        {
            Merge(phrase, group.Sense);
            phrase.IsOfGroup = true;
            phrase.Last = group.Last;
            while (phrase.Last + 1 < sentence.Count && Of(sentence, phrase.Last + 1) is { } more) { Merge(phrase, more.Sense); phrase.Last = more.Last; }
            return;
        }
        var token = sentence[at];
        if (token.Is(Category.Unit | Category.TimeUnit | Category.Month | Category.Cause | Category.Blocker | Category.PlaceType) && (token.Clitics & (Clitics.And | Clitics.By)) == 0
            && !token.Is(Category.Link)) phrase.IsThing = true;
        else if (token.Kind == TokenKind.Word && token.Clitics == Clitics.None && token.IsUnknownWord && !vague && !StartsWithClitic(sentence, at)) phrase.IsUnknownNoun = true;
        else phrase.IsBare = true;
        if (token.IsMark('%') || token.IsMark('٪') || token.IsMark('/') || token.IsMark(':')) phrase.IsThing = token.Mark != ':' || sentence[at + 1].Kind == TokenKind.Number;
        if (sentence[phrase.First - 1] is { Kind: TokenKind.Mark } before && (before.IsMark('/') || (before.IsMark(':') && sentence[phrase.First - 2].Kind == TokenKind.Number))) phrase.IsThing = true;
        var prior = sentence[phrase.First - 1];
        if (prior.Sense(Category.Special)?.Value == "numbered") phrase.IsThing = true;
        if (phrase.Count is >= 1900 and <= 2100 && phrase.IsBare && (prior.Is(Category.Month) || prior.Sense(Category.TimeUnit)?.Amount == 365)) phrase.IsThing = true;
    }

    // A word that is in no table but begins with "and" or a preposition written onto it is rarely a counted noun.
    private static bool StartsWithClitic(Sentence sentence, int at) =>
        sentence.Normal(at) is ['و' or 'ف' or 'ب' or 'ل', ..] or ['ا', 'ل', ..];

    private static (Sense Sense, int Last)? Of(Sentence sentence, int at)
    {
        var token = sentence[at];
        if (token.Sense(Category.Preposition)?.Value == "of" && sentence[at + 1] is var group && (group.Clitics & ~(Clitics.The | Clitics.Pronoun)) == 0
            && (group.Sense(Category.Person) ?? group.Sense(Category.Actor)) is { Number: 0 } sense)
            return (sense, at + 1);
        // "14 of Civil Defence", "two of the police": the body for its people.
        if (token.Sense(Category.Preposition)?.Value == "of" && sentence[at + 1].Kind == TokenKind.Word && sentence.Normal(at + 1) is "الشرطه") return (Police, at + 1);
        if (token.Sense(Category.Preposition)?.Value == "of" && sentence[at + 1].Kind == TokenKind.Word && sentence.Normal(at + 1) is "الدفاع" && sentence.Normal(at + 2) is "المدني") return (CivilDefence, at + 2);
        // "13,000 dead among the civilians"; "between women and children" is no class of all.
        if (token.Sense(Category.Preposition)?.Value == "between" && sentence[at + 1].Clitics == Clitics.The && sentence[at + 1].Sense(Category.Person) is { Number: 0, Class: VictimClass.Civilian or VictimClass.Combatant } among && !sentence[at + 2].HasAnd) return (among, at + 1);
        // "In the ranks of the civilians".
        if (token.Sense(Category.Preposition)?.Value == "in" && sentence[at + 1].Sense(Category.Special)?.Value == "ranks"
            && (sentence[at + 2].Sense(Category.Person) ?? sentence[at + 2].Sense(Category.Actor)) is { Number: 0 } ranks) return (ranks, at + 2);
        return (token.Clitics & Clitics.For) != 0 && (token.Clitics & Clitics.And) == 0 && token.Sense(Category.Actor) is { } actor ? (actor, at) : null;
    }

    private static void Merge(CountPhrase phrase, Sense sense)
    {
        if (sense.Category == Category.Victim && phrase.Victim is null) (phrase.Victim, phrase.VictimKind) = (sense.Outcome, sense.Group);
        if (sense is { Category: Category.Victim, Group: "women" } && phrase.Group.Length == 0) phrase.Group = "women";
        if (sense.Category == Category.Person && sense.Value.Length > 0) phrase.Occupation ??= sense.Value;
        if (sense.Category == Category.Person && phrase.Group.Length == 0) phrase.Group = sense.Group;
        if (sense.Class != VictimClass.Unspecified)
            phrase.Class = phrase.Class == VictimClass.Unspecified || phrase.Class == sense.Class ? sense.Class : VictimClass.Mixed;
    }

    // "A woman and two children", "14 women and a man": items of groups without a total are one tally.
    private static void ReadList(Sentence sentence, CountPhrase phrase)
    {
        bool alone = phrase is { Group: "", HasNumeral: false, HasPeople: true, IsOthers: false, NounNumber: 1 or 2 } && phrase.Class != VictimClass.Combatant && phrase.Occupation is null;
        if (phrase.Victim is not null || phrase.Group.Length == 0 && !alone || phrase.Group == "combatants" || phrase.Qualifier != Qualifier.Exact || phrase.Count is null) return;
        // "A young man and a child": the one who belongs to no group is counted with them.
        List<DraftPart> parts = alone ? [] : [Part(sentence, phrase)];
        long sum = phrase.Count.Value;
        int last = phrase.Last;
        var @class = phrase.Class;
        bool grown = false, mixed = false;
        for (int items = 0; items < MostListItems && sentence[last + 1].HasAnd; items++)
        {
            int at = sentence[last + 1].Is(Category.And) ? last + 2 : last + 1;
            if (ReadItem(sentence, at) is not { Victim: null, IsThing: false, Qualifier: Qualifier.Exact, Count: { } count } item || item.IsBare || item.IsUnknownNoun || item.IsOfGroup && (sentence[item.Last].Clitics & Clitics.Pronoun) == 0) break;
            // "86 boys and girls", said with both in the singular: one number for both.
            if (IsBothSexes(phrase.Group, phrase.Count, item)) { phrase.Last = item.Last; return; }
            if (item.Class == VictimClass.Combatant || (item.Group.Length == 0 && item.NounNumber == 0)) break;
            // "Two doctors and a nurse": of one group, counted together.
            if (parts.FindIndex(part => part.Group == item.Group) is var same and >= 0)
            {
                if (item.HasNumeral || item.NounNumber == 0 || item.Group != "medics") break;
                parts[same] = parts[same] with { Count = parts[same].Count + count };
            }
            else if (item.Group.Length > 0) parts.Add(Part(sentence, item));
            if (item.Class == VictimClass.Civilian) @class = VictimClass.Civilian;
            mixed |= item.Occupation != phrase.Occupation;
            sum += count;
            last = item.Last;
            grown = true;
        }
        if (!grown) return;
        phrase.Count = sum;
        phrase.Last = phrase.NumberLast = last;
        phrase.Class = @class;
        phrase.Group = "";
        // "Five policemen and ten children" are not fifteen policemen.
        if (mixed) (phrase.Occupation, phrase.IsMixedList) = (null, true);
        phrase.Parts.AddRange(parts);
    }

    /// <summary>True for "boys and girls" behind one number: the second noun stands in the singular because the number counts both.</summary>
    internal static bool IsBothSexes(string group, long? count, CountPhrase item) => count is >= 3 && item is { HasNumeral: false, NounNumber: 1 } && (group == "children" ? item.Group == "girls" : group.Length > 0 && group == item.Group);

    // "The bodies of a woman and a child": who they were makes up the number.
    private static bool ReadBodiesOf(Sentence sentence, CountPhrase phrase)
    {
        if (phrase is not { VictimKind: "bodies", Count: { } count } || phrase.Last == phrase.NumberLast && phrase.HasNumeral) return false;
        int at = phrase.NumberLast + 1;
        if (phrase.HasNumeral && sentence[at].Is(Category.Victim)) at++;
        if (ReadItem(sentence, at) is not { Victim: null, IsThing: false, IsBare: false, IsUnknownNoun: false, Group.Length: > 0 } people || people.Count is null || people.NounNumber == 0) return false;
        var list = people;
        ReadList(sentence, list);
        if (list.Count != count || list.Parts.Count == 0) return false;
        phrase.Parts.AddRange(list.Parts);
        (phrase.Last, phrase.Group) = (list.Last, "");
        if (list.Class != VictimClass.Unspecified) phrase.Class = list.Class;
        return true;
    }

    private static DraftPart Part(Sentence sentence, CountPhrase phrase) =>
        new(phrase.Group, phrase.Count, sentence.Span(phrase.NumberFirst, phrase.Last));

    private static void ReadQualifierAfter(Sentence sentence, CountPhrase phrase)
    {
        int at = phrase.Last + 1;
        if (sentence[at].Sense(Category.Qualifier) is { } bound && bound.Value.EndsWith("-after", StringComparison.Ordinal)
            && phrase.Qualifier == Qualifier.Exact && Bound(bound.Value[..^6]) is { } qualifier)
        {
            phrase.Qualifier = qualifier;
            phrase.Last = at;
        }
    }

    /// <summary>The qualifier of a table's code, or null.</summary>
    public static Qualifier? Bound(string code) => code switch
    {
        "about" => Qualifier.About,
        "at_least" => Qualifier.AtLeast,
        "more_than" => Qualifier.MoreThan,
        "less_than" => Qualifier.LessThan,
        "up_to" => Qualifier.UpTo,
        _ => null,
    };
}
