using CasualtyStats.Reconcile;
using CsCheck;

namespace CasualtyStats.Tests.Reconcile;

/// <summary>Counts that come one after the other give what all of them at once give.</summary>
public sealed class IncrementalTests
{
    [Theory]
    [InlineData(30, 6, 140, 40)]
    [InlineData(60, 20, 140, 15)]
    [InlineData(60, 12, 4, 30)]
    [InlineData(90, 40, 2, 15)]
    public void Add_OneCountAfterTheOther_GivesWhatAllAtOnceGive(int most, int days, int component, int times) =>
        Gen.Select(BusyWorld.Ruled(most, days), Gen.Int[0, most], Gen.Int[1, 3]).Sample((world, start, step) =>
        {
            var options = new ReconcileOptions { MaxComponent = component };
            int at = Math.Min(start, world.Counts.Count);
            var growing = BusyWorld.Solve(world.Counts[..at], world.Rulings, options);
            while (at < world.Counts.Count)
            {
                int next = Math.Min(at + step, world.Counts.Count);
                growing.Add(world.Counts[at..next]);
                at = next;
                // Asked now and then, so that what was made ready for questions must be kept up to date.
                if (at % 4 == 0) Assert.Equal(BusyWorld.Everything(BusyWorld.Solve(world.Counts[..at], world.Rulings, options)), BusyWorld.Everything(growing));
            }
            Assert.Equal(BusyWorld.Everything(BusyWorld.Solve(world.Counts, world.Rulings, options)), BusyWorld.Everything(growing));
        }, iter: times);
}
