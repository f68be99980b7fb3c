using System.Security.Cryptography;

namespace CasualtyStats.Ledger;

/// <summary>A content as stores keep it: under the hash of its bytes, packed where that pays.</summary>
/// <param name="Sha256">Hash of the unpacked bytes, 64 lower-case hexadecimal digits.</param>
/// <param name="Packed">True where <paramref name="Bytes"/> are packed.</param>
/// <param name="Bytes">The bytes as they are stored.</param>
internal sealed record StoredContent(string Sha256, bool Packed, byte[] Bytes)
{
    /// <summary>The hash of some bytes as ledgers write it.</summary>
    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Bytes made ready to be stored.</summary>
    /// <param name="sha256">Their hash.</param>
    /// <param name="bytes">The bytes.</param>
    public static StoredContent Of(string sha256, ReadOnlySpan<byte> bytes) =>
        Packing.Pack(bytes) is { } packed ? new(sha256, true, packed) : new(sha256, false, bytes.ToArray());

    /// <summary>The bytes themselves.</summary>
    public byte[] Unpacked() => Packed ? Packing.Unpack(Bytes) : Bytes;
}
