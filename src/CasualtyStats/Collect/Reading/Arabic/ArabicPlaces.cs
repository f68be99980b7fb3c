using CasualtyStats.Model;
using CasualtyStats.Places;

namespace CasualtyStats.Collect.Reading.Arabic;

/// <summary>Reads the places of an Arabic sentence: type words with their names, names of the gazetteer, lists, "and its countryside".</summary>
internal sealed partial class ArabicPlaces(Sentence sentence, PlaceIndex places, List<PlaceFound> found)
{
    private const int LongestUnknownName = 3, MostNamesKept = 500;

    /// <summary>Adds the places in order.</summary>
    public void Read()
    {
        int excludedUntil = -1;
        for (int at = TopicEnd(); at < sentence.Count;)
        {
            if (sentence[at].Is(Category.Excluding)) excludedUntil = at + 14;
            if (sentence[at].IsMark(')') || sentence[at].IsMark('،')) excludedUntil = Math.Min(excludedUntil, at);
            if (Numbered(at) is { } numbered)
            {
                found.Add(Governed(numbered, at));
                at = numbered.Tokens.Last + 1;
                continue;
            }
            if ((Label(at) ?? BeforeCount(at) ?? Road(at) ?? DefiniteArea(at) ?? CountedPlaces(at) ?? Anaphor(at) ?? One(at, allowBare: true) ?? InUnknown(at) ?? AsRegion(at)) is not { } place) { at++; continue; }
            var whole = place.IsAnaphor ? place : Extend(place);
            if (!IsTransfer(at)) found.Add(Governed(whole, at) with { IsExcluded = at <= excludedUntil });
            at = whole.Tokens.Last + 1;
        }
    }

    // What the words around a place say about how it governs.
    private PlaceFound Governed(PlaceFound place, int at)
    {
        var previous = found.Count > 0 ? found[^1] : null;
        bool near = previous is not null && at - previous.Tokens.Last <= 6;
        bool preposition = sentence[at - 1].Sense(Category.Preposition) is not null;
        bool again = preposition && sentence[at - 1].HasAnd;
        bool listed = near && (previous!.Fineness == 3 && place.Fineness == 3 || again && at - 2 == previous.Tokens.Last && previous.Fineness >= 2);
        bool opens = again && sentence[at - 1].Sense(Category.Preposition)!.Value == "in" || previous is not null && !near && !preposition && (sentence[at].HasAnd || sentence[place.Tokens.First].Lexeme is null && StartsWithAnd(at));
        opens |= sentence[at - 1].Sense(Category.Special)?.Value == "next-rank";
        int after = place.Tokens.Last + 1;
        if (sentence[after].IsMark('،') || sentence[after].IsMark(',')) after++;
        // "X in the east of the country, in which".
        if (sentence[after].Is(Category.Direction) && (sentence[after + 1].Clitics & Clitics.The) != 0 | sentence[after + 1].IsUnknownWord) after += 2;
        bool relative = sentence[after].Sense(Category.Special)?.Value == "relative";
        // "The West Bank, including Jerusalem".
        bool ofSome = sentence[at - 1].Sense(Category.Among) is { Value: "" } || preposition && sentence[at - 2].Sense(Category.Among) is { Value: "" };
        for (int i = at - 1; i >= at - 3; i--) ofSome |= sentence[i].Sense(Category.Among)?.Value is "most" or "some";
        return place with
        {
            IsDateline = at == 0 && sentence.OpensParagraph && IsDateline(place.Tokens.Last + 1), IsListed = listed, OpensClause = opens, IsRelative = relative, IsOfSome = ofSome, IsTarget = IsTarget(at),
            IsCare = IsDestination(at) || IsDeathBed(at),
            // "Near the town of X in the governorate of Y": X tells more than the governorate, though only near it.
            IsBearing = IsBearing(at, place) && place.Container is null || BelongsTo(at) || IsDestination(at) || near && IsApposition(previous!, at),
        };
    }

