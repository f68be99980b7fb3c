using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading.English;

/// <summary>Finds for each quantity the words that say what happened to those people, by ordered rules.</summary>
/// <remarks>
/// | rule | example | counter-example |
/// |---|---|---|
/// | partitive | 312 of those killed | two of the wounded are in critical condition |
/// | noun | 41 deaths, 20 dead or wounded | 41 attacks |
/// | beside | 318 people injured, left 5 dead | two drones killed 5 (two is the agent) |
/// | verb-before | killing at least 8, wounded another 20 | were killed, 5 houses burnt |
/// | noun-before | the deaths of 39 civilians | the death of hopes |
/// | verb-after | 12 people in the camp were killed | 12 people were rescued |
/// | toll | the death toll rose to 27, the wounded were 225 | the toll road reached 27 km |
/// | coordination | 23 fighters and 40 jihadists had been killed | 23 villages and 40 people |
/// | gapping | killed 577 of them and settlers 10 | killed 577 in 2024 |
/// | in-list | 30 deaths in Idlib, 20 in Hama and 10 in Homs | 30 deaths in Idlib, 20 in hiding |
/// </remarks>
internal sealed partial class OutcomeFinder(Sentence sentence, List<Quantity> quantities)
{
    private const int FarthestVerb = 26;
    private readonly HashSet<int> taken = [];
    private readonly FoundOutcome?[] results = new FoundOutcome?[quantities.Count];

    /// <summary>The outcome of a quantity; to be asked in order.</summary>
    /// <param name="index">Its index.</param>
    /// <returns>Null where it counts no casualties.</returns>
    public FoundOutcome? Find(int index)
    {
        var quantity = quantities[index];
        if (quantity.Head == HeadKind.Thing || IsDefinition(quantity)) return null;
        // "A monitor and an official said": they speak.
        if (quantity.Head == HeadKind.Person && sentence[quantity.Last + 1].Is(Category.Says) && SourceNames.IsSpeech(sentence, quantity.Last + 1) && !sentence[quantity.Last + 2].Is(Category.Victim)) return null;
        var found = Partitive(quantity) ?? Noun(quantity);
        if (found is null && quantity.Head != HeadKind.Victim)
        {
            if (Cost(quantity) is { } cost) return Keep(index, cost);
            if (Fell(quantity) is { } fell) return Keep(index, fell);
            if (Treated(quantity) is { } treated) return Keep(index, treated);
            if (Predicate(quantity) is { } told) return Keep(index, told);
            if (BlockedBeside(quantity) is { } blocked && (Inside(quantity) is null || (VerbBefore(quantity) ?? NounBefore(quantity) ?? Beside(index) ?? VerbAfter(index)) is null)) return Keep(index, blocked.Found);
            found = Hostages(quantity) ?? Beside(index) ?? VerbBefore(quantity) ?? NounBefore(quantity) ?? VerbAfter(index) ?? new TollReader(sentence, quantities).Find(quantity) ?? Lost(quantity) ?? Shared(index);
        }
        return Keep(index, found);
    }

    // "By a massacre it means the incident in which five people are killed": a term explained, nobody counted.
    private bool IsDefinition(Quantity quantity)
    {
        for (int i = 0; i < quantity.First; i++)
            if (sentence.Written(i) is "defines" or "defined" or "definition" or "means" or "meant")
                for (int j = 0; j < quantity.First; j++)
                    if (sentence[j].Kind == TokenKind.Mark && sentence[j].Mark is '"' or '“' or '‘' or '\'' || sentence.Written(j) is "term" or "word" or "as") return true;
        return false;
    }

    // "People trapped in the town" are besieged; those under a building are missing.
    private bool IsBesieged(FoundOutcome found)
    {
        if (found.Outcome != Outcome.Missing) return false;
        bool trapped = false, under = false;
        for (int i = 0; i < sentence.Count; i++)
        {
            trapped |= i >= found.First && i <= found.Last + 1 && sentence.Written(i) is "trapped";
            under |= sentence.Written(i).Contains("rubble", StringComparison.Ordinal) || sentence.Written(i).Contains("debris", StringComparison.Ordinal) || sentence.Written(i) is "rubble" or "debris" or "wreckage" or "collapsed" or "building" or "buildings" or "house" or "houses" or "mine" or "tunnel" or "beneath" or "underneath" or "ruins" || sentence.Written(i) is "under";
        }
        return trapped && !under;
    }

