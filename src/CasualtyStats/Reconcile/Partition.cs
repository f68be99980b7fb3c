namespace CasualtyStats.Reconcile;

/// <summary>Parts incidents and totals into blocks, and blocks into components; a total too wide to join becomes a link that is only checked.</summary>
/// <remarks>
/// A member that bears on more others than a component may hold joins none. What is left is grouped by what bears on what; a group that
/// holds more than eight components' worth is parted again without the totals and incidents that reach over a border of 64 days, then of 16,
/// 4 and 1. So a block never rests on what lies outside it, and can be made anew alone. Within a block totals join narrow ones first, as
/// long as a component's bound allows.
/// </remarks>
internal sealed class Partition(INeighbours neighbours, int limit)
{
    private const int BlockTimes = 8;
    private static readonly int[] Borders = [int.MaxValue, 64, 16, 4, 1];
    private static int serial;
    private readonly int self = Interlocked.Increment(ref serial);
    private readonly List<Member> near = [];

    /// <summary>Blocks that lost a member to another one and must be made anew.</summary>
    public HashSet<Block> Displaced { get; } = [];

    /// <summary>The block of a member that has none yet; null for a total that is only checked.</summary>
    public Block? Of(Member member)
    {
        for (int level = 0; level < Borders.Length; level++)
        {
            if (member.IsWide || Crosses(member, level)) break;
            if (member.TooLarge is var (partition, large) && partition == self && large >= level) continue;
            if (Flooded(member, level) is { } members) return Made(members);
        }
        return member is Happening ? Made([member]) : null;
    }

    /// <summary>The components of a block, and the totals that do not fit in any.</summary>
    public (List<(List<Happening> Happenings, List<Claim> Totals)> Parts, List<Claim> Links) Parts(Block block)
    {
        if (block.Size <= limit) return ([(block.Happenings, block.Totals)], []);
        var members = new Member[block.Size];
        for (int h = 0; h < block.Happenings.Count; h++) members[h] = block.Happenings[h];
        for (int t = 0; t < block.Totals.Count; t++) members[block.Happenings.Count + t] = block.Totals[t];
        var place = new Dictionary<Member, int>(ReferenceEqualityComparer.Instance);
        for (int i = 0; i < members.Length; i++) place[members[i]] = i;
        var groups = new Groups(members.Length);
        var links = new HashSet<Claim>();
        var joined = new HashSet<Claim>();
        foreach (var total in block.Totals.Order(Comparer<Claim>.Create(Compare)))
        {
            near.Clear();
            neighbours.Of(total, near);
            var roots = new List<int> { groups.Root(place[total]) };
            int size = groups.Size(roots[0]);
            foreach (var member in near)
            {
                if (member.Block != block || (member is Claim other && !joined.Contains(other))) continue;
                int root = groups.Root(place[member]);
                if (roots.Contains(root)) continue;
                roots.Add(root);
                if ((size += groups.Size(root)) > limit) break;
            }
            if (size > limit) { links.Add(total); continue; }
            foreach (int root in roots) groups.Union(place[total], root);
            joined.Add(total);
        }
        return (Gathered(block, groups, links), block.Totals.FindAll(links.Contains));
    }

    private static List<(List<Happening> Happenings, List<Claim> Totals)> Gathered(Block block, Groups groups, HashSet<Claim> links)
    {
        var parts = new List<(List<Happening> Happenings, List<Claim> Totals)>();
        var ofRoot = new Dictionary<int, int>();
        for (int h = 0; h < block.Happenings.Count; h++) Part(h).Happenings.Add(block.Happenings[h]);
        for (int t = 0; t < block.Totals.Count; t++)
            if (!links.Contains(block.Totals[t])) Part(block.Happenings.Count + t).Totals.Add(block.Totals[t]);
        return parts;

        (List<Happening> Happenings, List<Claim> Totals) Part(int i)
        {
            int root = groups.Root(i);
            if (!ofRoot.TryGetValue(root, out int part))
            {
                ofRoot[root] = part = parts.Count;
                parts.Add(([], []));
            }
            return parts[part];
        }
    }

    // All that is reached from a member without crossing a border; null where it is too much for a block.
    private List<Member>? Flooded(Member from, int level)
    {
        int most = level == Borders.Length - 1 ? int.MaxValue : limit * BlockTimes;
        int mark = Interlocked.Increment(ref serial);
        var reached = new List<Member> { from };
        from.Flood = mark;
        for (int i = 0; i < reached.Count; i++)
        {
            near.Clear();
            neighbours.Of(reached[i], near);
            foreach (var member in near)
            {
                if (member.Flood == mark || Crosses(member, level)) continue;
                bool known = level < Borders.Length - 1 && member.TooLarge is var (partition, large) && partition == self && large >= level;
                member.Flood = mark;
                reached.Add(member);
                if (!known && reached.Count <= most) continue;
                foreach (var part in reached) part.TooLarge = (self, Math.Max(level, part.TooLarge.Partition == self ? part.TooLarge.Level : 0));
                return null;
            }
        }
        return reached;
    }

    private Block Made(List<Member> members)
    {
        var happenings = new List<Happening>(members.Count);
        var totals = new List<Claim>();
        foreach (var member in members)
            if (member is Happening happening) happenings.Add(happening);
            else totals.Add((Claim)member);
        if (happenings.Count > 1) happenings.Sort((a, b) => Claim.Compare(a.First, b.First));
        if (totals.Count > 1) totals.Sort(Claim.Compare);
        var block = new Block(happenings, totals);
        foreach (var member in members)
        {
            if (member.Block is { } before) Displaced.Add(before);
            member.Block = block;
        }
        return block;
    }

    private static bool Crosses(Member member, int level)
    {
        if (level == 0) return false;
        var span = member.Span;
        return span.From == int.MinValue || span.To == int.MaxValue || span.From / Borders[level] != span.To / Borders[level];
    }

    // Narrow totals first, so that the widest are the ones that do not fit.
    private static int Compare(Claim a, Claim b)
    {
        int order = ((long)a.Harm.To - a.Harm.From).CompareTo((long)b.Harm.To - b.Harm.From);
        if (order == 0) order = b.Area.IsKnown.CompareTo(a.Area.IsKnown);
        return order == 0 ? Claim.Compare(a, b) : order;
    }
}
