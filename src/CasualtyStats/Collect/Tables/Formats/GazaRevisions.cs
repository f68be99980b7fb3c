using CasualtyStats.Model;

namespace CasualtyStats.Collect.Tables.Formats;

/// <summary>Numbers that were rewritten later for a past day: the old and the new one, and when that was done.</summary>
/// <remarks>
/// Shape: <c>report_date</c>, <c>field</c>, <c>old_value</c>, <c>new_value</c>, and <c>commit_time</c> or <c>revised</c>. Both numbers are read; the new one,
/// dated by its revision, replaces the old one. A number that was lowered is told with both.
/// </remarks>
internal sealed class GazaRevisions : ITableFormat
{
    private const int DayLength = 10;

    /// <inheritdoc/>
    public bool Fits(HeaderBlock header) => header.HasAll("report_date", "field", "old_value", "new_value");

    /// <inheritdoc/>
    public void Read(SheetScribe scribe, HeaderBlock header)
    {
        int filled = 0, other = 0, firstFilled = 0, firstOther = 0, field = header.Find("field");
        foreach (var row in scribe.Sheet.Rows)
        {
            if (row.Number <= header.LastRow || row.IsEmpty) continue;
            var meaning = HeaderMeaning.Of(row[field]);
            if (meaning is { Filled: true, Outcome: not null }) { if (filled++ == 0) firstFilled = row.Number; }
            else if (!meaning.IsFigure) { if (other++ == 0) firstOther = row.Number; }
            else Row(scribe, header, row, meaning.Column(0));
        }
        if (filled > 0) scribe.Tell("table-revised-filled", Severity.Note, firstFilled, field, SheetScribe.Text(filled));
        if (other > 0) scribe.Tell("table-revised-other", Severity.Note, firstOther, field, SheetScribe.Text(other));
    }

    private static void Row(SheetScribe scribe, HeaderBlock header, SheetRow row, FigureColumn figure)
    {
        int oldAt = header.Find("old_value"), newAt = header.Find("new_value"), dayAt = header.Find("report_date"), revisedAt = header.Find("commit_time", "revised");
        var day = CellDate.Of(row[dayAt]);
        if (day.Kind != CellDateKind.Day)
        {
            scribe.TellEach("table-date", Severity.Conflict, row.Number, dayAt, row[dayAt]);
            return;
        }
        var before = scribe.Number(row, oldAt, out bool badOld);
        var after = scribe.Number(row, newAt, out bool badNew);
        var revised = CellDate.Of(row[revisedAt].Length > DayLength ? row[revisedAt][..DayLength] : row[revisedAt]);
        string? old = badOld || before.Kind != CellNumberKind.Number ? null : Add(scribe, row, oldAt, figure, before.Low, day.Day, day.Day, null);
        if (!badNew && after.Kind == CellNumberKind.Number) Add(scribe, row, newAt, figure, after.Low, day.Day, revised.Kind == CellDateKind.Day ? revised.Day : scribe.Document.Published, old);
        if (old is not null && after.Kind == CellNumberKind.Number && after.Low < before.Low)
            scribe.Tell("table-revised-down", Severity.Check, row.Number, newAt, row[header.Find("field")], SheetScribe.Iso(day.Day), SheetScribe.Text(before.Low), SheetScribe.Text(after.Low), revised.Kind == CellDateKind.Day ? SheetScribe.Iso(revised.Day) : row[revisedAt]);
    }

    private static string Add(SheetScribe scribe, SheetRow row, int column, FigureColumn figure, long number, DateOnly day, DateOnly? said, string? supersedes)
    {
        string cell = scribe.Sheet.Cell(row.Number, column);
        bool whole = figure.PartKey is null, running = figure.Measure == FigureMeasure.Running;
        var harmed = running ? new ReferencePeriod(null, day) : ReferencePeriod.On(day);
        string id = ReportedCount.MakeId(scribe.Document.Sha256, cell, figure.Outcome);
        scribe.Add(new()
        {
            Id = id,
            Citation = new(scribe.Document.Name, scribe.Document.Sha256, null, cell, null),
            Outcome = figure.Outcome,
            Count = whole ? number : null,
            Interval = new(number, whole ? number : null),
            Qualifier = !whole ? Qualifier.AtLeast : number == 0 ? Qualifier.Zero : Qualifier.Exact,
            Class = figure.Class,
            ClassBasis = figure.Class == VictimClass.Unspecified ? null : Basis.Stated,
            Cause = figure.Cause,
            Breakdown = figure.PartKey is { } key ? new([new(key, number)]) : Breakdown.None,
            Place = scribe.Carried("Gaza Strip"),
            Harmed = harmed,
            HarmedBasis = Basis.Stated,
            Counted = harmed,
            Source = scribe.Source(""),
            Cumulative = true,
            Relations = supersedes is null ? Relations.None : Relations.None with { Supersedes = supersedes },
            ReportDate = said,
            Flags = whole ? [] : [new("table-group-only")],
        });
        return id;
    }
}
