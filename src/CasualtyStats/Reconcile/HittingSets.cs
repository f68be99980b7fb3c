namespace CasualtyStats.Reconcile;

/// <summary>The cheapest choices that touch every conflict (after Reiter 1987, searched by branch and bound).</summary>
internal sealed class HittingSets(IReadOnlyList<Soft> softs, int nodeLimit)
{
    private readonly List<int[]> conflicts = [];
    private readonly List<int[]> found = [];
    private int[]? best;
    private int bestCost, nodes;

    /// <summary>True where the limit on work was reached: a cheaper choice may exist.</summary>
    public bool Exhausted { get; private set; }

    public void AddConflict(IEnumerable<int> conflict) =>
        conflicts.Add([.. conflict.OrderBy(soft => softs[soft].Weight).ThenBy(soft => softs[soft].Key, StringComparer.Ordinal)]);

    /// <summary>A choice that is done with: neither it nor one that holds it comes again.</summary>
    public void Exclude(int[] choice) => found.Add(choice);

    /// <summary>The next cheapest choice, in order of its softs, with its cost; null where there is none.</summary>
    public int[]? Next(out int cost)
    {
        (best, bestCost, nodes) = (null, int.MaxValue, 0);
        Branch([], [], 0);
        cost = bestCost;
        return best;
    }

    private void Branch(List<int> chosen, HashSet<int> barred, int cost)
    {
        if (++nodes > nodeLimit) { Exhausted = true; return; }
        if (found.Exists(done => done.All(chosen.Contains))) return;
        if (cost + LowerBound(chosen, barred) >= bestCost) return;
        int[]? open = null;
        foreach (int[] conflict in conflicts)
            if (!conflict.Any(chosen.Contains) && (open is null || conflict.Length < open.Length)) open = conflict;
        if (open is null)
        {
            best = [.. chosen.Order()];
            bestCost = cost;
            return;
        }
        var newly = new List<int>();
        foreach (int soft in open)
        {
            if (barred.Contains(soft)) continue;
            chosen.Add(soft);
            Branch(chosen, barred, checked(cost + softs[soft].Weight));
            chosen.RemoveAt(chosen.Count - 1);
            // What was tried here is not tried again beside the others.
            if (barred.Add(soft)) newly.Add(soft);
        }
        foreach (int soft in newly) barred.Remove(soft);
    }

    private int LowerBound(List<int> chosen, HashSet<int> barred)
    {
        int bound = 0;
        var used = new HashSet<int>();
        foreach (int[] conflict in conflicts)
        {
            if (conflict.Any(soft => used.Contains(soft) || chosen.Contains(soft))) continue;
            int least = int.MaxValue;
            foreach (int soft in conflict)
            {
                used.Add(soft);
                if (!barred.Contains(soft)) least = Math.Min(least, softs[soft].Weight);
            }
            if (least == int.MaxValue) return int.MaxValue / 2;
            bound += least;
        }
        return bound;
    }
}
