namespace CasualtyStats.Report.Charts;

/// <summary>An axis of whole numbers from zero, marked at 1, 2 or 5 times a power of ten.</summary>
/// <param name="Step">Distance between two marks.</param>
/// <param name="Top">The last mark, at or above the greatest value.</param>
internal readonly record struct NiceScale(long Step, long Top)
{
    // Four steps of the largest scale still fit a whole number.
    private const long Most = 8_000_000_000_000_000_000;

    /// <summary>The scale for values up to <paramref name="greatest"/>, with about four marks: 27 gives 10, 20, 30.</summary>
    /// <param name="greatest">Greatest value; less than one counts as one.</param>
    public static NiceScale For(long greatest)
    {
        decimal most = Math.Clamp(greatest, 1, Most);
        decimal step = 1;
        int[] factors = [2, 5, 10];
        for (decimal power = 1; most / step > 4; power *= 10)
            foreach (int factor in factors)
                if (most / step > 4) step = power * factor;
        return new((long)step, (long)(decimal.Ceiling(most / step) * step));
    }

    /// <summary>The marks above zero.</summary>
    public IEnumerable<long> Marks
    {
        get
        {
            for (long number = 1; number <= Top / Step; number++) yield return number * Step;
        }
    }
}
