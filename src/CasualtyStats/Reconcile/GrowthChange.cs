namespace CasualtyStats.Reconcile;

/// <summary>What is known so far of how new counts change an engine.</summary>
internal sealed class GrowthChange
{
    /// <summary>Claims that are new or heard otherwise than before.</summary>
    public HashSet<Claim> Changed { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Regions and days of claims that were heard otherwise before.</summary>
    public Dictionary<Claim, Placement> Before { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Claims of which anything may be told otherwise.</summary>
    public HashSet<Claim> Claims { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Totals that are settled anew.</summary>
    public HashSet<Claim> Totals { get; } = new(ReferenceEqualityComparer.Instance);

    public HashSet<Happening> Gone { get; } = new(ReferenceEqualityComparer.Instance);

    public HashSet<Happening> New { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Incidents and totals whose component must be solved anew even where it has the same members.</summary>
    public HashSet<Member> Resolved { get; } = new(ReferenceEqualityComparer.Instance);

    public HashSet<Solution> Dropped { get; } = new(ReferenceEqualityComparer.Instance);

    public List<Solution> Solved { get; } = [];

    public Grown Done(Intake intake)
    {
        foreach (var solution in Dropped) Claims.UnionWith(solution.Component.Claims);
        foreach (var solution in Solved) Claims.UnionWith(solution.Component.Claims);
        foreach (var claim in Changed)
            foreach (string id in intake.Said(claim.Id))
                if (intake.ById.GetValueOrDefault(id) is { } said) Claims.UnionWith(said.Happening?.Claims ?? [said]);
        Claims.RemoveWhere(claim => intake.ById.GetValueOrDefault(claim.Id) != claim);
        return new(Claims, Before, Gone, New, Dropped, Solved);
    }
}
