using System.Text;

namespace CasualtyStats.Tests.EndToEnd;

/// <summary>Bad input through the console: one clear message or finding, the other files still processed.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string Good = "Civil Defence, 5 March 2030: 3 civilians were killed in Atarib on 5 March.";

    private readonly ScratchFolder scratch = new();

    public BadInputTests() => File.WriteAllText(scratch["good.txt"], Good);

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void Run_MissingFolder_IsRefusedWithWhatToDo()
    {
        var run = ConsoleRun.Of("run", "no-such-folder");
        Assert.Equal((1, ""), (run.Exit, run.Results));
        Assert.Equal("no-such-folder: no such folder; expected a folder with reports. To make one to start with: casualtystats new no-such-folder\n", run.Messages);
    }

    [Fact]
    public void Table_BadDate_IsRefusedNamingTheOption()
    {
        Assert.Equal(0, ConsoleRun.Of("collect", scratch.Path, "--quiet").Exit);
        var run = ConsoleRun.Of("table", "--ledger", scratch["casualties.db"], "--from", "2024-13-45");
        Assert.Equal((1, "--from 2024-13-45: not a date; expected year-month-day, for instance 2024-12-02.\n"), (run.Exit, run.Messages));
    }

    [Fact]
    public void Table_UnknownPlace_IsRefusedWithHowToFindOne()
    {
        Assert.Equal(0, ConsoleRun.Of("collect", scratch.Path, "--quiet").Exit);
        var run = ConsoleRun.Of("table", "--ledger", scratch["casualties.db"], "--place", "SY99");
        Assert.Equal((1, "--place SY99: no place has this code. To find one: casualtystats places find NAME\n"), (run.Exit, run.Messages));
    }

    [Fact]
    public void Tallies_NoLedger_IsRefusedWithHowToMakeOne()
    {
        var run = ConsoleRun.Of("tallies", "--ledger", "nowhere.db");
        Assert.Equal(1, run.Exit);
        Assert.Contains("no such ledger. To make one: casualtystats run FOLDER", run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_LedgerThatIsNone_IsRefusedAndLeftAlone()
    {
        File.WriteAllText(scratch["casualties.db"], "this is a letter, no ledger; it is long enough to be looked at by anyone who opens files");
        var run = ConsoleRun.Of("run", scratch.Path);
        Assert.Equal(1, run.Exit);
        Assert.StartsWith("this is a letter", File.ReadAllText(scratch["casualties.db"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("empty.txt", "")]
    [InlineData("binary.txt", "\0\u0001\u0002\0\0\0\u0003")]
    [InlineData("open-quote.csv", "date_start,outcome,count,place\n2030-03-05,killed,1,\"Ariha\n2030-03-05,killed,1,Ariha\n")]
    [InlineData("twice.csv", "date_start,outcome,count,count\n2030-03-05,killed,1,2\n")]
    [InlineData("negative.csv", "date_start,outcome,count,place\n2030-03-05,killed,-4,Ariha\n")]
    [InlineData("absurd.csv", "date_start,outcome,count,place\n2030-03-05,killed,99999999999999999999,Ariha\n")]
    [InlineData("date.csv", "date_start,outcome,count,place\n2024-13-45,killed,4,Ariha\n")]
    [InlineData("nowhere.csv", "date_start,outcome,count,place\n2030-03-05,killed,4,Nowhere at all\n")]
    public void Run_OneBadFile_GivesAFindingAndReadsTheOthers(string name, string content)
    {
        File.WriteAllText(scratch[name], content);
        var run = ConsoleRun.Of("run", scratch.Path, "--quiet");
        Assert.True(run.Exit == 0, run.Messages);
        string findings = File.ReadAllText(Path.Combine(scratch["reports"], "findings.csv"));
        Assert.Contains(name, findings, StringComparison.Ordinal);
        Assert.Equal("3", Assert.Single(ConsoleRun.Of("table", "--ledger", scratch["casualties.db"], "--place", "C1022", "--class", "civilian", "--outcome", "killed", "--format", "csv").Rows)["best"]);
    }

    [Fact]
    public void Run_Windows1256Text_IsReadAndSaid()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        File.WriteAllBytes(scratch["post.txt"], Encoding.GetEncoding(1256).GetBytes("قال الدفاع المدني إن 4 مدنيين قتلوا في مدينة سراقب يوم 4 آذار 2030."));
        Assert.Equal(0, ConsoleRun.Of("run", scratch.Path, "--quiet").Exit);
        Assert.Contains("\"count\":4", ConsoleRun.Of("tallies", "--ledger", scratch["casualties.db"], "--format", "jsonl").Results, StringComparison.Ordinal);
        Assert.Contains("windows-1256", File.ReadAllText(Path.Combine(scratch["reports"], "findings.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_FolderNameWithSpacesAndArabic_Works()
    {
        using var arabic = new ScratchFolder(name: "تقارير شهر آذار");
        File.WriteAllText(arabic["تقرير أول.txt"], Good);
        Assert.Equal(0, ConsoleRun.Of("run", arabic.Path, "--quiet").Exit);
        Assert.True(File.Exists(Path.Combine(arabic["reports"], "casualties.xlsx")));
    }

    [Fact]
    public void Run_OutputsInsideTheFolder_AreNeverCollected()
    {
        Assert.Equal(0, ConsoleRun.Of("run", scratch.Path, "--quiet").Exit);
        var again = ConsoleRun.Of("run", scratch.Path);
        Assert.StartsWith("Read 1 documents: 0 new, 0 changed, 1 as before; 1 counts.", again.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_Strict_EndsWithTwoWhereThereIsSomethingToCheck()
    {
        File.WriteAllText(scratch["nowhere.csv"], "date_start,outcome,count,place\n2030-03-05,killed,4,Nowhere at all\n");
        Assert.Equal(2, ConsoleRun.Of("run", scratch.Path, "--quiet", "--strict").Exit);
    }

    [Fact]
    public void Help_EveryCommand_HasAnExampleInBothLanguages()
    {
        foreach (string command in new[] { "run", "collect", "tallies", "table", "explain", "findings", "new", "report", "verify", "places find", "places add", "review export", "review import" })
        {
            Assert.Contains("Example:\n  casualtystats " + command, ConsoleRun.Of([.. command.Split(' '), "--help"]).Results, StringComparison.Ordinal);
            Assert.Contains("مثال:\n  casualtystats " + command, ConsoleRun.Of([.. command.Split(' '), "--help", "--lang", "ar"]).Results, StringComparison.Ordinal);
        }
    }
}
