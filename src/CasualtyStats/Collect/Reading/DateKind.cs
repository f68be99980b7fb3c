namespace CasualtyStats.Collect.Reading;

/// <summary>What a mention of time is.</summary>
internal enum DateKind
{
    /// <summary>A day of the calendar; its year may be missing.</summary>
    Day,

    /// <summary>A number of days before the report's day; 0 is today.</summary>
    DaysBefore,

    /// <summary>The latest such weekday not after the report's day.</summary>
    Weekday,

    /// <summary>From a day of the calendar (or weekday, or days before) on.</summary>
    Since,

    /// <summary>The last so many days up to the report's day, that day too.</summary>
    LastDays,

    /// <summary>Some day of the last so many before the report's day ("last week").</summary>
    Within,

    /// <summary>The period that was named before.</summary>
    Same,

    /// <summary>A month or year as a whole.</summary>
    Whole,

    /// <summary>A day told by its distance from the one told before ("a day earlier"), until that one is put in its place.</summary>
    Relative,
}
