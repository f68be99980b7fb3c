using System.Globalization;
using CasualtyStats.Ledger;
using CasualtyStats.Tests.EndToEnd;
using CasualtyStats.Tests.Ledger.Review;
using ClosedXML.Excel;
using Xunit.Abstractions;

namespace CasualtyStats.Tests.Ledger.Kills;

/// <summary>The real console, killed at random moments while it collects, takes answers back and reports.</summary>
/// <remarks>More by hand: <c>CASUALTYSTATS_KILLS=300</c> kills each command a hundred times; other moments with <c>CASUALTYSTATS_SEED</c>.</remarks>
public sealed class ConsoleKillTests(ITestOutputHelper output) : IDisposable
{
    private const int OfOneLedger = 20;
    private static readonly int Seed = int.Parse(Environment.GetEnvironmentVariable("CASUALTYSTATS_SEED") ?? "20300304", CultureInfo.InvariantCulture);
    private static readonly int Kills = (int.Parse(Environment.GetEnvironmentVariable("CASUALTYSTATS_KILLS") ?? "30", CultureInfo.InvariantCulture) + 2) / 3;

    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void Kill_WhileItCollects_LosesNothingAndTheNextCollectGoesOn()
    {
        var random = new Random(Seed);
        int killed = 0, moved = 0;
        long records = 0;
        for (int done = 0; done < Kills; done += OfOneLedger)
        {
            string folder = Directory.CreateDirectory(scratch[$"reports {done}"]).FullName, path = Path.Combine(folder, "casualties.db");
            Write(folder, 0);
            var partly = new Dictionary<string, int>(StringComparer.Ordinal);
            TimeSpan usual = ConsoleProcess.Run("collect", folder, "--ledger", scratch[$"first {done}.db"]);
            var witness = new Witness(path);
            for (int kill = done; kill < Math.Min(Kills, done + OfOneLedger); kill++)
            {
                if (kill > done) Write(folder, kill - done);
                long before = witness.Records;
                if (ConsoleProcess.Kill(usual * (0.2 + random.NextDouble()), witness.Look, "collect", folder)) killed++;
                if (!File.Exists(path)) continue;
                using var ledger = SqliteLedger.Open(path);
                witness.Check(ledger);
                if (witness.Records > before) moved++;
                var content = ledger.Read();
                foreach (var (name, counts) in PerDocument(content)) partly[name] = counts;
                Assert.Equal(content.Counts.Length, ledger.Find(new CountQuery()).Counts.Length);
            }
            ConsoleProcess.Run("collect", folder);
            ConsoleProcess.Run("collect", folder, "--ledger", scratch[$"calm {done}.db"]);
            using var after = SqliteLedger.Open(path);
            using var calm = SqliteLedger.Open(scratch[$"calm {done}.db"]);
            witness.Check(after);
            var expected = PerDocument(calm.Read());
            Assert.Equal(calm.Read().Counts.Select(count => count.Id), after.Read().Counts.Select(count => count.Id));
            Assert.All(partly, document => Assert.Equal(expected[document.Key], document.Value));
            records += after.Head.Number;
        }
        Assert.True(moved > 0, "no kill fell while the ledger was written");
        output.WriteLine($"collect: {killed} of {Kills} killed before their end, {moved} of them left new records; {records} records, none lost");
    }

    [Fact]
    public void Kill_WhileItTakesAnswersBack_TakesAllOrNoneAndTheSameCommandAgainTakesThemAll()
    {
        ConsoleProcess.Run("collect", Repository.Path("data", "example"), "--ledger", scratch["base.db"]);
        string review = scratch["review.xlsx"];
        ConsoleProcess.Run("review", "export", review, "--ledger", scratch["base.db"]);
        int answers = Fill(review);
        var random = new Random(Seed + 1);
        int killed = 0, taken = 0;
        // The quickest of some, since a machine that is busy at first is slow at first.
        var usual = Enumerable.Range(0, 3).Min(i => Import(scratch[$"calm {i}.db"], review));
        for (int kill = 0; kill < Kills; kill++)
        {
            string path = scratch[$"{kill}.db"];
            File.Copy(scratch["base.db"], path);
            var witness = new Witness(path);
            witness.Look();
            // The answers go in at the end of the command.
            if (ConsoleProcess.Kill(usual * (0.45 + 0.55 * random.NextDouble()), witness.Look, "review", "import", review, "--ledger", path)) killed++;
            using (var ledger = SqliteLedger.Open(path))
            {
                witness.Check(ledger);
                int there = ledger.Read().Rulings.Length;
                Assert.Contains(there, new[] { 0, answers });
                if (there > 0) taken++;
            }
            if (kill % 5 == 0) Again(path, review, answers);
        }
        output.WriteLine($"review import: {killed} of {Kills} killed before their end; the answers were in after {taken}, all of them, and in the others none");
    }

