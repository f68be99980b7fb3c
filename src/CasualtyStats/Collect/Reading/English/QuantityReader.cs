using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading.English;

/// <summary>Finds the quantities of a sentence with the words that bound them and the nouns that they count.</summary>
internal sealed class QuantityReader(Sentence sentence)
{
    private const int MostAdjectives = 4, OldestLimit = 80;

    /// <summary>All quantities, in order.</summary>
    public List<Quantity> Read()
    {
        var found = new List<Quantity>();
        for (int i = 0; i < sentence.Count; i++)
        {
            var quantity = Family(i) ?? Couple(i) ?? Range(i) ?? Numeral(i) ?? Vague(i) ?? Aged(i) ?? Single(i) ?? AnotherAlone(i) ?? Bare(i) ?? Ordinal(i) ?? Definite(i);
            if (quantity is null) continue;
            quantity.PartsLast = quantity.Last;
            found.Add(quantity);
            i = Math.Max(i, quantity.Last);
        }
        return found;
    }

    // "Between 20 and 30", "20 to 30 people", "20-30".
    private Quantity? Range(int at)
    {
        int start = sentence[at].IsPreposition("between") ? at + 1 : at;
        if (NumeralReader.Read(sentence, start, out int lowLast) is not { } low) return null;
        bool joined = start > at ? sentence[lowLast + 1].Is(Category.And)
            : sentence[lowLast + 1].IsPreposition("to") || (sentence[lowLast + 1].Mark is '-' or '–' && sentence[lowLast + 2].Kind == TokenKind.Number);
        // "Went from 61 to 72 dead": what it was and what it is.
        if (start == at && sentence[at - 1].IsPreposition("from") && (sentence[at - 2].Is(Category.Reached) || sentence[at - 3].Is(Category.Reached))) return null;
        if (!joined || NumeralReader.Read(sentence, lowLast + 2, out int highLast) is not { } high || high <= low) return null;
        if (NumeralReader.IsNoCount(sentence, lowLast + 2, highLast) || (sentence[start].Number is >= 1900 and <= 2100 && sentence[start].End - sentence[start].Start == 4)) return null;
        var quantity = new Quantity { First = at, NumberFirst = start, NumberLast = highLast, Last = highLast, Range = (low, high), Qualifier = Qualifier.Range };
        Noun(quantity);
        if (start == at && quantity.Head is HeadKind.Bare && sentence[lowLast + 1].IsPreposition("to")) return null;
        return quantity;
    }

    private Quantity? Numeral(int at)
    {
        if (NumeralReader.Read(sentence, at, out int last) is not { } count) return null;
        if (NumeralReader.IsNoCount(sentence, at, last)) return null;
        var quantity = new Quantity { First = at, NumberFirst = at, NumberLast = last, Last = last, Count = count };
        if (at > 0 && sentence.Written(at).StartsWith("a couple", StringComparison.OrdinalIgnoreCase)) quantity.Qualifier = Qualifier.About;
        Leading(quantity);
        Noun(quantity);
        Limit(quantity);
        Quoted(quantity);
        return quantity;
    }

    // "Women aged 48 and 66": as many as ages are told.
    private Quantity? Aged(int at)
    {
        if (sentence[at].Sense(Category.Person) is not { Number: not 1 } people || !sentence[at + 1].IsSpecial("age") || sentence[at - 1].Kind == TokenKind.Number || sentence[at - 1].Is(Category.Number | Category.Dozens | Category.Vague | Category.And)) return null;
        int ages = 0, i = at + 2;
        bool and = false;
        while (sentence[i].Kind == TokenKind.Number && sentence[i].Number is > 0 and < 110)
        {
            ages++;
            if (!(sentence[i + 1].IsMark(',') || sentence[i + 1].Is(Category.And)) || sentence[i + 2].Kind != TokenKind.Number || sentence[i + 3].IsMark('-') && sentence[i + 2].Touches(sentence[i + 3])) break;
            and |= sentence[i + 1].Is(Category.And);
            i += 2;
        }
        if (ages < 2 || !and) return null;
        var quantity = new Quantity { First = at, NumberFirst = at, NumberLast = i, Last = i, Count = ages, HasNumeral = false };
        Take(quantity, people, i);
        return quantity;
    }

