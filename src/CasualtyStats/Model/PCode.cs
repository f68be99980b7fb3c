namespace CasualtyStats.Model;

/// <summary>A place's code: OCHA's P-code (<c>SY07</c>, <c>C1007</c>), or a user's own, which begins with <c>local-</c>.</summary>
/// <remarks>Compared letter by letter. The value of <c>default</c> is the empty code, which names no place.</remarks>
public readonly record struct PCode : IComparable<PCode>
{
    private readonly string? value;

    /// <summary>Takes a code as printed.</summary>
    /// <param name="value">Letters, digits, dots, underscores and hyphens; not empty.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is empty or has another character.</exception>
    public PCode(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        foreach (char c in value)
            if (!(char.IsLetterOrDigit(c) || c is '-' or '_' or '.'))
                throw new ArgumentException($"a P-code has letters, digits, dots, underscores and hyphens only; found \"{value}\"", nameof(value));
        this.value = value;
    }

    /// <summary>The code as text; empty for <c>default</c>.</summary>
    public string Value => value ?? "";

    /// <summary>True for a place that a user added: it has no official code.</summary>
    public bool IsLocal => Value.StartsWith("local-", StringComparison.Ordinal);

    /// <inheritdoc/>
    public int CompareTo(PCode other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>Ordinal order of the codes.</summary>
    public static bool operator <(PCode left, PCode right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order of the codes.</summary>
    public static bool operator >(PCode left, PCode right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order of the codes.</summary>
    public static bool operator <=(PCode left, PCode right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order of the codes.</summary>
    public static bool operator >=(PCode left, PCode right) => left.CompareTo(right) >= 0;
}
