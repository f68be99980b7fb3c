using CasualtyStats.Model;
using Microsoft.Data.Sqlite;

namespace CasualtyStats.Ledger;

/// <summary>Says what SQLite's codes mean for the person in front of the screen.</summary>
internal static class SqliteFaults
{
    /// <summary>The refusal for a fault. <paramref name="path"/> is the ledger's file.</summary>
    public static LedgerException Explain(SqliteException fault, string path) => new(fault.SqliteErrorCode switch
    {
        5 or 6 => new Message("ledger.locked", path),
        3 or 8 or 14 or 23 => new Message("ledger.not-writable", path),
        11 => new Message("ledger.damaged", path),
        13 => new Message("ledger.disk-full", path),
        26 => new Message("ledger.not-a-ledger", path),
        _ => new Message("ledger.fault", path, fault.Message),
    }, fault);
}
