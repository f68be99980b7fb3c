using System.Collections.Immutable;
using MathNet.Numerics.Statistics;

namespace CasualtyStats.Estimate;

/// <summary>Arithmetic mean of the reconciled numbers over a window that moves along a series.</summary>
/// <remarks>A window that holds a gap, or reaches beyond the series, has no mean: silence is not zero, and a mean over fewer days would read as one over all.</remarks>
public static class MovingMean
{
    /// <summary>Mean of each step and those before it: of 2, 4, 6 with a window of 2: null, 3, 5.</summary>
    /// <param name="values">Reconciled numbers in order; null for a gap.</param>
    /// <param name="window">Number of steps, one or more.</param>
    /// <returns>One mean for each value.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="window"/> is less than one.</exception>
    public static ImmutableArray<double?> Trailing(IReadOnlyList<long?> values, int window)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentOutOfRangeException.ThrowIfLessThan(window, 1);
        return Over(values, window, last: 0);
    }

    /// <summary>Mean of each step with as many before as after it: of 2, 4, 6 with a window of 3: null, 4, null.</summary>
    /// <param name="values">Reconciled numbers in order; null for a gap.</param>
    /// <param name="window">Number of steps, odd.</param>
    /// <returns>One mean for each value.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="window"/> is less than one or even.</exception>
    public static ImmutableArray<double?> Centred(IReadOnlyList<long?> values, int window)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentOutOfRangeException.ThrowIfLessThan(window, 1);
        if (window % 2 == 0) throw new ArgumentOutOfRangeException(nameof(window), window, "a centred window is odd, or it has no middle");
        return Over(values, window, last: window / 2);
    }

    // "last" is how many steps after its own a window ends.
    private static ImmutableArray<double?> Over(IReadOnlyList<long?> values, int window, int last)
    {
        var means = ImmutableArray.CreateBuilder<double?>(values.Count);
        double[] held = new double[window];
        for (int i = 0; i < values.Count; i++) means.Add(Fill(values, held, i + last) ? ArrayStatistics.Mean(held) : null);
        return means.MoveToImmutable();
    }

    private static bool Fill(IReadOnlyList<long?> values, double[] held, int end)
    {
        if (end >= values.Count || end + 1 < held.Length) return false;
        for (int i = 0; i < held.Length; i++)
        {
            if (values[end - i] is not { } value) return false;
            held[i] = value;
        }
        return true;
    }
}
