using CasualtyStats.Model;

namespace CasualtyStats.Tests.Reconcile;

/// <summary>A number for a governorate beside numbers for its villages: it may hold them, and is never simply added.</summary>
public sealed class LooseTellingTests
{
    private const string Other = "sohr";

    [Fact]
    public void Table_WideNumberOfOneSourceAndVillageOfAnother_IsFromTheLargerToTheSum()
    {
        var solved = World.Solve([
            Say.Count("t1", Outcome.Killed, 8, "SY07", "2024-12-02", document: "a"),
            Say.Count("t2", Outcome.Killed, 5, "C4278", "2024-12-02", document: "b", origin: Other),
        ]);
        var all = World.Everything(solved);
        Assert.Equal((8L, 8L, 13L), (all.Low, all.Best, all.High));
        var finding = Assert.Single(solved.Findings);
        Assert.Equal("a, characters 100–110: 8 killed in SY07 may hold the 5 at C4278 (b, characters 200–210), or be others. "
            + "The lowest takes them as the same people, the highest adds them; rule which it is.", finding.Text(Language.English));
    }

    [Fact]
    public void Table_ItemsThenTheirSum_CountsTheSumOnceWhoeverIsQuoted()
    {
        var solved = World.Solve([
            Say.Count("t1", Outcome.Killed, 5, "C4278", "2024-12-02", document: "a", origin: Other),
            Say.Count("t2", Outcome.Killed, 3, "C3916", "2024-12-02", document: "a", origin: null),
            Say.Count("t3", Outcome.Killed, 8, "SY07", "2024-12-02", document: "a", origin: null),
        ]);
        var all = World.Everything(solved);
        Assert.Equal((8L, 8L, 8L), (all.Low, all.Best, all.High));
        Assert.Empty(solved.Findings);
    }

    [Fact]
    public void Table_TwoWideNumbersOfOneReport_AreTwoIncidents()
    {
        var solved = World.Solve([
            Say.Count("t1", Outcome.Killed, 3, "SY07", "2024-12-02", document: "a"),
            Say.Count("t2", Outcome.Killed, 4, "SY07", "2024-12-02", document: "a"),
        ]);
        var all = World.Everything(solved);
        Assert.Equal((7L, 7L, 7L), (all.Low, all.Best, all.High));
    }

    [Fact]
    public void Table_WideNumbersOfTwoSources_AreFromTheLargerToTheSum()
    {
        var solved = World.Solve([
            Say.Count("t1", Outcome.Killed, 5, "SY07", "2024-12-02", document: "a"),
            Say.Count("t2", Outcome.Killed, 8, "SY07", "2024-12-02", document: "b", origin: Other),
        ]);
        var all = World.Everything(solved);
        Assert.Equal((8L, 8L, 13L), (all.Low, all.Best, all.High));
    }

    [Fact]
    public void Table_WideSoldiersBesideCiviliansOfAVillage_AreOthers()
    {
        var solved = World.Solve([
            Say.Count("t1", Outcome.Killed, 8, "SY07", "2024-12-02", document: "a", victims: VictimClass.Combatant),
            Say.Count("t2", Outcome.Killed, 5, "C4278", "2024-12-02", document: "b", origin: Other),
        ]);
        Assert.Equal((5L, 5L, 5L), (World.Everything(solved).Low, World.Everything(solved).Best, World.Everything(solved).High));
        Assert.Empty(solved.Findings);
    }

    [Fact]
    public void Table_WideNumberWithAVillageOnAnotherDay_Adds()
    {
        var solved = World.Solve([
            Say.Count("t1", Outcome.Killed, 8, "SY07", "2024-12-02", document: "a"),
            Say.Count("t2", Outcome.Killed, 5, "C4278", "2024-12-03", document: "b", origin: Other, reported: "2024-12-03"),
        ]);
        Assert.Equal((13L, 13L, 13L), (World.Everything(solved).Low, World.Everything(solved).Best, World.Everything(solved).High));
    }

