using CasualtyStats.Model;

namespace CasualtyStats.Estimate;

/// <summary>One step of a series.</summary>
/// <param name="Start">First day of the whole step, included.</param>
/// <param name="End">Last day of the whole step, included.</param>
/// <param name="Figure">The reconciled figure, or null where nothing was reported, which is not zero.</param>
public sealed record SeriesPoint(DateOnly Start, DateOnly End, Figure? Figure)
{
    /// <summary>Lowest, reconciled, highest; null where nothing was reported.</summary>
    public CountEstimate? Estimate => Figure?.Estimate;

    /// <summary>The reconciled number, or null where nothing was reported or the statements do not fix it.</summary>
    public long? Best => Figure?.Estimate.Best;

    /// <summary>True where the figure covers every day of the step: the first and last week of a selection are often cut.</summary>
    public bool IsWhole => Figure is not null && Figure.DateStart == Start && Figure.DateEnd == End;
}
