using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading.English;

/// <summary>Breakdowns that stand in a sentence of their own and belong to a count told before.</summary>
/// <remarks>
/// "Two women and 18 children were among the dead", "the injured included four women", "of the dead, eight are children",
/// "18 children are counted in that toll". They go to the latest count of that outcome that can hold them.
/// </remarks>
internal sealed class DetachedParts(Sentence sentence, List<Quantity> quantities, IReadOnlyList<TallyDraft> earlier)
{
    /// <summary>How many counts back a later sentence can speak of; more would be guessing, and would not be linear.</summary>
    public const int Reach = 40;

    /// <summary>Takes such lists out of the quantities and gives them to earlier counts.</summary>
    public void Read()
    {
        var opening = OfTheDead();
        for (int i = 0; i < quantities.Count;)
        {
            opening ??= Partitive(i);
            int end = ListEnd(i, opening is not null);
            if (end < i) { i++; continue; }
            if ((opening ?? After(end) ?? Before(i)) is { } outcome) Give(i, end, outcome);
            i = end + 1;
        }
    }

    // "Of the dead, eight are children, one is a woman".
    private Outcome? OfTheDead()
    {
        int at = 0;
        while (sentence[at].Kind == TokenKind.Mark && at < 3) at++;
        if (!sentence[at].IsPreposition("of") || !(sentence[at + 1].IsSpecial("the") || sentence.Written(at + 1) is "those")) return null;
        return sentence[at + 2].AnyOutcome();
    }

    // "Of those killed at the hands of X".
    private bool IsOfSome()
    {
        for (int i = 0; i < Math.Min(sentence.Count, quantities.Count > 0 ? quantities[0].First : 0); i++)
            if (sentence.Written(i) is "those" && sentence[i + 1].AnyOutcome() is not null) return sentence[i + 2].Kind == TokenKind.Word;
        return false;
    }

    // "Fourteen of the bodies were those of women and one was that of a child".
    private Outcome? Partitive(int index)
    {
        var one = quantities[index];
        if (one.VictimKind != "partitive" || !sentence.IsBe(one.Last + 1)) return null;
        for (int i = one.Last + 2; i <= one.Last + 5; i++)
            if (sentence[i].Sense(Category.Person) is { Group: "children" or "women" or "men" or "girls" or "boys" or "infants" or "elderly" }) return one.Victim;
        return null;
    }

    private int ListEnd(int first, bool predicates)
    {
        int end = first - 1;
        for (int i = first; i < quantities.Count; i++)
        {
            var one = quantities[i];
            if (one.IsPart && one.Parent != one) break;
            if (one.Group.Length == 0 && predicates) Predicate(one);
            if (one.Group.Length == 0 || one.IsVague || one.Group is "combatants" or "civilians") break;
            if (i > first && !Linked(quantities[i - 1], one, predicates)) break;
            end = i;
        }
        return end;
    }

    private void Predicate(Quantity one)
    {
        for (int i = one.Last + 1; i <= one.Last + 5; i++)
            if (sentence[i].Sense(Category.Person) is { Group.Length: > 0 } person) { (one.Group, one.Last) = (person.Group, i); return; }
    }

    private bool Linked(Quantity one, Quantity two, bool loose)
    {
        bool sex = false;
        for (int i = one.Last + 1; i < two.First; i++) sex |= sentence.Written(i) is "sex";
        if (sex && two.First - one.Last <= 9) return true;
        for (int i = one.Last + 1; i < two.First; i++)
            if (!(sentence[i].IsMark(',') || sentence[i].Is(Category.And | Category.Qualifier) || sentence[i].IsPreposition("with") || loose && sentence[i].Kind != TokenKind.Mark || sentence[i].Sense(Category.Person) is { Group.Length: > 0 })) return false;
        return true;
    }

