namespace CasualtyStats.Collect.Tables.Formats;

/// <summary>Daily reports of Gaza as datasets carry them, JSON or CSV: daily figures and running totals of the Ministry of Health and the Media Office by turns.</summary>
/// <remarks>
/// Shape: <c>report_date</c>, <c>report_source</c> and <c>killed_cum</c> or <c>ext_killed_cum</c>. A figure without <c>_cum</c> is the day's (or those of
/// <c>report_period</c> hours, 0 where there was no report); <c>ext_</c> marks numbers that the dataset's makers filled in, which nobody reported.
/// Deaths by famine are counted apart from the killed.
/// </remarks>
internal sealed class GazaDaily : ITableFormat
{
    /// <inheritdoc/>
    public bool Fits(HeaderBlock header) => header.HasAll("report_date", "report_source") && header.Find("killed_cum", "ext_killed_cum") >= 0;

    /// <inheritdoc/>
    public void Read(SheetScribe scribe, HeaderBlock header)
    {
        var figures = header.Cells.Where(cell => cell.Meaning is { IsFigure: true, Filled: false }).Select(cell => cell.Meaning.Column(cell.At))
            .Select(column => column.Measure == FigureMeasure.Row ? column with { Measure = FigureMeasure.Daily } : column);
        new FigureTable(scribe, new FigureLayout
        {
            Format = "gaza-daily",
            HeaderRow = header.LastRow,
            Series = FigureSeries.Of(figures),
            DateStart = header.Find("report_date"),
            Hours = header.Find("report_period"),
            Source = header.Find("report_source"),
            Place = "Gaza Strip",
            Filled = [.. header.Cells.Where(cell => cell.Meaning is { Filled: true, Outcome: not null })],
        }).Read();
    }
}
