using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading.English;

/// <summary>Tells the quantities that break a count down from those that are counts of their own.</summary>
/// <remarks>
/// A part belongs to the nearest count before it: in "6 were killed and 30 injured, among them 11 children" the 11 are
/// of the 30. "Four of them in hospital" names no group and is neither.
/// </remarks>
internal sealed class PartsReader(Sentence sentence, List<Quantity> quantities)
{
    private const int LongestTail = 7, LongestAside = 24;

    /// <summary>Sets <see cref="Quantity.Parent"/> of every part.</summary>
    public void Read()
    {
        for (int i = 0; i + 1 < quantities.Count; i++)
        {
            Enclosed(i);
            Enumerated(i);
        }
        for (int i = 0; i < quantities.Count; i++)
        {
            var one = quantities[i];
            if (one.IsPart) continue;
            if (BeforeTotal(i) || ClosedByMarker(i)) continue;
            if (Above(i) is null && HasOwnClause(one)) continue;
            if (Opens(i) || Follows(i)) one.Parent = Above(i) ?? one;
        }
        for (int i = 1; i < quantities.Count; i++) ByOutcome(i);
        foreach (var part in quantities.Where(part => part.IsPart && part.Parent != part))
            part.Parent!.PartsLast = Math.Max(part.Parent.PartsLast, Closing(part.Last));
    }

    // "Five members of one family - a father, a mother and three children - died": told one by one between dashes or brackets, before the verb of them all.
    private void Enclosed(int index)
    {
        var whole = quantities[index];
        if (whole is not { IsPart: false, HasNumeral: true, IsVague: false, Count: not null, Head: HeadKind.Person or HeadKind.Unknown or HeadKind.Bare } || whole.Draft is not null) return;
        int open = whole.Last + 1;
        while (open < whole.Last + LongestTail && sentence[open].Kind == TokenKind.Word && sentence[open].AnyOutcome() is null && !sentence[open].IsSpecial("aux")) open++;
        bool dash = sentence[open].Mark is '-' or '–' or '—' && !sentence[open - 1].Touches(sentence[open]), bracket = sentence[open].IsMark('(');
        if (!dash && !bracket || quantities[index + 1].First > open + 3) return;
        int close = open + 1;
        while (close < sentence.Count && close <= open + LongestAside && !(bracket ? sentence[close].IsMark(')') : sentence[close].Mark == sentence[open].Mark && !sentence[close - 1].Touches(sentence[close])))
            if (sentence[close].Mark is ';' or '.' || sentence[close].Is(Category.OutcomeAfter | Category.OutcomeVerb)) return;
            else close++;
        if (close >= sentence.Count || close > open + LongestAside || !HasOutcome(close + 1, Math.Min(sentence.Count, close + 4))) return;
        for (int i = index + 1; i < quantities.Count && quantities[i].First < close; i++)
            if (quantities[i].Count <= whole.Count && quantities[i].Head is not HeadKind.Thing) quantities[i].Parent = whole;
        whole.PartsLast = close;
    }

    // "Killed 12 fighters: 7 soldiers and 5 members of the force": a list that adds up to the count before its colon tells who they were.
    private void Enumerated(int index)
    {
        var whole = quantities[index];
        if (whole is not { IsPart: false, HasNumeral: true, IsVague: false, Count: { } total }) return;
        int colon = whole.Last + 1;
        while (colon < whole.Last + LongestTail && sentence[colon].Kind == TokenKind.Word) colon++;
        if (!sentence[colon].IsMark(':') && !(sentence[colon].Mark is '-' or '–' or '—' && !sentence[colon - 1].Touches(sentence[colon]))) return;
        long sum = 0;
        int end = index;
        for (int i = index + 1; i < quantities.Count && sum < total; i++)
        {
            var one = quantities[i];
            if (one.Victim is not null || one.Count is null || one.Head is HeadKind.Thing or HeadKind.Bare || one.First - (i == index + 1 ? colon : quantities[i - 1].Last) > LongestTail || HasOutcome(colon + 1, Math.Min(sentence.Count, one.Last + 2))) return;
            sum += one.Count.Value;
            end = i;
        }
        if (sum != total || end < index + 2) return;
        for (int i = index + 1; i <= end; i++) quantities[i].Parent = whole;
        whole.PartsLast = quantities[end].Last;
    }

