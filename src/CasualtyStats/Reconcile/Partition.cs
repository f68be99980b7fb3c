namespace CasualtyStats.Reconcile;

/// <summary>Parts incidents and totals into components; a total too wide to join becomes a link that is only checked.</summary>
internal sealed class Partition
{
    private readonly int[] parent, size;
    private readonly Membership membership;
    private readonly int limit;

    private Partition(int count, Membership membership, int limit)
    {
        (this.membership, this.limit) = (membership, limit);
        parent = [.. Enumerable.Range(0, count)];
        size = [.. Enumerable.Repeat(1, count)];
    }

    /// <summary>Components in order of their first members, and the totals left out as links.</summary>
    public static (List<Component> Components, List<Claim> Links) Of(List<Happening> happenings, List<Claim> totals, Membership membership, int limit)
    {
        var partition = new Partition(happenings.Count + totals.Count, membership, limit);
        var links = partition.Join(happenings, totals);
        var groups = new SortedDictionary<int, (List<Happening> Happenings, List<Claim> Totals)>();
        for (int i = 0; i < happenings.Count; i++) Group(partition.Root(i)).Happenings.Add(happenings[i]);
        for (int t = 0; t < totals.Count; t++)
            if (!links.Contains(totals[t])) Group(partition.Root(happenings.Count + t)).Totals.Add(totals[t]);
        return ([.. groups.Values.Select(group => new Component(group.Happenings, group.Totals, membership))], [.. totals.Where(links.Contains)]);

        (List<Happening> Happenings, List<Claim> Totals) Group(int root) => groups.TryGetValue(root, out var group) ? group : groups[root] = ([], []);
    }

    // Narrow totals first, so that the widest are the ones that do not fit.
    private HashSet<Claim> Join(List<Happening> happenings, List<Claim> totals)
    {
        var byDay = happenings.Select((happening, i) => (happening, i)).OrderBy(entry => entry.happening.Harm.From).ToList();
        var order = totals.Select((total, t) => (total, t)).OrderBy(entry => (long)entry.total.Harm.To - entry.total.Harm.From)
            .ThenBy(entry => entry.total.Area.IsKnown ? 0 : 1).ThenBy(entry => entry.t).ToList();
        int longest = happenings.Count == 0 ? 0 : (int)Math.Min(int.MaxValue / 2, happenings.Max(happening => happening.Harm.From == int.MinValue ? 0 : (long)happening.Harm.To - happening.Harm.From));
        var links = new HashSet<Claim>();
        var joined = new List<(Claim Total, int Index)>();
        foreach (var (total, t) in order)
        {
            var members = Members(total, byDay, longest).Concat(joined.Where(other => membership.Meet(other.Total, total)).Select(other => other.Index)).ToList();
            int self = happenings.Count + t;
            if (members.Select(Root).Append(Root(self)).Distinct().Sum(root => size[root]) > limit) { links.Add(total); continue; }
            foreach (int member in members) Union(self, member);
            joined.Add((total, self));
        }
        return links;
    }

    private IEnumerable<int> Members(Claim total, List<(Happening Happening, int Index)> byDay, int longest)
    {
        long from = total.Harm.From == int.MinValue ? long.MinValue : (long)total.Harm.From - longest;
        int low = 0, high = byDay.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (byDay[middle].Happening.Harm.From < from) low = middle + 1;
            else high = middle;
        }
        foreach (var (happening, i) in byDay.TakeWhile(entry => entry.Happening.Harm.From == int.MinValue).Concat(byDay.Skip(low).TakeWhile(entry => entry.Happening.Harm.From <= total.Harm.To)))
            if (membership.Of(happening, total) != Lie.Outside) yield return i;
    }

    private int Root(int i)
    {
        while (parent[i] != i) i = parent[i] = parent[parent[i]];
        return i;
    }

    private void Union(int a, int b)
    {
        (a, b) = (Root(a), Root(b));
        if (a == b) return;
        if (b < a) (a, b) = (b, a);
        parent[b] = a;
        size[a] += size[b];
    }
}
