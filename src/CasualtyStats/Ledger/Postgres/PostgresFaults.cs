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
        // Ended by its administrator or by a crash, or not ready yet.
        "57P01" or "57P02" or "57P03" or "08006" or "08003" => new Message("ledger.postgres-unreachable", place, (fault as PostgresException)?.MessageText ?? fault.Message),
        null when IsCertificate(fault) => new Message("ledger.postgres-certificate", place, Innermost(fault).Message),
        null => new Message("ledger.postgres-unreachable", place, (fault.InnerException ?? fault).Message),
        _ => new Message("ledger.fault", "postgres", (fault as PostgresException)?.MessageText ?? fault.Message),
    }, fault);

    private static bool IsCertificate(Exception fault) => fault is System.Security.Authentication.AuthenticationException || (fault.InnerException is { } inner && IsCertificate(inner));

    private static Exception Innermost(Exception fault) => fault.InnerException is { } inner ? Innermost(inner) : fault;
}
