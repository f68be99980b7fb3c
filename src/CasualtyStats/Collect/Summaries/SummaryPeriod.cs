namespace CasualtyStats.Collect.Summaries;

/// <summary>A stretch of the calendar that rows are grouped by.</summary>
internal enum SummaryPeriod
{
    /// <summary>One day.</summary>
    Day,

    /// <summary>Monday to Sunday, named by its Monday.</summary>
    Week,

    /// <summary>A month: 2024-11.</summary>
    Month,

    /// <summary>A year: 2024.</summary>
    Year,
}
