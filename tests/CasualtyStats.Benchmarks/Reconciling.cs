using System.Diagnostics;
using System.Globalization;
using CasualtyStats.Model;
using CasualtyStats.Places;
using CasualtyStats.Reconcile;

namespace CasualtyStats.Benchmarks;

/// <summary>Statements reconciled in a second, by the size of the ledger, and memory.</summary>
internal static class Reconciling
{
    /// <summary>Prints a table.</summary>
    /// <param name="sizes">Statements of each ledger.</param>
    /// <returns>0.</returns>
    public static int Run(int[] sizes)
    {
        Once(new LargeWorld(5_000));
        Console.WriteLine("| statements | reconciled, s | statements/s | µs each | verdicts and findings, s | table by month and governorate, s | peak memory, MB |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (int size in sizes) Console.WriteLine(Once(new LargeWorld(size)));
        return 0;
    }

    private static string Once(LargeWorld world)
    {
        GC.Collect();
        long began = Stopwatch.GetTimestamp();
        var solved = Reconciliation.Of(world.Counts, [], Gazetteer.BuiltIn, LargeWorld.Sources);
        double solve = Stopwatch.GetElapsedTime(began).TotalSeconds;
        using var process = Process.GetCurrentProcess();
        double memory = process.PeakWorkingSet64 / 1048576.0;
        began = Stopwatch.GetTimestamp();
        int said = solved.Verdicts.Count + solved.Findings.Length;
        double tell = Stopwatch.GetElapsedTime(began).TotalSeconds;
        began = Stopwatch.GetTimestamp();
        int rows = solved.Table(new() { By = [Dimension.Month, Dimension.Admin1], Outcomes = [Outcome.Killed], Classes = [VictimClass.Civilian] }).Length;
        double table = Stopwatch.GetElapsedTime(began).TotalSeconds;
        return string.Create(CultureInfo.InvariantCulture,
            $"| {world.Counts.Count} | {solve:F2} | {world.Counts.Count / solve:F0} | {1e6 * solve / world.Counts.Count:F1} | {tell:F2} ({said}) | {table:F2} ({rows} rows) | {memory:F0} |");
    }
}
