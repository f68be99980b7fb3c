using System.IO.Compression;

namespace CasualtyStats.Ledger;

/// <summary>Makes contents smaller where that pays; hashes are always those of the unpacked bytes.</summary>
internal static class Packing
{
    private const int Smallest = 512;

    /// <summary>The packed bytes, or null where packing saves less than a tenth.</summary>
    public static byte[]? Pack(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Smallest) return null;
        using var packed = new MemoryStream(bytes.Length / 4);
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true)) deflate.Write(bytes);
        return packed.Length < bytes.Length - bytes.Length / 10 ? packed.ToArray() : null;
    }

    /// <summary>What <see cref="Pack"/> packed; bytes that were tampered with come back as they are, so that their hash tells.</summary>
    public static byte[] Unpack(byte[] packed)
    {
        try
        {
            using var deflate = new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress);
            using var bytes = new MemoryStream(packed.Length * 4);
            deflate.CopyTo(bytes);
            return bytes.ToArray();
        }
        catch (InvalidDataException)
        {
            return packed;
        }
    }
}