    [Fact]
    public void Kill_WhileItReports_LeavesNoHalfFileAndNoEditionWithoutItsFiles()
    {
        string path = scratch["casualties.db"];
        ConsoleProcess.Run("collect", Repository.Path("data", "example"), "--ledger", path);
        var usual = Report(path, "calm");
        var expected = Names("calm");
        var random = new Random(Seed + 2);
        var witness = new Witness(path);
        witness.Look();
        int killed = 0, published = 1;
        for (int kill = 0; kill < Kills; kill++)
        {
            string edition = $"edition-{kill % OfOneLedger}-of-{kill / OfOneLedger}";
            bool died = ConsoleProcess.Kill(usual * (0.1 + random.NextDouble()), witness.Look, Command(path, edition));
            if (died) killed++;
            Assert.Equal([], WholeFiles.Broken(scratch["reports"]));
            using (var ledger = SqliteLedger.Open(path))
            {
                witness.Check(ledger);
                bool isThere = ledger.Publications().Any(publication => publication.Edition == edition);
                if (isThere) Assert.Equal(expected, Names(edition));
                else Assert.True(died);
                if (isThere) published++;
                if (isThere || kill % 5 != 0) continue;
            }
            Report(path, edition);
            Assert.Equal(expected, Names(edition));
            Assert.Equal([], WholeFiles.Broken(scratch["reports"]));
            published++;
        }
        using var after = SqliteLedger.Open(path);
        witness.Check(after);
        Assert.Equal(published, after.Publications().Count);
        output.WriteLine($"report: {killed} of {Kills} killed before their end; {published} editions, each with all its files");
    }

    [Fact]
    public void Kill_WhileItCopiesALedger_TheSameCommandAgainGoesOnWhereItWas()
    {
        string folder = Directory.CreateDirectory(scratch["reports"]).FullName, path = scratch["source.db"], copy = scratch["copy.db"];
        for (int time = 0; time < 8; time++) Write(folder, time);
        ConsoleProcess.Run("collect", folder, "--ledger", path);
        var usual = ConsoleProcess.Run("ledger", "copy", path, scratch["calm.db"]);
        var random = new Random(Seed + 3);
        int begun = 0, kills = Math.Max(4, Kills / 5);
        long most = 0;
        for (int kill = 0; kill < kills; kill++)
        {
            ConsoleProcess.Kill(usual * (0.3 + 0.6 * random.NextDouble()), () => { }, "ledger", "copy", path, copy);
            if (!File.Exists(copy)) continue;
            using var target = SqliteLedger.OpenForCopy(copy);
            Assert.Equal([], target.Verify());
            Assert.True(target.Head.Number >= most, "records that had been copied are gone");
            most = target.Head.Number;
            if (most > 0) begun++;
        }
        ConsoleProcess.Run("ledger", "copy", path, copy);
        using var source = SqliteLedger.Open(path);
        using var whole = SqliteLedger.Open(copy);
        Assert.Equal(source.Head, whole.Head);
        Assert.Equal([], whole.Verify());
        Assert.Equal(source.Read().Counts.Select(count => count.Id), whole.Read().Counts.Select(count => count.Id));
        output.WriteLine($"ledger copy: stopped {kills} times, {begun} of them with a part copied; whole in the end");
    }

