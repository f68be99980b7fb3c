using System.IO.Compression;

namespace CasualtyStats.Collect.Documents;

/// <summary>What a document may cost at most; one that asks for more is told and not opened, or told and read up to there.</summary>
internal static class DocumentBounds
{
    /// <summary>Characters of text that are taken from one document. 32 million, some 10 000 pages.</summary>
    public const int MostCharacters = 32_000_000;

    /// <summary>Blocks of one document.</summary>
    public const int MostBlocks = 1_000_000;

    /// <summary>Tables of one document.</summary>
    public const int MostTables = 2_000;

    /// <summary>Pages of a PDF file.</summary>
    public const int MostPages = 5_000;

    /// <summary>Signs on one page of a PDF file.</summary>
    public const int MostLettersOnPage = 200_000;

    /// <summary>How deep elements of a page or a mail may stand in each other; deeper ones count as text of that depth.</summary>
    public const int MostDepth = 256;

    /// <summary>Bytes that a packed document (.docx) may unpack to, whatever it claims. 256 MiB.</summary>
    public const long MostUnpacked = 256L << 20;

    /// <summary>Messages of one export.</summary>
    public const int MostMessages = 1_000_000;

    /// <summary>Unpacks everything once and throws it away, so that no claim of the file's own is trusted.</summary>
    /// <param name="bytes">A zip file.</param>
    /// <param name="most">The bound.</param>
    /// <returns>False where it unpacks to more.</returns>
    /// <exception cref="InvalidDataException">It is no zip file.</exception>
    public static bool UnpacksWithin(ReadOnlyMemory<byte> bytes, long most)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            for (int read; (read = stream.Read(buffer)) > 0;)
                if ((total += read) > most) return false;
        }
        return true;
    }
}