    // "Beirut 15 October (agency)", "Gaza / agency -", "Aleppo -": where the news was written.
    private bool IsDateline(int after) =>
        sentence[after].IsMark('/') || sentence[after].IsMark('-') || sentence[after].IsMark('–') || sentence[after].IsMark('|') || sentence[after].IsMark('(')
        || sentence[after].Kind == TokenKind.Number && sentence[after + 1].Is(Category.Month);

    // "X, the capital of Y": Y only says where X is.
    private bool IsApposition(PlaceFound outer, int at)
    {
        if (outer.Fineness < 2 || !(sentence[outer.Tokens.Last + 1].IsMark('،') || sentence[outer.Tokens.Last + 1].IsMark(',')) || sentence[outer.Tokens.Last + 2].HasAnd) return false;
        for (int i = outer.Tokens.Last + 2; i < at; i++)
            if (sentence[i].Kind == TokenKind.Mark || sentence[i].Is(Category.OutcomeVerb | Category.OutcomeNoun | Category.Victim | Category.Says | Category.Clause | Category.Preposition)) return false;
        return at - outer.Tokens.Last > 2 && sentence[outer.Tokens.Last + 2].IsUnknownWord;
    }

    // "In that town", "this countryside": the one named before.
    private PlaceFound? Anaphor(int at)
    {
        if (Alone(at) is { } alone) return alone;
        if (sentence[at].Sense(Category.Special)?.Value != "this" || (sentence[at + 1].Clitics & Clitics.The) == 0 || sentence[at + 1] is not { Lexeme: { } word } type || !type.Is(Category.PlaceType)) return null;
        return Make(at, at + 1, 2) with { IsAnaphor = true, TypeWord = word.Normal };
    }

    // "The camp was shelled", "in the city": a kind of place with the article and no name is the one of that kind named before.
    private PlaceFound? Alone(int at)
    {
        var token = sentence[at];
        if ((token.Clitics & Clitics.The) == 0 || token.Lexeme is not { } word || token.Sense(Category.PlaceType) is not { } type) return null;
        if (type.Value is not ("city" or "town" or "governorate") && word.Normal != "مخيم") return null;
        if (IsPluralForm(word.Normal) || word.Normal is "قري" or "مدن" || at > 0 && (sentence[at - 1].Kind != TokenKind.Word || sentence[at - 1].Is(Category.Direction) || sentence[at - 1].Sense(Category.Preposition)?.Value is not ("in" or "on") && !sentence[at - 1].Is(Category.PlaceType) && (token.Clitics & Clitics.By) == 0 && sentence[at - 1].Sense(Category.Special)?.Value != "target" && at > 3)) return null;
        if (sentence[at + 1] is { Kind: TokenKind.Word } next && next.IsUnknownWord && sentence.Normal(at + 1) is ['ا', 'ل', ..] || sentence[at + 1].Is(Category.Direction) && (sentence[at + 1].Clitics & Clitics.The) != 0) return null;
        return Make(at, at, 2) with { IsAnaphor = true, TypeWord = word.Normal };
    }

    // "The road that links X and Y", "the road between X and Y".
    private PlaceFound? Road(int at)
    {
        if (!sentence[at].Is(Category.PlaceType) || sentence[at].Lexeme?.Normal is not ("طريق" or "اوتوستراد")) return null;
        int between = at + 1;
        while (between <= at + 3 && sentence[between].Kind == TokenKind.Word && sentence[between].Sense(Category.Preposition)?.Value != "between") between++;
        if (sentence[between].Sense(Category.Preposition)?.Value != "between") return null;
        var one = One(between + 1, allowBare: false);
        int first = one?.Tokens.Last ?? Name(between + 1, stripped: false).Last;
        if (first < 0) first = Unknown(between + 1, between + 1);
        if (first <= between) return null;
        int second = Joined(first + 1);
        if (second < 0 && StartsWithAnd(first + 1)) second = first + 1;
        return second < 0 ? null : Make(at, second, 3) with { Container = sentence.Span(between + 1, first) };
    }

