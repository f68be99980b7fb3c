using System.Globalization;
using CasualtyStats.Model;
using CasualtyStats.Reconcile;
using CsCheck;

namespace CasualtyStats.Tests.Reconcile;

/// <summary>Totals of one origin since one day, each over more days than the one before.</summary>
public sealed class RunningTotalTests
{
    private static readonly DateOnly First = new(2023, 10, 7);

    private static readonly Gen<List<long>> Rises = Gen.Long[0, 900].List[4, 40];

    [Fact]
    public void Table_RunningTotals_LastIsTheFigureAndEachDayItsRise() => Rises.Sample(rises =>
    {
        var counts = Series(rises);
        var solved = World.Solve(counts);
        Assert.Equal((rises.Sum(), rises.Sum(), rises.Sum()), Of(solved));
        for (int day = 0; day < rises.Count; day++) Assert.Equal((rises[day], rises[day], rises[day]), Of(solved, day, day));
        int middle = rises.Count / 2;
        Assert.Equal(rises.Sum(), Of(solved, 0, middle).Low!.Value + Of(solved, middle + 1, rises.Count).Low ?? 0);
        Assert.Equal(VerdictKind.Included, solved.Verdicts[counts[0].Id].Kind);
        Assert.Equal(VerdictKind.Consistent, solved.Verdicts[counts[^1].Id].Kind);
    }, iter: 40);

    [Fact]
    public void Table_RunningTotalsInAnyOrder_AreTheSame() => Rises.Sample(rises =>
    {
        var counts = Series(rises);
        Assert.Equal(World.Figures(World.Solve(counts)), World.Figures(World.Solve([.. Enumerable.Reverse(counts)])));
    }, iter: 20);

    [Fact]
    public void Restatements_RunningTotals_LeadFromTheNaiveSumToTheFigure() => Rises.Sample(rises =>
    {
        var solved = World.Solve([.. Series(rises), Daily(1, 5), Daily(2, rises[2])]);
        for (int from = 0; from < 3; from++)
        {
            var asked = Asked(from == 0 ? null : from, null);
            var figure = Assert.Single(solved.Table(asked));
            Assert.Equal(figure.Estimate.Best ?? figure.Estimate.Low, figure.NaiveSum - solved.Restatements(asked).Sum(line => line.Count));
        }
    }, iter: 40);

    [Fact]
    public void Table_ThousandRunningTotals_AreExact()
    {
        var rises = Enumerable.Range(0, 1000).Select(i => (long)(i * 7919 % 151)).ToList();
        var solved = World.Solve(Series(rises));
        Assert.Equal((rises.Sum(), rises.Sum(), rises.Sum()), Of(solved));
        Assert.Equal(FigureStatus.Reported, Assert.Single(solved.Table(Asked(null, null))).Estimate.Status);
        Assert.Equal(rises.Skip(300).Take(31).Sum(), Of(solved, 300, 330).Best);
    }

    [Fact]
    public void Findings_DailyFigureDiffersFromTheRise_RunningTotalStandsAndIsTold()
    {
        var solved = World.Solve([.. Series([100, 349, 50, 60]), Daily(1, 725), Daily(2, 50)]);
        Assert.Equal((559L, 559L, 559L), Of(solved));
        Assert.Equal(VerdictKind.Superseded, solved.Verdicts["daily1"].Kind);
        Assert.Equal(VerdictKind.Included, solved.Verdicts["daily2"].Kind);
        Assert.Equal("report.txt, daily1: 1 figures of single days (killed; SY07) differ from what the same source's running total rises by; the greatest difference is 725 against 349 on 2023-10-08. The running total is used (report.txt, r3). Check whether people were added or taken back later.",
            Assert.Single(solved.Findings, finding => finding.Code == "running-differs").Text(Language.English));
    }

    [Fact]
    public void Findings_RunningTotalFalls_LaterStandsAndIsTold()
    {
        var counts = Series([100, 50, 10, 20, 5]);
        counts[1] = counts[1] with { Count = 400, Interval = new(400, 400) };
        var solved = World.Solve(counts);
        Assert.Equal((185L, 185L, 185L), Of(solved));
        Assert.Equal(VerdictKind.Superseded, solved.Verdicts["r1"].Kind);
        Assert.Equal((60L, 60L), (Of(solved, 1, 2).Low, Of(solved, 1, 2).Best));
    }

    [Fact]
    public void Table_OtherSourceSaysMore_RaisesOnlyTheHighest()
    {
        var solved = World.Solve([.. Series([100, 50, 10, 20]), Daily(1, 70) with { Source = new("sohr", "sohr") }, Daily(2, 9) with { Source = new("sohr", "sohr") }]);
        Assert.Equal((180L, 180L, 200L), Of(solved));
        Assert.Equal(FigureStatus.Contradicted, Assert.Single(solved.Table(Asked(null, null))).Estimate.Status);
        Assert.Equal((VerdictKind.Contradicted, VerdictKind.Included), (solved.Verdicts["daily1"].Kind, solved.Verdicts["daily2"].Kind));
    }

    [Fact]
    public void Table_GroupsOfRunningTotals_AreTheirLastAndBoundedWhereTheyFall()
    {
        var counts = Series([100, 50, 10, 20]);
        counts[1] = counts[1] with { Breakdown = new([new(VictimGroup.Children, 60), new(VictimGroup.Women, 40)]) };
        counts[3] = counts[3] with { Breakdown = new([new(VictimGroup.Children, 50), new(VictimGroup.Women, 45)]) };
        var solved = World.Solve(counts);
        var children = Assert.Single(solved.Table(Asked(null, null) with { Groups = [VictimGroup.Children] })).Estimate;
        Assert.Equal((50L, null, 60L), (children.Low, children.Best, children.High));
        var women = Assert.Single(solved.Table(Asked(null, null) with { Groups = [VictimGroup.Women] })).Estimate;
        Assert.Equal((45L, 45L, 45L), (women.Low, women.Best, women.High));
    }

    private static List<ReportedCount> Series(IReadOnlyList<long> rises)
    {
        long sum = 0;
        return [.. rises.Select((rise, day) => Count("r" + day, sum += rise, First, First.AddDays(day), Basis.Stated))];
    }

    private static ReportedCount Daily(int day, long number) => Count("daily" + day, number, First.AddDays(day), First.AddDays(day), Basis.Stated);

    private static ReportedCount Count(string id, long number, DateOnly from, DateOnly to, Basis basis) =>
        World.Count(id, number, "SY07", Iso(from) + ".." + Iso(to), "", Say.CivilDefence, Qualifier.Exact, true, reported: Iso(to)) with
        {
            Citation = new("report.txt", "report.txt", null, id, null),
            HarmedBasis = basis,
        };

    private static Selection Asked(int? from, int? to) => new()
    {
        Outcomes = [Outcome.Killed], Classes = [VictimClass.Civilian], From = from is { } a ? First.AddDays(a) : null, To = to is { } b ? First.AddDays(b) : null,
    };

    private static (long? Low, long? Best, long? High) Of(Reconciliation solved, int? from = null, int? to = null)
    {
        var figure = Assert.Single(solved.Table(Asked(from, to))).Estimate;
        return (figure.Low, figure.Best, figure.High);
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
