using CasualtyStats.Ledger;
using Npgsql;

namespace CasualtyStats.Tests.Ledger;

/// <summary>A server with a certificate of its own, reached over the network of this computer.</summary>
public sealed class PostgresTlsTests
{
    [SkippableFact]
    public void Open_ServerWithItsOwnRoot_IsTakenWithThatRootAndRefusedWithout()
    {
        using var server = new OwnServer("tls");
        using (var ledger = PostgresLedger.Open(server.ConnectionString, new StillClock()))
        {
            ledger.Append(Samples.Collected("a.txt", "8 killed"));
            Assert.Equal([], ledger.Verify());
        }
        Assert.Equal("TLSv1.3", Version(server.ConnectionString));

        string unknown = Refusal(server, with => with.RootCertificate = null);
        Assert.StartsWith("localhost/postgres: the certificate of the server is not accepted", unknown, StringComparison.Ordinal);
        Assert.EndsWith("Name its root with Root Certificate=FILE in CASUALTYSTATS_POSTGRES, and the server by the name that its certificate bears. Nothing was sent.", unknown, StringComparison.Ordinal);
        // The right root, and another name than the certificate bears.
        Assert.StartsWith("127.0.0.1/postgres: the certificate of the server is not accepted", Refusal(server, with => with.Host = "127.0.0.1"), StringComparison.Ordinal);
        // Who does not encrypt is not let in by this server.
        Assert.StartsWith("localhost/postgres: the server refuses the user postgres", Refusal(server, with => (with.SslMode, with.RootCertificate) = (SslMode.Disable, null)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host=db.example.org;Database=x;Username=y")]
    [InlineData("Host=db.example.org;Database=x;Username=y;SSL Mode=Prefer")]
    [InlineData("Host=localhost,db.example.org;Database=x;Username=y")]
    public void Open_AnotherComputerWithoutEncryption_IsRefusedBeforeAnythingIsSent(string connection) =>
        Assert.StartsWith("The way to the server", Assert.Throws<LedgerException>(() => PostgresLedger.Open(connection)).Message, StringComparison.Ordinal);

    private static string Refusal(OwnServer server, Action<NpgsqlConnectionStringBuilder> change)
    {
        var changed = new NpgsqlConnectionStringBuilder(server.ConnectionString);
        change(changed);
        return Assert.Throws<LedgerException>(() => PostgresLedger.Open(changed.ToString())).Message;
    }

    private static string? Version(string connectionString)
    {
        using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand("SELECT version FROM pg_stat_ssl WHERE pid = pg_backend_pid()", connection);
        return (string?)command.ExecuteScalar();
    }
}
