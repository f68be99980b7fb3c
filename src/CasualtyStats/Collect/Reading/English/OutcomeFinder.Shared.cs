namespace CasualtyStats.Collect.Reading.English;

// An outcome told once for several numbers: "23 fighters and 40 jihadists were killed", "killed 577 and settlers 10", "30 deaths in Idlib, 20 in Hama".
internal sealed partial class OutcomeFinder
{
    private FoundOutcome? Shared(int index)
    {
        var quantity = quantities[index];
        int next = index + 1;
        while (next < quantities.Count && quantities[next].IsPart) next++;
        if (next < quantities.Count && quantity.Head != HeadKind.Bare && Linked(quantity, quantities[next]) && Ahead(next) is { } ahead) return ahead with { Rule = "en.coordination", First = quantity.First, Last = quantity.Last };
        if (Chain(index) is { } chained) return chained with { Rule = "en.coordination", First = quantity.First, Last = quantity.Last };
        int before = index - 1;
        while (before >= 0 && (quantities[before].IsPart || quantities[before].Head == HeadKind.Thing)) before--;
        if (before < 0 || results[before] is not { } earlier || earlier.Rule == "en.other-fate") return null;
        if (quantity.Head is HeadKind.Person && quantity.HasNumeral | IsPeopleSingle(quantity) && Linked(quantities[before], quantity) && (IsBeforeVerb(earlier) || earlier.Rule == "en.label")) return earlier with { Rule = "en.coordination", First = quantity.First, Last = quantity.Last, Revision = false };
        return InList(quantity, quantities[before], earlier) ?? Gapping(quantity, quantities[before], earlier);
    }

    // "830 civilians, 231 members of the forces and 250 gunmen were killed": commas up to an "and", and the verb behind the last.
    private FoundOutcome? Chain(int index)
    {
        if (quantities[index].Head != HeadKind.Person || !quantities[index].HasNumeral) return null;
        for (int at = index, links = 0; links < LongestChain; links++)
        {
            int next = at + 1;
            while (next < quantities.Count && quantities[next].IsPart) next++;
            if (next >= quantities.Count || quantities[next].Head is HeadKind.Thing or HeadKind.Bare || !quantities[next].HasNumeral) return null;
            bool comma = false, and = false;
            for (int i = quantities[at].PartsLast + 1; i < quantities[next].First; i++)
            {
                comma |= sentence[i].IsMark(',');
                and |= sentence[i].Is(Category.And);
                if (!sentence[i].IsMark(',') && !sentence[i].Is(Category.And)) return null;
            }
            if (and) return links > 0 ? Ahead(next) : null;
            if (!comma) return null;
            at = next;
        }
        return null;
    }

    private const int LongestChain = 6;

    // "30 deaths in Idlib, 20 in Hama and 10 in Homs": each number in a place of its own.
    private FoundOutcome? InList(Quantity quantity, Quantity before, FoundOutcome earlier)
    {
        if (quantity.Head != HeadKind.Bare || !quantity.HasNumeral || quantity.IsVague || !IsPlaced(quantity.Last + 1)) return null;
        // "57 killed in the province, including 14 in X", "22 deaths, of which 9 in X".
        bool among = sentence[quantity.First - 1].Is(Category.Among);
        // "8 in the region: 4 - in A, 1 - in B".
        bool opens = sentence[quantity.First - 1].IsMark(':') && quantity.First - before.Last <= 8;
        bool linked = among || opens || sentence[quantity.First - 1].IsMark(',') || sentence[quantity.First - 1].Is(Category.And);
        int from = Math.Max(before.PartsLast, earlier.Last);
        if (!linked || quantity.First - from > (among ? 12 : 8)) return null;
        bool placed = among || opens;
        for (int i = from + 1; i < quantity.First; i++)
        {
            if (sentence[i].IsMark(';') || sentence[i].Is(Category.OutcomeAfter | Category.OutcomeVerb | Category.Says | Category.Blocker | Category.Alive)) return null;
            placed |= IsPlaced(i);
        }
        return placed ? earlier with { Rule = "en.in-list", First = quantity.First, Last = quantity.Last, Doubts = ["outcome-carried"] } : null;
    }

    private bool IsPlaced(int at) => sentence[at].Mark is '-' or '–' or '—' && sentence[at + 1].Kind == TokenKind.Word && IsPlaced(at + 1) || (sentence[at].IsPreposition("in") || sentence[at].IsPreposition("from") || sentence[at].IsPreposition("at")) && (sentence.IsCapital(at + 1) || (sentence[at + 1].IsSpecial("the") || sentence[at + 1].Is(Category.Direction)) && sentence.IsCapital(at + 2)) && !sentence[at + 1].Is(Category.Month | Category.Weekday);

    private static bool IsPeopleSingle(Quantity quantity) => !quantity.HasNumeral && quantity.Head == HeadKind.Person;

    private static bool IsBeforeVerb(FoundOutcome found) => found.Rule is "en.verb-before" or "en.noun-before" or "en.claimed-lives" or "en.coordination";

    private bool Linked(Quantity one, Quantity two)
    {
        bool and = false;
        for (int i = one.PartsLast + 1; i < two.First; i++)
        {
            and |= sentence[i].Is(Category.And);
            if (sentence[i].Is(Category.OutcomeAfter | Category.OutcomeVerb | Category.Clause | Category.SplitHead | Category.Says) || sentence[i].IsSpecial("aux") || sentence[i].IsMark(';')) return false;
        }
        return (and || OnlyCommas(one, two)) && two.First - one.PartsLast <= 10;
    }

    private bool OnlyCommas(Quantity one, Quantity two)
    {
        for (int i = one.PartsLast + 1; i < two.First; i++)
            if (!sentence[i].IsMark(',')) return false;
        return two.First > one.PartsLast + 1 && !one.HasNumeral && !two.HasNumeral;
    }

    private FoundOutcome? Ahead(int next)
    {
        var quantity = quantities[next];
        if (quantity.Head == HeadKind.Thing) return null;
        return Beside(next) ?? VerbAfter(next);
    }

    // "Israeli forces killed 577 of them and settlers 10": only a few words, and nothing that does something else, between.
    private FoundOutcome? Gapping(Quantity quantity, Quantity before, FoundOutcome earlier)
    {
        if (quantity.Head != HeadKind.Bare || !quantity.HasNumeral || quantity.IsVague) return null;
        bool and = false, broken = false;
        int words = 0;
        for (int i = Math.Max(before.PartsLast, earlier.Last) + 1; i < quantity.First; i++)
        {
            var token = sentence[i];
            if (token.IsMark(';')) return null;
            if (token.Is(Category.And)) { (and, broken, words) = (true, false, 0); continue; }
            broken |= token.Is(Category.OutcomeAfter | Category.OutcomeVerb | Category.Says | Category.Blocker | Category.Alive | Category.TimeUnit | Category.Negation) || token.IsSpecial("aux") || (token.Is(Category.Month) && sentence.IsCapital(i));
            words++;
        }
        if (!and || broken || words > 8) return Previous(quantity, earlier);
        var after = sentence[quantity.Last + 1];
        bool ends = quantity.Last + 1 >= sentence.Count || after.IsBreak() || after.Is(Category.Preposition) || (after.IsSpecial("aux") && sentence[quantity.Last + 2].Is(Category.Says));
        if (!ends || after.IsPreposition("of")) return null;
        return earlier with { Rule = "en.gapping", First = quantity.First, Last = quantity.Last, Doubts = ["outcome-carried"] };
    }
}
