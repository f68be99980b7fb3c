using CasualtyStats.Ledger;

namespace CasualtyStats.Tests.Ledger;

/// <summary>A ledger on a server whose tables are those of an earlier form.</summary>
public sealed class PostgresFormTests : IDisposable
{
    private const string Second = "ALTER TABLE index_chunk DROP COLUMN kinds; UPDATE form SET version = 2; ";
    private const string First = Second + "DROP TABLE index_file; UPDATE form SET version = 1; ";
    private readonly LedgerServer server = new();

    public void Dispose() => server.Dispose();

    [SkippableTheory]
    [InlineData(Second)]
    [InlineData(First)]
    public void Open_EarlierForm_IsRaisedAndHoldsEverything(string taken)
    {
        using (var ledger = server.Open()) ledger.Append([Samples.Collected("a.txt", "8 killed, 3 killed"), Samples.Collected("b.txt", "9 killed")]);
        string collector = server.User("collector");
        server.Tamper(taken);
        // Only its owner raises it.
        string refusal = Assert.Throws<LedgerException>(() => PostgresLedger.Open(collector)).Message;
        Assert.EndsWith("to do this; nothing was changed. Collecting needs the role casualtystats_collector, ruling needs casualtystats_reviewer, and making the ledger its owner; the administrator gives a role with GRANT casualtystats_collector TO a user.", refusal, StringComparison.Ordinal);
        using (var ledger = server.Open())
        {
            Assert.Equal(6, ledger.Head.Number);
            Assert.Equal([], ledger.Verify());
            Assert.Equal(ledger.Read().Counts.Select(count => count.Id), ledger.Find(new CountQuery()).Counts.Select(count => count.Id));
            Assert.Equal([], ledger.Verify());
        }
        using var office = PostgresLedger.Open(collector);
        Assert.Equal(AppendOutcome.New, office.Append(Samples.Collected("c.txt", "7 killed")).Outcome);
        Assert.Equal(4, office.Find(new CountQuery()).Counts.Length);
        Assert.Equal([], office.Verify());
    }
}
