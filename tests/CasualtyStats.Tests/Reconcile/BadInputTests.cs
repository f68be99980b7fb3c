using CasualtyStats.Model;

namespace CasualtyStats.Tests.Reconcile;

public sealed class BadInputTests
{
    private const string Day = "2024-12-01";

    [Fact]
    public void Of_NoCounts_AnswersNothingReported()
    {
        var solved = World.Solve([]);
        Assert.Empty(solved.Verdicts);
        Assert.Equal(CountEstimate.None, World.Everything(solved));
    }

    [Fact]
    public void Of_TenThousandCopies_CountOnce()
    {
        var one = Say.Count("t1", Outcome.Killed, 7, "C1022", Day);
        var counts = Enumerable.Range(0, 10_000).Select(i => one with { Id = "t" + i, Citation = one.Citation with { Document = "d" + i, Sha256 = "s" + i } }).ToList();
        var solved = World.Solve(counts);
        Assert.Equal(new CountEstimate(7, 7, 7, FigureStatus.Reported), World.Everything(solved));
        Assert.Equal(9_999, solved.Verdicts.Values.Count(verdict => verdict.Kind == VerdictKind.Duplicate));
    }

    [Theory]
    [InlineData("SY0702")]
    [InlineData("C4278")]
    [InlineData("")]
    public void Of_ThousandsOfRowsOfOneTablePlaceAndDay_AreIncidentsOfTheirOwn(string area)
    {
        var rows = Enumerable.Range(1, 20_000).Select(i => Say.Count("t" + i, Outcome.Killed, 1 + i % 3, area, "2024-12-02", victims: VictimClass.Unspecified) with { EventId = "e" + i }).ToList();
        var all = Assert.Single(World.Solve(rows).Table(new() { Outcomes = [Outcome.Killed], Classes = [VictimClass.Unspecified], Groups = [VictimGroup.Total] })).Estimate;
        long sum = rows.Sum(row => row.Count!.Value);
        Assert.Equal((sum, sum, sum), (all.Low, all.Best, all.High));
    }

    [Fact]
    public void Of_TotalSmallerThanItsParts_IsSetAsideOrAnItemIs()
    {
        var solved = World.Solve([
            Say.Count("t1", Outcome.Killed, 5, "SY07", Day, total: true),
            Say.Count("t2", Outcome.Killed, 4, "C3871", Day),
            Say.Count("t3", Outcome.Killed, 4, "C3987", Day)]);
        var estimate = World.Everything(solved);
        Assert.Equal(8, estimate.Low);
        Assert.Contains(solved.Findings, finding => finding.Severity == Severity.Conflict && finding.Text(Language.English).Contains("killed 8 against 5", StringComparison.Ordinal));
    }

    // A hundred items against totals that hold half of them: the search for the least correction is cut, never the answer.
    [Fact]
    public void Of_DeepContradiction_EndsWithAnAnswer()
    {
        var villages = CasualtyStats.Places.Gazetteer.BuiltIn.Places.Where(place => place.Level == 4 && CasualtyStats.Places.Gazetteer.BuiltIn.Contains(new("SY07"), place.Code)).Take(100).ToList();
        var counts = villages.Select((village, i) => Say.Count("t" + (i + 10), Outcome.Killed, 2 + i % 5, village.Code.Value, Day, "children 1")).ToList();
        counts.Add(Say.Count("t1", Outcome.Killed, 200, "SY07", Day, "children 40, women 150", total: true));
        counts.Add(Say.Count("t2", Outcome.Killed, 190, "SY07+SY02", Day, "children 60", total: true));
        var estimate = World.Everything(World.Solve(counts));
        Assert.InRange(estimate.Low!.Value, 190, 400);
        Assert.True(estimate.High is null || estimate.High >= estimate.Low);
    }

    [Fact]
    public void Of_GroupsExceedTotal_GivesAFindingAndASaneInterval()
    {
        var solved = World.Solve([Say.Count("t1", Outcome.Killed, 3, "C3871", Day, "children 2, women 2")]);
        var estimate = World.Everything(solved);
        Assert.InRange(estimate.Low!.Value, 3, 4);
        Assert.Equal("figure-set-aside", Assert.Single(solved.Findings).Code);
    }