    // "A family of five", "an entire household of 12", "a group of nine displaced people": the number tells how many it had.
    private Quantity? Family(int at)
    {
        if (!sentence[at].IsSpecial("a") && !sentence[at].IsSpecial("another")) return null;
        int noun = at + 1;
        while (noun < at + 3 && sentence[noun].Kind == TokenKind.Word && !sentence[noun + 1].IsPreposition("of")) noun++;
        if (sentence.Written(noun) is not ("family" or "household" or "group" or "crew" or "party") || !sentence[noun + 1].IsPreposition("of")) return null;
        if (NumeralReader.Read(sentence, noun + 2, out int last) is not { } count || NumeralReader.IsNoCount(sentence, noun + 2, last) && sentence.Written(noun) is not ("family" or "household")) return null;
        var quantity = new Quantity { First = at, NumberFirst = noun + 2, NumberLast = last, Last = last, Count = count };
        Noun(quantity);
        if (quantity.Head is HeadKind.Bare) quantity.Head = HeadKind.Person;
        return quantity;
    }

    private Quantity? Vague(int at)
    {
        var sense = sentence[at].Sense(Category.Dozens) ?? sentence[at].Sense(Category.Vague);
        if (sense is null) return null;
        var quantity = new Quantity
        {
            First = at, NumberFirst = at, NumberLast = at, Last = at, VagueLow = Math.Max(1, sense.Amount),
            Qualifier = sense.Category == Category.Dozens ? Qualifier.Dozens : Qualifier.Vague,
        };
        var bound = quantity.Qualifier;
        Leading(quantity);
        quantity.Qualifier = bound;
        Noun(quantity);
        return quantity;
    }

    // "A woman", "an Israeli civilian", "his son", "another child".
    private Quantity? Single(int at)
    {
        var token = sentence[at];
        bool another = token.IsSpecial("another");
        if (!token.IsSpecial("a") && !token.IsSpecial("poss") && !another) return null;
        int noun = at, start = PastAge(at + 1);
        for (int i = start; i <= start + 3 && i < sentence.Count; i++)
        {
            if (sentence[i].Kind != TokenKind.Word) break;
            if (sentence[i].Is(Category.Person)) { noun = i; continue; }
            // "A farm worker", "a shop owner".
            if (noun == at && sentence[i].Is(Category.Unit | Category.PlaceType) && sentence[i + 1].Is(Category.Person) && !sentence[i].Is(Category.Number)) continue;
            if (noun > at || sentence[i].Is(Category.Preposition | Category.OutcomeVerb | Category.OutcomeAfter | Category.Unit | Category.Number | Category.And | Category.Says) || sentence[i].IsSpecial("aux")) break;
        }
        // "A 52-year-old from the town".
        if (noun == at && start > at + 1 && !another) return new Quantity { First = at, NumberFirst = at, NumberLast = start - 1, Last = start - 1, Count = 1, HasNumeral = false, Head = HeadKind.Person };
        if (noun == at) return Unlisted(at);
        if (sentence[noun].Sense(Category.Person) is not { Number: 1 } person) return null;
        if ((sentence[noun].Clitics & Clitics.Pronoun) != 0 || IsCompound(noun)) return null;
        var quantity = new Quantity { First = at, NumberFirst = at, NumberLast = noun, Last = noun, Count = 1, HasNumeral = false, Continues = another };
        Take(quantity, person, noun);
        if (start > at + 1 && sentence[noun].Lexeme?.Normal is "old woman" or "old man") quantity.Group = sentence[noun].Lexeme!.Normal is "old woman" ? "women" : "men";
        // "A man of 62", "a shepherd (32)": the age.
        if ((sentence[noun + 1].IsPreposition("of") || sentence[noun + 1].IsMark('(') && sentence[noun + 3].IsMark(')')) && sentence[noun + 2].Kind == TokenKind.Number && sentence[noun + 2].Number is > 0 and < 110 && !sentence[noun + 3].Is(Category.Person | Category.TimeUnit | Category.Unit)) quantity.Last = sentence[noun + 1].IsMark('(') ? noun + 3 : noun + 2;
        if (another && sentence[noun + 1].Is(Category.Number)) return null;
        // "An infant of 40 days".
        if (sentence[noun + 1].IsPreposition("of") && NumeralReader.Read(sentence, noun + 2, out int age) is not null && sentence[age + 1].Is(Category.TimeUnit)) quantity.Last = age + 1;
        return quantity;
    }

