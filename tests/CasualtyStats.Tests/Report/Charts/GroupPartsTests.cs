using CasualtyStats.Model;
using CasualtyStats.Report.Charts;

namespace CasualtyStats.Tests.Report.Charts;

public sealed class GroupPartsTests
{
    [Fact]
    public void Of_NobodyStated_IsNotParted()
    {
        var parts = GroupParts.Of(ChartSamples.Exactly(7), [null, null, null, ChartSamples.Exactly(7)])!;
        Assert.Equal((false, 7L), (parts.IsParted, parts.Rest));
        Assert.All(parts.Parts, part => Assert.Null(part));
    }

    [Fact]
    public void Of_MenStatedAndMorePossible_ShowsTheStatedMen()
    {
        var men = new CountEstimate(2, null, 9, FigureStatus.Implied);
        var parts = GroupParts.Of(ChartSamples.Exactly(18), [ChartSamples.Exactly(6), ChartSamples.Exactly(3), men, ChartSamples.Exactly(7)])!;
        Assert.Equal(("6 3 2 7", 0L), (string.Join(' ', parts.Parts), parts.Rest));
    }

    [Fact]
    public void Of_RestIsNotTheStatedMen_StaysNotBrokenDown()
    {
        var men = new CountEstimate(1, null, 9, FigureStatus.Implied);
        var parts = GroupParts.Of(ChartSamples.Exactly(18), [ChartSamples.Exactly(6), ChartSamples.Exactly(3), men, ChartSamples.Exactly(7)])!;
        Assert.Equal((null, 2L), (parts.Parts[2], parts.Rest));
    }

    [Fact]
    public void Of_PartsBeyondTheTotal_ShareNoBase()
    {
        var parts = GroupParts.Of(ChartSamples.Exactly(5), [ChartSamples.Exactly(4), ChartSamples.Exactly(3), null, null])!;
        Assert.Equal((false, 5L), (parts.IsParted, parts.Rest));
    }
}
