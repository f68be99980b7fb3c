using CasualtyStats.Collect.Documents;
using CasualtyStats.Collect.Documents.Html;
using CasualtyStats.Collect.Documents.Mail;
using CasualtyStats.Collect.Documents.Pdf;
using CasualtyStats.Collect.Documents.Telegram;
using CasualtyStats.Collect.Documents.Word;
using CasualtyStats.Collect.Files;
using CasualtyStats.Collect.Inbox;
using CasualtyStats.Collect.Manifests;
using CasualtyStats.Collect.Reading;
using CasualtyStats.Collect.Tables;
using CasualtyStats.Model;
using CasualtyStats.Places;

namespace CasualtyStats.Collect;

/// <summary>Reads every report and table under some paths.</summary>
/// <remarks>
/// Files come in ordinal order of their names, folders below included; symbolic links are not followed. Passed over without a word:
/// hidden and lock files, ledgers (.db), manifest, review.xlsx, places.csv, words.csv, sources.csv, START-HERE.txt, and folders that hold
/// a file named .casualtystats-output. One file is held in memory at a time. The same files always give the same items.
/// </remarks>
public sealed class Collector
{
    private readonly Gazetteer gazetteer;
    private readonly SourceRegistry sources;
    private readonly Func<SourceDocument, ReadResult> prose;

    /// <summary>A collector that reads prose by the rules of <see cref="ProseReader"/>.</summary>
    /// <param name="gazetteer">Places that names resolve to.</param>
    /// <param name="sources">Sources that names resolve to.</param>
    /// <param name="words">Word tables.</param>
    public Collector(Gazetteer gazetteer, SourceRegistry sources, WordLists words)
        : this(gazetteer, sources, Prose(gazetteer, sources, words))
    {
    }

    /// <summary>A collector with a prose reader of the caller's.</summary>
    /// <param name="gazetteer">Places that names resolve to.</param>
    /// <param name="sources">Sources that names resolve to.</param>
    /// <param name="prose">Reads a document that has text.</param>
    public Collector(Gazetteer gazetteer, SourceRegistry sources, Func<SourceDocument, ReadResult> prose)
    {
        ArgumentNullException.ThrowIfNull(gazetteer);
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(prose);
        (this.gazetteer, this.sources, this.prose) = (gazetteer, sources, prose);
    }

