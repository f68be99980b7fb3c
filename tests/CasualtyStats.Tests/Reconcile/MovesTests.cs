using CasualtyStats.Model;
using CasualtyStats.Reconcile;

namespace CasualtyStats.Tests.Reconcile;

/// <summary>The wounded who die and the missing who are found are counted once, under what became of them.</summary>
public sealed class MovesTests
{
    private const string Ariha = "C4278", Strike = "2024-12-02", Agency = "sana", After = "2024-12-05";
    private const string Cited = "b, characters 900–910";

    private static readonly ReportedCount[] First =
    [
        Say.Count("t1", Outcome.Killed, 4, Ariha, Strike, document: "a"),
        Say.Count("t2", Outcome.Injured, 6, Ariha, Strike, document: "a"),
        Say.Count("t3", Outcome.Missing, 3, Ariha, Strike, document: "a"),
    ];

    private static ReportedCount Died(long number, string id = "t9", string origin = Say.CivilDefence, string reported = After, string? counted = null, string document = "b", Relations? relations = null,
        VictimClass victims = VictimClass.Civilian) =>
        Say.Count(id, Outcome.Killed, number, Ariha, Strike, document: document, origin: origin, reported: reported, counted: counted, relations: relations, victims: victims) with { FormerOutcome = Outcome.Injured };

    private static (string Killed, string Injured, string Missing) Of(Reconciliation solved, string? area = null) => (Text(solved, Outcome.Killed, area), Text(solved, Outcome.Injured, area), Text(solved, Outcome.Missing, area));

    private static string Text(Reconciliation solved, Outcome outcome, string? area)
    {
        var estimate = solved.Table(new() { Outcomes = [outcome], Classes = [VictimClass.Civilian], Groups = [VictimGroup.Total], Area = area is null ? null : Area.Parse(area) })[0].Estimate;
        return $"{estimate.Low} {estimate.Best} {estimate.High}";
    }

    private static string[] Findings(Reconciliation solved) => [.. solved.Findings.Select(finding => $"{finding.Code} {finding.Severity}: {finding.Text(Language.English)}")];

    [Fact]
    public void Table_TwoOfTheWoundedDied_MoveFromTheInjuredToTheKilled()
    {
        var solved = World.Solve([.. First, Died(2)]);
        Assert.Equal(("6 6 6", "4 4 4", "3 3 3"), Of(solved));
        Assert.Equal(["moved-outcome Note: " + Cited + ": the 2 killed at C4278 were injured before: the earlier 6 injured (a, characters 200–210) are lowered by them, so nobody is counted twice."], Findings(solved));
        Assert.Equal("2 of these 6 were told of later as killed (" + Cited + "); they are counted there and taken off here.", solved.Verdicts["t2"].Reason.Text(Language.English));
        Assert.Equal(VerdictKind.Consistent, solved.Verdicts["t2"].Kind);
        Assert.Equal(FigureStatus.Implied, solved.Table(new() { Outcomes = [Outcome.Injured], Classes = [VictimClass.Civilian], Groups = [VictimGroup.Total] })[0].Estimate.Status);
    }

    [Fact]
    public void Table_AnUndatedTollRisesByTheWoundedWhoDiedLater_IsTheIncidents()
    {
        // "30 killed on the 2nd"; three days later, "three of the wounded died today, so that the toll rises to 60": 60 in all, none of them on the day of those deaths.
        ReportedCount[] told =
        [
            Say.Count("t1", Outcome.Killed, 30, Ariha, Strike, document: "a", origin: Agency, qualifier: Qualifier.AtLeast),
            Say.Count("t8", Outcome.Killed, 60, Ariha, ".." + After, document: "b", reported: After, total: true),
            Say.Count("t9", Outcome.Killed, 3, Ariha, After, document: "b", reported: After, relations: new(null, "t8", null, [])) with { FormerOutcome = Outcome.Injured },
        ];
        Assert.Equal("60 60 60", Text(World.Solve(told), Outcome.Killed, null));
        // Without the toll they come to the thirty.
        Assert.Equal("33 33", Text(World.Solve([told[0], told[2] with { Relations = Relations.None }]), Outcome.Killed, null)[..5]);
    }

