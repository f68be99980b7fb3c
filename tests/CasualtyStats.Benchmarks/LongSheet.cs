using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using CasualtyStats.Workbooks;

namespace CasualtyStats.Benchmarks;

/// <summary>A designed sheet of 15 columns, written as a whole process, against the floor: gzip -1 of the same sheet's XML, in turn.</summary>
internal static class LongSheet
{
    private const int Rounds = 5;
    private static readonly DateOnly First = new(2014, 1, 1);
    private static readonly CellFormat Text = CellFormat.Plain;
    private static readonly CellFormat Day = new() { Number = NumberForm.Date };
    private static readonly CellFormat Count = new() { Number = NumberForm.Count };
    private static readonly CellFormat Share = new() { Number = NumberForm.PercentTenth };
    private static readonly CellFormat Heading = new() { Bold = true, Ink = "FFFFFF", Fill = "1F4E78" };
    private static readonly string[] Headings = ["event", "date", "country", "adm_1", "adm_2", "place", "pcode", "latitude", "longitude", "source", "low", "best", "high", "civilians", "share"];
    private static readonly string[] Provinces = ["Aleppo", "Idleb", "Hama", "Homs", "Rural Damascus", "Deir-ez-Zor", "Ar-Raqqa", "Al-Hasakeh"];
    private static readonly string[] Sources = ["Civil Defence", "Monitoring Network", "Health Directorate", "مديرية الصحة", "الدفاع المدني"];

    /// <summary>Prints medians, the ratio and the peak memory.</summary>
    /// <param name="self">Path of this program.</param>
    /// <param name="rows">Data rows.</param>
    /// <returns>0.</returns>
    public static int Run(string self, string rows)
    {
        string scratch = Directory.CreateTempSubdirectory("long-sheet-").FullName;
        try
        {
            string file = Path.Combine(scratch, "long.xlsx"), xml = Path.Combine(scratch, "sheet.xml"), packed = Path.Combine(scratch, "sheet.gz");
            Measure("dotnet", self, "write-long-sheet", file, rows);
            using (var zip = ZipFile.OpenRead(file)) zip.GetEntry("xl/worksheets/sheet2.xml")!.ExtractToFile(xml);
            var ours = new List<(double Time, double Memory)>();
            var floor = new List<double>();
            for (int round = 0; round < Rounds; round++)
            {
                floor.Add(Measure("sh", "-c", $"gzip -1 < '{xml}' > '{packed}'").Time);
                ours.Add(Measure("dotnet", self, "write-long-sheet", file, rows));
            }
            double mine = Median(ours.Select(run => run.Time)), least = Median(floor);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
                | process, {rows} rows of 15 columns ({new FileInfo(xml).Length / 1e6:0} MB of XML) | median ms | x floor | peak MB |
                |---|---|---|---|
                | gzip -1 of the sheet's XML (the floor) | {least:0} | 1.00 | |
                | CasualtyStats, to a file of {new FileInfo(file).Length / 1e6:0.0} MB | {mine:0} | {mine / least:0.00} | {ours.Max(run => run.Memory):0} |
                """));
            return 0;
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    /// <summary>The child process: writes the file and prints its peak memory in megabytes.</summary>
    /// <param name="file">Where to.</param>
    /// <param name="rows">Data rows.</param>
    /// <returns>0.</returns>
    public static int Write(string file, int rows)
    {
        using (var stream = File.Create(file))
            WorkbookFile.Write(stream, new()
            {
                Title = "Events",
                Day = First,
                Sheets =
                [
                    new() { Name = "Summary", Widths = [20, 12], Rows = [new([Cell.Of("Rows", Heading), Cell.Of(rows, Count)])] },
                    new()
                    {
                        Name = "Data",
                        Widths = [.. Enumerable.Repeat(14.0, Headings.Length)],
                        Rows = Rows(rows),
                        IsLong = true,
                        FrozenRows = 1,
                        Filter = CellReference.Range(1, 1, rows + 1, Headings.Length),
                    },
                ],
            });
        using var process = Process.GetCurrentProcess();
        Console.WriteLine((process.PeakWorkingSet64 / 1e6).ToString("0", CultureInfo.InvariantCulture));
        return 0;
    }

    private static IEnumerable<SheetRow> Rows(int rows)
    {
        yield return new([.. Headings.Select(heading => Cell.Of(heading, Heading))]);
        uint seed = 12345;
        for (int i = 0; i < rows; i++)
        {
            uint Next(uint below) => (seed = unchecked(seed * 1664525 + 1013904223)) / 65536 % below;
            uint province = Next((uint)Provinces.Length), low = Next(40);
            yield return new(ImmutableArray.Create(
                Cell.Of(i + 1, Count), Cell.Of(First.AddDays((int)Next(3650)), Day), Cell.Of("Syria", Text), Cell.Of(Provinces[province], Text),
                Cell.Of(Provinces[(province + 3) % Provinces.Length], Text), Cell.Of(Place(Next(500)), Text), Cell.Of(Code(Next(7000)), Text),
                new Cell(null, 34 + Next(30000) / 10000m, Text), new Cell(null, 36 + Next(50000) / 10000m, Text), Cell.Of(Sources[Next((uint)Sources.Length)], Text),
                Cell.Of(low, Count), Cell.Of(low + Next(5), Count), Cell.Of(low + 5 + Next(9), Count), Cell.Of(low, Count), new Cell(null, Next(1000) / 1000m, Share)));
        }
    }

    private static string Place(uint number) => string.Create(CultureInfo.InvariantCulture, $"Village {number}");

    private static string Code(uint number) => string.Create(CultureInfo.InvariantCulture, $"C{number:0000}");

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);

    private static (double Time, double Memory) Measure(string file, params string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true };
        long began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        string said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        double time = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        if (process.ExitCode != 0) throw new InvalidOperationException($"{file} ended with {process.ExitCode}");
        return (time, double.TryParse(said, NumberStyles.Float, CultureInfo.InvariantCulture, out double memory) ? memory : 0);
    }
}
