using CasualtyStats.Model;

namespace CasualtyStats.Ledger;

/// <summary>Ledgers that are one SQLite file.</summary>
public static class SqliteLedger
{
    /// <summary>How long a writer waits for another one before it gives up: longer than a table of some million rows takes.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>How long anything else that another process holds is waited for.</summary>
    internal static readonly TimeSpan Moments = TimeSpan.FromSeconds(20);

    /// <summary>Opens a ledger, or makes one where there is none. Several processes may have it open: one writes at a time, the others read meanwhile.</summary>
    /// <param name="path">The file; its folder must exist.</param>
    /// <param name="clock">Tells when records are made; null for the system's clock. The time never reaches an output.</param>
    /// <returns>The ledger; dispose of it, so that its side files are folded back into the one file.</returns>
    /// <exception cref="LedgerException">No ledger, made by a newer program, locked, damaged, or a folder that cannot be written to.</exception>
    public static CasualtyLedger Open(string path, TimeProvider? clock = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Open(path, clock ?? TimeProvider.System, Patience);
    }

    /// <summary>Opens a file as the target of a copy: made without a record of its own, so that the copied chain is its chain.</summary>
    /// <param name="path">The file; its folder must exist.</param>
    /// <returns>The ledger.</returns>
    /// <exception cref="LedgerException">As <see cref="Open(string, TimeProvider?)"/> says.</exception>
    public static CasualtyLedger OpenForCopy(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (Directory.Exists(path)) throw new LedgerException(new Message("ledger.is-folder", path));
        return new(SqliteRecordStore.Open(path, null, Patience), TimeProvider.System);
    }

    /// <summary>Opens with another patience, for tests.</summary>
    internal static CasualtyLedger Open(string path, TimeProvider clock, TimeSpan patience)
    {
        if (Directory.Exists(path)) throw new LedgerException(new Message("ledger.is-folder", path));
        return new(SqliteRecordStore.Open(path, clock, patience), clock);
    }
}