    // "And the north, in which": a direction alone is a place where the words give it one's part.
    private PlaceFound? AsRegion(int at)
    {
        if (!sentence[at].Is(Category.Direction) || (sentence[at].Clitics & Clitics.The) == 0 || sentence[at + 1].Sense(Category.Special)?.Value != "relative") return null;
        return sentence[at].HasAnd || sentence[at - 1].Sense(Category.Preposition)?.Value == "in" ? new(new(sentence[at].Stem - 2, sentence[at].End), 1, (at, at)) { Core = sentence[at].Span } : null;
    }

    // "• The north: 6 wounded": the label of a line is its place.
    private PlaceFound? Label(int at)
    {
        if (!sentence.OpensParagraph || at > 1 || (at == 1 && sentence[0].Kind != TokenKind.Mark)) return null;
        if (at == 0 && sentence[0].Kind == TokenKind.Mark) return null;
        for (int i = at; i < at + 6; i++)
        {
            if (sentence[i].IsMark(':')) return i > at && (at == 1 && !IsTopic(at, i) || Name(at, true).Last >= 0 || IsPlainLabel(at, i)) && sentence[i + 1] is { } next && (next.Kind == TokenKind.Number || next.Is(CountPhraseReader.Openers | Category.Negation)) ? Make(at, i - 1, 1) with { IsLabel = true } : null;
            if (sentence[i].Kind != TokenKind.Word && !sentence[i].IsMark('-')) return null;
        }
        return null;
    }

    // "The south: 9 dead": words of no other meaning, before a number of dead or wounded.
    private bool IsPlainLabel(int from, int to)
    {
        for (int i = from; i < to; i++)
            if (!sentence[i].IsUnknownWord && !sentence[i].Is(Category.Direction | Category.PlaceType)) return false;
        int noun = sentence[to + 1].Kind == TokenKind.Number || sentence[to + 1].Is(Category.Number) ? to + 2 : to + 1;
        return to - from <= 2 && sentence[noun].Is(Category.Victim);
    }

    // "• Fires: 53": a label that names a kind of thing is no place.
    private bool IsTopic(int from, int to)
    {
        if (Name(from, true).Last >= 0 || sentence[from].Is(Category.PlaceType | Category.Direction)) return false;
        for (int i = from; i < to; i++)
            if (sentence[i].Is(Category.Unit | Category.Cause | Category.NotPlace | Category.Person | Category.Victim | Category.Blocker | Category.Toll | Category.OutcomeNoun | Category.Actor | Category.SourceNoun | Category.Others)) return true;
        return false;
    }

    // "And in X, two women were killed": a name that no gazetteer has, at the head of a clause.
    private PlaceFound? InUnknown(int at)
    {
        if (sentence[at].Sense(Category.Preposition)?.Value != "in" || !(sentence[at].HasAnd || at == 0)) return null;
        int last = at;
        while (last < at + 3 && sentence[last + 1].IsUnknownWord && !(last > at && IsVerbBehind(last + 1)) && Letters.Fold(sentence.Text[sentence[last + 1].Start]) is not 'و') last++;
        if (last == at || !(sentence[last + 1].Is(Category.OutcomeVerb | Category.OutcomeNoun | Category.Direction | Category.SplitHead | Category.Number) || sentence[last + 1].Kind == TokenKind.Number)) return null;
        return Make(at + 1, last, 2);
    }

