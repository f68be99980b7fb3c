using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading.English;

/// <summary>Reads the counts of one English sentence.</summary>
internal sealed class EnglishCounts(Sentence sentence, ClauseReading reading)
{
    private readonly List<Quantity> quantities = new QuantityReader(sentence).Read();

    /// <summary>Fills the reading.</summary>
    public void Read()
    {
        new DetachedParts(sentence, quantities, reading.Earlier).Read();
        new PartsReader(sentence, quantities).Read();
        var finder = new OutcomeFinder(sentence, quantities);
        for (int i = 0; i < quantities.Count; i++)
            if (!quantities[i].IsPart && finder.Find(i) is { } found) quantities[i].Draft = Draft(quantities[i], found);
        Join();
        foreach (var part in quantities.Where(part => part.IsPart && part.Parent != part)) AddPart(part);
        foreach (var quantity in quantities.Where(quantity => quantity.Draft is not null)) Finish(quantity);
        Zeros();
        reading.Drafts.AddRange(quantities.Select(quantity => quantity.Draft).OfType<TallyDraft>().Distinct().OrderBy(draft => draft.Span.Start));
        Misses();
    }

    private TallyDraft Draft(Quantity quantity, FoundOutcome found)
    {
        int first = Math.Min(quantity.First, found.First), last = Math.Max(quantity.Last, found.Last);
        var draft = new TallyDraft
        {
            Rule = found.Rule, Outcome = found.Outcome, Span = sentence.Span(first, last),
            CountSpan = sentence.Span(quantity.NumberFirst, quantity.NumberLast), Count = quantity.Count, Range = quantity.Range, VagueLow = quantity.VagueLow,
            Qualifier = quantity.Qualifier, Class = quantity.Class, ClassBasis = quantity.Class == VictimClass.Unspecified ? null : Basis.Stated, Occupation = quantity.Occupation,
            Cumulative = found.Cumulative, IsRevision = found.Revision, Recovered = quantity.VictimKind == "bodies", FirstToken = first, LastToken = last,
        };
        foreach (string doubt in found.Doubts) draft.Doubt(doubt);
        if (quantity.Class == VictimClass.Unspecified && found.Class != VictimClass.Unspecified) (draft.Class, draft.ClassBasis) = (found.Class, Basis.Stated);
        if (quantity.Group.Length == 0) quantity.Group = found.Group;
        if (quantity.VictimKind == "victims") draft.Doubt("victims-ambiguous");
        if (quantity.IsVague) draft.Doubt(quantity.Qualifier == Qualifier.Dozens ? "dozens" : "vague");
        if (quantity.Range is not null) draft.Doubt("range");
        if (quantity.Head == HeadKind.Unknown) draft.Doubt("unlisted-noun", sentence[quantity.Last].Span.Of(sentence.Text));
        return draft;
    }

    // "Two women and a child were killed": one event told by its groups is one count.
    private void Join()
    {
        for (int i = quantities.Count - 1; i > 0; i--)
        {
            var (one, two) = (quantities[i - 1], quantities[i]);
            if (one.Draft is null || two.Draft is null || one.Draft.Outcome != two.Draft.Outcome || one.Count is null || two.Count is null) continue;
            bool groups = IsDemographic(one) && IsDemographic(two), singles = !one.HasNumeral && !two.HasNumeral;
            if (!(groups || singles) || !OnlyLinks(one.Last + 1, two.First)) continue;
            Own(one);
            Own(two);
            var (first, second) = (one.Draft, two.Draft);
            first.Count = checked(first.Count + second.Count);
            first.Parts.AddRange(second.Parts);
            first.Span = new(Math.Min(first.Span.Start, second.Span.Start), Math.Max(first.Span.End, second.Span.End));
            first.CountSpan = new(first.CountSpan.Start, second.CountSpan.End);
            first.LastToken = Math.Max(first.LastToken, second.LastToken);
            if (first.Class != second.Class) (first.Class, first.ClassBasis) = (VictimClass.Mixed, Basis.Inferred);
            if (first.Occupation != second.Occupation) first.Occupation = null;
            if (!groups) first.Doubt("summed");
            one.HasNumeral &= two.HasNumeral;
            one.Group = "";
            two.Draft = null;
        }
    }

