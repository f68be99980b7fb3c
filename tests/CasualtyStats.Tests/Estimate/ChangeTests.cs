using CasualtyStats.Estimate;
using CasualtyStats.Model;
using CsCheck;

namespace CasualtyStats.Tests.Estimate;

public sealed class ChangeTests
{
    private static readonly Gen<CountEstimate> Estimates = Gen.Select(Gen.Long[0, 500], Gen.Long[0, 50], Gen.Long[0, 50], Gen.Bool)
        .Select((low, more, most, open) => new CountEstimate(low, low + more, open ? null : low + more + most, FigureStatus.Reported));

    [Fact]
    public void Between_TwoRanges_GivesNumberShareAndRange()
    {
        var change = Change.Between(new(18, 20, 22, FigureStatus.Reported), new(28, 30, 35, FigureStatus.Reported));
        Assert.Equal(new(10, 0.5m, 6, 17), change);
        Assert.True(change.IsRise);
        Assert.False(change.IsFall);
    }

    [Fact]
    public void Between_OverlappingRanges_IsNeitherRiseNorFall()
    {
        var change = Change.Between(new(18, 20, 31, FigureStatus.Reported), new(28, 30, 35, FigureStatus.Reported));
        Assert.Equal(-3, change.Least);
        Assert.False(change.IsRise);
        Assert.False(change.IsFall);
    }

    [Fact]
    public void Between_FromZero_HasNoShare() =>
        Assert.Equal(new(4, null, 4, 4), Change.Between(new(0, 0, 0, FigureStatus.Reported), new(4, 4, 4, FigureStatus.Reported)));

    [Fact]
    public void Between_NothingReported_IsUnknown() =>
        Assert.Equal(Change.Unknown, Change.Between(null, new(4, 4, 4, FigureStatus.Reported)));

    [Fact]
    public void Between_NoUpperEnd_LeavesThatEndOpen() =>
        Assert.Equal(new(null, null, null, 5), Change.Between(new(5, null, null, FigureStatus.Reported), new(3, 8, 10, FigureStatus.Reported)));

    [Fact]
    public void Between_Swapped_ChangesSign() =>
        Gen.Select(Estimates, Estimates).Sample((before, after) =>
        {
            var there = Change.Between(before, after);
            var back = Change.Between(after, before);
            return there.Difference == -back.Difference && there.Least == -back.Most && there.Most == -back.Least && there.IsRise == back.IsFall;
        });

    [Fact]
    public void Between_AnyNumbersWithinTheRanges_LieWithinTheChange() =>
        Gen.Select(Estimates, Estimates, Gen.Long[0, 40], Gen.Long[0, 40]).Sample((before, after, a, b) =>
        {
            var change = Change.Between(before, after);
            long first = Math.Min(before.Low!.Value + a, before.High ?? long.MaxValue), second = Math.Min(after.Low!.Value + b, after.High ?? long.MaxValue);
            return (change.Least is null || second - first >= change.Least) && (change.Most is null || second - first <= change.Most);
        });
}