    private PlaceFound? One(int at, bool allowBare)
    {
        var token = sentence[at];
        if (token.Kind != TokenKind.Word) return null;
        if (token.Sense(Category.PlaceType) is { } type && type.Value != "its-countryside")
        {
            if ((token.Clitics & Clitics.The) != 0) return null;
            return Typed(at, type.Value);
        }
        // "In the directorate of X" is a district, "the directorate of health" an office.
        if (token.Is(Category.SourceNoun) && sentence.Normal(at) is "مديريه" or "بمديريه" && ((token.Clitics & Clitics.By) != 0 || sentence[at - 1].Sense(Category.Preposition)?.Value == "in") && (Name(at + 1, stripped: false).Last > at || sentence[at + 1].IsUnknownWord && sentence.Normal(at + 1) is not ['ا', 'ل', ..])) return Typed(at, "area");
        return allowBare ? Bare(at) : null;
    }

    // "Northwest Syria", "north of Idlib", "Idlib": a name of the gazetteer, after a preposition or a direction.
    private PlaceFound? Bare(int at)
    {
        var token = sentence[at];
        int nameAt = at;
        bool direction = token.Is(Category.Direction) && (token.Clitics & Clitics.The) == 0;
        if (direction) nameAt++;
        if (sentence[nameAt].Is(Category.PlaceType) && direction && (sentence[nameAt].Clitics & Clitics.The) == 0 && Typed(nameAt, sentence[nameAt].Sense(Category.PlaceType)!.Value) is { } typed)
            return typed with { Span = sentence.Span(at, typed.Tokens.Last), Core = sentence.Span(at, typed.Tokens.Last), Tokens = (at, typed.Tokens.Last) };
        // "A Malian by nationality".
        if (sentence[at + 1].Kind == TokenKind.Word && sentence.Normal(at + 1) is "الجنسيه") return null;
        if (Region(at) is { } region) return region;
        if (Capital(at) is { } capital) return capital;
        var (last, level) = Name(nameAt, stripped: !direction);
        if (last < 0) return null;
        if (last > nameAt + PlaceIndex.LongestName) return null;
        if (!direction && !Placed(at, last, level) && !(last > at && sentence[at - 1].Is(Category.Clause))) return null;
        return Make(at, last, level <= 1 && sentence[nameAt].Sense(Category.Special)?.Group != "town" ? 1 : 2);
    }

    // "The Yemeni capital Sanaa", "the capital Damascus": the name behind it is the place.
    private PlaceFound? Capital(int at)
    {
        if (sentence[at].Kind != TokenKind.Word || sentence[at].Lexeme?.Normal is not ("عاصمه" or "العاصمه")) return null;
        int name = sentence[at + 1].Kind == TokenKind.Word && sentence.Normal(at + 1) is ['ا', 'ل', .., 'ي', 'ه'] && Name(at + 1, stripped: false).Last < 0 ? at + 2 : at + 1;
        var (last, level) = Name(name, stripped: false);
        return last < name || level == 0 || sentence[name].HasAnd ? null : Make(name, last, level <= 1 ? 1 : 2);
    }

    private PlaceFound? Region(int at)
    {
        var first = sentence.Normal(at);
        if (first.Length == 0) return null;
        if (first is ['ا', 'ل', ..] is false && sentence[at].Stem > sentence[at].Start && sentence[at].Lexeme is not null) first = first[Math.Min(first.Length - 1, sentence[at].Stem - sentence[at].Start)..];
        if (!places.BeginsRegion(first) && !(first.Length > 3 && first[0] is 'ب' or 'و' or 'ل' && places.BeginsRegion(first[1..]))) return null;
        for (int last = Math.Min(at + 3, sentence.Count - 1); last > at; last--)
        {
            if (sentence[last].Kind != TokenKind.Word || sentence[last - 1].Kind != TokenKind.Word) continue;
            string written = Plain(at, last);
            if (written.Length < 8) continue;
            if (Gazetteer.FindRegion(written) is not null) return Make(at, last, 0);
        }
        return Gazetteer.FindRegion(Plain(at, at)) is not null ? Make(at, at, 0) : null;
    }

