namespace CasualtyStats.Reconcile;

/// <summary>One way to make a component's statements hold together.</summary>
/// <param name="Aside">Indexes of the softs that it sets aside.</param>
/// <param name="Cost">Sum of their weights (the first level of the objective).</param>
/// <param name="Moved">Persons by which figures deviate or incidents move (the second level).</param>
/// <param name="Exact">Totals that equal the sum of their items (the third; more is better).</param>
internal sealed record Correction(int[] Aside, int Cost, long Moved, int Exact);