    // "A scrap dealer was killed": what is killed or wounded, and was no thing, is a person.
    private Quantity? Unlisted(int at)
    {
        if (!sentence[at].IsSpecial("a")) return null;
        int noun = at;
        for (int i = at + 1; i <= at + 3 && IsPlain(i); i++) noun = i;
        if (noun == at || sentence.Written(noun) is { Length: < 3 } || sentence.Written(noun).EndsWith("ing", StringComparison.Ordinal) || sentence.Written(noun).EndsWith("ed", StringComparison.Ordinal)) return null;
        int verb = noun + 1;
        while (sentence[verb].IsSpecial("aux") && verb < noun + 4) verb++;
        if (verb == noun + 1 && sentence[verb].Is(Category.Victim | Category.OutcomeVerb)) return null;
        if (sentence[verb].After() is not (Outcome.Killed or Outcome.Injured) || sentence.Written(verb) is "hurt" or "dead") return null;
        return new Quantity { First = at, NumberFirst = at, NumberLast = noun, Last = noun, Count = 1, HasNumeral = false, Head = HeadKind.Unknown };
    }

    private bool IsPlain(int at) => sentence[at].Kind == TokenKind.Word && !sentence.IsCapital(at) && sentence[at].Lexeme is null or { Categories: Category.None } && !sentence.Written(at).EndsWith("ly", StringComparison.Ordinal);

    // "Celebratory gunfire, girl of 5 wounded": the style of headlines and logs leaves the article out.
    private Quantity? Bare(int at)
    {
        if (at > 0 && !sentence[at - 1].IsBreak() || sentence[at].Sense(Category.Person) is not { Number: 1 } person || sentence.IsCapital(at) && at > 0) return null;
        int last = at;
        if (sentence[at + 1].IsPreposition("of") && sentence[at + 2].Kind == TokenKind.Number && sentence[at + 2].Number is > 0 and < 110) last = at + 2;
        else if (sentence[at + 1].IsSpecial("age") && sentence[at + 2].Kind == TokenKind.Number) last = at + 2;
        if (sentence[last + 1].After() is not (Outcome.Killed or Outcome.Injured) || last + 2 < sentence.Count && !sentence[last + 2].IsBreak() && !sentence[last + 2].Is(Category.Preposition)) return null;
        var quantity = new Quantity { First = at, NumberFirst = at, NumberLast = last, Last = last, Count = 1, HasNumeral = false };
        Take(quantity, person, last);
        return quantity;
    }

    // "A married couple were hurt"; "a couple of houses" is something else.
    private Quantity? Couple(int at)
    {
        if (!sentence[at].IsSpecial("a")) return null;
        int noun = at + 1;
        while (noun < at + 3 && sentence[noun].Kind == TokenKind.Word && sentence.Written(noun) is not "couple") noun++;
        if (sentence.Written(noun) is not "couple" || sentence[noun + 1].IsPreposition("of")) return null;
        int last = sentence[noun + 1].IsMark(',') && sentence[noun + 2].Kind == TokenKind.Number && sentence[noun + 5].IsMark(',') ? noun + 5 : noun;
        return new Quantity { First = at, NumberFirst = at, NumberLast = noun, Last = last, Count = 2, HasNumeral = false, Head = HeadKind.Person };
    }

    // "Three soldiers died and a fourth lost both legs": one more of them.
    private Quantity? Ordinal(int at)
    {
        if (!sentence[at].IsSpecial("a") || sentence.Written(at + 1) is not ("second" or "third" or "fourth" or "fifth" or "sixth" or "seventh" or "eighth" or "ninth" or "tenth")) return null;
        int verb = at + 2;
        while (sentence[verb].IsSpecial("aux") && verb < at + 5) verb++;
        if (sentence[verb].After() is not (Model.Outcome.Killed or Model.Outcome.Injured)) return null;
        return new Quantity { First = at, NumberFirst = at, NumberLast = at + 1, Last = at + 1, Count = 1, HasNumeral = false, Continues = true, Head = HeadKind.Person };
    }

