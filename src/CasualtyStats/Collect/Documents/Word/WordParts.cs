using System.Xml;
using CasualtyStats.Collect.Files;
using CasualtyStats.Model;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CasualtyStats.Collect.Documents.Word;

/// <summary>Takes a Word document (.docx) apart: paragraphs, headings, lists, tables; what was struck out in revision is left out and told.</summary>
internal static class WordParts
{
    /// <summary>The document's parts.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="DocumentException">It is damaged, has a password, or unpacks to more than <see cref="InputBounds.DocumentUnpackedBytes"/>.</exception>
    public static DocumentParts Of(InputFile file)
    {
        // A document with a password is no zip but an older container.
        if (file.Bytes.Span.StartsWith((ReadOnlySpan<byte>)[0xd0, 0xcf, 0x11, 0xe0])) throw new DocumentException("document-password");
        try
        {
            if (ArchiveBounds.Exceeded(file.Bytes, InputBounds.DocumentUnpackedBytes)) throw new DocumentException("document-too-large", (InputBounds.DocumentUnpackedBytes >> 20).ToString(System.Globalization.CultureInfo.InvariantCulture));
            using var document = WordprocessingDocument.Open(new MemoryStream(file.Bytes.ToArray(), writable: false), false);
            var body = document.MainDocumentPart?.Document?.Body ?? throw new DocumentException("document-unreadable");
            return Parts(body);
        }
        catch (Exception error) when (error is InvalidDataException or OpenXmlPackageException or FileFormatException or XmlException or IOException or ArgumentException
            or InvalidOperationException or FormatException or NotSupportedException or NullReferenceException or KeyNotFoundException or UriFormatException)
        {
            // The library tells damage by many kinds of exception; to the user they are all one thing.
            throw new DocumentException("document-unreadable");
        }
    }

    private static DocumentParts Parts(Body body)
    {
        var writer = new BlockWriter();
        foreach (var element in Flat(body))
        {
            if (element is Paragraph paragraph) WordText.Write(writer, paragraph);
            else if (element is Table table) Write(writer, table);
        }
        var findings = new List<(string, Severity, string[])>();
        if (body.Descendants<DeletedRun>().Any() || body.Descendants<InsertedRun>().Any()) findings.Add(("document-revisions", Severity.Check, []));
        if (writer.IsCut) findings.Add(("document-cut", Severity.Check, []));
        return new(writer.Blocks, null, null, findings);
    }

    // Paragraphs and tables in order, also those within content controls.
    private static IEnumerable<OpenXmlElement> Flat(OpenXmlElement parent)
    {
        var waiting = new Stack<OpenXmlElement>(parent.ChildElements.Reverse());
        while (waiting.TryPop(out var element))
        {
            if (element is Paragraph or Table) yield return element;
            else if (element is SdtBlock or SdtContentBlock or CustomXmlBlock)
                foreach (var child in element.ChildElements.Reverse()) waiting.Push(child);
        }
    }

    private static void Write(BlockWriter writer, Table table)
    {
        var rows = WordText.Cells(table);
        if (rows.Count > 1 && rows.Max(row => row.Length) > 1) writer.Table(DocumentTable.Of(writer.Tables + 1, page: null, rows));
        else
            foreach (var paragraph in table.Descendants<Paragraph>()) WordText.Write(writer, paragraph);
    }
}
