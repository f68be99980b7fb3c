using CsvHelper;

namespace CasualtyStats.Collect.Summaries;

/// <summary>What one thread gathers of the rows of its part.</summary>
internal abstract class RowSink
{
    /// <summary>Takes in the row that the reader stands at.</summary>
    /// <param name="csv">The reader.</param>
    /// <param name="row">The row's number within its part, from 1.</param>
    /// <param name="notes">Where cells without a plain number or a readable day are noted.</param>
    public abstract void Add(CsvReader csv, long row, RowNotes notes);
}
