using System.Collections.Immutable;
using CasualtyStats.Model;

namespace CasualtyStats.Places;

/// <summary>Chooses among the places that bear one name.</summary>
internal sealed class PlaceChoice(Gazetteer gazetteer)
{
    // Of places apart from each other one is taken, and flagged, only where it is this many times as large as any other.
    private const long Dwarfs = 20;
    private const long Town = 10_000;
    private const long Village = 5_000;

    /// <summary>The region that a phrase means.</summary>
    /// <param name="phrase">The name and the words around it.</param>
    /// <param name="matches">All places of the name.</param>
    /// <param name="within">A place of the context, or null.</param>
    public PlaceResolution Of(PlacePhrase phrase, ImmutableArray<NameMatch> matches, PCode? within)
    {
        ImmutableArray<Place> candidates = [.. matches.Select(match => match.Place).OrderBy(place => place.Code)];
        var near = AtHome(InContext(candidates, within), within);
        var fitting = OfType(near, phrase);
        if (fitting.IsEmpty) return PlaceResolution.Unresolved;
        // A village here bears the name of a well-known place elsewhere: without context neither is taken.
        if (within is null && fitting.All(place => place.Level >= 4 && !place.Code.IsLocal) && Elsewhere.Has(phrase.Name))
            return new(Area.Unknown, candidates, PlaceAmbiguity.Namesakes, phrase.IsPart, MatchKind.Exact);
        var kind = matches.Where(match => fitting.Contains(match.Place)).Max(match => match.Kind);
        var chains = Chains(fitting);
        var (chain, ambiguity) = chains.Count == 1 ? (chains[0], PlaceAmbiguity.None) : OneOf(chains);
        if (chain is null) return new(Area.Unknown, candidates, PlaceAmbiguity.Namesakes, phrase.IsPart, kind);
        // "Jenin" without context: the town that all know is taken, the village of that name stays in sight.
        if (ambiguity == PlaceAmbiguity.None && chain[0].Level > 1 && chains.Exists(other => Country(other[0].Code) != Country(chain[0].Code))) ambiguity = PlaceAmbiguity.Namesakes;
        // The text speaks of one country and only another has the name: taken, but a person looks.
        if (within is { } context && chain[0].Level > 0 && ambiguity == PlaceAmbiguity.None && gazetteer.Find(context) is not null && Country(chain[0].Code) != Country(context)) ambiguity = PlaceAmbiguity.Namesakes;
        return Level(phrase, chain, candidates, ambiguity, kind);
    }

    /// <summary>True where an area holds a place and does not leave it out.</summary>
    /// <param name="area">A region.</param>
    /// <param name="code">A place.</param>
    public bool Holds(Area area, PCode code) =>
        area.Include.Any(outer => gazetteer.Contains(outer, code)) && !area.Exclude.Any(outer => gazetteer.Contains(outer, code));

    /// <summary>Both regions together; what the one leaves out and the other holds is no longer left out.</summary>
    /// <param name="left">A region.</param>
    /// <param name="right">Another.</param>
    public Area Union(Area left, Area right) => new(
        left.Include.Concat(right.Include),
        left.Exclude.Where(code => !Holds(right, code)).Concat(right.Exclude.Where(code => !Holds(left, code))));

    private ImmutableArray<Place> InContext(ImmutableArray<Place> candidates, PCode? within)
    {
        if (within is not { } context) return candidates;
        ImmutableArray<Place> inside = [.. candidates.Where(place => gazetteer.Contains(context, place.Code))];
        return inside.IsEmpty ? candidates : inside;
    }

    // Of namesakes in several countries those of the country that the text speaks of. Where it names none, a far country's
    // district counts only if reports name it every day; where that leaves two, the text must tell.
    private ImmutableArray<Place> AtHome(ImmutableArray<Place> candidates, PCode? within)
    {
        if (candidates.Length < 2 || candidates.All(place => Country(place.Code) == Country(candidates[0].Code))) return candidates;
        if (within is { } context && candidates.Any(place => Country(place.Code) == Country(context))) return [.. candidates.Where(place => Country(place.Code) == Country(context))];
        ImmutableArray<Place> known = [.. candidates.Where(IsWidelyKnown)];
        return known.IsEmpty ? candidates : known;
    }

    private bool IsWidelyKnown(Place place) => place.Level <= 1 || place.Code.IsLocal || Country(place.Code).Value is "SY" or "PS" or "LB";

    private PCode Country(PCode code) => gazetteer.AtLevel(code, 0)?.Code ?? code;

    private static ImmutableArray<Place> OfType(ImmutableArray<Place> candidates, PlacePhrase phrase)
    {
        if (phrase.Countryside || phrase.WithCountryside) return candidates;
        return phrase.Type switch
        {
            // Palestine's governorates are its second level, below the Strip and the West Bank.
            PlaceWord.Governorate => [.. candidates.Where(place => place.Level == 1 && !IsPalestine(place) || place.Level == 2 && IsPalestine(place))],
            PlaceWord.District => Or(candidates, place => place.Level == 2),
            PlaceWord.Subdistrict => Or(candidates, place => place.Level == 3),
            PlaceWord.Community => Or(candidates, place => place.Level is 4 or 5),
            PlaceWord.Camp => [.. candidates.Where(place => place.Level is 4 or 5)],
            // A neighbourhood often bears the name of a village or a district elsewhere: only a listed one will do.
            PlaceWord.Part => [.. candidates.Where(place => place.Level >= 5)],
            _ => candidates,
        };
    }