    [Fact]
    public void Table_TwoIncidentsOfATownAndAnotherSourceThatTellsOfOneNumber_IsNotAdded()
    {
        var solved = World.Solve([
            Say.Count("t1", Outcome.Killed, 5, "C4278", "2024-12-02", document: "a"),
            Say.Count("t2", Outcome.Killed, 3, "C4278", "2024-12-02", document: "a"),
            Say.Count("t3", Outcome.Killed, 9, "C4278", "2024-12-02", document: "b", origin: Other),
        ]);
        var all = World.Everything(solved);
        Assert.Equal((9L, 9L, 17L), (all.Low, all.Best, all.High));
        Assert.Equal("may-overlap", Assert.Single(solved.Findings).Code);
    }

    [Fact]
    public void Table_UndatedNumberForATownBesideADatedOne_IsNotAdded()
    {
        var solved = World.Solve([
            Say.Count("t1", Outcome.Killed, 5, "C4278", "2024-12-02", document: "a"),
            Say.Count("t2", Outcome.Killed, 6, "C4278", "", document: "b", origin: Other, reported: null),
        ]);
        Assert.Equal((6L, 11L), (World.Everything(solved).Low, World.Everything(solved).High));
    }

    [Fact]
    public void Table_TwoSourcesDifferOverOneIncident_SpansBothAndTrustDecidesTheBest()
    {
        var solved = World.Solve([
            Say.Count("t1", Outcome.Killed, 12, "C4278", "2024-12-02", "children 4", document: "a"),
            Say.Count("t2", Outcome.Killed, 15, "C4278", "2024-12-02", "children 5", document: "b", origin: Other),
        ]);
        var all = World.Everything(solved);
        Assert.Equal((12L, 12L, 15L), (all.Low, all.Best, all.High));
        Assert.Equal(FigureStatus.Contradicted, all.Status);
    }

    [Theory]
    [InlineData(RulingKind.Inside, 8, 8)]
    [InlineData(RulingKind.Outside, 13, 13)]
    public void Table_PersonRulesOnAWideNumber_DecidesIt(RulingKind kind, long low, long high)
    {
        var ruling = new Ruling("r1", kind, "t2", null, "t1", null, "A. Reviewer", Say.Date("2024-12-05"), "Told by a colleague.");
        var all = World.Everything(World.Solve([
            Say.Count("t1", Outcome.Killed, 8, "SY07", "2024-12-02", document: "a"),
            Say.Count("t2", Outcome.Killed, 5, "C4278", "2024-12-02", document: "b", origin: Other),
        ], ruling));
        Assert.Equal((low, low, high), (all.Low, all.Best, all.High));
    }

    // Five in the morning, eight by the evening, then two bodies that bring it to ten: one incident, ten people.
    [Fact]
    public void Table_TollOfOneIncidentRises_IsTheLastToll()
    {
        var solved = World.Solve([
            Say.Count("t1", Outcome.Killed, 5, "C4278", "2024-12-02", document: "a"),
            Say.Count("t2", Outcome.Killed, 8, "C4278", "..2024-12-02", document: "b", total: true),
            Say.Count("t3", Outcome.Killed, 2, "C4278", "2024-12-02", "children 2", document: "c", reported: "2024-12-03"),
            Say.Count("t4", Outcome.Killed, 10, "C4278", "2024-12-02", document: "c", reported: "2024-12-03", total: true),
        ]);
        Assert.Equal((10L, 10L, 10L), (World.Everything(solved).Low, World.Everything(solved).Best, World.Everything(solved).High));
        Assert.Empty(solved.Findings);
    }

