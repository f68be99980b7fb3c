using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CasualtyStats.Cli;
using CasualtyStats.Ledger;
using CasualtyStats.Model;

namespace CasualtyStats.Benchmarks;

/// <summary>How long <c>explain</c> takes within a running process, from opening the ledger to the last sentence, and in a process of its own.</summary>
internal static class Explaining
{
    private static readonly string[] Civilians = ["--outcome", "killed", "--class", "civilian"];

    private static readonly (string Name, string[] Selectors, int Days)[] Questions =
    [
        ("one place, one day", [.. Civilians, "--place", "C1007"], 1),
        ("one place, six days", [.. Civilians, "--place", "C1007"], 6),
        ("governorate, one day", [.. Civilians, "--place", "SY07"], 1),
        ("the same, all outcomes and classes", ["--place", "SY07"], 1),
        ("governorate, six days", [.. Civilians, "--place", "SY07"], 6),
        ("two governorates less a city, six days", [.. Civilians, "--place", "SY07,SY02", "--except", "C1007"], 6),
        ("the same, all outcomes and classes", ["--place", "SY07,SY02", "--except", "C1007"], 6),
        ("everywhere, one day", Civilians, 1),
    ];

    // The middle of a ledger whose days have some 220 counts each.
    private static string[] Question(int size, string[] selectors, int days)
    {
        var day = new DateOnly(2011, 3, 1).AddDays(size / 2 / 220);
        return [.. selectors, "--from", Iso(day), "--to", Iso(day.AddDays(days - 1))];
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Makes ledgers of <see cref="LargeWorld"/> and prints a table.</summary>
    /// <param name="folder">Where the ledgers lie; one that is there is used.</param>
    /// <param name="console">The built console, or null to leave out whole processes.</param>
    /// <param name="sizes">Numbers of counts.</param>
    /// <returns>0.</returns>
    public static int Run(string folder, string? console, IEnumerable<int> sizes)
    {
        Console.WriteLine("| counts | form | " + string.Join(" | ", Questions.Select(question => question.Name + " ms")) + " |");
        Console.WriteLine("|---|---|" + string.Concat(Questions.Select(_ => "---|")));
        foreach (int size in sizes)
        {
            string path = Path.Combine(folder, $"world {size}.db");
            if (!File.Exists(path)) Make(path, size);
            Print(size, "within a process", question => Within(path, question));
            if (console is not null) Print(size, "a process of its own", question => Alone(console, path, question));
        }
        return 0;
    }

    private static void Print(int size, string form, Func<string[], double> measure) => Console.WriteLine(
        $"| {size.ToString(CultureInfo.InvariantCulture)} | {form} | " + string.Join(" | ", Questions.Select(question => measure(Question(size, question.Selectors, question.Days)).ToString("0", CultureInfo.InvariantCulture))) + " |");

    private static void Make(string path, int size)
    {
        using var ledger = SqliteLedger.Open(path);
        ledger.Append(new LargeWorld(size).Counts.GroupBy(count => count.Citation.Document, StringComparer.Ordinal).Select(group =>
        {
            byte[] bytes = Encoding.UTF8.GetBytes(group.Key);
            var document = new SourceDocument { Name = group.Key + ".txt", Bytes = bytes, Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)), Text = group.Key, Published = group.First().ReportDate };
            return new CollectedDocument(document, [.. group.Select(count => count with { Citation = count.Citation with { Document = document.Name, Sha256 = document.Sha256 } })], [], "benchmark");
        }));
    }

    // The first time pays for the program's own warming up.
    private static double Within(string path, string[] question) => Median(7, () =>
    {
        using var results = new StringWriter();
        using var messages = new StringWriter();
        if (ConsoleProgram.Run(["explain", "--ledger", path, .. question], results, messages, TimeProvider.System) != 0) throw new InvalidOperationException(messages.ToString());
    });

    private static double Alone(string console, string path, string[] question) => Median(5, () =>
    {
        using var process = Process.Start(new ProcessStartInfo(console, ["explain", "--ledger", path, .. question]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{console} ended with {process.ExitCode}");
    });

    private static double Median(int times, Action work) => Enumerable.Range(0, times).Select(_ =>
    {
        long began = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }).Order().ElementAt(times / 2);
}
