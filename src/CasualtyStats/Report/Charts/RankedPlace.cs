using CasualtyStats.Model;

namespace CasualtyStats.Report.Charts;

/// <summary>One place of the ranking.</summary>
/// <param name="Name">Its name in the chart's language.</param>
/// <param name="Estimate">Low, best, high.</param>
/// <param name="HoldsOthers">True where another place of the ranking lies in it, so that its figure counts those again.</param>
internal readonly record struct RankedPlace(string Name, CountEstimate Estimate, bool HoldsOthers);
