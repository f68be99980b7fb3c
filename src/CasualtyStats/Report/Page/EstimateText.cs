using CasualtyStats.Model;

namespace CasualtyStats.Report.Page;

/// <summary>Three numbers in a few words: "22 (lowest 22, highest 23)".</summary>
internal static class EstimateText
{
    public static string Of(Words words, CountEstimate estimate)
    {
        if (estimate.Status == FigureStatus.None || estimate.Low is not { } low) return words.Of(FigureStatus.None);
        if (estimate.Best is { } only && low == only && estimate.High == only) return Invariant.Grouped(only);
        return words.Say("page.estimate", estimate.Best is { } best ? Invariant.Grouped(best) : words["not-fixed"], Invariant.Grouped(low),
            estimate.High is { } high ? Invariant.Grouped(high) : words["no-upper-bound"]);
    }
}
