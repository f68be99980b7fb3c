using CasualtyStats.Model;

namespace CasualtyStats.Reconcile;

/// <summary>Days by their number, both ends included; an open end is the least or the greatest number.</summary>
internal readonly record struct Days(int From, int To)
{
    public static Days All { get; } = new(int.MinValue, int.MaxValue);

    public bool IsDay => From == To;

    /// <summary>True for a span so short that looking it up by day leaves much out.</summary>
    public bool IsNarrow => (long)To - From <= 40;

    // A start that is not known reaches back without limit; nothing is harmed after the report that tells of it.
    public static Days Of(ReferencePeriod period, DateOnly? reported)
    {
        int from = period.Start?.DayNumber ?? int.MinValue;
        int to = period.End?.DayNumber ?? reported?.DayNumber ?? int.MaxValue;
        return from <= to ? new(from, to) : new(to, from);
    }

    public bool Overlaps(Days other) => From <= other.To && other.From <= To;

    public bool Within(Days outer) => outer.From <= From && To <= outer.To;

    public Lie In(Days outer) => Within(outer) ? Lie.Inside : Overlaps(outer) ? Lie.Straddles : Lie.Outside;

    public ReferencePeriod Period => new(Date(From), Date(To));

    public static DateOnly? Date(int day) => day is int.MinValue or int.MaxValue ? null : DateOnly.FromDayNumber(day);
}
