using System.Collections.Immutable;
using System.Globalization;
using CasualtyStats.Collect.Files;
using CasualtyStats.Collect.Tables;
using CasualtyStats.Model;

namespace CasualtyStats.Collect.Manifests;

/// <summary>What the documents do not say themselves: a table <c>file,published,publisher,language,url,note</c> beside them, as CSV or as a workbook.</summary>
public sealed class Manifest
{
    private readonly Dictionary<string, ManifestEntry> byFile;

    private Manifest(IEnumerable<ManifestEntry> entries, ImmutableArray<Finding> findings)
    {
        Entries = [.. entries];
        byFile = Entries.ToDictionary(entry => entry.File, StringComparer.Ordinal);
        Findings = findings;
    }

    /// <summary>Nothing is known.</summary>
    public static Manifest Empty { get; } = new([], []);

    /// <summary>One entry for each file, in the order of the table.</summary>
    public ImmutableArray<ManifestEntry> Entries { get; }

    /// <summary>Lines that could not be used as they stand.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>What is said of a file, or null.</summary>
    /// <param name="file">Its name relative to the manifest's folder.</param>
    public ManifestEntry? Find(string file) => byFile.GetValueOrDefault(Name(file));

    /// <summary>Reads a manifest.</summary>
    /// <param name="path">A .csv or .xlsx file.</param>
    public static Manifest Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        string name = Path.GetFileName(path);
        var (bytes, finding) = FileBytes.Read(path, name, new CollectOptions().MaximumBytes);
        return bytes is null ? new([], [finding!]) : Read(bytes, name);
    }

    /// <summary>Reads a manifest's bytes.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="name">Its name, which tells CSV from a workbook.</param>
    public static Manifest Read(ReadOnlyMemory<byte> bytes, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var sheet = Sheet(bytes, name, findings);
        if (sheet is null) return new([], findings.ToImmutable());
        if (TableHeader.Of(sheet) is not { IsManifest: true } header)
            return new([], findings.ToImmutable().Add(FileBytes.Finding("manifest-header", Severity.Conflict, name)));
        var entries = new Dictionary<string, ManifestEntry>(StringComparer.Ordinal);
        foreach (var row in sheet.Rows)
            if (row.Number > header.Row.Number && !row.IsEmpty) Row(sheet, header, row, name, entries, findings);
        return new(entries.Values, findings.ToImmutable());
    }

    private static Sheet? Sheet(ReadOnlyMemory<byte> bytes, string name, ImmutableArray<Finding>.Builder findings)
    {
        if (name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
        {
            var (sheets, finding) = WorkbookSheets.Read(bytes, name, new CollectOptions().MaximumUnpackedBytes);
            if (finding is not null) findings.Add(finding);
            return sheets.Find(sheet => TableHeader.Of(sheet) is { IsManifest: true }) ?? sheets.FirstOrDefault();
        }
        var decoded = TextDecoder.Decode(bytes.Span);
        if (decoded.Damage == TextDamage.Binary)
        {
            findings.Add(FileBytes.Finding("file-binary", Severity.Conflict, name));
            return null;
        }
        var (table, damage) = CsvSheet.Read(decoded.Text);
        foreach (var broken in damage) findings.Add(At(name, table.Cell(broken.Row, broken.Column), "table-quote", Severity.Conflict, broken.Row.ToString(CultureInfo.InvariantCulture)));
        return table;
    }

    private static void Row(Sheet sheet, TableHeader header, SheetRow row, string name, Dictionary<string, ManifestEntry> entries, ImmutableArray<Finding>.Builder findings)
    {
        string file = Name(header.Cell(row, Column.File));
        string line = row.Number.ToString(CultureInfo.InvariantCulture);
        if (file.Length == 0)
        {
            findings.Add(At(name, sheet.Cell(row.Number, header.At(Column.File)), "manifest-no-file", Severity.Check, line));
            return;
        }
        string written = header.Cell(row, Column.Published);
        var published = CellDate.Of(written);
        if (published.Kind is CellDateKind.Bad or CellDateKind.Ambiguous)
            findings.Add(At(name, sheet.Cell(row.Number, header.At(Column.Published)), published.Kind == CellDateKind.Bad ? "manifest-date" : "manifest-date-ambiguous", Severity.Conflict, line, written, file));
        var entry = new ManifestEntry(file, published.Kind == CellDateKind.Day ? published.Day : null, OrNull(header.Cell(row, Column.Publisher)),
            OrNull(header.Cell(row, Column.Language)), OrNull(header.Cell(row, Column.Url)), OrNull(header.Cell(row, Column.Note)));
        if (!entries.TryAdd(file, entry))
            findings.Add(At(name, sheet.Cell(row.Number, header.At(Column.File)), entries[file] == entry ? "manifest-repeated" : "manifest-contradicts", entries[file] == entry ? Severity.Note : Severity.Check, line, file));
    }

    // As typed by people: backslashes, a leading "./".
    private static string Name(string file)
    {
        string name = ComposedName.Of(file.Trim().Replace('\\', '/'));
        return name.StartsWith("./", StringComparison.Ordinal) ? name[2..] : name;
    }

    private static string? OrNull(string cell) => cell.Length > 0 ? cell : null;

    private static Finding At(string name, string cell, string code, Severity severity, params string[] arguments) =>
        new(code, severity, new(name, "", null, cell, null), new("collect." + code, [name, cell, .. arguments]), []);
}
