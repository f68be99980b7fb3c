namespace CasualtyStats.Collect.Tables;

/// <summary>How a cell's text reads as a day.</summary>
internal enum CellDateKind
{
    /// <summary>Nothing.</summary>
    Empty,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A month without a day: 2024-11, November 2024.</summary>
    Month,

    /// <summary>Day and month cannot be told apart: 03/04/2024.</summary>
    Ambiguous,

    /// <summary>No day.</summary>
    Bad,
}
