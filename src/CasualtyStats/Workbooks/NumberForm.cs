namespace CasualtyStats.Workbooks;

/// <summary>How a number is shown.</summary>
internal enum NumberForm
{
    General,
    Count,

    /// <summary>"≥ 4": at least so many, the number itself is not fixed.</summary>
    AtLeast,
    Date,
    Percent,

    /// <summary>12.3%.</summary>
    PercentTenth,

    /// <summary>+3, −3: a change.</summary>
    Signed,

    /// <summary>3.4.</summary>
    Mean,
}