    // "900 killed and 2,000 injured, including 70 children killed and 190 injured": each group is of the count of its own outcome.
    private void ByOutcome(int index)
    {
        var part = quantities[index];
        if (part is not { IsPart: true, Group.Length: > 0 } || OutcomeOf(part) is not { } outcome || WithOutcome(index, outcome, part.Count) is not { } whole) return;
        part.Parent = whole;
        part.Last++;
        if (index + 1 >= quantities.Count || quantities[index + 1] is not { IsPart: false, Group.Length: 0 } next || next.Last - part.Last > 4 || !sentence[part.Last + 1].Is(Category.And) && !sentence[part.Last + 1].IsMark(',')) return;
        if ((next.Head is HeadKind.Victim ? next.Victim : OutcomeOf(next)) is not { } other || other == outcome || WithOutcome(index, other, next.Count) is not { } second) return;
        if (next.Head is HeadKind.Bare) next.Last++;
        (next.Parent, next.Group, next.Victim, next.VictimKind) = (second, part.Group, null, "");
    }

    private Outcome? OutcomeOf(Quantity one) => sentence[one.Last + 1].Is(Category.OutcomeAfter) ? sentence[one.Last + 1].After() : null;

    private Quantity? WithOutcome(int before, Outcome outcome, long? least) =>
        quantities.Take(before).LastOrDefault(above => !above.IsPart && above.Count >= least && (above.Victim ?? OutcomeOf(above)) == outcome);

    // "Including N", "among whom were N", "of whom N were children", "N of them children", "(N women", "– N men".
    private bool Opens(int index)
    {
        var one = quantities[index];
        if (one is { OfThem: true, VictimKind: "partitive" }) return false;
        // "45 of them in May alone", "three of them in Sarmin": a count of its own, inside the other.
        if (one.IsOwnShare(sentence)) return false;
        // "50 people, five of whom were hospital staff, had been killed": a part, though of no group that is kept.
        if (one.OfThem && sentence[one.NumberLast + 1].Lexeme?.Normal is "of whom" && Above(index) is not null) return true;
        if (one is { OfThem: true, IsVague: true } && Above(index) is not null && (sentence[one.First - 1].Mark is ',' or '(' || sentence[one.First - 1].Is(Category.And))) return true;
        if (IsIncluded(one) || IsAside(one) && Above(index) is not null) return true;
        if (IsGapped(index) || IsSaidToBe(one) && Above(index) is not null) return true;
        if (!CanBePart(one)) return OfWhomPredicate(one) || MakingUp(one);
        if (one.OfThem) return true;
        int at = Before(one.First - 1);
        if (sentence[at].Is(Category.Among)) return true;
        if (sentence[at].IsPreposition("with") && one.Group.Length > 0) return MakingUp(one);
        bool opensList = sentence[at].IsMark('(') || (sentence[at].Mark is '-' or '–' or '—' or ':' && !sentence[at].Touches(sentence[at + 1]));
        return opensList && at > 0 && Above(index) is { } above && at - above.Last <= 8 && !HasOutcome(at + 1, one.First) && !OwnVerb(one);
    }

    // "29 people, including 20 drivers, were killed": a part, though of no group that is kept, where the verb of the whole follows.
    private bool IsIncluded(Quantity one)
    {
        int at = Before(one.First - 1);
        if (one.Group.Length > 0 || one.IsVague || one.Head is not (HeadKind.Person or HeadKind.Unknown) || !(sentence.Written(at) is "including" or "among" || sentence[at].Lexeme?.Normal is "among them" or "of whom")) return false;
        return quantities.Exists(above => !above.IsPart && above.Last < at && at - above.Last <= 3 && above.Head is HeadKind.Person or HeadKind.Unknown or HeadKind.Bare && above.Count > one.Count && !sentence[above.First - 1].Is(Category.OutcomeVerb)) && sentence[one.Last + 1].IsMark(',') && (sentence[one.Last + 2].IsSpecial("aux") && HasOutcome(one.Last + 2, one.Last + 5) || sentence[one.Last + 2].After() is not null && sentence[one.Last + 2].Before() is null);
    }

    // "40 people, one of them aged 4, were executed": of no group that is kept, and the verb is that of the whole.
    private bool IsAside(Quantity one)
    {
        if (!one.OfThem || one.IsVague || !sentence[one.First - 1].IsMark(',')) return false;
        for (int i = one.Last + 1; i <= one.Last + 7; i++)
            if (sentence[i].AnyOutcome() is not null) return false;
            else if (sentence[i].IsMark(',')) return sentence[i + 1].IsSpecial("aux") && HasOutcome(i + 2, i + 5);
        return false;
    }

