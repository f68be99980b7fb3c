using System.Globalization;
using CasualtyStats.Model;

namespace CasualtyStats.Ledger.Postgres;

/// <summary>Makes the ledger on a server, or raises it to the version of this program.</summary>
internal static class PostgresSetup
{
    /// <summary>Makes or raises the ledger where that is needed.</summary>
    /// <param name="session">The connection.</param>
    /// <param name="mark">Adds the chain's record of a new form, given its version.</param>
    public static void Prepare(PostgresSession session, Action<string> mark)
    {
        if (Version(session) == PostgresSchema.Version) return;
        session.Execute("BEGIN");
        try
        {
            // One maker at a time; the others find it made.
            session.Execute("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", "casualtystats " + session.Schema);
            int found = Version(session);
            if (found == 0) Begin(session);
            for (int step = found; step < PostgresSchema.Version; step++) session.Execute(Filled(PostgresSchema.Steps[step], session));
            if (found < PostgresSchema.Version)
            {
                session.Execute("UPDATE form SET version = $1", PostgresSchema.Version);
                mark(PostgresSchema.Version.ToString(CultureInfo.InvariantCulture));
            }
            session.Execute("COMMIT");
        }
        catch
        {
            try { session.Execute("ROLLBACK"); }
            catch (LedgerException) { }
            throw;
        }
    }

    private static int Version(PostgresSession session)
    {
        if (session.Number("SELECT count(*) FROM pg_tables WHERE schemaname = $1 AND tablename = 'form'", session.Schema) == 0) return 0;
        int version = (int)session.Number("SELECT version FROM form");
        return version <= PostgresSchema.Version ? version : throw new LedgerException(new Message("ledger.newer", "postgres",
            version.ToString(CultureInfo.InvariantCulture), PostgresSchema.Version.ToString(CultureInfo.InvariantCulture)));
    }

    // The roles may be there already: made by an administrator, since not every owner of a database may make roles.
    private static void Begin(PostgresSession session)
    {
        foreach (string role in new[] { "reader", "collector", "reviewer" })
            if (session.Number("SELECT count(*) FROM pg_roles WHERE rolname = $1", $"{session.Schema}_{role}") == 0)
                session.Execute(Filled($"CREATE ROLE \"«role»_{role}\" NOLOGIN", session));
        session.Execute(Filled("CREATE SCHEMA IF NOT EXISTS «schema»", session));
    }

    private static string Filled(string sql, PostgresSession session) => sql.Replace("«schema»", session.Quoted, StringComparison.Ordinal)
        .Replace("«role»", session.Schema.Replace("\"", "\"\"", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal), StringComparison.Ordinal);
}
