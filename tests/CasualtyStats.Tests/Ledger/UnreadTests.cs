using CasualtyStats.Ledger;
using CasualtyStats.Model;

namespace CasualtyStats.Tests.Ledger;

public sealed class UnreadTests
{
    private static readonly Finding Locked = new("file-locked", Severity.Conflict, new Citation("a.txt", "", null, null, null), new Message("cli.no-file", "a.txt"), []);

    [Fact]
    public void NoteUnread_UntilToldOtherwise_StandsAmongTheFindings()
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory("unread-").FullName, "casualties.db");
        using var ledger = SqliteLedger.Open(path);
        Assert.True(ledger.NoteUnread("folder", [Locked]));
        Assert.Equal(Locked.Id, Assert.Single(ledger.Read().Findings).Id);
        Assert.False(ledger.NoteUnread("folder", [Locked]));
        Assert.True(ledger.NoteUnread("folder", []));
        Assert.Empty(ledger.Read().Findings);
        Assert.Empty(ledger.Verify());
    }

    [Fact]
    public void NoteUnread_NothingEver_RecordsNothing()
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory("unread-").FullName, "casualties.db");
        using var ledger = SqliteLedger.Open(path);
        long before = ledger.Head.Number;
        Assert.False(ledger.NoteUnread("folder", []));
        Assert.Equal(before, ledger.Head.Number);
    }
}
