using System.Buffers.Binary;
using System.IO.Compression;

namespace CasualtyStats.Collect.Documents.Pdf;

/// <summary>Looks at the TrueType fonts that a PDF carries before they are used: a sign that is made of itself would be followed for ever.</summary>
/// <remarks>Damage or malice; no program writes such a font. PdfPig 0.1.16 follows the parts of a sign without an end, and a stack that runs over ends the whole program.</remarks>
internal static class PdfFonts
{
    private const int MostFontBytes = 32 << 20, MostDepth = 100;
    // Flags of a part of a composite sign, as the TrueType specification numbers them.
    private const int Words = 1, Scale = 8, More = 0x20, ScaleXy = 0x40, Matrix = 0x80;

    /// <summary>False where some font has a sign that is made of itself, or of parts of parts more than a hundred deep.</summary>
    /// <param name="pdf">The file.</param>
    public static bool AreSound(ReadOnlySpan<byte> pdf)
    {
        for (int at = 0; ;)
        {
            int next = pdf[at..].IndexOf("stream"u8);
            if (next < 0) return true;
            at += next + 6;
            int data = at;
            while (data < pdf.Length && data < at + 2 && pdf[data] is (byte)'\r' or (byte)'\n') data++;
            if (data == at) continue;
            int length = pdf[data..].IndexOf("endstream"u8);
            var packed = pdf.Slice(data, length < 0 ? pdf.Length - data : length);
            if (IsFont(packed[..Math.Min(4, packed.Length)]) && !IsSound(packed)) return false;
            if (packed.Length > 2 && (packed[0] & 15) == 8 && IsFont(Unpacked(packed, 4)) && !IsSound(Unpacked(packed, MostFontBytes))) return false;
            at = data + packed.Length;
        }
    }

    private static bool IsFont(ReadOnlySpan<byte> start) => start.SequenceEqual((ReadOnlySpan<byte>)[0, 1, 0, 0]) || start.SequenceEqual("true"u8);

    // As much as can be unpacked: the library makes do with that too.
    private static byte[] Unpacked(ReadOnlySpan<byte> packed, int most)
    {
        using var source = new ZLibStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
        using var all = new MemoryStream();
        byte[] piece = new byte[Math.Min(most, 1 << 16)];
        try
        {
            int read;
            while (all.Length < most && (read = source.Read(piece)) > 0) all.Write(piece, 0, read);
        }
        catch (InvalidDataException)
        {
            // What came before the damage stands.
        }
        return all.ToArray();
    }

    /// <summary>True where no sign of a TrueType font is made of itself.</summary>
    /// <param name="font">The font.</param>
    public static bool IsSound(ReadOnlySpan<byte> font)
    {
        if (Table(font, "glyf"u8) is not { } signs || Table(font, "loca"u8) is not { } places || Table(font, "head"u8) is not { } head || font.Length < head.Start + 52) return true;
        bool wide = BinaryPrimitives.ReadInt16BigEndian(font[(head.Start + 50)..]) != 0;
        int count = Math.Min(places.Length / (wide ? 4 : 2) - 1, ushort.MaxValue);
        // 0 not looked at, else how deep its parts go, and one; -1 while its parts are looked at.
        int[] depth = new int[Math.Max(0, count)];
        for (int sign = 0; sign < count; sign++)
            if (Depth(font, sign, depth, signs.Start, places.Start, wide, 0) > MostDepth) return false;
        return true;
    }

    private static int Depth(ReadOnlySpan<byte> font, int sign, int[] depth, int signs, int places, bool wide, int level)
    {
        if (sign >= depth.Length) return 0;
        if (depth[sign] > 0) return depth[sign];
        if (depth[sign] < 0 || level > MostDepth) return MostDepth + 1;
        depth[sign] = -1;
        int deepest = 0;
        for (int at = First(font, sign, signs, places, wide), flags = More; at > 0 && (flags & More) != 0 && at + 4 <= font.Length;)
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(font[at..]);
            deepest = Math.Max(deepest, Depth(font, BinaryPrimitives.ReadUInt16BigEndian(font[(at + 2)..]), depth, signs, places, wide, level + 1));
            at += 4 + ((flags & Words) != 0 ? 4 : 2) + ((flags & Scale) != 0 ? 2 : (flags & ScaleXy) != 0 ? 4 : (flags & Matrix) != 0 ? 8 : 0);
        }
        return depth[sign] = Math.Min(deepest, MostDepth) + 1;
    }

    // Where the parts of a composite sign begin; -1 for any other.
    private static int First(ReadOnlySpan<byte> font, int sign, int signs, int places, bool wide)
    {
        int place = places + sign * (wide ? 4 : 2);
        if (place + 8 > font.Length) return -1;
        long from = wide ? BinaryPrimitives.ReadUInt32BigEndian(font[place..]) : 2L * BinaryPrimitives.ReadUInt16BigEndian(font[place..]);
        long to = wide ? BinaryPrimitives.ReadUInt32BigEndian(font[(place + 4)..]) : 2L * BinaryPrimitives.ReadUInt16BigEndian(font[(place + 2)..]);
        if (to <= from || signs + from + 10 > font.Length) return -1;
        int start = (int)(signs + from);
        return BinaryPrimitives.ReadInt16BigEndian(font[start..]) < 0 ? start + 10 : -1;
    }

    private static (int Start, int Length)? Table(ReadOnlySpan<byte> font, ReadOnlySpan<byte> name)
    {
        if (font.Length < 12) return null;
        int tables = BinaryPrimitives.ReadUInt16BigEndian(font[4..]);
        for (int i = 0; i < tables && 28 + i * 16 <= font.Length; i++)
        {
            var entry = font.Slice(12 + i * 16, 16);
            if (!entry[..4].SequenceEqual(name)) continue;
            long start = BinaryPrimitives.ReadUInt32BigEndian(entry[8..]), length = BinaryPrimitives.ReadUInt32BigEndian(entry[12..]);
            return start >= font.Length ? null : ((int)start, (int)Math.Min(length, font.Length - start));
        }
        return null;
    }
}
