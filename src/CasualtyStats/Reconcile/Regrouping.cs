namespace CasualtyStats.Reconcile;

/// <summary>Parts and solves anew what a change bears on.</summary>
internal sealed class Regrouping(Engine engine, int limit)
{
    private readonly Bearing bearing = engine.Bearing;
    private readonly HashSet<Member> seeds = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Member> gone = new(ReferenceEqualityComparer.Instance);
    private readonly Queue<Member> judged = new();

    public void Follow(GrowthChange change)
    {
        var places = change.New.Select(happening => (happening.Area, happening.Harm)).ToHashSet();
        foreach (var happening in change.Gone) Leave(happening, places.Contains((happening.Area, happening.Harm)));
        foreach (var total in change.Totals.Union(change.Changed)) Place(total, change.Changed.Contains(total));
        foreach (var happening in change.New) Enter(happening);
        foreach (var member in change.Resolved)
            if (IsThere(member)) seeds.Add(member);
        while (judged.TryDequeue(out var member)) Judge(member);
        var partition = new Partition(bearing, limit);
        Solve(partition, Blocks(partition, Loosened(change), change), change);
    }

    // Another incident of the same place and days leaves a total as wide as it was.
    private void Leave(Happening happening, bool replaced)
    {
        foreach (var total in bearing.Holding(happening))
            if (!replaced || !total.IsWide) Touch(total);
        bearing.Remove(happening);
        int at = engine.Happenings.BinarySearch(happening, ByFirst);
        if (at >= 0 && engine.Happenings[at] == happening) engine.Happenings.RemoveAt(at);
        Left(happening);
    }

    private void Enter(Happening happening)
    {
        bearing.Add(happening);
        int at = engine.Happenings.BinarySearch(happening, ByFirst);
        engine.Happenings.Insert(at < 0 ? ~at : at, happening);
        Touch(happening);
        foreach (var total in bearing.Holding(happening))
            if (!total.IsWide) Touch(total);
    }

    // A total stands in the index as long as it has a figure that bounds something.
    private void Place(Claim total, bool changed)
    {
        if (!changed && total.Bears == total.PlacedAt is not null) return;
        if (total.PlacedAt is { } before)
        {
            bearing.Remove(total);
            foreach (var near in bearing.NearRegion(before, total.IsWide)) Touch(near);
            Left(total);
        }
        if (!total.Bears) return;
        bearing.Add(total);
        Touch(total);
        foreach (var other in bearing.Meeting(total))
            if (!other.IsWide) Touch(other);
        if (bearing.IsTooWide(total)) return;
        foreach (var item in bearing.Touched(total, limit)) Touch(item);
    }

    private void Touch(Member member)
    {
        if (seeds.Add(member)) judged.Enqueue(member);
    }

    // Whether a member is too wide to join rests on what is near; where that changes, so may what is near to it.
    private void Judge(Member member)
    {
        bool wide = member is Claim total ? total.PlacedAt is not null && bearing.IsTooWide(total) : bearing.IsTooWide((Happening)member);
        if (wide == member.IsWide) return;
        member.IsWide = wide;
        if (member is not Claim flipped) return;
        foreach (var item in bearing.Touched(flipped, int.MaxValue))
        {
            if (!seeds.Add(item) && item.Harm.IsDay) continue;
            judged.Enqueue(item);
        }
    }

    private void Left(Member member)
    {
        if (member.Block is { } block)
            foreach (var other in block.Happenings.Concat<Member>(block.Totals))
                if (other != member) seeds.Add(other);
        gone.Add(member);
    }

    // The seeds and all that shared a block with them lose their blocks.
    private List<Member> Loosened(GrowthChange change)
    {
        var loose = new HashSet<Member>(ReferenceEqualityComparer.Instance);
        foreach (var member in seeds) Loosen(member, loose, change);
        foreach (var member in gone)
        {
            Drop(member, change);
            if (IsThere(member)) continue;
            member.Block = null;
            if (member is Claim { IsLink: true } link) Link(link, false);
        }
        loose.RemoveWhere(member => !IsThere(member));
        return [.. loose];
    }

    private bool IsThere(Member member) => member is Claim total ? total.PlacedAt is not null : !gone.Contains(member);

    private static void Loosen(Member member, HashSet<Member> loose, GrowthChange change)
    {
        if (!loose.Add(member)) return;
        Drop(member, change);
        if (member.Block is not { } block) return;
        foreach (var other in block.Happenings.Concat<Member>(block.Totals))
        {
            if (other.Block == block) other.Block = null;
            loose.Add(other);
            Drop(other, change);
        }
    }

    private static void Drop(Member member, GrowthChange change)
    {
        if (member.Solution is { } solution) change.Dropped.Add(solution);
    }

    private List<Block> Blocks(Partition partition, List<Member> members, GrowthChange change)
    {
        var blocks = new List<Block>();
        while (members.Count > 0)
        {
            blocks.AddRange(Engine.Blocks(partition, members.OfType<Happening>(), members.OfType<Claim>()));
            var loose = new HashSet<Member>(ReferenceEqualityComparer.Instance);
            foreach (var block in partition.Displaced)
                foreach (var member in block.Happenings.Concat<Member>(block.Totals))
                    if (member.Block == block && IsThere(member)) Loosen(member, loose, change);
            partition.Displaced.Clear();
            foreach (var total in members.OfType<Claim>())
                if (total.Block is null) Link(total, true);
            members = [.. loose];
        }
        return blocks;
    }

    private void Solve(Partition partition, List<Block> blocks, GrowthChange change)
    {
        foreach (var block in blocks)
            foreach (var member in block.Happenings.Concat<Member>(block.Totals)) Drop(member, change);
        if (!engine.Solves) return;
        var open = new List<(List<Happening> Happenings, List<Claim> Totals)>();
        foreach (var part in Engine.Parts(partition, blocks))
        {
            var known = part.Happenings.Count > 0 ? part.Happenings[0].Solution : part.Totals[0].Solution;
            if (known is not null && known.Component.Happenings.SequenceEqual(part.Happenings) && known.Component.Totals.SequenceEqual(part.Totals)
                && !part.Happenings.Exists(change.Resolved.Contains) && !part.Totals.Exists(change.Resolved.Contains)) change.Dropped.Remove(known);
            else open.Add(part);
        }
        foreach (var solution in change.Dropped)
        {
            engine.Drop(solution);
            foreach (var member in solution.Component.Claims.Concat<Member>(solution.Component.Happenings))
                if (member.Solution == solution) member.Solution = null;
        }
        foreach (var block in blocks)
            foreach (var total in block.Totals)
                Link(total, total.IsLink);
        change.Solved.AddRange(engine.Solve(open));
        engine.Take(change.Solved);
    }

    private void Link(Claim total, bool links)
    {
        total.IsLink = links;
        int at = engine.Links.BinarySearch(total, ClaimOrder.Full);
        if (links && at < 0) engine.Links.Insert(~at, total);
        else if (!links && at >= 0) engine.Links.RemoveAt(at);
    }

    private static Comparer<Happening> ByFirst { get; } = Comparer<Happening>.Create((a, b) => Claim.Compare(a.First, b.First));
}
