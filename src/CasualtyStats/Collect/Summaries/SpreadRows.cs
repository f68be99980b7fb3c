using CsvHelper;

namespace CasualtyStats.Collect.Summaries;

/// <summary>What each row says: its keys, its total and its source, as numbers.</summary>
internal sealed class SpreadRows(SummaryColumns columns) : RowSink
{
    private int[] codes = new int[1 << 16];
    private ulong[] reports = new ulong[1 << 14];

    /// <summary>The values of each key.</summary>
    public KeyCodes[] Keys { get; } = [.. columns.Keys.Select(key => new KeyCodes(key))];

    /// <summary>The sources.</summary>
    public ByteCodes Sources { get; } = new();

    /// <summary>Number of rows.</summary>
    public int Count { get; private set; }

    /// <summary>The number of a row's value of a key.</summary>
    public int Code(int key, int row) => codes[row * Keys.Length + key];

    /// <summary>What a row reports.</summary>
    public ulong Report(int row) => reports[row];

    public override void Add(CsvReader csv, long row, RowNotes notes)
    {
        if (Count == reports.Length) Array.Resize(ref reports, 2 * Count);
        int at = Count * Keys.Length;
        if (at + Keys.Length > codes.Length) Array.Resize(ref codes, 2 * codes.Length);
        for (int i = 0; i < Keys.Length; i++)
        {
            codes[at + i] = Keys[i].Code(csv, out bool unreadable);
            if (unreadable) notes.BadDay(i, row);
        }
        long total = NumberCell.Of(csv.GetSpan(columns.Values[0].Column));
        if (total == NumberCell.Bad) notes.BadNumber(0, row);
        reports[Count++] = Reported.Of(total, Sources.Code(csv.GetSpan(columns.Source)));
    }
}
