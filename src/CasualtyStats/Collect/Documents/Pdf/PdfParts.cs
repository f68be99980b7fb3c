using System.Globalization;
using CasualtyStats.Collect.Files;
using CasualtyStats.Model;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace CasualtyStats.Collect.Documents.Pdf;

/// <summary>Takes a PDF file apart: its lines in reading order, Arabic in the order in which it is read, columns one after the other, tables as grids: by the lines drawn around their cells, else by their gaps.</summary>
/// <remarks>
/// A PDF holds signs at places, no words. Signs on one base line are a line, a gap is a space, a wide gap parts columns. Where that goes wrong
/// a table shows it: its sums no longer hold, and a finding of the reader of tables says so.
/// </remarks>
internal static class PdfParts
{
    /// <summary>The file's parts.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="DocumentException">It is damaged, has a password, or no page holds text.</exception>
    public static DocumentParts Of(InputFile file)
    {
        byte[] bytes = file.Bytes.ToArray();
        if (!PdfFonts.AreSound(bytes)) throw new DocumentException("pdf-unreadable");
        using var pdf = Open(bytes);
        var blocks = new List<Block>();
        List<int> empty = [], unreadable = [];
        int pages = Math.Min(pdf.NumberOfPages, InputBounds.PdfPages);
        long characters = 0;
        for (int number = 1; number <= pages && characters < InputBounds.DocumentCharacters; number++)
        {
            var page = Page(pdf, number);
            if (page is null) unreadable.Add(number);
            else if (page.Count == 0) empty.Add(number);
            else blocks.AddRange(page);
            characters += page?.Sum(block => (long)block.Text.Length) ?? 0;
        }
        if (blocks.Count == 0) throw new DocumentException(empty.Count > 0 ? "pdf-no-text" : "pdf-unreadable");
        var findings = new List<(string, Severity, string[])>();
        if (empty.Count > 0) findings.Add(("pdf-page-no-text", Severity.Check, [List(empty)]));
        if (unreadable.Count > 0) findings.Add(("pdf-page-unreadable", Severity.Conflict, [List(unreadable)]));
        if (pdf.NumberOfPages > pages || characters >= InputBounds.DocumentCharacters) findings.Add(("document-cut", Severity.Check, []));
        return new(blocks, null, null, findings);
    }

    private static PdfDocument Open(byte[] bytes)
    {
        try
        {
            return PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new DocumentException("pdf-password");
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // The library tells damage by exceptions of any kind; to the user they are all one thing.
            throw new DocumentException("pdf-unreadable");
        }
    }

    // Null for a page that cannot be read; the others still are.
    private static List<Block>? Page(PdfDocument pdf, int number)
    {
        try
        {
            var page = pdf.GetPage(number);
            return PdfPage.Blocks(PdfGlyph.Of(page.Letters.Take(InputBounds.PdfLettersOnPage)), PdfRule.Of(page.Paths), number);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return null;
        }
    }

    private static string List(IEnumerable<int> pages) => string.Join(", ", pages.Select(page => page.ToString(CultureInfo.InvariantCulture)));
}
