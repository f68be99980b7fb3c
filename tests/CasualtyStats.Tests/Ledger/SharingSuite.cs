using CasualtyStats.Ledger;
using CasualtyStats.Model;

namespace CasualtyStats.Tests.Ledger;

/// <summary>Several at one ledger, its backup and its copy: what holds for every kind of store.</summary>
public abstract class SharingSuite(ILedgerPlace file, ILedgerPlace other) : IDisposable
{
    public void Dispose()
    {
        file.Dispose();
        other.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public void Append_AnotherProcessWrites_SaysLockedAndLosesNothing()
    {
        using var ledger = file.OpenImpatient();
        ledger.Append(Samples.Collected("a.txt", "8 killed"));
        using (file.Occupy())
        {
            var error = Assert.Throws<LedgerException>(() => ledger.Append(Samples.Collected("b.txt", "9 killed")));
            Assert.Equal($"{file.Name}: another program is writing to this ledger and did not finish in time. Nothing was changed. Wait until it is done, or close it, and run the same command again.", error.Message);
            Assert.Single(ledger.Read().Documents);
        }
        ledger.Append(Samples.Collected("b.txt", "9 killed"));
        Assert.Equal(2, ledger.Read().Documents.Length);
    }

    [SkippableFact]
    public async Task Append_AnotherWriterTakesLong_WaitsAndIsToldSo()
    {
        using var ledger = file.Open();
        int told = 0;
        ledger.Waiting = () => told++;
        var busy = file.Occupy();
        var freed = Task.Run(async () =>
        {
            await Task.Delay(TimeSpan.FromSeconds(5));
            busy.Dispose();
        });
        Assert.Equal(AppendOutcome.New, ledger.Append(Samples.Collected("b.txt", "9 killed")).Outcome);
        await freed;
        Assert.InRange(told, 1, 4);
        Assert.Equal([], ledger.Verify());
    }

    [SkippableFact]
    public void Append_WhoeverWaitsStops_NothingIsRecordedAndTheLedgerGoesOn()
    {
        using var ledger = file.Open();
        ledger.Waiting = () => throw new OperationCanceledException();
        using (file.Occupy()) Assert.Throws<OperationCanceledException>(() => ledger.Append(Samples.Collected("b.txt", "9 killed")));
        Assert.Equal(1, ledger.Head.Number);
        ledger.Append(Samples.Collected("b.txt", "9 killed"));
        Assert.Equal(3, ledger.Head.Number);
    }

    [SkippableFact]
    public async Task Append_ManyWritersAtOnce_LosesAndDoublesNothing()
    {
        file.Open().Dispose();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(() =>
        {
            using var ledger = file.Open();
            for (int i = 0; i < 20; i++) ledger.Append(Samples.Collected($"{i}.txt", $"{100 + i} killed"));
        })));
        using var all = file.Open();
        Assert.Equal(20, all.Read().Counts.Length);
        Assert.Equal(41, all.Head.Number);
        Assert.Equal([], all.Verify());
    }

    [SkippableFact]
    public async Task Open_ManyAtOnceWhereNothingIs_MakeOneLedger()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => file.Open().Dispose())));
        using var ledger = file.Open();
        Assert.Equal(1, ledger.Head.Number);
        Assert.Equal([], ledger.Verify());
    }

    [SkippableFact]
    public void Backup_WhileAnotherWrites_IsAWholeLedger()
    {
        using var scratch = new EndToEnd.ScratchFolder();
        using var ledger = file.Open();
        ledger.Append(Samples.Collected("a.txt", "8 killed"));
        using var busy = file.Occupy();
        string copy = scratch["copy.db"];
        ledger.Backup(copy);
        using (var backup = SqliteLedger.Open(copy))
        {
            Assert.Equal([], backup.Verify());
            Assert.Equal(ledger.Head, backup.Head);
            Assert.Single(backup.Read().Counts);
        }
        Assert.Equal($"{copy} is there already. A backup never overwrites a file; name another one.", Assert.Throws<LedgerException>(() => ledger.Backup(copy)).Message);
        string nowhere = Path.Combine(scratch["none"], "x.db");
        Assert.StartsWith($"The backup {nowhere} could not be written: ", Assert.Throws<LedgerException>(() => ledger.Backup(nowhere)).Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void CopyTo_AnEmptyPlaceAndAgain_HoldsTheSameChain()
    {
        using var source = file.Open();
        source.Append([Samples.Collected("a.txt", "8 killed"), Samples.Collected("b.txt", string.Join(", ", Enumerable.Range(0, 900)))]);
        using (var target = other.OpenForCopy()) Assert.Equal(source.Head.Number, source.CopyTo(target));
        source.Append(Samples.Collected("c.txt", "7 killed"));
        source.AppendRuling(Samples.Ruling("f000000000001"));
        using (var target = other.OpenForCopy())
        {
            Assert.Equal(3, source.CopyTo(target));
            Assert.Equal(0, source.CopyTo(target));
            Assert.Equal(source.Head, target.Head);
            Assert.Equal([], target.Verify());
            Assert.Equivalent(source.Read(), target.Read(), strict: true);
        }
        using var after = other.Open();
        Assert.Equal(AppendOutcome.Unchanged, after.Append(Samples.Collected("c.txt", "7 killed")).Outcome);
    }

    [SkippableFact]
    public void CopyTo_APlaceWithItsOwnRecords_IsRefused()
    {
        using var source = file.Open();
        source.Append(Samples.Collected("a.txt", "8 killed"));
        using var target = other.Open();
        target.Append(Samples.Collected("z.txt", "1 killed"));
        var head = target.Head;
        Assert.Equal($"{other.Name} holds records of its own (the last is record 3) that are not the beginning of {file.Name}; nothing was copied over them. Copy into a new place.",
            Assert.Throws<LedgerException>(() => source.CopyTo(target)).Message);
        Assert.Equal(head, target.Head);
    }

    [SkippableFact]
    public void CopyTo_FromAChangedLedger_StopsAtTheChangedRecord()
    {
        using (var source = file.Open()) source.Append([Samples.Collected("a.txt", "8 killed"), Samples.Collected("b.txt", "9 killed")]);
        file.Tamper("UPDATE record SET at = '2029' WHERE number = 4");
        using (var source = file.Open())
        using (var target = other.OpenForCopy())
            Assert.Equal($"{file.Name}: record 4 is missing, was changed, or does not follow from the one before; it was not copied, nor anything after it. Run casualtystats verify --ledger {file.Name}.",
                Assert.Throws<LedgerException>(() => source.CopyTo(target)).Message);
    }

    [SkippableFact]
    public void Verify_AContentWasChanged_NamesTheRecord()
    {
        using (var ledger = file.Open()) ledger.Append(Samples.Collected("a.txt", "8 killed"));
        file.Tamper("UPDATE content SET bytes = substr(bytes, 2) WHERE sha256 = '" + Samples.Document("a.txt", "8 killed").Sha256 + "'");
        using var again = file.Open();
        Assert.Contains("that record 2 names was changed", Assert.Single(again.Verify()).Message.Text(Language.English), StringComparison.Ordinal);
    }
}
