using System.Collections.Immutable;

namespace CasualtyStats.Places;

/// <summary>The names of a gazetteer's places, indexed when first asked for.</summary>
internal sealed class PlaceNames
{
    private readonly IReadOnlyList<Place> places;
    private readonly Lazy<NameIndex> exact;
    private readonly Lazy<NameIndex> withoutArticles;
    private readonly Lazy<NameIndex> aliases;
    private readonly Lazy<NameIndex> spellings;

    /// <summary>Names of given places; nothing is indexed yet.</summary>
    /// <param name="places">The places, by code.</param>
    public PlaceNames(IReadOnlyList<Place> places)
    {
        this.places = places;
        exact = new(() => Index(place => [place.English, place.Arabic], name => NameForm.Of(name)));
        withoutArticles = new(() => Index(place => [place.English, place.Arabic], name => NameForm.WithoutArticles(NameForm.Of(name))));
        aliases = new(() => Index(place => place.Aliases, name => NameForm.WithoutArticles(NameForm.Of(name))));
        spellings = new(() => Index(place => [place.English, place.Arabic, .. place.Aliases], name => NameForm.Spelling(NameForm.Of(name))));
    }

    /// <summary>Places of a name, of the surest kind that has any.</summary>
    /// <param name="name">As written.</param>
    public ImmutableArray<NameMatch> Best(string name)
    {
        string form = NameForm.Of(name);
        string bare = NameForm.WithoutArticles(form);
        if (Matches(exact.Value, form, MatchKind.Exact) is { IsEmpty: false } same) return same;
        if (Matches(withoutArticles.Value, bare, MatchKind.Article) is { IsEmpty: false } article) return article;
        if (Matches(aliases.Value, bare, MatchKind.Alias) is { IsEmpty: false } alias) return alias;
        return Matches(spellings.Value, NameForm.Spelling(form), MatchKind.Spelling);
    }

    /// <summary>True where some place bears the name, be it without its article or in a listed spelling.</summary>
    /// <param name="name">As written.</param>
    public bool Knows(string name)
    {
        string form = NameForm.Of(name);
        if (exact.Value.Has(form)) return true;
        string bare = NameForm.WithoutArticles(form);
        return withoutArticles.Value.Has(bare) || aliases.Value.Has(bare);
    }

    /// <summary>Places of a name of every kind but <see cref="MatchKind.Spelling"/>, which comes in only where the others have none; each place once, under its surest kind.</summary>
    /// <param name="name">As written.</param>
    public ImmutableArray<NameMatch> All(string name)
    {
        string form = NameForm.Of(name);
        string bare = NameForm.WithoutArticles(form);
        ImmutableArray<NameMatch> found =
        [
            .. Matches(exact.Value, form, MatchKind.Exact)
                .Concat(Matches(withoutArticles.Value, bare, MatchKind.Article))
                .Concat(Matches(aliases.Value, bare, MatchKind.Alias))
                .DistinctBy(match => match.Place.Code),
        ];
        return found.IsEmpty ? Matches(spellings.Value, NameForm.Spelling(form), MatchKind.Spelling) : found;
    }

    /// <summary>Places with a name that is one letter away: one more, one less, another one, or two side by side exchanged.</summary>
    /// <param name="name">As written.</param>
    /// <param name="inside">Says whether a place is looked at.</param>
    public IEnumerable<Place> Near(string name, Func<Place, bool> inside)
    {
        string bare = NameForm.WithoutArticles(NameForm.Of(name));
        if (bare.Length < 3) return [];
        var near = new SortedSet<int>();
        foreach (var index in (NameIndex[])[withoutArticles.Value, aliases.Value])
            foreach (string form in index.Forms)
                if (EditDistance.IsOne(bare, form)) near.UnionWith(index[form]);
        return near.Select(place => places[place]).Where(inside);
    }

    private ImmutableArray<NameMatch> Matches(NameIndex index, string form, MatchKind kind) =>
        index.Has(form) ? [.. index[form].Select(place => new NameMatch(places[place], kind))] : [];

    private NameIndex Index(Func<Place, ImmutableArray<string>> names, Func<string, string> form)
    {
        var index = new NameIndex(places.Count * 2);
        for (int i = 0; i < places.Count; i++)
            foreach (string name in names(places[i]))
                index.Add(form(name), i);
        return index;
    }
}
