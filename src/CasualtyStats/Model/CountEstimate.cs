namespace CasualtyStats.Model;

/// <summary>Lowest reported, reconciled and highest reported. A range of reports, not a confidence interval.</summary>
/// <param name="Low">Lowest, or null where nothing was reported.</param>
/// <param name="Best">Reconciled, or null where the statements do not fix it. Never a midpoint.</param>
/// <param name="High">Highest, or null for no upper bound stated (or nothing reported).</param>
/// <param name="Status">Why.</param>
public sealed record CountEstimate(long? Low, long? Best, long? High, FigureStatus Status)
{
    /// <summary>Nothing was reported.</summary>
    public static CountEstimate None { get; } = new(null, null, null, FigureStatus.None);
}