    [Fact]
    public void Of_AreaThatExcludesItself_IsAFinding()
    {
        var solved = World.Solve([Say.Count("t1", Outcome.Killed, 3, "C3871-SY07", Day)]);
        Assert.Equal("report.txt, characters 100–110: the area C3871-SY07 leaves out everything that it takes in; a region with at least one place was expected. It is treated as a place that is not known. To mend it: correct the area and collect again.",
            Assert.Single(solved.Findings, finding => finding.Code == "empty-area").Text(Language.English));
        Assert.Equal(3, World.Everything(solved).Low);
    }

    [Fact]
    public void Of_NeitherPlaceNorDay_CountsOnlyInTheWhole()
    {
        var solved = World.Solve([Say.Count("t1", Outcome.Killed, 3, "", "", reported: null, written: null), Say.Count("t2", Outcome.Killed, 2, "C3871", Day)]);
        // Nothing says whether the three hold the two.
        Assert.Equal((3L, 5L), (World.Everything(solved).Low, World.Everything(solved).High));
        Assert.Equal("report.txt, characters 100–110: 3 killed in a place that is not named may hold the 2 at C3871 (report.txt, characters 200–210), or be others. "
            + "The lowest takes them as the same people, the highest adds them; rule which it is.", Assert.Single(solved.Findings).Text(Language.English));
        Assert.Equal((2L, 5L), (World.Everything(solved, "C3871").Low, World.Everything(solved, "C3871").High));
    }

    [Fact]
    public void Of_InclusionInACircle_Ends()
    {
        var solved = World.Solve([
            Say.Count("t1", Outcome.Killed, 3, "SY07", Day, relations: new(null, "t2", "t2", [])),
            Say.Count("t2", Outcome.Killed, 4, "SY07", Day, relations: new("t1", "t1", "t1", []))]);
        Assert.InRange(World.Everything(solved).Low!.Value, 3, 7);
    }

    [Fact]
    public void Of_HugeCounts_AddWithoutOverflow()
    {
        var counts = Enumerable.Range(1, 20).Select(i => Say.Count("t" + i, Outcome.Killed, 1_000_000_000, i % 2 == 0 ? "C3871" : "C3987", World.Day(i))).ToList();
        Assert.Equal(20_000_000_000, World.Everything(World.Solve(counts)).Best);
    }

    [Fact]
    public void Of_RulingsThatContradict_UseTheLaterAndSaySo()
    {
        var count = Say.Count("t1", Outcome.Killed, 3, "C3871", Day);
        var solved = World.Solve([count], Rule("r1", RulingKind.Correct, "t1", 4, day: 1), Rule("r2", RulingKind.Correct, "t1", 5, day: 2));
        Assert.Equal(5, World.Everything(solved).Best);
        Assert.Equal("Rulings r1 and r2 contradict each other (Correct; Correct). The later one is used. To settle it: change one of the answers in the review workbook.",
            Assert.Single(solved.Findings).Text(Language.English));
    }

    [Fact]
    public void Of_Rulings_AreConstraintsAndNamedAsRulings()
    {
        var counts = SixDays.Counts();
        var outside = SixDays.Of(counts, Rule("r1", RulingKind.Outside, "T028", null, "T016"), Rule("r2", RulingKind.Outside, "T028", null, "T014"), Rule("r3", RulingKind.Outside, "T029", null, "T018"), Rule("r4", RulingKind.Outside, "T029", null, "T015"));
        Assert.DoesNotContain(outside.Findings, finding => finding.Severity == Severity.Conflict);
        Assert.Equal(("r2", VerdictKind.Outside), (outside.Verdicts["T028"].Ruling, outside.Verdicts["T028"].Kind));
        Assert.Equal("Outside this total, as a person ruled (ruling r2): asked the team", outside.Verdicts["T028"].Reason.Text(Language.English));
        var rejected = World.Solve([Say.Count("t1", Outcome.Killed, 3, "C3871", Day)], Rule("r1", RulingKind.Reject, "t1", null));
        Assert.Equal(VerdictKind.NotCounted, rejected.Verdicts["t1"].Kind);
        Assert.Null(World.Everything(rejected).Low);
    }

