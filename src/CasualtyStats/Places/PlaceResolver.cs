using System.Collections.Immutable;
using CasualtyStats.Model;

namespace CasualtyStats.Places;

/// <summary>Reads written words as a region: named regions, single places, places in places, lists.</summary>
internal sealed class PlaceResolver
{
    private static readonly char[] ListMarks = [',', '،', ';', '؛', '/', '+', '\n'];
    private readonly PlaceNames names;
    private readonly PlaceChoice choice;

    /// <summary>A resolver over a gazetteer.</summary>
    /// <param name="gazetteer">How places lie in each other.</param>
    /// <param name="names">Their names.</param>
    public PlaceResolver(Gazetteer gazetteer, PlaceNames names)
    {
        this.names = names;
        choice = new(gazetteer);
    }

    /// <summary>The region that words mean.</summary>
    /// <param name="written">As written.</param>
    /// <param name="within">A place that the context speaks of, or null.</param>
    public PlaceResolution Resolve(string written, PCode? within)
    {
        if (Regions.Find(written) is { } region) return OfRegion(region);
        int open = written.IndexOf('(', StringComparison.Ordinal);
        if (open <= 0) return List(written, within);
        int close = written.IndexOf(')', open);
        if (close < 0) close = written.Length;
        var outside = List(string.Concat(written.AsSpan(0, open), " ", written.AsSpan(Math.Min(written.Length, close + 1))), within);
        return outside.Area.IsKnown || outside.Candidates.Length > 0 ? outside : List(written[(open + 1)..close], within);
    }

    private PlaceResolution List(string written, PCode? within)
    {
        PlaceResolution? all = null;
        foreach (string piece in written.Split(ListMarks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string[] words = NameForm.Of(piece).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 1 && all is not null && words[0] == "and") words = words[1..];
            if (words.Length == 0) continue;
            var one = Words(words, within, null);
            if (!one.Area.IsKnown && all is not null && one.Candidates.IsEmpty && words[0].Length > 3 && words[0][0] == 'و')
                one = Words([words[0][1..], .. words[1..]], within, null);
            all = all is null ? one : Union(all, one);
        }
        return all ?? PlaceResolution.Unresolved;
    }

    // The shortest first member that resolves; the rest is a list again. What stands before or after a list goes for all its members.
    private PlaceResolution Words(string[] words, PCode? within, PlacePhrase? shared)
    {
        if (Regions.Find(string.Join(' ', words)) is { } region) return OfRegion(region);
        var whole = Single(words, within, shared, out _);
        if (whole.Area.IsKnown || whole.Candidates.Length > 0) return whole;
        var behind = PlacePhrase.Of(words, _ => false);
        for (int i = 1; i < words.Length; i++)
        {
            if (Rest(words, i) is not { } rest) continue;
            var first = Single(words[..i], within, shared ?? behind, out var phrase);
            if (!first.Area.IsKnown && first.Candidates.IsEmpty) continue;
            // "South of X and its east": the rest names no place of its own.
            if (rest.Length == 1 && PlaceWords.At(rest, 0).Word != PlaceWord.Name) return first with { IsPart = true };
            return Union(first, Words(rest, within, phrase));
        }
        return PlaceResolution.Unresolved;
    }

    private static string[]? Rest(string[] words, int at)
    {
        if (PlaceWords.At(words, at).Word == PlaceWord.WithCountryside) return null;
        if (words[at] is "and" or "و") return at + 1 < words.Length ? words[(at + 1)..] : null;
        return words[at].Length > 2 && words[at][0] == 'و' ? [words[at][1..], .. words[(at + 1)..]] : null;
    }

    private PlaceResolution Single(string[] words, PCode? within, PlacePhrase? shared, out PlacePhrase phrase)
    {
        for (int i = 1; i < words.Length - 1; i++)
            if (PlaceWords.At(words, i) is { } found && (found.Word == PlaceWord.In || found.In) && i + found.Length < words.Length)
                return Inside(words[..i], found.In && found.Word != PlaceWord.In ? [Unglued(words[i]), .. words[(i + 1)..]] : words[(i + found.Length)..], within, out phrase);
        phrase = PlacePhrase.Of(words, names.Knows).Sharing(shared);
        return choice.Of(phrase, names.All(phrase.Name), within);
    }

    // "A in B": A where B holds it, else some part of B.
    private PlaceResolution Inside(string[] inner, string[] outer, PCode? within, out PlacePhrase phrase)
    {
        var container = Single(outer, within, null, out _);
        phrase = PlacePhrase.Of(inner, names.Knows);
        if (!container.Area.IsKnown) return choice.Of(phrase, names.All(phrase.Name), within);
        var matches = names.All(phrase.Name).Where(match => choice.Holds(container.Area, match.Place.Code)).ToImmutableArray();
        var found = choice.Of(phrase, matches, container.Area.Include[0]);
        return found.Area.IsKnown ? found : container with { IsPart = true };
    }

    // "بريف" is "in" and "countryside"; the type word alone is looked up again.
    private static string Unglued(string word) => word[1..];

    private static PlaceResolution OfRegion(Region region) => new(region.Area, [], PlaceAmbiguity.None, false, MatchKind.Exact);

    // A list of which one member is unknown is a region of which only a part is known: no code is claimed for it.
    private PlaceResolution Union(PlaceResolution left, PlaceResolution right)
    {
        ImmutableArray<Place> candidates = [.. left.Candidates.Concat(right.Candidates).DistinctBy(place => place.Code).OrderBy(place => place.Code)];
        var ambiguity = (PlaceAmbiguity)Math.Max((int)left.Ambiguity, (int)right.Ambiguity);
        var kind = left.Kind > right.Kind ? left.Kind : right.Kind;
        if (!left.Area.IsKnown || !right.Area.IsKnown) return new(Area.Unknown, candidates, ambiguity, false, kind);
        return new(choice.Union(left.Area, right.Area), candidates, ambiguity, left.IsPart || right.IsPart, kind);
    }
}