    private FoundOutcome? Keep(int index, FoundOutcome? found)
    {
        if (found is not null && IsBesieged(found)) { Drop(quantities[index]); found = null; }
        if (found is not null && (IsRate(quantities[index], found) || IsWithdrawn(quantities[index], found))) { Drop(quantities[index]); found = null; }
        results[index] = found;
        if (found is not null) for (int i = found.First; i <= found.Last; i++) taken.Add(i);
        return found;
    }

    private FoundOutcome? Partitive(Quantity quantity)
    {
        if (quantity.VictimKind != "partitive") return null;
        if ((Died(quantity.Last + 1) ?? DiedLater(quantity.Last + 1)) is { } died) return new("en.partitive", Outcome.Killed, quantity.First, died) { Former = quantity.Victim == Outcome.Killed ? null : quantity.Victim };
        if (quantity.Victim == Outcome.Missing)
        {
            if (Bodies(quantity.First) is { } bodies) return new("en.partitive", Outcome.Killed, bodies, quantity.Last) { Former = Outcome.Missing };
            if (FoundDead(quantity.Last + 1) is { } dead) return new("en.partitive", Outcome.Killed, quantity.First, dead) { Former = Outcome.Missing };
            // "Two of the missing were found alive": they are missing no more.
            if (IsFound(quantity.Last + 1)) return null;
        }
        // A subset of the wounded says how badly, not how many; "200 of the injuries" and "two of whom were wounded" do.
        if (quantity.Victim == Outcome.Injured && !quantity.OfThem && sentence.Written(quantity.Last) is not "injuries") return null;
        return new("en.partitive", quantity.Victim!.Value, quantity.First, quantity.Last);
    }

    // "One of the wounded later died", "two of the injured have since succumbed".
    private int? Died(int at)
    {
        for (int i = at; i < at + 5 && sentence[i].Kind == TokenKind.Word && !sentence[i].Is(Category.And | Category.Clause); i++)
            if (sentence[i].After() == Outcome.Killed && !sentence[i].Is(Category.Victim)) return i;
        return null;
    }

    // "Were found dead", "have since been found dead".
    private int? FoundDead(int at)
    {
        bool found = false;
        for (int i = at; i < at + 6 && sentence[i].Kind == TokenKind.Word; i++)
        {
            if (found && sentence.Written(i) is "dead" or "lifeless" || sentence[i].Lexeme?.Normal is "found dead") return i;
            found |= sentence[i].Is(Category.Recovered);
        }
        return null;
    }

    private bool IsFound(int at)
    {
        for (int i = at; i < at + 5 && sentence[i].Kind == TokenKind.Word; i++)
            if (sentence[i].Is(Category.Recovered | Category.Alive)) return true;
        return false;
    }

    private int? DiedLater(int at)
    {
        for (int i = at; i < at + 14 && i < sentence.Count; i++)
        {
            if (sentence[i].Kind == TokenKind.Mark || sentence[i].Is(Category.And | Category.Clause) || quantities.Exists(other => other.NumberFirst == i)) return null;
            if (sentence[i].After() == Outcome.Killed && sentence[i].Before() is null && !sentence[i].Is(Category.Victim)) return i;
        }
        return null;
    }

    // "Of which 82 were fatalities": the noun stands as predicate.
    private FoundOutcome? Predicate(Quantity quantity)
    {
        int at = quantity.Last + 1;
        if (quantity.Head is not (HeadKind.Bare or HeadKind.Person) || !sentence.IsBe(at) || sentence[at + 1].Sense(Category.Victim) is not { } victim || sentence[at + 1].Is(Category.OutcomeAfter) || victim.Group.Length > 0 || victim.Outcome is not { } outcome) return null;
        return new("en.predicate", outcome, quantity.First, at + 1);
    }

