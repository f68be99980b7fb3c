using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using CasualtyStats.Collect;
using CasualtyStats.Collect.Reading;
using CasualtyStats.Ledger;
using CasualtyStats.Ledger.Review;
using CasualtyStats.Model;
using CasualtyStats.Places;
using CasualtyStats.Tests.EndToEnd;
using CasualtyStats.Tests.Ledger;
using Xunit.Abstractions;

namespace CasualtyStats.Tests.Collect;

/// <summary>Files of every format, changed by chance: reading ends, cites what is there, and what was read is kept and comes back. Longer by hand: CASUALTYSTATS_FUZZ_SECONDS=3600, CASUALTYSTATS_SEED=2.</summary>
/// <remarks>What it found is kept under Data/Hostile and read by <see cref="Collect_FilesThatOnceDidHarm_AreReadOrTold"/>.</remarks>
public sealed class FuzzTests(ITestOutputHelper output) : IDisposable
{
    private const int AtOnce = 16;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly int Seconds = int.Parse(Environment.GetEnvironmentVariable("CASUALTYSTATS_FUZZ_SECONDS") ?? "5", CultureInfo.InvariantCulture);
    private static readonly int Seed = int.Parse(Environment.GetEnvironmentVariable("CASUALTYSTATS_SEED") ?? "1", CultureInfo.InvariantCulture);

    private readonly ScratchFolder scratch = new();
    private readonly Collector collector = new(Gazetteer.BuiltIn, SourceRegistry.BuiltIn, WordLists.BuiltIn);

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void Collect_FilesChangedByChance_AreReadOrToldAndKept()
    {
        var seeds = Seeds();
        var watch = Stopwatch.StartNew();
        int files = 0, counts = 0;
        for (int round = 0; watch.Elapsed.TotalSeconds < Seconds || round == 0; round++)
        {
            string folder = Directory.CreateDirectory(scratch[$"round {round}"]).FullName;
            for (int i = 0; i < AtOnce; i++)
            {
                var (name, bytes) = seeds[(round * AtOnce + i) % seeds.Count];
                // A manifest keeps its name, since only that makes it one.
                string target = name.StartsWith("manifest.", StringComparison.Ordinal) ? name : $"{i} {name}";
                File.WriteAllBytes(Path.Combine(folder, target), new Mutator(Seed * 1_000_000 + round * AtOnce + i).Change(bytes));
                files++;
            }
            counts += Survive(folder);
            Directory.Delete(folder, recursive: true);
        }
        output.WriteLine($"{files} changed files of {seeds.Count} kinds in {watch.Elapsed.TotalSeconds:0} s; {counts} counts read from them");
    }

    [Fact]
    public void ReviewWorkbook_ChangedByChance_IsReadOrRefusedAndNeverThrowsAnythingElse()
    {
        string path = scratch["review.xlsx"];
        var document = Samples.Document("a.txt", "8 killed, 9 killed");
        ImmutableArray<ReportedCount> read = [.. Samples.Numbers(document.Text!).Select(span => Samples.Count(document, span) with { Flags = [new("no-place")] })];
        ReviewWorkbook.Write(path, new ReviewContent { Counts = read, Findings = [], Rulings = [], Places = [], Words = [], Refused = [], Reviewer = "", Language = Language.English }, null);
        byte[] whole = File.ReadAllBytes(path);
        var watch = Stopwatch.StartNew();
        int rows = 0, refused = 0, round = 0;
        for (; watch.Elapsed.TotalSeconds < Seconds || round == 0; round++)
        {
            File.WriteAllBytes(path, new Mutator(Seed * 1_000_000 + round).Change(whole));
            try { rows += ReviewWorkbook.Read(path, Context(read, document)).Rows.Length; }
            catch (ReviewFileException) { refused++; }
        }
        output.WriteLine($"{round} changed workbooks, {refused} refused, {rows} rows read");
    }

    [Fact]
    public void Collect_FilesThatOnceDidHarm_AreReadOrTold()
    {
        string kept = Repository.Path("tests", "CasualtyStats.Tests", "Collect", "Data", "Hostile");
        if (!Directory.Exists(kept)) return;
        foreach (string file in Directory.EnumerateFiles(kept)) File.Copy(file, scratch[Path.GetFileName(file)]);
        Survive(scratch.Path);
    }

