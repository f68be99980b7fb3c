using CasualtyStats.Model;
using CsCheck;

namespace CasualtyStats.Tests.Reconcile;

/// <summary>What must hold of every world.</summary>
public sealed class LawTests
{
    private const int Times = 120;

    [Fact]
    public void Table_AnyOrderOfStatements_IsTheSame() => World.Counts.Sample(counts =>
        Assert.Equal(World.Figures(World.Solve(counts)), World.Figures(World.Solve([.. Enumerable.Reverse(counts)]))), iter: Times);

    [Fact]
    public void Table_StatementTwice_ChangesNothing() => Gen.Select(World.Counts, Gen.Int[0, 20]).Sample((counts, pick) =>
    {
        var again = counts[pick % counts.Count] with { Id = "again" };
        Assert.Equal(World.Figures(World.Solve(counts)), World.Figures(World.Solve([.. counts, again])));
    }, iter: Times);

    // A report that says both 5 and 6 of one day, with the 6 read twice.
    [Fact]
    public void Table_OneOfTwoNumbersOfAReportTwice_ChangesNothing()
    {
        List<ReportedCount> counts = [World.Count("five", 5, "SY07", World.Day(3), "", Say.CivilDefence, Qualifier.Exact, true), World.Count("six", 6, "SY07", World.Day(3), "", Say.CivilDefence, Qualifier.Exact, true)];
        Assert.Equal(World.Figures(World.Solve(counts)), World.Figures(World.Solve([.. counts, counts[1] with { Id = "again" }])));
    }

    [Fact]
    public void Table_IdsAndDocumentsRenamed_IsTheSame() => World.Counts.Sample(counts =>
    {
        // Names keep their order, so that documents stand in the same order.
        var renamed = counts.Select(count => count with { Id = "x" + count.Id, Citation = count.Citation with { Document = "x" + count.Citation.Document, Sha256 = "y" + count.Citation.Sha256 } }).ToList();
        Assert.Equal(World.Figures(World.Solve(counts)), World.Figures(World.Solve(renamed)));
    }, iter: Times);

    [Fact]
    public void Table_ForeignIncident_NeverLowersTheLowest() => Gen.Select(World.Counts, Gen.Int[0, 3], Gen.Int[0, 9]).Sample((counts, day, number) =>
    {
        var before = World.Everything(World.Solve(counts));
        var foreign = World.Count("foreign", number, "C1022", World.Day(4 + day), "", "snhr", Qualifier.Exact, false);
        var after = World.Everything(World.Solve([.. counts, foreign]));
        Assert.True(after.Low >= before.Low, $"{before} became {after}");
    }, iter: Times);

    [Fact]
    public void Table_ConsistentTotalOfTheSameOrigin_NeverWidens() => World.Incidents.Sample(counts =>
    {
        var own = counts.Where(count => count.Source.Origin == Say.CivilDefence && count.Qualifier == Qualifier.Exact).ToList();
        if (own.Count == 0 || own.Count < counts.Count) return;
        var before = World.Everything(World.Solve(own));
        long sum = own.Sum(count => count.Count!.Value);
        // Where a governorate's number is found to hold its villages' the sum of all is more than was told: no consistent statement.
        if (sum < before.Low || sum > before.High) return;
        var total = World.Count("total", sum, "SY02+SY07", "2024-12-01..2024-12-03", "", Say.CivilDefence, Qualifier.Exact, true);
        var after = World.Everything(World.Solve([.. own, total]));
        // It may decide whether a governorate's number holds its villages' (16–17 becomes 17); it never opens what was closed.
        Assert.InRange(after.Low!.Value, before.Low!.Value, before.High!.Value);
        Assert.InRange(after.High!.Value, after.Low.Value, before.High.Value);
    }, iter: Times * 4);

    [Fact]
    public void Table_DisjointPlaces_Add() => World.Incidents.Sample(counts =>
    {
        var solved = World.Solve(counts);
        var (whole, idlib, aleppo) = (World.Everything(solved, "SY02+SY07"), World.Everything(solved, "SY07"), World.Everything(solved, "SY02"));
        Assert.Equal(whole.Low ?? 0, (idlib.Low ?? 0) + (aleppo.Low ?? 0));
        if (idlib.Low is not null && aleppo.Low is not null) Assert.Equal(whole.High, idlib.High + aleppo.High);
    }, iter: Times);

    [Fact]
    public void Table_ChainOfRevisions_EqualsItsLastLink() => Gen.Int[1, 9].List[2, 5].Sample(numbers =>
    {
        var ordered = numbers.Order().ToList();
        var chain = ordered.Select((number, i) => World.Count("r" + i, number, "SY07", "2024-12-01", "", Say.CivilDefence, Qualifier.Exact, true, "d" + i, World.Day(2 + i))).ToList();
        Assert.Equal(World.Everything(World.Solve([chain[^1]])), World.Everything(World.Solve(chain)));
    }, iter: Times);

    [Fact]
    public void Restatements_Always_LeadFromTheNaiveSumToTheFigure() => World.Counts.Sample(counts =>
    {
        var solved = World.Solve(counts);
        var all = new Selection { Outcomes = [Outcome.Killed], Classes = [VictimClass.Civilian] };
        var figure = Assert.Single(solved.Table(all));
        Assert.Equal(figure.Estimate.Best ?? figure.Estimate.Low, figure.NaiveSum - solved.Restatements(all).Sum(line => line.Count));
        Assert.All(solved.Restatements(all), line => Assert.True(line.Count > 0));
    }, iter: Times);

    [Fact]
    public void Table_EveryFigure_IsInOrder() => World.Counts.Sample(counts =>
    {
        foreach (var figure in World.Solve(counts).Table(new() { By = [Dimension.Day, Dimension.Place, Dimension.Group] }))
        {
            var (low, best, high, _) = figure.Estimate;
            Assert.True(low >= 0 && (best is null || (best >= low && (high is null || best <= high))) && (high is null || high >= low), World.Text(figure));
        }
    }, iter: Times);
}
