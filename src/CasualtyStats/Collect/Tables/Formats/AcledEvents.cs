using CasualtyStats.Model;

namespace CasualtyStats.Collect.Tables.Formats;

/// <summary>An export of the Armed Conflict Location and Event Data project: one event a row, with one number of dead of no stated class.</summary>
/// <remarks>
/// Shape: <c>event_date</c>, <c>fatalities</c> and <c>event_id_cnty</c> (or <c>event_type</c> with <c>geo_precision</c>).
/// 0 is written where nothing was reported, so it is no statement of zero; "10" and "3" may be the project's numbers for "tens" and "several", which nothing in
/// the table tells apart.
/// </remarks>
internal sealed class AcledEvents : ITableFormat
{
    /// <inheritdoc/>
    public bool Streams => true;

    /// <inheritdoc/>
    public bool Fits(HeaderBlock header) => header.HasAll("event_date", "fatalities") && (header.Find("event_id_cnty") >= 0 || header.HasAll("event_type", "geo_precision"));

    /// <inheritdoc/>
    public void Read(SheetScribe scribe, HeaderBlock header)
    {
        var total = new FigureColumn(header.Find("fatalities"), Outcome.Killed, VictimClass.Unspecified, null, null, null, null, null, FigureMeasure.Row, FigureRole.Count, false);
        new FigureTable(scribe, new FigureLayout
        {
            Format = "acled",
            HeaderRow = header.LastRow,
            Series = FigureSeries.Of([total]),
            RowsAreEvents = true,
            ZeroIsSilence = true,
            DateStart = header.Find("event_date"),
            Places = [.. new (string Name, int? Level)[] { ("country", 0), ("admin1", 1), ("admin2", 2), ("admin3", 3), ("location", null) }.Select(column => new PlaceColumn(header.Find(column.Name), column.Level)).Where(column => column.At >= 0)],
            SourceWritten = "ACLED",
            Event = header.Find("event_id_cnty"),
            Precision = header.Find("time_precision"),
        }).Read();
    }
}
