using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using CasualtyStats.Model;

namespace CasualtyStats.Places;

/// <summary>The known places and how they lie in each other.</summary>
public sealed class Gazetteer
{
    private static readonly Lazy<Gazetteer> Shipped = new(() => new(DataTable.EmbeddedUnder("places/syria").Select(Row)));
    private readonly FrozenDictionary<PCode, Place> byCode;

    /// <summary>A gazetteer of given places; a later one of the same code replaces an earlier one.</summary>
    /// <param name="places">The places.</param>
    public Gazetteer(IEnumerable<Place> places)
    {
        var all = new Dictionary<PCode, Place>();
        foreach (var place in places) all[place.Code] = place;
        byCode = all.ToFrozenDictionary();
        Places = [.. all.Values.OrderBy(place => place.Code)];
    }

    /// <summary>The places that the product ships: Syria, levels 0 to 4.</summary>
    public static Gazetteer BuiltIn => Shipped.Value;

    /// <summary>All places by code.</summary>
    public IReadOnlyList<Place> Places { get; }

    /// <summary>The place of a code, or null.</summary>
    /// <param name="code">Its code.</param>
    public Place? Find(PCode code) => byCode.GetValueOrDefault(code);

    /// <summary>This gazetteer with places added or replaced.</summary>
    /// <param name="places">The places.</param>
    public Gazetteer With(IEnumerable<Place> places) => new(Places.Concat(places));

    /// <summary>The places that hold a place, from the nearest outwards; itself not included.</summary>
    /// <param name="code">A code; an unknown one has none.</param>
    public IEnumerable<Place> Ancestors(PCode code)
    {
        var seen = new HashSet<PCode>();
        for (var place = Find(code); place?.Parent is { } parent && seen.Add(parent); place = Find(parent))
            if (Find(parent) is { } found) yield return found;
    }

    /// <summary>True where <paramref name="inner"/> is <paramref name="outer"/> or lies in it.</summary>
    /// <param name="outer">The larger place.</param>
    /// <param name="inner">The smaller place.</param>
    public bool Contains(PCode outer, PCode inner) => outer == inner || Ancestors(inner).Any(place => place.Code == outer);

    private static Place Row(DataRow row) => new(
        new PCode(row["pcode"]), int.Parse(row["level"], CultureInfo.InvariantCulture), row["name_en"], row["name_ar"],
        row["parent"].Length > 0 ? new PCode(row["parent"]) : null,
        [.. row["aliases"].Split('|', StringSplitOptions.RemoveEmptyEntries)],
        Number(row["lat"]), Number(row["lon"]),
        row["population"].Length > 0 ? long.Parse(row["population"], CultureInfo.InvariantCulture) : null);

    private static double? Number(string text) => text.Length > 0 ? double.Parse(text, CultureInfo.InvariantCulture) : null;
}
