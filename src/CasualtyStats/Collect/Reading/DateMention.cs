using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading;

/// <summary>A mention of time as words give it, before an anchor resolves it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record DateMention(DateKind Kind, TextSpan Span)
{
    /// <summary>Day of the month, 1 to 31; 0 where none.</summary>
    public int Day { get; init; }

    /// <summary>Month, 1 to 12; 0 where none.</summary>
    public int Month { get; init; }

    /// <summary>Year; 0 where none.</summary>
    public int Year { get; init; }

    /// <summary>0 Sunday to 6 Saturday; -1 where none.</summary>
    public int Weekday { get; init; } = -1;

    /// <summary>Days before the report's day, or how many days a period has.</summary>
    public int Days { get; init; }

    /// <summary>Of a whole period without a name of its own: 1 for the report's month, 12 for its year, up to the report's day; with <see cref="Days"/> 1 the one before. 0 otherwise.</summary>
    public int Months { get; init; }

    /// <summary>True where it was reckoned from the Hijri calendar: the day may be one off.</summary>
    public bool IsHijri { get; init; }

    /// <summary>First day of a period as its own mention, or null.</summary>
    public DateMention? From { get; init; }

    /// <summary>Last day of a period as its own mention, or null for the report's day.</summary>
    public DateMention? To { get; init; }

    /// <summary>True where "today" stands beside a calendar day: that day is the report's own.</summary>
    public bool IsToday { get; init; }

    /// <summary>True for the night after a day's end ("overnight"): the day before may be meant too.</summary>
    public bool Night { get; init; }

    /// <summary>Days by which the day meant lies after the one named, negative for before: "a day earlier" is -1.</summary>
    public int Shift { get; init; }

    /// <summary>True where it was told by its distance from another day ("the same day", "two days later").</summary>
    public bool IsShifted { get; init; }

    /// <summary>First and last token in the sentence.</summary>
    public (int First, int Last) Tokens { get; init; }
}
