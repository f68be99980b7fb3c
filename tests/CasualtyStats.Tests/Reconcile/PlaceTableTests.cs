using CasualtyStats.Model;
using CsCheck;

namespace CasualtyStats.Tests.Reconcile;

/// <summary>A table of places over all days is looked up by place, one over a few days by day: both say the same where all harm lies in those days.</summary>
public sealed class PlaceTableTests
{
    [Fact]
    public void Table_ByPlaceOverAllDays_SaysWhatItSaysOverTheDaysOfHarm() => World.Counts.Sample(counts =>
    {
        var solved = World.Solve(counts);
        var all = new Selection { By = [Dimension.Place], Outcomes = [Outcome.Killed], Classes = [VictimClass.Civilian], Groups = [VictimGroup.Total, VictimGroup.Children, VictimGroup.NotStated] };
        var narrow = all with { From = new(2024, 11, 25), To = new(2024, 12, 10) };
        Assert.Equal(solved.Table(narrow).Select(Said), solved.Table(all).Select(Said));
    }, iter: 200);

    private static (string?, string, CountEstimate, string, long) Said(Figure figure) =>
        (figure.Area?.ToString(), figure.Group.Code, figure.Estimate, string.Join(' ', figure.Statements), figure.NaiveSum);
}
