namespace CasualtyStats.Reconcile;

/// <summary>Shares the search for what to set aside among workers, for instance computers that reconcile one ledger on a server at the same time.</summary>
/// <remarks>
/// Components do not touch each other, and a component's result depends on the counts, rulings and tables alone. So whoever shares must
/// share these, and the program: results of anything else must bear other names.
/// </remarks>
public interface IComponentWork
{
    /// <summary>Has components solved, here or elsewhere.</summary>
    /// <param name="components">Names of the components, unique within this reconciliation; the same in every reconciliation of the same counts.</param>
    /// <param name="solve">Solves one here; may be called by several threads at once.</param>
    /// <returns>What <paramref name="solve"/> returned here or elsewhere, by name; one that is left out is solved afterwards.</returns>
    IReadOnlyDictionary<string, byte[]> Solve(IReadOnlyList<string> components, Func<string, byte[]> solve);
}
