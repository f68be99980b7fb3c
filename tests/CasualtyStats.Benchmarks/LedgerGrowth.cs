using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CasualtyStats.Ledger;
using CasualtyStats.Model;
using CasualtyStats.Places;

namespace CasualtyStats.Benchmarks;

/// <summary>A ledger of ten thousand, a hundred thousand and a million counts: what recording, asking, and one more day cost at each size.</summary>
internal static class LedgerGrowth
{
    private static readonly DateOnly First = new(2020, 1, 1);

    /// <summary>Prints a table.</summary>
    /// <param name="folder">Where the ledgers are made; null for a temporary folder.</param>
    /// <returns>0.</returns>
    public static int Run(string? folder)
    {
        string scratch = folder ?? Directory.CreateTempSubdirectory("ledger-growth-").FullName;
        var communities = Gazetteer.BuiltIn.Places.Where(place => place.Level == 4).Select(place => place.Code).Where((_, i) => i % 3 == 0).ToList();
        Console.WriteLine("| counts | record s | counts/s | record the same again s | add a day ms | explain: place and 6 days ms (counts) | explain: one day, everywhere ms (counts) | explain: governorate and 6 days ms (counts) | 20 counts by id ms | read all s | verify s | MB |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (int size in new[] { 10_000, 100_000, 1_000_000 })
        {
            string path = Path.Combine(scratch, $"{size}.db");
            foreach (string ending in new[] { "", "-wal", "-shm" }) File.Delete(path + ending);
            Console.WriteLine(Row(path, size, communities));
        }
        if (folder is null) Directory.Delete(scratch, recursive: true);
        return 0;
    }

    private static string Row(string path, int size, List<PCode> communities)
    {
        var documents = Documents(size, communities);
        GC.Collect();
        double record = Seconds(() => With(path, ledger => ledger.Append(documents)));
        double again = Seconds(() => With(path, ledger => ledger.Append(documents)));
        documents = [];
        GC.Collect();
        int half = size / 2;
        var middle = First.AddDays(half / 1000 % 1000);
        var place = Asked(path, CountQuery.Touching(Area.Of(communities[(int)(half * 7919L % communities.Count)]), middle, middle.AddDays(5), Gazetteer.BuiltIn));
        var one = Asked(path, new CountQuery { From = middle, To = middle });
        var governorate = Asked(path, CountQuery.Touching(Area.Of(new PCode("SY07")), middle, middle.AddDays(5), Gazetteer.BuiltIn));
        List<string> ids = [];
        With(path, ledger => ids = [.. ledger.Find(new CountQuery { From = middle, To = middle }).Counts.Select(count => count.Id).Take(20)]);
        double byId = Median(5, _ => Seconds(() => With(path, ledger => ledger.FindCounts(ids))));
        var day = Median(7, i =>
        {
            var document = Table($"later {i}.csv", 50, size + i * 50, communities);
            return Seconds(() => With(path, ledger => ledger.Append(document)));
        });
        double all = Seconds(() => With(path, ledger => ledger.Read()));
        double verify = Seconds(() => With(path, ledger => ledger.Verify()));
        return string.Create(CultureInfo.InvariantCulture, $"| {size} | {record:0.00} | {size / record:0} | {again:0.00} | {day * 1000:0.0} | {place.Ms:0.0} ({place.Counts}) | {one.Ms:0.0} ({one.Counts}) | {governorate.Ms:0.0} ({governorate.Counts}) | {byId * 1000:0.0} | {all:0.00} | {verify:0.00} | {new FileInfo(path).Length / 1e6:0} |");
    }

    // Tables of at most 100 000 rows, each with a day for every few hundred rows and places in no order.
    private static ImmutableArray<CollectedDocument> Documents(int size, List<PCode> communities) =>
        [.. Enumerable.Range(0, (size + 99_999) / 100_000).Select(i => Table($"table {i}.csv", Math.Min(100_000, size - i * 100_000), i * 100_000, communities))];

    private static CollectedDocument Table(string name, int rows, int from, List<PCode> communities)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(name);
        var document = new SourceDocument { Name = name, Bytes = bytes, Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)), Published = First.AddDays(1000) };
        return new(document, [.. Enumerable.Range(from, rows).Select((number, i) => Count(document, i + 2, number, communities))], [], "benchmark");
    }

    private static ReportedCount Count(SourceDocument document, int row, int number, List<PCode> communities)
    {
        string cell = $"{row},5";
        var day = First.AddDays(number / 1000 % 1000);
        return new()
        {
            Id = ReportedCount.MakeId(document.Sha256, cell, Outcome.Killed),
            Citation = new(document.Name, document.Sha256, null, cell, null),
            Outcome = Outcome.Killed,
            Count = number % 40,
            Interval = new(number % 40, number % 40),
            Qualifier = Qualifier.Exact,
            Class = VictimClass.Civilian,
            ClassBasis = Basis.Stated,
            Breakdown = new([new(VictimGroup.Children, number % 7), new(VictimGroup.Women, number % 5)]),
            Place = new("a place", Area.Of(communities[(int)(number * 7919L % communities.Count)]), Basis.Stated),
            Harmed = ReferencePeriod.On(day),
            Counted = ReferencePeriod.On(day),
            Source = new("Civil Defence", "syria-civil-defence", null, Basis.Stated),
        };
    }

    private static (double Ms, int Counts) Asked(string path, CountQuery query)
    {
        int counts = 0;
        double seconds = Median(5, _ => Seconds(() => With(path, ledger => counts = ledger.Find(query).Counts.Length)));
        return (seconds * 1000, counts);
    }

    // Opened each time, as the console does.
    private static void With(string path, Action<CasualtyLedger> work)
    {
        using var ledger = SqliteLedger.Open(path);
        work(ledger);
    }

    private static double Seconds(Action work)
    {
        long began = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    private static double Median(int times, Func<int, double> measure) => Enumerable.Range(0, times).Select(measure).Order().ElementAt(times / 2);
}
