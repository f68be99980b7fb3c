namespace CasualtyStats.Reconcile;

/// <summary>Parts incidents and totals into components; a total too wide to join becomes a link that is only checked.</summary>
internal sealed class Partition
{
    private readonly int[] parent, size;
    private readonly Membership membership;
    private readonly DayIndex<int> incidents;
    private readonly List<Happening> happenings;
    private readonly int limit;

    // What the words or a person say of an incident and a total holds wherever and whenever they are.
    private readonly Dictionary<string, List<int>> said;

    private Partition(List<Happening> happenings, int totals, Membership membership, int limit)
    {
        (this.membership, this.limit, this.happenings) = (membership, limit, happenings);
        parent = new int[happenings.Count + totals];
        size = new int[parent.Length];
        for (int i = 0; i < parent.Length; i++) (parent[i], size[i]) = (i, 1);
        incidents = new(membership.Territory);
        for (int h = 0; h < happenings.Count; h++) incidents.Add(happenings[h].Area, happenings[h].Harm, h);
        said = membership.Said(happenings);
    }

    /// <summary>Components in order of their first members, and the totals left out as links.</summary>
    public static (List<(List<Happening> Happenings, List<Claim> Totals)> Parts, List<Claim> Links) Of(List<Happening> happenings, List<Claim> totals, Membership membership, int limit)
    {
        var partition = new Partition(happenings, totals.Count, membership, limit);
        var links = partition.Join(totals);
        var part = new int[partition.parent.Length];
        var parts = new List<(List<Happening> Happenings, List<Claim> Totals)>();
        for (int i = 0; i < happenings.Count; i++) Group(i).Happenings.Add(happenings[i]);
        for (int t = 0; t < totals.Count; t++)
            if (!links.Contains(totals[t])) Group(happenings.Count + t).Totals.Add(totals[t]);
        return (parts, [.. totals.Where(links.Contains)]);

        (List<Happening> Happenings, List<Claim> Totals) Group(int i)
        {
            int root = partition.Root(i);
            if (part[root] == 0)
            {
                parts.Add(([], []));
                part[root] = parts.Count;
            }
            return parts[part[root] - 1];
        }
    }

    // Narrow totals first, so that the widest are the ones that do not fit.
    private HashSet<Claim> Join(List<Claim> totals)
    {
        var order = new int[totals.Count];
        for (int t = 0; t < order.Length; t++) order[t] = t;
        Array.Sort(order, (a, b) => Compare(totals[a], totals[b]) is var narrow && narrow != 0 ? narrow : a.CompareTo(b));
        var links = new HashSet<Claim>();
        var joined = new DayIndex<int>(membership.Territory);
        var members = new List<int>();
        var roots = new HashSet<int>();
        foreach (int t in order)
        {
            var total = totals[t];
            int self = happenings.Count + t, people = size[Root(self)];
            roots.Clear();
            roots.Add(Root(self));
            foreach (int h in incidents.Near(total.Area, total.Harm).Concat(said.GetValueOrDefault(total.Id) ?? []))
            {
                if (membership.Of(happenings[h], total) != Lie.Outside && roots.Add(Root(h))) people += size[Root(h)];
                if (people > limit) break;
            }
            if (people <= limit)
                foreach (int other in joined.Near(total.Area, total.Harm))
                {
                    if (membership.Meet(totals[other], total) && roots.Add(Root(happenings.Count + other))) people += size[Root(happenings.Count + other)];
                    if (people > limit) break;
                }
            if (people > limit) { links.Add(total); continue; }
            members.Clear();
            members.AddRange(roots);
            foreach (int member in members) Union(self, member);
            joined.Add(total.Area, total.Harm, t);
        }
        return links;
    }

    private static int Compare(Claim a, Claim b)
    {
        int order = ((long)a.Harm.To - a.Harm.From).CompareTo((long)b.Harm.To - b.Harm.From);
        return order != 0 ? order : b.Area.IsKnown.CompareTo(a.Area.IsKnown);
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
