namespace CasualtyStats.Reconcile;

/// <summary>Finds what bears on an incident or a total: an incident on a total that may hold it, a total on one that may hold the same people.</summary>
internal sealed class Bearing(Membership membership, Intake intake, int limit) : INeighbours
{
    private readonly RegionIndex<Happening> incidents = new(membership.Territory);
    private readonly RegionIndex<Claim> sums = new(membership.Territory);

    public void Add(Happening happening) => incidents.Add(happening.Area, happening.Harm, happening);

    public void Add(Claim total)
    {
        total.PlacedAt = new(total.Area, total.Harm);
        sums.Add(total.Area, total.Harm, total);
    }

    public void Remove(Happening happening) => incidents.Remove(happening.Area, happening.Harm, happening);

    public void Remove(Claim total)
    {
        if (total.PlacedAt is { } at) sums.Remove(at.Area, at.Days, total);
        total.PlacedAt = null;
    }

    /// <summary>All that may bear on a region and days; of a wide total's the totals alone.</summary>
    public List<Member> NearRegion(Placement region, bool wide)
    {
        var area = region.Area.IsKnown ? region.Area : null;
        var near = new List<Member>(sums.Near(area, region.Days));
        if (!wide) near.AddRange(incidents.Near(area, region.Days));
        return near;
    }

    public void Of(Member member, List<Member> into)
    {
        if (member is Happening happening)
        {
            foreach (var total in Holding(happening))
                if (!total.IsWide) into.Add(total);
            return;
        }
        foreach (var item in Touched((Claim)member, int.MaxValue))
            if (!item.IsWide) into.Add(item);
        foreach (var other in Meeting((Claim)member))
            if (!other.IsWide) into.Add(other);
    }

    /// <summary>Incidents that may be among a total's people; no more than so many and one.</summary>
    public List<Happening> Touched(Claim total, int most)
    {
        var near = new List<Happening>();
        incidents.Near(total.Area.IsKnown ? total.Area : null, total.Harm, near);
        foreach (string id in intake.Said(total.Id))
            if (intake.ById.GetValueOrDefault(id)?.Happening is { } said) near.Add(said);
        return Kept(near, item => membership.Of(item, total) != Lie.Outside, most);
    }

    /// <summary>Totals that may hold an incident's people.</summary>
    public List<Claim> Holding(Happening happening)
    {
        var near = new List<Claim>();
        sums.Near(happening.Area.IsKnown ? happening.Area : null, happening.Harm, near);
        foreach (var claim in happening.Claims)
            foreach (string id in intake.Said(claim.Id))
                if (intake.ById.GetValueOrDefault(id) is { Bears: true } said) near.Add(said);
        return Kept(near, total => membership.Of(happening, total) != Lie.Outside, int.MaxValue);
    }

    /// <summary>Other totals that may hold a total's people.</summary>
    public List<Claim> Meeting(Claim total)
    {
        var near = new List<Claim>();
        sums.Near(total.Area.IsKnown ? total.Area : null, total.Harm, near);
        return Kept(near, other => other != total && membership.Meet(other, total), int.MaxValue);
    }

    /// <summary>True where a total bears on more incidents, or on more totals no longer than itself, than one system may hold.</summary>
    public bool IsTooWide(Claim total)
    {
        if (Touched(total, limit).Count > limit) return true;
        long length = Length(total);
        return Meeting(total).Count(other => Length(other) <= length) > limit;
    }

    /// <summary>True where an incident of several days may lie in more totals than one system may hold.</summary>
    public bool IsTooWide(Happening happening) => !happening.Harm.IsDay && Holding(happening).Count(total => !total.IsWide) > limit;

    private static long Length(Claim total) => (long)total.Harm.To - total.Harm.From;

    private static List<T> Kept<T>(List<T> near, Func<T, bool> bears, int most) where T : class
    {
        if (near.Count == 0) return near;
        var seen = near.Count > 8 ? new HashSet<T>(near.Count, ReferenceEqualityComparer.Instance) : null;
        int kept = 0;
        for (int i = 0; i < near.Count && kept <= most; i++)
        {
            var item = near[i];
            if (!(seen?.Add(item) ?? near.IndexOf(item, 0, kept) < 0) || !bears(item)) continue;
            near[kept++] = item;
        }
        near.RemoveRange(kept, near.Count - kept);
        return near;
    }
}
