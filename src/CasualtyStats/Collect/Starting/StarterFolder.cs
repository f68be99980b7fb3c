using System.Collections.Immutable;
using System.Text;
using CasualtyStats.Collect.Tables;
using CasualtyStats.Model;
using CasualtyStats.Workbooks;
using Sheet = CasualtyStats.Workbooks.Sheet;
using SheetRow = CasualtyStats.Workbooks.SheetRow;

namespace CasualtyStats.Collect.Starting;

/// <summary>A folder to start with: an inbox for pasted posts, a manifest, a table for counts and a note on what goes where.</summary>
public static class StarterFolder
{
    private const int FilledRows = 2000;
    private static readonly DateOnly Day = new(2000, 1, 1);
    private static readonly CellFormat Bold = new() { Bold = true };
    private static readonly string[] InboxColumns = ["published", "publisher", "url", "text"];
    private static readonly string[] ManifestColumns = ["file", "published", "publisher", "language", "url", "note"];

    /// <summary>Makes the folder and what it lacks; a file that is there already is left as it is.</summary>
    /// <param name="path">The folder.</param>
    /// <returns>Names of the files written, in order; always the same bytes.</returns>
    /// <exception cref="IOException">The folder cannot be made or written to.</exception>
    /// <exception cref="UnauthorizedAccessException">Writing there is not allowed.</exception>
    public static ImmutableArray<string> Create(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Directory.CreateDirectory(path);
        var written = ImmutableArray.CreateBuilder<string>();
        foreach (var (name, bytes) in (IEnumerable<(string, Func<byte[]>)>)
            [("START-HERE.txt", Note), ("inbox.xlsx", () => Bytes(Sheet("Inbox", InboxColumns))), ("manifest.xlsx", () => Bytes(Sheet("Manifest", ManifestColumns))), ("tallies.xlsx", Tallies)])
        {
            string target = Path.Combine(path, name);
            if (File.Exists(target)) continue;
            // First under another name: a half-written file never stands under its own.
            File.WriteAllBytes(target + ".tmp", bytes());
            File.Move(target + ".tmp", target);
            written.Add(name);
        }
        return written.ToImmutable();
    }

    private static byte[] Tallies() => Bytes(Sheet("Tallies", [.. TallyTemplate.Columns]) with
    {
        Rules = [.. TallyTemplate.Columns.Select((column, i) => (Answers: TallyTemplate.Answers(column), At: CellReference.Range(2, i + 1, FilledRows, i + 1)))
            .Where(rule => !rule.Answers.IsEmpty).Select(rule => new CellRule(rule.At, [.. rule.Answers], null))],
    }, Help());

    private static Sheet Help() => new()
    {
        Name = "Help",
        Widths = [14, 80, 80],
        Rows = TallyTemplate.Columns.Select(column => new SheetRow(
        [
            Cell.Of(column, Bold),
            Cell.Of(Wording.Text(Language.English, "collect.column-" + column), CellFormat.Plain),
            Cell.Of(Wording.Text(Language.Arabic, "collect.column-" + column), CellFormat.Plain with { Reads = Direction.RightToLeft }),
        ])),
    };

    private static Sheet Sheet(string name, string[] columns) => new()
    {
        Name = name,
        Widths = [.. columns.Select(column => column is "text" ? 100.0 : column is "url" or "note" or "file" or "place" or "source" ? 30 : 13)],
        Rows = [new([.. columns.Select(column => Cell.Of(column, Bold with { Fill = "DDE6ED" }))])],
        Notes = [.. columns.Select((column, i) => (1, i + 1, Wording.Text(Language.English, "collect.column-" + column) + "\n" + Wording.Text(Language.Arabic, "collect.column-" + column)))],
        // Days show in one order whatever the language of Excel.
        ColumnFormats = [.. columns.Select((column, i) => (Column: column, At: i + 1)).Where(column => column.Column is "published" or "date_start" or "date_end")
            .Select(column => (column.At, CellFormat.Plain with { Number = NumberForm.Date }))],
        FrozenRows = 1,
    };

    private static byte[] Bytes(params Sheet[] sheets) => WorkbookFile.Bytes(new() { Sheets = [.. sheets], Title = sheets[0].Name, Day = Day });

    private static byte[] Note() => Encoding.UTF8.GetBytes("\ufeff" + Wording.Text(Language.English, "collect.start-here") + "\n\n" + Wording.Text(Language.Arabic, "collect.start-here") + "\n");
}
