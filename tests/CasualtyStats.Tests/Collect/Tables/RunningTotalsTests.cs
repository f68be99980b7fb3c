using CasualtyStats.Model;

namespace CasualtyStats.Tests.Collect.Tables;

public sealed class RunningTotalsTests
{
    [Fact]
    public void Collect_PlainColumnThatOnlyRises_IsARunningTotal()
    {
        using var desk = Table("date,killed\n2030-01-01,3\n2030-01-02,5\n2030-01-03,9\n2030-01-04,12\n2030-01-05,20\n2030-01-06,21\n");
        Assert.All(desk.Counts, count => Assert.Equal((true, (DateOnly?)null), (count.Cumulative, count.Harmed.Start)));
        Assert.Equal("t.csv, cell 1,2: 6 rows only rise, from 3 on 2030-01-01 … to 21 on 2030-01-06: read as a running total of all days up to the row's; if they are daily figures, say so with casualtystats map", desk.Told[0]);
    }

    [Fact]
    public void Collect_DailyFiguresThatRiseAndFall_AreSingleDays()
    {
        using var desk = Table("date,killed\n2030-01-01,3\n2030-01-02,1\n2030-01-03,9\n2030-01-04,2\n2030-01-05,0\n2030-01-06,4\n");
        Assert.Equal(["2030-01-01 3", "2030-01-02 1", "2030-01-03 9", "2030-01-04 2", "2030-01-05 0", "2030-01-06 4"], desk.Counts.Select(count => $"{count.Harmed.Start:yyyy-MM-dd} {count.Count}"));
        Assert.Empty(desk.Told);
    }

    [Fact]
    public void Collect_CounterThatBeginsAnew_IsCountedFromTheDayAfter()
    {
        using var desk = Table("date,place,killed cumulative\n2030-01-01,Saraqib,100\n2030-01-02,Saraqib,120\n2030-01-03,Saraqib,4\n2030-01-04,Saraqib,9\n");
        Assert.Equal(["100 ", "120 ", "4 2030-01-03", "9 2030-01-03"], desk.Counts.Select(count => $"{count.Count} {count.Harmed.Start:yyyy-MM-dd}"));
        Assert.Equal(["t.csv, cell 4,3: the running total drops from 120 (3,3, 2030-01-02) to 4 on 2030-01-03: it seems to count anew; from here on it is read as counted since the day after 2030-01-02"], desk.Told);
    }

    [Fact]
    public void Collect_GroupOnAnotherBaseThanItsTotal_IsTold()
    {
        using var desk = Table("date,place,killed cumulative,children killed cumulative\n2030-05-08,Saraqib,34844,14500\n2030-05-09,Saraqib,34904,7797\n");
        Assert.Equal(["t.csv, cell 3,4: the group falls from 14500 (2,4, 2030-05-08) to 7797 on 2030-05-09 while its total does not: it seems to be counted on another base, such as the identified only; do not compare the two"], desk.Told);
        Assert.Equal([14500L, 7797L], desk.Counts.Select(count => count.Breakdown.Children!.Value));
    }

    [Fact]
    public void Collect_RowThatRepeatsTheDayBefore_IsNoStatement()
    {
        using var desk = Table("date,place,killed cumulative,injured cumulative\n2030-01-01,Saraqib,10,30\n2030-01-02,Saraqib,10,30\n2030-01-03,Saraqib,10,31\n");
        Assert.Equal(["2,3", "2,4", "4,3", "4,4"], desk.Counts.Select(count => count.Citation.Cell));
        Assert.Equal(["t.csv, cell 3,1: 1 rows repeat the day before without a report of their own (2030-01-02); they are no statement that nobody was harmed and are not read"], desk.Told);
    }

    [Fact]
    public void Collect_DailyBesideRunning_IsNotComparedAcrossAMissingDay()
    {
        using var desk = Table("date,place,killed daily,killed cumulative\n2030-01-01,Saraqib,5,5\n2030-01-02,Saraqib,2,7\n2030-01-04,Saraqib,1,12\n2030-01-05,Saraqib,3,14\n");
        Assert.Equal(["t.csv, cell 5,3: 3 are given for 2030-01-05, but the running total rises only by 2, from 12 (4,4) to 14; both are kept; check which is right"], desk.Told);
        Assert.All(desk.Counts.Where(count => count.Citation.Cell!.EndsWith(",4", StringComparison.Ordinal)), count => Assert.Equal(new DateOnly(2030, 1, 1), count.Harmed.Start));
    }

    [Fact]
    public void Reconcile_RunningTotals_GiveTheDaysBetweenThem()
    {
        using var desk = Table("date,place,killed cumulative\n2030-01-01,Saraqib,5\n2030-01-02,Saraqib,7\n2030-01-04,Saraqib,12\n");
        var reconciled = CasualtyStats.Reconcile.Reconciliation.Of([.. desk.Counts], [], CasualtyStats.Places.Gazetteer.BuiltIn, SourceRegistry.BuiltIn);
        CountEstimate Of(DateOnly from, DateOnly to) => reconciled.Table(new Selection { Outcomes = [Outcome.Killed], Classes = [VictimClass.Unspecified], From = from, To = to })[0].Estimate;
        Assert.Equal((2L, 2L), (Of(new(2030, 1, 2), new(2030, 1, 2)).Low, Of(new(2030, 1, 2), new(2030, 1, 2)).High));
        Assert.Equal((5L, 5L), (Of(new(2030, 1, 3), new(2030, 1, 4)).Low, Of(new(2030, 1, 3), new(2030, 1, 4)).High));
        Assert.Equal(FigureStatus.None, Of(new(2030, 1, 3), new(2030, 1, 3)).Status);
    }

    private static Desk Table(string text) => new Desk().With("t.csv", text).Collect();
}