    // "726 children killed … and 35,548 injured, including 2,234": the group told before.
    private bool IsGapped(int index)
    {
        var one = quantities[index];
        if (one.Head != HeadKind.Bare || !one.HasNumeral || !sentence[Before(one.First - 1)].Is(Category.Among) || one.Last + 1 < sentence.Count && !sentence[one.Last + 1].IsBreak()) return false;
        var group = quantities.Take(index).LastOrDefault(part => part.IsPart && part.Group.Length > 0)?.Group;
        if (group is null || Above(index) is not { } above || above.Count < one.Count) return false;
        one.Group = group;
        return true;
    }

    // "274 dead …; 21 are children and 39 women".
    private bool IsSaidToBe(Quantity one)
    {
        if (one.Head != HeadKind.Bare || one.IsVague || !sentence.IsBe(one.Last + 1) || sentence[one.Last + 2].Sense(Category.Person) is not { Group: "children" or "women" or "men" or "girls" or "boys" or "infants" or "elderly" } person) return false;
        if (sentence[one.Last + 3].AnyOutcome() is not null || !quantities.Exists(above => !above.IsPart && above.Last < one.First && above.Count > one.Count)) return false;
        (one.Group, one.Last) = (person.Group, one.Last + 2);
        return true;
    }

    // "Those figures include 10 staff, who were killed".
    private bool HasOwnClause(Quantity one)
    {
        int reach = one.Last + 6;
        // "124 civilians, including 34 children and 16 women, who were killed": the groups stand between.
        while (reach < one.Last + LongestAside && quantities.Exists(part => part.First > one.Last && part.First <= reach && part.Last + 3 > reach)) reach += 3;
        for (int i = one.Last + 1; i <= reach; i++)
            if (sentence[i].Is(Category.Clause)) return sentence[i + 1].AnyOutcome() is not null || (sentence[i + 1].IsSpecial("aux") && sentence[i + 2].AnyOutcome() is not null);
        return false;
    }

    // "49 women …, and four who died of torture": goes on a list of parts, though it names no group.
    private bool FollowsUngrouped(int index)
    {
        var one = quantities[index];
        if (one.Head != HeadKind.Bare || index == 0 || !quantities[index - 1].IsPart || !sentence[one.Last + 1].Is(Category.Clause)) return false;
        return sentence[one.First - 1].Is(Category.And) && one.First - quantities[index - 1].Last <= 8;
    }

    // "Of whom 928 were children and 359 were women".
    private bool FollowsPredicate(int index)
    {
        if (index == 0 || !quantities[index - 1].IsPart) return false;
        var one = quantities[index];
        int at = one.Last + 1, before = quantities[index - 1].Last;
        if (one.Head != HeadKind.Bare || one.First - before > 3 || !(sentence[one.First - 1].Is(Category.And) || sentence[one.First - 1].IsMark(','))) return false;
        if (sentence[at].IsSpecial("aux")) at++;
        if (sentence[at].Sense(Category.Person) is not { Group.Length: > 0 } person) return false;
        (one.Group, one.Last) = (person.Group, at);
        return true;
    }

    // "A woman and two children" after a part; a verb of its own ends the list.
    private bool Follows(int index)
    {
        // "Nine of them minors, a nurse said".
        if (sentence[quantities[index].Last + 1].Is(Category.Says) && SourceNames.IsSpeech(sentence, quantities[index].Last + 1)) return false;
        if (FollowsUngrouped(index) || FollowsPredicate(index)) return true;
        if (index == 0 || !quantities[index - 1].IsPart || !CanBePart(quantities[index])) return false;
        var before = quantities[index - 1];
        bool bracket = false;
        for (int i = before.Last + 1; i < quantities[index].First; i++)
            if (bracket = (bracket || sentence[i].IsMark('(')) && !sentence[i - 1].IsMark(')')) { }
            else if (!(sentence[i].IsMark(',') || sentence[i].Is(Category.And | Category.Qualifier | Category.Preposition) || sentence[i].Sense(Category.Person) is { Group.Length: > 0 })) return false;
        return (!OwnVerb(quantities[index]) || IsVerbOfWhole(index)) && sentence[quantities[index].First - 1] is { } last && !last.IsPreposition("in");
    }

    // "395, including 92 children and 71 women, were killed": the verb is that of the whole, which has none before.
    private bool IsVerbOfWhole(int index) => quantities[index - 1].Parent is { } whole && whole != quantities[index - 1] && (whole.Victim is null || whole.VictimKind == "victims") && whole.Count >= quantities[index].Count && whole.First < quantities[index].First && !HasOutcome(Math.Max(0, whole.First - 3), quantities[index].First);