    // "The driver died", "the gunman was shot dead": one person, whom something before may have counted.
    private Quantity? Definite(int at)
    {
        if (Struck(at) is { } struck) return struck;
        if (!sentence[at].IsSpecial("the") || at > 0 && !sentence[at - 1].IsBreak() && !sentence[at - 1].Is(Category.And)) return null;
        int noun = at + 1;
        if (sentence[noun].Sense(Category.Person) is not { Number: 1 } person || sentence[noun].Is(Category.Victim)) return null;
        int verb = noun + 1;
        if (sentence[verb].IsMark(',') && sentence[verb + 1].Kind == TokenKind.Number && sentence[verb + 2].IsMark(',')) verb += 3;
        while (sentence[verb].IsSpecial("aux") && verb < noun + 6) verb++;
        if (sentence[verb].After() is not (Model.Outcome.Killed or Model.Outcome.Injured) || verb == noun + 1 && sentence[verb].Before() is not null) return null;
        var quantity = new Quantity { First = at, NumberFirst = at, NumberLast = noun, Last = verb > noun + 1 && sentence[noun + 1].IsMark(',') ? noun + 3 : noun, Count = 1, HasNumeral = false, IsDefinite = true };
        Take(quantity, person, quantity.Last);
        return quantity;
    }

    // "Killed the mayor and wounded his bodyguard": one person whom the verb takes as its object.
    private Quantity? Struck(int at)
    {
        if (!sentence[at].IsSpecial("the") && !sentence[at].IsSpecial("poss") || at == 0 || sentence[at - 1].Before() is not (Model.Outcome.Killed or Model.Outcome.Injured) || sentence[at - 1].Is(Category.Victim | Category.OutcomeNoun) || at > 1 && sentence[at - 2].IsBeAux()) return null;
        int noun = at + 1;
        if (sentence[noun].Sense(Category.Person) is not { Number: 1 } person || sentence[noun].Is(Category.Victim)) return null;
        var quantity = new Quantity { First = at, NumberFirst = at, NumberLast = noun, Last = noun, Count = 1, HasNumeral = false, IsDefinite = true };
        Take(quantity, person, noun);
        return quantity;
    }

    // "A 16-year-old boy", "a one-and-a-half-year-old girl": where the age ends.
    private int PastAge(int at)
    {
        int i = at;
        while (sentence[i + 1].IsMark('-') && sentence[i].Touches(sentence[i + 1]) && sentence[i + 1].Touches(sentence[i + 2]) && i < at + 12) i += 2;
        // "62-year-old woman": the phrase "old woman" begins inside the age.
        if (i > at && sentence[i].Lexeme?.Normal is { } phrase && phrase.StartsWith("old ", StringComparison.Ordinal)) return i;
        return i > at && sentence.Written(i) is "old" ? i + 1 : at;
    }

    private Quantity? AnotherAlone(int at)
    {
        if (!sentence[at].IsSpecial("another") || !sentence[at - 1].Is(Category.OutcomeVerb)) return null;
        var next = sentence[at + 1];
        if (at + 1 < sentence.Count && !next.IsBreak() && !next.Is(Category.Preposition | Category.And)) return null;
        return new Quantity { First = at, NumberFirst = at, NumberLast = at, Last = at, Count = 1, HasNumeral = false, Continues = true };
    }

    // "A police station", "a school bus": the person only describes the thing after it.
    private bool IsCompound(int noun) => IsOnlyAdjective(noun) ||
        sentence[noun + 1].Is(Category.Unit) || sentence[noun + 1].IsMark('-') || (sentence[noun + 1].Kind == TokenKind.Word && sentence[noun + 1].Is(Category.PlaceType));

    // "A vast humanitarian crisis", "a civilian convoy".
    private bool IsOnlyAdjective(int noun)
    {
        var next = sentence[noun + 1];
        if (sentence[noun].Sense(Category.Person) is not { Group: "" or "civilians" or "aid_workers" }) return false;
        var word = sentence.Written(noun + 1);
        return next.Kind == TokenKind.Word && next.Lexeme is null or { Categories: Category.None } && !sentence.IsCapital(noun + 1)
            && word.Length > 0 && !word.EndsWith("ing", StringComparison.Ordinal) && !word.EndsWith("ed", StringComparison.Ordinal) && !word.EndsWith("ly", StringComparison.Ordinal);
    }

