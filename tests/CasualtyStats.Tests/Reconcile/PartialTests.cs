using CasualtyStats.Model;
using CasualtyStats.Places;
using CasualtyStats.Reconcile;
using CsCheck;

namespace CasualtyStats.Tests.Reconcile;

/// <summary>A question answered from a part of the counts is answered as from all of them.</summary>
public sealed class PartialTests
{
    private const int Days = 16, Times = 40;

    [Fact]
    public void Around_AnyDayAndPlace_AnswersAsTheWhole() => Gen.Select(BusyWorld.Ruled(50, Days), Gen.Int[0, Days - 1], Gen.Int[0, 3]).Sample((world, day, place) =>
    {
        var asked = new Selection
        {
            From = BusyWorld.Date(day), To = BusyWorld.Date(day), Area = Area.Parse(((string[])["C1022", "SY07", "C3871", "SY02-C1007"])[place]),
            Outcomes = [Outcome.Killed], Classes = [VictimClass.Civilian],
        };
        var whole = BusyWorld.Solve(world.Counts, world.Rulings);
        var part = Reconciliation.Around(asked, new ListSource(world.Counts), world.Rulings, Gazetteer.BuiltIn, SourceRegistry.BuiltIn);
        Assert.Equal(Told(whole.Explain(asked)), Told(part.Explain(asked)));
        Assert.Equal(whole.Restatements(asked).Select(line => (line.Statement, line.Count)), part.Restatements(asked).Select(line => (line.Statement, line.Count)));
    }, iter: Times);

    [Fact]
    public void Around_AnyStatement_GivesItsVerdict() => Gen.Select(BusyWorld.Ruled(50, Days), Gen.Int[0, 49]).Sample((world, pick) =>
    {
        string id = world.Counts[pick % world.Counts.Count].Id;
        var part = Reconciliation.Around(id, new ListSource(world.Counts), world.Rulings, Gazetteer.BuiltIn, SourceRegistry.BuiltIn);
        Assert.Equal(BusyWorld.Text(BusyWorld.Solve(world.Counts, world.Rulings).Verdicts[id]), BusyWorld.Text(part.Verdicts[id]));
    }, iter: Times);

    private static string Told(Explanation explanation) => string.Join('\n',
        [BusyWorld.Text(explanation.Figure), .. explanation.Rests.Select(BusyWorld.Text), .. explanation.Findings.Select(BusyWorld.Text), .. explanation.Sentences.Select(sentence => sentence.Text(Language.English))]);
}
