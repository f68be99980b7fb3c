using System.Collections.Immutable;

namespace CasualtyStats.Model;

/// <summary>A region: some places with all that lies in them, less some others with all that lies in them.</summary>
/// <remarks>"Idlib and rural Aleppo, not including Aleppo city" is SY07 and SY02 without C1007, written <c>SY02+SY07-C1007</c>.</remarks>
public sealed class Area : IEquatable<Area>
{
    private readonly int hash;

    /// <summary>A region from codes; both lists are sorted and freed of repeats.</summary>
    /// <param name="include">Places meant.</param>
    /// <param name="exclude">Places left out; empty where none.</param>
    public Area(IEnumerable<PCode> include, IEnumerable<PCode>? exclude = null)
    {
        Include = [.. include.Distinct().Order()];
        Exclude = [.. (exclude ?? []).Distinct().Order()];
        var codes = new HashCode();
        foreach (var code in Include) codes.Add(code);
        codes.Add(Exclude.Length);
        foreach (var code in Exclude) codes.Add(code);
        hash = codes.ToHashCode();
    }

    /// <summary>The region of no known place: where nobody says where.</summary>
    public static Area Unknown { get; } = new([]);

    /// <summary>Places meant, in ordinal order; empty where the region could not be resolved.</summary>
    public ImmutableArray<PCode> Include { get; }

    /// <summary>Places left out, in ordinal order.</summary>
    public ImmutableArray<PCode> Exclude { get; }

    /// <summary>True where at least one place is known.</summary>
    public bool IsKnown => Include.Length > 0;

    /// <summary>The one code of a region that is a single place without exclusions, else null.</summary>
    public PCode? OnlyCode => Include.Length == 1 && Exclude.Length == 0 ? Include[0] : null;

    /// <summary>A region of one place.</summary>
    /// <param name="code">Its code.</param>
    public static Area Of(PCode code) => new([code]);

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <param name="text">For instance <c>SY02+SY07-C1007</c>; codes that themselves hold a hyphen (<c>local-…</c>) are told by their prefix.</param>
    /// <exception cref="FormatException">The text is no such list.</exception>
    public static Area Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length == 0) return Unknown;
        var include = new List<PCode>();
        var exclude = new List<PCode>();
        var target = include;
        foreach (string piece in text.Replace("local-", "local\u0001", StringComparison.Ordinal).Replace("-", "+-", StringComparison.Ordinal).Split('+'))
        {
            string code = piece;
            if (code.StartsWith('-')) { target = exclude; code = code[1..]; }
            code = code.Replace("local\u0001", "local-", StringComparison.Ordinal);
            if (code.Length == 0) throw new FormatException($"an area is codes joined by + and -, like SY02+SY07-C1007; found \"{text}\"");
            target.Add(new PCode(code));
        }
        return new(include, exclude);
    }

    /// <inheritdoc/>
    public bool Equals(Area? other) => ReferenceEquals(this, other) || (other is not null && hash == other.hash && Include.SequenceEqual(other.Include) && Exclude.SequenceEqual(other.Exclude));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Area);

    /// <inheritdoc/>
    public override int GetHashCode() => hash;

    /// <summary>The codes joined by + and, for those left out, -; empty for <see cref="Unknown"/>.</summary>
    public override string ToString() =>
        string.Join('+', Include) + string.Concat(Exclude.Select(code => "-" + code));
}