    private void Leading(Quantity quantity)
    {
        for (int i = quantity.First - 1; i >= Math.Max(0, quantity.NumberFirst - 5); i--)
        {
            var token = sentence[i];
            if (token.Sense(Category.Qualifier) is { } bound && !bound.Value.EndsWith("-after", StringComparison.Ordinal)) quantity.Qualifier = Bound(bound.Value, quantity.Qualifier);
            else if (token.IsSpecial("another") || token.IsSpecial("further") || sentence.Written(i) is "remaining") quantity.Continues = true;
            else if (token.IsSpecial("a") && quantity.Continues) { }
            else if (token.IsPreposition("past") && sentence[i - 1].Is(Category.Reached)) quantity.Qualifier = Qualifier.MoreThan;
            // "The toll has surpassed 8,000": the verb is no part of the number.
            else if (token.Sense(Category.Reached)?.Value is "more_than") { quantity.Qualifier = Bound("more_than", quantity.Qualifier); break; }
            else if (!token.IsSpecial("the") && !token.IsSpecial("poss")) break;
            quantity.First = i;
            // "Crossed the 800 mark".
            if (token.IsSpecial("the") && sentence[i - 1].Sense(Category.Reached)?.Value is "more_than") quantity.Qualifier = Bound("more_than", quantity.Qualifier);
            if (token.IsSpecial("the") || token.IsSpecial("poss")) break;
        }
    }

    // "Some forty" rebels, "over 2,000 dead": quotation marks close around the words.
    private void Quoted(Quantity quantity)
    {
        if (quantity.First == 0 || sentence[quantity.First - 1].Mark is not ('"' or '“') || sentence[quantity.Last + 1].Mark is not ('"' or '”')) return;
        quantity.First--;
        quantity.Last++;
        if (quantity.Head == HeadKind.Bare) Head(quantity, quantity.Last + 1);
    }

    private static Qualifier Bound(string value, Qualifier already) => value switch
    {
        "at_least" => Qualifier.AtLeast,
        "more_than" => Qualifier.MoreThan,
        "less_than" => Qualifier.LessThan,
        "up_to" => Qualifier.UpTo,
        "about" => already == Qualifier.Exact ? Qualifier.About : already,
        _ => already,
    };

    private void Noun(Quantity quantity)
    {
        int at = quantity.NumberLast + 1;
        // "100+ injured".
        if (sentence[at].IsMark('+') && sentence[at - 1].Touches(sentence[at])) { quantity.Qualifier = Qualifier.MoreThan; quantity.Last = at++; }
        if (sentence[at].Sense(Category.Qualifier) is { } bound && (bound.Value.EndsWith("-after", StringComparison.Ordinal) || (bound.Value == "at_least" && !StartsNumber(at + 1))))
        {
            quantity.Qualifier = Bound(bound.Value.Replace("-after", "", StringComparison.Ordinal), Qualifier.Exact);
            quantity.Last = at++;
        }
        // "In 27 of these people were hurt": incidents.
        if (sentence[at].IsPreposition("of") && sentence[quantity.First - 1].IsPreposition("in") && sentence.Written(at + 1) is "these" or "those" or "them") { quantity.Head = HeadKind.Thing; return; }
        if (sentence[at].IsPreposition("of")) { Partitive(quantity, at + 1); return; }
        if (sentence[at].Lexeme?.Normal is "of whom" && !StartsNumber(at + 1)) { OfWhom(quantity, at); return; }
        // A number in brackets after a number is what it was before.
        if (sentence[at].IsMark('(') && sentence[at + 1].Kind == TokenKind.Number && sentence[at + 2].IsMark(')')) quantity.Last = at + 2;
        else Head(quantity, at);
    }

    private void Head(Quantity quantity, int at)
    {
        int unknown = -1;
        for (int i = at; i < at + MostAdjectives && i < sentence.Count; i++)
        {
            var token = sentence[i];
            if (token.IsMark('-') && i > at && sentence[i - 1].Touches(token)) continue;
            if (token.Kind != TokenKind.Word) break;
            // "(4 F, 2 M)".
            if (i == at && sentence.Written(i) is "F" or "M" && (sentence[i + 1].Mark is ',' or ')' or '/' or ';')) { (quantity.Head, quantity.Group, quantity.Last) = (HeadKind.Person, sentence.Written(i) is "F" ? "women" : "men", i); return; }
            if (token.Is(Category.Others)) { quantity.Continues = true; quantity.Head = HeadKind.Person; quantity.Last = i; return; }
            if (token.IsSpecial("further")) { quantity.Continues = true; quantity.Last = i; continue; }
            if (token.Sense(Category.PlaceType)?.Group == "plural" && !token.Is(Category.Person)) { quantity.Head = HeadKind.Thing; quantity.Last = i; return; }
            if (token.Is(Category.Unit | Category.Cause) && !token.Is(Category.Person) && !IsVerbHere(i) && !(sentence[i + 1].Is(Category.Victim) && !sentence[i + 1].Is(Category.OutcomeAfter))) { quantity.Head = HeadKind.Thing; quantity.Last = i; return; }
            if (token.Sense(Category.Person) is { } person && !IsAdjective(i)) { Take(quantity, person, i); NonCombatants(quantity, i); Staff(quantity, at, i); Forces(quantity, i); Victims(quantity, i + 1); return; }
            if (token.Is(Category.Victim) && IsVictimNoun(i, at)) { Victims(quantity, i); return; }
            if (token.Is(Category.Blocker) && sentence[i + 1].Is(Category.Person)) continue;
            // "18 reported fatalities": said of the deaths, not by anyone.
            if (IsReportedAdjective(i)) continue;
            if (Stops(token, i)) break;
            if (!token.Is(Category.Person) && IsPluralLooking(i)) unknown = i;
        }
        if (quantity.Head != HeadKind.Bare || unknown < 0 || quantity.Count == 1 && !quantity.HasNumeral) return;
        quantity.Head = HeadKind.Unknown;
        quantity.Last = unknown;
    }

