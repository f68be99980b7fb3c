using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using CasualtyStats.Model;
using CasualtyStats.Report;
using CasualtyStats.Report.Charts;

namespace CasualtyStats.Benchmarks;

/// <summary>Fifty daily trends with their bands, 1200 by 675 pixels, as whole processes: this product against gnuplot, in turn.</summary>
internal static class FiftyCharts
{
    private const int Charts = 50;
    private const int Days = 90;
    private const int Rounds = 5;
    private static readonly DateOnly First = new(2024, 1, 1);

    /// <summary>Prints a table of medians and ratios.</summary>
    /// <param name="self">Path of this program.</param>
    /// <returns>0, or 1 where gnuplot is not installed.</returns>
    public static int Run(string self)
    {
        string scratch = Directory.CreateTempSubdirectory("fifty-charts-").FullName;
        try
        {
            string script = GnuplotScript(scratch);
            var threads = new List<double>();
            var single = new List<double>();
            var rival = new List<double>();
            for (int round = 0; round < Rounds; round++)
            {
                rival.Add(Measure("gnuplot", script));
                threads.Add(Measure("dotnet", self, "draw-fifty", scratch, "0"));
                single.Add(Measure("dotnet", self, "draw-fifty", scratch, "1"));
            }
            Console.WriteLine("| process | median ms | x gnuplot |");
            Console.WriteLine("|---|---|---|");
            Print("gnuplot, pngcairo", rival, rival);
            Print($"CasualtyStats, {Environment.ProcessorCount} threads", threads, rival);
            Print("CasualtyStats, 1 thread", single, rival);
            return 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Console.Error.WriteLine("gnuplot did not start; install the package gnuplot-nox to compare with it");
            return 1;
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    /// <summary>The child process: draws and writes the fifty charts.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="threads">Threads; 0 for one to each processor.</param>
    public static int Draw(string folder, int threads)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads > 0 ? threads : Environment.ProcessorCount };
        Parallel.For(0, Charts, options, i =>
        {
            var chart = TrendChart.Build(ChartSubject.Of(Content(i)), new(Language.English))!;
            File.WriteAllBytes(Path.Combine(folder, $"ours-{i}.png"), ChartPainter.Png(chart, Language.English, 600, 337.5f, new(1200, 675), 144));
        });
        return 0;
    }

    private static (long Low, long Best, long High) Day(int chart, int day)
    {
        long best = 20 + (chart * 7 + day * day * 3) % 37;
        return (best - (chart + day) % 5, best, best + (chart + day) % 7);
    }

    private static ReportContent Content(int chart)
    {
        ImmutableArray<Figure> figures = [.. Enumerable.Range(0, Days).Select(day => Figure(First.AddDays(day), Day(chart, day)))];
        return new()
        {
            AsOf = First.AddDays(Days), From = First, To = First.AddDays(Days - 1), Summary = [Figure(null, Day(chart, 0))], ByDay = figures,
            ByPlace = [], ByGovernorate = [], ByDayAndPlace = [], Incidents = [], Documents = [], Origins = [], Tallies = [],
            Verdicts = ImmutableDictionary<string, Verdict>.Empty, Restatements = [], Findings = [], Rulings = [],
            PlaceNames = ImmutableDictionary<string, (string English, string Arabic)>.Empty,
        };
    }

    private static Figure Figure(DateOnly? day, (long Low, long Best, long High) count) => new()
    {
        DateStart = day,
        DateEnd = day,
        Outcome = Outcome.Killed,
        Class = VictimClass.Civilian,
        Group = VictimGroup.Total,
        Estimate = new(count.Low, count.Best, count.High, FigureStatus.Reported),
    };

    private static string GnuplotScript(string folder)
    {
        var script = new StringBuilder("set terminal pngcairo size 1200,675 font 'DejaVu Sans,11'\nset xdata time\nset timefmt '%Y-%m-%d'\nset format x '%d %b'\nset grid ytics\nset yrange [0:*]\n");
        for (int chart = 0; chart < Charts; chart++)
        {
            var data = new StringBuilder();
            for (int day = 0; day < Days; day++)
            {
                var (low, best, high) = Day(chart, day);
                data.Append(CultureInfo.InvariantCulture, $"{First.AddDays(day):yyyy-MM-dd} {low} {best} {high}\n");
            }
            string file = Path.Combine(folder, $"data-{chart}.txt");
            File.WriteAllText(file, data.ToString());
            script.Append(CultureInfo.InvariantCulture, $"set output '{Path.Combine(folder, $"gnuplot-{chart}.png")}'\nset title 'Reported killed by day, area {chart}'\n")
                .Append(CultureInfo.InvariantCulture, $"plot '{file}' using 1:2:4 with filledcurves fc rgb '#B5D2EA' title 'lowest to highest', '' using 1:3 with lines lw 2 lc rgb '#0B5C9E' title 'reconciled'\n");
        }
        string path = Path.Combine(folder, "fifty.gp");
        File.WriteAllText(path, script.ToString());
        return path;
    }

    private static void Print(string name, List<double> values, List<double> rival) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {Median(values):0} | {Median(values) / Median(rival):0.00} |"));

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static double Measure(string file, params string[] arguments)
    {
        long began = Stopwatch.GetTimestamp();
        using var process = Process.Start(file, arguments);
        process.WaitForExit();
        return process.ExitCode == 0 ? Stopwatch.GetElapsedTime(began).TotalMilliseconds : throw new InvalidOperationException($"{file} ended with {process.ExitCode}");
    }
}