    // "Cost eight civilians their lives", "the shelling claimed five members of one family".
    private FoundOutcome? Cost(Quantity quantity)
    {
        if (quantity.Head is not HeadKind.Person || sentence[quantity.First - 1].Sense(Category.SplitHead)?.Value != "lives") return null;
        if (sentence[quantity.Last + 1].IsSpecial("poss") && sentence[quantity.Last + 2].Sense(Category.Victim)?.Group == "lives") return new("en.claimed-lives", Outcome.Killed, quantity.First - 1, quantity.Last + 2);
        bool claimed = sentence.Written(quantity.First - 1) is "claimed" or "claims" or "claiming" or "claim";
        return claimed && sentence[quantity.First - 2] is { Kind: TokenKind.Word } subject && (subject.Is(Category.Event | Category.Cause) || EventBefore(quantity.First - 2)) ? new("en.claimed-lives", Outcome.Killed, quantity.First - 1, quantity.Last) { Doubts = ["idiom"] } : null;
    }

    private bool EventBefore(int at)
    {
        for (int i = at; i >= Math.Max(0, at - 10) && !(sentence[i].Mark is ';' or ','); i--)
            if (sentence[i].Is(Category.Event)) return true;
        return false;
    }

    // "374 inmates and gunmen fell", "six fell in the north"; "injuries fell by 12 per cent" has no people.
    private FoundOutcome? Fell(Quantity quantity)
    {
        int at = quantity.PartsLast + 1;
        if (quantity.Head is not (HeadKind.Person or HeadKind.Bare) || sentence[at].IsSpecial("who")) return null;
        if (sentence[at].IsPreposition("of") || sentence[at].IsPreposition("from"))
            for (int i = at + 1; i <= at + 7 && sentence[i].Kind == TokenKind.Word && !sentence[i].IsSpecial("aux") && !sentence[i].Is(Category.OutcomeAfter | Category.OutcomeVerb); i++)
                if (sentence.Written(i) is "fell") { at = i; break; }
        if (sentence.Written(at) is "who" or "have" or "had" or "has") at++;
        if (sentence.Written(at) is not ("fell" or "fallen") || quantity.Head == HeadKind.Bare && !IsPlaced(at + 1)) return null;
        if (sentence[at + 1].IsPreposition("to") || sentence[at + 1].IsPreposition("by") || sentence[at + 1].IsPreposition("from") || sentence[at + 1].IsPreposition("on") || sentence.Written(at + 1) is "ill" or "sick" or "into" or "off" or "down" or "silent" or "victim") return null;
        return new("en.fell", Outcome.Killed, quantity.First, at) { Doubts = ["idiom"] };
    }

    // "Treated 396 people for gunshot wounds", "received 30 people with burns".
    private FoundOutcome? Treated(Quantity quantity)
    {
        if (quantity.Head is not (HeadKind.Person or HeadKind.Bare) || sentence[quantity.First - 1].IsPreposition("of") && sentence[quantity.First - 2].Is(Category.Victim)) return null;
        bool treated = quantity.Head == HeadKind.Person && (sentence[quantity.First - 1].Is(Category.Alive | Category.Recovered) || sentence.Written(Math.Max(0, quantity.First - 1)) is "admitted" or "operated");
        int at = quantity.Last + 1;
        // "Two colleagues beside him escaped with shrapnel wounds".
        for (int i = at; quantity.Head == HeadKind.Person && i <= at + 3; i++)
            if (sentence[i].Kind != TokenKind.Word || sentence[i].Is(Category.And)) break;
            else if (sentence.Written(i) is "escaped" or "survived" or "emerged") { (at, treated) = (i + 1, false); break; }
        if (!(sentence[at].IsPreposition("for") && treated || sentence[at].IsPreposition("with"))) return null;
        for (int i = at + 1; i <= at + 4 && sentence[i].Kind == TokenKind.Word; i++)
            if (sentence.Written(i) is "wounds" or "injuries" or "burns" or "wound" or "injury")
            {
                // "Two men with gunshot wounds were found dead": what became of them.
                for (int j = i + 1; j <= i + 7 && sentence[j].Kind == TokenKind.Word && !sentence[j].Is(Category.And); j++)
                    if (sentence[j].After() == Outcome.Killed) return null;
                return new("en.treated", Outcome.Injured, treated ? quantity.First - 1 : quantity.First, i);
            }
        return null;
    }