    // Two people press the same button.
    [Fact]
    public void TwoRunsOfOneFolderAtOnce_GiveWhatOneGivesAndNoHalfFile()
    {
        using var calm = new ScratchFolder(Repository.Path("data", "example"));
        using var folder = new ScratchFolder(Repository.Path("data", "example"));
        ConsoleProcess.Run("run", calm.Path);
        for (int time = 0; time < 3; time++)
        {
            using var one = ConsoleProcess.Start("run", folder.Path);
            using var other = ConsoleProcess.Start("run", folder.Path);
            one.WaitForExit();
            other.WaitForExit();
            // One of them may find a file that the other is just writing, and say so.
            Assert.True(one.ExitCode is 0 or 1 && other.ExitCode is 0 or 1, $"{one.ExitCode} and {other.ExitCode}");
            Assert.Equal([], WholeFiles.Broken(folder["reports"]));
            using var ledger = SqliteLedger.Open(folder["casualties.db"]);
            Assert.Equal([], ledger.Verify());
            Assert.Equal(ledger.Read().Documents.Length, ledger.Read().Documents.DistinctBy(document => document.Name).Count());
        }
        ConsoleProcess.Run("run", folder.Path);
        Assert.Equal(File.ReadAllText(calm["reports/figures.csv"]), File.ReadAllText(folder["reports/figures.csv"]));
        Assert.Equal([], Directory.GetFiles(folder["reports"], "*.part", SearchOption.AllDirectories));
    }

    // Sixty reports and a table a time, so that several transactions are needed.
    private static void Write(string folder, int time)
    {
        for (int i = 0; i < 60; i++)
            File.WriteAllText(Path.Combine(folder, $"report {time:d2} {i:d2}.txt"), $"Civil Defence, 5 March 2030: {3 + i} civilians were killed in Atarib on 5 March. {1 + time} civilians were injured in Ariha.\n");
        var rows = Enumerable.Range(0, 400).Select(i => $"2030-03-{1 + i % 28:d2},Idleb,{i % 9},{i % 5}");
        File.WriteAllText(Path.Combine(folder, $"table {time:d2}.csv"), "date,place,killed,injured\n" + string.Join('\n', rows) + "\n");
    }

    // Whatever was read of a document was read whole, at every look.
    private static Dictionary<string, int> PerDocument(LedgerContent content)
    {
        var counts = content.Counts.CountBy(count => count.Citation.Document, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return content.Documents.ToDictionary(document => document.Name, document => counts.GetValueOrDefault(document.Name), StringComparer.Ordinal);
    }

    private static TimeSpan Import(string path, string review)
    {
        File.Copy(Path.Combine(Path.GetDirectoryName(path)!, "base.db"), path);
        return ConsoleProcess.Run("review", "import", review, "--ledger", path);
    }

    private static void Again(string path, string review, int answers)
    {
        ConsoleProcess.Run("review", "import", review, "--ledger", path);
        LedgerHead head;
        using (var ledger = SqliteLedger.Open(path))
        {
            Assert.Equal(answers, ledger.Read().Rulings.Length);
            Assert.Single(ledger.Read().Places);
            Assert.Single(ledger.Read().Words);
            head = ledger.Head;
        }
        ConsoleProcess.Run("review", "import", review, "--ledger", path);
        using var after = SqliteLedger.Open(path);
        Assert.Equal(head, after.Head);
    }

    // Every count is accepted by one person, a place and a word are added.
    private static int Fill(string path)
    {
        using var workbook = new XLWorkbook(path);
        int answers = 0;
        foreach (string name in new[] { "Tallies", "Other" })
        {
            if (workbook.Worksheets.FirstOrDefault(found => found.Name.StartsWith(name, StringComparison.Ordinal)) is not { } sheet) continue;
            foreach (var row in sheet.RowsUsed().Skip(1))
            {
                FilledWorkbook.Put(sheet, row.RowNumber(), ("Answer", "Accept"), ("Your reason", "seen"), ("Reviewer", "Rana"));
                answers++;
            }
        }
        Assert.True(answers > 10, "the example gave too little to answer");
        FilledWorkbook.Put(FilledWorkbook.Sheet(workbook, "Places"), 2, ("Name", "Hill camp"), ("Lies in (P-code)", "SY07"), ("Level", "5"), ("Reviewer", "Rana"));
        FilledWorkbook.Put(FilledWorkbook.Sheet(workbook, "Words"), 2, ("Word", "shelterless"), ("Language", "en"), ("Category", "person"), ("Reviewer", "Rana"));
        workbook.Save();
        return answers;
    }

    private TimeSpan Report(string path, string edition) => ConsoleProcess.Run(Command(path, edition));

    private string[] Command(string path, string edition) =>
        ["report", "--ledger", path, "--out", scratch["reports"], "--edition", edition, "--confirm-release", "Rana", "--lang", "both"];

    private List<string> Names(string edition) => [.. Directory.GetFiles(scratch[$"reports/{edition}"], "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(scratch[$"reports/{edition}"], file)).Order(StringComparer.Ordinal)];
}
