using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading.English;

/// <summary>Reads the counts of one English sentence.</summary>
internal sealed partial class EnglishCounts(Sentence sentence, ClauseReading reading)
{
    private readonly List<Quantity> quantities = new QuantityReader(sentence).Read();
    private HashSet<Quantity> dropped = [];

    /// <summary>Fills the reading.</summary>
    public void Read()
    {
        new DetachedParts(sentence, quantities, reading.Earlier).Read();
        new PartsReader(sentence, quantities).Read();
        var finder = new OutcomeFinder(sentence, quantities);
        dropped = finder.Dropped;
        for (int i = 0; i < quantities.Count; i++)
            if (!quantities[i].IsPart && finder.Find(i) is { } found) quantities[i].Draft = Draft(quantities[i], found);
        Again();
        Pairs();
        Brackets();
        Shares();
        Spoken();
        ListItem();
        Join();
        foreach (var part in quantities.Where(part => part.IsPart && part.Parent != part && part.Group.Length > 0)) AddPart(part);
        foreach (var quantity in quantities.Where(quantity => quantity.Draft is not null)) Finish(quantity);
        Victims();
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
            Cumulative = found.Cumulative, Former = found.Former, IsRevision = found.Revision, Recovered = quantity.VictimKind == "bodies", FirstToken = first, LastToken = last,
        };
        foreach (string doubt in found.Doubts) draft.Doubt(doubt);
        if (quantity.Class == VictimClass.Unspecified && found.Class != VictimClass.Unspecified) (draft.Class, draft.ClassBasis) = (found.Class, Basis.Stated);
        if (quantity.Group.Length == 0) quantity.Group = found.Group;
        if (quantity.VictimKind == "victims") draft.Doubt("victims-ambiguous");
        if (quantity.IsVague) draft.Doubt(quantity.Qualifier == Qualifier.Dozens ? "dozens" : "vague");
        if (quantity.Range is not null) draft.Doubt("range");
        if (quantity.IsDefinite) draft.Doubt("definite");
        if (quantity.Head == HeadKind.Unknown) draft.Doubt("unlisted-noun", sentence[quantity.Last].Span.Of(sentence.Text));
        return draft;
    }

    // "A day earlier, it stood at 630", "a second count had risen to 133": the toll told before, of which no word says again what it counts.
    private void Again()
    {
        var number = quantities.Find(quantity => quantity is { Draft: null, IsPart: false, HasNumeral: true, Head: HeadKind.Bare or HeadKind.Person } && !dropped.Contains(quantity));
        if (number is null) return;
        var toll = quantities.TakeWhile(other => other != number).LastOrDefault(other => other.Draft is not null)?.Draft ?? reading.Before;
        if (Raised(number) is { } raised && quantities.TakeWhile(other => other != number).LastOrDefault(other => other.Draft is not null)?.Draft is { Kind: DraftKind.Tally } before)
        {
            number.Draft = Draft(number, new("en.raised", before.Outcome, raised, number.Last) { Class = before.Class, Doubts = ["outcome-carried"] });
            number.Draft.Supersedes = before;
            return;
        }
        if (toll?.Rule is not ("en.toll" or "en.toll-again")) return;
        int at = number.First - 1;
        if (sentence[at].IsPreposition("to") || sentence[at].IsPreposition("at") || sentence[at].IsPreposition("past")) at--;
        if (!(sentence[at].Is(Category.Reached) || sentence.IsBe(at))) return;
        while (at > 0 && (sentence[at].Is(Category.Reached) && !sentence[at].Is(Category.Toll) || sentence[at].IsSpecial("aux"))) at--;
        int subject = sentence.Written(at) is "it" or "It" ? at : -1;
        for (int i = at; subject < 0 && i >= Math.Max(0, at - 9) && !sentence[i].IsMark(';'); i--)
            if (sentence[i].Is(Category.Toll) && sentence[i].Sense(Category.Toll)!.Outcome is null) subject = i;
        if (subject < 0) return;
        number.Draft = Draft(number, new("en.toll-again", toll.Outcome, Math.Max(subject, number.First - 5), number.Last) { Cumulative = toll.Cumulative, Class = toll.Class, Doubts = ["outcome-carried"] });
    }

    // "Killed 24 people, later raised to 45".
    private int? Raised(Quantity number)
    {
        int at = number.First - 1;
        if (!sentence[at].IsPreposition("to")) return null;
        while (at > 0 && !sentence[at].Is(Category.Reached)) if (number.First - --at > 3) return null;
        bool participle = sentence.Written(at) is "raised" or "revised" or "corrected" or "increased" or "updated" or "lowered" or "reduced";
        int adverb = at - 1;
        return participle && (sentence[adverb].IsMark(',') || sentence[adverb].IsMark('(') || sentence.Written(adverb) is "later" or "since" or "subsequently" or "then" && (sentence[adverb - 1].IsMark(',') || sentence[adverb - 1].IsMark('('))) ? at : null;
    }

    // "Officials speak of 47", "the network had 50 on the first night", "the ministry says over 100": another's figure for what was just counted.
    private void Spoken()
    {
        var one = quantities.Find(quantity => quantity is { Draft: null, IsPart: false, HasNumeral: true, Head: HeadKind.Bare, OfThem: false } && !dropped.Contains(quantity) && IsSpoken(quantity));
        if (one is null) return;
        var toll = quantities.TakeWhile(other => other != one).LastOrDefault(other => other.Draft is not null)?.Draft ?? reading.Before ?? (reading.IsNear ? reading.Earlier.LastOrDefault(draft => draft.Kind == DraftKind.Tally) : null);
        if (toll is not { Kind: DraftKind.Tally, Outcome: Outcome.Killed or Outcome.Injured or Outcome.Missing or Outcome.KilledOrInjured, Count: not null }) return;
        // After "12 killed and 30 wounded" the first figure is meant, the dead.
        var pair = reading.Earlier.LastOrDefault(draft => draft != toll);
        if (toll.Outcome == Outcome.Injured && !quantities.Exists(other => other.Draft == toll) && pair is { Outcome: Outcome.Killed, Kind: DraftKind.Tally } && pair.Count <= toll.Count && toll.FirstToken > pair.LastToken && toll.FirstToken - pair.LastToken < 8) toll = pair;
        one.Draft = Draft(one, new("en.spoken", toll.Outcome, one.First, one.Last) { Cumulative = toll.Cumulative, Class = toll.Class, Doubts = ["outcome-carried"] });
    }

    private bool IsSpoken(Quantity one)
    {
        int verb = one.First - 1;
        while (verb > 0 && sentence.Written(verb) is "only" or "just" or "first" or "initially") verb--;
        bool ends = one.Last + 1 >= sentence.Count || sentence[one.Last + 1].IsBreak() || sentence[one.Last + 1].IsPreposition("on") || sentence[one.Last + 1].Is(Category.Among) || sentence[one.Last + 1].IsMark('?');
        if (!ends || verb < 1 || sentence[one.First].Kind == TokenKind.Number && sentence[one.First].Number is >= 1900 and <= 2100) return false;
        if (!(sentence[verb].Is(Category.Says) && !sentence[verb].Is(Category.Unit) || sentence.Written(verb) is "had" or "given" or "has")) return false;
        if (sentence[verb].Is(Category.Reached) && !(sentence.Written(verb) is "recorded")) return false;
        for (int i = verb - 1; i >= Math.Max(0, verb - 6) && !(sentence[i].Mark is ';' or ',' or '.'); i--)
            if (sentence.IsCapital(i) && i > 0 || sentence[i].Is(Category.SourceNoun | Category.Body | Category.SourceAnaphor)) return true;
        return false;
    }

    // "Idlib had most with 31 deaths, then Deir ez-Zor (19) and Daraa (14)": numbers behind names, of what the count before them counts.
    private void Brackets()
    {
        var listed = quantities.FindAll(IsBracketed);
        if (listed.Count == 0 || listed.Count == 1 && !quantities.Exists(other => other.Draft is { } own && own.LastToken < listed[0].First)) return;
        var lead = quantities.TakeWhile(other => other != listed[0]).LastOrDefault(other => other.Draft is not null)?.Draft ?? reading.Before;
        if (lead is not { Kind: DraftKind.Tally, Outcome: Outcome.Killed or Outcome.Injured or Outcome.KilledOrInjured, Count: not null }) return;
        foreach (var one in listed)
        {
            one.Draft = Draft(one, new("en.bracket-list", lead.Outcome, one.First - 1, one.Last) { Cumulative = lead.Cumulative, Doubts = ["outcome-carried"] });
            if (one.Draft.Class == VictimClass.Unspecified && lead.Class != VictimClass.Unspecified) (one.Draft.Class, one.Draft.ClassBasis) = (lead.Class, Basis.Carried);
        }
    }

    private bool IsBracketed(Quantity one) => one is { Draft: null, IsPart: false, HasNumeral: true, Head: HeadKind.Bare } && !dropped.Contains(one)
        && sentence[one.First - 1].IsMark('(') && sentence[one.Last + 1].IsMark(')') && sentence.IsCapital(one.First - 2) && sentence[one.First - 2].Kind == TokenKind.Word && !SourceNames.IsAcronym(sentence, one.First - 2) && !(one.Count is >= 1900 and <= 2100 && sentence[one.First].End - sentence[one.First].Start == 4);

    // "37 victims: 15 dead and 22 injured": the parts tell that both are meant.
    private void Victims()
    {
        for (int i = 0; i < quantities.Count; i++)
        {
            if (quantities[i] is not { VictimKind: "victims", Draft: { Count: { } total } whole }) continue;
            // "748 victims, 242 of whom died": the others were hurt.
            if (quantities.Skip(i + 1).FirstOrDefault(other => other.Draft is not null) is { OfThem: true, Draft: { Rule: "en.partitive", Outcome: Outcome.Killed or Outcome.Injured } of } && of.Count < total)
            {
                whole.Outcome = Outcome.KilledOrInjured;
                whole.Flags.RemoveAll(flag => flag.Code == "victims-ambiguous");
                of.PartOf ??= whole;
                continue;
            }
            var rest = quantities.Skip(i + 1).Select(other => other.Draft).OfType<TallyDraft>().Take(2).ToList();
            if (rest is not [{ Outcome: Outcome.Killed or Outcome.Injured } one, { Outcome: Outcome.Killed or Outcome.Injured } two] || one.Outcome == two.Outcome || one.Count + two.Count != total) continue;
            whole.Outcome = Outcome.KilledOrInjured;
            whole.Flags.RemoveAll(flag => flag.Code == "victims-ambiguous");
            one.PartOf ??= whole;
            two.PartOf ??= whole;
        }
    }

    // "391 were killed:" and below it "- 28 members", "- 50 civilians": each line is a part of that count.
    private void ListItem()
    {
        if (reading.Intro is not { } intro || quantities.Exists(quantity => quantity.Draft is not null)) return;
        var item = quantities.Find(quantity => quantity is { IsPart: false, HasNumeral: true, Head: HeadKind.Person or HeadKind.Unknown });
        if (item is null || item.First > 3 || item.Count > intro.Count) return;
        item.Draft = Draft(item, new("en.list-item", intro.Outcome, item.First, item.Last) { Cumulative = intro.Cumulative, Doubts = ["outcome-carried"] });
        item.Draft.PartOf = intro;
    }

    // "Two women and a child were killed": one event told by its groups is one count.
    private void Join()
    {
        CoSubjects();
        for (int i = quantities.Count - 1; i > 0; i--)
        {
            var (one, two) = (quantities[i - 1], quantities[i]);
            if (one.Draft is null || two.Draft is null || one.Draft.Outcome != two.Draft.Outcome || one.Count is null || two.Count is null) continue;
            bool groups = IsDemographic(one) && IsDemographic(two), singles = !one.HasNumeral && !two.HasNumeral;
            bool family = !one.HasNumeral && IsDemographic(two) && two.Draft.Rule == "en.coordination" || !one.HasNumeral && !two.HasNumeral;
            bool kin = (!one.HasNumeral || !two.HasNumeral || one.Count == 1 && two.Count == 1) && !one.IsVague && !two.IsVague && one.Head == HeadKind.Person && two.Head == HeadKind.Person && IsKin(one, two);
            if (!(groups || singles || family || kin) || !OnlyLinks(one.Last + 1, two.First)) continue;
            Own(one);
            Own(two);
            var (first, second) = (one.Draft, two.Draft);
            first.Count = checked(first.Count + second.Count);
            foreach (var part in second.Parts) Merge(first, part);
            first.Span = new(Math.Min(first.Span.Start, second.Span.Start), Math.Max(first.Span.End, second.Span.End));
            first.CountSpan = new(first.CountSpan.Start, second.CountSpan.End);
            first.LastToken = Math.Max(first.LastToken, second.LastToken);
            if (kin && first.Class == VictimClass.Unspecified && second.Class != first.Class) (first.Class, first.ClassBasis) = (second.Class, second.ClassBasis);
            if (first.Class != second.Class) (first.Class, first.ClassBasis) = (VictimClass.Mixed, Basis.Inferred);
            if (first.Occupation != second.Occupation) first.Occupation = null;
            if (!groups) first.Doubt("summed");
            one.HasNumeral &= two.HasNumeral;
            one.Group = "";
            two.Draft = null;
        }
    }

    // "A grandmother, her son and four of his children died": all of them did, though the verb stands behind the last.
    private void CoSubjects()
    {
        for (int i = quantities.Count - 1; i > 0; i--)
        {
            var last = quantities[i];
            if (last is not { Draft: { Rule: "en.verb-after" or "en.beside", Count: not null } draft, Head: HeadKind.Person or HeadKind.Bare }) continue;
            for (int j = i - 1; j >= 0; j--)
            {
                var one = quantities[j];
                if (one is not { Draft: null or { Rule: "en.coordination" }, IsPart: false, IsVague: false, Head: HeadKind.Person, Count: not null } || one.HasNumeral && j != i - 1 || dropped.Contains(one) || !OnlyLinks(one.Last + 1, quantities[j + 1].First) || quantities[j + 1].First == one.Last + 1) break;
                if (!(last.OfThem || sentence[quantities[j + 1].First].IsSpecial("poss") || IsOfKin(last))) break;
                Own(last);
                draft.Count = checked(draft.Count + one.Count);
                if (one.Group.Length > 0 && one.Group is not ("civilians" or "combatants")) Merge(draft, new(one.Group, one.Count, sentence.Span(one.NumberFirst, one.NumberLast)));
                draft.Span = new(Math.Min(draft.Span.Start, sentence[one.First].Start), draft.Span.End);
                draft.CountSpan = new(sentence[one.First].Start, draft.CountSpan.End);
                draft.FirstToken = Math.Min(draft.FirstToken, one.First);
                draft.Doubt("summed");
                (one.Draft, one.Parent) = (null, one);
            }
        }
    }

    // "Four of his children", "two of her sisters".
    private bool IsOfKin(Quantity one)
    {
        for (int i = one.NumberLast + 1; i <= one.Last; i++)
            if (sentence[i].IsPreposition("of") && sentence[i + 1].IsSpecial("poss")) return true;
        return false;
    }

    private static void Merge(TallyDraft draft, DraftPart part)
    {
        int at = draft.Parts.FindIndex(known => known.Group == part.Group);
        if (at < 0) draft.Parts.Add(part);
        else draft.Parts[at] = draft.Parts[at] with { Count = checked(draft.Parts[at].Count + part.Count) };
    }

    // "An officer and four soldiers", "three doctors and a nurse": people of one kind; "her husband and three sons" are told one by one.
    private bool IsKin(Quantity one, Quantity two)
    {
        // "A shepherd and his two daughters", "one doctor and one visitor".
        if (sentence[one.First].IsSpecial("a") && sentence[two.First].IsSpecial("poss") || one.Count == 1 && two.Count == 1 && !sentence[one.First].IsSpecial("poss")) return true;
        // "Killed its driver and his three passengers".
        if (sentence.Written(one.First) is "its" && sentence.Written(two.First) is "his" or "her" or "its") return true;
        if (sentence[one.First].IsSpecial("poss") || one.Draft!.Occupation != two.Draft!.Occupation) return false;
        if (one.Draft.Class == two.Draft.Class) return one.Draft.Class != VictimClass.Unspecified || one.Draft.Occupation is not null;
        return one is { HasNumeral: false, Group.Length: 0 } && one.Draft.Class == VictimClass.Unspecified && sentence.Written(one.Last) is "officer" && two.Draft.Class == VictimClass.Combatant;
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
        // "79 casualties, including 18 deaths": the dead among the dead and wounded are no group of people but a count inside the other.
        if (draft.Outcome == Outcome.KilledOrInjured && part is { Victim: Outcome.Killed or Outcome.Injured, VictimKind: not "partitive" })
        {
            (part.Parent, part.Draft) = (null, Draft(part, new("en.noun", part.Victim.Value, part.First, part.Last) { Cumulative = draft.Cumulative }));
            part.Draft.PartOf = draft;
            return;
        }
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
        if (quantity.OfThem && reading.Earlier.TakeLast(DetachedParts.Reach).LastOrDefault(whole => whole.Outcome == draft.Outcome && whole.Count >= draft.Count) is { Cumulative: true } || quantity.VictimKind == "partitive" && reading.Earlier.TakeLast(DetachedParts.Reach).LastOrDefault(whole => whole.Outcome == draft.Outcome && whole.Count >= draft.Count) is { Cumulative: true }) draft.Cumulative = true;
        if (draft.Rule == "en.gapping" && quantities.TakeWhile(other => other != quantity).LastOrDefault(other => other.Draft is not null)?.Draft is { Cumulative: true }) draft.Cumulative = true;
        Company(draft);
        Beside(quantity, draft);
        Hedge(draft);
        long sum = draft.Parts.Where(part => part.Group is "children" or "women" or "men").Sum(part => part.Count ?? 0);
        if (draft.Count is { } count && sum > count) draft.Doubt("parts-exceed-count");
        if (draft.Count > 0 && draft.Parts.Find(part => part.Group == "civilians") is { Count: { } civilians } && civilians < draft.Count && draft.Class == VictimClass.Unspecified)
        {
            (draft.Class, draft.ClassBasis) = (VictimClass.Mixed, Basis.Inferred);
            draft.Doubt("mixed-inferred");
        }
    }

    // "The month's civilian casualties were four killed and five injured".
    private VictimClass? Subject(TallyDraft draft)
    {
        for (int i = draft.FirstToken - 1; i > 0 && !(sentence[i].Mark is ';' or '.'); i--)
            if (sentence[i].Sense(Category.Person) is { Class: VictimClass.Civilian } && sentence.Written(i + 1) is "casualties" or "deaths" or "losses" or "toll" or "harm" && sentence[i - 1].Kind != TokenKind.Number && !sentence[i - 1].Is(Category.Number)) return sentence.IsBe(i + 2) || sentence[i + 2].IsMark(':') ? VictimClass.Civilian : null;
        return null;
    }

    private void Class(Quantity quantity, TallyDraft draft)
    {
        if (draft.Class == VictimClass.Unspecified && draft.Occupation is null && Subject(draft) is { } status) (draft.Class, draft.ClassBasis) = (status, Basis.Carried);
        if (draft.Class == VictimClass.Unspecified && AllOfThem(quantity) is { } all) (draft.Class, draft.ClassBasis) = (all, Basis.Stated);
        if (draft.Class != VictimClass.Unspecified || draft.Occupation is not null) return;
        bool bare = quantity.Head is HeadKind.Bare || (quantity.Head == HeadKind.Victim && quantity.VictimKind.Length == 0);
        if (!quantity.Continues && !bare) return;
        var before = quantities.TakeWhile(other => other != quantity).LastOrDefault(other => other.Draft is not null)?.Draft ?? (quantity.Continues ? reading.Before : null);
        if (before is null && bare && quantity.HasNumeral && (before = Total()) is not null) draft.Doubt("class-carried");
        if (before is null) return;
        if (before.Class is VictimClass.Civilian or VictimClass.Combatant) (draft.Class, draft.ClassBasis) = (before.Class, Basis.Carried);
        draft.Occupation = before.Occupation;
        if (sentence.Written(quantity.First).Equals("another", StringComparison.OrdinalIgnoreCase) && !quantity.HasNumeral && before.Count == 1)
            draft.Parts.AddRange(before.Parts.Select(part => part with { Span = draft.CountSpan }));
    }

    // Bare figures of a report that is about one stated class ("put civilian casualties at …") are of that class.
    private TallyDraft? Total()
    {
        for (int i = reading.Earlier.Count - 1; i >= Math.Max(0, reading.Earlier.Count - DetachedParts.Reach); i--)
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
            var whole = reading.Earlier.TakeLast(DetachedParts.Reach).LastOrDefault(earlier => earlier.Outcome == draft.Outcome && earlier.Count > draft.Count);
            if (whole is not null && !whole.Parts.Exists(part => part.Group == person.Group)) whole.Parts.Add(new(person.Group, quantity.Count, draft.CountSpan));
            return;
        }
    }

    // "A police inspector and a medic were hurt": somebody named beside it was not read.
    private void Beside(Quantity quantity, TallyDraft draft)
    {
        bool alone = draft.Count == 1 && sentence[quantity.First - 1].Is(Category.And) && sentence[quantity.First - 2].Kind == TokenKind.Word && !sentence[quantity.First - 2].Is(Category.OutcomeAfter | Category.OutcomeVerb | Category.Victim);
        if (alone && !quantities.Exists(other => other != quantity && other.Last == quantity.First - 2)) draft.Doubt("company");
        if (quantities.Exists(other => other != quantity && other.Draft is { } near && near != draft && near.Outcome == draft.Outcome && (near.Count == 1 || draft.Count == 1) && (OnlyLinks(quantity.Last + 1, other.First) && other.First > quantity.Last || OnlyLinks(other.Last + 1, quantity.First) && quantity.First > other.Last))) draft.Doubt("company");
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
            if (quantity.Draft is not null || quantity.IsPart || dropped.Contains(quantity) || !quantity.HasNumeral || quantity.IsVague || quantity.Head is HeadKind.Thing) continue;
            for (int i = Math.Max(0, quantity.First - 6); i <= Math.Min(sentence.Count - 1, quantity.Last + 6); i++)
                if (sentence[i].AnyOutcome() is Outcome.Killed or Outcome.Injured or Outcome.KilledOrInjured or Outcome.Missing) { reading.PossibleMisses.Add(sentence.Span(quantity.First, quantity.Last)); break; }
        }
    }
}