    private bool IsReportedAdjective(int at) =>
        sentence[at].Is(Category.Says | Category.Recovered) && sentence.Written(at).EndsWith("ed", StringComparison.Ordinal) && (sentence[at + 1].Is(Category.Victim | Category.Person) && !sentence[at + 1].IsSpecial("the"));

    // "Members of the security forces", "personnel of the army": people under arms by the name of their body.
    private void Forces(Quantity quantity, int at)
    {
        if (quantity.Class != VictimClass.Unspecified || quantity.Occupation is not null || quantity.Group.Length > 0 || !sentence[at + 1].IsPreposition("of") || sentence[at].Lexeme!.Normal is not ("member" or "members" or "personnel" or "officer" or "officers")) return;
        for (int i = at + 2; i < at + 7 && sentence[i].Kind == TokenKind.Word && !sentence[i].IsSpecial("aux") && !sentence[i].Is(Category.Preposition); i++)
            if (Letters.Normalize(sentence.Written(i)) is var body && (body.EndsWith(" forces", StringComparison.Ordinal) || body.EndsWith(" army", StringComparison.Ordinal)) || Letters.Normalize(sentence.Written(i)) is "forces" or "force" or "army" or "military" or "militia" or "militias" or "brigade" or "brigades" or "battalion" or "regiment" or "division")
            {
                (quantity.Class, quantity.Group) = (VictimClass.Combatant, "combatants");
                quantity.Last = i;
                return;
            }
    }

    // "16 of them non-combatants".
    private void NonCombatants(Quantity quantity, int at)
    {
        if (quantity.Class == VictimClass.Combatant && sentence[at - 1].IsMark('-') && sentence.Written(at - 2).Equals("non", StringComparison.OrdinalIgnoreCase)) (quantity.Class, quantity.Group) = (VictimClass.Civilian, "civilians");
    }

    // "Staff of the UN agency", "UN agency staff": aid workers by the name of their employer.
    private void Staff(Quantity quantity, int from, int at)
    {
        for (int i = from; quantity.Occupation is null && quantity.Group.Length == 0 && i < at; i++)
            if (IsAidBody(i) && sentence[at].Lexeme!.Normal is "staff" or "staff member" or "staff members" or "colleague" or "colleagues" or "employee" or "employees" or "worker" or "workers" or "volunteer" or "volunteers" or "personnel" or "member" or "members") { (quantity.Occupation, quantity.Group) = ("aid_worker", "aid_workers"); return; }
        if (quantity.Occupation is not null || !(sentence.Written(at) is "staff" or "employees" or "workers" or "volunteers" or "members" || sentence[at].Lexeme!.Normal is "staff members") || !sentence[at + 1].IsPreposition("of")) return;
        for (int i = at + 2; i < at + 9 && sentence[i].Kind == TokenKind.Word && !sentence[i].IsSpecial("aux"); i++)
            if (IsAidBody(i)) { (quantity.Occupation, quantity.Group) = ("aid_worker", "aid_workers"); return; }
    }

    private bool IsAidBody(int at) => sentence.Written(at) is "UN" or "UNRWA" or "WFP" or "UNICEF" or "MSF" or "ICRC" or "WHO" or "UNHCR" or "IOM" or "OCHA" or "NRC" or "IRC" or "PRCS" or "SARC" or "NGO" or "Nations" or "Relief" or "Humanitarian" or "Crescent" or "Cross" or "humanitarian" or "aid" or "relief" or "charity" or "agency";

