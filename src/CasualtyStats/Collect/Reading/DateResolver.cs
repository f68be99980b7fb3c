using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading;

/// <summary>Turns mentions of time into days, counted from the report's own day.</summary>
internal static class DateResolver
{
    private const int DaysAhead = 30;

    /// <summary>The days that a mention means; unknown where it needs an anchor and there is none.</summary>
    /// <param name="mention">The mention.</param>
    /// <param name="anchor">The report's own day, or null.</param>
    public static ReferencePeriod Resolve(DateMention mention, DateOnly? anchor) => mention.Kind switch
    {
        DateKind.Since => new(mention.From is { } from ? (from.Kind == DateKind.Whole ? Whole(from, anchor).Start : Day(from, anchor)) : null, mention.To is { } to ? Day(to, anchor) : anchor),
        DateKind.LastDays => (mention.To is { } last ? Day(last, anchor) : anchor) is { } end ? new(end.AddDays(-mention.Days), end) : default,
        DateKind.Within => anchor is { } day ? new(day.AddDays(-mention.Days), day.AddDays(-1)) : default,
        DateKind.Whole => Whole(mention, anchor),
        _ => Day(mention, anchor) is { } one ? ReferencePeriod.On(one) : default,
    };

    /// <summary>The single day of a mention, or null.</summary>
    public static DateOnly? Day(DateMention mention, DateOnly? anchor) => Named(mention, anchor) is { } day ? day.AddDays(mention.Shift) : null;

    private static DateOnly? Named(DateMention mention, DateOnly? anchor)
    {
        switch (mention.Kind)
        {
            case DateKind.Day: return Calendar(mention, anchor);
            case DateKind.DaysBefore: return anchor?.AddDays(-mention.Days);
            case DateKind.Weekday when anchor is { } from:
                int back = ((int)from.DayOfWeek - mention.Weekday + 7) % 7;
                return from.AddDays(-(back == 0 && mention.Days > 0 ? 7 : back));
            default: return null;
        }
    }

    // Without a year the latest such day is meant that is not far in the future.
    private static DateOnly? Calendar(DateMention mention, DateOnly? anchor)
    {
        int year = mention.Year > 0 ? mention.Year : anchor?.Year ?? 0;
        if (year is < 1900 or > 2200 || mention.Month is < 1 or > 12 || mention.Day < 1 || mention.Day > DateTime.DaysInMonth(year, mention.Month)) return null;
        var day = new DateOnly(year, mention.Month, mention.Day);
        if (mention.Year > 0 || anchor is not { } limit || day <= limit.AddDays(DaysAhead)) return day;
        return mention is { Month: 2, Day: 29 } ? null : day.AddYears(-1);
    }

    private static ReferencePeriod Whole(DateMention mention, DateOnly? anchor)
    {
        if (mention.Months > 0)
        {
            if (anchor is not { } today) return default;
            var from = new DateOnly(today.Year, mention.Months == 12 ? 1 : today.Month, 1);
            return mention.Days == 0 ? new(from, today) : new(from.AddMonths(-mention.Months), from.AddDays(-1));
        }
        int year = mention.Year > 0 ? mention.Year : anchor?.Year ?? 0;
        if (year is < 1900 or > 2200) return default;
        if (mention.Month == 0) return new(new(year, 1, 1), new(year, 12, 31));
        var first = new DateOnly(year, mention.Month, 1);
        if (mention.Year == 0 && anchor is { } limit && first > limit) first = first.AddYears(-1);
        return new(first, first.AddMonths(1).AddDays(-1));
    }
}
