using System.Globalization;

namespace CasualtyStats.Collect.Tables;

/// <summary>A day in a cell: 2024-11-28 (also with slashes or points, or a time behind it), 28/11/2024 where the day is above 12.</summary>
/// <param name="Kind">How it reads.</param>
/// <param name="Day">The day, for <see cref="CellDateKind.Day"/>.</param>
internal readonly record struct CellDate(CellDateKind Kind, DateOnly Day = default)
{
    /// <summary>Reads a cell.</summary>
    /// <param name="cell">Its text; digits of three scripts.</param>
    public static CellDate Of(string cell)
    {
        if (cell.Length == 0) return new(CellDateKind.Empty);
        string text = string.Concat(cell.Select(Western)).Trim();
        int time = text.AsSpan().IndexOfAny(' ', 'T');
        if (time > 0 && text.AsSpan(time + 1).Contains(':')) text = text[..time];
        string[] parts = text.Split(['-', '/', '.'], StringSplitOptions.TrimEntries);
        if (parts.Length != 3 || parts.Any(part => part.Length is 0 or > 4 || !part.All(char.IsAsciiDigit))) return new(CellDateKind.Bad);
        int[] numbers = [.. parts.Select(part => int.Parse(part, CultureInfo.InvariantCulture))];
        if (parts[0].Length == 4) return Of(numbers[0], numbers[1], numbers[2]);
        if (parts[2].Length != 4) return new(CellDateKind.Bad);
        if (numbers[0] == numbers[1] || numbers[0] > 12) return Of(numbers[2], numbers[1], numbers[0]);
        return numbers[1] > 12 ? Of(numbers[2], numbers[0], numbers[1]) : new(CellDateKind.Ambiguous);
    }

    private static CellDate Of(int year, int month, int day) =>
        year is >= 1900 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new(CellDateKind.Day, new DateOnly(year, month, day)) : new(CellDateKind.Bad);

    private static char Western(char c) => c switch
    {
        >= '٠' and <= '٩' => (char)(c - '٠' + '0'),
        >= '۰' and <= '۹' => (char)(c - '۰' + '0'),
        _ => c,
    };
}
