using System.Text;
using System.Text.RegularExpressions;
using CasualtyStats.Collect.Files;

namespace CasualtyStats.Collect.Documents.Html;

/// <summary>The text of a page: by its byte-order mark, by the encoding that it names itself, else as any text.</summary>
internal static partial class HtmlText
{
    private const int Head = 4096;

    /// <summary>The text, or null for bytes that are none.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        var decoded = TextDecoder.Decode(bytes);
        if (decoded.Damage == TextDamage.Binary) return null;
        if (!decoded.Guessed && decoded.Damage == TextDamage.None) return decoded.Text;
        var named = Named().Match(System.Text.Encoding.Latin1.GetString(bytes[..Math.Min(Head, bytes.Length)]));
        return named.Success && Encoding(named.Groups[1].Value) is { } encoding ? encoding.GetString(bytes) : decoded.Text;
    }

    private static System.Text.Encoding? Encoding(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? System.Text.Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex("""<meta[^>]{0,200}charset\s*=\s*["']?([A-Za-z0-9_-]{2,40})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Named();
}
