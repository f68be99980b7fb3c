using CasualtyStats.Model;

namespace CasualtyStats.Places;

/// <summary>The regions of <c>data/places/regions.csv</c> by their names.</summary>
internal static class Regions
{
    private static readonly Lazy<Dictionary<string, Region>> ByName = new(Load);

    /// <summary>The region of a name, or null.</summary>
    /// <param name="name">As written, in either language.</param>
    public static Region? Find(string name) => ByName.Value.GetValueOrDefault(NameForm.WithoutArticles(NameForm.Of(name)));

    /// <summary>All names under which regions are known, with their regions.</summary>
    public static IEnumerable<(string Name, Region Region)> Names =>
        DataTable.Embedded("places/regions.csv").SelectMany(row => RowNames(row).Select(name => (name, Of(row))));

    private static Dictionary<string, Region> Load()
    {
        var all = new Dictionary<string, Region>(StringComparer.Ordinal);
        foreach (var (name, region) in Names) all.TryAdd(NameForm.WithoutArticles(NameForm.Of(name)), region);
        return all;
    }

    private static Region Of(DataRow row) => new(row["name_en"], row["name_ar"], Area.Parse(row["area"]));

    private static IEnumerable<string> RowNames(DataRow row) => [row["name_en"], row["name_ar"], .. row["aliases"].Split('|', StringSplitOptions.RemoveEmptyEntries)];
}