    private Outcome? After(int end)
    {
        int at = quantities[end].Last + 1;
        while (sentence[at].IsSpecial("aux")) at++;
        if ((sentence[at].IsPreposition("among") || sentence[at].Is(Category.Among)) && (sentence[at + 1].IsSpecial("the") || sentence.Written(at + 1) is "those")) return quantities.Exists(other => other.First == at + 1) ? null : sentence[at + 2].AnyOutcome();
        bool counted = sentence.Written(at) is "counted" or "included" && sentence[at + 1].IsPreposition("in");
        return counted && (sentence[at + 2].Is(Category.Toll) || sentence[at + 3].Is(Category.Toll)) ? Outcome.Killed : null;
    }

    // "The injured included", "the confirmed dead are".
    private Outcome? Before(int first)
    {
        int at = quantities[first].First - 1;
        while (sentence[at].Is(Category.Qualifier)) at--;
        if (!(sentence[at].Is(Category.Among) || sentence[at].IsBeAux())) return null;
        for (int i = at - 1; i >= Math.Max(0, at - 9); i--)
        {
            if (sentence[i].Kind == TokenKind.Mark || quantities.Exists(other => !other.IsPart && other.NumberFirst == i)) return null;
            if (sentence[i].AnyOutcome() is not { } outcome) continue;
            return sentence[i - 1].IsSpecial("the") || sentence[i - 2].IsSpecial("the") || sentence.Written(Math.Max(0, i - 1)) is "those" or "who" ? outcome : null;
        }
        return null;
    }

    // "One is a woman": the woman is the one.
    private bool IsCovered(int index) => index > 0 && quantities[index].First <= quantities[index - 1].Last;

    // "67 children whose sex is not known": beside girls and boys, a group of its own.
    private void Sex(Quantity one)
    {
        for (int i = one.Last + 1; i <= one.Last + 7; i++)
        {
            if (quantities.Exists(other => other.First == i)) return;
            if (sentence.Written(i) is not "sex" || one.Group.EndsWith("_sex", StringComparison.Ordinal)) continue;
            one.Group += "_unknown_sex";
            return;
        }
    }

    private void Give(int first, int last, Outcome outcome)
    {
        long sum = 0;
        for (int i = first; i <= last; i++)
        {
            quantities[i].Parent = quantities[i];
            if (!IsCovered(i)) sum += quantities[i].Count ?? 0;
            Sex(quantities[i]);
        }
        TallyDraft? target = null;
        bool listed = false;
        for (int i = earlier.Count - 1; i >= Math.Max(0, earlier.Count - Reach) && target is null; i--)
            // "90 were killed. The deaths were 30 in A and 20 in B. Among the dead were 12 children": of the 90.
            if (earlier[i].Rule is "en.in-list" or "en.bracket-list") listed = true;
            else if (listed && earlier.Take(i).Any(other => other.Outcome == outcome && other.Count >= earlier[i].Count)) listed = false;
            else if (earlier[i].Outcome == outcome && earlier[i].Count >= sum && earlier[i].Kind == DraftKind.Tally && !earlier[i].Flags.Exists(flag => flag.Code == "previous-value")) target = earlier[i];
        // "324 were killed, 161 of them by X. The victims included 74 children": of all, not of the part told last; "of those killed by X" is of the part.
        while (target?.PartOf is { } root && root.Outcome == outcome && !IsOfSome() && !root.Parts.Exists(part => Enumerable.Range(first, last - first + 1).Any(i => quantities[i].Group == part.Group))) target = root;
        if (target is null) return;
        for (int i = first; i <= last; i++)
        {
            var one = quantities[i];
            if (IsCovered(i)) continue;
            if (target.Parts.Exists(part => part.Group == one.Group))
            {
                if (target.Parts.Find(part => part.Group == one.Group)!.Count != one.Count) target.Doubt("breakdown-repeats", one.Group);
            }
            else target.Parts.Add(new(one.Group, one.Count, sentence.Span(one.First, one.Last)));
        }
    }
}
