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

    private ConsoleRun Report(string edition) =>
        ConsoleRun.Of("report", "--ledger", scratch["casualties.db"], "--out", scratch.Beside("out"), "--edition", edition, "--quiet");
}