    // "Two women and four children included", "nine children among them".
    private bool ClosedByMarker(int index)
    {
        if (quantities[index].Group.Length == 0 && quantities[index].Occupation is null) return false;
        int end = index;
        while (end + 1 < quantities.Count && Linked(end) && quantities[end + 1].Group.Length > 0) end++;
        int at = quantities[end].Last + 1;
        bool them = sentence[at].Is(Category.Among) && IsClosing(at);
        if (!them || Above(index) is not { } above) return false;
        for (int i = index; i <= end; i++) quantities[i].Parent = above;
        above.PartsLast = Math.Max(above.PartsLast, at);
        return true;
    }

    // "Included" and "among them" close a list where no new number follows.
    private bool IsClosing(int at)
    {
        var word = sentence.Written(at);
        bool closing = word.Equals("included", StringComparison.OrdinalIgnoreCase) || word.StartsWith("among", StringComparison.OrdinalIgnoreCase);
        return closing && !quantities.Exists(other => other.First == at + 1);
    }

    // "Four women and seven children are among the 23 wounded", "14 children and nine women among 33 dead".
    private bool BeforeTotal(int index)
    {
        if (quantities[index].Group.Length == 0) return false;
        int end = index;
        while (end + 1 < quantities.Count && Linked(end) && quantities[end + 1].Group.Length > 0) end++;
        int at = quantities[end].Last + 1;
        while (sentence[at].IsSpecial("aux")) at++;
        if (!sentence[at].IsPreposition("among") && !sentence[at].Is(Category.Among)) return false;
        var total = quantities.Find(other => other.First == at + 1);
        if (total is null && sentence[at + 1].IsSpecial("the")) total = quantities.Find(other => other.First == at + 2);
        if (total is null || (total.Victim is null && sentence[total.Last + 1].AnyOutcome() is null)) return false;
        for (int i = index; i <= end; i++) quantities[i].Parent = total;
        return true;
    }

    private bool Linked(int index)
    {
        for (int i = quantities[index].Last + 1; i < quantities[index + 1].First; i++)
            if (!(sentence[i].IsMark(',') || sentence[i].Is(Category.And | Category.Qualifier))) return false;
        return true;
    }

    // "Of whom six were children".
    private bool OfWhomPredicate(Quantity one)
    {
        if (one.Head != HeadKind.Bare || !sentence[Before(one.First - 1)].Is(Category.Among)) return false;
        int at = one.Last + 1;
        if (!sentence[at].IsSpecial("aux") || sentence[at + 1].Sense(Category.Person) is not { Group.Length: > 0 } person) return false;
        (one.Group, one.Last) = (person.Group, at + 1);
        return true;
    }

    // "With children making up 830".
    private bool MakingUp(Quantity one)
    {
        if (one.Head != HeadKind.Bare) return false;
        for (int i = one.First - 1; i >= Math.Max(0, one.First - 4); i--)
            if (sentence[i].Sense(Category.Person) is { Group.Length: > 0 } person && sentence[i - 1].IsPreposition("with")) { one.Group = person.Group; return true; }
        return false;
    }

    private static bool CanBePart(Quantity one) => one.Group.Length > 0 && !one.IsVague;

    private bool OwnVerb(Quantity one) =>
        sentence[one.Last + 1].Is(Category.OutcomeAfter) || (sentence[one.Last + 1].IsSpecial("aux") && (sentence[one.Last + 2].AnyOutcome() is not null || sentence[one.Last + 3].AnyOutcome() is not null));

    private bool HasOutcome(int from, int to)
    {
        for (int i = from; i < to; i++)
            if (sentence[i].Is(Category.OutcomeAfter | Category.OutcomeVerb)) return true;
        return false;
    }

    private Quantity? Above(int index)
    {
        for (int i = index - 1; i >= 0; i--)
            if (!quantities[i].IsPart && quantities[i].Head != HeadKind.Thing) return quantities[i];
        return null;
    }

    private int Before(int at)
    {
        while (at > 0 && (sentence[at].IsMark(',') || sentence[at].IsMark('.') && sentence.Written(at - 1) is "incl" or "Incl" || sentence[at].IsSpecial("aux") || sentence[at].Is(Category.Qualifier))) at--;
        return at;
    }

    private int Closing(int at)
    {
        while (sentence[at + 1].IsMark(')') || (sentence[at + 1].Is(Category.Among) && IsClosing(at + 1))) at++;
        return at;
    }
}
