namespace CasualtyStats.Reconcile;

/// <summary>Sorts claims by report day and document as whole numbers, and compares in full only what these leave equal.</summary>
internal static class ClaimOrder
{
    /// <summary>The order in full, for one claim among those that are sorted.</summary>
    public static Comparer<Claim> Full { get; } = Comparer<Claim>.Create(Claim.Compare);

    public static List<Claim> Sorted(List<Claim> claims)
    {
        var names = claims.Select(claim => claim.Count.Citation.Document).Distinct().ToArray();
        Array.Sort(names, StringComparer.Ordinal);
        var rank = new Dictionary<string, int>(names.Length, StringComparer.Ordinal);
        for (int i = 0; i < names.Length; i++) rank[names[i]] = i;
        var keys = new long[claims.Count];
        var sorted = claims.ToArray();
        for (int i = 0; i < sorted.Length; i++)
            keys[i] = ((long)((sorted[i].Count.ReportDate?.DayNumber ?? -1) + 1) << 32) | (uint)rank[sorted[i].Count.Citation.Document];
        Array.Sort(keys, sorted);
        for (int from = 0, to; from < sorted.Length; from = to)
        {
            for (to = from + 1; to < sorted.Length && keys[to] == keys[from]; to++) { }
            if (to - from > 1) Array.Sort(sorted, from, to - from, Full);
        }
        return [.. sorted];
    }
}
