namespace CasualtyStats.Report.Xlsx;

/// <summary>How a number is shown.</summary>
internal enum NumberForm
{
    General,
    Count,

    /// <summary>"≥ 4": at least so many, the number itself is not fixed.</summary>
    AtLeast,
    Date,
    Percent,
}
