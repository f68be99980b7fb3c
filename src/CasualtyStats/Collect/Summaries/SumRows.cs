using CsvHelper;

namespace CasualtyStats.Collect.Summaries;

/// <summary>Sums of the columns of people, and the number of rows, of each group.</summary>
internal sealed class SumRows(SummaryColumns columns) : RowSink
{
    private const long NoneYet = -1;

    // Of each group its rows and then its sums; one row of the array a group.
    private readonly int width = columns.Values.Length + 1;
    private readonly int[] places = [.. columns.Values.Select(value => value.Column)];
    private long[] sums = [];

    /// <summary>The groups.</summary>
    public GroupKeys Groups { get; } = new(columns.Keys);

    public override void Add(CsvReader csv, long row, RowNotes notes)
    {
        var own = Own(Groups.Group(csv, row, notes));
        own[0]++;
        for (int i = 0; i < places.Length; i++)
        {
            long number = NumberCell.Of(csv.GetSpan(places[i]));
            if (number >= 0) own[i + 1] = Math.Max(0, own[i + 1]) + number;
            else if (number == NumberCell.Bad) notes.BadNumber(i, row);
        }
    }

    /// <summary>Adds what another part gave.</summary>
    public void Add(SumRows other)
    {
        for (int group = 0; group < other.Groups.Count; group++)
        {
            var own = Own(Groups.Group(other.Groups, group));
            var theirs = other.Own(group);
            own[0] += theirs[0];
            for (int i = 1; i < width; i++)
                if (theirs[i] != NoneYet) own[i] = Math.Max(0, own[i]) + theirs[i];
        }
    }

    /// <summary>Writes a group's sums and its number of rows.</summary>
    public void Write(LineBuilder line, int group)
    {
        var own = sums.AsSpan(group * width, width);
        for (int i = 1; i < width; i++) line.Number(own[i] == NoneYet ? null : own[i]);
        line.Number(own[0]);
    }

    private Span<long> Own(int group)
    {
        if ((group + 1) * width > sums.Length)
        {
            int before = sums.Length;
            Array.Resize(ref sums, Math.Max(256 * width, 2 * before));
            sums.AsSpan(before).Fill(NoneYet);
            for (int rows = before; rows < sums.Length; rows += width) sums[rows] = 0;
        }
        return sums.AsSpan(group * width, width);
    }
}
