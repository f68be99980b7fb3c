using CasualtyStats.Model;

namespace CasualtyStats.Reconcile;

/// <summary>Finds what may tell of a claim's incident: of its very place, and of the same figures in a wider or a narrower place, within days that meet.</summary>
/// <remarks>It holds incidents while they are matched, or claims, to see which of them a new one bears on.</remarks>
/// <param name="territory">How places lie in each other.</param>
/// <param name="regions">Whether some claims tell of places wider than a community; without them less is kept.</param>
internal sealed class MatchIndex<T>(Territory territory, bool regions)
{
    private enum Kind : ulong { Here = 1, Unplaced = 2, OfSpot = 3, OfRegion = 4 }

    // Days of an item: its one day, or several; and all items whatever their days.
    private const long Several = long.MinValue, Any = long.MinValue + 1;
    private readonly Chains<T> chains = new();
    private readonly bool wide = regions || territory.HasParts;

    /// <summary>Adds what a claim belongs to under the claim's place, days and figures.</summary>
    public void Add(Claim claim, T item) => Change(claim, claim.Area, claim.Harm, item, true);

    /// <summary>Takes it out; the area and days are those under which it was added.</summary>
    public void Remove(Claim claim, Area area, Days harm, T item) => Change(claim, area, harm, item, false);

    /// <summary>Adds to a list what may tell of the same incident as a claim; one item may come more than once, and more than fits.</summary>
    public void Near(Claim claim, List<T> into) => Near(claim, claim.Area, claim.Harm, into);

    public void Near(Claim claim, Area area, Days harm, List<T> into)
    {
        if (!area.IsKnown)
        {
            Take(Keyed(Kind.Unplaced, Text(claim.Count.Place.Written)), harm, into);
            return;
        }
        bool spot = territory.IsSpot(area);
        Take(Keyed(Kind.Here, area.GetHashCode()), harm, into);
        if (!wide) return;
        long figure = Figure(claim);
        Take(Keyed(Kind.OfRegion, figure), harm, into);
        if (!spot || territory.HasParts) Take(Keyed(Kind.OfSpot, figure), harm, into);
    }

    private void Take(ulong key, Days harm, List<T> into)
    {
        if (!harm.IsDay) { chains.Collect(Chains<T>.Mix(key, Any), into); return; }
        chains.Collect(Chains<T>.Mix(key, harm.From), into);
        chains.Collect(Chains<T>.Mix(key, Several), into);
    }

    private void Change(Claim claim, Area area, Days harm, T item, bool add)
    {
        if (!area.IsKnown) { Put(Keyed(Kind.Unplaced, Text(claim.Count.Place.Written)), harm, item, add); return; }
        bool spot = territory.IsSpot(area);
        Put(Keyed(Kind.Here, area.GetHashCode()), harm, item, add);
        if (wide) Put(Keyed(spot ? Kind.OfSpot : Kind.OfRegion, Figure(claim)), harm, item, add);
    }

    private void Put(ulong key, Days harm, T item, bool add)
    {
        foreach (long day in (ReadOnlySpan<long>)[harm.IsDay ? harm.From : Several, Any])
            if (add) chains.Add(Chains<T>.Mix(key, day), item);
            else chains.Remove(Chains<T>.Mix(key, day), item);
    }

    private static ulong Keyed(Kind kind, long part) => Chains<T>.Mix((ulong)kind, part);

    private static long Text(string? written) => written is null ? 0 : string.GetHashCode(written, StringComparison.Ordinal);

    private static long Figure(Claim claim) => unchecked((long)
        Chains<T>.Mix(Chains<T>.Mix((ulong)claim.Outcome, claim.Count.Interval.Low), claim.Count.Interval.High ?? -1));
}
