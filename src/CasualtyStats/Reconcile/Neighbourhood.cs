using System.Runtime.InteropServices;
using CasualtyStats.Model;

namespace CasualtyStats.Reconcile;

/// <summary>Finds what touches a region without looking at everything.</summary>
internal sealed class Neighbourhood<T>(Territory territory)
{
    private readonly List<T> items = [];
    private readonly Dictionary<PCode, List<int>> at = [], within = [];
    private readonly List<int> anywhere = [];

    public static Neighbourhood<T> Of(Territory territory, IEnumerable<T> items, Func<T, IEnumerable<Area>> areas)
    {
        var neighbourhood = new Neighbourhood<T>(territory);
        foreach (var item in items) neighbourhood.Add(item, areas(item));
        return neighbourhood;
    }

    /// <summary>Adds an item that touches any of some regions; one of them unknown, and it may touch every region.</summary>
    public void Add(T item, IEnumerable<Area> areas)
    {
        int index = items.Count;
        items.Add(item);
        var codes = new HashSet<PCode>();
        foreach (var area in areas)
        {
            if (!area.IsKnown) { anywhere.Add(index); return; }
            codes.UnionWith(area.Include);
        }
        foreach (var code in codes) Put(at, code, index);
        foreach (var holder in codes.SelectMany(code => territory.Chain(code).Prepend(code)).Distinct()) Put(within, holder, index);
    }

    /// <summary>Items that may touch a region, in the order in which they were added.</summary>
    public IEnumerable<T> Near(Area area)
    {
        if (!area.IsKnown) return items;
        var found = new SortedSet<int>(anywhere);
        foreach (var code in area.Include)
        {
            if (within.TryGetValue(code, out var inside)) found.UnionWith(inside);
            foreach (var holder in territory.Chain(code))
                if (at.TryGetValue(holder, out var outside)) found.UnionWith(outside);
        }
        return found.Select(index => items[index]);
    }

    /// <summary>True where some item touches exactly this place.</summary>
    public bool Mentions(PCode code) => at.ContainsKey(code);

    /// <summary>Items that may touch every region.</summary>
    public IEnumerable<T> Anywhere => anywhere.Select(index => items[index]);

    /// <summary>Items that touch what holds a region, and may touch the region.</summary>
    public IEnumerable<T> Around(Area area)
    {
        var found = new SortedSet<int>();
        foreach (var code in area.Include)
            foreach (var holder in territory.Chain(code))
                if (at.TryGetValue(holder, out var outside)) found.UnionWith(outside);
        return found.Select(index => items[index]);
    }

    /// <summary>Items that touch a place of a region or something in it; none of those that may touch every region.</summary>
    public IEnumerable<T> Named(Area area)
    {
        if (area.OnlyCode is { } only) return within.TryGetValue(only, out var inside) ? inside.Select(index => items[index]) : [];
        return Inside(area, []).Select(index => items[index]);
    }

    /// <summary>Items that may lie wholly in a region, in the order in which they were added.</summary>
    public IEnumerable<T> Within(Area area) =>
        !area.IsKnown ? items : anywhere.Count == 0 ? Named(area) : Inside(area, anywhere).Select(index => items[index]);

    private SortedSet<int> Inside(Area area, List<int> others)
    {
        var found = new SortedSet<int>(others);
        foreach (var code in area.Include)
            if (within.TryGetValue(code, out var some)) found.UnionWith(some);
        return found;
    }

    private static void Put(Dictionary<PCode, List<int>> index, PCode code, int item)
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(index, code, out _);
        (list ??= []).Add(item);
    }
}
