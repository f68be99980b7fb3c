using System.IO.Compression;

namespace CasualtyStats.Collect.Files;

/// <summary>Measures an archive before any library opens it.</summary>
internal static class ArchiveBounds
{
    /// <summary>True where an archive has too many parts or unpacks to more than a bound. It is unpacked for that, piece by piece, and no further: an archive may lie about itself.</summary>
    /// <param name="bytes">The archive.</param>
    /// <param name="mostUnpacked">Bytes that all parts together may unpack to.</param>
    /// <exception cref="InvalidDataException">It is no archive, or a damaged one.</exception>
    public static bool Exceeded(ReadOnlyMemory<byte> bytes, long mostUnpacked)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
        if (zip.Entries.Count > InputBounds.ArchiveParts || zip.Entries.Any(entry => entry.Length > mostUnpacked)) return true;
        byte[] piece = new byte[81920];
        long unpacked = 0;
        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            for (int read; (read = part.Read(piece)) > 0;)
                if ((unpacked += read) > mostUnpacked) return true;
        }
        return false;
    }
}
