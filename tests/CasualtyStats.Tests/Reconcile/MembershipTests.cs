using CasualtyStats.Model;
using CasualtyStats.Places;
using CasualtyStats.Reconcile;

namespace CasualtyStats.Tests.Reconcile;

/// <summary>An item that does not fit a narrow total stays inside a wider one that agrees with its items.</summary>
public sealed class MembershipTests
{
    // Four days of 18 killed whose items add up to 18; the last day's own total says 2 where its items say 2 and 1.
    [Theory]
    [InlineData(Basis.Stated, VictimClass.Civilian)]
    [InlineData(Basis.Stated, VictimClass.Unspecified)]
    [InlineData(Basis.Carried, VictimClass.Civilian)]
    [InlineData(Basis.Carried, VictimClass.Unspecified)]
    public void Table_ItemsExceedTheDayButFitThePeriod_StayInsideThePeriod(Basis day, VictimClass victims)
    {
        var solved = World.Solve(FourDays(day, victims));
        var period = SixDays.Ask(solved, Outcome.Killed, "SY07+C1022", "2024-12-03", "2024-12-06").Estimate;
        Assert.Equal((18L, 18L, 18L), (period.Low, period.Best, period.High));
        Assert.Equal(18, World.Everything(solved).Low);
        Assert.Contains(solved.Findings, finding => finding.Severity == Severity.Conflict);
    }

    // From half to half as much again of the usual weight, Khan Shaykhun is what stands outside, and the figures are the same.
    [Theory]
    [InlineData(8)]
    [InlineData(10)]
    [InlineData(12)]
    [InlineData(15)]
    [InlineData(18)]
    public void Table_WeightOfMembershipVaries_SixDaysStayTheSame(int weight)
    {
        var solved = Reconciliation.Of(SixDays.Counts(), [], Gazetteer.BuiltIn, SourceRegistry.BuiltIn, new() { OutsideWeight = weight });
        Assert.Equal(VerdictKind.Outside, solved.Verdicts["T028"].Kind);
        var six = SixDays.Ask(solved, Outcome.Killed, "SY02+SY07-C1007", "2024-11-27", "2024-12-02").Estimate;
        Assert.Equal((81L, 81L, 82L), (six.Low, six.Best, six.High));
        var fourDays = World.Everything(Reconciliation.Of(FourDays(Basis.Stated, VictimClass.Civilian), [], Gazetteer.BuiltIn, SourceRegistry.BuiltIn, new() { OutsideWeight = weight }));
        Assert.Equal((18L, 18L), (fourDays.Low, fourDays.Best));
    }

    private static List<ReportedCount> FourDays(Basis day, VictimClass victims) =>
    [
        Say.Count("t1", Outcome.Killed, 8, "C3987", "2024-12-03", document: "d1", reported: "2024-12-03"),
        Say.Count("t2", Outcome.Killed, 4, "C4078", "2024-12-04", document: "d2", reported: "2024-12-04"),
        Say.Count("t3", Outcome.Killed, 3, "C1022", "2024-12-05", document: "d3", reported: "2024-12-05"),
        Say.Count("t4", Outcome.Killed, 2, "SY07", "2024-12-06", document: "d4", reported: "2024-12-06", total: true),
        Say.Count("t5", Outcome.Killed, 2, "C3871", "2024-12-06", document: "d4", reported: "2024-12-06", day: day, victims: victims),
        Say.Count("t6", Outcome.Killed, 1, "C4095", "2024-12-06", document: "d4", reported: "2024-12-06", day: day, victims: victims),
        Say.Count("t7", Outcome.Killed, 18, "SY07+C1022", "2024-12-03..2024-12-06", document: "d4", reported: "2024-12-06", total: true),
    ];
}
