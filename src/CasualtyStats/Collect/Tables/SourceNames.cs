using CasualtyStats.Model;
using CasualtyStats.Places;

namespace CasualtyStats.Collect.Tables;

/// <summary>Sources of a registry by the names that cells and manifests use.</summary>
internal sealed class SourceNames
{
    private readonly Dictionary<string, string> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Attribution> stated = new(StringComparer.Ordinal);

    /// <summary>Names of a registry; of two sources with one name the first by id has it.</summary>
    /// <param name="registry">The registry.</param>
    public SourceNames(SourceRegistry registry)
    {
        foreach (var origin in registry.Origins)
            foreach (string name in (string[])[origin.Id, origin.English, origin.Arabic, .. origin.Aliases])
                if (name.Length > 0) ids.TryAdd(Form(name), origin.Id);
    }

    /// <summary>Who asserts a row: the cell, else the publisher that the manifest names.</summary>
    /// <param name="written">The source's cell, or empty.</param>
    /// <param name="publisher">The manifest's publisher, or null.</param>
    public Attribution Of(string written, string? publisher)
    {
        if (written.Length > 0)
        {
            if (!stated.TryGetValue(written, out var known)) stated[written] = known = new(written, ids.GetValueOrDefault(Form(written)), Basis: Basis.Stated);
            return known;
        }
        return string.IsNullOrEmpty(publisher) ? Attribution.None : new(publisher, ids.GetValueOrDefault(Form(publisher)), Basis: Basis.Carried);
    }

    private static string Form(string name) => NameForm.WithoutArticles(NameForm.Of(name));
}
