namespace CasualtyStats.Reconcile;

/// <summary>Looks for whole numbers that fulfil a system by raising unknowns one after the other, never above an upper bound.</summary>
/// <remarks>What it finds holds; where it finds nothing, the solver decides. Most components of a ledger need no more than this.</remarks>
internal static class GreedyWitness
{
    /// <summary>True where numbers were found that fulfil every row.</summary>
    public static bool Holds(LinearSystem system)
    {
        var rows = system.Rows;
        int unknowns = system.Unknowns.Count;
        var room = new long[rows.Count];
        var need = new long[rows.Count];
        var start = new int[unknowns + 1];
        for (int r = 0; r < rows.Count; r++)
        {
            room[r] = rows[r].High;
            need[r] = rows[r].Low == -Simplex.Infinite ? 0 : rows[r].Low;
            if (room[r] < need[r] || room[r] < 0) return false;
            foreach (var (variable, factor) in rows[r].Terms)
            {
                if (factor != 1) return false;
                start[variable + 1]++;
            }
        }
        for (int v = 0; v < unknowns; v++) start[v + 1] += start[v];
        var of = new int[start[unknowns]];
        var fill = start[..unknowns];
        for (int r = 0; r < rows.Count; r++)
            foreach (var (variable, _) in rows[r].Terms) of[fill[variable]++] = r;
        foreach (int r in Order(system))
        {
            // A group's own number first, then the rest of the same people: unknowns stand in that order, last declared last.
            var terms = rows[r].Terms;
            for (int i = terms.Count - 1; i >= 0 && need[r] > 0; i--) Raise(terms[i].Variable, need[r], start, of, room, need);
            if (need[r] > 0) return false;
        }
        return true;
    }

    // Groups before totals, incidents before the totals that hold them, narrow totals before wide ones.
    private static int[] Order(LinearSystem system)
    {
        var rows = system.Rows;
        var order = new int[rows.Count];
        var keys = new long[rows.Count];
        for (int r = 0; r < order.Length; r++)
        {
            order[r] = r;
            bool group = rows[r].Figure is { } figure && figure.Group != Model.VictimGroup.Total;
            bool total = rows[r].Figure?.Claim.IsTotal == true;
            keys[r] = ((group ? 0L : 2L) + (total ? 1L : 0L)) << 40 | (long)rows[r].Terms.Count << 20 | (uint)r;
        }
        Array.Sort(keys, order);
        return order;
    }

    private static void Raise(int variable, long by, int[] start, int[] of, long[] room, long[] need)
    {
        for (int k = start[variable]; k < start[variable + 1]; k++)
            if (room[of[k]] < by) by = room[of[k]];
        if (by <= 0) return;
        for (int k = start[variable]; k < start[variable + 1]; k++)
        {
            int row = of[k];
            if (room[row] != Simplex.Infinite) room[row] -= by;
            need[row] -= by;
        }
    }
}
