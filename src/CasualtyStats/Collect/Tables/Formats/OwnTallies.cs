using CasualtyStats.Model;

namespace CasualtyStats.Collect.Tables.Formats;

/// <summary>Tallies as this product exports them (tallies.csv, tallies.jsonl): read back as they were, with their ids and the place where each was printed.</summary>
/// <remarks>
/// Shape: <c>id</c>, <c>document</c>, <c>outcome</c>, <c>count</c>, <c>qualifier</c>, <c>class_basis</c>, <c>counted_start</c>. A tally keeps its id, so that
/// an export beside the documents that it came from adds nothing. Its citation is the one that the export gives.
/// </remarks>
internal sealed class OwnTallies : ITableFormat
{
    /// <inheritdoc/>
    public bool Streams => true;

    /// <inheritdoc/>
    public bool Fits(HeaderBlock header) => header.HasAll("id", "document", "outcome", "count", "qualifier", "class_basis", "counted_start");

    /// <inheritdoc/>
    public void Read(SheetScribe scribe, HeaderBlock header)
    {
        var columns = new OwnColumns(header);
        // Exports before the report's number was among their fields: one report for each document.
        var reports = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in scribe.Sheet.Rows)
        {
            if (row.Number <= header.LastRow || row.IsEmpty) continue;
            var cells = new OwnTally(columns, row);
            if (!reports.TryGetValue(cells.Document, out int report)) reports[cells.Document] = report = reports.Count;
            try
            {
                scribe.Add(cells.Count(scribe.Document, report));
            }
            catch (Exception error) when (error is FormatException or ArgumentException or OverflowException)
            {
                scribe.TellEach("table-own-tally", Severity.Conflict, row.Number, 0, cells.Id);
            }
        }
    }
}
