namespace CasualtyStats.Report;

/// <summary>What may not be shown in what is shared: small numbers, and places finer than a level.</summary>
public sealed record Disclosure
{
    /// <summary>Figures from 1 up to one below this are withheld, with as many others as it takes that they cannot be worked out; 0 for none. Five withholds 1 to 4.</summary>
    public int SuppressBelow { get; init; }

    /// <summary>The finest administrative level shown, 1 (governorate) to 4 (community); null for all places.</summary>
    public int? CoarsenTo { get; init; }

    /// <summary>Figures withheld because they are small.</summary>
    public int Small { get; init; }

    /// <summary>Figures withheld because a small one could be worked out from them.</summary>
    public int Complementary { get; init; }

    /// <summary>True where anything is asked for.</summary>
    public bool IsActive => SuppressBelow > 1 || CoarsenTo is not null;
}
