using CasualtyStats.Model;

namespace CasualtyStats.Collect.Tables.Formats;

/// <summary>Conflict events of the Humanitarian API (HDX HAPI): sums of the dead by district, month and kind of event.</summary>
/// <remarks>
/// Shape: <c>event_type</c>, <c>fatalities</c>, <c>reference_period_start</c>, <c>reference_period_end</c>. Civilian targeting is a part of political
/// violence there, so its rows are passed over, which a finding says; 0 is written where nothing was recorded.
/// </remarks>
internal sealed class HapiConflictEvents : ITableFormat
{
    /// <inheritdoc/>
    public bool Fits(HeaderBlock header) => header.HasAll("event_type", "fatalities", "reference_period_start", "reference_period_end");

    /// <inheritdoc/>
    public void Read(SheetScribe scribe, HeaderBlock header)
    {
        int type = header.Find("event_type");
        bool IsPart(SheetRow row) => row[type].StartsWith("civilian", StringComparison.OrdinalIgnoreCase);
        var rows = scribe.Sheet.Rows;
        var parts = rows.Where(IsPart).Select(row => row.Number).ToList();
        bool both = rows.Any(row => row[type].StartsWith("political", StringComparison.OrdinalIgnoreCase));
        if (parts.Count > 0 && both) scribe.Tell("table-part-of-kind", Severity.Note, parts[0], type, SheetScribe.Text(parts.Count));
        var total = new FigureColumn(header.Find("fatalities"), Outcome.Killed, VictimClass.Unspecified, null, null, null, null, null, FigureMeasure.Row, FigureRole.Count, false);
        new FigureTable(scribe, new FigureLayout
        {
            Format = "hapi",
            HeaderRow = header.LastRow,
            Series = FigureSeries.Of([total]),
            RowsAreEvents = true,
            ZeroIsSilence = true,
            DateStart = header.Find("reference_period_start"),
            DateEnd = header.Find("reference_period_end"),
            Places = [.. new[] { header.Find("location_name", "location_code"), header.Find("admin1_name", "provider_admin1_name"), header.Find("admin2_name", "provider_admin2_name") }.Select((at, level) => new PlaceColumn(at, level)).Where(column => column.At >= 0)],
            PCode = header.Find("admin2_code", "admin1_code"),
            SourceWritten = "ACLED",
            Skip = both ? IsPart : null,
        }).Read();
    }
}
