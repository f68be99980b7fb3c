using CasualtyStats.Estimate;
using CasualtyStats.Model;
using CsCheck;

namespace CasualtyStats.Tests.Estimate;

public sealed class FigureSeriesTests
{
    private static readonly DateOnly Wednesday = new(2024, 11, 27);

    [Fact]
    public void Arrange_DaysWithOneMissing_LeavesAGap()
    {
        var series = FigureSeries.Arrange([Killed(Wednesday.AddDays(2), 9), Killed(Wednesday, 5)], PeriodUnit.Day);
        Assert.Equal([5, null, 9], series.Points.Select(point => point.Best));
        Assert.Null(series.Points[1].Figure);
        Assert.Null(series.SumOfBest());
    }

    [Fact]
    public void Arrange_ZeroReported_IsNoGap()
    {
        var series = FigureSeries.Arrange([Killed(Wednesday, 5), Killed(Wednesday.AddDays(1), 0)], PeriodUnit.Day);
        Assert.Equal([5, 0], series.Points.Select(point => point.Best));
        Assert.Equal(5, series.SumOfBest());
    }

    [Fact]
    public void Arrange_StatusNone_IsAGap()
    {
        var silent = Killed(Wednesday, 0) with { Estimate = CountEstimate.None };
        Assert.Null(FigureSeries.Arrange([silent], PeriodUnit.Day).Points[0].Figure);
    }

    [Fact]
    public void SumOfBest_NumberNotSettled_IsRefused()
    {
        var open = Killed(Wednesday, 0) with { Estimate = new(3, null, 8, FigureStatus.Implied) };
        Assert.Null(FigureSeries.Arrange([open, Killed(Wednesday.AddDays(1), 4)], PeriodUnit.Day).SumOfBest());
    }

    [Fact]
    public void SumOfBest_NoFigures_IsRefused() => Assert.Null(FigureSeries.Arrange([], PeriodUnit.Day).SumOfBest());

    [Fact]
    public void Arrange_Weeks_BeginOnMondayAndSayWhetherWhole()
    {
        var cut = Killed(Wednesday, 29) with { DateEnd = new(2024, 12, 1) };
        var whole = Killed(new(2024, 12, 9), 7) with { DateEnd = new(2024, 12, 15) };
        var points = FigureSeries.Arrange([cut, whole], PeriodUnit.Week).Points;
        Assert.Equal([new(2024, 11, 25), new(2024, 12, 2), new(2024, 12, 9)], points.Select(point => point.Start));
        Assert.Equal([new(2024, 12, 1), new(2024, 12, 8), new(2024, 12, 15)], points.Select(point => point.End));
        Assert.Equal([false, false, true], points.Select(point => point.IsWhole));
        Assert.Equal([29, null, 7], points.Select(point => point.Best));
    }

    [Fact]
    public void Arrange_Months_AreCalendarMonths()
    {
        var november = Killed(new(2024, 11, 1), 60) with { DateEnd = new(2024, 11, 30) };
        var january = Killed(new(2025, 1, 1), 4) with { DateEnd = new(2025, 1, 31) };
        var points = FigureSeries.Arrange([november, january], PeriodUnit.Month).Points;
        Assert.Equal([60, null, 4], points.Select(point => point.Best));
        Assert.Equal(new DateOnly(2024, 12, 31), points[1].End);
    }

    [Fact]
    public void Arrange_FigureOverTwoWeeks_IsRefused()
    {
        var wide = Killed(Wednesday, 81) with { DateEnd = new(2024, 12, 2) };
        var error = Assert.Throws<ArgumentException>(() => FigureSeries.Arrange([wide], PeriodUnit.Week));
        Assert.Equal("a figure of a series lies within one week; found 2024-11-27 to 2024-12-02 (Parameter 'figures')", error.Message);
    }

    [Fact]
    public void Arrange_TwoFiguresOfOneDay_IsRefused()
    {
        var error = Assert.Throws<ArgumentException>(() => FigureSeries.Arrange([Killed(Wednesday, 1), Killed(Wednesday, 2)], PeriodUnit.Day));
        Assert.Equal("two figures share the day of 2024-11-27; reconcile them into one first (Parameter 'figures')", error.Message);
    }

    [Fact]
    public void Arrange_TwoOutcomes_IsRefused()
    {
        var injured = Killed(Wednesday.AddDays(1), 2) with { Outcome = Outcome.Injured };
        var error = Assert.Throws<ArgumentException>(() => FigureSeries.Arrange([Killed(Wednesday, 1), injured], PeriodUnit.Day));
        Assert.Equal("a series is of one outcome, class and group; found Killed Civilian total and Injured Civilian total (Parameter 'figures')", error.Message);
    }

    [Fact]
    public void Arrange_AnyOrder_GivesTheSameSeries() =>
        Gen.Select(Gen.Int[0, 60], Gen.Long[0, 1000]).List[0, 30].Sample(pairs =>
        {
            var figures = pairs.DistinctBy(pair => pair.Item1).Select(pair => Killed(Wednesday.AddDays(pair.Item1), pair.Item2)).ToList();
            var forward = FigureSeries.Arrange(figures, PeriodUnit.Day).Points;
            var backward = FigureSeries.Arrange(Enumerable.Reverse(figures), PeriodUnit.Day).Points;
            return forward.SequenceEqual(backward) && forward.Count(point => point.Figure is not null) == figures.Count;
        });

    [Fact]
    public void StartOf_AnyDay_IsAtMostItselfAndFixed() =>
        Gen.Select(Gen.Int[1000, 3_000_000], Gen.Enum<PeriodUnit>()).Sample((number, unit) =>
        {
            var start = FigureSeries.StartOf(DateOnly.FromDayNumber(number), unit);
            return start.DayNumber <= number && FigureSeries.StartOf(start, unit) == start && (unit != PeriodUnit.Week || start.DayOfWeek == DayOfWeek.Monday);
        });

    private static Figure Killed(DateOnly day, long count) => new()
    {
        DateStart = day,
        DateEnd = day,
        Outcome = Outcome.Killed,
        Class = VictimClass.Civilian,
        Group = VictimGroup.Total,
        Estimate = new(count, count, count, FigureStatus.Reported),
    };
}
