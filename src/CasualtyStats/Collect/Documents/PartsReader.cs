using System.Collections.Immutable;
using System.Text;
using CasualtyStats.Collect.Files;
using CasualtyStats.Collect.Reading;
using CasualtyStats.Collect.Tables;
using CasualtyStats.Model;

namespace CasualtyStats.Collect.Documents;

/// <summary>Reads a document that was taken apart: tables of counts through the reader of tables, everything else as prose.</summary>
/// <remarks>
/// The text that the ledger keeps, and that spans point into, is the blocks in their order: a blank line between two, none between items of
/// a list, which begin with "- ". A table that holds no counts stands in the text, a row a line, its cells parted by " | ".
/// </remarks>
internal sealed class PartsReader(Func<SourceDocument, ReadResult> prose, PlaceCells places, SourceNames sources)
{
    private const int WordsAbove = 3;
    private const string Version = ProseReader.Version + "+" + SheetsReader.Version;

    /// <summary>The document with its counts; a finding where there is nothing in it.</summary>
    /// <param name="file">The file or the part of one.</param>
    /// <param name="parts">What it holds.</param>
    public CollectedItem Read(InputFile file, DocumentParts parts)
    {
        var dated = WithDay(file, parts);
        var bare = dated.ToDocument(null);
        var counts = ImmutableArray.CreateBuilder<ReportedCount>();
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var (code, severity, arguments) in parts.Findings) findings.Add(About(bare, code, severity, arguments));
        if (dated.Entry?.Published is { } day && file.Entry?.Published is null)
            findings.Add(About(bare, "document-own-day", Severity.Note, day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        string text = Text(parts.Blocks, bare, counts, findings);
        if (text.Length == 0 && counts.Count == 0) return CollectedItem.Stray(FileBytes.Finding("file-empty", Severity.Check, file.Name));
        var document = dated.ToDocument(text);
        var read = prose(document);
        return CollectedItem.Of(new(document, [.. read.Counts, .. counts], [.. findings, .. read.Findings], Version));
    }

    // What a manifest says comes first: a person wrote it.
    private static InputFile WithDay(InputFile file, DocumentParts parts)
    {
        var entry = file.Entry ?? new(file.Name, null, null, null, null, null);
        return file with { Entry = entry with { Published = entry.Published ?? parts.Published, Publisher = entry.Publisher ?? parts.Publisher } };
    }

    private string Text(IReadOnlyList<Block> blocks, SourceDocument document, ImmutableArray<ReportedCount>.Builder counts, ImmutableArray<Finding>.Builder findings)
    {
        var text = new StringBuilder();
        var tables = new SheetsReader(places, sources);
        var before = BlockKind.Heading;
        var above = new List<string>();
        foreach (var block in blocks)
        {
            string words = block.Text;
            if (block.Table is { } table)
            {
                var read = tables.Read(document, [table with { Above = [.. above] }]);
                counts.AddRange(read.Counts);
                if (read.Tables > 0) findings.AddRange(read.Findings);
                words = read.Counts.IsEmpty ? Rows(table) : "";
            }
            Heard(above, block);
            if (words.Length == 0) continue;
            if (text.Length > 0) text.Append(block.Kind == BlockKind.ListItem && before == BlockKind.ListItem ? "\n" : "\n\n");
            if (block.Kind == BlockKind.ListItem) text.Append("- ");
            text.Append(words);
            before = block.Kind;
        }
        return text.ToString();
    }

    // What may say of which days a table is: the nearest paragraphs and headings before it.
    private static void Heard(List<string> above, Block block)
    {
        if (block.Kind is BlockKind.Table or BlockKind.ListItem) return;
        above.Insert(0, block.Text);
        if (above.Count > WordsAbove) above.RemoveAt(above.Count - 1);
    }

    private static string Rows(Sheet table) => string.Join('\n', table.Rows.Select(row => string.Join(" | ", row.Cells.Where(cell => cell.Length > 0).Select(cell => cell.Replace('\n', ' ')))).Where(line => line.Length > 0));

    private static Finding About(SourceDocument document, string code, Severity severity, params string[] arguments) =>
        new(code, severity, new(document.Name, document.Sha256, null, null, null), new("collect." + code, [document.Name, .. arguments]), []);
}
