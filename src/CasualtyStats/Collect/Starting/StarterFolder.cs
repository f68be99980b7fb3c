using System.Collections.Immutable;
using System.Text;
using CasualtyStats.Collect.Tables;
using CasualtyStats.Model;
using ClosedXML.Excel;

namespace CasualtyStats.Collect.Starting;

/// <summary>A folder to start with: an inbox for pasted posts, a manifest, a table for counts and a note on what goes where.</summary>
public static class StarterFolder
{
    private const int FilledRows = 2000;
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
            [("START-HERE.txt", Note), ("inbox.xlsx", Inbox), ("manifest.xlsx", () => Table("Manifest", ManifestColumns)), ("tallies.xlsx", Tallies)])
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

    private static byte[] Inbox() => Table("Inbox", InboxColumns);

    private static byte[] Tallies()
    {
        using var book = new XLWorkbook();
        var sheet = Sheet(book, "Tallies", [.. TallyTemplate.Columns]);
        for (int i = 0; i < TallyTemplate.Columns.Length; i++)
            if (TallyTemplate.Answers(TallyTemplate.Columns[i]) is { IsEmpty: false } answers)
                sheet.Range(2, i + 1, FilledRows, i + 1).SetDataValidation().List($"\"{string.Join(',', answers)}\"", true);
        Help(book);
        return Saved(book);
    }

    private static void Help(XLWorkbook book)
    {
        var sheet = book.AddWorksheet("Help");
        int row = 1;
        foreach (string column in TallyTemplate.Columns)
        {
            sheet.Cell(row, 1).SetValue(column).Style.Font.SetBold();
            sheet.Cell(row, 2).SetValue(Wording.Text(Language.English, "collect.column-" + column));
            sheet.Cell(row, 3).SetValue(Wording.Text(Language.Arabic, "collect.column-" + column)).Style.Alignment.SetReadingOrder(XLAlignmentReadingOrderValues.RightToLeft);
            row++;
        }
        (sheet.Column(1).Width, sheet.Column(2).Width, sheet.Column(3).Width) = (14, 80, 80);
        Print(sheet);
    }

    private static void Print(IXLWorksheet sheet)
    {
        sheet.PageSetup.PageOrientation = XLPageOrientation.Landscape;
        sheet.PageSetup.FitToPages(1, 0);
    }

    private static byte[] Table(string name, string[] columns)
    {
        using var book = new XLWorkbook();
        Sheet(book, name, columns);
        return Saved(book);
    }

    private static IXLWorksheet Sheet(XLWorkbook book, string name, string[] columns)
    {
        var sheet = book.AddWorksheet(name);
        for (int i = 0; i < columns.Length; i++)
        {
            var cell = sheet.Cell(1, i + 1).SetValue(columns[i]);
            cell.Style.Font.SetBold().Fill.SetBackgroundColor(XLColor.FromArgb(0xDD, 0xE6, 0xED));
            cell.Comment.AddText(Wording.Text(Language.English, "collect.column-" + columns[i])).AddNewLine().AddText(Wording.Text(Language.Arabic, "collect.column-" + columns[i]));
            var column = sheet.Column(i + 1);
            column.Width = columns[i] is "text" ? 100 : columns[i] is "url" or "note" or "file" or "place" or "source" ? 30 : 13;
            // Days show in one order whatever the language of Excel.
            if (columns[i] is "published" or "date_start" or "date_end") column.Style.NumberFormat.SetFormat("yyyy-mm-dd");
        }
        sheet.SheetView.FreezeRows(1);
        Print(sheet);
        return sheet;
    }

    private static byte[] Saved(XLWorkbook book)
    {
        using var stream = new MemoryStream();
        book.SaveAs(stream);
        return ReproducibleZip.Pack(stream.ToArray());
    }

    private static byte[] Note() => Encoding.UTF8.GetBytes("\ufeff" + Wording.Text(Language.English, "collect.start-here") + "\n\n" + Wording.Text(Language.Arabic, "collect.start-here") + "\n");
}
