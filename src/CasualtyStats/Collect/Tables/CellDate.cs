using System.Globalization;

namespace CasualtyStats.Collect.Tables;

/// <summary>A day or a month in a cell: 2024-11-28 (also with slashes or points, or a time behind it), 28/11/2024 where the day is above 12 or the column says which comes first, 28 November 2024, 28-Nov-24, ٢٨ تشرين الثاني ٢٠٢٤, 2024-11; 28/11/24 where the column says which number is the year.</summary>
/// <param name="Kind">How it reads.</param>
/// <param name="Day">The day, or the first of the month.</param>
/// <param name="Last">The same day, or the last of the month.</param>
internal readonly record struct CellDate(CellDateKind Kind, DateOnly Day = default, DateOnly Last = default)
{
    // 1 January 1950 and 31 December 2099 as spreadsheets count days.
    private const int FirstSerial = 18_264;
    private const int LastSerial = 73_050;

    // Of two digits 69 is the first that stands for a year of the twentieth century, as in POSIX.
    private const int FirstOldYear = 69;
    private static readonly DateOnly SerialZero = new(1899, 12, 30);

    /// <summary>Reads a cell.</summary>
    /// <param name="cell">Its text; digits of three scripts.</param>
    /// <param name="order">Which of day and month the column writes first, where that is known.</param>
    /// <param name="serial">True where a bare number of days since 1900 is a date.</param>
    public static CellDate Of(string cell, DayOrder order = DayOrder.Unknown, bool serial = false)
    {
        if (cell.Length == 0) return new(CellDateKind.Empty);
        if (IsoDay(cell) is { } iso) return iso;
        string text = Plain(cell);
        if (text.Length == 0 || text is "-" or "–" or "—" || text.Equals("n/a", StringComparison.OrdinalIgnoreCase)) return new(CellDateKind.Empty);
        if (serial && text.Length == 5 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int days) && days is >= FirstSerial and <= LastSerial)
            return DayOf(SerialZero.AddDays(days));
        int time = text.AsSpan().IndexOfAny(' ', 'T');
        if (time > 0 && text.AsSpan(time + 1).Contains(':')) text = text[..time];
        string[] parts = text.Split(['-', '/', '.'], StringSplitOptions.TrimEntries);
        if (parts.Length == 3 && Array.TrueForAll(parts, IsNumber)) return OfNumbers(parts, order);
        if (parts.Length == 2 && Array.TrueForAll(parts, IsNumber)) return OfMonth(parts);
        return OfWords(text);
    }

    private static CellDate? IsoDay(string cell)
    {
        if (cell.Length != 10 || cell[4] != '-' || cell[7] != '-') return null;
        int number = 0;
        for (int i = 0; i < 10; i++)
        {
            if (i is 4 or 7) continue;
            if (!char.IsAsciiDigit(cell[i])) return null;
            number = number * 10 + cell[i] - '0';
        }
        return Of(number / 10_000, number / 100 % 100, number % 100);
    }

    private static CellDate OfNumbers(string[] parts, DayOrder order)
    {
        int[] numbers = [.. parts.Select(part => int.Parse(part, CultureInfo.InvariantCulture))];
        if (parts[0].Length == 4) return Of(numbers[0], numbers[1], numbers[2]);
        if (parts[2].Length != 4) return Array.TrueForAll(parts, part => part.Length <= 2) ? OfShort(numbers, order) : new(CellDateKind.Bad);
        if (numbers[0] == numbers[1] || numbers[0] > 12) return Of(numbers[2], numbers[1], numbers[0]);
        if (numbers[1] > 12) return Of(numbers[2], numbers[0], numbers[1]);
        return order switch
        {
            DayOrder.DayFirst or DayOrder.DayFirstShort => Of(numbers[2], numbers[1], numbers[0]),
            DayOrder.MonthFirst or DayOrder.MonthFirstShort => Of(numbers[2], numbers[0], numbers[1]),
            _ => new(CellDateKind.Ambiguous),
        };
    }

    // Three numbers of two digits: only the column can tell which is which.
    private static CellDate OfShort(int[] numbers, DayOrder order) => order switch
    {
        DayOrder.DayFirstShort => Of(Year(numbers[2]), numbers[1], numbers[0]),
        DayOrder.MonthFirstShort => Of(Year(numbers[2]), numbers[0], numbers[1]),
        DayOrder.YearFirstShort => Of(Year(numbers[0]), numbers[1], numbers[2]),
        _ => new(CellDateKind.Ambiguous),
    };

    private static int Year(int digits) => digits < FirstOldYear ? 2000 + digits : 1900 + digits;

    private static CellDate OfMonth(string[] parts)
    {
        if (parts[0].Length == 4) return Month(int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture));
        return parts[1].Length == 4 ? Month(int.Parse(parts[1], CultureInfo.InvariantCulture), int.Parse(parts[0], CultureInfo.InvariantCulture)) : new(CellDateKind.Bad);
    }

    // "28 November 2024", "28-Nov-2024", "Nov 28, 2024", "November 2024"; a two-word month stands between the numbers.
    private static CellDate OfWords(string text)
    {
        string[] words = text.Split([' ', '-', '/', ',', '،'], StringSplitOptions.RemoveEmptyEntries);
        int[] numbers = [.. words.Where(IsNumber).Select(word => int.Parse(word, CultureInfo.InvariantCulture))];
        if (CellMonths.Of(string.Join(' ', words.Where(word => !IsNumber(word)))) is not { } month) return new(CellDateKind.Bad);
        // "28-Nov-24", as spreadsheets write it: the day, the month's name, the year.
        if (numbers.Length == 2 && words.Length == 3 && IsNumber(words[0]) && words[2].Length == 2 && IsNumber(words[2])) return Of(Year(numbers[1]), month, numbers[0]);
        int[] years = [.. numbers.Where(number => number is >= 1900 and <= 2200)];
        int[] days = [.. numbers.Where(number => number is >= 1 and <= 31)];
        if (years.Length != 1 || years.Length + days.Length != numbers.Length || days.Length > 1) return new(CellDateKind.Bad);
        return days.Length == 1 ? Of(years[0], month, days[0]) : Month(years[0], month);
    }

    private static bool IsNumber(string part) => part.Length is > 0 and <= 4 && part.All(char.IsAsciiDigit);

    private static CellDate Month(int year, int month) => year is >= 1900 and <= 2200 && month is >= 1 and <= 12
        ? new(CellDateKind.Month, new(year, month, 1), new(year, month, DateTime.DaysInMonth(year, month))) : new(CellDateKind.Bad);

    private static CellDate Of(int year, int month, int day) =>
        year is >= 1900 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? DayOf(new DateOnly(year, month, day)) : new(CellDateKind.Bad);

    private static CellDate DayOf(DateOnly day) => new(CellDateKind.Day, day, day);

    private static string Plain(string cell) => string.Concat(cell.Where(c => c is not ('\u200e' or '\u200f' or '\u061c')).Select(Western)).Trim();

    private static char Western(char c) => c switch
    {
        >= '٠' and <= '٩' => (char)(c - '٠' + '0'),
        >= '۰' and <= '۹' => (char)(c - '۰' + '0'),
        '\u00a0' => ' ',
        _ => c,
    };
}