    private FoundOutcome? Noun(Quantity quantity)
    {
        if (quantity.Victim is not { } outcome || quantity.VictimKind == "partitive") return null;
        int verb = quantity.First - 1;
        if (quantity.VictimKind is "lives" or "victims")
        {
            bool claimed = sentence[verb].Sense(Category.SplitHead)?.Value == "lives";
            if (quantity.VictimKind == "lives" && LivesLost(quantity.Last + 1) is { } lost) return new("en.claimed-lives", Outcome.Killed, quantity.First, lost);
            if (quantity.VictimKind == "lives") return claimed ? new("en.claimed-lives", Outcome.Killed, verb, quantity.Last) : null;
            return new("en.noun", outcome, claimed ? verb : quantity.First, quantity.Last);
        }
        // Bodies that are only seen are no count; those that were recovered, received or counted are.
        if (outcome == Outcome.Missing && FoundDead(quantity.Last + 1) is { } dead) return new("en.noun", Outcome.Killed, quantity.First, dead) { Former = outcome };
        if (outcome == Outcome.Missing && Bodies(quantity.First) is { } bodies) return new("en.noun", Outcome.Killed, bodies, quantity.Last) { Former = outcome };
        if (quantity.VictimKind == "bodies" && (sentence.Categories & Category.Recovered) == 0) return quantity.HasNumeral && !IsSeen() ? new("en.noun", outcome, quantity.First, quantity.Last) { Doubts = ["bodies"] } : null;
        if (sentence[verb].Sense(Category.SplitHead)?.Value == "left") return new("en.noun", outcome, verb, quantity.Last);
        return new("en.noun", outcome, quantity.First, quantity.Last);
    }

    // "The bodies of three missing people were recovered".
    private int? Bodies(int first) => sentence[first - 1].IsPreposition("of") && sentence[first - 2].Sense(Category.Victim)?.Group == "bodies" && (sentence.Categories & Category.Recovered) != 0 ? first - 2 : null;

    // "350 lives lost", "350 lives have been lost".
    private int? LivesLost(int at)
    {
        while (sentence[at].IsSpecial("aux")) at++;
        return sentence.Written(at) is "lost" or "claimed" or "taken" ? at : null;
    }

    // Bodies in a film or a picture are seen, not counted.
    private bool IsSeen()
    {
        for (int i = 0; i < sentence.Count; i++)
            if (sentence.Written(i) is "footage" or "video" or "videos" or "photos" or "photo" or "images" or "photographs" or "picture" or "pictures" or "seen" or "film") return true;
        return false;
    }

    private sealed record Blocked(FoundOutcome? Found);

    // "18 displaced people": who they are; another verb may say what befell them.
    private Sense? Inside(Quantity quantity)
    {
        for (int i = quantity.NumberLast + 1; i <= quantity.Last; i++)
            if (sentence[i].Sense(Category.Blocker) is { } inside) return inside;
        return null;
    }

    // "Took about 250 hostages".
    private FoundOutcome? Hostages(Quantity quantity)
    {
        if (quantity.Head != HeadKind.Person || sentence.Written(quantity.Last) is not ("hostages" or "hostage" or "captives" or "captive")) return null;
        return sentence.Written(Math.Max(0, quantity.First - 1)) is "took" or "taken" or "taking" or "seized" or "seizing" or "capturing" ? new("en.other-fate", Outcome.Abducted, quantity.First - 1, quantity.Last) : null;
    }

    // "100,000 displaced people", "8,000 people have been rescued".
    private Blocked? BlockedBeside(Quantity quantity)
    {
        if (Inside(quantity) is { } inside) return Block(inside, quantity, quantity.Last);
        if (Driven(quantity) is { } driven) return new(driven);
        if (sentence[quantity.First - 1].Sense(Category.Blocker) is { } before && before.Outcome is { } own && sentence[quantity.First - 2].IsBeAux() != true)
            return new(new("en.other-fate", own, quantity.First - 1, quantity.Last) { Cumulative = true });
        int at = quantity.PartsLast + 1;
        // "Some 28,000 people, fled their homes".
        if (sentence[at].IsMark(',') && sentence[at + 1].Sense(Category.Blocker)?.Outcome is not null) at++;
        for (int i = at; i < at + 5; i++)
        {
            var token = sentence[i];
            if (token.Kind != TokenKind.Word || token.Is(Category.And | Category.OutcomeAfter | Category.OutcomeVerb)) break;
            if (token.Is(Category.Alive) && i == at && sentence.Written(i).EndsWith("ing", StringComparison.Ordinal) && VerbAfter(quantities.IndexOf(quantity)) is not null) return null;
            if (token.Is(Category.Alive)) return new((FoundOutcome?)null);
            if (token.Sense(Category.Blocker) is { } after) return Block(after, quantity, i);
        }
        return null;
    }