    private static bool IsPalestine(Place place) => place.Code.Value.StartsWith("PS", StringComparison.Ordinal);

    private static ImmutableArray<Place> Or(ImmutableArray<Place> candidates, Func<Place, bool> fits) =>
        candidates.Any(fits) ? [.. candidates.Where(fits)] : candidates;

    // Places of one name that lie in each other, the widest first: governorate, district, subdistrict, town.
    private List<List<Place>> Chains(ImmutableArray<Place> candidates)
    {
        var chains = new List<List<Place>>();
        foreach (var place in candidates.OrderBy(place => place.Level).ThenBy(place => place.Code))
        {
            if (chains.Find(chain => gazetteer.Contains(chain[0].Code, place.Code)) is { } home) home.Add(place);
            else chains.Add([place]);
        }
        return chains;
    }

    private static (List<Place>? Chain, PlaceAmbiguity) OneOf(List<List<Place>> chains)
    {
        if (chains.FindAll(chain => chain[0].Level <= 1) is [{ } governorate]) return (governorate, PlaceAmbiguity.None);
        if (chains.FindAll(chain => chain[0].Level <= 3) is [{ } seat])
        {
            bool othersAreVillages = chains.All(chain => chain == seat || chain.All(place => place.Population < Village));
            return (seat, othersAreVillages && seat[0].Level == 2 ? PlaceAmbiguity.None : PlaceAmbiguity.Namesakes);
        }
        var bySize = chains.OrderByDescending(Size).ToList();
        bool dwarfs = Size(bySize[0]) >= Town && Size(bySize[0]) / Dwarfs >= Size(bySize[1]);
        return (dwarfs ? bySize[0] : null, PlaceAmbiguity.Namesakes);
    }

    private static long Size(List<Place> chain) => chain.Max(place => place.Population ?? 0);

    private PlaceResolution Level(PlacePhrase phrase, List<Place> chain, ImmutableArray<Place> candidates, PlaceAmbiguity ambiguity, MatchKind kind)
    {
        var widest = chain[0];
        ImmutableArray<Place> towns = [.. chain.Where(place => place.Level >= 4)];
        if (phrase.Countryside || phrase.WithCountryside) return Surroundings(phrase, widest, towns, candidates, ambiguity, kind);
        if (widest.Level <= 1)
        {
            bool either = phrase.Type is PlaceWord.Name or PlaceWord.Area && !towns.IsEmpty && !IsCity(widest);
            return new(Area.Of(widest.Code), candidates, either ? PlaceAmbiguity.Levels : ambiguity, phrase.IsPart, kind);
        }
        if (phrase.Type is PlaceWord.District or PlaceWord.Subdistrict || towns.IsEmpty)
            return new(Area.Of(widest.Code), candidates, ambiguity, phrase.IsPart, kind);
        if (Seat(chain, towns) is { } town) return new(Area.Of(town.Code), candidates, ambiguity, phrase.IsPart, kind);
        return new(Area.Of(widest.Code), candidates, PlaceAmbiguity.Namesakes, phrase.IsPart, kind);
    }

    // "The countryside of X" is the governorate X without its city; for a smaller X its district or subdistrict without the town.
    private PlaceResolution Surroundings(PlacePhrase phrase, Place widest, ImmutableArray<Place> towns, ImmutableArray<Place> candidates, PlaceAmbiguity ambiguity, MatchKind kind)
    {
        if (widest.Level >= 4)
        {
            var around = gazetteer.AtLevel(widest.Code, 3) ?? widest;
            return new(Area.Of(around.Code), candidates, ambiguity, true, kind);
        }
        var city = phrase.WithCountryside ? null : Seat([widest], towns);
        return new(new Area([widest.Code], city is null ? null : [city.Code]), candidates, ambiguity, phrase.IsPart, kind);
    }

    private static Place? Seat(List<Place> chain, ImmutableArray<Place> towns)
    {
        if (towns.Length <= 1) return towns.FirstOrDefault();
        // Of two towns of one name in one governorate the seat of the subdistrict that bears the name too, or else the far larger.
        var seats = towns.Where(town => chain.Exists(place => place.Level == 3 && place.Code == town.Parent)).ToList();
        if (seats.Count == 1) return seats[0];
        var bySize = towns.OrderByDescending(town => town.Population ?? 0).ToList();
        return (bySize[0].Population ?? 0) >= Town && (bySize[0].Population ?? 0) / Dwarfs >= (bySize[1].Population ?? 0) ? bySize[0] : null;
    }

    // Damascus: the governorate is the city, so that its name has one meaning. Rural Damascus has districts of its own.
    private bool IsCity(Place governorate) => governorate.Level == 1 && gazetteer.Places.Count(place => place.Parent == governorate.Code) == 1;
}