    // "Palestinian men", "Israeli settlers": the first only describes the second.
    private bool IsAdjective(int at) => sentence[at + 1].Is(Category.Person) || (sentence[at].Sense(Category.Person) is { Number: 1 } && sentence[at + 1].Is(Category.Unit | Category.Cause) && !sentence[at + 1].Is(Category.OutcomeAfter)) || (sentence[at + 1].Lexeme is null && sentence[at + 2].Is(Category.Person) && sentence[at + 1].Kind == TokenKind.Word && !sentence.IsCapital(at + 1) && sentence[at].Sense(Category.Person) is { Number: 1 });

    private bool IsVerbHere(int at) => sentence[at].Is(Category.OutcomeVerb | Category.OutcomeAfter) || sentence[at].Is(Category.Says) && sentence[at + 1].IsPreposition("of");

    // "12 dead", "5 further deaths", "53 wounded people"; in "12 wounded in" the word is a participle, with the same outcome.
    private bool IsVictimNoun(int at, int start) => at == start || sentence[at - 1].IsSpecial("further") || sentence[at - 1].Kind == TokenKind.Word;

    private void Victims(Quantity quantity, int at)
    {
        if (sentence[at].Sense(Category.Victim) is not { } victim) return;
        bool plain = quantity.Head == HeadKind.Bare;
        // After people, a participle is a verb of its own; only a noun ("civilian deaths") belongs to the phrase.
        if (!plain && sentence[at].Is(Category.OutcomeAfter)) return;
        quantity.Victim = victim.Outcome;
        quantity.VictimKind = victim.Group;
        quantity.Head = HeadKind.Victim;
        quantity.Last = at;
        if (plain && sentence[at + 1].Sense(Category.Person) is { } person) { Take(quantity, person, at + 1); quantity.Head = HeadKind.Victim; }
        else if (Joined(at) is { } other) { quantity.Victim = EnglishWords.Together(victim.Outcome ?? Outcome.Killed, other); quantity.Last = at + 2; }
    }

    // "20 dead or wounded", "17 killed and injured": one figure for both, unless a number follows.
    private Outcome? Joined(int at)
    {
        bool or = sentence.Written(at + 1).Equals("or", StringComparison.OrdinalIgnoreCase);
        return (or || sentence[at + 1].Is(Category.And)) && sentence[at + 2].AnyOutcome() is { } other && !StartsNumber(at + 3) && !sentence[at + 3].IsSpecial("a") ? other : null;
    }

    private bool StartsNumber(int at) => NumeralReader.Read(sentence, at, out _) is not null || sentence[at].Is(Category.Dozens | Category.Vague);

    private void Partitive(Quantity quantity, int at)
    {
        var first = sentence[at];
        // "63 of those being children", "eight of these are women".
        if (sentence.Written(at) is "those" or "these" && sentence[at + 1].IsSpecial("aux") && sentence[at + 2].Sense(Category.Person) is { Group.Length: > 0 } who)
        {
            quantity.OfThem = true;
            Take(quantity, who, at + 2);
            return;
        }
        if (first.IsSpecial("them"))
        {
            quantity.OfThem = true;
            quantity.Last = at;
            if (sentence[at + 1].Is(Category.And)) return;
            // "Nine casualties, two of them fatal".
            if (sentence.Written(at + 1) is "fatal" or "fatally") { (quantity.Victim, quantity.VictimKind, quantity.Head, quantity.Last) = (Model.Outcome.Killed, "partitive", HeadKind.Victim, at + 1); return; }
            int noun = sentence[at + 1].IsSpecial("aux") || sentence[at + 1].IsPreposition("of") ? at + 2 : at + 1;
            for (int i = noun; i < noun + 3; i++)
            {
                if (sentence[i].Sense(Category.Person) is not { } person || IsAdjective(i)) continue;
                if (i > noun && sentence[noun].Kind != TokenKind.Word) break;
                Take(quantity, person, i);
                NonCombatants(quantity, i);
                break;
            }
            return;
        }
        for (int i = at; i < at + 5 && i < sentence.Count; i++)
        {
            var token = sentence[i];
            if (token.Kind != TokenKind.Word || token.Is(Category.Number | Category.And) || token.IsSpecial("aux")) break;
            if (token.Sense(Category.Person) is { } person && !IsAdjective(i))
            {
                Take(quantity, person, i);
                quantity.Last = i;
                if (first.IsSpecial("poss")) OwnStaff(quantity, at, i);
            }
            // "Two of her children lost their lives": the verb is that of everybody before it.
            if (quantity.Head == HeadKind.Person && first.IsSpecial("poss") && token.Is(Category.OutcomeAfter) && !token.Is(Category.Victim)) break;
            if ((first.IsSpecial("the") || first.IsSpecial("poss")) && token.AnyOutcome() is { } outcome && !token.IsSpecial("aux"))
            {
                quantity.Victim = outcome;
                quantity.VictimKind = "partitive";
                quantity.Head = HeadKind.Victim;
                quantity.Last = i;
                return;
            }
            if (token.Is(Category.Unit) && quantity.Head == HeadKind.Bare) { quantity.Head = HeadKind.Thing; quantity.Last = i; return; }
            if (token.Is(Category.Preposition)) break;
        }
    }

