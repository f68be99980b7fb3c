using System.Collections.Concurrent;
using CasualtyStats.Model;
using CasualtyStats.Places;

namespace CasualtyStats.Reconcile;

/// <summary>How areas lie in each other, with the chains of parents kept.</summary>
internal sealed class Territory(Gazetteer gazetteer)
{
    private readonly ConcurrentDictionary<PCode, PCode[]> chains = [];
    private readonly ConcurrentDictionary<Area, Extent> extents = [];
    private readonly Dictionary<PCode, int> tops = [];
    private readonly Dictionary<Area, Area> known = [];
    private readonly ConcurrentDictionary<(Area, Area), Lie> lies = [];

    public Gazetteer Gazetteer { get; } = gazetteer;

    /// <summary>True where some place lies within a community.</summary>
    public bool HasParts { get; } = gazetteer.Places.Any(place => place.Level > 4);

    public int Level(PCode code) => Gazetteer.Find(code)?.Level ?? 4;

    /// <summary>True for one community or a part of one: small enough to be one incident's place.</summary>
    public bool IsSpot(Area area) => Extent(area).IsSpot;

    /// <summary>True for a claim of one community; a name without a code is a spot of its own.</summary>
    public bool IsSpot(Claim claim) => claim.Area.IsKnown ? IsSpot(claim.Area) : !string.IsNullOrEmpty(claim.Count.Place.Written);

    public Extent Extent(Area area)
    {
        if (!extents.TryGetValue(area, out var extent)) extents[area] = extent = new(area.OnlyCode is { } code && Level(code) >= 4, Tops(area));
        return extent;
    }

    /// <summary>The one instance of an area: equal areas become the same object, so that comparing them costs nothing.</summary>
    public Area Same(Area area)
    {
        if (!known.TryGetValue(area, out var same)) known[area] = same = area;
        return same;
    }

    /// <summary>The places that hold a place, from the nearest outwards.</summary>
    public PCode[] Chain(PCode code)
    {
        if (!chains.TryGetValue(code, out var chain))
            chains[code] = chain = [.. Gazetteer.Ancestors(code).Select(place => place.Code)];
        return chain;
    }

    /// <summary>A place within another that no report names.</summary>
    public Area Unnamed(PCode parent)
    {
        var code = new PCode("local-unnamed-in-" + parent.Value);
        chains.TryAdd(code, [parent, .. Chain(parent)]);
        return Area.Of(code);
    }

    public bool Contains(PCode outer, PCode inner)
    {
        return outer == inner || Array.IndexOf(Chain(inner), outer) >= 0;
    }

    /// <summary>True where nothing is left of an area once what it leaves out is taken away.</summary>
    public bool IsEmpty(Area area) =>
        area.IsKnown && area.Include.All(code => area.Exclude.Any(left => Contains(left, code)));

    public Lie In(Area inner, Area? outer)
    {
        if (outer is null) return Lie.Inside;
        if (!inner.IsKnown || !outer.IsKnown) return Lie.Straddles;
        if (ReferenceEquals(inner, outer)) return Lie.Inside;
        // Kept pairs of single places would be as many as their number squared.
        if (inner.OnlyCode is { } part && outer.OnlyCode is { } whole) return Contains(whole, part) ? Lie.Inside : Contains(part, whole) ? Lie.Straddles : Lie.Outside;
        if (!lies.TryGetValue((inner, outer), out var lie)) lies[(inner, outer)] = lie = Compare(inner, outer);
        return lie;
    }

    /// <summary>What two areas share, or <see cref="Area.Unknown"/> where they share no named place.</summary>
    public Area Common(Area a, Area b)
    {
        var include = a.Include.SelectMany(x => b.Include.Select(y => Contains(x, y) ? y : Contains(y, x) ? x : default)).Where(code => code != default).Distinct().ToList();
        var exclude = a.Exclude.Concat(b.Exclude).Where(left => include.Exists(code => Contains(code, left))).ToList();
        var common = new Area(include, exclude);
        return include.Count == 0 || IsEmpty(common) ? Area.Unknown : common;
    }

    private int[]? Tops(Area area)
    {
        if (!area.IsKnown) return null;
        var found = new SortedSet<int>();
        foreach (var code in area.Include)
        {
            int level = Level(code);
            if (level == 0) return null;
            var top = code;
            foreach (var parent in Chain(code))
                if (Level(parent) > 0) top = parent;
            found.Add(Number(top));
        }
        return [.. found];
    }

    private int Number(PCode top)
    {
        lock (tops)
        {
            if (!tops.TryGetValue(top, out int number)) tops[top] = number = tops.Count;
            return number;
        }
    }

    private Lie Compare(Area inner, Area outer)
    {
        bool all = true, none = true;
        foreach (var code in inner.Include)
        {
            if (inner.Exclude.Any(left => Contains(left, code))) continue;
            if (!Covered(code, inner, outer)) all = false;
            if (Touches(code, inner, outer)) none = false;
        }
        return none ? Lie.Outside : all ? Lie.Inside : Lie.Straddles;
    }

    private bool Covered(PCode code, Area inner, Area outer) =>
        outer.Include.Any(place => Contains(place, code))
        && outer.Exclude.All(left => !Contains(left, code)
            && (!Contains(code, left) || inner.Exclude.Any(own => Contains(own, left))));

    private bool Touches(PCode code, Area inner, Area outer) => outer.Include.Any(place =>
        Contains(place, code) ? !outer.Exclude.Any(left => Contains(left, code))
        : Contains(code, place) && !inner.Exclude.Any(left => Contains(left, place)) && !outer.Exclude.Any(left => Contains(left, place)));
}
