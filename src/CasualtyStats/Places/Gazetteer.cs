using System.Collections.Concurrent;
using System.Collections.Immutable;
using CasualtyStats.Model;

namespace CasualtyStats.Places;

/// <summary>The known places, their names, and how they lie in each other.</summary>
public sealed class Gazetteer
{
    // Deeper nesting than any administration has; a user's table that runs in a circle ends here.
    private const int DeepestNesting = 12;

    // Reports name few places many times; beyond this many different ones each is worked out anew.
    private const int MostRemembered = 20_000;

    private static readonly Lazy<Gazetteer> Shipped = new(() => new(PlaceTable.BuiltIn()));
    private readonly Dictionary<PCode, int> numbers;
    private readonly Place[] places;
    private readonly int[] parents;
    private readonly PlaceNames names;
    private readonly PlaceResolver resolver;
    private readonly ConcurrentDictionary<(string Written, PCode? Within), PlaceResolution> resolved = new();

    /// <summary>A gazetteer of given places; a later one of the same code replaces an earlier one.</summary>
    /// <param name="places">The places.</param>
    public Gazetteer(IEnumerable<Place> places)
    {
        var all = new Dictionary<PCode, Place>(8192);
        foreach (var place in places) all[place.Code] = place;
        this.places = [.. all.Values];
        Array.Sort(this.places, (left, right) => left.Code.CompareTo(right.Code));
        numbers = new(this.places.Length);
        for (int i = 0; i < this.places.Length; i++) numbers[this.places[i].Code] = i;
        parents = [.. this.places.Select(place => place.Parent is { } parent ? numbers.GetValueOrDefault(parent, -1) : -1)];
        names = new(this.places);
        resolver = new(this, names);
    }

    /// <summary>The places that the product ships: Syria, levels 0 to 4; countries in crisis, levels 0 to 2 at most; some towns and camps of theirs under <c>local-</c> codes.</summary>
    public static Gazetteer BuiltIn => Shipped.Value;

    /// <summary>All places by code.</summary>
    public IReadOnlyList<Place> Places => places;

    /// <summary>The place of a code, or null.</summary>
    /// <param name="code">Its code.</param>
    public Place? Find(PCode code) => numbers.TryGetValue(code, out int number) ? places[number] : null;

    /// <summary>The region without a code that bears a name ("northwest Syria"), or null.</summary>
    /// <param name="name">As written, in either language.</param>
    public static Region? FindRegion(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Regions.Find(name);
    }

    /// <summary>The places that bear a name, all of the surest kind that has any: the name itself, then with or without its article, then listed spellings, then evened-out ones.</summary>
    /// <param name="name">A name alone, without a type word such as "city"; in either language.</param>
    /// <returns>In order of codes; empty where nobody bears it.</returns>
    public ImmutableArray<NameMatch> FindByName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return names.Best(name);
    }

    /// <summary>Places whose name is one letter away from a written one: for a person to choose from, never taken by a program.</summary>
    /// <param name="name">A name alone.</param>
    /// <param name="within">A place to look in, for instance the governorate that the report is about; null looks everywhere.</param>
    public ImmutableArray<Place> Suggest(string name, PCode? within = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        return [.. names.Near(name, place => within is not { } outer || Contains(outer, place.Code))];
    }

    /// <summary>The region that written words mean: type words ("مدينة", "ريف", "governorate", "and its countryside"), lists, named regions and context are taken into account.</summary>
    /// <remarks>"ريف حلب" is <c>SY02-C1007</c>; "مدينة إدلب وريفها وريف حلب" is <c>SY02+SY07-C1007</c>; "حلب" alone is <c>SY02</c> and ambiguous.</remarks>
    /// <param name="written">The words, as written.</param>
    /// <param name="within">A place that the context speaks of, usually a governorate; null where there is none.</param>
    public PlaceResolution Resolve(string written, PCode? within = null)
    {
        ArgumentNullException.ThrowIfNull(written);
        if (resolved.TryGetValue((written, within), out var known)) return known;
        var found = resolver.Resolve(written, within);
        if (resolved.Count < MostRemembered) resolved.TryAdd((written, within), found);
        return found;
    }

    /// <summary>This gazetteer with places added or replaced.</summary>
    /// <param name="added">The places.</param>
    public Gazetteer With(IEnumerable<Place> added) => new(places.Concat(added));

    /// <summary>The places that hold a place, from the nearest outwards; itself not included.</summary>
    /// <param name="code">A code; an unknown one has none.</param>
    public IEnumerable<Place> Ancestors(PCode code)
    {
        int number = numbers.GetValueOrDefault(code, -1);
        for (int depth = 0; number >= 0 && (number = parents[number]) >= 0 && depth < DeepestNesting; depth++)
            yield return places[number];
    }

    /// <summary>True where <paramref name="inner"/> is <paramref name="outer"/> or lies in it.</summary>
    /// <param name="outer">The larger place.</param>
    /// <param name="inner">The smaller place.</param>
    public bool Contains(PCode outer, PCode inner)
    {
        if (outer == inner) return true;
        if (!numbers.TryGetValue(outer, out int target)) return false;
        int number = numbers.GetValueOrDefault(inner, -1);
        for (int depth = 0; number >= 0 && depth < DeepestNesting; depth++)
        {
            number = parents[number];
            if (number == target) return true;
        }
        return false;
    }

    /// <summary>A place's name as readers tell it from its namesakes: "Idleb governorate", "Ariha district", "Idleb city", "Ariha"; outside Syria "Kharkiv", "Khan Younis".</summary>
    /// <param name="code">Its code; an unknown one is said as it is.</param>
    /// <param name="language">English or Arabic.</param>
    public string Title(PCode code, Language language)
    {
        if (Find(code) is not { } place) return code.Value;
        string name = place.Name(language);
        // What the levels are called differs from country to country: outside Syria only a district named as its province says what it is.
        if (AtLevel(code, 0)?.Code.Value is not "SY") return place.Level == 2 && AtLevel(code, 1)?.Name(language) == name ? new Message("places.title.2", name).Text(language) : name;
        bool capital = place.Level == 4 && AtLevel(code, 1)?.Name(language) == name;
        string? key = capital ? "places.title.city" : place.Level is 1 or 2 or 3 ? $"places.title.{place.Level}" : null;
        return key is null ? name : new Message(key, name).Text(language);
    }

    /// <summary>The place of a level that holds a place, itself included; null where there is none.</summary>
    /// <param name="code">A place.</param>
    /// <param name="level">0 country to 5 part of a community.</param>
    public Place? AtLevel(PCode code, int level) =>
        Find(code) is { } place && place.Level == level ? place : Ancestors(code).FirstOrDefault(outer => outer.Level == level);
}