    private string Plain(int first, int last)
    {
        int start = first == last || (sentence[first].Clitics & (Clitics.And | Clitics.By | Clitics.For)) != 0 ? WithoutClitics(first) : sentence[first].Start;
        return sentence.Text[start..sentence[last].End];
    }

    private int WithoutClitics(int at) =>
        sentence[at].Lexeme is not null && (sentence[at].Clitics & Clitics.The) == 0 ? sentence[at].Stem : sentence[at].Start;

    // A name alone needs a preposition before it or a wide place behind it, since many names are also plain words.
    private bool Placed(int at, int last, int level)
    {
        // "Jisr al-Shughur" begins with the word for a bridge: behind a preposition, a name of several words is one all the same.
        bool whole = last > at && sentence[at].Is(Category.Unit | Category.PlaceType | Category.NotPlace) && !sentence[at].Is(Category.Person | Category.Victim | Category.Number | Category.OutcomeVerb | Category.OutcomeNoun | Category.Says) && sentence[at - 1].Sense(Category.Preposition)?.Value is "in" or "on" or "of";
        if (!whole && sentence[at].Is(Category.Person | Category.Victim | Category.Number | Category.OutcomeVerb | Category.OutcomeNoun | Category.NotPlace | Category.Weekday | Category.Month | Category.Unit | Category.Says)) return false;
        char first = Letters.Fold(sentence.Text[sentence[at].Start]);
        bool glued = first is 'ب' or 'ل';
        var before = sentence[at - 1];
        // "Russian and Syrian aircraft": the country's name in the feminine is its adjective too.
        if (level == 0 && !glued && before.Kind == TokenKind.Word && before.Sense(Category.Preposition) is null && !before.Is(Category.Direction | Category.PlaceType) && sentence.Normal(at) is "سوريه" or "وسوريه") return false;
        bool preposition = before.Sense(Category.Preposition) is not null || before.Sense(Category.Special)?.Value is "target" or "near" or "inside" || before.Is(Category.PlaceType);
        // "The Manbij blast".
        if (before.Is(Category.Event) && before.Clitics == Clitics.None && level <= 3) return true;
        return preposition || level <= 1 || (glued && level <= 3) || at == 0 || before.IsMark(':') || before.IsMark('،') && level <= 2;
    }

    private PlaceFound? Typed(int at, string type)
    {
        int nameAt = at + 1;
        while (sentence[nameAt].HasAnd && sentence[nameAt].Is(Category.PlaceType) && (sentence[nameAt + 1].IsMark('(') || IsPluralKind(at) && IsPluralKind(nameAt))) nameAt++;
        while (sentence[nameAt].Kind == TokenKind.Mark && sentence[nameAt].Mark is '"' or '“' or '(' or '«') nameAt++;
        bool known = Name(nameAt, stripped: false).Last > nameAt;
        // "The outskirts of the town of X", "the countryside of the city of X": a type of a type.
        if (!known && sentence[nameAt].Sense(Category.PlaceType) is { } inner && (sentence[nameAt].Clitics & (Clitics.The | Clitics.And)) == 0 && inner.Value != "its-countryside")
            return Typed(nameAt, inner.Value) is { } nested ? IsPlural(at) ? nested : Make(at, nested.Tokens.Last, Math.Max(Fineness(type), nested.Fineness)) : null;
        // "The governorate of the South" is named after its direction.
        if (sentence[nameAt].Is(Category.Direction) && (sentence[nameAt].Clitics & Clitics.The) != 0 && type == "governorate" && Name(nameAt + 1, stripped: false).Last < 0) return Make(at, nameAt, 1) with { TypeWord = sentence[at].Lexeme?.Normal };
        if (sentence[nameAt].Is(Category.Direction)) nameAt++;
        var (last, _) = Name(nameAt, stripped: false);
        if (last >= 0 && type is "site" or "part") last = Math.Max(last, Unknown(nameAt, last + 1));
        // "A city and a town west of X": a second kind of place is no name of the first.
        if (last < 0 && sentence[nameAt].HasAnd && sentence[nameAt].Is(Category.PlaceType)) return null;
        if (last < 0 && !IsPlural(at))
        {
            last = Unknown(nameAt, nameAt);
            if (last >= nameAt) Keep(nameAt, last);
        }
        if (last < nameAt && IsPlural(at) && UnknownNames(nameAt) is var names and > 0) return Make(at, names, Fineness(type)) with { TypeWord = sentence[at].Lexeme?.Normal };
        if (last < nameAt) return IsPlural(at) ? Parts(at, nameAt) : null;
        if ((type is "countryside" or "governorate" || type is "town" or "part" && sentence.Normal(last) is ['ا', 'ل', ..]) && Direction(last + 1)) last++;
        if (type == "town" && sentence[last + 1].Sense(Category.Special)?.Value == "place-adjective") last++;
        int close = last + 1;
        if (sentence[close].Kind == TokenKind.Mark && sentence[close].Mark is '"' or '”' or '»' && nameAt > at + 1) last = close;
        if (sentence[last + 1].IsMark('(') && Alias(last + 1) is var alias and > 0) last = alias;
        // "Towns and villages (X, Y and Z)": the names are the place.
        if (sentence[nameAt - 1].IsMark('(') && sentence[last + 1].Kind == TokenKind.Word) return Make(nameAt, last, Fineness(type));
        return Make(at, last, Fineness(type)) with { TypeWord = sentence[at].Lexeme?.Normal };
    }

