using CsvHelper;

namespace CasualtyStats.Collect.Summaries;

/// <summary>The distinct values of one key, numbered as they first come.</summary>
internal sealed class KeyCodes(SummaryKey key)
{
    private readonly ByteCodes texts = new();
    private readonly Dictionary<int, int> periods = [];
    private readonly List<int> periodOf = [];
    private int lastPeriod = int.MinValue;
    private int lastCode;

    /// <summary>The number of the row's value.</summary>
    /// <param name="csv">A reader at a row.</param>
    /// <param name="unreadable">True where the cell holds something and no day can be read from it.</param>
    public int Code(CsvReader csv, out bool unreadable)
    {
        var cell = csv.GetSpan(key.Column);
        unreadable = false;
        if (key.Period is not { } period) return texts.Code(cell);
        int day = DayCell.Code(cell, period);
        unreadable = day == DayCell.None && cell.Length > 0;
        return Period(day);
    }

    /// <summary>The number here of a value that another part of the table has numbered.</summary>
    public int Code(KeyCodes other, int code) => key.Period is null ? texts.Code(other.texts.Value(code)) : Period(other.periodOf[code]);

    /// <summary>All values in words, in the order of their numbers.</summary>
    public string[] Words() => key.Period is { } period ? [.. periodOf.Select(code => DayCell.Text(code, period))] : texts.Texts();

    private int Period(int day)
    {
        if (day == lastPeriod) return lastCode;
        if (!periods.TryGetValue(day, out int code))
        {
            periods.Add(day, code = periodOf.Count);
            periodOf.Add(day);
        }
        lastPeriod = day;
        return lastCode = code;
    }
}
