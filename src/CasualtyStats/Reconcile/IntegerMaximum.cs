namespace CasualtyStats.Reconcile;

/// <summary>The greatest whole-number value of a sum: the linear one, mended by branching where it is no whole solution.</summary>
internal static class IntegerMaximum
{
    /// <summary>The maximum; null where the sum has no upper end.</summary>
    /// <param name="simplex">A system whose rows hold; its basis moves, its solutions do not.</param>
    /// <param name="objective">What to maximise.</param>
    /// <param name="nodes">Bound on branching.</param>
    /// <param name="approximate">Set where the bound was reached: the value may be too high.</param>
    public static long? Of(Simplex simplex, List<(int, long)> objective, int nodes, ref bool approximate)
    {
        if (objective.Count == 0) return 0;
        long? top = simplex.Maximum(objective, out bool whole);
        if (simplex.Exhausted) approximate = true;
        if (top is null || whole) return top;
        long? best = null;
        var open = new Stack<Simplex>();
        int fraction = simplex.Fractional();
        if (fraction < 0) { approximate = true; return top; }
        Split(simplex, fraction, open);
        while (open.TryPop(out var node))
        {
            if (--nodes < 0) { approximate = true; return top; }
            if (!node.Feasible()) continue;
            long? value = node.Maximum(objective, out bool exact);
            if (value is null) { approximate = true; return top; }
            if (best is not null && value <= best) continue;
            int next = node.Fractional();
            if (exact || next < 0) best = value;
            else Split(node, next, open);
        }
        return best ?? top;
    }

    private static void Split(Simplex simplex, int variable, Stack<Simplex> open)
    {
        long floor = simplex.Floor(variable);
        var above = simplex.Copy();
        above.Narrow(variable, floor + 1, Simplex.Infinite);
        var below = simplex.Copy();
        below.Narrow(variable, 0, floor);
        open.Push(below);
        open.Push(above);
    }
}
