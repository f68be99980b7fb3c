namespace CasualtyStats.Reconcile;

/// <summary>How a component's incidents and residuals lie to a frame.</summary>
/// <param name="OfAtoms">The component's atoms, then each incident's people of another day.</param>
/// <param name="Key">The same as text: what lies alike has the same answers.</param>
internal sealed record Lies(Lie[] OfAtoms, string Key);
