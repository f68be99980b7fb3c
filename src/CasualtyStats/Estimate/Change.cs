using CasualtyStats.Model;

namespace CasualtyStats.Estimate;

/// <summary>What a figure is against the one before it.</summary>
/// <param name="Difference">Reconciled number less the one before; null where either is not fixed or nothing was reported.</param>
/// <param name="Share">Difference in parts of the number before: 0.5 is half as much again; null where that was zero or there is no difference.</param>
/// <param name="Least">The least change that both ranges allow; null for no lower end.</param>
/// <param name="Most">The greatest change that both ranges allow; null for no upper end.</param>
public sealed record Change(long? Difference, decimal? Share, long? Least, long? Most)
{
    /// <summary>No comparison: nothing was reported of one of the two.</summary>
    public static Change Unknown { get; } = new(null, null, null, null);

    /// <summary>True where every number that the reports allow is a rise. A rise in reports is not yet a rise in violence.</summary>
    public bool IsRise => Least > 0;

    /// <summary>True where every number that the reports allow is a fall.</summary>
    public bool IsFall => Most < 0;

    /// <summary>The change between two figures.</summary>
    /// <remarks>From 20 (18–22) to 30 (28–35): 10, half as much again, between 6 and 17.</remarks>
    /// <param name="before">The figure before; null where nothing was reported.</param>
    /// <param name="after">The figure after; null where nothing was reported.</param>
    public static Change Between(CountEstimate? before, CountEstimate? after)
    {
        if (before?.Low is null || after?.Low is null) return Unknown;
        long? difference = checked(after.Best - before.Best);
        decimal? share = difference is { } step && before.Best > 0 ? decimal.Divide(step, before.Best.Value) : null;
        return new(difference, share, checked(after.Low - before.High), checked(after.High - before.Low));
    }

    /// <summary>The change at each step of a series against the step before; the first has none.</summary>
    /// <param name="series">A series.</param>
    public static IEnumerable<Change> Along(FigureSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        for (int i = 0; i < series.Points.Length; i++)
            yield return i == 0 ? Unknown : Between(series.Points[i - 1].Estimate, series.Points[i].Estimate);
    }
}
