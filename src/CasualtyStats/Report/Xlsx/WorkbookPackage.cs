using System.IO.Compression;
using System.Text;
using static CasualtyStats.Report.Xlsx.XmlText;

namespace CasualtyStats.Report.Xlsx;

/// <summary>Writes a workbook as a package of parts. The same workbook gives the same bytes on one machine: no clock, no random ids, parts in a fixed order.</summary>
internal sealed class WorkbookPackage : IDisposable
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Main = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    // The earliest time that a zip entry can carry.
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly ZipArchive zip;
    private readonly Workbook workbook;
    private readonly StyleBook styles;

    private WorkbookPackage(Stream stream, Workbook workbook)
    {
        zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        this.workbook = workbook;
        styles = new StyleBook(workbook.RightToLeft);
    }

    public static void Write(Stream stream, Workbook workbook)
    {
        using var package = new WorkbookPackage(stream, workbook);
        package.Write();
    }

    public void Dispose() => zip.Dispose();

    private void Write()
    {
        Part("[Content_Types].xml", ContentTypes());
        Part("_rels/.rels", RelationshipList([
            ("rId1", Relationships + "/officeDocument", "xl/workbook.xml", false),
            ("rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml", false),
            ("rId3", Relationships + "/extended-properties", "docProps/app.xml", false)]));
        Part("docProps/core.xml", CoreProperties());
        Part("docProps/app.xml", Header + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Application>CasualtyStats</Application></Properties>");
        Part("xl/workbook.xml", new WorkbookXml(workbook).Write());
        Part("xl/_rels/workbook.xml.rels", RelationshipList([
            .. workbook.Sheets.Select((_, i) => ($"sheet{i + 1}", Relationships + "/worksheet", $"worksheets/sheet{i + 1}.xml", false)),
            ("styles", Relationships + "/styles", "styles.xml", false)]));
        int table = 0, chart = 0;
        for (int i = 0; i < workbook.Sheets.Length; i++) WriteSheet(workbook.Sheets[i], i + 1, ref table, ref chart);
        Part("xl/styles.xml", styles.Write());
    }

    private void WriteSheet(Sheet sheet, int number, ref int table, ref int chart)
    {
        SheetXml writer;
        using (var xml = Open($"xl/worksheets/sheet{number}.xml"))
        {
            writer = new SheetXml(sheet, workbook, styles, xml, selected: number == 1);
            writer.Write();
        }
        var relations = new List<(string, string, string, bool)>();
        for (int i = 0; i < sheet.Tables.Length; i++)
        {
            table++;
            relations.Add(($"table{i + 1}", Relationships + "/table", $"../tables/table{table}.xml", false));
            Part($"xl/tables/table{table}.xml", TableXml.Write(sheet.Tables[i], table));
        }
        if (sheet.Charts.Length > 0)
        {
            relations.Add(("drawing", Relationships + "/drawing", $"../drawings/drawing{number}.xml", false));
            WriteDrawing(sheet, number, ref chart);
        }
        relations.AddRange(writer.WebAddresses.Select((address, i) => ($"web{i + 1}", Relationships + "/hyperlink", address, true)));
        if (relations.Count > 0) Part($"xl/worksheets/_rels/sheet{number}.xml.rels", RelationshipList(relations));
    }

    private void WriteDrawing(Sheet sheet, int number, ref int chart)
    {
        Part($"xl/drawings/drawing{number}.xml", DrawingXml.Write(sheet.Charts));
        int first = chart + 1;
        foreach (var placed in sheet.Charts) Part($"xl/charts/chart{++chart}.xml", ChartXml.Write(placed.Chart));
        Part($"xl/drawings/_rels/drawing{number}.xml.rels", RelationshipList(
            sheet.Charts.Select((_, i) => ($"chart{i + 1}", Relationships + "/chart", $"../charts/chart{first + i}.xml", false))));
    }

    private string ContentTypes()
    {
        var xml = new StringBuilder(Header + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        void Add(string part, string type) => xml.Append($"<Override PartName=\"/{part}\" ContentType=\"{type}\"/>");
        Add("xl/workbook.xml", Main + "sheet.main+xml");
        for (int i = 1; i <= workbook.Sheets.Length; i++) Add($"xl/worksheets/sheet{i}.xml", Main + "worksheet+xml");
        Add("xl/styles.xml", Main + "styles+xml");
        for (int i = 1; i <= workbook.Sheets.Sum(sheet => sheet.Tables.Length); i++) Add($"xl/tables/table{i}.xml", Main + "table+xml");
        for (int i = 1; i <= workbook.Sheets.Length; i++)
            if (workbook.Sheets[i - 1].Charts.Length > 0) Add($"xl/drawings/drawing{i}.xml", "application/vnd.openxmlformats-officedocument.drawing+xml");
        for (int i = 1; i <= workbook.Sheets.Sum(sheet => sheet.Charts.Length); i++) Add($"xl/charts/chart{i}.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml");
        Add("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        Add("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml");
        return xml.Append("</Types>").ToString();
    }

    private string CoreProperties() =>
        Header + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
        + $"<dc:title>{Escape(CellText.Clean(workbook.Title))}</dc:title><dc:subject>{Escape(CellText.Clean(workbook.Subject))}</dc:subject><dc:creator>CasualtyStats</dc:creator>"
        + $"<dcterms:created xsi:type=\"dcterms:W3CDTF\">{Invariant.Of(workbook.Day)}T00:00:00Z</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">{Invariant.Of(workbook.Day)}T00:00:00Z</dcterms:modified></cp:coreProperties>";

    private static string RelationshipList(IEnumerable<(string Id, string Type, string Target, bool External)> relations)
    {
        var xml = new StringBuilder(Header + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        foreach (var (id, type, target, external) in relations)
            xml.Append($"<Relationship Id=\"{id}\" Type=\"{type}\" Target=\"{Escape(target)}\"{(external ? " TargetMode=\"External\"" : "")}/>");
        return xml.Append("</Relationships>").ToString();
    }

    private void Part(string name, string content)
    {
        using var writer = Open(name);
        writer.Write(content);
    }

    private StreamWriter Open(string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = EntryTime;
        return new StreamWriter(entry.Open(), Utf8, bufferSize: 32 * 1024);
    }
}
