using System.Security.Cryptography;
using System.Text;
using CasualtyStats.Ledger.Json;
using CasualtyStats.Model;

namespace CasualtyStats.Ledger.Review;

/// <summary>Makes rulings whose ids come from what they say.</summary>
internal static class Rulings
{
    /// <summary>A ruling; the day is not in its id, so that the same answer read on two days is one ruling.</summary>
    public static Ruling Make(RulingKind kind, string subject, long? value, string? other, ReportedCount? added, string author, DateOnly day, string reason) =>
        new("r" + Digest(Wire.Rulings[kind], subject, value is { } number ? ReviewText.Of(number) : "", other ?? "", author, reason), kind, subject, value, other, added, author, day, reason);

    /// <summary>Twelve hexadecimal digits of the parts.</summary>
    public static string Digest(params ReadOnlySpan<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', parts))).AsSpan(0, 6));
}
