using CasualtyStats.Model;

namespace CasualtyStats.Reconcile;

/// <summary>Finds what a cell is about without looking at everything. Made ready when the first question comes, then kept up to date.</summary>
internal sealed class Questions
{
    private readonly Engine engine;
    private readonly Dictionary<(PCode, int), int> spots = [];
    private readonly Dictionary<Claim, List<(Area, Days)>> ofClaim = new(ReferenceEqualityComparer.Instance);
    private readonly Lazy<RegionIndex<Claim>> claims;
    private readonly Lazy<RegionIndex<Solution>> solutions;
    private readonly Lazy<Placing> placing;

    public Questions(Engine engine)
    {
        this.engine = engine;
        claims = new(() =>
        {
            var index = new RegionIndex<Claim>(engine.Territory);
            foreach (var claim in engine.Intake.Claims) Add(index, claim);
            return index;
        });
        solutions = new(() =>
        {
            var index = new RegionIndex<Solution>(engine.Territory);
            foreach (var solution in engine.Solutions)
                foreach (var (area, days) in Regions(solution)) index.Add(area, days, solution);
            return index;
        });
        placing = new(() =>
        {
            foreach (var happening in engine.Happenings) Spot(happening, 1);
            return new(engine.Territory, spots);
        });
    }

    public Placing Placing => placing.Value;

    /// <summary>Claims that may speak of a cell, in order.</summary>
    public List<Claim> Claims(Cell cell)
    {
        var near = Near(cell);
        if (near.Count > engine.Intake.Claims.Count / 8) return engine.Intake.Claims;
        near.Sort(Claim.Compare);
        return near;
    }

    /// <summary>The same in any order.</summary>
    public List<Claim> Near(Cell cell) => claims.Value.Near(cell.Area is { IsKnown: true } ? cell.Area : null, cell.Days);

    public List<Solution> Solutions(Cell cell) => solutions.Value.Near(cell.Area is { IsKnown: true } ? cell.Area : null, cell.Days);

    /// <summary>Follows what changed, where questions were asked before.</summary>
    public void Change(Grown grown)
    {
        if (placing.IsValueCreated)
        {
            foreach (var happening in grown.Gone) Spot(happening, -1);
            foreach (var happening in grown.New) Spot(happening, 1);
        }
        if (claims.IsValueCreated)
            foreach (var claim in grown.Claims)
            {
                if (ofClaim.Remove(claim, out var before))
                    foreach (var (area, days) in before) claims.Value.Remove(area, days, claim);
                else if (grown.Before.TryGetValue(claim, out var at)) claims.Value.Remove(at.Area, at.Days, claim);
                else claims.Value.Remove(claim.Area, claim.Harm, claim);
                Add(claims.Value, claim);
            }
        if (solutions.IsValueCreated)
        {
            foreach (var solution in grown.Dropped)
                foreach (var (area, days) in solution.Regions) solutions.Value.Remove(area, days, solution);
            foreach (var solution in grown.Solved)
                foreach (var (area, days) in Regions(solution)) solutions.Value.Add(area, days, solution);
        }
    }

    // Nearly all claims stand in one region; the others have a list.
    private void Add(RegionIndex<Claim> index, Claim claim)
    {
        index.Add(claim.Area, claim.Harm, claim);
        var more = new List<(Area, Days)>();
        if (claim.Booked is { } booked) more.Add((claim.Area, booked));
        if (claim.Happening is { } happening)
        {
            if (happening.Harm != claim.Harm || !happening.Area.Equals(claim.Area)) more.Add((happening.Area, happening.Harm));
            if (happening.Booked is { } told && told != claim.Booked) more.Add((happening.Area, told));
        }
        if (more.Count == 0) return;
        foreach (var (area, days) in more) index.Add(area, days, claim);
        more.Add((claim.Area, claim.Harm));
        ofClaim[claim] = more;
    }

    private static List<(Area Area, Days Days)> Regions(Solution solution)
    {
        var regions = new HashSet<(Area, Days)>();
        var component = solution.Component;
        foreach (var total in component.Totals)
        {
            regions.Add((total.Area, total.Harm));
            if (total.Booked is { } booked) regions.Add((total.Area, booked));
        }
        for (int h = 0; h < component.Happenings.Count; h++)
        {
            var happening = component.Happenings[h];
            bool held = false;
            for (int t = 0; t < component.Totals.Count && !held; t++)
                held = component.Lies(h, t) == Lie.Inside && happening.Harm.Within(component.Totals[t].Harm) && component.Totals[t].Area.IsKnown
                    && solution.Inside(happening.Area, component.Totals[t].Area);
            if (!held) regions.Add((happening.Area, happening.Harm));
            if (happening.Booked is { } told) regions.Add((happening.Area, told));
            if (!solution.Localization.IsConsistent && happening.HarmLoose) regions.Add((happening.Area, happening.Possible));
        }
        return solution.Regions = [.. regions];
    }

    private void Spot(Happening happening, int by)
    {
        if (!happening.Harm.IsDay || happening.HarmLoose || happening.Area.OnlyCode is not { } code) return;
        spots[(code, happening.Harm.From)] = spots.GetValueOrDefault((code, happening.Harm.From)) + by;
    }
}
