using CasualtyStats.Ledger;
using Npgsql;

namespace CasualtyStats.Tests.Ledger;

/// <summary>A ledger of its own on the PostgreSQL server that CASUALTYSTATS_TEST_POSTGRES names, in a schema that is removed afterwards.</summary>
internal sealed class LedgerServer : ILedgerPlace
{
    private const string Variable = "CASUALTYSTATS_TEST_POSTGRES";
    private readonly string server;
    private readonly string schema = "t" + Guid.NewGuid().ToString("n")[..12];
    private readonly List<string> users = [];

    public LedgerServer()
    {
        string? told = Environment.GetEnvironmentVariable(Variable);
        Skip.If(string.IsNullOrEmpty(told), $"no PostgreSQL server for tests: {Variable} is not set (.ci/postgres start FOLDER starts one and prints its value)");
        server = told!;
    }

    public string Name => "postgres";

    public string ConnectionString => $"{server};Search Path={schema}";

    public string Schema => schema;

    public CasualtyLedger Open() => PostgresLedger.Open(ConnectionString, new StillClock());

    public CasualtyLedger OpenImpatient() => PostgresLedger.Open(ConnectionString, new StillClock(), TimeSpan.FromSeconds(1));

    public CasualtyLedger OpenForCopy() => PostgresLedger.OpenForCopy(ConnectionString);

    /// <summary>The connection string of a new user with some of the ledger's roles.</summary>
    public string User(params string[] roles) => User(users.Count, roles);

    /// <summary>The same with a number of the caller's, for users that are made at the same time.</summary>
    public string User(int number, params string[] roles)
    {
        string user = $"{schema}_user{number}";
        lock (users) users.Add(user);
        Run($"CREATE ROLE {user} LOGIN PASSWORD 'x'" + string.Concat(roles.Select(role => $"; GRANT {schema}_{role} TO {user}")));
        return new NpgsqlConnectionStringBuilder(ConnectionString) { Username = user, Password = "x" }.ToString();
    }

    public IDisposable Occupy()
    {
        var connection = Connect(server);
        using var begin = new NpgsqlCommand($"BEGIN; SELECT * FROM {schema}.head FOR UPDATE", connection);
        begin.ExecuteNonQuery();
        return connection;
    }

    public void Tamper(string sql) => Run($"ALTER TABLE {schema}.record DISABLE TRIGGER USER; ALTER TABLE {schema}.content DISABLE TRIGGER USER; SET search_path TO {schema}; {sql}");

    public void Dispose() => Run($"DROP SCHEMA IF EXISTS {schema} CASCADE; {string.Concat(users.Select(user => $"DROP ROLE {user}; "))}DROP ROLE IF EXISTS {schema}_collector, {schema}_reviewer, {schema}_reader");

    public static void RunAs(string connectionString, string sql)
    {
        using var connection = Connect(connectionString);
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private static NpgsqlConnection Connect(string connectionString)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private void Run(string sql) => RunAs(server, sql);
}
