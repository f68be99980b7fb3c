using System.Diagnostics;
using System.Globalization;
using CasualtyStats.Model;
using CasualtyStats.Places;
using CasualtyStats.Reconcile;

namespace CasualtyStats.Evaluation.Worlds;

/// <summary>Judges reconciliation on worlds whose truth is known: coverage, width, mean error and bias beside the rivals'.</summary>
public static class WorldJudge
{
    private const string Heading = "## Results";
    private const int Seeds = 10, Days = 14, IncidentsADay = 6;

    /// <summary>Prints the table as Markdown, then the time by size.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="sizes">Days of the worlds that are timed; empty for none.</param>
    public static void Run(TextWriter output, params int[] sizes)
    {
        output.WriteLine("| world | coverage | width | engine | bias |" + string.Concat(Rivals.All.Select(rival => $" {rival.Name} |")));
        output.WriteLine("|---|---|---|---|---|" + string.Concat(Rivals.All.Select(_ => "---|")));
        foreach (var kind in WorldKind.All) output.WriteLine(Line(kind));
        foreach (int days in sizes) output.WriteLine(Time(days));
    }

    /// <summary>Writes the kept table: everything after the heading "Results" of a file is made anew.</summary>
    /// <param name="path">The file, for instance <c>tests/CasualtyStats.Evaluation/WORLDS.md</c>.</param>
    public static void Keep(string path)
    {
        string text = File.ReadAllText(path);
        int at = text.IndexOf(Heading, StringComparison.Ordinal);
        if (at < 0) throw new InvalidDataException($"{path}: no line \"{Heading}\"; the table is written after it");
        using var table = new StringWriter { NewLine = "\n" };
        Run(table);
        File.WriteAllText(path, text[..at] + Heading + "\n\n" + table);
    }

    private static string Line(WorldKind kind)
    {
        double covered = 0, width = 0, error = 0, bias = 0, cells = 0;
        var rivals = new double[Rivals.All.Length];
        for (int seed = 0; seed < Seeds; seed++)
        {
            var world = new SyntheticWorld(kind, seed, Days, IncidentsADay);
            var solved = Solve(world, kind.Shipped);
            var told = Rivals.ByCell(world);
            foreach (var ((day, governorate), truth) in world.Truth)
            {
                var date = SyntheticWorld.Date(day);
                var estimate = solved.Table(new() { From = date, To = date, Area = Area.Parse(governorate), Outcomes = [Outcome.Killed], Classes = [VictimClass.Civilian] })[0].Estimate;
                long low = estimate.Low ?? 0, best = estimate.Best ?? low;
                cells++;
                covered += truth >= low && (estimate.High is null || truth <= estimate.High || estimate.Low is null) ? 1 : 0;
                width += (estimate.High ?? low) - low;
                error += Math.Abs(best - truth);
                bias += best - truth;
                for (int r = 0; r < rivals.Length; r++) rivals[r] += Math.Abs(Rivals.All[r].Rule([.. told[(date, governorate)]]) - truth);
            }
        }
        return string.Create(CultureInfo.InvariantCulture, $"| {kind.Name} | {100 * covered / cells:F1} % | {width / cells:F2} | {error / cells:F3} | {bias / cells:F3} |")
            + string.Concat(rivals.Select(sum => string.Create(CultureInfo.InvariantCulture, $" {sum / cells:F3} |")));
    }

    private static string Time(int days)
    {
        var world = new SyntheticWorld(WorldKind.All[1], 1, days, 12);
        var watch = Stopwatch.StartNew();
        var solved = Solve(world, false);
        double solve = watch.Elapsed.TotalSeconds;
        int rows = solved.Table(new() { By = [Dimension.Day, Dimension.Admin1], Outcomes = [Outcome.Killed] }).Length;
        return string.Create(CultureInfo.InvariantCulture,
            $"{world.Counts.Count,9} statements: reconciled in {solve:F2} s ({world.Counts.Count / solve:F0} a second), {rows} rows by day and governorate in {watch.Elapsed.TotalSeconds - solve:F2} s");
    }

    private static Reconciliation Solve(SyntheticWorld world, bool shipped) =>
        Reconciliation.Of(world.Counts, [], Gazetteer.BuiltIn, shipped ? SourceRegistry.BuiltIn : SyntheticWorld.Sources);
}
