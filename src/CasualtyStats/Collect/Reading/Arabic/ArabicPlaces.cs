using CasualtyStats.Model;
using CasualtyStats.Places;

namespace CasualtyStats.Collect.Reading.Arabic;

/// <summary>Reads the places of an Arabic sentence: type words with their names, names of the gazetteer, lists, "and its countryside".</summary>
internal sealed class ArabicPlaces(Sentence sentence, PlaceIndex places, List<PlaceFound> found)
{
    private const int LongestUnknownName = 3;

    /// <summary>Adds the places in order.</summary>
    public void Read()
    {
        int excludedUntil = -1;
        for (int at = 0; at < sentence.Count;)
        {
            if (sentence[at].Is(Category.Excluding)) excludedUntil = at + 14;
            if (sentence[at].IsMark(')') || sentence[at].IsMark('،')) excludedUntil = Math.Min(excludedUntil, at);
            if ((Label(at) ?? One(at, allowBare: true) ?? InUnknown(at)) is not { } place) { at++; continue; }
            var whole = Extend(place);
            bool listed = found.Count > 0 && found[^1] is { Fineness: 3 } previous && at - previous.Tokens.Last <= 6 && whole.Fineness == 3;
            bool opens = sentence[at - 1].Sense(Category.Preposition)?.Value == "in" && sentence[at - 1].HasAnd;
            found.Add(whole with { IsListed = listed, OpensClause = opens, IsExcluded = at <= excludedUntil, IsTarget = IsTarget(at), IsBearing = IsBearing(at, place) });
            at = whole.Tokens.Last + 1;
        }
    }

    // "• The north: 6 wounded": the label of a line is its place.
    private PlaceFound? Label(int at)
    {
        if (!sentence.OpensParagraph || at > 1 || (at == 1 && sentence[0].Kind != TokenKind.Mark)) return null;
        if (at == 0 && sentence[0].Kind == TokenKind.Mark) return null;
        for (int i = at; i < at + 6; i++)
        {
            if (sentence[i].IsMark(':')) return i > at && (at == 1 || Name(at, true).Last >= 0) && sentence[i + 1] is { } next && (next.Kind == TokenKind.Number || next.Is(CountPhraseReader.Openers | Category.Negation)) ? Make(at, i - 1, 1) : null;
            if (sentence[i].Kind != TokenKind.Word && !sentence[i].IsMark('-')) return null;
        }
        return null;
    }

    // "And in X, two women were killed": a name that no gazetteer has, at the head of a clause.
    private PlaceFound? InUnknown(int at)
    {
        if (sentence[at].Sense(Category.Preposition)?.Value != "in" || !(sentence[at].HasAnd || at == 0)) return null;
        int last = at;
        while (last < at + 3 && sentence[last + 1].IsUnknownWord && Letters.Fold(sentence.Text[sentence[last + 1].Start]) is not 'و') last++;
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
        return allowBare ? Bare(at) : null;
    }

    // "Northwest Syria", "north of Idlib", "Idlib": a name of the gazetteer, after a preposition or a direction.
    private PlaceFound? Bare(int at)
    {
        var token = sentence[at];
        int nameAt = at;
        bool direction = token.Is(Category.Direction) && (token.Clitics & Clitics.The) == 0;
        if (direction) nameAt++;
        if (sentence[nameAt].Is(Category.PlaceType) && direction && Typed(nameAt, sentence[nameAt].Sense(Category.PlaceType)!.Value) is { } typed && (sentence[nameAt].Clitics & Clitics.The) == 0)
            return typed with { Span = sentence.Span(at, typed.Tokens.Last), Core = sentence.Span(at, typed.Tokens.Last), Tokens = (at, typed.Tokens.Last) };
        if (Region(at) is { } region) return region;
        var (last, level) = Name(nameAt, stripped: !direction);
        if (last < 0) return null;
        if (!direction && !Placed(at, level)) return null;
        return Make(at, last, level <= 1 ? 1 : 2);
    }

