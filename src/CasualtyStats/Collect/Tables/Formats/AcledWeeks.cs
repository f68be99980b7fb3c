using CasualtyStats.Model;

namespace CasualtyStats.Collect.Tables.Formats;

/// <summary>Weekly sums of the Armed Conflict Location and Event Data project: events and the dead by province, week and kind of event.</summary>
/// <remarks>Shape: <c>week</c>, <c>admin1</c>, <c>event_type</c>, <c>fatalities</c>. A week is cited by its first day; kinds of event are events of their own, so rows stand beside each other. 0 is written where nothing was recorded.</remarks>
internal sealed class AcledWeeks : ITableFormat
{
    private const int DaysOfWeek = 7;

    /// <inheritdoc/>
    public bool Fits(HeaderBlock header) => header.HasAll("week", "admin1", "event_type", "fatalities");

    /// <inheritdoc/>
    public void Read(SheetScribe scribe, HeaderBlock header)
    {
        var total = new FigureColumn(header.Find("fatalities"), Outcome.Killed, VictimClass.Unspecified, null, null, null, null, null, FigureMeasure.Row, FigureRole.Count, false);
        new FigureTable(scribe, new FigureLayout
        {
            Format = "acled-weeks",
            HeaderRow = header.LastRow,
            Series = FigureSeries.Of([total]),
            RowsAreEvents = true,
            ZeroIsSilence = true,
            DateStart = header.Find("week"),
            DaysOfRow = DaysOfWeek,
            Places = [.. new (string Name, int Level)[] { ("country", 0), ("admin1", 1) }.Select(column => new PlaceColumn(header.Find(column.Name), column.Level)).Where(column => column.At >= 0)],
            SourceWritten = "ACLED",
        }).Read();
    }
}
