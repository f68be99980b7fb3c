using CasualtyStats.Collect;
using CasualtyStats.Ledger;

namespace CasualtyStats.Tests.EndToEnd;

/// <summary>A file is read again only where something that its reading rests on has changed.</summary>
public sealed class UnchangedFilesTests : IDisposable
{
    private const string Table = "date,place,killed\n2030-03-01,Ariha,3\n2030-03-02,Ariha,4\n";
    private readonly ScratchFolder scratch = new();

    public UnchangedFilesTests()
    {
        File.WriteAllText(scratch["a.txt"], "Civil Defence, 5 March 2030: 3 civilians were killed in Atarib on 5 March.");
        File.WriteAllText(scratch["b.csv"], Table);
        File.WriteAllText(scratch["c.unknown"], "x");
        Age();
        Collect();
    }

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void Collect_NothingChanged_ReadsNothingAndTellsTheSame()
    {
        var seen = Seen();
        Assert.Equal(["a.txt", "b.csv"], seen.Keys.Order(StringComparer.Ordinal));
        var again = Collect("--quiet");
        Assert.Contains("c.unknown", again.Messages, StringComparison.Ordinal);
        Assert.Contains("Read 2 documents: 0 new, 0 changed, 2 as before; 3 counts.", Collect().Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void Collect_OneByteChanged_ReadsThatFile()
    {
        File.WriteAllText(scratch["b.csv"], Table.Replace(",4", ",5", StringComparison.Ordinal));
        Assert.Contains("1 changed", Collect().Messages, StringComparison.Ordinal);
        Assert.Contains(",5,", ConsoleRun.Of("tallies", "--ledger", scratch["casualties.db"], "--format", "csv").Results, StringComparison.Ordinal);
    }

    [Fact]
    public void Collect_SameBytesWrittenAnew_IsRecognisedByThem()
    {
        File.SetLastWriteTimeUtc(scratch["b.csv"], new DateTime(2024, 5, 6, 0, 0, 0, DateTimeKind.Utc));
        Assert.Contains("0 changed", Collect().Messages, StringComparison.Ordinal);
        Assert.Equal(new DateTime(2024, 5, 6, 0, 0, 0, DateTimeKind.Utc).Ticks, Seen()["b.csv"].Written);
    }

    [Theory]
    [InlineData("manifest.csv", "file,published\nb.csv,2030-03-09\n")]
    [InlineData("words.csv", "form,category,value,number,group,class,language\nshelterless,person,,,,,en\n")]
    [InlineData("places.csv", "pcode,name_en,name_ar,parent,level\nlocal-x,Hill camp,,SY07,5\n")]
    [InlineData("b.map.csv", "sheet,column,header,field,value,example\n,3,killed,killed,,\n")]
    public void Collect_WhatItsReadingRestsOnChanged_ReadsAgain(string name, string text)
    {
        string before = Seen()["b.csv"].Reading;
        File.WriteAllText(scratch[name], text);
        Collect();
        Assert.NotEqual(before, Seen()["b.csv"].Reading);
    }

    [Fact]
    public void Collect_AFileThatWentAndCameBack_IsThereAgain()
    {
        File.Move(scratch["a.txt"], scratch.Beside("a.txt"));
        ConsoleRun.Of("run", scratch.Path);
        File.Move(scratch.Beside("a.txt"), scratch["a.txt"]);
        ConsoleRun.Of("run", scratch.Path);
        using var ledger = SqliteLedger.Open(scratch["casualties.db"]);
        Assert.DoesNotContain(ledger.Read().Findings, finding => finding.Code == "document-gone");
        Assert.Equal(3, ledger.Read().Counts.Length);
    }

    [Fact]
    public void Collect_AnotherFolderWithTheSameNames_IsReadByItsBytes()
    {
        using var other = new ScratchFolder();
        File.WriteAllText(other["b.csv"], Table.Replace(",3", ",7", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(other["b.csv"], File.GetLastWriteTimeUtc(scratch["b.csv"]));
        Assert.Contains("1 changed", ConsoleRun.Of("collect", other.Path, "--ledger", scratch["casualties.db"]).Messages, StringComparison.Ordinal);
        Assert.Contains("1 changed", Collect().Messages, StringComparison.Ordinal);
        Assert.Contains("2030-03-01", ConsoleRun.Of("tallies", "--ledger", scratch["casualties.db"], "--format", "csv").Results, StringComparison.Ordinal);
    }

    private void Age()
    {
        foreach (string file in Directory.GetFiles(scratch.Path)) File.SetLastWriteTimeUtc(file, new DateTime(2024, 1, 2, 0, 0, 0, DateTimeKind.Utc));
    }

    private IReadOnlyDictionary<string, SeenFile> Seen()
    {
        using var ledger = SqliteLedger.Open(scratch["casualties.db"]);
        return ledger.SeenFiles();
    }

    private ConsoleRun Collect(params string[] more)
    {
        var run = ConsoleRun.Of(["collect", scratch.Path, .. more]);
        Assert.True(run.Exit == 0, run.Messages);
        return run;
    }
}