    [Fact]
    public void Table_TwoNumbersOfOneSourceOnOneDay_TakesTheHigherAndAsks()
    {
        var solved = World.Solve([
            Say.Count("t1", Outcome.Injured, 17, "C4278", "2024-12-02", document: "a"),
            Say.Count("t2", Outcome.Injured, 14, "C4278", "2024-12-02", document: "b"),
        ]);
        var injured = Assert.Single(solved.Table(new() { Outcomes = [Outcome.Injured], Classes = [VictimClass.Civilian] })).Estimate;
        Assert.Equal((17L, 17L, 17L), (injured.Low, injured.Best, injured.High));
        Assert.Equal("The same source gave 14 (b, characters 200–210) and 17 (a, characters 100–110) injured at C4278 on one day, and nothing says which came later. "
            + "Tolls rise, so 17 is used; if it was corrected downwards, reject it.", Assert.Single(solved.Findings).Text(Language.English));
        Assert.Equal(VerdictKind.Superseded, solved.Verdicts["t2"].Kind);
    }

    [Fact]
    public void Table_TollOfAnotherSourceForTheIncident_IsNoSecondIncident()
    {
        var solved = World.Solve([
            Say.Count("t1", Outcome.Killed, 8, "C4278", "2024-12-02", document: "a"),
            Say.Count("t2", Outcome.Killed, 9, "C4278", "..2024-12-02", document: "b", origin: Other, total: true),
        ]);
        Assert.Equal((8L, 9L), (World.Everything(solved).Low, World.Everything(solved).High));
    }

    [Fact]
    public void Table_AnotherSourceTellsOfFarFewerAtOnePlace_MayBeSomeOfThem()
    {
        var solved = World.Solve([
            Say.Count("t1", Outcome.Killed, 57, "", "2024-12-02", document: "a", written: "Camp"),
            Say.Count("t2", Outcome.Killed, 9, "", "2024-12-02", document: "b", origin: Other, written: "Camp"),
        ]);
        var all = World.Everything(solved);
        Assert.Equal((57L, 57L, 66L), (all.Low, all.Best, all.High));
        Assert.Equal("may-overlap", Assert.Single(solved.Findings).Code);
    }

    [Fact]
    public void Table_TollOfAWarBesideADaysIncident_IsNoTollOfThatDay()
    {
        var solved = World.Solve([
            Say.Count("t1", Outcome.Killed, 38, "", "2024-12-02", document: "a", written: "The Strip"),
            Say.Count("t2", Outcome.Killed, 43_665, "", "..2024-12-02", document: "b", written: "The Strip", total: true),
        ]);
        Assert.Equal((43_665L, 43_665L), (World.Everything(solved).Low, World.Everything(solved).High));
    }

    // A place without a code, in both languages of one source.
    [Fact]
    public void Table_SameNumberOfOneSourceInTheOtherLanguage_IsOneStatement()
    {
        var solved = World.Solve([
            Say.Count("t1", Outcome.Killed, 57, "", "2024-12-02", document: "a", written: "معسكر زمزم"),
            Say.Count("t2", Outcome.Killed, 57, "", "2024-12-02", document: "b", written: "Zamzam"),
        ]);
        var all = World.Everything(solved);
        Assert.Equal((57L, 57L, 57L), (all.Low, all.Best, all.High));
        Assert.Equal(VerdictKind.Duplicate, solved.Verdicts["t2"].Kind);
        Assert.Empty(solved.Findings);
    }

    [Theory]
    [InlineData("Zamzam", "معسكر زمزم", 57)]
    [InlineData("Zamzam", "Zamzam", 57)]
    [InlineData("Zamzam", "Abu Shouk", 107)]
    public void Table_PlacesWithoutCode_MayBeOneWhereTheirNamesDoNotPartThem(string one, string other, long low)
    {
        var solved = World.Solve([
            Say.Count("t1", Outcome.Killed, 57, "", "2024-12-02", document: "a", written: one),
            Say.Count("t2", Outcome.Killed, 50, "", "2024-12-02", document: "b", origin: Other, written: other),
        ]);
        Assert.Equal((low == 57 && one == other ? 50 : low, one == other ? 57L : 107L), (World.Everything(solved).Low, World.Everything(solved).High));
    }
}
