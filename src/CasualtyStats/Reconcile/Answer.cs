namespace CasualtyStats.Reconcile;

/// <summary>What components say of a cell.</summary>
/// <param name="Bounds">Low, best and high.</param>
/// <param name="Speaks">True where an incident that may lie in the cell tells of the outcome and class.</param>
internal readonly record struct Answer(Bounds Bounds, bool Speaks);