    /// <summary>Reads files and folders, one item after the other.</summary>
    /// <param name="paths">Files or folders; one that is missing becomes a finding.</param>
    /// <param name="options">What to keep to.</param>
    /// <param name="progress">Told before each file and at the end; or null.</param>
    /// <param name="cancellation">Stops between two files.</param>
    /// <returns>Documents in order, each once with its counts; findings that belong to no document among them.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IEnumerable<CollectedItem> Collect(IReadOnlyList<string> paths, CollectOptions options, IProgress<CollectProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(options);
        return Items(paths, options, progress, cancellation);
    }

    /// <summary>Reads a kept document anew, from its bytes alone: as the file would be read today.</summary>
    /// <param name="kept">The document with its bytes, its text and what a manifest said of it.</param>
    /// <param name="before">What was found when it was read before; findings about the cell it was pasted into are taken over, since that cell is not kept.</param>
    /// <param name="options">What to keep to.</param>
    /// <returns>The document with its new reading; null where the kept bytes no longer have the file's form (names of persons were taken out of a workbook).</returns>
    public CollectedDocument? ReadAgain(SourceDocument kept, IEnumerable<Finding> before, CollectOptions options)
    {
        ArgumentNullException.ThrowIfNull(kept);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(options);
        if (Readers(options).TryGetValue(Path.GetExtension(kept.Name).ToLowerInvariant(), out var reader))
        {
            var entry = new ManifestEntry(kept.Name, kept.Published, kept.Publisher, kept.LanguageCode, kept.Url, kept.Note);
            return reader.Read(new InputFile(kept.Name, kept.Bytes, entry)).Select(item => item.Document)
                .FirstOrDefault(read => read?.Document.Name == kept.Name && read.Document.Sha256 == kept.Sha256);
        }
        if (kept.Text is null) return null;
        var anew = prose(kept);
        return new(kept, anew.Counts, [.. before.Where(finding => finding.Code.StartsWith("inbox-", StringComparison.Ordinal)), .. anew.Findings], ProseReader.Version);
    }

    private IEnumerable<CollectedItem> Items(IReadOnlyList<string> paths, CollectOptions options, IProgress<CollectProgress>? progress, CancellationToken cancellation)
    {
        var readers = Readers(options);
        var recognition = FileRecognition.Of(options);
        var list = new CollectList(paths, options);
        foreach (var finding in list.Findings) yield return CollectedItem.Stray(finding);
        for (int i = 0; i < list.Files.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(new(i, list.Files.Count, list.Files[i].Name));
            foreach (var item in One(list.Files[i], readers, options, recognition)) yield return item;
        }
        progress?.Report(new(list.Files.Count, list.Files.Count, ""));
    }

    private static IEnumerable<CollectedItem> One(CollectFile file, Dictionary<string, IDocumentReader> readers, CollectOptions options, FileRecognition? recognition)
    {
        string? mapPath = MapPath(file.Path, options);
        var look = recognition?.Look(file, mapPath);
        if (look is not null && recognition!.Unchanged(file, look) is { } known)
        {
            yield return new(null, known.Strays) { File = known, IsUnchanged = true };
            yield break;
        }
        var (read, opened) = Opened(file, mapPath, readers, options);
        if (opened is not null && look?.Size == opened.Bytes.Length) look = look with { Sha256 = opened.Sha256 };
        foreach (var item in read)
        {
            look = look is null ? null : look with { Strays = look.Strays.AddRange(item.Strays) };
            if (look is not null && item.Document is { } document) look = look with { Documents = look.Documents.Add(document.Document.Name), Counts = look.Counts + document.Counts.Length };
            yield return item;
            if (look is not null && item.Table is { } table) look = table.CountTotal is { } total ? look with { Documents = look.Documents.Add(table.Document.Name), Counts = look.Counts + total } : null;
        }
        // A file that could not be read, or that was written to meanwhile, is read again the next time.
        if (look is { Sha256.Length: > 0 }) yield return new(null, []) { File = look };
    }

    // What a file gives, and the file where it could be read.
    private static (IEnumerable<CollectedItem> Items, InputFile? File) Opened(CollectFile file, string? mapPath, Dictionary<string, IDocumentReader> readers, CollectOptions options)
    {
        string extension = Path.GetExtension(file.Name).ToLowerInvariant();
        if (!readers.TryGetValue(extension, out var reader))
            return ([CollectedItem.Stray(FileBytes.Finding("file-kind", Severity.Check, file.Name, extension))], null);
        var (bytes, finding) = extension is ".csv" or ".tsv" ? FileBytes.Read(file.Path, file.Name, options.MaximumTableBytes, "table-too-large") : FileBytes.Read(file.Path, file.Name, options.MaximumBytes);
        if (bytes is null) return ([CollectedItem.Stray(finding!)], null);
        var input = new InputFile(file.Name, bytes, file.Entry);
        if (mapPath is null) return (reader.Read(input), input);
        var (written, problem) = FileBytes.Read(mapPath, Path.GetFileName(mapPath), options.MaximumBytes);
        if (written is null) return ([CollectedItem.Stray(problem!)], null);
        input = input with { Map = written, MapName = Path.GetFileName(mapPath) };
        return (reader.Read(input), input);
    }

    // "deaths.csv.map.csv" or "deaths.map.csv" beside "deaths.csv".
    private static string? MapPath(string path, CollectOptions options) =>
        options.MapPath ?? new[] { path + ".map.csv", Path.ChangeExtension(path, null) + ".map.csv" }.FirstOrDefault(File.Exists);

    private Dictionary<string, IDocumentReader> Readers(CollectOptions options)
    {
        var text = new PlainTextReader(prose);
        var table = new TableReader(new PlaceCells(gazetteer), new SourceNames(sources), new InboxReader(prose), options);
        var parts = new PartsReader(prose, new PlaceCells(gazetteer), new SourceNames(sources));
        var page = new TelegramReader(prose, new RichDocumentReader(HtmlParts.Of, parts));
        var image = new ImageReader();
        Dictionary<string, IDocumentReader> readers = new(StringComparer.Ordinal)
        {
            [".txt"] = text, [".text"] = text, [".md"] = text,
            [".csv"] = table, [".tsv"] = table, [".xlsx"] = table, [".xlsm"] = table, [".xls"] = table,
            [".json"] = new TelegramReader(prose, table), [".jsonl"] = table, [".ndjson"] = table,
            [".html"] = page, [".htm"] = page, [".xhtml"] = page,
            [".docx"] = new RichDocumentReader(WordParts.Of, parts), [".pdf"] = new RichDocumentReader(PdfParts.Of, parts),
            [".jpg"] = image, [".jpeg"] = image, [".png"] = image, [".webp"] = image, [".heic"] = image, [".gif"] = image, [".tif"] = image, [".tiff"] = image, [".bmp"] = image,
        };
        readers[".eml"] = new MailReader(parts, ending => readers.GetValueOrDefault(ending));
        return readers;
    }

    private static Func<SourceDocument, ReadResult> Prose(Gazetteer gazetteer, SourceRegistry sources, WordLists words)
    {
        ArgumentNullException.ThrowIfNull(words);
        // Word and name indexes cost time; a folder of tables never pays it.
        var reader = new Lazy<ProseReader>(() => new(gazetteer, sources, words));
        return document => reader.Value.Read(document);
    }
}
