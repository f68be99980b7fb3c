using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CasualtyStats.Model;

namespace CasualtyStats.Workbooks;

/// <summary>Packs a workbook anew so that it has the same bytes whenever it holds the same: parts in a fixed order, no clock, no random names; on the way long sheets get their rows.</summary>
internal sealed partial class ReproducibleZip : IDisposable
{
    private const string Properties = "docProps/core.psmdcp";
    private const string Styles = "xl/styles.xml";
    private const string Tables = "xl/tables/";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/package/2006/relationships";

    // The earliest time that a zip entry can hold.
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive from;
    private readonly ZipArchive to;
    private readonly Workbook workbook;
    private readonly Dictionary<string, IReadOnlyList<string>> webAddresses = new(StringComparer.Ordinal);

    private ReproducibleZip(Stream frame, Stream target, Workbook workbook)
    {
        from = new ZipArchive(frame, ZipArchiveMode.Read, leaveOpen: true);
        to = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        this.workbook = workbook;
    }

    /// <summary>Packs.</summary>
    /// <param name="frame">The workbook as the libraries wrote it.</param>
    /// <param name="target">Where to; stays open.</param>
    /// <param name="workbook">Its description: the rows of long sheets, and the day of its properties.</param>
    public static void Pack(Stream frame, Stream target, Workbook workbook)
    {
        using var zip = new ReproducibleZip(frame, target, workbook);
        zip.Pack();
    }

    public void Dispose()
    {
        to.Dispose();
        from.Dispose();
    }

    private void Pack()
    {
        var styles = new RowStyles(Text(from.GetEntry(Styles)!));
        var entries = from.Entries.Where(entry => entry.FullName != Styles).OrderBy(entry => Name(entry.FullName), StringComparer.Ordinal).ToList();
        string types = "[Content_Types].xml";
        Copy(entries.Single(entry => entry.FullName == types));
        // Rows come before relations and styles: they tell which web addresses and formats there are.
        for (int i = 0; i < workbook.Sheets.Length; i++)
            if (workbook.Sheets[i].IsLong) Fill(i + 1, workbook.Sheets[i], styles);
        foreach (var entry in entries)
            if (entry.FullName != types && !IsLong(entry.FullName)) Copy(entry);
        foreach (string sheet in webAddresses.Keys.Where(name => from.GetEntry(RelationsOf(name)) is null).Order(StringComparer.Ordinal))
            Write(RelationsOf(sheet), WithAddresses("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>", webAddresses[sheet]));
        Write(Styles, styles.Write());
    }

    private static string SheetName(int number) => $"xl/worksheets/sheet{Invariant.Of(number)}.xml";

    private static string RelationsOf(string sheet) => sheet.Replace("worksheets/", "worksheets/_rels/", StringComparison.Ordinal) + ".rels";

    private bool IsLong(string entry) => Enumerable.Range(0, workbook.Sheets.Length).Any(i => workbook.Sheets[i].IsLong && entry == SheetName(i + 1));

    private void Fill(int number, Sheet sheet, RowStyles styles)
    {
        string name = SheetName(number);
        using var source = from.GetEntry(name)!.Open();
        using var sink = Create(name, CompressionLevel.Fastest).Open();
        using var pipe = new PipedStream(sink);
        var addresses = LongSheet.Write(source, pipe, sheet, styles, sheet.RightToLeft ?? workbook.RightToLeft);
        pipe.Complete();
        if (addresses.Count > 0) webAddresses[name] = addresses;
    }

    private void Copy(ZipArchiveEntry entry)
    {
        string name = Name(entry.FullName);
        if (name == Properties) Write(name, Date().Replace(Text(entry), $">{Invariant.Of(workbook.Day)}T00:00:00Z<"));
        else if (name.StartsWith(Tables, StringComparison.Ordinal)) Write(name, OfFullLength(Text(entry)));
        else if (name == "xl/workbook.xml") Write(name, PrintTitle().Replace(Text(entry), Fixed));
        else if (name == "_rels/.rels") Write(name, Numbered(Text(entry)));
        else if (webAddresses.Keys.FirstOrDefault(sheet => RelationsOf(sheet) == name) is { } sheet) Write(name, WithAddresses(Text(entry), webAddresses[sheet]));
        else
        {
            using var source = entry.Open();
            using var sink = Create(name, CompressionLevel.Optimal).Open();
            source.CopyTo(sink);
        }
    }

    // The table of a long sheet, with all its rows.
    private string OfFullLength(string part)
    {
        var table = XDocument.Parse(part).Root!;
        if (workbook.Sheets.Where(sheet => sheet.IsLong).SelectMany(sheet => sheet.Tables).FirstOrDefault(known => known.Name == table.Attribute("name")?.Value) is not { } whole) return part;
        string range = CellReference.Range(whole.FirstRow, 1, whole.LastRow, whole.Headings.Length);
        table.SetAttributeValue("ref", range);
        table.Element(table.Name.Namespace + "autoFilter")?.SetAttributeValue("ref", range);
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>" + table.ToString(SaveOptions.DisableFormatting);
    }

    private ZipArchiveEntry Create(string name, CompressionLevel level)
    {
        var entry = to.CreateEntry(name, level);
        entry.LastWriteTime = EntryTime;
        return entry;
    }

    private void Write(string name, string text)
    {
        using var sink = Create(name, CompressionLevel.Optimal).Open();
        sink.Write(Encoding.UTF8.GetBytes(text));
    }

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static string WithAddresses(string relations, IReadOnlyList<string> addresses)
    {
        var part = XDocument.Parse(relations);
        for (int i = 0; i < addresses.Count; i++)
            part.Root!.Add(new XElement(Relations + "Relationship", new XAttribute("Id", $"web{i + 1}"),
                new XAttribute("Type", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"),
                new XAttribute("Target", addresses[i]), new XAttribute("TargetMode", "External")));
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + part.ToString(SaveOptions.DisableFormatting);
    }

    // The properties have a random name of their own in every workbook.
    private static string Name(string entry) => RandomName().Replace(entry, Properties);

    // So have the relations at the root; they are numbered instead.
    private static string Numbered(string text)
    {
        int number = 0;
        return RelationId().Replace(RandomName().Replace(text, Properties), _ => $"Id=\"R{++number}\"");
    }

    // ClosedXML names the rows and columns that are repeated in print without $; LibreOffice then repeats none.
    private static string Fixed(Match title) => TitleEnd().Replace(title.Value, end => $"!${end.Groups[1].Value}:${end.Groups[2].Value}");

    [GeneratedRegex("_xlnm\\.Print_Titles\"[^>]*>[^<]*<")]
    private static partial Regex PrintTitle();

    [GeneratedRegex("!([A-Z]+|[0-9]+):([A-Z]+|[0-9]+)(?=[,<])")]
    private static partial Regex TitleEnd();

    [GeneratedRegex(@">\d{4}-\d\d-\d\dT[^<]*<")]
    private static partial Regex Date();

    [GeneratedRegex("package/services/metadata/core-properties/[0-9a-f]+\\.psmdcp")]
    private static partial Regex RandomName();

    [GeneratedRegex("Id=\"R[0-9a-f]{16}\"")]
    private static partial Regex RelationId();
}
