namespace CasualtyStats.Estimate;

/// <summary>Length of one step of a series.</summary>
public enum PeriodUnit
{
    /// <summary>Single days.</summary>
    Day,

    /// <summary>ISO weeks, Monday to Sunday.</summary>
    Week,

    /// <summary>Calendar months.</summary>
    Month,
}
