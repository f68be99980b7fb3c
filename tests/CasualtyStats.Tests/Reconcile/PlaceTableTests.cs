using CasualtyStats.Model;
using CsCheck;

namespace CasualtyStats.Tests.Reconcile;

/// <summary>A table of places says of each what asking for that place alone, together with one that nobody speaks of, says.</summary>
public sealed class PlaceTableTests
{
    // In Tartous, where no world has anything happen: it adds nothing, but a union is looked up in another way.
    private const string Silent = "C5221";

    [Fact]
    public void Table_ByPlace_SaysWhatEachPlaceAskedForWithASilentOneSays() => World.Counts.Sample(counts =>
    {
        var solved = World.Solve(counts);
        var all = new Selection { Outcomes = [Outcome.Killed], Classes = [VictimClass.Civilian] };
        foreach (var figure in solved.Table(all with { By = [Dimension.Place] }).Where(figure => figure.Area?.OnlyCode is not null))
        {
            var again = solved.Table(all with { Area = Area.Parse($"{figure.Area}+{Silent}") })[0];
            Assert.Equal((figure.Estimate.Low, figure.Estimate.Best, figure.Estimate.High), (again.Estimate.Low, again.Estimate.Best, again.Estimate.High));
            Assert.Equal(figure.Statements, again.Statements);
            Assert.Equal(figure.NaiveSum, again.NaiveSum);
        }
    }, iter: 120);
}
