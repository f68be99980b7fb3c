using CasualtyStats.Model;

namespace CasualtyStats.Tests.Reconcile;

/// <summary>A number for a governorate beside numbers for its villages: it may hold them, and is never simply added.</summary>
public sealed class WideTellingTests
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
}
