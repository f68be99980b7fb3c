using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using CasualtyStats.Model;
using static CasualtyStats.Report.Document.MarkupText;

namespace CasualtyStats.Report.Document;

/// <summary>Packs a document: no clock, no random ids, parts in a fixed order, so that the same document gives the same bytes on one machine.</summary>
internal static class DocumentPackage
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    // The earliest time that a zip entry can carry, and a day for documents without one.
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Undated = new(2000, 1, 1);

    /// <summary>Writes the package.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="words">Language.</param>
    /// <param name="body">Paragraphs, tables and pictures.</param>
    /// <param name="pictures">The pictures, in order.</param>
    /// <param name="day">As of.</param>
    public static void Write(Stream stream, Words words, string body, ImmutableArray<DocumentPicture> pictures, DateOnly? day)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        Part(zip, "[Content_Types].xml", Header + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/>"
            + $"<Override PartName=\"/word/document.xml\" ContentType=\"{Word}document.main+xml\"/><Override PartName=\"/word/styles.xml\" ContentType=\"{Word}styles+xml\"/><Override PartName=\"/word/footer1.xml\" ContentType=\"{Word}footer+xml\"/><Override PartName=\"/word/settings.xml\" ContentType=\"{Word}settings+xml\"/>"
            + "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>");
        Part(zip, "_rels/.rels", Links([("rId1", Relationships + "/officeDocument", "word/document.xml"), ("rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml")]));
        Part(zip, "docProps/core.xml", Properties(words, day ?? Undated));
        Part(zip, "word/document.xml", Document(words.RightToLeft, body));
        Part(zip, "word/_rels/document.xml.rels", Links([("styles", Relationships + "/styles", "styles.xml"), ("settings", Relationships + "/settings", "settings.xml"), ("footer1", Relationships + "/footer", "footer1.xml"),
            .. pictures.Select((_, i) => ($"picture{i + 1}", Relationships + "/image", $"media/chart{i + 1}.png"))]));
        Part(zip, "word/styles.xml", DocumentStyles.Write(words.RightToLeft));
        Part(zip, "word/settings.xml", Header + $"<w:settings xmlns:w=\"{DocumentStyles.Namespace}\"><w:zoom w:percent=\"100\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat><w:themeFontLang w:val=\"en-GB\" w:bidi=\"ar-SY\"/></w:settings>");
        Part(zip, "word/footer1.xml", Footer(words, day));
        for (int i = 0; i < pictures.Length; i++) Part(zip, $"word/media/chart{i + 1}.png", pictures[i].Png);
    }

    private static string Document(bool rightToLeft, string body) =>
        Header + $"<w:document xmlns:w=\"{DocumentStyles.Namespace}\" xmlns:r=\"{Relationships}\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"><w:body>{body}"
        + $"<w:sectPr><w:footerReference w:type=\"default\" r:id=\"footer1\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>{(rightToLeft ? "<w:bidi/>" : "")}</w:sectPr></w:body></w:document>";

    private static string Footer(Words words, DateOnly? day)
    {
        var text = new WordText(words.RightToLeft);
        text.Paragraph($"{words.Say("footer.as-of", words.Day(day))}. {words["footer.range"]}.", "Footer");
        string direction = words.RightToLeft ? "<w:bidi/>" : "";
        return Header + $"<w:ftr xmlns:w=\"{DocumentStyles.Namespace}\">{text}<w:p><w:pPr><w:pStyle w:val=\"Footer\"/>{direction}</w:pPr><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:ftr>";
    }

    private static string Properties(Words words, DateOnly day) =>
        Header + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
        + $"<dc:title>{WordText.Clean(words["title"])}</dc:title><dc:creator>CasualtyStats</dc:creator><dc:language>{(words.RightToLeft ? "ar" : "en")}</dc:language>"
        + $"<dcterms:created xsi:type=\"dcterms:W3CDTF\">{Invariant.Of(day)}T00:00:00Z</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">{Invariant.Of(day)}T00:00:00Z</dcterms:modified></cp:coreProperties>";

    private static string Links(IEnumerable<(string Id, string Type, string Target)> relations) =>
        Header + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(relations.Select(relation => $"<Relationship Id=\"{relation.Id}\" Type=\"{relation.Type}\" Target=\"{relation.Target}\"/>")) + "</Relationships>";

    private static void Part(ZipArchive zip, string name, string text) => Part(zip, name, Encoding.UTF8.GetBytes(text));

    // A PNG is packed already.
    private static void Part(ZipArchive zip, string name, byte[] bytes)
    {
        var entry = zip.CreateEntry(name, name.EndsWith(".png", StringComparison.Ordinal) ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
        entry.LastWriteTime = EntryTime;
        using var part = entry.Open();
        part.Write(bytes);
    }
}
