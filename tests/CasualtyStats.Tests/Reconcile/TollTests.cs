using CasualtyStats.Model;
using CasualtyStats.Places;
using CasualtyStats.Reconcile;
using CsCheck;

namespace CasualtyStats.Tests.Reconcile;

/// <summary>Tolls of one place by several bodies, or without a first day.</summary>
public sealed class TollTests
{
    private const string Office = "gaza-media-office", Ministry = "gaza-moh";

    [Fact]
    public void Table_TwoBodiesTolls_AreNotAddedAndAPersonIsAsked()
    {
        var solved = World.Solve([Toll("t1", 23300, Office, "2023-10-07..2024-01-10"), Toll("t2", 23708, Ministry, "2023-10-07..2024-01-12")]);
        Assert.Equal((23708L, 23708L, 23708L), Of(solved));
        var finding = Assert.Single(solved.Findings);
        Assert.Equal(Severity.Check, finding.Severity);
        Assert.Equal("gaza-moht2, t2: 23708 killed in PS02 and the 23300 of another source (gaza-media-officet1, t1) are totals of the same days. They are taken as telling of the same people and are not added. If they tell of different people, rule the one outside the other.",
            finding.Text(Language.English));
    }

    [Fact]
    public void Table_TwoBodiesTollsThatDiffer_SpanBoth()
    {
        var solved = World.Solve([Toll("t1", 23300, Office, "2023-10-07..2024-01-10"), Toll("t2", 23357, Ministry, "2023-10-07..2024-01-10")]);
        Assert.Equal((23300L, 23357L, 23357L), Of(solved));
        Assert.Equal(["figure-set-aside", "tolls-together"], solved.Findings.Select(finding => finding.Code));
        Assert.Equal(VerdictKind.Contradicted, solved.Verdicts["t1"].Kind);
    }

    [Theory]
    [InlineData("2023-10-07..2024-01-10", 9000, true)]
    [InlineData("2023-10-08..2024-01-10", 23300, true)]
    [InlineData("2024-01-10..2024-01-10", 23300, false)]
    public void Table_FarApartOrOfOtherDays_AreAdded(string days, long number, bool alone)
    {
        var solved = World.Solve([Toll("t1", number, Office, days), Toll("t2", 23708, Ministry, alone ? "2023-10-07..2024-01-12" : days)]);
        Assert.Equal((23708L, 23708L, 23708L + number), Of(solved));
        Assert.DoesNotContain(solved.Findings, finding => finding.Code == "tolls-together");
    }

    [Fact]
    public void Table_RuledOutside_AreAdded()
    {
        var solved = World.Solve([Toll("t1", 120, Office, "2023-10-07..2024-01-10"), Toll("t2", 130, Ministry, "2023-10-07..2024-01-12")],
            new Ruling("r1", RulingKind.Outside, "t1", null, "t2", null, "Reviewer", new(2024, 2, 1), "They count in different towns."));
        Assert.Equal(250L, Of(solved).High);
    }

    [Fact]
    public void Table_TollWithoutAFirstDay_TakesThatOfAnotherAndSaysSo()
    {
        var solved = World.Solve([Toll("t1", 7703, Ministry, "..2023-10-28"), Toll("t2", 8005, Ministry, "2023-10-07..2023-10-29"), Toll("t3", 12, Ministry, "..2023-10-27")]);
        Assert.Equal((8005L, 8005L, 8017L), Of(solved));
        Assert.Equal("gaza-moht1, t1: 7703 killed in PS02 is a running total without a first day; it is taken as counted since 2023-10-07, as is the total of 8005 (gaza-moht2, t2). Totals of this source that are taken so: 1. If it counts from another day, correct or reject it.",
            Assert.Single(solved.Findings, finding => finding.Code == "toll-beginning").Text(Language.English));
    }

    [Fact]
    public void Add_TollAfterToll_GivesWhatAllAtOnceGiveInAnyOrder() => Worlds.Sample(counts =>
    {
        string whole = Told(Solve(counts));
        Assert.Equal(whole, Told(Solve([.. Enumerable.Reverse(counts)])));
        var growing = Solve(counts[..1]);
        foreach (var count in counts[1..]) growing.Add([count]);
        Assert.Equal(whole, Told(growing));
    }, iter: 200);

    [Fact]
    public void Table_MoreOfTheSameToll_NeverWidens() => Worlds.Sample(counts =>
    {
        var solved = Solve(counts);
        var before = Of(solved);
        // Tolls that contradict each other in more ways than are searched have a range that says so, and no least one.
        if (before.High is not { } high || counts.Exists(count => count.Qualifier != Qualifier.Exact) || World.Everything(solved).Status == FigureStatus.Approximate) return;
        var last = counts.MaxBy(count => (count.Harmed.End, count.Id))!;
        var after = Of(Solve([.. counts, last with { Id = "again", Citation = last.Citation with { Cell = "again" } }]));
        Assert.True(after.High <= high && after.Low >= before.Low, $"{before} {after}");
    }, iter: 100);

    private static readonly Gen<List<ReportedCount>> Worlds =
        (from body in Gen.Int[0, 2].Select(i => new[] { Ministry, Office, "sohr" }[i])
         from start in Gen.Int[0, 2].Select(i => new[] { "", "2023-10-07", "2023-10-20" }[i])
         from day in Gen.Int[21, 28]
         from number in Gen.Int[1, 60]
         from least in Gen.Int[0, 5]
         select Toll($"t{body}{start}{day}", number, body, $"{start}..2023-10-{day}") with { Qualifier = least == 0 ? Qualifier.AtLeast : Qualifier.Exact, Interval = CountInterval.Of(least == 0 ? Qualifier.AtLeast : Qualifier.Exact, number) })
        .List[1, 7].Select(list => list.DistinctBy(count => count.Id).ToList());

    private static ReportedCount Toll(string id, long number, string body, string days) => World.Count(id, number, "PS02", days, "", body, Qualifier.Exact, true, id, "2024-02-01");

    private static Reconciliation Solve(List<ReportedCount> counts) => Reconciliation.Of(counts, [], Gazetteer.BuiltIn, SourceRegistry.BuiltIn);

    private static string Told(Reconciliation solved) => World.Figures(solved) + string.Join('\n', solved.Findings.Select(finding => finding.Text(Language.English)));

    private static (long? Low, long? Best, long? High) Of(Reconciliation solved) => World.Everything(solved) is var all ? (all.Low, all.Best, all.High) : default;
}
