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
}
