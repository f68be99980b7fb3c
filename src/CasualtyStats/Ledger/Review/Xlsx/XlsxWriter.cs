using System.Globalization;
using System.IO.Compression;
using System.Text;
using CasualtyStats.Model;

namespace CasualtyStats.Ledger.Review.Xlsx;

/// <summary>Writes the workbook's parts straight into the zip: the same content gives the same bytes, and a long review costs no memory.</summary>
internal static class XlsxWriter
{
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the workbook.</summary>
    public static void Write(Stream stream, ReviewContent content)
    {
        var filler = new ReviewFiller(content);
        bool rightToLeft = content.Language == Language.Arabic;
        var sheets = ReviewSheetForm.All.Select(form => (Form: form, Xml: new SheetXml(form, filler.Rows(form.Key), rightToLeft))).ToList();
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        Part(zip, "[Content_Types].xml", xml => xml.Write(ContentTypes(sheets.Count + 1)));
        Part(zip, "_rels/.rels", xml => xml.Write($"{XmlParts.Header}<Relationships xmlns=\"{XmlParts.PackageRelations}\"><Relationship Id=\"rId1\" Type=\"{XmlParts.Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"));
        Part(zip, "xl/workbook.xml", xml => xml.Write(Workbook([.. sheets.Select(sheet => (sheet.Form.Name, sheet.Xml.Range))])));
        Part(zip, "xl/_rels/workbook.xml.rels", xml => xml.Write(WorkbookRelations(sheets.Count + 1)));
        Part(zip, "xl/styles.xml", xml => xml.Write(StyleSheet.Xml));
        Part(zip, "xl/worksheets/sheet1.xml", xml => ReadMeXml.Write(xml, content.Reviewer));
        for (int i = 0; i < sheets.Count; i++) Part(zip, $"xl/worksheets/sheet{Text(i + 2)}.xml", sheets[i].Xml.Write);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Part(ZipArchive zip, string name, Action<TextWriter> write)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = EntryTime;
        using var xml = new StreamWriter(entry.Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        write(xml);
    }

    private static string ContentTypes(int sheets) =>
        $"{XmlParts.Header}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>"
        + string.Concat(Enumerable.Range(1, sheets).Select(i => $"<Override PartName=\"/xl/worksheets/sheet{Text(i)}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"))
        + "</Types>";

    private static string Workbook(IReadOnlyList<(string Name, string Range)> sheets)
    {
        var xml = new StringBuilder($"{XmlParts.Header}<workbook xmlns=\"{XmlParts.Main}\" xmlns:r=\"{XmlParts.Relations}\"><bookViews><workbookView activeTab=\"0\"/></bookViews><sheets>");
        string[] names = [BothLanguages.Text("review.sheet.readme"), .. sheets.Select(sheet => sheet.Name)];
        for (int i = 0; i < names.Length; i++) xml.Append($"<sheet name=\"{XmlParts.Escape(names[i])}\" sheetId=\"{Text(i + 1)}\" r:id=\"rId{Text(i + 1)}\"/>");
        xml.Append("</sheets><definedNames>");
        for (int i = 0; i < sheets.Count; i++)
            xml.Append($"<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"{Text(i + 1)}\" hidden=\"1\">'{XmlParts.Escape(sheets[i].Name)}'!{Absolute(sheets[i].Range)}</definedName>");
        for (int i = 0; i < sheets.Count; i++)
            xml.Append($"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{Text(i + 1)}\">'{XmlParts.Escape(sheets[i].Name)}'!$1:$1</definedName>");
        return xml.Append("</definedNames></workbook>").ToString();
    }

    private static string Absolute(string range) => string.Join(':', range.Split(':').Select(cell =>
    {
        int digits = cell.AsSpan().IndexOfAnyInRange('0', '9');
        return $"${cell[..digits]}${cell[digits..]}";
    }));

    private static string WorkbookRelations(int sheets) =>
        $"{XmlParts.Header}<Relationships xmlns=\"{XmlParts.PackageRelations}\">"
        + string.Concat(Enumerable.Range(1, sheets).Select(i => $"<Relationship Id=\"rId{Text(i)}\" Type=\"{XmlParts.Relations}/worksheet\" Target=\"worksheets/sheet{Text(i)}.xml\"/>"))
        + $"<Relationship Id=\"rId{Text(sheets + 1)}\" Type=\"{XmlParts.Relations}/styles\" Target=\"styles.xml\"/></Relationships>";
}
