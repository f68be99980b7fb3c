using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using CasualtyStats.Ledger;
using CasualtyStats.Model;

namespace CasualtyStats.Tests.Ledger;

/// <summary>A process of its own that writes to a ledger, for tests that kill it and for measuring by hand: <c>dotnet exec CasualtyStats.Tests.dll append LEDGER FROM</c> or <c>measure LEDGER COUNTS</c>.</summary>
internal static class Collecting
{
    public static int Main(string[] args)
    {
        switch (args)
        {
            case ["append", var path, var from]: Append(path, int.Parse(from, CultureInfo.InvariantCulture)); return 0;
            case ["measure", var path, var counts]: Measure(path, int.Parse(counts, CultureInfo.InvariantCulture)); return 0;
            default: Console.Error.WriteLine("expected: append LEDGER FROM, or measure LEDGER COUNTS"); return 1;
        }
    }

    /// <summary>The document of a number: some have many counts, so that a kill can fall in the middle of one.</summary>
    public static CollectedDocument Document(int number) =>
        Samples.Collected($"{number}.txt", string.Join(" killed, ", Enumerable.Range(0, 1 + number % 7 * 60).Select(i => (number + i).ToString(CultureInfo.InvariantCulture))));

    /// <summary>Says every number as soon as the ledger has confirmed it.</summary>
    private static void Append(string path, int from)
    {
        using var ledger = SqliteLedger.Open(path);
        var output = Console.Out;
        for (int number = from; ; number++)
        {
            ledger.Append(Document(number));
            output.WriteLine($"document {number}");
            ledger.AppendRuling(Samples.Ruling($"f{number:d12}"));
            output.WriteLine($"ruling {number}");
            if (number % 3 == 0 && ledger.AppendPublication(new Publication($"edition {number}", null, []))) output.WriteLine($"publication {number}");
            output.Flush();
        }
    }

    private static void Measure(string path, int total)
    {
        var document = Samples.Document("table.csv", "x") with { Text = null };
        var counts = Enumerable.Range(0, total).Select(i => Row(document, i)).ToImmutableArray();
        GC.Collect();
        var watch = Stopwatch.StartNew();
        using (var ledger = SqliteLedger.Open(path)) ledger.Append(new CollectedDocument(document, counts, [], "1"));
        Say("append", watch, path);
        watch.Restart();
        using (var ledger = SqliteLedger.Open(path)) ledger.Append(new CollectedDocument(document, counts, [], "1"));
        Say("append unchanged", watch, path);
        watch.Restart();
        using (var ledger = SqliteLedger.Open(path)) Console.WriteLine(ledger.Read().Counts.Length);
        Say("read", watch, path);
        watch.Restart();
        using (var ledger = SqliteLedger.Open(path)) Console.WriteLine(ledger.Verify().Count);
        Say("verify", watch, path);
    }

    private static void Say(string what, Stopwatch watch, string path) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {watch.Elapsed.TotalSeconds:f2} s, file {new FileInfo(path).Length / 1e6:f0} MB, peak {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:f0} MB"));

    private static ReportedCount Row(SourceDocument document, int i)
    {
        string cell = $"{i + 2},5";
        return new()
        {
            Id = ReportedCount.MakeId(document.Sha256, cell, Outcome.Killed),
            Citation = new(document.Name, document.Sha256, null, cell, null),
            Outcome = Outcome.Killed,
            Count = i % 40,
            Interval = new(i % 40, i % 40),
            Qualifier = Qualifier.Exact,
            Class = VictimClass.Civilian,
            ClassBasis = Basis.Stated,
            Breakdown = new([new(VictimGroup.Children, i % 7), new(VictimGroup.Women, i % 5)]),
            Place = new("Ariha", Area.Of(new PCode("C4243")), Basis.Stated),
            Harmed = ReferencePeriod.On(Samples.Day.AddDays(i % 1000)),
            Counted = ReferencePeriod.On(Samples.Day.AddDays(i % 1000)),
            Source = new("Civil Defence", "syria-civil-defence", null, Basis.Stated),
        };
    }
}
