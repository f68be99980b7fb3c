using CasualtyStats.Model;

namespace CasualtyStats.Tests.Reconcile;

/// <summary>Each decision of a person does what it says.</summary>
public sealed class RulingTests
{
    private const string Day = "2024-12-01";

    // Eight in a day's items against a total of five.
    private static readonly ReportedCount[] Counts =
    [
        Say.Count("t1", Outcome.Killed, 5, "SY07", Day, total: true),
        Say.Count("t2", Outcome.Killed, 4, "C3871", Day),
        Say.Count("t3", Outcome.Killed, 4, "C3987", Day),
    ];

    [Fact]
    public void Of_Outside_AddsTheItemToTheTotal()
    {
        var solved = World.Solve(Counts, Rule("r1", RulingKind.Outside, "t3", "t1"));
        Assert.Equal(new CountEstimate(9, 9, 9, FigureStatus.Implied), World.Everything(solved));
        Assert.Equal(("r1", VerdictKind.Outside, "t1"), (solved.Verdicts["t3"].Ruling, solved.Verdicts["t3"].Kind, solved.Verdicts["t3"].Other));
    }

    [Fact]
    public void Of_Inside_NoLongerProposesThatTheItemStandsOutside()
    {
        var solved = World.Solve(Counts, Rule("r1", RulingKind.Inside, "t3", "t1"), Rule("r2", RulingKind.Inside, "t2", "t1"));
        Assert.Equal(VerdictKind.Included, solved.Verdicts["t3"].Kind);
        Assert.Equal(VerdictKind.Contradicted, solved.Verdicts["t1"].Kind);
        // The total is too small, or one of the items is wrong: all three are heard.
        Assert.Equal((5L, 8L), World.Everything(solved) is var all ? (all.Low, all.High) : default);
    }

    [Fact]
    public void Of_Corrected_UsesTheNumberMeant()
    {
        var solved = World.Solve(Counts, Rule("r1", RulingKind.Correct, "t1", null, 8));
        Assert.Equal((8L, 8L, 8L), World.Everything(solved) is var all ? (all.Low, all.Best, all.High) : default);
        Assert.Empty(solved.Findings);
        Assert.Equal("Printed 5, taken as 8 as a person ruled (ruling r1): asked the team", solved.Verdicts["t1"].Reason.Text(Language.English));
    }

    [Fact]
    public void Of_Rejected_LeavesTheCountOut() =>
        Assert.Equal((8L, 8L), World.Everything(World.Solve(Counts, Rule("r1", RulingKind.Reject, "t1", null))) is var all ? (all.Low, all.High) : default);

    [Fact]
    public void Of_Trust_DecidesWhoseFigureIsSetAside()
    {
        ReportedCount[] counts = [Say.Count("t1", Outcome.Killed, 5, "C3871", Day), Say.Count("t2", Outcome.Killed, 9, "C3871", Day, origin: "sohr", document: "other")];
        Assert.Equal(9, World.Everything(World.Solve(counts, Rule("r1", RulingKind.Trust, "sohr", null, 5), Rule("r2", RulingKind.Trust, Say.CivilDefence, null, 1))).Best);
        Assert.Equal(5, World.Everything(World.Solve(counts, Rule("r1", RulingKind.Trust, "sohr", null, 1), Rule("r2", RulingKind.Trust, Say.CivilDefence, null, 5))).Best);
    }

    [Fact]
    public void Of_InsideAndOutside_IsAFindingAndTheLaterStands()
    {
        var solved = World.Solve(Counts, Rule("r1", RulingKind.Inside, "t3", "t1"), Rule("r2", RulingKind.Outside, "t3", "t1") with { Day = new(2025, 1, 2) });
        Assert.Equal(9, World.Everything(solved).Best);
        Assert.Equal("Rulings r1 and r2 contradict each other (Inside total; Outside total). The later one is used. To settle it: change one of the answers in the review workbook.",
            Assert.Single(solved.Findings).Text(Language.English));
    }

    private static Ruling Rule(string id, RulingKind kind, string subject, string? other, long? value = null) =>
        new(id, kind, subject, value, other, null, "Rana", new DateOnly(2025, 1, 1), "asked the team");
}
