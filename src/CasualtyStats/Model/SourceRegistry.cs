using System.Collections.Frozen;
using System.Globalization;

namespace CasualtyStats.Model;

/// <summary>The known sources, built-in and the user's own.</summary>
public sealed class SourceRegistry
{
    private static readonly Lazy<SourceRegistry> Shipped = new(() => new(DataTable.Embedded("sources/sources.csv").Select(Row)));
    private readonly FrozenDictionary<string, Origin> byId;

    /// <summary>A registry of given sources; a later one of the same id replaces an earlier one.</summary>
    /// <param name="origins">The sources.</param>
    public SourceRegistry(IEnumerable<Origin> origins)
    {
        var all = new Dictionary<string, Origin>(StringComparer.Ordinal);
        foreach (var origin in origins) all[origin.Id] = origin;
        byId = all.ToFrozenDictionary(StringComparer.Ordinal);
        Origins = [.. all.Values.OrderBy(origin => origin.Id, StringComparer.Ordinal)];
    }

    /// <summary>The sources that the product ships.</summary>
    public static SourceRegistry BuiltIn => Shipped.Value;

    /// <summary>All sources by id.</summary>
    public IReadOnlyList<Origin> Origins { get; }

    /// <summary>The source of an id, or null.</summary>
    /// <param name="id">An id such as <c>un-ocha</c>; null gives null.</param>
    public Origin? Find(string? id) => id is null ? null : byId.GetValueOrDefault(id);

    /// <summary>This registry with rows of a user's <c>sources.csv</c> added (id, name_en, name_ar, aliases, trust, exhaustive, kind, land, generic).</summary>
    /// <param name="rows">The rows.</param>
    /// <exception cref="InvalidDataException">A row has no id, or a trust that is not 1 to 5.</exception>
    public SourceRegistry With(IEnumerable<DataRow> rows) => new(Origins.Concat(rows.Select(Row)));

    private static Origin Row(DataRow row)
    {
        string id = row["id"];
        if (id.Length == 0) throw new InvalidDataException($"{row.Table}, line {row.Line}: no id; give the source a short name such as local-hospital");
        int trust = 3;
        if (row["trust"].Length > 0 && (!int.TryParse(row["trust"], NumberStyles.None, CultureInfo.InvariantCulture, out trust) || trust is < 1 or > 5))
            throw new InvalidDataException($"{row.Table}, line {row.Line}: trust is \"{row["trust"]}\"; expected 1 (least) to 5");
        return new(id, row["name_en"].Length > 0 ? row["name_en"] : id, row["name_ar"],
            [.. row["aliases"].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            trust, !row["exhaustive"].Equals("no", StringComparison.OrdinalIgnoreCase), row["kind"].Length > 0 ? row["kind"] : "other")
        {
            Land = row["land"].Length > 0 ? new PCode(row["land"]) : null,
            Generic = [.. row["generic"].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
        };
    }
}
