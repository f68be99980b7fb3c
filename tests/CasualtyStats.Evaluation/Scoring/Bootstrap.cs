namespace CasualtyStats.Evaluation.Scoring;

/// <summary>The percentile bootstrap over documents (Efron 1979): documents are drawn with replacement, since tallies of one document err together.</summary>
public static class Bootstrap
{
    private const int Draws = 1000;
    private const ulong Seed = 20241202;

    /// <summary>The middle 95 % of the share over redrawn documents; the same for the same shares.</summary>
    /// <param name="shares">One share for each document.</param>
    /// <returns>Both NaN where there is nothing to share.</returns>
    public static (double Low, double High) Interval(IReadOnlyList<Share> shares)
    {
        ArgumentNullException.ThrowIfNull(shares);
        var values = new List<double>(Draws);
        ulong state = Seed;
        for (int draw = 0; draw < Draws; draw++)
        {
            var sum = default(Share);
            for (int i = 0; i < shares.Count; i++) sum += shares[Next(ref state, shares.Count)];
            if (sum.Whole > 0) values.Add(sum.Value);
        }
        if (values.Count == 0) return (double.NaN, double.NaN);
        values.Sort();
        return (values[(int)(values.Count * 0.025)], values[Math.Min(values.Count - 1, (int)(values.Count * 0.975))]);
    }

    // A generator of its own (Knuth's MMIX constants), so that the table never changes with the runtime.
    private static int Next(ref ulong state, int below)
    {
        unchecked { state = state * 6364136223846793005UL + 1442695040888963407UL; }
        return (int)((state >> 33) % (ulong)below);
    }
}
