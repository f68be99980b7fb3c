using System.Diagnostics;
using System.Globalization;
using CasualtyStats.Ledger;
using CasualtyStats.Tests.EndToEnd;
using Xunit.Abstractions;

namespace CasualtyStats.Tests.Ledger;

/// <summary>A process is killed while it writes; what it had confirmed must be there, and nothing half.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    // More by hand: CASUALTYSTATS_KILLS=1000, at other moments with CASUALTYSTATS_SEED.
    private static readonly int Seed = int.Parse(Environment.GetEnvironmentVariable("CASUALTYSTATS_SEED") ?? "20300304", CultureInfo.InvariantCulture);

    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("CASUALTYSTATS_KILLS") ?? "30", CultureInfo.InvariantCulture);

    [Fact]
    public void Kill_WhileWriting_LosesNothingThatWasConfirmed()
    {
        const int ofOneLedger = 50;
        var random = new Random(Seed);
        int atWork = 0, records = 0;
        for (int done = 0; done < Kills; done += ofOneLedger)
        {
            using var fresh = new LedgerFile();
            var confirmed = new HashSet<string>(StringComparer.Ordinal);
            for (int kill = done, from = 0; kill < Math.Min(Kills, done + ofOneLedger); kill++)
            {
                var lines = KillAfter(fresh.Path, random.Next(0, 15), random.Next(0, 15), from);
                if (lines.Count > 0) atWork++;
                confirmed.UnionWith(lines);
                from = Check(fresh, confirmed);
            }
            records += confirmed.Count;
        }
        Assert.True(atWork > Kills / 2, $"only {atWork} of {Kills} kills fell while the process wrote");
        output.WriteLine($"{Kills} kills, {atWork} of them while it wrote; {records} confirmed records, none lost");
    }

    // The real console, killed while it takes answers back, collects, reconciles and writes; then the same command once more, to its end.
    [Fact]
    public void Kill_TheConsole_TheSameCommandAgainGivesWhatAnUndisturbedOneGives()
    {
        using var calm = new ScratchFolder(Repository.Path("data", "example"));
        Assert.Equal(0, Console("run", calm.Path, "--quiet"));
        Assert.Equal(0, Console("run", calm.Path, "--quiet"));
        string expected = File.ReadAllText(calm["reports/figures.csv"]);
        using var folder = new ScratchFolder(Repository.Path("data", "example"));
        var random = new Random(Seed + 2);
        int kills = Math.Max(4, Kills / 5);
        for (int kill = 0; kill < kills; kill++)
        {
            using (var process = Start("run", folder.Path, "--quiet", "--out", folder["reports"]))
            {
                if (!process.WaitForExit(random.Next(50, 1600))) process.Kill();
                process.WaitForExit();
            }
            if (File.Exists(folder["casualties.db"]))
                using (var ledger = SqliteLedger.Open(folder["casualties.db"])) Assert.Equal([], ledger.Verify());
            if (kill % 10 < 3) foreach (string made in Directory.GetFiles(folder.Path, "casualties.db*").Append(folder["review.xlsx"])) File.Delete(made);
        }
        Assert.Equal(0, Console("run", folder.Path, "--quiet"));
        Assert.Equal(expected, File.ReadAllText(folder["reports/figures.csv"]));
        output.WriteLine($"{kills} kills of the console");
    }

    [Fact]
    public void Kill_WhileTheLedgerIsMade_LeavesNothingOrAWholeOne()
    {
        var random = new Random(Seed + 1);
        for (int kill = 0; kill < Math.Max(5, Kills / 5); kill++)
        {
            using var fresh = new LedgerFile();
            using (var process = Start(fresh.Path, 0))
            {
                SpinWait.SpinUntil(() => File.Exists(fresh.Path) || process.HasExited, 20_000);
                Thread.Sleep(random.Next(0, 12));
                process.Kill();
                process.WaitForExit();
            }
            using var ledger = fresh.Open();
            Assert.Equal([], ledger.Verify());
        }
    }

    private static int Check(LedgerFile file, HashSet<string> confirmed)
    {
        using var ledger = file.Open();
        Assert.Equal([], ledger.Verify());
        var content = ledger.Read();
        var found = content.Documents.Select(document => "document " + Path.GetFileNameWithoutExtension(document.Name))
            .Concat(content.Rulings.Select(ruling => "ruling " + long.Parse(ruling.Subject.AsSpan(1), CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)))
            .Concat(ledger.Publications().Select(publication => "publication " + publication.Edition["edition ".Length..])).ToHashSet(StringComparer.Ordinal);
        Assert.Equal([], confirmed.Except(found));
        foreach (var document in content.Documents.Skip(content.Documents.Length - 5))
        {
            int number = int.Parse(Path.GetFileNameWithoutExtension(document.Name), CultureInfo.InvariantCulture);
            Assert.Equal(Collecting.Document(number).Counts.Length, content.Counts.Count(count => count.Citation.Document == document.Name));
        }
        // The index went with the records: what it finds is what everything says.
        Assert.Equal(content.Counts.Length, ledger.Find(new CountQuery()).Counts.Length);
        return content.Documents.Length;
    }

    private static Process Start(string path, int from) => Process.Start(new ProcessStartInfo("dotnet",
        ["exec", typeof(KillTests).Assembly.Location, "append", path, from.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true, UseShellExecute = false })!;

    private static Process Start(params string[] command) => Process.Start(new ProcessStartInfo("dotnet",
        [typeof(CasualtyStats.Cli.ExitCode).Assembly.Location, .. command]) { RedirectStandardError = false, UseShellExecute = false })!;

    private static int Console(params string[] command)
    {
        using var process = Start([.. command, "--out", Path.Combine(command[1], "reports")]);
        process.WaitForExit();
        return process.ExitCode;
    }

    // The pipe keeps what the process said before it died.
    private static List<string> KillAfter(string path, int lines, int milliseconds, int from)
    {
        using var process = Start(path, from);
        var said = new List<string>();
        while (said.Count < lines && process.StandardOutput.ReadLine() is { } line) said.Add(line);
        Thread.Sleep(milliseconds);
        process.Kill();
        while (process.StandardOutput.ReadLine() is { } line) said.Add(line);
        process.WaitForExit();
        // The last line may be cut off in the middle of a number.
        if (said.Count > 0) said.RemoveAt(said.Count - 1);
        return said;
    }
}
