using CasualtyStats.Model;
using Npgsql;

namespace CasualtyStats.Ledger.Postgres;

/// <summary>Says what the server's codes mean for the person in front of the screen.</summary>
internal static class PostgresFaults
{
    /// <summary>The refusal for a fault.</summary>
    /// <param name="fault">What the server or the way to it said.</param>
    /// <param name="place">Server and database.</param>
    /// <param name="user">Who was logged in.</param>
    public static LedgerException Explain(NpgsqlException fault, string place, string user) => new(fault.SqlState switch
    {
        "28P01" or "28000" => new Message("ledger.postgres-login", place, user),
        "3D000" => new Message("ledger.postgres-no-database", place),
        "42501" => new Message("ledger.postgres-not-allowed", place, user),
        "55P03" or "40P01" or "25P03" => new Message("ledger.locked", "postgres"),
        "53100" => new Message("ledger.disk-full", "postgres"),
        null => new Message("ledger.postgres-unreachable", place, (fault.InnerException ?? fault).Message),
        _ => new Message("ledger.fault", "postgres", (fault as PostgresException)?.MessageText ?? fault.Message),
    }, fault);
}