    // "Driven about 5.5 million people from their homes".
    private FoundOutcome? Driven(Quantity quantity)
    {
        if (sentence.Written(Math.Max(0, quantity.First - 1)) is not ("driven" or "drove" or "driving" or "forced" or "forcing")) return null;
        for (int i = quantity.Last + 1; i <= quantity.Last + 4; i++)
            if (sentence.Written(i) is "homes" or "flee" or "leave") return new("en.other-fate", Outcome.Displaced, quantity.First - 1, quantity.Last) { Cumulative = true };
        return null;
    }

    private static Blocked Block(Sense sense, Quantity quantity, int last) =>
        new(sense.Outcome is { } outcome ? new FoundOutcome("en.other-fate", outcome, quantity.First, last) { Cumulative = true } : null);

    private FoundOutcome? Beside(int index)
    {
        var quantity = quantities[index];
        int at = Adverbs(quantity.Last + 1);
        if (sentence[at].After() is null && quantity.PartsLast > quantity.Last)
        {
            at = Adverbs(quantity.PartsLast + 1);
            if (sentence[at].IsMark(',')) at = Adverbs(at + 1);
        }
        // "Added to the dead", "were added to the dead".
        if (sentence[at].IsSpecial("aux") && sentence.Written(at + 1) is "added") at += 2;
        // "Lists 74 people as injured".
        if (sentence.Written(at) is "as" && sentence[at + 1].After() is not null) at++;
        if (sentence[at].IsPreposition("to") && sentence[at + 1].IsSpecial("the") && sentence[at + 2].Sense(Category.Victim)?.Outcome is { } joined)
            return new("en.added", joined, quantity.First, at + 2) { Doubts = ["outcome-carried"] };
        if (sentence[at].After() is not { } outcome || taken.Contains(at)) return null;
        if (IsActive(at)) return null;
        int last = at;
        if (IsInHospital(at)) return sentence[at + 1].IsPreposition("with") && !IsWound(at + 2) ? null : new("en.beside", outcome, quantity.First, at) { Doubts = ["hospital"] };
        // "A boy wounded on 10 May died last night": what came of it.
        if (outcome == Outcome.Injured && DiedLater(at + 1) is { } died) return new("en.beside", Outcome.Killed, quantity.First, died) { Former = Outcome.Injured };
        if (Together(at) is { } other) (outcome, last) = (EnglishWords.Together(outcome, other), at + 2);
        int first = sentence[quantity.First - 1].Sense(Category.SplitHead)?.Value == "left" ? quantity.First - 1 : quantity.First;
        return new("en.beside", outcome, first, last);
    }

    private bool IsInHospital(int at) => sentence[at].Lexeme?.Normal is { } words && (words.StartsWith("hospitali", StringComparison.Ordinal) || words.EndsWith("hospital", StringComparison.Ordinal) || words.EndsWith("hospitals", StringComparison.Ordinal));

    private bool IsWound(int at)
    {
        for (int i = at; i <= at + 3; i++)
            if (sentence.Written(i) is "wounds" or "injuries" or "burns" or "wound" or "injury" or "fractures" or "trauma") return true;
        return false;
    }

    private int Adverbs(int at)
    {
        for (int i = 0; i < 2 && sentence[at].Kind == TokenKind.Word && sentence[at].AnyOutcome() is null; i++)
        {
            var word = sentence.Written(at);
            if (word.EndsWith("ly", StringComparison.Ordinal) || sentence[at].IsSpecial("further") || word is "also") at++;
        }
        return at;
    }

    // "A settler killed one man": the number before is who did it, unless the next number has an outcome of its own.
    private bool IsActive(int at)
    {
        if (sentence[at].Before() is null || sentence[at].Sense(Category.Victim) is null && sentence[at - 1].IsBeAux()) return false;
        if (quantities.Find(other => other.First == at + 1) is { } next) return sentence[Adverbs(next.PartsLast + 1)].After() is null && next.Victim is null;
        // "Killed this week" has no object.
        return (sentence[at + 1].IsSpecial("the") || sentence[at + 1].IsSpecial("poss")) && !sentence[at + 2].Is(Category.TimeUnit) && !sentence[at + 2].Is(Category.Period);
    }

