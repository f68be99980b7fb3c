namespace CasualtyStats.Reconcile;

/// <summary>A sum of unknowns with its bounds, both included.</summary>
/// <param name="Terms">Unknown and factor.</param>
/// <param name="Low">Least sum; minus <see cref="Simplex.Infinite"/> for none.</param>
/// <param name="High">Greatest sum; <see cref="Simplex.Infinite"/> for none.</param>
/// <param name="Figure">The printed figure that it comes from, or null for one that must hold.</param>
/// <param name="Upper">True where it bounds a total from above.</param>
internal sealed record LinearRow(List<(int Variable, long Factor)> Terms, long Low, long High, ClaimFigure? Figure, bool Upper);
