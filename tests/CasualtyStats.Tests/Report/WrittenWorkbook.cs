using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using CasualtyStats.Report;

namespace CasualtyStats.Tests.Report;

/// <summary>A workbook as it was written, read back from its parts without any library that might mend it.</summary>
internal sealed class WrittenWorkbook
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace ChartSpace = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private readonly Dictionary<string, XDocument> parts = new(StringComparer.Ordinal);

    public WrittenWorkbook(ReportContent content, WorkbookOptions? options = null, bool evidence = false)
    {
        Bytes = Write(content, options, evidence);
        using var zip = new ZipArchive(new MemoryStream(Bytes));
        foreach (var entry in zip.Entries)
        {
            if (!entry.FullName.EndsWith("ml", StringComparison.Ordinal) && !entry.FullName.EndsWith("rels", StringComparison.Ordinal)) continue;
            using var stream = entry.Open();
            parts[entry.FullName] = XDocument.Load(stream, LoadOptions.PreserveWhitespace);
        }
        SheetNames = [.. parts["xl/workbook.xml"].Descendants(Main + "sheet").Select(sheet => (string)sheet.Attribute("name")!)];
    }

    public byte[] Bytes { get; }

    public IReadOnlyList<string> SheetNames { get; }

    public IEnumerable<XDocument> Charts => parts.Where(part => part.Key.Contains("/charts/chart", StringComparison.Ordinal)).OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => part.Value);

    public XDocument Styles => parts["xl/styles.xml"];

    public static byte[] Write(ReportContent content, WorkbookOptions? options = null, bool evidence = false)
    {
        using var stream = new MemoryStream();
        if (evidence) EvidenceWorkbook.Write(stream, content, options);
        else CasualtyWorkbook.Write(stream, content, options);
        return stream.ToArray();
    }

    public XDocument Sheet(string name) => parts[$"xl/worksheets/sheet{SheetNames.ToList().IndexOf(name) + 1}.xml"];

    public IEnumerable<(string Name, string Range)> DefinedNames() =>
        parts["xl/workbook.xml"].Descendants(Main + "definedName").Select(name => ((string)name.Attribute("name")!, name.Value));

    /// <summary>Every cell that holds something: kind (text, number, day) and value.</summary>
    public IEnumerable<(string Cell, string Kind, string Value)> Cells(string sheet)
    {
        foreach (var cell in Sheet(sheet).Descendants(Main + "c"))
        {
            string at = (string)cell.Attribute("r")!;
            if ((string?)cell.Attribute("t") == "s" && cell.Element(Main + "v") is { } shared) yield return (at, "text", Shared(shared.Value));
            else if ((string?)cell.Attribute("t") == "inlineStr") yield return (at, "text", cell.Descendants(Main + "t").Single().Value);
            else if (cell.Element(Main + "v") is { } value) yield return IsDay(cell) ? (at, "day", Day(value.Value)) : (at, "number", value.Value);
        }
    }

    /// <summary>The text, number or ISO day of a cell; null for an empty one.</summary>
    public string? Value(string sheet, string cell) => Cells(sheet).Where(found => found.Cell == cell).Select(found => found.Value).SingleOrDefault();

    public IEnumerable<(string Cell, string Target)> Links(string sheet) =>
        Sheet(sheet).Descendants(Main + "hyperlink").Where(link => link.Attribute("location") is not null).Select(link => ((string)link.Attribute("ref")!, (string)link.Attribute("location")!));

    /// <summary>The series of all charts: the range each points at and the copy it carries, one entry a point, null for a gap.</summary>
    public IEnumerable<(string Range, string?[] Copy)> ChartCaches()
    {
        foreach (var reference in Charts.SelectMany(chart => chart.Descendants()).Where(element => element.Name == ChartSpace + "numRef" || element.Name == ChartSpace + "strRef"))
        {
            var copy = new string?[(int)reference.Descendants(ChartSpace + "ptCount").Single().Attribute("val")!];
            foreach (var point in reference.Descendants(ChartSpace + "pt")) copy[(int)point.Attribute("idx")!] = point.Value;
            yield return (reference.Element(ChartSpace + "f")!.Value, copy);
        }
    }

    public int QuotedFormats(string sheet, string cell) =>
        Format(Sheet(sheet).Descendants(Main + "c").Single(found => (string?)found.Attribute("r") == cell)).Attribute("quotePrefix") is null ? 0 : 1;

    public bool HasFormula() => parts.Where(part => part.Key.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)).Any(part => part.Value.Descendants(Main + "f").Any());

    private XElement Format(XElement cell) => Styles.Descendants(Main + "cellXfs").Elements(Main + "xf").ElementAt((int)cell.Attribute("s")!);

    private string Shared(string number) => string.Concat(parts["xl/sharedStrings.xml"].Root!.Elements(Main + "si").ElementAt(int.Parse(number, CultureInfo.InvariantCulture)).Descendants(Main + "t").Select(text => text.Value));

    private bool IsDay(XElement cell) => cell.Attribute("s") is not null && (string)Format(cell).Attribute("numFmtId")! is var id
        && Styles.Descendants(Main + "numFmt").Any(format => (string)format.Attribute("numFmtId")! == id && ((string)format.Attribute("formatCode")!).StartsWith("yyyy", StringComparison.Ordinal));

    private static string Day(string number) => new DateOnly(1899, 12, 30).AddDays(int.Parse(number, CultureInfo.InvariantCulture)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
