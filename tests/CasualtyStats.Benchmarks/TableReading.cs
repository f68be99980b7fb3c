using System.Diagnostics;
using System.Globalization;
using CasualtyStats.Collect;
using CasualtyStats.Collect.Reading;
using CasualtyStats.Model;
using CasualtyStats.Places;

namespace CasualtyStats.Benchmarks;

/// <summary>A table of tallies from its file to counts in memory: seconds and the process's greatest memory.</summary>
internal static class TableReading
{
    private const int Rows = 1_000_000;

    /// <summary>Reads a file, or a table of a million invented rows, three times.</summary>
    /// <param name="path">The file, or null to make one.</param>
    public static int Run(string? path)
    {
        string made = path ?? Made();
        try
        {
            for (int round = 0; round < 3; round++)
            {
                var watch = Stopwatch.StartNew();
                var items = new Collector(Gazetteer.BuiltIn, SourceRegistry.BuiltIn, _ => new ReadResult([], [])).Collect([made], new CollectOptions { MaximumBytes = 1L << 31 });
                long counts = 0, findings = 0;
                foreach (var item in items)
                {
                    counts += item.Document?.Counts.Length ?? 0;
                    findings += item.Strays.Length + (item.Document?.Findings.Length ?? 0);
                }
                using var self = Process.GetCurrentProcess();
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{counts} counts, {findings} findings: {watch.Elapsed.TotalSeconds:0.00} s, greatest memory {self.PeakWorkingSet64 >> 20} MB"));
            }
            return 0;
        }
        finally
        {
            if (path is null) File.Delete(made);
        }
    }

    private static string Made()
    {
        string path = Path.ChangeExtension(Path.GetTempFileName(), ".csv");
        string[] places = ["Saraqib", "Ariha", "مدينة إدلب", "Al Atarib", "Afrin", "Salqin"], sources = ["White Helmets", "SNHR", "SOHR", "OCHA"];
        using var writer = new StreamWriter(path);
        writer.Write("date_start,place,outcome,count,victim_class,source\n");
        var first = new DateOnly(2020, 1, 1);
        for (int i = 0; i < Rows; i++)
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{first.AddDays(i / 700):yyyy-MM-dd},{places[i % 6]},{(i % 5 < 2 ? "killed" : "injured")},{i * 7 % 31},{(i % 3 == 0 ? "civilian" : "")},{sources[i / 3 % 4]}\n"));
        return path;
    }
}
