namespace CasualtyStats.Reconcile;

/// <summary>What changed as counts were taken in.</summary>
/// <param name="Claims">Claims whose verdict or place may be another now, in no order; none twice.</param>
/// <param name="Before">Regions and days of claims that were heard otherwise before.</param>
/// <param name="Gone">Incidents that are no more, or are others now.</param>
/// <param name="New">Incidents that came, or came instead.</param>
/// <param name="Dropped">Solutions that no longer hold.</param>
/// <param name="Solved">Solutions instead of them.</param>
internal sealed record Grown(IReadOnlyCollection<Claim> Claims, IReadOnlyDictionary<Claim, Placement> Before, IReadOnlyCollection<Happening> Gone, IReadOnlyCollection<Happening> New,
    IReadOnlyCollection<Solution> Dropped, IReadOnlyCollection<Solution> Solved)
{
    public static Grown Nothing { get; } = new([], new Dictionary<Claim, Placement>(), [], [], [], []);
}
