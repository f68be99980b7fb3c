using CasualtyStats.Model;
using CasualtyStats.Places;
using CasualtyStats.Reconcile;
using CsCheck;

namespace CasualtyStats.Tests.Reconcile;

/// <summary>The solver against trying every whole number.</summary>
public sealed class SolverTests
{
    private const int Most = 4;

    private static readonly Gen<List<LinearRow>> Systems = (
        from factors in Gen.Int[-1, 1].Array[3]
        from low in Gen.Int[-2, 5]
        from width in Gen.Int[0, 4]
        select new LinearRow([.. factors.Select((factor, i) => (i, (long)factor)).Where(term => term.Item2 != 0)], low, low + width, null, false)).List[1, 5];

    [Fact]
    public void Maximum_SmallSystems_AgreesWithTryingEverything() => Systems.Sample(rows =>
    {
        // A box around the unknowns, so that everything can be tried.
        rows = [.. rows, .. Enumerable.Range(0, 3).Select(i => new LinearRow([(i, 1)], 0, Most, null, false))];
        long? expected = null;
        for (int code = 0; code < (Most + 1) * (Most + 1) * (Most + 1); code++)
        {
            long[] x = [code % (Most + 1), code / (Most + 1) % (Most + 1), code / (Most + 1) / (Most + 1)];
            if (rows.TrueForAll(row => row.Terms.Sum(term => term.Factor * x[term.Variable]) is var sum && sum >= row.Low && sum <= row.High))
                expected = Math.Max(expected ?? long.MinValue, x[0] + 2 * x[1] - x[2]);
        }
        var simplex = new Simplex(3, rows, 1000);
        bool approximate = false;
        if (!simplex.Feasible()) { Assert.Null(expected); return; }
        long? found = IntegerMaximum.Of(simplex, [(0, 1), (1, 2), (2, -1)], 200, ref approximate);
        Assert.False(approximate);
        if (expected is not null) Assert.Equal(expected, found);
    }, iter: 3000);

    [Fact]
    public void Feasible_NoSolution_NamesRowsThatCannotHoldTogether() => Systems.Sample(rows =>
    {
        var simplex = new Simplex(3, rows, 1000);
        if (simplex.Feasible()) return;
        var conflict = simplex.Conflict.Select(i => rows[i]).ToList();
        Assert.False(new Simplex(3, conflict, 1000).Feasible());
    }, iter: 3000);

    [Fact]
    public void Ties_EveryCorrection_IsMinimal() => World.Counts.Sample(counts =>
    {
        var engine = new Engine(counts, [], Gazetteer.BuiltIn, SourceRegistry.BuiltIn, new());
        foreach (var solution in engine.Solutions)
            foreach (var tie in solution.Localization.Ties.Concat(solution.Localization.Others))
            {
                Assert.True(Holds(solution, engine, tie.Aside));
                foreach (int soft in tie.Aside) Assert.False(Holds(solution, engine, [.. tie.Aside.Where(other => other != soft)]));
            }
    }, iter: 200);

    [Fact]
    public void Ties_SmallWorlds_AreTheCheapestOfAll() => World.Counts.Sample(counts =>
    {
        var engine = new Engine(counts, [], Gazetteer.BuiltIn, SourceRegistry.BuiltIn, new());
        foreach (var solution in engine.Solutions)
        {
            int best = solution.Localization.Ties[0].Cost, n = solution.Localization.Softs.All.Count;
            if (best == 0 || n > 9) continue;
            int cheapest = int.MaxValue;
            for (int mask = 0; mask < 1 << n; mask++)
            {
                int[] aside = [.. Enumerable.Range(0, n).Where(soft => (mask >> soft & 1) == 1)];
                int cost = aside.Sum(soft => solution.Localization.Softs.All[soft].Weight);
                if (cost < cheapest && Holds(solution, engine, aside)) cheapest = cost;
            }
            Assert.Equal(cheapest, best);
        }
    }, iter: 200);

    private static bool Holds(Solution solution, Engine engine, int[] aside)
    {
        var system = new LinearSystem(solution.Component, solution.Localization.Softs, engine.Membership, aside);
        return new Simplex(system.Unknowns.Count, system.Rows, 5000).Feasible();
    }
}