    private Outcome? Together(int at)
    {
        bool or = sentence.Written(at + 1).Equals("or", StringComparison.OrdinalIgnoreCase);
        if (!or && !sentence[at + 1].Is(Category.And)) return null;
        if (sentence[at + 2].AnyOutcome() is not { } other || quantities.Exists(next => next.First == at + 3)) return null;
        return other;
    }

    private FoundOutcome? VerbBefore(Quantity quantity)
    {
        int at = quantity.First - 1;
        while (at > 0 && (sentence[at].IsSpecial("further") || sentence[at].IsSpecial("a"))) at--;
        // "Killed himself and five others".
        if (sentence[at].Is(Category.And) && sentence.Written(Math.Max(0, at - 1)) is "himself" or "herself" or "themselves") at -= 2;
        if (LivesOf(at) is { } lives) return new("en.claimed-lives", Outcome.Killed, lives, quantity.Last);
        if (sentence[at].Before() is not { } outcome || taken.Contains(at)) return null;
        // "The 14 they have killed" and "were killed 5 km away" have no object here.
        if (sentence.IsBe(at - 1) && sentence[at].After() is not null) return null;
        int first = at;
        if (Other(at) is { } other && !taken.Contains(at - 2)) (outcome, first) = (EnglishWords.Together(outcome, other), at - 2);
        return new("en.verb-before", outcome, first, quantity.Last);
    }

    private Outcome? Other(int at)
    {
        bool or = sentence.Written(Math.Max(0, at - 1)).Equals("or", StringComparison.OrdinalIgnoreCase);
        return at >= 2 && (or || sentence[at - 1].Is(Category.And)) ? sentence[at - 2].Before() : null;
    }

    // "Claimed the lives of 14", "cost about 449 lives" is the noun's.
    private int? LivesOf(int at)
    {
        if (!sentence[at].IsPreposition("of") || sentence[at - 1].Sense(Category.Victim)?.Group != "lives") return null;
        for (int i = at - 2; i >= Math.Max(0, at - 4); i--)
            if (sentence[i].Sense(Category.SplitHead)?.Value == "lives") return i;
        return null;
    }

    private FoundOutcome? NounBefore(Quantity quantity)
    {
        int at = quantity.First - 1;
        if (!(sentence[at].IsPreposition("of") || sentence[at].IsPreposition("to") || sentence[at].IsPreposition("among"))) return null;
        var noun = sentence[at - 1];
        if (noun.Sense(Category.Victim) is { Group: "bodies" }) return new("en.noun-before", Outcome.Killed, at - 1, quantity.Last);
        bool harm = noun.Sense(Category.OutcomeNoun) is not null && (sentence[at].IsPreposition("of") || noun.Sense(Category.OutcomeNoun)!.Outcome == Outcome.Injured);
        if (!harm || quantity.Head is not (HeadKind.Person or HeadKind.Bare or HeadKind.Unknown)) return null;
        return new("en.noun-before", noun.Sense(Category.OutcomeNoun)!.Outcome!.Value, at - 1, quantity.Last);
    }

