using CasualtyStats.Ledger;
using CasualtyStats.Model;

namespace CasualtyStats.Tests.Ledger;

/// <summary>What holds for every kind of store.</summary>
public abstract class AppendSuite(ILedgerPlace file, ILedgerPlace other) : IDisposable
{
    public void Dispose()
    {
        file.Dispose();
        other.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public void Append_SameDocumentTwice_RecordsNothing()
    {
        using var ledger = file.Open();
        Assert.Equal(AppendOutcome.New, ledger.Append(Samples.Collected("a.txt", "8 killed")).Outcome);
        var head = ledger.Head;
        Assert.Equal(AppendOutcome.Unchanged, ledger.Append(Samples.Collected("a.txt", "8 killed")).Outcome);
        Assert.Equal(head, ledger.Head);
    }

    [SkippableFact]
    public void Append_OtherBytes_IsANewVersionAndTheOldOneStays()
    {
        using var ledger = file.Open();
        var old = Samples.Collected("a.txt", "8 killed");
        ledger.Append(old);
        Assert.Equal(AppendOutcome.NewVersion, ledger.Append(Samples.Collected("a.txt", "9 killed")).Outcome);
        var content = ledger.Read();
        Assert.Equal([9L], content.Counts.Select(count => count.Count!.Value));
        Assert.Equal("8 killed"u8.ToArray(), ledger.ReadBytes(old.Document.Sha256)!.Value.ToArray());
    }

    [SkippableFact]
    public void Append_OldBytesComeBack_StandAgainWithTheirReading()
    {
        using var ledger = file.Open();
        foreach (string text in new[] { "8 killed", "9 killed", "8 killed" }) ledger.Append(Samples.Collected("a.txt", text));
        Assert.Equal([8L], ledger.Read().Counts.Select(count => count.Count!.Value));
        Assert.Equal(AppendOutcome.Unchanged, ledger.Append(Samples.Collected("a.txt", "8 killed")).Outcome);
        Assert.Equal([], ledger.Verify());
    }

    [SkippableFact]
    public void Append_OtherReader_IsReRead()
    {
        using var ledger = file.Open();
        ledger.Append(Samples.Collected("a.txt", "8 killed"));
        Assert.Equal(AppendOutcome.ReRead, ledger.Append(Samples.Collected("a.txt", "8 killed", reader: "2")).Outcome);
        Assert.Single(ledger.Read().Counts);
    }

    [SkippableFact]
    public void Append_OtherManifestLine_IsMetadataChanged()
    {
        using var ledger = file.Open();
        ledger.Append(Samples.Collected("a.txt", "8 killed"));
        Assert.Equal(AppendOutcome.MetadataChanged, ledger.Append(Samples.Collected("a.txt", "8 killed", published: new(2030, 3, 6))).Outcome);
        Assert.Equal(new DateOnly(2030, 3, 6), Assert.Single(ledger.Read().Documents).Published);
    }

    [SkippableFact]
    public void Append_HashOfOtherBytes_ThrowsNamingBoth()
    {
        using var ledger = file.Open();
        var collected = Samples.Collected("a.txt", "8 killed");
        var wrong = collected with { Document = collected.Document with { Sha256 = new string('a', 64) } };
        var error = Assert.Throws<ArgumentException>(() => ledger.Append(wrong));
        Assert.Equal($"a.txt: its bytes have the hash {collected.Document.Sha256}, but the document says {new string('a', 64)} (Parameter 'document')", error.Message);
        Assert.Empty(ledger.Read().Documents);
    }

    [SkippableFact]
    public void Append_EveryFieldOfACount_ComesBackEqual()
    {
        using var ledger = file.Open();
        var document = Samples.Document("نص.txt", "قُتل 8 مدنيين \"هنا\" <b>");
        var count = Samples.FullCount(document);
        var finding = new Finding("possible-miss", Severity.Check, count.Citation, new Message("ledger.copy", "a", "b"), [count.Id]);
        ledger.Append(new CollectedDocument(document, [count], [finding], "1"));
        var content = ledger.Read();
        Assert.Equivalent(count, content.Counts[0], strict: true);
        Assert.Equivalent(finding, content.Findings[0], strict: true);
        Assert.Equal(finding.Id, content.Findings[0].Id);
        Assert.Equal(document.Text, content.Documents[0].Text);
    }

    [SkippableFact]
    public void Append_StoppedBetweenDocuments_KeepsTheOnesBefore()
    {
        using var ledger = file.Open();
        using var stop = new CancellationTokenSource();
        IEnumerable<CollectedDocument> Documents()
        {
            yield return Samples.Collected("a.txt", "8 killed");
            yield return Samples.Collected("b.txt", "9 killed");
            stop.Cancel();
            yield return Samples.Collected("c.txt", "7 killed");
            yield return Samples.Collected("d.txt", "6 killed");
        }
        Assert.Throws<OperationCanceledException>(() => ledger.Append(Documents(), stop.Token));
        Assert.Equal(["a.txt", "b.txt", "c.txt"], ledger.Read().Documents.Select(document => document.Name));
    }

    [SkippableFact]
    public void Read_TwoNamesForOneFile_CountsItOnceAndSaysSo()
    {
        using var ledger = file.Open();
        ledger.Append([Samples.Collected("b.txt", "8 killed"), Samples.Collected("a.txt", "8 killed")]);
        var content = ledger.Read();
        Assert.Equal("a.txt", Assert.Single(content.Counts).Citation.Document);
        Assert.Equal("b.txt is the same file as a.txt, byte for byte; it is counted once, as a.txt. Remove one of the two.", Assert.Single(content.Findings).Text(Language.English));
    }

    [SkippableFact]
    public void NoteFolder_FileIsGone_StaysCountedWithAFindingUntilRejected()
    {
        using var ledger = file.Open();
        ledger.Append([Samples.Collected("a.txt", "8 killed"), Samples.Collected("b.txt", "9 killed")]);
        Assert.Equal(["a.txt"], ledger.NoteFolder(["b.txt"]));
        Assert.Equal([], ledger.NoteFolder(["b.txt"]));
        var content = ledger.Read();
        Assert.Equal(2, content.Counts.Length);
        var finding = Assert.Single(content.Findings);
        Assert.Equal("a.txt is no longer in the folder. It stays in the ledger and is still counted. If it was withdrawn, answer Reject to this finding in the review workbook; if it was moved by mistake, put it back.", finding.Text(Language.English));

        ledger.AppendRuling(Samples.Ruling(finding.Id, RulingKind.Reject));
        Assert.Equal(["b.txt"], ledger.Read().Documents.Select(document => document.Name));
        ledger.Append(Samples.Collected("a.txt", "8 killed"));
        Assert.Equal(["a.txt", "b.txt"], ledger.Read().Documents.Select(document => document.Name));
    }

    [SkippableFact]
    public void NoteFolder_FileWasRenamed_IsCountedUnderItsNewNameAlone()
    {
        using var ledger = file.Open();
        ledger.Append(Samples.Collected("a.txt", "8 killed"));
        ledger.Append(Samples.Collected("z.txt", "8 killed"));
        ledger.NoteFolder(["z.txt"]);
        var content = ledger.Read();
        Assert.Equal(["z.txt"], content.Documents.Select(document => document.Name));
        Assert.Equal("z.txt", Assert.Single(content.Counts).Citation.Document);
        Assert.Empty(content.Findings);
    }

    [SkippableFact]
    public void Read_AsOfADay_GivesTheVersionsPublishedUpToIt()
    {
        using var ledger = file.Open();
        ledger.Append(Samples.Collected("a.txt", "8 killed", published: new(2030, 3, 4)));
        ledger.Append(Samples.Collected("a.txt", "9 killed", published: new(2030, 3, 6)));
        ledger.Append(Samples.Collected("b.txt", "5 killed", published: new(2030, 3, 7)));
        ledger.AppendRuling(Samples.Ruling("f000000000001", day: new(2030, 3, 6)));
        Assert.Equal([], Numbers(new(2030, 3, 3)));
        Assert.Equal([8L], Numbers(new(2030, 3, 5)));
        Assert.Equal([9L], Numbers(new(2030, 3, 6)));
        Assert.Equal([9L, 5L], Numbers(null));
        Assert.Empty(ledger.Read(new(2030, 3, 5)).Rulings);
        Assert.Single(ledger.Read(new(2030, 3, 6)).Rulings);

        List<long> Numbers(DateOnly? day) => [.. ledger.Read(day).Counts.Select(count => count.Count!.Value)];
    }

    /// <summary>The table that a colleague adds to every day: its later rows were not known before, whichever version is read.</summary>
    [SkippableFact]
    public void Read_AsOfADay_LeavesOutWhatIsToldOfLaterDays()
    {
        using var ledger = file.Open();
        var collected = Samples.Collected("t.csv", "8 killed, 3 killed");
        ledger.Append(collected with { Counts = [collected.Counts[0] with { ReportDate = null, Harmed = new(new(2030, 3, 4), new(2030, 3, 4)) }, collected.Counts[1] with { ReportDate = new(2030, 3, 6) }] });
        Assert.Equal([], Numbers(new(2030, 3, 3)));
        Assert.Equal([8L], Numbers(new(2030, 3, 5)));
        Assert.Equal([8L, 3L], Numbers(new(2030, 3, 6)));

        List<long> Numbers(DateOnly? day) => [.. ledger.Read(day).Counts.Select(count => count.Count!.Value)];
    }

    [SkippableFact]
    public void Read_OrderOfCollecting_ChangesNothing()
    {
        var documents = new[] { Samples.Collected("b.txt", "8 killed, 3 hurt"), Samples.Collected("a.txt", "1 killed"), Samples.Collected("ت.txt", "2 killed") };
        using var first = file.Open();
        using var second = other.Open();
        first.Append(documents);
        foreach (var document in documents.Reverse()) second.Append(document);
        Assert.Equivalent(first.Read(), second.Read(), strict: true);
    }
}
