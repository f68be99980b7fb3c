using CasualtyStats.Ledger;
using Npgsql;

namespace CasualtyStats.Tests.Ledger;

/// <summary>What the server itself refuses, whatever program asks.</summary>
public sealed class PostgresRoleTests : IDisposable
{
    private readonly LedgerServer server = new();

    public PostgresRoleTests()
    {
        using var ledger = server.Open();
        ledger.Append(Samples.Collected("a.txt", "8 killed"));
    }

    public void Dispose() => server.Dispose();

    [SkippableFact]
    public void Reader_ReadsAndVerifiesAndAddsNothing()
    {
        using var ledger = PostgresLedger.Open(server.User("reader"));
        Assert.Single(ledger.Read().Counts);
        Assert.Equal([], ledger.Verify());
        string refusal = Assert.Throws<LedgerException>(() => ledger.Append(Samples.Collected("b.txt", "9 killed"))).Message;
        Assert.Contains("the server does not allow", refusal, StringComparison.Ordinal);
        Assert.EndsWith("to do this; nothing was changed. Collecting needs the role casualtystats_collector, ruling needs casualtystats_reviewer, and making the ledger its owner; the administrator gives a role with GRANT casualtystats_collector TO a user.", refusal, StringComparison.Ordinal);
        Assert.Throws<LedgerException>(() => ledger.AppendRuling(Samples.Ruling("f000000000001")));
        Assert.Equal(3, ledger.Head.Number);
    }

    [SkippableFact]
    public void Reader_OfALedgerWithoutIndex_IsAnsweredAllTheSame()
    {
        server.Tamper("UPDATE index_end SET record = 0; DELETE FROM index_chunk");
        using var ledger = PostgresLedger.Open(server.User("reader"));
        Assert.Equal(8, Assert.Single(ledger.Find(new CountQuery { From = Samples.Day, To = Samples.Day }).Counts).Count);
        Assert.Equal("a.txt", Assert.Single(ledger.Find(new CountQuery()).Documents).Name);
    }

    [SkippableFact]
    public void Collector_CollectsAndDoesNotRule()
    {
        using var ledger = PostgresLedger.Open(server.User("collector"));
        Assert.Equal(AppendOutcome.New, ledger.Append(Samples.Collected("b.txt", "9 killed")).Outcome);
        Assert.Equal(["a.txt"], ledger.NoteFolder(["b.txt"]));
        Assert.Throws<LedgerException>(() => ledger.AppendRuling(Samples.Ruling("f000000000001")));
        Assert.Equal(2, ledger.Read().Documents.Length);
        Assert.Equal([], ledger.Verify());
    }

    [SkippableFact]
    public void Reviewer_RulesAndDoesNotCollect()
    {
        using var ledger = PostgresLedger.Open(server.User("reviewer"));
        Assert.True(ledger.AppendRuling(Samples.Ruling("f000000000001")));
        Assert.Throws<LedgerException>(() => ledger.Append(Samples.Collected("b.txt", "9 killed")));
        Assert.Single(ledger.Read().Rulings);
        Assert.Equal([], ledger.Verify());
    }

    [SkippableFact]
    public void UserWithoutARole_SeesNothing() =>
        Assert.Throws<LedgerException>(() => PostgresLedger.Open(server.User()));

    [SkippableTheory]
    [InlineData("UPDATE {0}.record SET payload = 'x'")]
    [InlineData("DELETE FROM {0}.record")]
    [InlineData("TRUNCATE {0}.record")]
    [InlineData("INSERT INTO {0}.record SELECT number + 1, kind, key, payload, at, hash, hash FROM {0}.record WHERE number = 3")]
    [InlineData("UPDATE {0}.head SET number = 1")]
    [InlineData("UPDATE {0}.content SET bytes = '' ")]
    [InlineData("DELETE FROM {0}.content")]
    [InlineData("ALTER TABLE {0}.record DISABLE TRIGGER USER")]
    [InlineData("DROP TABLE {0}.record")]
    [InlineData("SELECT {0}.append_records(ARRAY[4], ARRAY['schema'], ARRAY['x'], ARRAY['x'], ARRAY['x'], ARRAY['x'], ARRAY['x'])")]
    public void CollectorAndReviewer_WithAnotherTool_CannotChangeTheRecord(string sql)
    {
        string user = server.User("collector", "reviewer");
        Assert.Equal("42501", Assert.Throws<PostgresException>(() => LedgerServer.RunAs(user, string.Format(System.Globalization.CultureInfo.InvariantCulture, sql, server.Schema))).SqlState);
        using var ledger = server.Open();
        Assert.Equal([], ledger.Verify());
    }

    [SkippableTheory]
    [InlineData("UPDATE {0}.record SET payload = 'x'")]
    [InlineData("DELETE FROM {0}.record")]
    [InlineData("TRUNCATE {0}.record")]
    [InlineData("DELETE FROM {0}.content")]
    public void Owner_ByMistake_ChangesNothing(string sql)
    {
        var error = Assert.Throws<PostgresException>(() => LedgerServer.RunAs(server.ConnectionString, string.Format(System.Globalization.CultureInfo.InvariantCulture, sql, server.Schema)));
        Assert.Equal("records and contents of a ledger are never changed or removed", error.MessageText);
    }

    [SkippableTheory]
    [InlineData(5, "a", "record 5 does not follow record 3")]
    [InlineData(4, "b", "the hash of record 4 is not that of what it holds")]
    public void AppendRecords_ByAnotherTool_TheServerChecksTheChain(int number, string hash, string expected)
    {
        using var ledger = server.Open();
        string sql = $"SELECT {server.Schema}.append_records(ARRAY[{number}::bigint], ARRAY['document'], ARRAY['x'], ARRAY['x'], ARRAY['x'], ARRAY['{ledger.Head.Hash}'], ARRAY['{hash}'])";
        Assert.Equal(expected, Assert.Throws<PostgresException>(() => LedgerServer.RunAs(server.User("collector"), sql)).MessageText);
    }

    [SkippableFact]
    public void Append_CharactersBeyondTheFirstPlane_FitTheServersHash()
    {
        using var ledger = server.Open();
        ledger.Append(Samples.Collected("🕊 تقرير\t'; DROP TABLE record; --.txt", "9 killed 🕊"));
        ledger.AppendRuling(Samples.Ruling("f000000000001", author: "Rana 🕊🕊"));
        Assert.Equal([], ledger.Verify());
    }
}