    private FoundOutcome? VerbAfter(int index)
    {
        var quantity = quantities[index];
        // "A workforce of 13,000": the number only describes the noun before it.
        if (quantity.Head is HeadKind.Bare or HeadKind.Unknown && sentence[quantity.First - 1].IsPreposition("of")) return null;
        int at = quantity.Last + 1, commas = 0;
        bool aux = false, far = false, clause = false;
        for (int i = at; i < Math.Min(sentence.Count, at + FarthestVerb); i++)
        {
            if (quantities.Find(part => part.Parent == quantity && part.First <= i && i <= part.Last) is { } inside) { i = inside.Last; commas = 0; continue; }
            var token = sentence[i];
            clause |= token.Is(Category.Clause) && i > at;
            if (clause && (token.Is(Category.And) || quantity.Head == HeadKind.Unknown)) return null;
            if (token.Kind == TokenKind.Mark && token.Mark is ';' or ':' or '.' or '–' or '—') return null;
            if (token.IsMark(',') && ++commas > 2) return null;
            if (Suffered(i) is { } wounds) return new("en.verb-after", Outcome.Injured, quantity.First, wounds);
            // "People sheltering in a school were killed": who they are.
            if (token.Is(Category.Alive) && !aux && i == at && sentence.Written(i).EndsWith("ing", StringComparison.Ordinal)) continue;
            if (token.Is(Category.Alive | Category.SplitHead)) return null;
            if (token.Sense(Category.Blocker) is { } blocker) return aux ? Block(blocker, quantity, i).Found : null;
            // "165 and the wounded of the war": a noun, nobody's verb.
            if (sentence[i - 1].IsSpecial("the") && token.After() is not null) return null;
            if (token.After() is { } outcome && !taken.Contains(i))
            {
                bool intransitive = token.Before() is null && token.Sense(Category.Victim) is null;
                if (outcome == Outcome.Missing && sentence[i - 1].IsPreposition("from")) return null;
                if (!(aux || intransitive || quantity.Head == HeadKind.Person && IsReduced(i)) || ((!aux || IsHaving(i)) && IsActive(i))) return null;
                if (token.Is(Category.OutcomeNoun) && !aux) return null;
                if (IsInHospital(i)) return sentence[i + 1].IsPreposition("with") && !IsWound(i + 2) ? null : new("en.verb-after", outcome, quantity.First, i) { Doubts = ["hospital"] };
                int last = i;
                if (Together(i) is { } other) (outcome, last) = (EnglishWords.Together(outcome, other), i + 2);
                far |= i - at > 12;
                return new("en.verb-after", outcome, quantity.First, last) { Doubts = far ? ["far-trigger"] : [] };
            }
            if (token.IsSpecial("aux")) { aux = true; continue; }
            if (token.Is(Category.OutcomeVerb) && !taken.Contains(i)) return null;
            if (IsMain(i, quantity)) return null;
            if (aux && !KeepsAux(i)) aux = false;
            // Another verb with an object of its own begins another statement.
            if (token.Is(Category.Says) && !token.Is(Category.Unit) && !aux && !IsParticiple(i)) return null;
        }
        return null;
    }

    // "Two blasts, as hundreds of people gathered, have killed at least 58 people": who did it, not whom.
    private bool IsHaving(int verb) => sentence[verb - 1].IsSpecial("aux") && !sentence.IsBe(verb - 1) && sentence.Written(verb - 1) is "have" or "has" or "had" && quantities.Exists(other => other.First == verb + 1 && other.HasNumeral);

    // "Five soldiers sustained varying injuries".
    private int? Suffered(int at)
    {
        if (sentence[at].Sense(Category.SplitHead)?.Value != "suffered") return null;
        for (int i = at + 1; i <= at + 4; i++)
            if (sentence.Written(i) is "injuries" or "wounds" or "injury" or "burns") return i;
        return null;
    }

    // "Four members killed by …", "12 people killed in the raid": a participle without its auxiliary, before what is no object.
    private bool IsReduced(int at) => Together(at) is not null ? IsReduced(at + 2) : at + 1 >= sentence.Count || sentence[at + 1].Is(Category.Preposition) || sentence[at + 1].IsMark(',') && !quantities.Exists(other => other.First == at + 2);

    private bool KeepsAux(int at) => sentence[at].Kind == TokenKind.Word && !sentence[at].Is(Category.And | Category.Clause) || sentence[at].Mark is ',' or '"' or '“';

    private bool IsParticiple(int at) => sentence[at - 1].IsSpecial("aux") || sentence.Written(at).Equals("reported", StringComparison.OrdinalIgnoreCase);

    private bool IsMain(int at, Quantity self) => quantities.Exists(other => other != self && !other.IsPart && other.NumberFirst == at && other.Head is not HeadKind.Thing);

    // "The country had lost 3,503".
    private FoundOutcome? Lost(Quantity quantity)
    {
        if (quantity.Head is not (HeadKind.Bare or HeadKind.Person) || sentence[quantity.First - 1].Sense(Category.SplitHead)?.Value != "lost") return null;
        return new("en.lost", Outcome.Killed, quantity.First - 1, quantity.Last) { Doubts = ["lost"] };
    }
}
