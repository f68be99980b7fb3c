using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CasualtyStats.Collect.Files;
using CasualtyStats.Collect.Manifests;
using CasualtyStats.Collect.Reading;
using CasualtyStats.Collect.Tables;
using CasualtyStats.Model;

namespace CasualtyStats.Collect.Inbox;

/// <summary>Reads a table of pasted posts: each row is a document of its own, named <c>inbox.xlsx#row-3</c>.</summary>
internal sealed class InboxReader(Func<SourceDocument, ReadResult> prose)
{
    /// <summary>The documents of a sheet.</summary>
    /// <param name="file">The file.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="header">Its header.</param>
    public IEnumerable<CollectedItem> Read(InputFile file, Sheet sheet, TableHeader header)
    {
        foreach (var row in sheet.Rows)
        {
            if (row.Number > header.Row.Number && !row.IsEmpty) yield return Row(file, sheet, header, row);
        }
    }

    private CollectedItem Row(InputFile file, Sheet sheet, TableHeader header, SheetRow row)
    {
        string text = header.Cell(row, Column.Text);
        if (text.Length == 0)
            return CollectedItem.Stray(Finding(file.Name, "", sheet.Cell(row.Number, header.At(Column.Text)), "inbox-no-text"));
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        string name = $"{file.Name}#row-{row.Number.ToString(CultureInfo.InvariantCulture)}";
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var published = CellDate.Of(header.Cell(row, Column.Published));
        var entry = new ManifestEntry(name, published.Kind == CellDateKind.Day ? published.Day : file.Entry?.Published,
            Or(header.Cell(row, Column.Publisher), file.Entry?.Publisher), Or(header.Cell(row, Column.Language), file.Entry?.LanguageCode),
            Or(header.Cell(row, Column.Url), file.Entry?.Url), Or(header.Cell(row, Column.Note), file.Entry?.Note));
        var document = new InputFile(name, bytes, entry).ToDocument(text);
        if (published.Kind is CellDateKind.Bad or CellDateKind.Ambiguous)
            findings.Add(Finding(file.Name, document.Sha256, sheet.Cell(row.Number, header.At(Column.Published)), "inbox-date", header.Cell(row, Column.Published)));
        var read = prose(document);
        return CollectedItem.Of(new(document, read.Counts, [.. findings, .. read.Findings], ProseReader.Version));
    }

    private static string? Or(string cell, string? otherwise) => cell.Length > 0 ? cell : otherwise;

    private static Finding Finding(string file, string sha256, string cell, string code, params string[] arguments) =>
        new(code, Severity.Check, new(file, sha256, null, cell, null), new("collect." + code, [file, cell, .. arguments]), []);
}
