using System.Globalization;
using CasualtyStats.Model;

namespace CasualtyStats.Report.Charts;

/// <summary>Numbers, dates and phrases of a chart in one language.</summary>
/// <param name="language">English or Arabic.</param>
internal sealed class ChartWords(Language language)
{
    /// <summary>The language.</summary>
    public Language Language => language;

    /// <summary>True for Arabic.</summary>
    public bool RightToLeft => language == Language.Arabic;

    /// <summary>A sentence of the wording table; <paramref name="key"/> without its prefix.</summary>
    public string Say(string key, params string[] arguments) => Wording.Text(language, new Message("chart." + key, arguments));

    /// <summary>A number with its thousands parted: 1,234.</summary>
    public static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number with what is counted, agreeing with it: "81 civilians", "81 مدنيًا".</summary>
    /// <param name="count">How many.</param>
    /// <param name="noun">Noun of the wording table, for instance <c>civilian</c>.</param>
    public string Counted(long count, string noun) => Say($"count.{noun}.{Form(count)}", Number(count));

    /// <summary>A day: "1 December 2024".</summary>
    public string Day(DateOnly day) => Say("date", Ordinal(day.Day), Month(day), Ordinal(day.Year));

    /// <summary>A day without its year: "1 December".</summary>
    public string DayOfMonth(DateOnly day) => Say("date.day", Ordinal(day.Day), Month(day));

    /// <summary>A month with its year: "December 2024".</summary>
    public string MonthOfYear(DateOnly day) => Say("date.month", Month(day), Ordinal(day.Year));

    /// <summary>The month's name; the Levantine one in Arabic.</summary>
    public string Month(DateOnly day) => Say("month." + Ordinal(day.Month));

    /// <summary>A span of days, both included: "27 November–2 December 2024".</summary>
    public string Period(DateOnly from, DateOnly to)
    {
        if (from == to) return Day(from);
        if (from.Year != to.Year) return Say("period", Day(from), Day(to));
        return from.Month == to.Month
            ? Say("period.month", Ordinal(from.Day), Day(to))
            : Say("period.year", DayOfMonth(from), Day(to));
    }

    /// <summary>Low, best and high in a few letters: "15", "22–23", "40 or more".</summary>
    public string Short(CountEstimate estimate)
    {
        if (estimate.Low is not { } low) return Say("value.none");
        if (estimate.High is not { } high) return Say("value.open", Number(estimate.Best ?? low));
        if (estimate.Best is { } best && low == high) return Number(best);
        return estimate.Best is { } middle ? Say("value.best", Number(middle), Span(low, high)) : Span(low, high);
    }

    /// <summary>Two ends: "22–23", "22 إلى 23".</summary>
    public string Span(long low, long high) => low == high ? Number(low) : Say("value.range", Number(low), Number(high));

    /// <summary>Items with separators: "a; b".</summary>
    public string List(IEnumerable<string> items) => string.Join(Say("list.separator") + " ", items);

    private static string Ordinal(int number) => number.ToString(CultureInfo.InvariantCulture);

    // The plural classes of Arabic; English needs the first and any other.
    private static string Form(long count) => count switch
    {
        1 => "one",
        2 => "two",
        _ => (count % 100) switch
        {
            >= 3 and <= 10 => "few",
            >= 11 => "many",
            _ => "other",
        },
    };
}
