using System.Globalization;

namespace CasualtyStats.Model;

/// <summary>Numbers and days as text, the same under every culture: western digits, ISO dates.</summary>
internal static class Invariant
{
    public static string Of(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Of(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>1 234 567 as <c>1,234,567</c>.</summary>
    public static string Grouped(decimal number) => number.ToString("#,##0.##", CultureInfo.InvariantCulture);
}
