using CasualtyStats.Model;

namespace CasualtyStats.Reconcile;

/// <summary>Finds what may tell of a claim's incident: of its very place, and of the same figures in a wider or a narrower place, within days that meet.</summary>
/// <remarks>It holds incidents while they are matched, or claims, to see which of them a new one bears on.</remarks>
/// <param name="territory">How places lie in each other.</param>
/// <param name="regions">Whether some claims tell of places wider than a community; without them less is kept.</param>
/// <param name="others">Whether only other reports' items of a claim's own place are asked for: a table of a million rows for one place tells of a million incidents, and none is held against the others.</param>
internal sealed class MatchIndex<T>(Territory territory, bool regions, bool others = false)
{
    private enum Kind : ulong { Here = 1, Unplaced = 2, OfSpot = 3, OfRegion = 4 }

    // Days of an item: its one day, or several; and all items whatever their days.
    // Stands for the report of what any report may tell again.
    private const int Apart = -1;
    private const long Several = long.MinValue, Any = long.MinValue + 1;
    private readonly Chains<T> chains = new();
    private readonly bool wide = regions || territory.HasParts;
    private readonly Chains<int> reports = new();
    private readonly List<int> asked = [];

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
            Take(Keyed(Kind.Unplaced, Text(claim.Count.Place.Written)), harm, claim.ReportNumber, into);
            return;
        }
        bool spot = territory.IsSpot(area);
        Take(Keyed(Kind.Here, area.GetHashCode()), harm, claim.ReportNumber, into);
        if (!wide) return;
        long figure = Figure(claim);
        // The same bodies told of twice in one report are booked under a day of their own.
        int? own = claim.Booked is null ? claim.ReportNumber : null;
        Take(Keyed(Kind.OfRegion, figure), harm, own, into);
        if (!spot || territory.HasParts) Take(Keyed(Kind.OfSpot, figure), harm, own, into);
    }

    // All items of a key and some days; those of one's own report left out where it is given.
    private void Take(ulong key, Days harm, int? own, List<T> into)
    {
        foreach (long day in harm.IsDay ? (ReadOnlySpan<long>)[harm.From, Several] : [Any])
        {
            ulong at = Chains<T>.Mix(key, day);
            if (!others) { chains.Collect(at, into); continue; }
            asked.Clear();
            reports.Collect(at, asked);
            foreach (int other in asked)
                if (other != own) chains.Collect(Chains<T>.Mix(at, other), into);
        }
    }

    private void Change(Claim claim, Area area, Days harm, T item, bool add)
    {
        if (!area.IsKnown) { Put(Keyed(Kind.Unplaced, Text(claim.Count.Place.Written)), harm, claim.ReportNumber, item, add); return; }
        bool spot = territory.IsSpot(area);
        Put(Keyed(Kind.Here, area.GetHashCode()), harm, claim.ReportNumber, item, add);
        if (wide) Put(Keyed(spot ? Kind.OfSpot : Kind.OfRegion, Figure(claim)), harm, claim.Booked is null ? claim.ReportNumber : Apart, item, add);
    }

    private void Put(ulong key, Days harm, int report, T item, bool add)
    {
        foreach (long day in (ReadOnlySpan<long>)[harm.IsDay ? harm.From : Several, Any])
        {
            ulong at = Chains<T>.Mix(key, day);
            if (others)
            {
                ulong all = at;
                at = Chains<T>.Mix(at, report);
                if (add && !chains.Has(at)) reports.Add(all, report);
            }
            if (add) chains.Add(at, item);
            else chains.Remove(at, item);
        }
    }

    private static ulong Keyed(Kind kind, long part) => Chains<T>.Mix((ulong)kind, part);

    private static long Text(string? written) => written is null ? 0 : string.GetHashCode(written, StringComparison.Ordinal);

    private static long Figure(Claim claim) => unchecked((long)
        Chains<T>.Mix(Chains<T>.Mix((ulong)claim.Outcome, claim.Count.Interval.Low), claim.Count.Interval.High ?? -1));
}
