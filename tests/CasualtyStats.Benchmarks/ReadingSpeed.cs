using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CasualtyStats.Collect.Reading;
using CasualtyStats.Collect.Reading.Arabic;
using CasualtyStats.Model;
using CasualtyStats.Places;

namespace CasualtyStats.Benchmarks;

/// <summary>The prose reader beside one regular expression over the same text in the same run: megabytes of UTF-8 a second on one core.</summary>
/// <remarks>The expression finds a number within three words of an outcome word and nothing else; the reader gives whole counts.</remarks>
internal static class ReadingSpeed
{
    private const long Small = 5_000_000, Middle = 10_000_000, Large = 50_000_000;
    private const int Rounds = 3, WarmUps = 12;

    private const string NearOutcome =
        @"(?:قتل|مقتل|قتيل|قتلى|شهيد|شهداء|استشهد|أصيب|إصابة|جريح|جرحى|مصاب|killed|dead|deaths|injured|wounded)\w*(?:\s+\w+){0,3}?\s+[0-9٠-٩]+"
        + @"|[0-9٠-٩]+(?:\s+\w+){0,3}?\s+(?:قتيل|قتلى|شهيد|شهداء|جريح|جرحى|مصاب|killed|dead|injured|wounded)";

    private static readonly ProseReader Reader = new(Gazetteer.BuiltIn, SourceRegistry.BuiltIn, WordLists.BuiltIn);

    /// <summary>Prints the tables.</summary>
    /// <param name="folder">A folder of texts (<c>*.txt</c>) that are measured too, repeated to size; null for none.</param>
    /// <returns>0, or 1 where the folder holds no text.</returns>
    public static int Run(string? folder)
    {
        var texts = new List<(string Name, Func<long, string> Make)>
        {
            ("Arabic reports", ReadingTexts.Arabic),
            ("Arabic, every line a count", ReadingTexts.ArabicDense),
            ("English reports", ReadingTexts.English),
            ("English, every line a count", ReadingTexts.EnglishDense),
        };
        if (folder is not null)
        {
            string[] files = [.. Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal)];
            if (files.Length == 0) { Console.Error.WriteLine($"no text (*.txt) in {folder}"); return 1; }
            string all = string.Join('\n', files.Select(file => File.ReadAllText(file)));
            texts.Add(("texts of the folder, repeated", bytes => ReadingTexts.Repeat(all, bytes)));
        }
        foreach (var (_, make) in texts)
            for (int round = 0; round < WarmUps; round++) Reader.Read(Document(make(Small / 10)));
        Speed(texts);
        Growth(texts);
        return 0;
    }

    private static void Speed(List<(string Name, Func<long, string> Make)> texts)
    {
        var automaton = new Regex(NearOutcome, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        var compiled = new Regex(NearOutcome, RegexOptions.Compiled | RegexOptions.CultureInvariant);
        Console.WriteLine("| text, 10 MB | counts | reader MB/s | NonBacktracking MB/s | Compiled MB/s | reader : NonBacktracking | reader : Compiled |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var (name, make) in texts)
        {
            string text = make(Middle);
            double size = Encoding.UTF8.GetByteCount(text) / 1e6;
            int counts = 0;
            double reader = size / Best(() => counts = Reader.Read(Document(text)).Counts.Length);
            double linear = size / Best(() => automaton.Count(text));
            double native = size / Best(() => compiled.Count(text));
            Print($"| {name} | {counts} | {reader:0.0} | {linear:0.0} | {native:0.0} | {reader / linear:0.00} | {reader / native:0.00} |");
        }
    }

    /// <summary>Prints where the time goes: each row does a little more than the one before.</summary>
    public static int Stages()
    {
        foreach (var (name, make) in new (string, Func<long, string>)[] { ("reports", ReadingTexts.Arabic), ("every line a count", ReadingTexts.ArabicDense) })
        {
            string text = make(Middle / 2);
            double size = Encoding.UTF8.GetByteCount(text) / 1e6;
            var grammar = new ArabicGrammar();
            var sources = new SourceIndex(SourceRegistry.BuiltIn);
            var places = new PlaceIndex(Gazetteer.BuiltIn);
            double before = 0;
            foreach (var (stage, action) in new (string, Action<Sentence>)[]
            {
                ("words", _ => { }),
                ("dates", sentence => grammar.ReadDates(sentence, [])),
                ("sources", sentence => grammar.ReadSources(sentence, sources, [])),
                ("counts", sentence => grammar.ReadCounts(sentence, new())),
                ("places", sentence => grammar.ReadPlaces(sentence, places, [])),
            })
            {
                double time = Best(() =>
                {
                    var reader = new SentenceReader(text, WordLists.BuiltIn);
                    var sentence = new Sentence();
                    while (reader.Next(sentence)) if (stage is "words" or "dates" or "sources" || (sentence.Categories & grammar.Triggers) != 0) action(sentence);
                });
                Print($"{name}: {stage} {1000 * (time - before) / size:0.0} ms/MB");
                if (stage == "words") before = time;
            }
            Print($"{name}: all {1000 * Best(() => Reader.Read(Document(text))) / size:0.0} ms/MB");
        }
        return 0;
    }

    private static void Growth(List<(string Name, Func<long, string> Make)> texts)
    {
        Console.WriteLine();
        Console.WriteLine("| text | 5 MB, s | 50 MB, s | time × for size × 10 |");
        Console.WriteLine("|---|---|---|---|");
        foreach (var (name, make) in texts.Append(("Arabic, one line", bytes => ReadingTexts.Arabic(bytes).Replace('\n', ' '))).Append(("Arabic, short lines", ShortLines)))
        {
            string small = make(Small), large = make(Large);
            double first = Best(() => Reader.Read(Document(small))), second = Best(() => Reader.Read(Document(large)), 1);
            Print($"| {name} | {first:0.00} | {second:0.00} | {second / first:0.0} |");
        }
    }

    private static string ShortLines(long bytes) => ReadingTexts.Repeat("قتل 3 مدنيين\nكلمة أخرى\nوصل الوفد أمس", bytes);

    private static SourceDocument Document(string text) => new() { Name = "text.txt", Sha256 = new string('0', 64), Bytes = default, Text = text, Published = new DateOnly(2024, 12, 2) };

    private static double Best(Action action, int rounds = Rounds)
    {
        double best = double.MaxValue;
        for (int round = 0; round < rounds; round++)
        {
            GC.Collect();
            long began = Stopwatch.GetTimestamp();
            action();
            best = Math.Min(best, Stopwatch.GetElapsedTime(began).TotalSeconds);
        }
        return best;
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
