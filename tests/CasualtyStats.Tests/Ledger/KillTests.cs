using System.Diagnostics;
using System.Globalization;

namespace CasualtyStats.Tests.Ledger;

/// <summary>A process is killed while it writes; what it had confirmed must be there, and nothing half.</summary>
public sealed class KillTests : IDisposable
{
    // More by hand: CASUALTYSTATS_KILLS=1000.
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("CASUALTYSTATS_KILLS") ?? "30", CultureInfo.InvariantCulture);

    private readonly LedgerFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public void Kill_WhileWriting_LosesNothingThatWasConfirmed()
    {
        var random = new Random(20300304);
        var confirmed = new HashSet<string>(StringComparer.Ordinal);
        int from = 0, atWork = 0;
        for (int kill = 0; kill < Kills; kill++)
        {
            var lines = KillAfter(random.Next(0, 15), random.Next(0, 15), from);
            if (lines.Count > 0) atWork++;
            confirmed.UnionWith(lines);
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
            from = content.Documents.Length;
        }
        Assert.True(atWork > Kills / 2, $"only {atWork} of {Kills} kills fell while the process wrote");
    }

    [Fact]
    public void Kill_WhileTheLedgerIsMade_LeavesNothingOrAWholeOne()
    {
        var random = new Random(20300305);
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

    private static Process Start(string path, int from)
    {
        string assembly = typeof(KillTests).Assembly.Location;
        return Process.Start(new ProcessStartInfo("dotnet", ["exec", assembly, "append", path, from.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true, UseShellExecute = false })!;
    }

    // The pipe keeps what the process said before it died.
    private List<string> KillAfter(int lines, int milliseconds, int from)
    {
        using var process = Start(file.Path, from);
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