    private bool OnlyLinks(int from, int to)
    {
        for (int i = from; i < to; i++)
            if (!(sentence[i].IsMark(',') || sentence[i].Is(Category.And))) return false;
        return true;
    }

    private static bool IsDemographic(Quantity quantity) =>
        quantity.Draft!.Parts.Count > 0 || quantity.Group is "children" or "girls" or "boys" or "infants" or "women" or "men" or "elderly";

    private static void Own(Quantity quantity)
    {
        if (quantity.Group.Length > 0 && quantity.Draft is { Parts.Count: 0 } draft && quantity.Group is not ("civilians" or "combatants"))
            draft.Parts.Add(new(quantity.Group, quantity.Count, draft.CountSpan));
    }

    private void AddPart(Quantity part)
    {
        if (part.Parent!.Draft is not { } draft) return;
        if (draft.Parts.Exists(known => known.Group == part.Group)) { draft.Doubt("breakdown-repeats", part.Group); return; }
        draft.Parts.Add(new(part.Group, part.Count, sentence.Span(part.First, part.Last)));
        draft.LastToken = Math.Max(draft.LastToken, part.Last);
        draft.FirstToken = Math.Min(draft.FirstToken, part.First);
        draft.Span = sentence.Span(draft.FirstToken, draft.LastToken);
    }

    private void Finish(Quantity quantity)
    {
        var draft = quantity.Draft!;
        if (draft.Parts.Count == 0) Own(quantity);
        Predicate(quantity, draft);
        Class(quantity, draft);
        Cumulate(draft);
        if (quantity.OfThem && reading.Earlier.LastOrDefault(whole => whole.Outcome == draft.Outcome && whole.Count >= draft.Count) is { Cumulative: true }) draft.Cumulative = true;
        if (draft.Rule == "en.gapping" && quantities.TakeWhile(other => other != quantity).LastOrDefault(other => other.Draft is not null)?.Draft is { Cumulative: true }) draft.Cumulative = true;
        Company(draft);
        Hedge(draft);
        draft.Cause = Cause();
        long sum = draft.Parts.Where(part => part.Group is "children" or "women" or "men").Sum(part => part.Count ?? 0);
        if (draft.Count is { } count && sum > count) draft.Doubt("parts-exceed-count");
        if (draft.Count > 0 && draft.Parts.Find(part => part.Group == "civilians") is { Count: { } civilians } && civilians < draft.Count && draft.Class == VictimClass.Unspecified)
        {
            (draft.Class, draft.ClassBasis) = (VictimClass.Mixed, Basis.Inferred);
            draft.Doubt("mixed-inferred");
        }
    }

    private void Class(Quantity quantity, TallyDraft draft)
    {
        if (draft.Class == VictimClass.Unspecified && AllOfThem(quantity) is { } all) (draft.Class, draft.ClassBasis) = (all, Basis.Stated);
        if (draft.Class != VictimClass.Unspecified || draft.Occupation is not null) return;
        bool bare = quantity.Head is HeadKind.Bare || (quantity.Head == HeadKind.Victim && quantity.VictimKind.Length == 0);
        if (!quantity.Continues && !bare) return;
        var before = quantities.TakeWhile(other => other != quantity).LastOrDefault(other => other.Draft is not null)?.Draft ?? (quantity.Continues ? reading.Before : null);
        before ??= bare && quantity.HasNumeral ? Total() : null;
        if (before is null) return;
        if (before.Class is VictimClass.Civilian or VictimClass.Combatant) (draft.Class, draft.ClassBasis) = (before.Class, Basis.Carried);
        draft.Occupation = before.Occupation;
        if (sentence.Written(quantity.First).Equals("another", StringComparison.OrdinalIgnoreCase) && !quantity.HasNumeral && before.Count == 1)
            draft.Parts.AddRange(before.Parts.Select(part => part with { Span = draft.CountSpan }));
    }

