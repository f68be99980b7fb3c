using System.Text;
using CasualtyStats.Ledger;
using CasualtyStats.Tests.Ledger;

namespace CasualtyStats.Tests.EndToEnd;

/// <summary>Commands about the ledger itself. They set variables of the environment, so they run one after the other.</summary>
[Collection("environment")]
public sealed class LedgerCommandTests : IDisposable
{
    private readonly ScratchFolder scratch = new(Repository.Path("data", "example"));

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(PostgresLedger.Variable, null);
        Environment.SetEnvironmentVariable("CASUALTYSTATS_LOCAL", null);
        scratch.Dispose();
    }

    [Fact]
    public void Explain_OnALedgerOfAnEarlierForm_SaysThatItsIndexIsMadeOnce()
    {
        using var folder = new ScratchFolder();
        string ledger = Path.Combine(folder.Path, "casualties.db");
        File.Copy(Repository.Path("tests", "CasualtyStats.Tests", "Ledger", "Data", "form-1.db"), ledger);
        string[] question = ["explain", "--ledger", ledger, "--outcome", "killed", "--class", "civilian", "--from", "2024-12-02", "--to", "2024-12-02", "--place", "SY07"];
        string told = $"{ledger}: the index of places, days and ids is being made from the records, once. A million counts take some minutes; Ctrl+C stops it and loses nothing.\n";
        Assert.Equal(told, ConsoleRun.Of(question).Messages);
        Assert.Equal("", ConsoleRun.Of(question).Messages);
    }

    [Fact]
    public void CopyAndBackup_OfAFile_GiveTheSameFigures()
    {
        Assert.Equal(0, ConsoleRun.Of("collect", scratch.Path, "--quiet").Exit);
        string copy = scratch.Beside("copy.db"), backup = scratch.Beside("backup.db");
        var copied = ConsoleRun.Of("ledger", "copy", scratch["casualties.db"], copy);
        Assert.Equal(0, copied.Exit);
        Assert.Equal($"17 records copied to {copy}; it now ends with record 17, as the other does.\n", copied.Results);
        Assert.StartsWith("0 records copied", ConsoleRun.Of("ledger", "copy", scratch["casualties.db"], copy).Results, StringComparison.Ordinal);
        Assert.Equal(0, ConsoleRun.Of("ledger", "backup", backup, "--ledger", scratch["casualties.db"]).Exit);
        string expected = Table(scratch["casualties.db"]);
        Assert.Equal(expected, Table(copy));
        Assert.Equal(expected, Table(backup));
        var missing = ConsoleRun.Of("ledger", "copy", scratch["none.db"], copy);
        Assert.Equal((1, $"{scratch["none.db"]}: no such ledger. To make one: casualtystats run FOLDER, or casualtystats collect FOLDER --ledger {scratch["none.db"]}\n"), (missing.Exit, missing.Messages));
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("table")]
    [InlineData("explain")]
    public void Reading_EmptyFileInPlaceOfALedger_IsRefusedAndLeftAsItIs(string command)
    {
        string path = scratch["casualties.db"];
        File.WriteAllBytes(path, []);
        var run = ConsoleRun.Of(command, "--ledger", path);
        Assert.Equal((1, "", $"{path}: this file is empty. If it was a ledger, everything in it was lost outside the program: put the last backup in its place, or collect the reports anew.\n"), (run.Exit, run.Results, run.Messages));
        Assert.Equal(0, new FileInfo(path).Length);
    }

    [Fact]
    public async Task Collect_WhileAnotherWrites_SaysThatItWaitsAndThenCollects()
    {
        Assert.Equal(0, ConsoleRun.Of("collect", scratch.Path, "--quiet").Exit);
        File.WriteAllText(scratch["new.txt"], "Civil Defence, 8 March 2030: 3 civilians were killed in Atarib.");
        var busy = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={scratch["casualties.db"]};Pooling=False");
        busy.Open();
        using (var begin = busy.CreateCommand())
        {
            begin.CommandText = "BEGIN IMMEDIATE";
            begin.ExecuteNonQuery();
        }
        var freed = Task.Run(async () =>
        {
            await Task.Delay(TimeSpan.FromSeconds(5));
            busy.Dispose();
        });
        var run = ConsoleRun.Of("collect", scratch.Path);
        await freed;
        Assert.Equal((0, $"{scratch["casualties.db"]}: another program is writing to this ledger. Waiting until it is done, for ten minutes at most; Ctrl+C stops the waiting and changes nothing.\nRead 9 documents: 1 new, 0 changed, 8 as before; 30 counts.\n"), (run.Exit, run.Messages));
    }

    [SkippableFact]
    public void Run_OnAServer_GivesTheFiguresOfAFileAndCopiesBothWays()
    {
        using var server = new LedgerServer();
        Environment.SetEnvironmentVariable(PostgresLedger.Variable, server.ConnectionString);
        Assert.Equal(0, ConsoleRun.Of("run", scratch.Path, "--ledger", "postgres", "--out", scratch.Beside("out"), "--quiet").Exit);
        Assert.False(File.Exists(scratch["casualties.db"]));
        Assert.Equal(0, ConsoleRun.Of("verify", "--ledger", "postgres").Exit);
        string file = scratch.Beside("taken.db");
        Assert.Equal(0, ConsoleRun.Of("ledger", "copy", "postgres", file).Exit);
        Assert.Equal(Table("postgres", scratch.Path), Table(file, scratch.Path));
        using var second = new LedgerServer();
        Environment.SetEnvironmentVariable(PostgresLedger.Variable, second.ConnectionString);
        Assert.Equal(0, ConsoleRun.Of("ledger", "copy", file, "postgres").Exit);
        Assert.Equal(Table(file, scratch.Path), Table("postgres", scratch.Path));
    }

    [Fact]
    public void Postgres_WithoutAConnectionString_SaysWhereItBelongs()
    {
        Environment.SetEnvironmentVariable(PostgresLedger.Variable, null);
        var run = ConsoleRun.Of("table", "--ledger", "postgres");
        Assert.Equal((1, "--ledger postgres: the environment variable CASUALTYSTATS_POSTGRES is not set. It holds the connection string, for instance Host=db.example.org;Database=casualties;Username=rana;SSL Mode=VerifyFull\n"), (run.Exit, run.Messages));
    }

    [Fact]
    public void CollectAgain_WithoutTheFiles_ReadsWhatIsKeptAndChangesNothing()
    {
        Assert.Equal(0, ConsoleRun.Of("collect", scratch.Path, "--quiet").Exit);
        string before = ConsoleRun.Of("tallies", "--ledger", scratch["casualties.db"], "--format", "jsonl").Results;
        foreach (string file in Directory.EnumerateFiles(scratch.Path, "0*.txt")) File.Delete(file);
        var again = ConsoleRun.Of("collect", scratch.Path, "--again");
        Assert.Equal(0, again.Exit);
        Assert.Equal("Read anew: 8 kept documents; 0 have a new reading, 0 could not be read from what is kept. Earlier readings stay in the ledger.\n", again.Messages);
        Assert.Equal(before, ConsoleRun.Of("tallies", "--ledger", scratch["casualties.db"], "--format", "jsonl").Results);
    }

    [Fact]
    public void CollectAgain_WithANewWord_RulingsStayAttached()
    {
        File.WriteAllText(scratch["post.txt"], "Civil Defence, 5 March 2030: 3 civilians were zapped in Atarib on 5 March. 4 civilians were injured.");
        Assert.Equal(0, ConsoleRun.Of("collect", scratch["post.txt"], "--ledger", scratch["casualties.db"], "--quiet").Exit);
        string id;
        using (var ledger = SqliteLedger.Open(scratch["casualties.db"]))
        {
            id = ledger.Read().Counts.Single(count => count.Count == 4).Id;
            ledger.AppendRuling(Samples.Ruling(id));
        }
        File.WriteAllText(scratch["words.csv"], "form,category,value,number,group,class,language\nzapped,outcome-verb,killed,,,,en\nzapped,outcome-after,killed,,,,en\n");
        var again = ConsoleRun.Of("collect", "--again", "--ledger", scratch["casualties.db"]);
        Assert.Equal("Read anew: 1 kept documents; 1 have a new reading, 0 could not be read from what is kept. Earlier readings stay in the ledger.\n", again.Messages);
        using var after = SqliteLedger.Open(scratch["casualties.db"]);
        var content = after.Read();
        Assert.Contains(content.Counts, count => count.Count == 3);
        Assert.Contains(content.Counts, count => count.Id == id);
        Assert.Equal(id, Assert.Single(content.Rulings).Subject);
        Assert.DoesNotContain(content.Findings, finding => finding.Code == "ruling-without-count");
        Assert.Equal([], after.Verify());
    }

    [Fact]
    public void Run_InASyncedFolder_KeepsTheLedgerElsewhereAndLeavesAClosedCopy()
    {
        using var synced = new ScratchFolder(Repository.Path("data", "example"), "OneDrive - Relief Office");
        Environment.SetEnvironmentVariable("CASUALTYSTATS_LOCAL", scratch.Beside("local"));
        var run = ConsoleRun.Of("run", synced.Path);
        Assert.Equal(0, run.Exit);
        string local = Assert.Single(Directory.GetFiles(scratch.Beside("local"), "*.db", SearchOption.AllDirectories));
        Assert.Contains($"{synced["casualties.db"]} is in a folder that is synced or on a network (OneDrive), where a database in use can be damaged. The ledger lives at {local}; a closed copy is written to the folder.\n", run.Messages, StringComparison.Ordinal);
        Assert.EndsWith("casualties.db", Assert.Single(Directory.GetFiles(synced.Path, "casualties.db*")), StringComparison.Ordinal);
        using (var copy = SqliteLedger.Open(synced["casualties.db"]))
        using (var kept = SqliteLedger.Open(local))
        {
            Assert.Equal(kept.Head, copy.Head);
            Assert.Equal([], copy.Verify());
        }
        Assert.Equal(0, ConsoleRun.Of("verify", "--ledger", synced["casualties.db"]).Exit);

        // A colleague's computer has the folder and no ledger of its own: it goes on from the closed copy.
        Environment.SetEnvironmentVariable("CASUALTYSTATS_LOCAL", scratch.Beside("colleague"));
        File.WriteAllText(synced["more.txt"], "Civil Defence, 8 March 2030: 2 civilians were killed in Atarib on 8 March.");
        Assert.Equal(0, ConsoleRun.Of("run", synced.Path, "--quiet").Exit);
        Environment.SetEnvironmentVariable("CASUALTYSTATS_LOCAL", scratch.Beside("local"));
        File.WriteAllText(synced["most.txt"], "Civil Defence, 9 March 2030: 2 civilians were killed in Atarib on 9 March.");
        Assert.Equal(0, ConsoleRun.Of("run", synced.Path, "--quiet").Exit);
        using (var both = SqliteLedger.Open(local)) Assert.Contains("more.txt", both.Read().Documents.Select(document => document.Name));

        // Both went on by themselves: neither is overwritten.
        Environment.SetEnvironmentVariable("CASUALTYSTATS_LOCAL", scratch.Beside("colleague"));
        using (var colleague = SqliteLedger.Open(Directory.GetFiles(scratch.Beside("colleague"), "*.db", SearchOption.AllDirectories).Single())) colleague.AppendRuling(Samples.Ruling("f000000000001"));
        byte[] before = File.ReadAllBytes(synced["casualties.db"]);
        var apart = ConsoleRun.Of("run", synced.Path);
        Assert.Equal(1, apart.Exit);
        Assert.Contains("was written by another computer and has records that the ledger here", apart.Messages, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(synced["casualties.db"]));
    }

    [Theory]
    [InlineData("victims.csv")]
    [InlineData("victims.xlsx")]
    public void Collect_TableWithNamesOfVictims_TheLedgerHoldsNoneOfThem(string file)
    {
        string[][] rows = [["date_start", "outcome", "count", "place", "victim name", "phone"], ["2030-03-05", "killed", "1", "Ariha", "Hassan Qadir-Testname", "0991234567"], ["2030-03-06", "killed", "2", "Ariha", "سلمى اسم-تجربة", ""]];
        if (file.EndsWith(".csv", StringComparison.Ordinal)) File.WriteAllLines(scratch[file], rows.Select(row => string.Join(',', row)));
        else FilledWorkbookOf(scratch[file], rows);
        Assert.Equal(0, ConsoleRun.Of("run", scratch.Path, "--quiet", "--out", scratch.Beside("out")).Exit);
        using (var ledger = SqliteLedger.Open(scratch["casualties.db"]))
        {
            var content = ledger.Read();
            Assert.Equal([1L, 2L], content.Counts.Where(count => count.Citation.Document == file).Select(count => count.Count!.Value));
            foreach (var document in content.Documents) Absent(ledger.ReadBytes(document.Sha256)!.Value.ToArray());
            Assert.Contains(content.Findings, finding => finding.Code == "table-personal");
        }
        // Nor does the file itself, in any corner of it, nor any output.
        foreach (string made in Directory.EnumerateFiles(scratch.Path, "casualties.db*").Concat(Directory.EnumerateFiles(scratch.Beside("out"), "*", SearchOption.AllDirectories))) Absent(File.ReadAllBytes(made));
    }

    private static void Absent(byte[] bytes)
    {
        foreach (string name in new[] { "Qadir-Testname", "اسم-تجربة", "0991234567" })
        {
            Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(name)));
            Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(name)));
        }
    }

    private static void FilledWorkbookOf(string path, string[][] rows)
    {
        using var workbook = new ClosedXML.Excel.XLWorkbook();
        var sheet = workbook.AddWorksheet("May");
        for (int row = 0; row < rows.Length; row++)
            for (int column = 0; column < rows[row].Length; column++) sheet.Cell(row + 1, column + 1).SetValue(rows[row][column]);
        workbook.SaveAs(path);
    }

    private static string Table(string ledger, string? data = null) =>
        ConsoleRun.Of(["table", "--ledger", ledger, "--by", "day,place", "--format", "csv", .. data is null ? Array.Empty<string>() : ["--data", data]]).Results;
}
