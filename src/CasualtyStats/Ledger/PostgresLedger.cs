using CasualtyStats.Ledger.Postgres;

namespace CasualtyStats.Ledger;

/// <summary>Ledgers that are one schema of a PostgreSQL database, for teams.</summary>
public static class PostgresLedger
{
    /// <summary>What <c>--ledger</c> says for a ledger on a server, and <see cref="CasualtyLedger.Name"/> of such a ledger.</summary>
    public const string Name = "postgres";

    /// <summary>Environment variable that holds the connection string, which never stands on a command line.</summary>
    public const string Variable = "CASUALTYSTATS_POSTGRES";

    /// <summary>Opens the ledger of a database, or makes it where there is none and the user may. Writers of several offices follow one another; readers never wait.</summary>
    /// <param name="connectionString">As Npgsql takes it, for instance <c>Host=db.example.org;Database=casualties;Username=rana;SSL Mode=VerifyFull</c>. A <c>Search Path</c> names another schema than <c>casualtystats</c>.</param>
    /// <param name="clock">Tells when records are made; null for the system's clock. The time never reaches an output.</param>
    /// <returns>The ledger.</returns>
    /// <exception cref="LedgerException">The server cannot be reached, refuses the user, holds a newer ledger, or the way to it is not encrypted.</exception>
    public static CasualtyLedger Open(string connectionString, TimeProvider? clock = null) => Open(connectionString, clock ?? TimeProvider.System, SqliteLedger.Patience);

    /// <summary>Opens with another patience, for tests.</summary>
    internal static CasualtyLedger Open(string connectionString, TimeProvider clock, TimeSpan patience)
    {
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        return new(PostgresRecordStore.Open(connectionString, clock, patience), clock);
    }

    /// <summary>Opens a database as the target of a copy: made without a record of its own, so that the copied chain is its chain.</summary>
    /// <param name="connectionString">As <see cref="Open(string, TimeProvider?)"/> takes it.</param>
    /// <returns>The ledger.</returns>
    /// <exception cref="LedgerException">As <see cref="Open(string, TimeProvider?)"/> says.</exception>
    public static CasualtyLedger OpenForCopy(string connectionString)
    {
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        return new(PostgresRecordStore.Open(connectionString, null, SqliteLedger.Patience), TimeProvider.System);
    }
}
