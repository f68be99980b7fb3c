using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CasualtyStats.Ledger;

/// <summary>One link of the chain.</summary>
/// <param name="Number">From 1, without gaps.</param>
/// <param name="Kind">One of <see cref="RecordKind"/>.</param>
/// <param name="Key">What it is about.</param>
/// <param name="Payload">What it says: JSON with a fixed order of names.</param>
/// <param name="At">When it was recorded, UTC; never printed in an output.</param>
/// <param name="PreviousHash">Hash of the record before.</param>
/// <param name="Hash">Hash of all the above.</param>
internal sealed record LedgerRecord(long Number, string Kind, string Key, string Payload, string At, string PreviousHash, string Hash)
{
    /// <summary>The record that follows a head.</summary>
    public static LedgerRecord After(LedgerHead head, string kind, string key, string payload, DateTimeOffset at)
    {
        long number = checked(head.Number + 1);
        string instant = at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        return new(number, kind, key, payload, instant, head.Hash, HashOf(number, kind, key, payload, instant, head.Hash));
    }

    /// <summary>The day of <see cref="At"/>, UTC.</summary>
    public DateOnly Day => DateOnly.ParseExact(At[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>True where the hash is that of what the record holds.</summary>
    public bool IsIntact => Hash == HashOf(Number, Kind, Key, Payload, At, PreviousHash);

    // Lengths stand before the texts, so that no character can be moved from one field into the next.
    private static string HashOf(long number, string kind, string key, string payload, string at, string previous) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
            $"{number}\n{kind.Length}:{kind}\n{key.Length}:{key}\n{at.Length}:{at}\n{previous}\n{payload}"))));
}
