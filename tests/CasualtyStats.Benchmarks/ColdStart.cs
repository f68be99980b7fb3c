using System.Diagnostics;
using System.Globalization;

namespace CasualtyStats.Benchmarks;

/// <summary>Whole processes from start to end, each in turn with its rival, medians of all rounds.</summary>
internal static class ColdStart
{
    private const int Rounds = 15;

    /// <summary>Prints a table of medians and ratios.</summary>
    /// <param name="console">The published console.</param>
    /// <param name="reports">A folder of reports; it is copied for every round, so that each one starts without a ledger.</param>
    /// <returns>0, or 1 where a process failed.</returns>
    public static int Run(string console, string reports)
    {
        string scratch = Directory.CreateTempSubdirectory("cold-start-").FullName;
        try
        {
            string hello = BuildHello(Path.Combine(scratch, "hello"));
            var samples = new SortedDictionary<string, List<double>>(StringComparer.Ordinal);
            for (int round = 0; round < Rounds; round++)
            {
                string folder = Copy(reports, Path.Combine(scratch, $"round-{round}"));
                Add(samples, "dotnet hello.dll", Measure("dotnet", hello));
                Add(samples, "casualtystats --help", Measure(console, "--help"));
                Add(samples, "casualtystats run", Measure(console, "run", folder, "--quiet"));
                Add(samples, "casualtystats run again", Measure(console, "run", folder, "--quiet"));
            }
            double rival = Median(samples["dotnet hello.dll"]);
            Console.WriteLine("| process | median ms | x hello |");
            Console.WriteLine("|---|---|---|");
            foreach (var (name, values) in samples)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {Median(values):0} | {Median(values) / rival:0.00} |"));
            return 0;
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    private static void Add(SortedDictionary<string, List<double>> samples, string name, double milliseconds)
    {
        if (!samples.TryGetValue(name, out var list)) samples[name] = list = [];
        list.Add(milliseconds);
    }

    private static double Median(List<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private static double Measure(string file, params string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        long began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{file} did not start");
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        double elapsed = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        return process.ExitCode == 0 ? elapsed : throw new InvalidOperationException($"{file} {string.Join(' ', arguments)} ended with {process.ExitCode}: {errors.Result}");
    }

    private static string BuildHello(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "hello.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), "System.Console.WriteLine(\"hello\");");
        Measure("dotnet", "build", folder, "-c", "Release", "-o", Path.Combine(folder, "out"));
        return Path.Combine(folder, "out", "hello.dll");
    }

    private static string Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (string file in Directory.EnumerateFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        return to;
    }
}
