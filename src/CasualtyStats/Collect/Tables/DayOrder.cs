namespace CasualtyStats.Collect.Tables;

/// <summary>Which of day and month a column writes first.</summary>
internal enum DayOrder
{
    /// <summary>No cell of the column tells, or its cells contradict each other.</summary>
    Unknown,

    /// <summary>28/11/2024.</summary>
    DayFirst,

    /// <summary>11/28/2024.</summary>
    MonthFirst,

    /// <summary>28/11/24, and 28/11/2024.</summary>
    DayFirstShort,

    /// <summary>11/28/24, and 11/28/2024.</summary>
    MonthFirstShort,

    /// <summary>24/11/28.</summary>
    YearFirstShort,
}
