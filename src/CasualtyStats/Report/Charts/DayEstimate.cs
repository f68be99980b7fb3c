using CasualtyStats.Model;

namespace CasualtyStats.Report.Charts;

/// <summary>One day of a series.</summary>
/// <param name="Day">The day.</param>
/// <param name="Estimate">Low, best and high; null where nothing was reported, which is not zero.</param>
internal readonly record struct DayEstimate(DateOnly Day, CountEstimate? Estimate)
{
    /// <summary>Longest series that is drawn by day: ten years.</summary>
    public const int MostDays = 3660;

    /// <summary>Highest value that a chart must find room for; zero where nothing was reported.</summary>
    public long Reach => Estimate is { } said ? Math.Max(said.High ?? 0, Math.Max(said.Best ?? 0, said.Low ?? 0)) : 0;
}
