namespace CasualtyStats.Tests.EndToEnd;

/// <summary>Which figures moved, and why, through the console.</summary>
public sealed class ChangesTests : IDisposable
{
    private const string Header = "date_start,date_end,pcode,place,outcome,victim_class,group,low_then,best_then,high_then,low_now,best_now,high_now,difference,causes,documents,added,dropped,rulings";

    private readonly ScratchFolder scratch = new();

    public ChangesTests()
    {
        File.WriteAllText(scratch["manifest.csv"], "file,published,publisher,language,url,note\na.txt,2030-03-05,Syria Civil Defence,en,,\nb.txt,2030-03-07,Syria Civil Defence,en,,\n");
        File.WriteAllText(scratch["a.txt"], "Civil Defence, 5 March 2030: 3 civilians were killed in Atarib on 5 March.");
        Assert.Equal(0, ConsoleRun.Of("run", scratch.Path, "--quiet").Exit);
        Assert.Equal(0, ConsoleRun.Of("report", "--ledger", scratch["casualties.db"], "--out", scratch.Beside("out"), "--edition", "first", "--confirm-release", "A. Releaser", "--quiet").Exit);
        File.WriteAllText(scratch["b.txt"], "Civil Defence, 7 March 2030: 4 civilians were killed in Atarib on 5 March. 2 civilians were killed in Ariha on 6 March.");
        Assert.Equal(0, ConsoleRun.Of("run", scratch.Path, "--quiet").Exit);
    }

    public void Dispose() => scratch.Dispose();

    [Theory]
    [InlineData("2030-03-05")]
    [InlineData("first")]
    public void Changes_NewAndRevisedHarm_AreToldWithCauseAndDocument(string since)
    {
        string[] lines = Changes(since, "--format", "csv").Results.TrimEnd('\n').Split('\n');
        Assert.Equal(Header, lines[0]);
        Assert.Equal(
            [
                ",,,,killed,civilian,total,3,3,3,6,6,6,3,new_harm;late_addition;correction,b.txt",
                "2030-03-05,2030-03-05,,,killed,civilian,total,3,3,3,4,4,4,1,late_addition;correction,b.txt",
                "2030-03-06,2030-03-06,,,killed,civilian,total,,,,2,2,2,2,new_harm,b.txt",
            ], lines.Skip(1).Select(line => string.Join(',', line.Split(',')[..16])));
    }

    [Fact]
    public void Changes_NothingMoved_SaysSo()
    {
        var run = Changes("2030-03-07");
        Assert.Equal((0, "No figure has moved since 2030-03-07.\n"), (run.Exit, run.Messages));
    }

    [Fact]
    public void Changes_UnknownEdition_NamesThoseThereAre()
    {
        var run = Changes("second");
        Assert.Equal((1, "--since second: neither a date such as 2024-12-02 nor an edition of this ledger. Editions: first.\n"), (run.Exit, run.Messages));
    }

    [Fact]
    public void Changes_Jsonl_WritesNothingReportedAsNull()
    {
        string line = Changes("2030-03-05", "--format", "jsonl", "--from", "2030-03-06").Results.Split('\n')[^2];
        Assert.StartsWith("{\"date_start\":\"2030-03-06\",\"date_end\":\"2030-03-06\",\"pcode\":null,\"place\":null,\"outcome\":\"killed\",\"victim_class\":\"civilian\",\"group\":\"total\",\"low_then\":null,\"best_then\":null,\"high_then\":null,\"low_now\":2,\"best_now\":2,\"high_now\":2,\"difference\":2,\"causes\":[\"new_harm\"],\"documents\":[\"b.txt\"],", line, StringComparison.Ordinal);
    }

    private ConsoleRun Changes(string since, params string[] more) => ConsoleRun.Of(["changes", "--since", since, "--ledger", scratch["casualties.db"], .. more]);
}
