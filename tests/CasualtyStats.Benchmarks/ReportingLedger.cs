using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CasualtyStats.Ledger;
using CasualtyStats.Model;

namespace CasualtyStats.Benchmarks;

/// <summary>From a ledger of many counts to all outputs, as whole processes of the console.</summary>
internal static class ReportingLedger
{
    private const int Rounds = 3;

    /// <summary>Prints a table.</summary>
    /// <param name="console">Path of the console's program file (.dll).</param>
    /// <param name="counts">Counts of the ledger.</param>
    /// <returns>0.</returns>
    public static int Run(string console, int counts)
    {
        string scratch = Directory.CreateTempSubdirectory("reporting-ledger-").FullName;
        try
        {
            string ledger = Path.Combine(scratch, "casualties.db"), outputs = Path.Combine(scratch, "reports");
            Make(ledger, counts);
            var times = Enumerable.Range(0, Rounds).Select(_ => Measure(console, ledger, outputs)).Order().ToList();
            long written = new DirectoryInfo(outputs).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
            Console.WriteLine("| ledger | `report`, all outputs, median s | slowest s | written, MB |");
            Console.WriteLine("|---|---|---|---|");
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {counts} counts | {times[Rounds / 2]:0.0} | {times[^1]:0.0} | {written / 1e6:0} |"));
            return 0;
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    /// <summary>Makes the ledger: the large world, its documents with a sentence for each count.</summary>
    /// <param name="path">A file that is not there yet.</param>
    /// <param name="counts">Counts at least.</param>
    /// <returns>0.</returns>
    public static int Make(string path, int counts)
    {
        var world = new LargeWorld(counts);
        var documents = world.Counts.GroupBy(count => count.Citation.Document, StringComparer.Ordinal).Select(report => Document(report.Key, [.. report])).ToImmutableArray();
        using var ledger = SqliteLedger.Open(path);
        ledger.Append(documents);
        return 0;
    }

    private static CollectedDocument Document(string name, ImmutableArray<ReportedCount> counts)
    {
        var text = new StringBuilder();
        var spans = new List<TextSpan>();
        foreach (var count in counts)
        {
            int start = text.Length;
            text.Append(CultureInfo.InvariantCulture, $"{count.Count} civilians killed");
            spans.Add(new(start, text.Length));
            text.Append(CultureInfo.InvariantCulture, $" in {count.Place.Written} on {count.Harmed.Start:yyyy-MM-dd}, {name} said.\n");
        }
        byte[] bytes = Encoding.UTF8.GetBytes(text.ToString());
        string hash = Convert.ToHexStringLower(SHA256.HashData(bytes)), written = text.ToString();
        var document = new SourceDocument { Name = name + ".txt", Sha256 = hash, Bytes = bytes, Text = written, Published = counts[0].ReportDate, Publisher = counts[0].Source.Written, LanguageCode = "en" };
        return new(document, [.. counts.Select((count, i) => count with
        {
            Id = ReportedCount.MakeId(hash, string.Create(CultureInfo.InvariantCulture, $"{spans[i].Start}-{spans[i].End}"), count.Outcome),
            Citation = new(document.Name, hash, spans[i], null, written[spans[i].Start..spans[i].End]),
        })], [], "benchmark");
    }

    private static double Measure(string console, string ledger, string outputs)
    {
        if (Directory.Exists(outputs)) Directory.Delete(outputs, recursive: true);
        long began = Stopwatch.GetTimestamp();
        using var process = Process.Start("dotnet", [console, "report", "--ledger", ledger, "--out", outputs, "--quiet"]);
        process.WaitForExit();
        return process.ExitCode == 0 ? Stopwatch.GetElapsedTime(began).TotalSeconds : throw new InvalidOperationException($"the console ended with {process.ExitCode}");
    }
}
