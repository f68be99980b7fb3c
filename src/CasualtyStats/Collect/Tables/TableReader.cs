using System.Collections.Immutable;
using System.Globalization;
using CasualtyStats.Collect.Files;
using CasualtyStats.Collect.Inbox;
using CasualtyStats.Collect.Tables.Mapping;
using CasualtyStats.Model;

namespace CasualtyStats.Collect.Tables;

/// <summary>Reads tables of counts and inboxes, from CSV and JSON files and workbooks.</summary>
internal sealed class TableReader(PlaceCells places, SourceNames sources, InboxReader inbox, CollectOptions options) : IDocumentReader
{
    /// <inheritdoc/>
    public IEnumerable<CollectedItem> Read(InputFile file)
    {
        var (sheets, finding) = Grids.Of(file, options.MaximumUnpackedBytes, out var decoded, out var damage);
        return finding is null ? Sheets(file, sheets, decoded, damage) : [CollectedItem.Stray(finding)];
    }

    private IEnumerable<CollectedItem> Sheets(InputFile file, List<Sheet> sheets, DecodedText? decoded, List<CsvDamage> damage)
    {
        var known = sheets.ConvertAll(sheet => (Sheet: sheet, Header: TableHeader.Of(sheet))).FindAll(pair => pair.Header is not null);
        if (known.Count == 0) return [CollectedItem.Stray(FileBytes.Finding("file-empty", Severity.Check, file.Name))];
        TableMap? map = null;
        try
        {
            if (file.Map is { } written) map = TableMap.Parse(TextDecoder.Decode(written.Span).Text, file.MapName);
        }
        catch (InvalidDataException error)
        {
            return [CollectedItem.Stray(FileBytes.Finding("map-unreadable", Severity.Conflict, file.Name, error.Message))];
        }
        var posts = map is null ? known.FindAll(pair => pair.Header!.IsInbox) : [];
        if (file.Bytes.Length >= options.StreamTablesFrom && known is [var only] && SheetsReader.Streams(only.Sheet, map)) return [Streamed(file, only!, map, decoded, damage)];
        var items = posts.SelectMany(pair => inbox.Read(file, pair.Sheet, pair.Header!));
        var (document, read) = Tables(file, known!, map, decoded, damage);
        if (read.Tables == 0)
            return posts.Count > 0 ? items : [CollectedItem.Stray(FileBytes.Finding("table-unknown", Severity.Check, file.Name, string.Join(", ", known[0].Header!.Row.Cells.Where(cell => cell.Length > 0).Take(8))))];
        // A template that nobody filled in is no document.
        return read.Counts.IsEmpty && read.Findings.IsEmpty ? items : items.Append(CollectedItem.Of(new(document, read.Counts, read.Findings, VersionOf(map))));
    }

    private CollectedItem Streamed(InputFile file, (Sheet Sheet, TableHeader Header) only, TableMap? map, DecodedText? decoded, List<CsvDamage> damage)
    {
        var (document, findings) = Document(file, [only], map, decoded, damage);
        var reader = new SheetsReader(places, sources);
        return new(null, []) { Table = new(document, VersionOf(map), take => findings.AddRange(reader.Stream(document, only.Sheet, map, take)), only.Sheet.Share) };
    }

    private static string VersionOf(TableMap? map) => SheetsReader.Version + (map is null ? "" : "+map-" + map.Hash);

    private (SourceDocument Document, SheetsRead Read) Tables(InputFile file, List<(Sheet Sheet, TableHeader Header)> all, TableMap? map, DecodedText? decoded, List<CsvDamage> damage)
    {
        var (document, findings) = Document(file, all, map, decoded, damage);
        var read = new SheetsReader(places, sources).Read(document, all.Select(pair => pair.Sheet), map);
        return (document, read with { Findings = [.. findings, .. read.Findings] });
    }

    // The document as it is kept, and what there is to tell of the file itself.
    private (SourceDocument Document, ImmutableArray<Finding> Findings) Document(InputFile file, List<(Sheet Sheet, TableHeader Header)> all, TableMap? map, DecodedText? decoded, List<CsvDamage> damage)
    {
        List<(string Cell, string Header)> blanked = [];
        byte[]? kept = options.KeepNames ? null : PersonalColumns.Without(map is null ? all : all.ConvertAll(pair => (pair.Sheet, map.Of(pair.Sheet, (_, _) => { })?.TallyHeader ?? pair.Header)), out blanked);
        var document = file.ToDocument(null, kept);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        if (decoded is not null) findings.AddRange(PlainTextReader.About(decoded, document));
        foreach (var (cell, header) in blanked) findings.Add(At(document, cell, "table-personal", Severity.Note, header));
        foreach (var broken in damage)
            findings.Add(At(document, new Sheet(null, []).Cell(broken.Row, broken.Column), "table-quote", Severity.Conflict, broken.Row.ToString(CultureInfo.InvariantCulture)));
        return (document, findings.ToImmutable());
    }

    private static Finding At(SourceDocument document, string cell, string code, Severity severity, params string[] arguments) =>
        new(code, severity, new(document.Name, document.Sha256, null, cell, null), new("collect." + code, [document.Name, cell, .. arguments]), []);
}
