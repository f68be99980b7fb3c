using CasualtyStats.Model;

namespace CasualtyStats.Places;

/// <summary>Well-known names of places outside the gazetteer (<c>data/places/elsewhere.csv</c>), many of which a village in it bears too: Rafah, Jenin.</summary>
internal static class Elsewhere
{
    private static readonly Lazy<HashSet<string>> Names = new(() =>
        DataTable.Embedded("places/elsewhere.csv")
            .SelectMany(row => row["name_en"].Split('|').Concat(row["name_ar"].Split('|')))
            .Select(Form).Where(form => form.Length > 0).ToHashSet(StringComparer.Ordinal));

    /// <summary>True where a name is first of all that of a place elsewhere.</summary>
    /// <param name="name">As written or in normal form.</param>
    public static bool Has(string name) => Names.Value.Contains(Form(name));

    private static string Form(string name) => NameForm.WithoutArticles(NameForm.Of(name));
}
