using System.Text;
using CsvHelper;

namespace CasualtyStats.Collect.Summaries;

/// <summary>One stretch of a file, read by one thread.</summary>
internal sealed class TablePart
{
    // A record longer than this is no row but a quote that was never closed.
    private const int LongestRow = 1 << 20;
    private const int Buffer = 1 << 18;

    private readonly SummaryColumns columns;
    private readonly long start;
    private readonly long? end;
    private readonly int skip;
    private bool tagsMayCome;

    /// <summary>A stretch that was not read yet.</summary>
    /// <param name="columns">Where things stand.</param>
    /// <param name="query">What is asked for.</param>
    /// <param name="head">Where the rows of the file begin.</param>
    /// <param name="start">The byte at which its first row begins.</param>
    /// <param name="end">The byte at which the next part's first row is expected to begin; null for the file's end.</param>
    public TablePart(SummaryColumns columns, SummaryQuery query, TableHead head, long start, long? end)
    {
        this.columns = columns;
        this.start = start;
        this.end = end;
        tagsMayCome = start == head.First;
        skip = tagsMayCome ? head.Skip : 0;
        Rows = query.AcrossSources ? new SpreadRows(columns) : new SumRows(columns);
        Notes = new(columns.Keys.Length, columns.Values.Length);
    }

    /// <summary>What was gathered of its rows.</summary>
    public RowSink Rows { get; }

    /// <summary>What was noted.</summary>
    public RowNotes Notes { get; }

    /// <summary>Records read, empty lines among them: what the next part's row numbers begin after.</summary>
    public long Records { get; private set; }

    /// <summary>Rows taken in.</summary>
    public long Taken { get; private set; }

    /// <summary>True where a row ended just where the next part begins, so that the two are the whole.</summary>
    public bool MeetsNext { get; private set; }

    /// <summary>The record, from 1 in this part, in which reading broke off because it never ends; null where all was read.</summary>
    public long? BrokenAt { get; private set; }

    /// <summary>How rows are cut into cells: as RFC 4180 says, empty lines kept so that they count as rows.</summary>
    public static CsvReaderOptions Options(char separator, Encoding? encoding) => new()
    {
        Separator = separator, HasHeader = false, SkipEmptyLines = false, IncludeValuesInExceptions = false, MaxRecordSize = LongestRow, BufferSize = Buffer, Encoding = encoding,
    };

    /// <summary>Reads it.</summary>
    /// <param name="source">The table.</param>
    /// <param name="options">How rows are cut.</param>
    /// <param name="cancel">Stops the reading.</param>
    public void Read(SummarySource source, CsvReaderOptions options, CancellationToken cancel)
    {
        using var stream = source.Open();
        stream.Position = start;
        using var csv = CsvReader.Create(stream, options, leaveOpen: true);
        try
        {
            for (int i = 0; i < skip; i++) csv.Read();
            while (csv.Read())
            {
                if (end is { } next && start + csv.ByteOffset >= next)
                {
                    MeetsNext = start + csv.ByteOffset == next;
                    return;
                }
                Records++;
                Take(csv);
                if ((Records & 0xffff) == 0) cancel.ThrowIfCancellationRequested();
            }
            MeetsNext = end is null;
        }
        catch (CsvFormatException)
        {
            BrokenAt = Records + 1;
        }
    }

    private void Take(CsvReader csv)
    {
        int width = csv.FieldCount;
        if (width != columns.Width)
        {
            if (width == 1 && csv.IsEmpty(0)) return;
            if (!OnlyEmptyBeyond(csv, width)) { Notes.BadLength(Records); return; }
        }
        bool tags = tagsMayCome && IsTags(csv);
        tagsMayCome = false;
        if (tags) return;
        Taken++;
        Rows.Add(csv, Records, Notes);
    }

    private bool OnlyEmptyBeyond(CsvReader csv, int width)
    {
        if (width < columns.Width) return false;
        for (int i = columns.Width; i < width; i++)
            if (!csv.IsEmpty(i)) return false;
        return true;
    }

    // The humanitarian tags (#date, #affected+killed) stand in the row below the header.
    private static bool IsTags(CsvReader csv)
    {
        bool any = false;
        for (int i = 0; i < csv.FieldCount; i++)
        {
            var cell = csv.GetSpan(i);
            if (cell.Length == 0) continue;
            if (cell[0] != '#') return false;
            any = true;
        }
        return any;
    }
}