    // "The quarters of X, Y and Z": two or more definite words that no table has, joined by "and".
    private int UnknownNames(int at)
    {
        int names = 0, last = -1;
        for (int i = at; i < at + 8 && i < sentence.Count && sentence[i].Kind == TokenKind.Word;)
        {
            bool joined = Letters.Fold(sentence.Text[sentence[i].Start]) == 'و';
            if (names > 0 != joined || !sentence[i].IsUnknownWord || !(joined ? sentence.Normal(i).StartsWith("وال") : sentence.Normal(i).StartsWith("ال"))) break;
            last = i++;
            names++;
            if (sentence[i].IsUnknownWord && sentence.Normal(i).StartsWith("ال")) last = i++;
        }
        return names > 1 ? last : -1;
    }

    // "Scattered quarters of X": the place is X.
    private PlaceFound? Parts(int at, int nameAt)
    {
        if (!sentence[nameAt].Is(Category.NotPlace)) return null;
        int of = sentence[nameAt + 1].Is(Category.NotPlace) ? nameAt + 2 : nameAt + 1;
        if (sentence[of].Sense(Category.Preposition)?.Value is not ("of" or "in") || One(of + 1, allowBare: true) is { } known && known.Tokens.First != of + 1) return null;
        if (One(of + 1, allowBare: true) is { } whole) return whole;
        int last = Unknown(of + 1, of + 1);
        if (last <= of || last > of + 2) return null;
        Keep(of + 1, last);
        return Make(of + 1, last, 2);
    }

    // "Neighbourhoods", "areas" are followed by names of the gazetteer or by plain words.
    private bool IsPlural(int at) => sentence[at].Sense(Category.PlaceType) is { Number: 0, Value: "part" or "area" or "site" } && IsPluralForm(sentence.Normal(at));

    // "Towns and villages of the south".
    private bool IsPluralKind(int at) => sentence[at].Lexeme?.Normal is { } form && (form is "قري" or "مدن" or "مخيمات" or "احياء" or "ضواحي" || form.EndsWith("ات", StringComparison.Ordinal));

    private static bool IsPluralForm(ReadOnlySpan<char> form) => form.EndsWith("ات") || form.EndsWith("احياء") || form.EndsWith("مناطق");

