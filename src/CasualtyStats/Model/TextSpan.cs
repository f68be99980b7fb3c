namespace CasualtyStats.Model;

/// <summary>A stretch of a document's text in UTF-16 units, as .NET strings count them.</summary>
/// <param name="Start">First unit, from 0.</param>
/// <param name="End">One past the last unit; the span of "8" in "of 8" is 3 to 4.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>Number of units.</summary>
    public int Length => End - Start;

    /// <summary>True where the two share at least one unit.</summary>
    /// <param name="other">Another span of the same text.</param>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>True where <paramref name="other"/> lies wholly in this span; the ends may coincide.</summary>
    /// <param name="other">Another span of the same text.</param>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>The units that this span covers.</summary>
    /// <param name="text">The text that the span points into.</param>
    public string Of(string text) => text[Start..End];
}
