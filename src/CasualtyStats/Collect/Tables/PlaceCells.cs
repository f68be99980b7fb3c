using System.Collections.Immutable;
using CasualtyStats.Model;
using CasualtyStats.Places;

namespace CasualtyStats.Collect.Tables;

/// <summary>Resolves the place of a row from its words and its code.</summary>
internal sealed class PlaceCells(Gazetteer gazetteer)
{
    // More different ones are no names of places; what they resolve to is not kept.
    private const int MostKept = 200_000;

    private readonly Dictionary<string, PlaceResolution> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Area?> codes = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Written, string Code), PlaceResolution?> apart = [];

    /// <summary>Takes a finding: its code, severity, whether the code's cell is meant rather than the words', and its arguments.</summary>
    public delegate void Told(string code, Severity severity, bool inCodeColumn, params string[] arguments);

    /// <summary>The place of a row; a code stands above the words.</summary>
    /// <param name="written">The words, or empty.</param>
    /// <param name="code">A P-code, or several joined by + and -; or empty.</param>
    /// <param name="flags">Takes the reasons for doubt.</param>
    /// <param name="tell">Takes findings.</param>
    public PlaceMention Of(string written, string code, List<Flag> flags, Told tell)
    {
        if (written.Length == 0 && code.Length == 0) return PlaceMention.None;
        string words = written.Length > 0 ? written : code;
        var area = code.Length > 0 ? FromCode(code, flags, tell) : null;
        if (area is null) return new(words, written.Length > 0 ? FromWords(written, flags, tell) : Area.Unknown, Basis.Stated);
        if (written.Length > 0) Compare(written, code, area, tell);
        return new(words, area, Basis.Stated);
    }

    /// <summary>The place that names of several levels give, the widest first, without telling anything.</summary>
    /// <param name="names">For instance country, governorate, town, each with its level where its column says so; not empty ones.</param>
    /// <param name="code">A P-code of the gazetteer, which stands above the names; or empty.</param>
    public (PlaceMention Place, Flag? Flag) Within(IReadOnlyList<(string Name, int? Level)> names, string code)
    {
        string words = names.Count > 0 ? string.Join(", ", names.Select(name => name.Name).Reverse().Distinct()) : code;
        if (code.Length > 0 && Known(code) is { } area) return (new(words, area, Basis.Stated), null);
        PCode? within = null;
        PlaceResolution? found = null;
        for (int i = 0; i < names.Count; i++)
        {
            var (name, level) = names[i];
            if (AtLevel(name, level, within) is { } exact)
            {
                (within, found) = (exact, new(Area.Of(exact), [], PlaceAmbiguity.None, false, MatchKind.Exact));
                continue;
            }
            // A country or province that the gazetteer does not hold: a namesake elsewhere is another place.
            found = level == 0 ? PlaceResolution.Unresolved : gazetteer.Resolve(name, within);
            if (!found.Area.IsKnown && i < names.Count - 1 && i == 0 || level == 0) return (new(words, Area.Unknown, Basis.Stated), null);
            if (found.Area.OnlyCode is { } only) within = only;
        }
        // Far countries are known by some of their places only: there the table's own names tell which row holds which (NestedRows).
        if (found is { Area.Include: [var first, ..] } && IsFar(first)) return (new(words, Area.Unknown, Basis.Stated), null);
        return (new(words, found?.Area ?? Area.Unknown, Basis.Stated), found is { Area.IsKnown: true } ? found.Reason(names[^1].Name) : null);
    }

    private bool IsFar(PCode code) => Gazetteer.BuiltIn.Find(code) is not null && gazetteer.AtLevel(code, 0)?.Code.Value is not "SY";

    // The one place of that name at that level and in that place.
    private PCode? AtLevel(string name, int? level, PCode? within)
    {
        if (level is null) return null;
        var found = gazetteer.FindByName(name).Where(match => match.Place.Level == level && (within is not { } outer || gazetteer.Contains(outer, match.Place.Code))).Take(2).ToList();
        return found.Count == 1 ? found[0].Place.Code : null;
    }

    // A table names the same few thousand codes over and over.
    private Area? Known(string code)
    {
        if (codes.TryGetValue(code, out var known)) return known;
        var area = Parsed(code);
        if (codes.Count < MostKept) codes[code] = area;
        return area;
    }

    private Area? Parsed(string code)
    {
        try
        {
            var area = Area.Parse(code.Replace(" ", "", StringComparison.Ordinal));
            return area.Include.Concat(area.Exclude).All(each => gazetteer.Find(each) is not null) ? area : null;
        }
        catch (Exception error) when (error is FormatException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The level of a place that is one place of the gazetteer, 0 country to 4 community; null where it is none.</summary>
    /// <param name="area">A region.</param>
    public int? Level(Area area) => area.OnlyCode is { } code ? gazetteer.Find(code)?.Level : null;

    /// <summary>The places that hold a place.</summary>
    /// <param name="code">Its code.</param>
    public IEnumerable<PCode> Holders(PCode code) => gazetteer.Ancestors(code).Select(place => place.Code);

    private Area? FromCode(string code, List<Flag> flags, Told tell)
    {
        if (Known(code) is { } area) return area;
        flags.Add(new("table-code", code));
        tell("table-code", Severity.Check, true, code);
        return null;
    }

    private Area FromWords(string written, List<Flag> flags, Told tell)
    {
        var found = Resolve(written);
        if (found.Reason(written) is { } reason) flags.Add(reason);
        if (found.Ambiguity == PlaceAmbiguity.Namesakes)
            tell("table-place-namesakes", Severity.Check, false, written, string.Join(", ", found.Candidates.Take(6).Select(place => place.Code.Value)));
        else if (!found.Area.IsKnown)
            tell(gazetteer.Suggest(written) is [{ } near, ..] ? "table-place-near" : "table-place", Severity.Check, false, Suggestion(written));
        return found.Area;
    }

    private string[] Suggestion(string written)
    {
        ImmutableArray<Place> near = gazetteer.Suggest(written);
        return near.IsEmpty ? [written] : [written, string.Join(", ", near.Take(3).Select(place => $"{place.English} ({place.Code})"))];
    }

    private void Compare(string written, string code, Area area, Told tell)
    {
        if (!apart.TryGetValue((written, code), out var differs))
        {
            differs = Differs(written, area);
            if (apart.Count < MostKept) apart[(written, code)] = differs;
        }
        if (differs is not null) tell("table-place-and-code", Severity.Check, true, code, written, differs.Area.ToString());
    }

    // What the words mean where that is no place of the code's and holds none.
    private PlaceResolution? Differs(string written, Area area)
    {
        var words = Resolve(written);
        if (!words.Area.IsKnown || words.Ambiguity == PlaceAmbiguity.Namesakes) return null;
        bool meet = words.Area.Include.Any(left => area.Include.Any(right => gazetteer.Contains(left, right) || gazetteer.Contains(right, left)));
        return meet || words.Candidates.Any(place => area.Include.Any(right => gazetteer.Contains(right, place.Code))) ? null : words;
    }

    private PlaceResolution Resolve(string written)
    {
        if (known.TryGetValue(written, out var found)) return found;
        found = gazetteer.Resolve(written);
        if (known.Count < MostKept) known[written] = found;
        return found;
    }
}
