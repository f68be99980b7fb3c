using System.Diagnostics;
using System.Globalization;
using CasualtyStats.Model;
using CasualtyStats.Places;
using CasualtyStats.Reconcile;

namespace CasualtyStats.Benchmarks;

/// <summary>What one new statement costs in a large ledger that is reconciled already, and one figure reconciled from a part of it.</summary>
internal static class Growing
{
    private const int News = 400, Questions = 60;

    /// <summary>Prints a table.</summary>
    /// <param name="sizes">Statements of each ledger.</param>
    /// <returns>0.</returns>
    public static int Run(int[] sizes)
    {
        Console.WriteLine("| statements | index at the first, ms | one new statement: median, p95, p99, ms | its verdict and its cell's figure: median, p95, ms | one figure from a part: median, p95, ms | statements read |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (int size in sizes) Console.WriteLine(Once(new LargeWorld(size)));
        return 0;
    }

    private static string Once(LargeWorld world)
    {
        // Every so many counts one is kept back, so that it comes late among its neighbours.
        int every = Math.Max(2, world.Counts.Count / News);
        var late = world.Counts.Where((_, i) => i % every == every / 2).Take(News).ToList();
        var kept = late.ToHashSet();
        var solved = Reconciliation.Of([.. world.Counts.Where(count => !kept.Contains(count))], [], Gazetteer.BuiltIn, LargeWorld.Sources);
        int verdicts = solved.Verdicts.Count;
        Ask(solved, late[0]);
        var first = Time(() => solved.Add([late[0]]));
        var added = new List<double>();
        var asked = new List<double>();
        foreach (var count in late.Skip(1))
        {
            added.Add(Time(() => solved.Add([count])));
            asked.Add(Time(() => { verdicts += solved.Verdicts[count.Id].Statement.Length; Ask(solved, count); }));
        }
        var source = new DaySource(world.Counts);
        var part = new List<double>();
        foreach (var count in late.Take(Questions))
            part.Add(Time(() => Reconciliation.Around(Cell(count), source, [], Gazetteer.BuiltIn, LargeWorld.Sources).Explain(Cell(count))));
        return string.Create(CultureInfo.InvariantCulture,
            $"| {world.Counts.Count} | {first:F0} | {At(added, 50):F2}, {At(added, 95):F2}, {At(added, 99):F2} | {At(asked, 50):F2}, {At(asked, 95):F2} | {At(part, 50):F1}, {At(part, 95):F1} | {source.Read / Math.Max(1, part.Count)} |");
    }

    private static Selection Cell(ReportedCount count) => new()
    {
        From = count.Harmed.Start, To = count.Harmed.End, Area = count.Place.Area, Outcomes = [Outcome.Killed], Classes = [VictimClass.Civilian],
    };

    private static void Ask(Reconciliation solved, ReportedCount count) => solved.Table(Cell(count));

    private static double Time(Action work)
    {
        long began = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    private static double At(List<double> times, int percent) => times.Order().ElementAt(Math.Min(times.Count - 1, times.Count * percent / 100));
}
