using System.Globalization;
using System.Text;
using CasualtyStats.Collect.Tables;

namespace CasualtyStats.Collect.Summaries;

/// <summary>Reads the day of a cell and puts it into its period.</summary>
internal static class DayCell
{
    /// <summary>No day, or one that cannot be read.</summary>
    public const int None = -1;

    /// <summary>The number of the cell's period: a day number, that of a Monday, year × 12 + month − 1, or a year; <see cref="None"/> for no readable day.</summary>
    /// <param name="cell">UTF-8; "2024-11-28", with or without a time, or another order of day, month and year that leaves no doubt.</param>
    /// <param name="period">The period.</param>
    public static int Code(ReadOnlySpan<byte> cell, SummaryPeriod period)
    {
        int year, month, day;
        if (cell.Length >= 10 && cell[4] == '-' && cell[7] == '-' && (cell.Length == 10 || cell[10] is (byte)' ' or (byte)'T')
            && Two(cell, 0) is var century and >= 0 && Two(cell, 2) is var tens and >= 0 && Two(cell, 5) is var m and >= 1 and <= 12 && Two(cell, 8) is var d and >= 1
            && century > 0 && d <= DateTime.DaysInMonth(century * 100 + tens, m))
        {
            (year, month, day) = (century * 100 + tens, m, d);
        }
        else
        {
            var other = CellDate.Of(Encoding.UTF8.GetString(cell));
            if (other.Kind != CellDateKind.Day) return None;
            (year, month, day) = (other.Day.Year, other.Day.Month, other.Day.Day);
        }
        if (period == SummaryPeriod.Year) return year;
        if (period == SummaryPeriod.Month) return year * 12 + month - 1;
        int number = new DateOnly(year, month, day).DayNumber;
        // Day 0 of the calendar is a Monday.
        return period == SummaryPeriod.Week ? number - number % 7 : number;
    }

    /// <summary>The period in words: 2024, 2024-11 or 2024-11-28; empty for <see cref="None"/>.</summary>
    public static string Text(int code, SummaryPeriod period) => code == None ? "" : period switch
    {
        SummaryPeriod.Year => code.ToString("D4", CultureInfo.InvariantCulture),
        SummaryPeriod.Month => string.Create(CultureInfo.InvariantCulture, $"{code / 12:D4}-{code % 12 + 1:D2}"),
        _ => DateOnly.FromDayNumber(code).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    private static int Two(ReadOnlySpan<byte> cell, int at)
    {
        int tens = cell[at] - '0', ones = cell[at + 1] - '0';
        return tens is < 0 or > 9 || ones is < 0 or > 9 ? -1 : tens * 10 + ones;
    }
}
