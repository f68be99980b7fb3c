using CasualtyStats.Ledger;

namespace CasualtyStats.Tests.Ledger;

/// <summary>An empty place of its own for one test's ledger.</summary>
public interface ILedgerPlace : IDisposable
{
    /// <summary>The ledger's name in messages.</summary>
    string Name { get; }

    /// <summary>Opens the ledger, as often as wanted, with a clock that stands still.</summary>
    CasualtyLedger Open();

    /// <summary>Opens another connection that gives up soon when somebody else writes.</summary>
    CasualtyLedger OpenImpatient();

    /// <summary>Opens it as the target of a copy.</summary>
    CasualtyLedger OpenForCopy();

    /// <summary>Begins to write from elsewhere; disposing of what is returned ends that.</summary>
    IDisposable Occupy();

    /// <summary>Does with another tool, as one who may do everything, what the ledger itself never does.</summary>
    void Tamper(string sql);
}