    [Fact]
    public void Table_TheDeadOfNoStatedClass_AreOfTheIncidentsClass() => Assert.Equal(("6 6 6", "4 4 4", "3 3 3"), Of(World.Solve([.. First, Died(2, victims: VictimClass.Unspecified)])));

    [Fact]
    public void Table_ToldByAnotherSource_MovesAsWell() => Assert.Equal(("6 6 6", "4 4 4", "3 3 3"), Of(World.Solve([.. First, Died(2, origin: Agency)])));

    [Fact]
    public void Table_ToldByTwoSources_MovesOnce()
    {
        var solved = World.Solve([.. First, Died(2), Died(2, "t8", Agency, document: "c")]);
        Assert.Equal(("6 6 6", "4 4 4", "3 3 3"), Of(solved));
    }

    [Fact]
    public void Table_OneMoreDiedOnAnotherDay_MovesBoth() => Assert.Equal(("7 7 7", "3 3 3", "3 3 3"),
        Of(World.Solve([.. First, Died(2, counted: "2024-12-04"), Died(1, "t8", counted: "2024-12-06", reported: "2024-12-06", document: "c")])));

    [Fact]
    public void Table_LaterToll_HoldsThem()
    {
        var solved = World.Solve([.. First, Died(2), Say.Count("t10", Outcome.Killed, 7, Ariha, Strike, document: "c", reported: "2024-12-07")]);
        Assert.Equal(("7 7 7", "4 4 4", "3 3 3"), Of(solved));
        Assert.Equal("Holds the 2 who were injured before and are counted by themselves (" + Cited + "); the other people of these 7 are counted here.", solved.Verdicts["t10"].Reason.Text(Language.English));
    }

    [Fact]
    public void Table_TollThatRoseByThem_HoldsThemAndTheInjuredBesideItAreThoseLeft()
    {
        var solved = World.Solve([.. First,
            Say.Count("t7", Outcome.Killed, 6, Ariha, Strike, document: "b", reported: After),
            Say.Count("t8", Outcome.Injured, 4, Ariha, Strike, document: "b", reported: After),
            Died(2, relations: Relations.None with { PartOf = "t7" })]);
        Assert.Equal(("6 6 6", "4 4 4", "3 3 3"), Of(solved));
        Assert.Empty(solved.Findings);
    }

    [Fact]
    public void Table_InjuredOfTheSameDay_StayOpenAndAreAsked()
    {
        var solved = World.Solve([.. First, Died(2, reported: "2024-12-02")]);
        Assert.Equal(("4", "4 6"), (Of(solved).Killed[..1], $"{Of(solved).Injured[..1]} {Of(solved).Injured[^1]}"));
        Assert.Contains("moved-outcome-unsure Check: " + Cited + ": the 2 killed at C4278 were injured before, and nothing says whether the 6 injured (a, characters 200–210) of the same day still hold them. "
            + "Lowest takes them off, highest does not. To settle it: correct that number in the review workbook.", Findings(solved));
    }

    [Fact]
    public void Table_NoEarlierNumber_IsAFinding()
    {
        var solved = World.Solve([First[0], Died(2)]);
        Assert.Equal("6 6 6", Of(solved).Killed);
        Assert.Equal(["moved-outcome-unlinked Check: " + Cited + ": the 2 killed at C4278 were injured before, but no earlier number of injured for that place and day was found to take them off. "
            + "They may still stand among the injured. To settle it: find that number and correct it in the review workbook."], Findings(solved));
    }

