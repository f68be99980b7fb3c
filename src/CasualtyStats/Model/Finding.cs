using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace CasualtyStats.Model;

/// <summary>Something that a person should know or decide: a contradiction, a possible miss, an unresolved place, a file that could not be read.</summary>
/// <param name="Code">Stable name such as <c>possible-miss</c> or <c>parts-exceed-total</c>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Where">Document and place in it, or null where it concerns several.</param>
/// <param name="Message">Where, what was found, what was expected, what to do next; in both languages.</param>
/// <param name="Concerns">Ids of the counts it is about, in order.</param>
public sealed record Finding(string Code, Severity Severity, Citation? Where, Message Message, ImmutableArray<string> Concerns)
{
    /// <summary>From the code, the place and the counts concerned: the same after re-reading. <c>f</c> and twelve hexadecimal digits.</summary>
    public string Id
    {
        get
        {
            string key = string.Join('|', [Code, Where?.Sha256 ?? "", Where?.Where ?? "", .. Concerns, .. Concerns.IsEmpty ? Message.Arguments : []]);
            return "f" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 6));
        }
    }

    /// <summary>The sentence.</summary>
    /// <param name="language">English or Arabic.</param>
    public string Text(Language language) => Message.Text(language);
}