    // Bare figures of a report that is about one stated class ("put civilian casualties at …") are of that class.
    private TallyDraft? Total()
    {
        for (int i = reading.Earlier.Count - 1; i >= 0; i--)
            if (reading.Earlier[i] is { Cumulative: true, Class: VictimClass.Civilian or VictimClass.Combatant, Outcome: Outcome.KilledOrInjured } total) return total;
        return null;
    }

    // "312 of those killed were health workers": who they were, told after the verb.
    private void Predicate(Quantity quantity, TallyDraft draft)
    {
        int at = draft.LastToken + 1;
        if (quantity.VictimKind != "partitive" || !sentence.IsBe(at)) return;
        for (int i = at + 1; i <= at + 3; i++)
        {
            if (sentence[i].Sense(Category.Person) is not { } person) continue;
            (draft.Occupation, draft.LastToken) = (person.Value.Length > 0 ? person.Value : draft.Occupation, i);
            if (person.Class != VictimClass.Unspecified) (draft.Class, draft.ClassBasis) = (person.Class, Basis.Stated);
            if (person.Group.Length == 0) return;
            draft.Parts.Add(new(person.Group, quantity.Count, sentence.Span(i, i)));
            var whole = reading.Earlier.LastOrDefault(earlier => earlier.Outcome == draft.Outcome && earlier.Count > draft.Count);
            if (whole is not null && !whole.Parts.Exists(part => part.Group == person.Group)) whole.Parts.Add(new(person.Group, quantity.Count, draft.CountSpan));
            return;
        }
    }

    // "Together with her family": more people than the count says. "Losses" need not be people, nor all of one kind.
    private void Company(TallyDraft draft)
    {
        for (int i = draft.LastToken + 1; i <= draft.LastToken + 5; i++)
            if (sentence[i].IsSpecial("poss") && sentence.Written(i + 1) is "family" or "families" or "relatives") draft.Doubt("family-uncounted");
        for (int i = Math.Max(0, draft.FirstToken - 30); i < draft.FirstToken; i++)
            if (draft.Class == VictimClass.Unspecified && sentence[i].Is(Category.Toll) && sentence.Written(i) is "losses" or "Losses") draft.Doubt("losses");
    }

    // "All of them reported to be civilians".
    private VictimClass? AllOfThem(Quantity quantity)
    {
        for (int i = quantity.Last + 1; i < Math.Min(sentence.Count, quantity.Last + 8); i++)
        {
            if (quantities.Exists(other => other != quantity && other.First == i)) return null;
            if (!sentence[i].Is(Category.All)) continue;
            for (int j = i + 1; j < i + 8; j++)
                if (sentence[j].Sense(Category.Person) is { Class: not VictimClass.Unspecified } person) return person.Class;
        }
        return null;
    }

    // A period of more than a day, "so far", a perfect without an occasion, or thousands at once make a total.
    private void Cumulate(TallyDraft draft)
    {
        dates ??= Dates();
        DateMention? best = null;
        int least = int.MaxValue;
        foreach (var mention in dates)
        {
            int words = mention.Tokens.First > draft.LastToken ? mention.Tokens.First - draft.LastToken : Math.Max(0, draft.FirstToken - mention.Tokens.Last);
            if (words < least) (least, best) = (words, mention);
        }
        if (draft.Count >= 1000) draft.Cumulative = true;
        if (best is { Kind: DateKind.LastDays, Days: 1 } && least <= 2) draft.Cumulative = false;
        if (draft.Cumulative) return;
        if (best is not null)
        {
            draft.Cumulative = best.Kind is DateKind.Whole || best is { Kind: DateKind.LastDays, Days: > 1 } || best is { Kind: DateKind.Since, From: null } or { Kind: DateKind.Since, To: null } || best.Kind == DateKind.Same || best is { Kind: DateKind.Since, From: { } first, To: { } last } && !Adjacent(first, last);
            if (draft.Cumulative || best.Kind is DateKind.LastDays or DateKind.Weekday or DateKind.DaysBefore) return;
        }
        bool perfect = false;
        for (int i = draft.FirstToken; i <= draft.LastToken; i++) perfect |= IsPerfect(i);
        bool war = false;
        for (int i = 0; i < draft.FirstToken; i++) { war |= sentence[i].IsSpecial("war"); if (war) perfect |= IsPerfect(i); }
        bool within = best is null && draft.Rule == "en.noun" && reading.Before is { Cumulative: true } && draft.Count > 20;
        draft.Cumulative = within || war && perfect || perfect && draft.Rule is "en.verb-after" || SaysTotal(draft);
    }

