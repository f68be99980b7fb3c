using System.Globalization;
using CasualtyStats.Ledger.Json;
using CasualtyStats.Model;

namespace CasualtyStats.Ledger.Review;

/// <summary>How values stand in the workbook's cells.</summary>
internal static class ReviewText
{
    public static string Of(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Of(DateOnly? day) => day is { } known ? Of(known) : "";

    /// <summary>A count as printed; a range as its ends; nothing for words without a number.</summary>
    public static string Printed(ReportedCount count) => count.Count is { } number ? Of(number)
        : count.Qualifier == Qualifier.Range ? $"{Of(count.Interval.Low)}–{(count.Interval.High is { } high ? Of(high) : "")}" : "";

    public static string Groups(Breakdown breakdown, Language language) => string.Join(language == Language.Arabic ? "، " : ", ",
        breakdown.Parts.Select(part => $"{Group(part.Group, language)} {(part.Count is { } count ? Of(count) : "?")}"));

    public static string Reasons(ReportedCount count, Language language) => string.Join("\n", count.Flags.Select(flag =>
        Wording.Has("flag." + flag.Code) ? flag.Text(language) : string.Join(' ', [flag.Code, .. flag.Arguments])));

    public static string Outcome(Outcome outcome, Language language) => Wording.Text(language, "outcome." + Wire.Outcomes[outcome]);

    public static string Class(VictimClass victimClass, Language language) => Wording.Text(language, "class." + Wire.Classes[victimClass]);

    public static string Severity(Severity severity, Language language) => Wording.Text(language, "severity." + Wire.Severities[severity]);

    /// <summary>Western digits for Arabic and Persian ones; everything else as it stands.</summary>
    public static string WesternDigits(string text) => string.Create(text.Length, text, static (target, source) =>
    {
        for (int i = 0; i < source.Length; i++)
            target[i] = source[i] is >= '٠' and <= '٩' ? (char)('0' + (source[i] - '٠')) : source[i] is >= '۰' and <= '۹' ? (char)('0' + (source[i] - '۰')) : source[i];
    });

    /// <summary>A whole number that is not negative, or null.</summary>
    public static long? Number(string text) =>
        long.TryParse(WesternDigits(text).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;

    /// <summary>A day in ISO form, or null.</summary>
    public static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(WesternDigits(text).Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Group(VictimGroup group, Language language) => Wording.Has("group." + group.Code) ? Wording.Text(language, "group." + group.Code) : group.Code;
}