    // "The agency said two of its staff": its own people are aid workers where the sentence names an aid body.
    private void OwnStaff(Quantity quantity, int poss, int at)
    {
        if (quantity.Occupation is not null || quantity.Group.Length > 0 || sentence.Written(poss) is not ("its" or "their" or "our") || sentence[at].Lexeme!.Normal is not ("staff" or "staff member" or "staff members" or "colleagues" or "employees" or "workers" or "volunteers" or "personnel")) return;
        for (int i = 0; i < poss; i++)
            if (IsAidBody(i)) { (quantity.Occupation, quantity.Group) = ("aid_worker", "aid_workers"); return; }
    }

    // "Five of whom were executed", "one of whom has since died": what befell them; "five of whom were wounded fighters" says who they are.
    private int? Befell(int at)
    {
        while (sentence[at].IsSpecial("aux") || sentence[at].Is(Category.Since) || sentence[at].Kind == TokenKind.Word && sentence.Written(at).EndsWith("ly", StringComparison.Ordinal) || sentence.Written(at) is "later" or "then") at++;
        return sentence[at].After() is not null && !sentence[at + 1].Is(Category.Person) ? at : null;
    }

    // "Five of whom were children".
    private void OfWhom(Quantity quantity, int at)
    {
        quantity.OfThem = true;
        quantity.Last = at;
        if (Befell(at + 1) is { } verb) { (quantity.Victim, quantity.VictimKind, quantity.Head, quantity.Last) = (sentence[verb].After(), "partitive", HeadKind.Victim, verb); return; }
        for (int i = at + 1; i <= at + 4; i++)
            if (sentence[i].Sense(Category.Person) is { } person && !IsAdjective(i)) { Take(quantity, person, i); return; }
    }

    private static void Take(Quantity quantity, Sense person, int at)
    {
        quantity.Head = HeadKind.Person;
        quantity.Last = at;
        quantity.Class = person.Class;
        quantity.Group = person.Group;
        if (person.Value.Length > 0) quantity.Occupation = person.Value;
    }

    // "Children under the age of eighteen", "women older than 18": the limit goes with the group.
    private void Limit(Quantity quantity)
    {
        int at = quantity.Last + 1;
        if (quantity.Head != HeadKind.Person || sentence.Written(at) is not ("under" or "over" or "above" or "below" or "younger" or "older" or "aged")) return;
        for (int i = at + 1; i <= at + 4 && sentence[i].Kind != TokenKind.Mark; i++)
            if (NumeralReader.Read(sentence, i, out int last) is > 0 and <= OldestLimit && !sentence[last + 1].Is(Category.Person)) { quantity.Last = last; return; }
    }

    private static bool Stops(in Token token, int at) =>
        token.Is(Category.Preposition | Category.And | Category.Clause | Category.OutcomeVerb | Category.OutcomeAfter | Category.Says | Category.Among | Category.Number | Category.Reached | Category.SplitHead)
        || token.IsSpecial("aux") || token.IsSpecial("the") || token.IsSpecial("a") || (token.Is(Category.Special) && at > 0 && token.IsSpecial("poss"));

    private bool IsPluralLooking(int at)
    {
        var word = sentence.Written(at);
        return sentence[at].Lexeme is null or { Categories: Category.None } && word.Length > 2 && word[^1] == 's' && word[^2] != 's';
    }
}
