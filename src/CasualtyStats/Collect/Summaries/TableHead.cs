using CsvHelper;

namespace CasualtyStats.Collect.Summaries;

/// <summary>How a file's rows are cut and where they begin.</summary>
/// <param name="Options">Separator and encoding.</param>
/// <param name="First">The byte at which the first row below the header begins; 0 where the file is not UTF-8, so that its bytes say nothing of its rows.</param>
/// <param name="Rows">Rows down to the header, the header among them.</param>
internal readonly record struct TableHead(CsvReaderOptions Options, long First, int Rows)
{
    /// <summary>Rows to pass over from <see cref="First"/> on.</summary>
    public int Skip => First == 0 ? Rows : 0;
}
