namespace CasualtyStats.Collect;

/// <summary>What one file may cost, in one place for every format. A file beyond a bound is told in a finding and not read, or read up to it; the others go on.</summary>
/// <remarks>
/// Time needs no clock, which would make results depend on the machine: every reader takes time proportional to what it unpacks, and that is
/// bounded. Formulas, macros, links and external parts of workbooks are never followed, document type definitions never read.
/// </remarks>
public static class InputBounds
{
    /// <summary>Largest file that is read, in bytes: 64 MiB, which may need about 400 MiB of memory while it is read.</summary>
    public const long FileBytes = 64L << 20;

    /// <summary>Largest CSV table that is collected, in bytes: 900 MiB. Its rows are streamed; the ledger keeps its bytes in one piece, of which SQLite and PostgreSQL hold less than 1 GB.</summary>
    public const long TableBytes = 900L << 20;

    /// <summary>Most that an archive (xlsx, docx and the like) may unpack to in all, in bytes: 512 MiB. It is counted by unpacking, since what an archive says of itself may be a lie.</summary>
    public const long UnpackedBytes = 512L << 20;

    /// <summary>Most parts of an archive.</summary>
    public const int ArchiveParts = 10_000;

    /// <summary>Most sheets of a workbook; later ones are passed over.</summary>
    public const int Sheets = 200;

    /// <summary>Most cells that the rows of a workbook may span in all, empty ones counted: a row of 16 384 columns costs as much as 16 384 values. 400 million, a table of a million rows and 400 columns.</summary>
    public const long Cells = 400_000_000;

    /// <summary>Deepest nesting of JSON.</summary>
    public const int JsonDepth = 64;

    /// <summary>Deepest folder below the one collected; deeper ones are told and passed over.</summary>
    public const int FolderDepth = 64;

    /// <summary>Most bytes that a Word document may unpack to: 256 MiB, since it is held as a tree.</summary>
    public const long DocumentUnpackedBytes = 256L << 20;

    /// <summary>Characters of text that are taken from one page, document or PDF file: 32 million, some 10 000 pages. The rest is told.</summary>
    public const int DocumentCharacters = 32_000_000;

    /// <summary>Paragraphs, list items and tables of one document.</summary>
    public const int DocumentBlocks = 1_000_000;

    /// <summary>Tables of one document.</summary>
    public const int DocumentTables = 2_000;

    /// <summary>Pages of a PDF file.</summary>
    public const int PdfPages = 5_000;

    /// <summary>Signs on one page of a PDF file.</summary>
    public const int PdfLettersOnPage = 200_000;

    /// <summary>How many elements of a web page may stand open in each other; a deeper page is told and not read.</summary>
    public const int HtmlDepth = 1_024;

    /// <summary>Messages of one export of a channel.</summary>
    public const int ExportedMessages = 1_000_000;

    /// <summary>Attachments of one mail; later ones are passed over.</summary>
    public const int MailAttachments = 100;
}
