using CasualtyStats.Model;

namespace CasualtyStats.Collect.Tables;

/// <summary>What a row's number, its bounds and its qualifier allow together.</summary>
/// <param name="Count">The number printed, or null.</param>
/// <param name="Interval">What is allowed.</param>
/// <param name="Qualifier">The words around the number.</param>
internal sealed record Bounds(long? Count, CountInterval Interval, Qualifier Qualifier)
{
    /// <summary>The bounds of a row, or null where it has no number or its numbers contradict each other.</summary>
    /// <param name="number">The count's cell.</param>
    /// <param name="low">The least, or null.</param>
    /// <param name="high">The greatest, or null.</param>
    /// <param name="stated">The qualifier of its own column, or null.</param>
    /// <param name="wordLow">What the qualifier's word stands for at least where there is no number: 24 for "dozens", 1 for "several".</param>
    public static Bounds? Of(CellNumber number, long? low, long? high, Qualifier? stated, long wordLow)
    {
        if (low > high) return null;
        var qualifier = stated ?? number.Sign ?? Qualifier.Exact;
        if (number.Kind == CellNumberKind.Range) return new(null, new(number.Low, number.High), Qualifier.Range);
        if (number.Kind != CellNumberKind.Number) return WithoutNumber(low, high, stated, wordLow);
        long count = number.Low;
        if (low > count || high < count) return null;
        if (qualifier is Qualifier.Dozens or Qualifier.Vague) return new(null, CountInterval.Of(qualifier, low ?? count), qualifier);
        if (qualifier == Qualifier.Zero && count != 0) return null;
        if (low is null && high is null) return qualifier == Qualifier.Range ? null : new(count, CountInterval.Of(qualifier, count), count == 0 && qualifier == Qualifier.Exact ? Qualifier.Zero : qualifier);
        if (low == count && high == count) return new(count, new(count, count), count == 0 ? Qualifier.Zero : Qualifier.Exact);
        var words = qualifier is Qualifier.Exact or Qualifier.Range ? new CountInterval(count, count) : CountInterval.Of(qualifier, count);
        return new(count, new(low ?? words.Low, high ?? words.High), qualifier == Qualifier.Exact ? Qualifier.Range : qualifier);
    }

    private static Bounds? WithoutNumber(long? low, long? high, Qualifier? stated, long wordLow) => stated switch
    {
        Qualifier.Dozens => new(null, new(low ?? wordLow, high), Qualifier.Dozens),
        Qualifier.Vague => new(null, new(low ?? wordLow, high), Qualifier.Vague),
        Qualifier.Zero when low is null or 0 && high is null or 0 => new(0, new(0, 0), Qualifier.Zero),
        null or Qualifier.Range when low is { } least && high is { } most => new(null, new(least, most), Qualifier.Range),
        null or Qualifier.AtLeast when low is { } least && high is null => new(least, new(least, null), Qualifier.AtLeast),
        null or Qualifier.UpTo when high is { } most && low is null => new(most, new(0, most), Qualifier.UpTo),
        _ => null,
    };
}
