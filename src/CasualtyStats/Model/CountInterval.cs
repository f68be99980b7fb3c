namespace CasualtyStats.Model;

/// <summary>The whole numbers that a statement's words allow, both ends included.</summary>
/// <remarks>"More than 40" is 41 or more: <c>Low</c> 41, <c>High</c> null.</remarks>
/// <param name="Low">The least number allowed; never negative.</param>
/// <param name="High">The greatest number allowed, or null where the words set no upper end.</param>
public readonly record struct CountInterval(long Low, long? High)
{
    /// <summary>"About N" allows N less and N more by this share, and by one at least: about 30 is 27 to 33, about 3 is 2 to 4.</summary>
    public const decimal AboutShare = 0.10m;

    /// <summary>True where only one number is allowed.</summary>
    public bool IsExact => High == Low;

    /// <summary>What a qualifier allows around a printed number.</summary>
    /// <param name="qualifier">Any but <see cref="Qualifier.Range"/>, which has two numbers.</param>
    /// <param name="count">The printed number; for <see cref="Qualifier.Dozens"/> and <see cref="Qualifier.Vague"/> the low of the word in the word table.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative, or the qualifier is Range.</exception>
    public static CountInterval Of(Qualifier qualifier, long count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return qualifier switch
        {
            Qualifier.Exact => new(count, count),
            Qualifier.AtLeast or Qualifier.Dozens or Qualifier.Vague => new(count, null),
            Qualifier.MoreThan => new(checked(count + 1), null),
            Qualifier.UpTo => new(0, count),
            Qualifier.LessThan => new(0, Math.Max(0, count - 1)),
            Qualifier.About => new(Math.Max(0, count - Slack(count)), checked(count + Slack(count))),
            Qualifier.Zero => new(0, 0),
            _ => throw new ArgumentOutOfRangeException(nameof(qualifier), qualifier, "a range has two numbers; make the interval from them"),
        };
    }

    /// <summary>True where <paramref name="count"/> is allowed.</summary>
    /// <param name="count">A number of people.</param>
    public bool Contains(long count) => count >= Low && (High is null || count <= High);

    private static long Slack(long count) => Math.Max(1, (long)(count * AboutShare));
}
