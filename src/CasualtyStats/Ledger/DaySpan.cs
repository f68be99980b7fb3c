using CasualtyStats.Model;

namespace CasualtyStats.Ledger;

/// <summary>Length classes of periods: class k holds periods of at most 2^k days, so that all periods of a class which touch given days begin within a known stretch.</summary>
/// <remarks>A period of 6 days is of class 3. Those of class 3 that touch day 100 begin on days 93 to 100.</remarks>
internal static class DaySpan
{
    /// <summary>Class of periods with an open end; they may touch any day.</summary>
    public const int Open = 30;

    /// <summary>Class of counts that name no day.</summary>
    public const int Undated = 31;

    /// <summary>The greatest class of closed periods: 2^22 days are more than the calendar has.</summary>
    public const int Greatest = 22;

    /// <summary>Class and first day of a period.</summary>
    public static (int Span, int First) Of(ReferencePeriod period)
    {
        if (period.Start is null && period.End is null) return (Undated, 0);
        if (period is not { Start: { } start, End: { } end } || end < start) return (Open, 0);
        int days = end.DayNumber - start.DayNumber + 1, span = 0;
        while (1 << span < days) span++;
        return (span, start.DayNumber);
    }

    /// <summary>First days, both included, of the periods of a class that may touch some days.</summary>
    public static (int Least, int Most) Begins(int span, DateOnly? from, DateOnly? to) =>
        (Math.Max(0, (from?.DayNumber ?? 0) - (1 << span) + 1), to?.DayNumber ?? int.MaxValue);

    /// <summary>True where a period has a day in common with some days; an open end reaches any day.</summary>
    public static bool Touches(ReferencePeriod period, DateOnly? from, DateOnly? to) =>
        (period.Start is not null || period.End is not null) && (period.Start is null || to is null || period.Start <= to) && (period.End is null || from is null || period.End >= from);
}
