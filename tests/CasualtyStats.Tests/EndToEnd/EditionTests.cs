using CasualtyStats.Ledger;

namespace CasualtyStats.Tests.EndToEnd;

public sealed class EditionTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    public EditionTests()
    {
        File.WriteAllText(scratch["report.txt"], "Civil Defence, 5 March 2030: 3 civilians were killed in Atarib on 5 March.");
        Assert.Equal(0, ConsoleRun.Of("collect", scratch.Path, "--quiet").Exit);
    }

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void Report_Edition_IsFrozenInAFolderOfItsOwn()
    {
        Assert.Equal(0, Report("2030-W10").Exit);
        Assert.True(File.Exists(Path.Combine(scratch.Beside("out"), "2030-W10", "casualties.xlsx")));
        var again = Report("2030-W10");
        Assert.Equal((1, "--edition 2030-W10: this edition is in the ledger already, and an edition does not change. Choose another name.\n"), (again.Exit, again.Messages));
    }

    [Theory]
    [InlineData("..")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    public void Report_EditionThatIsAPath_IsRefused(string name)
    {
        var run = Report(name);
        Assert.Equal((1, $"--edition {name}: expected a name that can be a folder's, for instance 2024-W49.\n"), (run.Exit, run.Messages));
    }

    [Fact]
    public void Report_EditionThatNobodyConfirms_IsRefusedAndWritesNothing()
    {
        var run = ConsoleRun.Of("report", "--ledger", scratch["casualties.db"], "--out", scratch.Beside("out"), "--edition", "2030-W10");
        Assert.Equal((1, "--edition 2030-W10: an edition is for release, and a person has to confirm it. Look at the draft (report without --edition), then run again with --confirm-release \"YOUR NAME\". Nothing was written.\n"), (run.Exit, run.Messages));
        Assert.False(Directory.Exists(Path.Combine(scratch.Beside("out"), "2030-W10")));
        Assert.Equal(0, Report("2030-W10").Exit);
    }

    [Fact]
    public void Report_ConfirmedEdition_KeepsWhoInTheLedgerAndOutOfTheFiles()
    {
        Assert.Equal(0, Report("2030-W10").Exit);
        using (var ledger = SqliteLedger.Open(scratch["casualties.db"]))
            Assert.Equal("A. Releaser", Assert.Single(ledger.Publications()).ReleasedBy);
        Assert.Contains("Edition 2030-W10, released ", Texts("2030-W10", "casualties.xlsx"), StringComparison.Ordinal);
        foreach (string file in Directory.EnumerateFiles(Path.Combine(scratch.Beside("out"), "2030-W10"), "*", SearchOption.AllDirectories))
            Assert.DoesNotContain("A. Releaser", file.EndsWith(".xlsx", StringComparison.Ordinal) ? Texts("2030-W10", Path.GetFileName(file)) : File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Report_ConfirmationWithoutEdition_IsRefused() =>
        Assert.Equal("--confirm-release: only an edition is released; name it with --edition, or leave this out for a draft.\n",
            ConsoleRun.Of("report", "--ledger", scratch["casualties.db"], "--out", scratch.Beside("out"), "--confirm-release", "A. Releaser").Messages);

    [Fact]
    public void Report_NextEdition_TellsLateAdditionsFromNewHarm()
    {
        Assert.Equal(0, Report("2030-W10").Exit);
        File.WriteAllText(scratch["late.txt"], "Civil Defence, 8 March 2030: 2 civilians were killed in Ariha on 4 March. 1 civilian was killed in Saraqab on 7 March.");
        Assert.Equal(0, ConsoleRun.Of("collect", scratch.Path, "--quiet").Exit);
        Assert.Equal(0, Report("2030-W11").Exit);
        string texts = Texts("2030-W11", "casualties.xlsx");
        Assert.Contains("late addition", texts, StringComparison.Ordinal);
        Assert.Contains("new harm", texts, StringComparison.Ordinal);
        Assert.Contains("Edition 2030-W10: harm from 2030-03-05 to 2030-03-05", texts, StringComparison.Ordinal);
    }

    private string Texts(string edition, string file)
    {
        using var zip = System.IO.Compression.ZipFile.OpenRead(Path.Combine(scratch.Beside("out"), edition, file));
        return string.Concat(zip.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));
    }

    private ConsoleRun Report(string edition) =>
        ConsoleRun.Of("report", "--ledger", scratch["casualties.db"], "--out", scratch.Beside("out"), "--edition", edition, "--quiet", "--confirm-release", "A. Releaser");
}
