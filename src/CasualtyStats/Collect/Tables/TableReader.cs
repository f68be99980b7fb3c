using System.Collections.Immutable;
using System.Globalization;
using CasualtyStats.Collect.Files;
using CasualtyStats.Collect.Inbox;
using CasualtyStats.Model;

namespace CasualtyStats.Collect.Tables;

/// <summary>Reads tables of counts and inboxes, from CSV files and workbooks.</summary>
internal sealed class TableReader(PlaceCells places, SourceNames sources, InboxReader inbox, long mostUnpacked) : IDocumentReader
{
    /// <inheritdoc/>
    public IEnumerable<CollectedItem> Read(InputFile file) => file.Extension is ".xlsx" or ".xlsm" or ".xls" ? Workbook(file) : Csv(file);

    private IEnumerable<CollectedItem> Workbook(InputFile file)
    {
        var (sheets, finding) = WorkbookSheets.Read(file.Bytes, file.Name, mostUnpacked);
        return finding is null ? Sheets(file, sheets, null, []) : [CollectedItem.Stray(finding)];
    }

    private IEnumerable<CollectedItem> Csv(InputFile file)
    {
        var decoded = TextDecoder.Decode(file.Bytes.Span);
        if (decoded.Damage == TextDamage.Binary) return [CollectedItem.Stray(FileBytes.Finding("file-binary", Severity.Conflict, file.Name))];
        if (string.IsNullOrWhiteSpace(decoded.Text)) return [CollectedItem.Stray(FileBytes.Finding("file-empty", Severity.Check, file.Name))];
        var (sheet, damage) = CsvSheet.Read(decoded.Text);
        return Sheets(file, [sheet], decoded, damage);
    }

    private IEnumerable<CollectedItem> Sheets(InputFile file, List<Sheet> sheets, DecodedText? decoded, List<CsvDamage> damage)
    {
        var known = sheets.ConvertAll(sheet => (Sheet: sheet, Header: TableHeader.Of(sheet))).FindAll(pair => pair.Header is not null);
        if (known.Count == 0) return [CollectedItem.Stray(FileBytes.Finding("file-empty", Severity.Check, file.Name))];
        var posts = known.FindAll(pair => pair.Header!.IsInbox);
        var tallies = known.FindAll(pair => !pair.Header!.IsInbox && pair.Header.IsTally);
        if (posts.Count == 0 && tallies.Count == 0)
            return [CollectedItem.Stray(FileBytes.Finding("table-unknown", Severity.Check, file.Name, string.Join(", ", known[0].Header!.Row.Cells.Where(cell => cell.Length > 0).Take(8))))];
        var items = posts.SelectMany(pair => inbox.Read(file, pair.Sheet, pair.Header!));
        return tallies.Count == 0 ? items : items.Concat(Tallies(file, known!, tallies!, decoded, damage));
    }

    private IEnumerable<CollectedItem> Tallies(InputFile file, List<(Sheet Sheet, TableHeader Header)> all, List<(Sheet Sheet, TableHeader Header)> tallies, DecodedText? decoded, List<CsvDamage> damage)
    {
        byte[]? kept = PersonalColumns.Without(all, out var blanked);
        var document = file.ToDocument(null, kept);
        var counts = ImmutableArray.CreateBuilder<ReportedCount>();
        var findings = ImmutableArray.CreateBuilder<Finding>();
        if (decoded is not null) findings.AddRange(PlainTextReader.About(decoded, document));
        foreach (var (cell, header) in blanked) findings.Add(At(document, cell, "table-personal", Severity.Note, header));
        foreach (var broken in damage)
            findings.Add(At(document, new Sheet(null, []).Cell(broken.Row, broken.Column), "table-quote", Severity.Conflict, broken.Row.ToString(CultureInfo.InvariantCulture)));
        var read = new SheetsReader(places, sources).Read(document, tallies.Select(pair => pair.Sheet));
        counts.AddRange(read.Counts);
        findings.AddRange(read.Findings);
        // A template that nobody filled in is no document.
        return counts.Count == 0 && findings.Count == 0 ? [] : [CollectedItem.Of(new(document, counts.ToImmutable(), findings.ToImmutable(), SheetsReader.Version))];
    }

    private static Finding At(SourceDocument document, string cell, string code, Severity severity, params string[] arguments) =>
        new(code, severity, new(document.Name, document.Sha256, null, cell, null), new("collect." + code, [document.Name, cell, .. arguments]), []);
}
