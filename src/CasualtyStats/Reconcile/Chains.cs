using System.Numerics;

namespace CasualtyStats.Reconcile;

/// <summary>Many items by one number each, in little room. Two keys may share a number: who asks looks again.</summary>
internal sealed class Chains<T>
{
    private readonly Dictionary<ulong, int> heads = [];
    private (T Item, int Next)[] links = new (T, int)[16];
    private int used, free = -1;

    public void Add(ulong key, T item)
    {
        int link = free;
        // An item that comes again and again under one key, like an incident told by thousands, stands once.
        if (heads.TryGetValue(key, out int newest) && EqualityComparer<T>.Default.Equals(links[newest].Item, item)) return;
        if (link >= 0) free = links[link].Next;
        else
        {
            if (used == links.Length) Array.Resize(ref links, used * 2);
            link = used++;
        }
        ref int head = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(heads, key, out bool known);
        links[link] = (item, known ? head : -1);
        head = link;
    }

    /// <summary>Takes an item out where it is there.</summary>
    public void Remove(ulong key, T item)
    {
        if (!heads.TryGetValue(key, out int link)) return;
        for (int before = -1; link >= 0; before = link, link = links[link].Next)
        {
            if (!EqualityComparer<T>.Default.Equals(links[link].Item, item)) continue;
            int next = links[link].Next;
            if (before >= 0) links[before].Next = next;
            else if (next >= 0) heads[key] = next;
            else heads.Remove(key);
            links[link] = (default!, free);
            free = link;
            return;
        }
    }

    /// <summary>True where a key has items.</summary>
    public bool Has(ulong key) => heads.ContainsKey(key);

    /// <summary>Adds the items of a key to a list, the last one first.</summary>
    public void Collect(ulong key, List<T> into)
    {
        if (!heads.TryGetValue(key, out int link)) return;
        for (; link >= 0; link = links[link].Next) into.Add(links[link].Item);
    }

    /// <summary>Mixes a number into a key.</summary>
    public static ulong Mix(ulong key, long part) => unchecked((BitOperations.RotateLeft(key, 23) ^ (ulong)part) * 0x9E3779B97F4A7C15);
}