    private bool Direction(int at) => sentence[at].Is(Category.Direction) && (sentence[at].Clitics & Clitics.The) != 0;

    // "(تلحديا)": a short bracket behind a name is another name of it.
    private int Alias(int open)
    {
        for (int i = open + 1; i <= open + 4; i++)
        {
            if (sentence[i].IsMark(')')) return i > open + 1 ? i : -1;
            if (sentence[i].Kind != TokenKind.Word || sentence[i].Is(Category.Among | Category.Victim | Category.Person)) return -1;
        }
        return -1;
    }

    // "... and its countryside and the countryside of Aleppo", "in the city of Idlib".
    private PlaceFound Extend(PlaceFound place)
    {
        int last = place.Tokens.Last;
        TextSpan? container = place.Container;
        string? containerType = null;
        var core = place.Core;
        for (int items = 0; items < 8; items++)
        {
            if (Joined(last + 1) is var joined and > 0) { last = joined; core = Trim(place.Tokens.First, last); continue; }
            break;
        }
        if (place.Fineness >= 2 && container is null)
        {
            int near = NearOrIn(last + 1);
            if (near > 0 && (sentence[near].Is(Category.PlaceType | Category.Direction) || Name(near, true).Last >= 0) && One(near, allowBare: true) is { IsExcluded: false } outer && outer.Fineness <= Math.Max(2, place.Fineness - 1))
            {
                (container, containerType) = (outer.Span, outer.TypeWord);
                bool inside = sentence[last + 1].Sense(Category.Preposition)?.Value == "in" || near == last + 1 && !(sentence[near].Is(Category.Direction) && sentence[near].Clitics == Clitics.None);
                if (inside && place.Fineness == 3 && outer.Fineness == 2) last = outer.Tokens.Last;
            }
        }
        if (sentence[last + 1].IsMark(')') && IsOpen(place.Tokens.First, last)) last++;
        return place with { Span = Trim(place.Tokens.First, last), Core = core, Container = container, ContainerType = containerType, Tokens = (place.Tokens.First, last) };
    }

    private bool IsOpen(int first, int last)
    {
        int open = 0;
        for (int i = first; i <= last; i++) open += sentence[i].IsMark('(') ? 1 : sentence[i].IsMark(')') ? -1 : 0;
        return open > 0;
    }

    // "In", "near", "for the displaced near": where the place that follows tells where this one lies.
    private int NearOrIn(int at)
    {
        // "The quarter of X in the middle of Y", without a preposition.
        if (sentence[at].Is(Category.Direction) && sentence[at].Clitics == Clitics.None && (Name(at + 1, false).Last >= 0 || sentence[at + 1].Is(Category.PlaceType))) return at;
        for (int i = at; i <= at + 3 && i < sentence.Count; i++)
        {
            if (sentence[i].Kind == TokenKind.Mark) return -1;
            if (sentence[i].Sense(Category.Preposition)?.Value == "in" || sentence[i].Sense(Category.Special)?.Value == "near") return i + 1;
            if (i == at && ((sentence[i].Clitics & Clitics.By) != 0 && sentence[i].Is(Category.PlaceType | Category.Direction) || sentence.Normal(i) is ['ب', _, _, _, ..] && Name(i, true).Last >= 0 && Name(i, false).Last < 0)) return i;
            if (sentence[i].Is(Category.OutcomeVerb | Category.OutcomeNoun)) return -1;
        }
        return -1;
    }

