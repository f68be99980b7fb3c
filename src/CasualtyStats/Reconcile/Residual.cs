using CasualtyStats.Model;

namespace CasualtyStats.Reconcile;

/// <summary>People known only from totals: the points that the same totals hold, taken together.</summary>
/// <param name="Totals">Indexes of the totals that hold them, in order.</param>
/// <param name="Points">Where and when they may be.</param>
/// <param name="KnownTo">The origin that knows of them, where totals of several bound them from above: they count against its totals only. Null where that makes no difference.</param>
internal sealed record Residual(int[] Totals, List<ResidualPoint> Points, string? KnownTo);

/// <summary>A mentioned place less the mentioned places in it, over days that no total parts.</summary>
/// <param name="Area">Where; null for anywhere but the places that totals name.</param>
/// <param name="Harm">Days of harm.</param>
/// <param name="Booked">Days under which a source books them, where they differ; else null.</param>
internal sealed record ResidualPoint(Area? Area, Days Harm, Days? Booked)
{
    /// <summary>The places that totals name, where <see cref="Area"/> is null: the point lies in none of them.</summary>
    public Area Named { get; init; } = Model.Area.Unknown;
}