    private bool IsPerfect(int at) => sentence[at].IsSpecial("aux") && sentence[at].Lexeme!.Normal is "have" or "has" or "had";

    private List<DateMention>? dates;

    private List<DateMention> Dates()
    {
        var found = new List<DateMention>();
        EnglishDates.Read(sentence, found);
        return found;
    }

    private static bool Adjacent(DateMention first, DateMention last) => first.Month == last.Month && Math.Abs(last.Day - first.Day) <= 1;

    private bool SaysTotal(TallyDraft draft)
    {
        for (int i = Math.Max(0, draft.FirstToken - 12); i < Math.Min(sentence.Count, draft.LastToken + 8); i++)
            if (sentence[i].IsSpecial("total")) return true;
        return false;
    }

    private void Hedge(TallyDraft draft)
    {
        for (int i = Math.Max(0, draft.FirstToken - 2); i <= Math.Min(sentence.Count - 1, draft.LastToken + 1); i++)
            if (sentence[i].Is(Category.Hedge) && !(sentence[i].Is(Category.Month) && sentence.IsCapital(i)))
            {
                draft.Assertion = Assertion.Unconfirmed;
                draft.Doubt("unconfirmed");
                return;
            }
    }

    private string? Cause()
    {
        for (int i = 0; i < sentence.Count; i++)
            if (sentence[i].Sense(Category.Cause) is { } cause) return cause.Value;
        return null;
    }

    // "No casualties", "no one was killed", "killed none".
    private void Zeros()
    {
        for (int i = 0; i < sentence.Count; i++)
        {
            bool none = sentence[i].IsSpecial("none");
            if (!none && !sentence[i].Is(Category.Negation)) continue;
            int end = Math.Min(sentence.Count - 1, i + 3);
            for (int j = i + 1; j <= end; j++)
            {
                if (sentence[j].IsBreak() || quantities.Exists(quantity => quantity.First == j)) break;
                if ((none ? sentence[j].After() : sentence[j].Sense(Category.Victim)?.Outcome ?? sentence[j].Sense(Category.OutcomeNoun)?.Outcome) is not { } outcome) continue;
                Zero(outcome, i, j);
                break;
            }
            if (none && sentence[i - 1].Before() is { } before) Zero(before, i - 1, i);
        }
    }

    private void Zero(Outcome outcome, int first, int last) => reading.Drafts.Add(new()
    {
        Rule = "en.zero", Kind = DraftKind.Zero, Outcome = outcome, Span = sentence.Span(first, last), CountSpan = sentence.Span(first, first),
        Count = 0, Qualifier = Qualifier.Zero, FirstToken = first, LastToken = last,
    });

    // A number of people near an outcome word that no rule took.
    private void Misses()
    {
        foreach (var quantity in quantities)
        {
            if (quantity.Draft is not null || quantity.IsPart || !quantity.HasNumeral || quantity.IsVague || quantity.Head is HeadKind.Thing) continue;
            for (int i = Math.Max(0, quantity.First - 6); i <= Math.Min(sentence.Count - 1, quantity.Last + 6); i++)
                if (sentence[i].AnyOutcome() is Outcome.Killed or Outcome.Injured or Outcome.KilledOrInjured or Outcome.Missing) { reading.PossibleMisses.Add(sentence.Span(quantity.First, quantity.Last)); break; }
        }
    }
}
