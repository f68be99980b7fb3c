namespace CasualtyStats.Collect.Tables;

/// <summary>How a cell's text reads as a number of people.</summary>
internal enum CellNumberKind
{
    /// <summary>Nothing, a dash or "N/A": no number, which is not zero.</summary>
    Empty,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>Two numbers, "20-30".</summary>
    Range,

    /// <summary>Below zero.</summary>
    Negative,

    /// <summary>More than <see cref="CellNumber.Most"/>.</summary>
    Absurd,

    /// <summary>Anything else.</summary>
    Bad,
}
