using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CasualtyStats.Collect.Reading;
using CasualtyStats.Evaluation.Gold;
using CasualtyStats.Evaluation.Output;
using CasualtyStats.Evaluation.Scoring;
using CasualtyStats.Evaluation.Worlds;
using CasualtyStats.Evaluation;
using CasualtyStats.Model;
using CasualtyStats.Places;

if (args is ["worlds", "--keep", var kept])
{
    WorldJudge.Keep(kept);
    return 0;
}
if (args is ["worlds", .. var sizes])
{
    WorldJudge.Run(Console.Out, [.. sizes.Select(size => int.Parse(size, CultureInfo.InvariantCulture))]);
    return 0;
}

if (args is ["results", ..])
{
    // From the checkout or anywhere below it.
    string root = Directory.GetCurrentDirectory();
    while (!Directory.Exists(Path.Combine(root, "tests", "CasualtyStats.Evaluation")) && Path.GetDirectoryName(root) is { } above) root = above;
    var files = ResultsPage.Files(root).ToList();
    string seeds = Path.Combine(Path.GetDirectoryName(files.Find(Options.IsSeeds) ?? "") ?? "", "..", "seeds");
    string page = Path.Combine(root, "tests", "CasualtyStats.Evaluation", "RESULTS.md");
    var own = new ProseReader(Gazetteer.BuiltIn, SourceRegistry.BuiltIn, WordLists.BuiltIn);
    File.WriteAllText(page, ResultsPage.Write(File.ReadAllText(page), [.. files.SelectMany(path => Options.IsSeeds(path) ? SeedsFile.Read(path, seeds) : PassagesFile.Read(path))
        .Select(document => (document, (IReadOnlyList<Prediction>)[.. own.Read(Source(document)).Counts.Select(Prediction.From)]))]));
    Console.WriteLine($"{page}: {files.Count} labelled files");
    return 0;
}

Options options;
try
{
    options = Options.Parse(args);
}
catch (ArgumentException problem)
{
    Console.Error.WriteLine(problem.Message);
    return 1;
}

var reader = new ProseReader(Gazetteer.BuiltIn, SourceRegistry.BuiltIn, WordLists.BuiltIn);
var documents = options.Gold
    .SelectMany(path => Options.IsSeeds(path) ? SeedsFile.Read(path, options.Seeds!) : PassagesFile.Read(path))
    .Where(document => options.Language is null || document.Language == options.Language)
    .Select(document => (document, (IReadOnlyList<Prediction>)[.. reader.Read(Source(document)).Counts.Select(Prediction.From)]))
    .ToList();

string table = ScoreTable.Write(documents);
Console.Write(table);
if (options.Out is not null) File.WriteAllText(options.Out, table);
if (options.Flags) Console.Write(FlagTable.Write(documents));
if (options.Misses)
    foreach (var (document, read) in documents)
        if (MissList.Write(document, read) is { Length: > 0 } list) Console.WriteLine(list);
return 0;

static SourceDocument Source(GoldDocument document)
{
    byte[] bytes = Encoding.UTF8.GetBytes(document.Text);
    return new()
    {
        Name = document.Name,
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
        Bytes = bytes,
        Text = document.Text,
        Published = document.Published,
    };
}
