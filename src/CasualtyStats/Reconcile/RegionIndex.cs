using CasualtyStats.Model;

namespace CasualtyStats.Reconcile;

/// <summary>Finds what may touch a region and some days: by governorate, and by days in cells as long as the item's own days ask for.</summary>
internal sealed class RegionIndex<T>(Territory territory)
{
    // An item stands in the finest cells of which it needs no more than nine.
    private static readonly int[] Lengths = [1, 16, 256];
    private readonly Chains<T> chains = new();
    private readonly HashSet<int> tops = [];
    private readonly int[] held = new int[Lengths.Length + 1];
    private int first = int.MaxValue, last = int.MinValue;

    public void Add(Area area, Days days, T item) => Change(area, days, item, true);

    /// <summary>Takes an item out; the region and days are those under which it was added.</summary>
    public void Remove(Area area, Days days, T item) => Change(area, days, item, false);

    /// <summary>Adds to a list what may touch a region (null for anywhere) and days; an item may come more than once.</summary>
    public void Near(Area? area, Days days, List<T> into)
    {
        var asked = area is null ? null : territory.Extent(area).Tops;
        for (int level = 0; level < held.Length; level++)
        {
            if (held[level] == 0) continue;
            if (level == Lengths.Length) { Near(asked, level, 0, into); continue; }
            long from = Math.Max(days.From, first), to = Math.Min(days.To, last);
            for (long cell = Floor(from, Lengths[level]); from <= to && cell <= Floor(to, Lengths[level]); cell++) Near(asked, level, cell, into);
        }
    }

    /// <summary>The same, each item once, in a list of its own.</summary>
    public List<T> Near(Area? area, Days days)
    {
        var near = new List<T>();
        Near(area, days, near);
        return near.Count < 2 ? near : [.. near.Distinct()];
    }

    private void Near(int[]? asked, int level, long cell, List<T> into)
    {
        if (asked is null)
        {
            foreach (int top in tops) chains.Collect(Key(level, cell, top), into);
            return;
        }
        foreach (int top in asked) chains.Collect(Key(level, cell, top), into);
        chains.Collect(Key(level, cell, Extent.Anywhere), into);
    }

    private void Change(Area area, Days days, T item, bool add)
    {
        int level = Level(days);
        held[level] += add ? 1 : -1;
        long from = 0, to = 0;
        if (level < Lengths.Length)
        {
            (from, to) = (Floor(days.From, Lengths[level]), Floor(days.To, Lengths[level]));
            first = Math.Min(first, days.From);
            last = Math.Max(last, days.To);
        }
        foreach (int top in territory.Extent(area).Tops ?? [Extent.Anywhere])
        {
            if (add) tops.Add(top);
            for (long cell = from; cell <= to; cell++)
                if (add) chains.Add(Key(level, cell, top), item);
                else chains.Remove(Key(level, cell, top), item);
        }
    }

    private static int Level(Days days)
    {
        long length = (long)days.To - days.From;
        int level = 0;
        while (level < Lengths.Length && length > 8L * Lengths[level]) level++;
        return days.From == int.MinValue || days.To == int.MaxValue ? Lengths.Length : level;
    }

    private static ulong Key(int level, long cell, int top) => Chains<T>.Mix(Chains<T>.Mix((ulong)(level + 1), cell), top);

    private static long Floor(long day, int length) => day >= 0 ? day / length : (day - length + 1) / length;
}
