using System.Buffers.Binary;

namespace CasualtyStats.Report.Charts;

/// <summary>Writes a picture's resolution into its PNG, so that a word processor shows it at its size on paper.</summary>
internal static class PngResolution
{
    // Signature (8), then the IHDR chunk: length (4), name (4), data (13), checksum (4).
    private const int AfterHeader = 33;
    private const double InchesPerMetre = 1 / 0.0254;

    /// <summary>The PNG with a pHYs chunk after its header.</summary>
    /// <param name="png">A PNG without one.</param>
    /// <param name="dotsPerInch">300 becomes 11 811 dots per metre.</param>
    public static byte[] Write(ReadOnlySpan<byte> png, int dotsPerInch)
    {
        byte[] chunk = new byte[21];
        uint perMetre = (uint)Math.Round(dotsPerInch * InchesPerMetre, MidpointRounding.AwayFromZero);
        BinaryPrimitives.WriteUInt32BigEndian(chunk, 9);
        "pHYs"u8.CopyTo(chunk.AsSpan(4));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8), perMetre);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(12), perMetre);
        chunk[16] = 1;
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(17), Checksum(chunk.AsSpan(4, 13)));
        return [.. png[..AfterHeader], .. chunk, .. png[AfterHeader..]];
    }

    // CRC-32 as PNG defines it, bit by bit: the chunk has thirteen bytes.
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        uint rest = 0xFFFFFFFF;
        foreach (byte value in bytes)
        {
            rest ^= value;
            for (int bit = 0; bit < 8; bit++) rest = (rest & 1) == 1 ? rest >> 1 ^ 0xEDB88320 : rest >> 1;
        }
        return ~rest;
    }
}