    [Fact]
    public void Of_SameIncidentRuled_CountsOnce()
    {
        ReportedCount[] counts = [Say.Count("t1", Outcome.Killed, 3, "C3871", Day, written: "a"), Say.Count("t2", Outcome.Killed, 2, "C3871", Day, written: "b")];
        Assert.Equal(5, World.Everything(World.Solve(counts)).Best);
        Assert.Equal(3, World.Everything(World.Solve(counts, Rule("r1", RulingKind.SameIncidentAs, "t2", null, "t1"))).High);
    }

    [Theory]
    [InlineData(Outcome.Displaced, Assertion.Reported, null)]
    [InlineData(Outcome.Neutralised, Assertion.Reported, null)]
    [InlineData(Outcome.Killed, Assertion.Denied, null)]
    [InlineData(Outcome.Killed, Assertion.Reported, "named-individual")]
    public void Of_WhatIsNoTally_IsNotCounted(Outcome outcome, Assertion assertion, string? flag)
    {
        var solved = World.Solve([Say.Count("t1", outcome, 3, "C3871", Day, assertion: assertion, flags: flag is null ? [] : [new Flag(flag)])]);
        Assert.Equal(VerdictKind.NotCounted, solved.Verdicts["t1"].Kind);
        Assert.Null(World.Everything(solved).Low);
    }

    [Fact]
    public void Of_Unconfirmed_RaisesOnlyTheHighest() => Assert.Equal(new CountEstimate(0, 0, 3, FigureStatus.Implied),
        World.Everything(World.Solve([Say.Count("t1", Outcome.Killed, 3, "C3871", Day, assertion: Assertion.Unconfirmed)])));

    [Fact]
    public void Of_Combatants_NeverMixIntoCivilians() => Assert.Equal(2, World.Everything(World.Solve([
        Say.Count("t1", Outcome.Killed, 155, "C3871", Day, victims: VictimClass.Combatant), Say.Count("t2", Outcome.Killed, 2, "C3871", Day)])).High);

    [Fact]
    public void Of_UnspecifiedAlone_RaisesOnlyTheHighestOfCivilians()
    {
        var estimate = World.Everything(World.Solve([Say.Count("t1", Outcome.Killed, 4, "C3987", Day, victims: VictimClass.Unspecified), Say.Count("t2", Outcome.Killed, 2, "C3871", Day)]));
        Assert.Equal((2L, 2L, 6L), (estimate.Low, estimate.Best, estimate.High));
    }

    [Fact]
    public void Of_Dozens_AreNeverBest()
    {
        var estimate = World.Everything(World.Solve([Say.Count("t1", Outcome.Killed, null, "C3987", Day, qualifier: Qualifier.Dozens, interval: new(20, null))]));
        Assert.Equal((20L, null, null), (estimate.Low, estimate.Best, estimate.High));
    }

    [Fact]
    public void Of_KilledOrInjured_IsNeverSplit()
    {
        var solved = World.Solve([Say.Count("t1", Outcome.KilledOrInjured, 17, "C3987", Day)]);
        var estimate = World.Everything(solved);
        Assert.Equal((0L, null, 17L), (estimate.Low, estimate.Best, estimate.High));
        var both = Assert.Single(solved.Table(new() { Outcomes = [Outcome.KilledOrInjured], Classes = [VictimClass.Civilian] })).Estimate;
        Assert.Equal((17L, 17L, 17L), (both.Low, both.Best, both.High));
    }

    private static Ruling Rule(string id, RulingKind kind, string subject, long? value, string? other = null, int day = 1) =>
        new(id, kind, subject, value, other, null, "Rana", new DateOnly(2025, 1, day), "asked the team");
}