    // Found by chance: a sheet whose name is gone.
    [Fact]
    public void ReviewWorkbook_SheetWithoutAName_IsNoReasonToStop()
    {
        string path = scratch["review.xlsx"];
        ReviewWorkbook.Write(path, new ReviewContent { Counts = [], Findings = [], Rulings = [], Places = [], Words = [], Refused = [], Reviewer = "", Language = Language.English }, null);
        using (var zip = System.IO.Compression.ZipFile.Open(path, System.IO.Compression.ZipArchiveMode.Update))
        {
            var part = zip.GetEntry("xl/workbook.xml")!;
            string text;
            using (var reader = new StreamReader(part.Open())) text = reader.ReadToEnd();
            part.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("xl/workbook.xml").Open());
            writer.Write(System.Text.RegularExpressions.Regex.Replace(text, "(<[a-z:]*sheet [^>]*?)name=\"[^\"]*\"", "$1"));
        }
        var document = Samples.Document("a.txt", "8 killed");
        try { Assert.Empty(ReviewWorkbook.Read(path, Context([], document)).Rows); }
        catch (ReviewFileException refusal) { Assert.NotEmpty(refusal.Reason.Text(Language.Arabic)); }
    }

    // Every format that there is an example of: the invented story, and what the tests of the readers keep beside them.
    private static List<(string Name, byte[] Bytes)> Seeds() =>
        [.. new[] { Repository.Path("data", "example"), Repository.Path("tests", "CasualtyStats.Tests", "Collect") }
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .Where(file => Path.GetExtension(file) is not (".cs" or ".db" or ".db-wal" or ".db-shm" or ".part") && Path.GetFileName(file) != "review.xlsx" && new FileInfo(file).Length is > 0 and < 200_000)
            .Order(StringComparer.Ordinal).Select(file => (Path.GetFileName(file), File.ReadAllBytes(file))),
            ("records.json", """{"data":[{"date":"2030-03-05","place":"Ariha","killed":3,"injured":{"children":2}},{"date":"2030-03-06","killed":null}]}"""u8.ToArray()),
            ("records.jsonl", "{\"date_start\":\"2030-03-05\",\"outcome\":\"killed\",\"count\":3,\"place\":\"Ariha\"}\n{\"count\":\"4\"}\n"u8.ToArray()),
            ("page.html", "<html><body><p>Civil Defence, 5 March 2030: 3 civilians were killed in Atarib.</p><table><tr><th>place</th><th>killed</th></tr><tr><td>Ariha</td><td>4</td></tr></table></body></html>"u8.ToArray())];

    private int Survive(string folder)
    {
        List<CollectedItem>? items = null;
        var reading = Task.Run(() => items = [.. collector.Collect([folder], new CollectOptions())]);
        try { Assert.True(reading.Wait(Patience), "reading did not end"); }
        catch (Exception error) { throw new InvalidOperationException($"kept in {Keep(folder)}", error.InnerException ?? error); }
        foreach (var item in items!)
        {
            foreach (var finding in item.Strays.Concat(item.Document?.Findings ?? [])) Assert.NotEmpty(finding.Text(Language.English) + finding.Text(Language.Arabic));
            foreach (var count in item.Document?.Counts ?? [])
            {
                if (count.Citation.Span is { } span) Assert.Equal(count.Citation.Quote, span.Of(item.Document!.Document.Text!));
                else Assert.NotNull(count.Citation.Cell);
                Assert.True(count.Interval.Low >= 0 && (count.Interval.High is null || count.Interval.High >= count.Interval.Low), $"{count.Citation.Where}: {count.Interval} (kept in {Keep(folder)})");
            }
        }
        using var place = new LedgerFile();
        using var ledger = place.Open();
        ledger.Append(items.Select(item => item.Document).OfType<CollectedDocument>());
        var expected = items.Select(item => item.Document).OfType<CollectedDocument>().DistinctBy(document => document.Document.Sha256).Sum(document => document.Counts.Length);
        Assert.Equal(expected, ledger.Read().Counts.Length);
        Assert.Equal(expected, ledger.Find(new CountQuery()).Counts.Length);
        Assert.Equal([], ledger.Verify());
        return expected;
    }

    private static string Keep(string folder)
    {
        string kept = Path.Combine(Repository.Root, "artifacts", "fuzz");
        Directory.CreateDirectory(kept);
        foreach (string file in Directory.EnumerateFiles(folder)) File.Copy(file, Path.Combine(kept, Path.GetFileName(file)), overwrite: true);
        return kept;
    }

    private static ReviewContext Context(ImmutableArray<ReportedCount> counts, SourceDocument document) => new()
    {
        Counts = counts, Findings = [], Rulings = [], Documents = [document], Day = Samples.Day,
        ResolvePlace = _ => Area.Unknown, ResolveSource = _ => null, IsPlace = _ => true,
    };
}