    private PlaceFound? Region(int at)
    {
        string first = Letters.Normalize(Plain(at, at));
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
    private bool Placed(int at, int level)
    {
        if (sentence[at].Is(Category.Person | Category.Victim | Category.Number | Category.OutcomeVerb | Category.OutcomeNoun | Category.NotPlace | Category.Weekday | Category.Month | Category.Unit | Category.Says)) return false;
        char first = Letters.Fold(sentence.Text[sentence[at].Start]);
        bool glued = first is 'ب' or 'ل';
        var before = sentence[at - 1];
        bool preposition = before.Sense(Category.Preposition) is not null || before.Sense(Category.Special)?.Value is "target" or "near" || before.Is(Category.PlaceType);
        return preposition || level <= 1 || (glued && level <= 3) || at == 0 || before.IsMark(':') || before.IsMark('،') && level <= 2;
    }

    private PlaceFound? Typed(int at, string type)
    {
        int nameAt = at + 1;
        while (sentence[nameAt].HasAnd && sentence[nameAt].Is(Category.PlaceType) && sentence[nameAt + 1].IsMark('(')) nameAt++;
        while (sentence[nameAt].Kind == TokenKind.Mark && sentence[nameAt].Mark is '"' or '“' or '(' or '«') nameAt++;
        // "The outskirts of the town of X", "the countryside of the city of X": a type of a type.
        if (sentence[nameAt].Sense(Category.PlaceType) is { } inner && (sentence[nameAt].Clitics & (Clitics.The | Clitics.And)) == 0 && inner.Value != "its-countryside")
            return Typed(nameAt, inner.Value) is { } nested ? IsPlural(at) ? nested : Make(at, nested.Tokens.Last, Math.Max(Fineness(type), nested.Fineness)) : null;
        if (sentence[nameAt].Is(Category.Direction)) nameAt++;
        var (last, _) = Name(nameAt, stripped: false);
        if (last >= 0 && type is "site" or "part") last = Math.Max(last, Unknown(nameAt, last + 1));
        if (last < 0 && !IsPlural(at)) last = Unknown(nameAt, nameAt);
        if (last < nameAt) return null;
        if (type is "countryside" or "governorate" && Direction(last + 1)) last++;
        if (type == "town" && sentence[last + 1].Sense(Category.Special)?.Value == "place-adjective") last++;
        int close = last + 1;
        if (sentence[close].Kind == TokenKind.Mark && sentence[close].Mark is '"' or '”' or '»' && nameAt > at + 1) last = close;
        if (sentence[last + 1].IsMark('(') && Alias(last + 1) is var alias and > 0) last = alias;
        return Make(at, last, Fineness(type));
    }

    // "Neighbourhoods", "areas" are followed by names of the gazetteer or by plain words.
    private bool IsPlural(int at) => sentence[at].Sense(Category.PlaceType) is { Number: 0, Value: "part" or "area" or "site" } && Letters.Normalize(sentence[at].Span.Of(sentence.Text)) is var form && (form.EndsWith("ات", StringComparison.Ordinal) || form.EndsWith("احياء", StringComparison.Ordinal) || form.EndsWith("مناطق", StringComparison.Ordinal));

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

    // A name that is in no gazetteer: the words up to the next one that does something else.
    private int Unknown(int nameAt, int from)
    {
        int last = from - 1;
        for (int i = from; i < nameAt + LongestUnknownName && i < sentence.Count; i++)
        {
            var token = sentence[i];
            if (token.Kind != TokenKind.Word || token.Sense(Category.Preposition) is not null) break;
            if (i > nameAt && StartsLikeClitic(token)) break;
            if (LooksLikeVerb(token)) break;
            if (token.Is(Category.NotPlace | Category.Person | Category.Victim | Category.Clause | Category.Says | Category.DayWord | Category.Weekday | Category.Actor | Category.OutcomeVerb | Category.OutcomeNoun | Category.Among | Category.Link | Category.Cause | Category.Number)) break;
            if (token.Sense(Category.Special) is not null) break;
            if (token.Is(Category.Direction) && i > nameAt) break;
            last = i;
        }
        return last;
    }

    // "In which … live": a word with a verb's prefix and a pronoun behind it.
    private bool LooksLikeVerb(in Token token)
    {
        if (!token.IsUnknownWord) return false;
        string form = Letters.Normalize(token.Span.Of(sentence.Text));
        return form.Length > 4 && form[0] is 'ي' or 'ت' && (form.EndsWith("ها", StringComparison.Ordinal) || form.EndsWith("هم", StringComparison.Ordinal) || form.EndsWith("ون", StringComparison.Ordinal));
    }

    private bool StartsLikeClitic(in Token token) => Letters.Fold(sentence.Text[token.Start]) is 'و' or 'ف' or 'ب' or 'ل' && (token.Lexeme is null || (token.Clitics & (Clitics.And | Clitics.By | Clitics.For)) != 0);

    /// <summary>The longest name of the gazetteer at a token, and the level of the widest place that bears it.</summary>
    private (int Last, int Level) Name(int at, bool stripped)
    {
        if (sentence[at].Kind != TokenKind.Word) return (-1, 0);
        if (sentence[at].Sense(Category.Special)?.Value == "place") return (at, 1);
        string first = Letters.Normalize(sentence[at].Span.Of(sentence.Text));
        var direct = Match(at, first);
        if (direct.Last >= 0 || !stripped || first.Length < 4) return direct;
        if (first[0] is 'ب' or 'ل' or 'و')
        {
            var bare = Match(at, first[1..]);
            if (bare.Last >= 0 && (first[0] != 'ل' || bare.Level <= 3)) return bare;
            if (first[0] == 'ل' && first[1] == 'ل') return Match(at, "ال" + first[2..]);
            if (first[0] == 'و' && first[1] is 'ب' or 'ل' && first.Length > 4) return Match(at, first[2..]);
        }
        return (-1, 0);
    }

    private (int Last, int Level) Match(int at, string first)
    {
        if (!places.Begins(first)) return (-1, 0);
        string name = first;
        var best = places.Level(name) is { } level ? (at, level) : (-1, 0);
        for (int i = at + 1; i < at + PlaceIndex.LongestName && i < sentence.Count && sentence[i].Kind == TokenKind.Word; i++)
        {
            name += " " + Letters.Normalize(sentence[i].Span.Of(sentence.Text));
            if (places.Level(name) is { } longer) best = (i, longer);
        }
        return best;
    }

    // "... and its countryside and the countryside of Aleppo", "in the city of Idlib".
    private PlaceFound Extend(PlaceFound place)
    {
        int last = place.Tokens.Last;
        TextSpan? container = null;
        var core = place.Core;
        for (int items = 0; items < 8; items++)
        {
            if (Joined(last + 1) is var joined and > 0) { last = joined; core = Trim(place.Tokens.First, last); continue; }
            break;
        }
        if (place.Fineness >= 2 && container is null)
        {
            int near = NearOrIn(last + 1);
            if (near > 0 && (sentence[near].Is(Category.PlaceType) || Name(near, true).Last >= 0) && One(near, allowBare: true) is { IsExcluded: false } outer && outer.Fineness <= Math.Max(2, place.Fineness - 1))
            {
                container = outer.Span;
                bool inside = sentence[last + 1].Sense(Category.Preposition)?.Value == "in";
                if (inside && place.Fineness == 3 && outer.Fineness == 2) last = outer.Tokens.Last;
            }
        }
        if (sentence[last + 1].IsMark(')') && IsOpen(place.Tokens.First, last)) last++;
        return place with { Span = Trim(place.Tokens.First, last), Core = core, Container = container, Tokens = (place.Tokens.First, last) };
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
        for (int i = at; i <= at + 3 && i < sentence.Count; i++)
        {
            if (sentence[i].Kind == TokenKind.Mark) return -1;
            if (sentence[i].Sense(Category.Preposition)?.Value == "in" || sentence[i].Sense(Category.Special)?.Value == "near") return i + 1;
            if (i == at && (sentence[i].Clitics & Clitics.By) != 0 && sentence[i].Is(Category.PlaceType)) return i;
            if (sentence[i].Is(Category.OutcomeVerb | Category.OutcomeNoun)) return -1;
        }
        return -1;
    }

    private int Joined(int at)
    {
        if (sentence[at].Sense(Category.PlaceType)?.Value == "its-countryside" && sentence[at].HasAnd) return at;
        bool comma = sentence[at].IsMark('،');
        bool separate = sentence[at].Is(Category.And) || sentence[at].IsMark('-') || sentence[at].IsMark('–');
        int next = separate || comma ? at + 1 : at;
        if (!separate && !StartsWithAnd(next)) return -1;
        if (comma && !sentence[next].Is(Category.PlaceType)) return -1;
        if (sentence[next].Sense(Category.PlaceType)?.Value == "its-countryside") return next;
        if (sentence[next].Is(Category.PlaceType) && (sentence[next].Clitics & (Clitics.The | Clitics.By)) == 0 && Typed(next, sentence[next].Sense(Category.PlaceType)!.Value) is { } typed) return typed.Tokens.Last;
        if (sentence[next].Is(Category.Person | Category.Victim | Category.Number | Category.OutcomeVerb | Category.OutcomeNoun | Category.OutcomeAfter)) return -1;
        return Name(next, stripped: true).Last;
    }

    private bool StartsWithAnd(int at) => sentence[at].Kind == TokenKind.Word && Letters.Fold(sentence.Text[sentence[at].Start]) == 'و';

    private bool IsTarget(int at)
    {
        for (int i = at - 1; i >= Math.Max(0, at - 4); i--)
        {
            if (sentence[i].Sense(Category.Special)?.Value == "target") return true;
            if (i < at - 1 && sentence[i].Kind == TokenKind.Mark && sentence[i].Mark is not '"') return false;
        }
        return sentence[at - 1].Sense(Category.Preposition)?.Value == "on";
    }

    private bool IsBearing(int at, PlaceFound place) =>
        sentence[at - 1].Sense(Category.Special)?.Value == "near" || sentence[at].Is(Category.Direction) && place.Fineness is 1 or 2 && at > 0 && sentence[at - 1].Kind == TokenKind.Word && sentence[at - 1].Sense(Category.Preposition) is null;

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
        if (token.Lexeme is not null) start = (token.Clitics & Clitics.The) == 0 ? token.Stem : start;
        else
        {
            string normal = Letters.Normalize(token.Span.Of(sentence.Text));
            if (normal[0] is 'ب' or 'ل' or 'و' && Match(first, normal).Last < 0 && Match(first, normal[1..]).Last >= 0) start++;
        }
        return new(start, sentence[last].End);
    }
}