    [Fact]
    public void Table_MissingFoundDeadDaysLater_AreOfTheDayOnWhichTheyWentMissing()
    {
        var found = Say.Count("t9", Outcome.Killed, 3, Ariha, After, document: "b", reported: After) with { FormerOutcome = Outcome.Missing };
        var solved = World.Solve([.. First, found]);
        Assert.Equal(("7 7 7", "6 6 6", "0 0 0"), Of(solved));
        var day = solved.Table(new() { Outcomes = [Outcome.Killed], Classes = [VictimClass.Civilian], Groups = [VictimGroup.Total], From = Say.Date(Strike), To = Say.Date(Strike) });
        Assert.Equal(7, Assert.Single(day).Estimate.Best);
    }

    [Fact]
    public void Table_FoundInTwoTurnsUnderATollThatGrows_IsTheLastToll()
    {
        ReportedCount Found(string id, long number, string day) => Say.Count(id, Outcome.Killed, number, Ariha, day, document: day, reported: day) with { FormerOutcome = Outcome.Missing };
        var solved = World.Solve([
            Say.Count("t1", Outcome.Killed, 5, Ariha, Strike, document: "a"),
            Say.Count("t2", Outcome.Injured, 11, Ariha, Strike, document: "a"),
            Say.Count("t3", Outcome.Missing, 7, Ariha, Strike, document: "a"),
            Found("t4", 4, "2024-12-03"),
            Say.Count("t5", Outcome.Killed, 9, Ariha, Strike, document: "2024-12-03", reported: "2024-12-03", total: true),
            Found("t6", 3, "2024-12-04"),
            Died(1, "t7", reported: "2024-12-04", document: "2024-12-04"),
            Say.Count("t8", Outcome.Killed, 13, Ariha, Strike, document: "2024-12-04", reported: "2024-12-04"),
            Say.Count("t9", Outcome.Injured, 10, Ariha, Strike, document: "2024-12-04", reported: "2024-12-04"),
        ]);
        Assert.Equal(("13 13 13", "10 10 10", "0 0 0"), Of(solved));
        Assert.Equal(VerdictKind.Superseded, solved.Verdicts["t5"].Kind);
        Assert.DoesNotContain(solved.Findings, finding => finding.Severity != Severity.Note);
    }

    [Fact]
    public void Table_TwoSourcesTellOfDifferentNumbers_MayBeTheSamePeople()
    {
        var solved = World.Solve([.. First, Died(2), Died(3, "t8", Agency, document: "c")]);
        Assert.Equal(("6", "9"), (Of(solved).Killed[..1], Of(solved).Killed[^1..]));
        Assert.Equal(("1", "3"), (Of(solved).Injured[..1], Of(solved).Injured[^1..]));
    }

    [Fact]
    public void Table_TotalToldBefore_HoldsThemAsInjuredNotAsKilled()
    {
        var solved = World.Solve([.. First,
            Say.Count("t5", Outcome.Killed, 4, "SY07", Strike, document: "a", total: true),
            Say.Count("t6", Outcome.Injured, 6, "SY07", Strike, document: "a", total: true),
            Died(2)]);
        Assert.Equal(("6 6 6", "4 4 4", "3 3 3"), Of(solved));
        Assert.Equal(("6 6 6", "4 4 4", "3 3 3"), Of(solved, "SY07"));
    }

    [Fact]
    public void Table_GroupsOfTheInjured_AreNoLongerSure()
    {
        var solved = World.Solve([First[0], Say.Count("t2", Outcome.Injured, 6, Ariha, Strike, "children 3", document: "a"), Died(2)]);
        var children = solved.Table(new() { Outcomes = [Outcome.Injured], Classes = [VictimClass.Civilian], Groups = [VictimGroup.Children] })[0].Estimate;
        Assert.Equal((1L, (long?)null, 3L), (children.Low, children.Best, children.High));
    }

    [Fact]
    public void Table_MoreDiedThanWereInjured_LeavesNobodyAndNeverLess() => Assert.Equal("0 0 0", Of(World.Solve([.. First, Died(9)])).Injured);
}
