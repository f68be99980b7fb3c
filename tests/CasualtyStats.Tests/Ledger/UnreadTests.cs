using CasualtyStats.Ledger;
using CasualtyStats.Model;

namespace CasualtyStats.Tests.Ledger;

public sealed class UnreadTests
{
    private static readonly Finding Locked = new("file-locked", Severity.Conflict, new Citation("a.txt", "", null, null, null), new Message("cli.no-file", "a.txt"), []);

    [Fact]
    public void NoteUnread_UntilToldOtherwise_StandsAmongTheFindings()
    {
        using var scratch = new EndToEnd.ScratchFolder();
        using var ledger = SqliteLedger.Open(scratch["casualties.db"]);
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
        using var scratch = new EndToEnd.ScratchFolder();
        using var ledger = SqliteLedger.Open(scratch["casualties.db"]);
        long before = ledger.Head.Number;
        Assert.False(ledger.NoteUnread("folder", []));
        Assert.Equal(before, ledger.Head.Number);
    }
}