    private int Joined(int at)
    {
        if (sentence[at].Sense(Category.PlaceType)?.Value == "its-countryside" && sentence[at].HasAnd) return Direction(at + 1) ? at + 1 : at;
        bool comma = sentence[at].IsMark('،');
        bool dash = sentence[at].IsMark('-') || sentence[at].IsMark('–');
        // "Camp X - Fashir": a dash between spaces parts a place from where it lies.
        if (dash && sentence[at].Start > sentence[at - 1].End && sentence[at - 1].Is(Category.PlaceType) | sentence[at - 2].Is(Category.PlaceType) | sentence[at - 3].Is(Category.PlaceType)) return -1;
        bool separate = sentence[at].Is(Category.And) || dash;
        int next = separate || comma ? at + 1 : at;
        if (!separate && !StartsWithAnd(next)) return -1;
        if (comma && !sentence[next].Is(Category.PlaceType)) return -1;
        if (sentence[next].Sense(Category.PlaceType)?.Value == "its-countryside") return next;
        if (sentence[next].Is(Category.PlaceType) && (sentence[next].Clitics & (Clitics.The | Clitics.By)) == 0 && Typed(next, sentence[next].Sense(Category.PlaceType)!.Value) is { } typed) return typed.Tokens.Last;
        if (sentence[next].Is(Category.Person | Category.Victim | Category.Number | Category.OutcomeVerb | Category.OutcomeNoun | Category.OutcomeAfter)) return -1;
        return Name(next, stripped: true).Last;
    }

    private bool StartsWithAnd(int at) => sentence[at].Kind == TokenKind.Word && Letters.Fold(sentence.Text[sentence[at].Start]) is 'و';

    // "- Government forces: 74": the label says who they were, and no place in it is theirs.
    private int TopicEnd()
    {
        if (!sentence.OpensParagraph || sentence[0].Kind != TokenKind.Mark) return 0;
        for (int i = 1; i <= 7 && i < sentence.Count; i++)
            if (sentence[i].IsMark(':')) return sentence[1].Is(Category.Actor) && IsTopic(1, i) ? i + 1 : 0;
            else if (sentence[i].Kind != TokenKind.Word && !sentence[i].IsMark('"') && !sentence[i].IsMark('-')) return 0;
        return 0;
    }

    // Rule place-before-count: "South - district of Tyre: X one dead and six wounded; Y three wounded": the word between a mark of the list and the count names the place.
    private PlaceFound? BeforeCount(int at)
    {
        if (at < 2 || sentence[at].Kind != TokenKind.Word || !(sentence[at - 1].IsMark(':') || sentence[at - 1].IsMark('؛'))) return null;
        int last = at;
        while (last < at + LongestUnknownName - 1 && sentence[last + 1].IsUnknownWord) last++;
        for (int i = at; i <= last; i++)
            if (!sentence[i].IsUnknownWord && !(sentence[i].Is(Category.Unit | Category.PlaceType) || sentence[i].Sense(Category.Special)?.Value == "place")) return null;
        var next = sentence[last + 1];
        bool counts = next.Sense(Category.Victim) is { Number: 1 or 2 } && next.Clitics == Clitics.None || (next.Kind == TokenKind.Number || next.Is(Category.Number) && next.Clitics == Clitics.None) && sentence[last + 2].Is(Category.Victim);
        return counts ? Make(at, last, 2) : null;
    }

    private static int Fineness(string type) => type switch { "site" or "part" => 3, "city" or "town" => 2, "countryside" or "governorate" or "area" => 1, _ => 1 };

    private PlaceFound Make(int first, int last, int fineness)
    {
        var span = Trim(first, last);
        return new(span, fineness, (first, last)) { Core = span };
    }

    // The letters of "and", "in" and "for" that are written onto the first word are no part of the place.
    private TextSpan Trim(int first, int last)
    {
        var token = sentence[first];
        int start = token.Start;
        if (token.Lexeme is not null) start = (token.Clitics & Clitics.The) == 0 ? token.Stem : (token.Clitics & (Clitics.And | Clitics.By)) != 0 && token.Stem - 2 > start ? token.Stem - 2 : start;
        else
        {
            if (sentence.Normal(first) is ['ب' or 'ل' or 'و', ..] && Match(first, 0).Last < 0 && Match(first, 1).Last >= 0) start++;
        }
        return new(start, sentence[last].End);
    }
}
