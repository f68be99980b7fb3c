using System.Collections.Immutable;
using System.Globalization;
using CasualtyStats.Model;

namespace CasualtyStats.Collect.Tables;

/// <summary>Reads a table of figures by its layout: one count for each series and row, running totals as statements about all days up to the row's.</summary>
/// <remarks>
/// An empty cell, a dash and N/A are no statement; a number that cannot be read is told and only its own series lacks it.
/// Rows of words alone, above or below, are notes. Groups stand within their total; without one they bound it from below.
/// </remarks>
internal sealed class FigureTable
{
    private readonly SheetScribe scribe;
    private readonly FigureLayout layout;
    private readonly RunningTotals running;
    private readonly DayOrders days;
    private readonly ImmutableArray<FigureSeries> series;
    private readonly DateOnly? start;
    private readonly Sheet sheet;
    private readonly SheetDays sheetDays;
    private readonly Dictionary<string, RowPath> paths = new(StringComparer.Ordinal);

    /// <summary>A reader of one sheet.</summary>
    /// <param name="scribe">Takes counts and findings.</param>
    /// <param name="layout">Where the table keeps what.</param>
    public FigureTable(SheetScribe scribe, FigureLayout layout)
    {
        (this.scribe, this.layout, sheet) = (scribe, layout, scribe.Sheet);
        if (!layout.IsDated) sheetDays = SheetDays.Of(sheet, layout.HeaderRow);
        days = DayOrders.Of(sheet, layout.DateStart, layout.HeaderRow);
        series = layout.RowsAreEvents || layout.MeasureStated || layout.DateStart < 0 ? layout.Series : Rising.Mark(scribe, layout, Day);
        running = new(scribe, layout, Day);
        start = running.Start(series);
    }

    /// <summary>Reads all rows.</summary>
    public void Read()
    {
        foreach (var (code, row, arguments) in days.Told()) scribe.Tell(code, Severity.Note, row, layout.DateStart, arguments);
        foreach (var (cell, key, word) in layout.Doubts) scribe.Tell(key, Severity.Check, cell.Row, cell.At, cell.Name, word);
        foreach (var (first, second) in layout.Repeated)
            scribe.Tell("table-repeated-header", Severity.Check, second.Row, second.At, first.Name, second.Name, sheet.Cell(first.Row, first.At));
        if (layout is { Places.Length: 0, PCode: < 0, Place: "" }) scribe.Tell("table-no-place", Severity.Check, layout.HeaderRow, series[0].Lead.At);
        if (!layout.IsDated) sheetDays.Tell(scribe.Tell, layout.HeaderRow, series[0].Lead.At);
        running.Tell(series);
        foreach (var row in sheet.Rows)
            if (row.Number > layout.HeaderRow && !row.IsEmpty && !HeaderBlock.IsTags(row) && !IsNote(row) && layout.Skip?.Invoke(row) != true) Row(row);
        TableLevels.Settle(scribe, layout);
        NestedRows.Settle(scribe, paths);
    }

    private void Row(SheetRow row)
    {
        if (TooLong(row) || running.IsCarried(row.Number)) return;
        if (layout.Series.All(each => Columns(each).All(column => CellNumber.Of(row[column.At]).Kind == CellNumberKind.Empty))) return;
        if (layout.Repeated.FirstOrDefault(pair => row[pair.First.At] != row[pair.Second.At]) is { First: not null } differ)
        {
            scribe.TellEach("table-columns-differ", Severity.Conflict, row.Number, differ.Second.At, row[differ.Second.At], row[differ.First.At], sheet.Cell(row.Number, differ.First.At));
            return;
        }
        bool whole = TableLevels.IsWhole(row, layout);
        if ((whole && CellDate.Of(row[layout.DateStart]).Kind != CellDateKind.Day ? scribe.AllDays : Period(row)) is not { } harmed) return;
        var flags = new List<Flag>();
        var bounding = whole ? TableLevels.Bounding(row, layout) : layout.Places;
        var place = whole && bounding.IsEmpty ? new PlaceMention(TableLevels.Label(row, layout), Area.Unknown, Basis.Stated)
            : scribe.Place(row, bounding, whole ? -1 : layout.CodeAt(row), layout.Place, flags);
        var read = new FigureRow(row, harmed, place, scribe.Source(running.SourceOf(row)), flags, whole);
        foreach (var each in series) Count(read, each);
    }

    private void Count(FigureRow row, FigureSeries each)
    {
        if (Bounded(row.Row, each, out var parts) is not { } bounds) return;
        if (layout.ZeroIsSilence && bounds is { Count: 0, Interval.High: 0 }) return;
        string cell = sheet.Cell(row.Row.Number, each.Lead.At);
        List<Flag> flags = each.Total is null && each.Low is null ? [.. row.Flags, new("table-group-only")] : row.Flags;
        var victims = Class(row.Row, each);
        var harmed = Days(row, each);
        string id = ReportedCount.MakeId(scribe.Document.Sha256, cell, each.Outcome);
        if (!layout.RowsAreEvents && !row.IsWhole && !row.Place.Area.IsKnown && RowPath.Of(row.Row, layout) is { } path) paths[id] = path;
        bool total = each.Measure != FigureMeasure.Row || row.IsWhole || !layout.RowsAreEvents && IsTotal(row, harmed);
        scribe.Add(new()
        {
            Id = id,
            Citation = new(scribe.Document.Name, scribe.Document.Sha256, null, cell, null),
            Outcome = each.Outcome,
            Count = bounds.Count,
            Interval = bounds.Interval,
            Qualifier = bounds.Qualifier,
            Class = victims,
            ClassBasis = victims == VictimClass.Unspecified ? null : Basis.Stated,
            Occupation = each.Occupation ?? layout.Occupation,
            Cause = each.Cause ?? Cause(row.Row[layout.Cause]),
            AllegedActor = row.Row[layout.Actor] is { Length: > 0 } actor ? actor : null,
            Breakdown = parts,
            Place = row.Place,
            Harmed = harmed,
            HarmedBasis = row.Row[layout.Precision] is not ("" or "1") ? Basis.Carried : layout.DateStart >= 0 || layout.Year >= 0 ? Basis.Stated : harmed.IsKnown ? Basis.Carried : null,
            Counted = harmed,
            Source = row.Source,
            Cumulative = total,
            EventId = EventId(row, each, total),
            ReportDate = ReportDate(harmed),
            Flags = [.. flags],
        });
    }

    // A sum over a governorate or over several days holds several incidents; one for a town and a day may be one. Places without a code
    // cannot be told to lie apart, so their sums stand beside each other as incidents do.
    private bool IsTotal(FigureRow row, ReferencePeriod harmed) => row.Place.Area.IsKnown
        ? harmed.Start != harmed.End || scribe.Level(row.Place.Area) is < 4 or null
        : layout.Places.Length == 0 && layout.PCode < 0;

    // Disjoint occupations in one row, and sums for places without a code, are other people each: their own names keep them apart.
    private string? EventId(FigureRow row, FigureSeries each, bool total)
    {
        string number = SheetScribe.Text(row.Row.Number);
        string own = row.Row[layout.Event] is { Length: > 0 } named ? named : number;
        if (layout.RowsAreEvents) return each.Occupation is null ? own : own + "/" + each.Occupation;
        if (each.Occupation is not null && !total) return number + "/" + each.Occupation;
        return total || row.Place.Area.IsKnown ? null : number;
    }

    private DateOnly? ReportDate(ReferencePeriod harmed) => layout.RowsAreEvents || layout.DateStart < 0 ? scribe.Document.Published
        : scribe.Document.Published ?? harmed.End;

    private Bounds? Bounded(SheetRow row, FigureSeries each, out Breakdown parts)
    {
        parts = Breakdown.None;
        var number = Number(row, each.Total, out bool bad);
        var low = Number(row, each.Low, out bool badLow);
        var high = Number(row, each.High, out bool badHigh);
        var groups = new List<BreakdownPart>();
        foreach (var column in each.Parts)
            if (Number(row, column, out _) is { Kind: CellNumberKind.Number } part && column.PartKey is { } key) groups.Add(new(key, part.Low));
        if (bad || badLow || badHigh) return null;
        parts = new(groups);
        if (number.Kind == CellNumberKind.Empty && low.Kind == CellNumberKind.Empty && high.Kind == CellNumberKind.Empty) return OfParts(parts);
        if (Bounds.Of(number, Value(low), Value(high), null, 1) is not { } bounds)
        {
            scribe.TellEach("table-bounds", Severity.Conflict, row.Number, each.Lead.At, row[each.Lead.At], row[each.Low?.At ?? -1], row[each.High?.At ?? -1], "");
            return null;
        }
        Exceeding(row, each, parts, bounds.Interval);
        return bounds;
    }

    private static Bounds? OfParts(Breakdown parts)
    {
        if (parts.Parts.IsEmpty) return null;
        long groups = checked((parts.Children ?? parts.ChildrenAtLeast) + (parts[VictimGroup.Women] ?? 0) + (parts[VictimGroup.Men] ?? 0));
        long least = parts.Parts.Aggregate(groups, (most, part) => Math.Max(most, part.Count ?? 0));
        return least == 0 ? null : new(null, new(least, null), Qualifier.AtLeast);
    }

    private void Exceeding(SheetRow row, FigureSeries each, Breakdown parts, CountInterval interval)
    {
        if (parts.Parts.IsEmpty || interval.High is not { } most) return;
        long sum = checked((parts.Children ?? parts.ChildrenAtLeast) + (parts[VictimGroup.Women] ?? 0) + (parts[VictimGroup.Men] ?? 0));
        if (sum > most) scribe.TellEach("table-groups-exceed", Severity.Conflict, row.Number, each.Parts[0].At, SheetScribe.Text(sum), SheetScribe.Text(most));
    }

    private CellNumber Number(SheetRow row, FigureColumn? column, out bool bad)
    {
        bad = false;
        return column is null ? new(CellNumberKind.Empty) : scribe.Number(row, column.At, out bad);
    }

    private static long? Value(CellNumber number) => number.Kind == CellNumberKind.Number ? number.Low : null;

    private ReferencePeriod Days(FigureRow row, FigureSeries each)
    {
        if (each.Measure == FigureMeasure.Running) return new(running.RestartOf(row.Row.Number) ?? start, row.Harmed.End);
        if (each.Measure != FigureMeasure.Daily || row.Harmed.End is not { } end) return row.Harmed;
        int hours = CellNumber.Of(row.Row[layout.Hours]) is { Kind: CellNumberKind.Number, Low: > 24 and <= 24 * 31 } given ? (int)given.Low : 24;
        return new(end.AddDays(1 - hours / 24), end);
    }

    private CellDate Day(SheetRow row) => CellDate.Of(row[layout.DateStart], days.Order, sheet.MayHoldSerialDays);

    // Null where the days cannot be read, which is told; an empty cell leaves them unknown.
    private ReferencePeriod? Period(SheetRow row)
    {
        if (layout.DateStart < 0) return layout.Year >= 0 ? YearMonth(row) : layout.IsDated ? layout.Period : sheetDays.Period;
        var first = Day(row);
        if (Faulty(first, row, layout.DateStart)) return null;
        if (first.Kind == CellDateKind.Empty) return ReferencePeriod.Unknown;
        if (layout.DateEnd < 0 || row[layout.DateEnd].Length == 0) return new(first.Day, first.Last.AddDays(layout.DaysOfRow - 1));
        var last = CellDate.Of(row[layout.DateEnd], days.Order, sheet.MayHoldSerialDays);
        if (Faulty(last, row, layout.DateEnd)) return null;
        if (last.Last >= first.Day) return new(first.Day, last.Last);
        scribe.TellEach("table-dates-reversed", Severity.Conflict, row.Number, layout.DateEnd, SheetScribe.Iso(last.Last), SheetScribe.Iso(first.Day));
        return null;
    }

    private bool Faulty(CellDate day, SheetRow row, int column)
    {
        if (day.Kind is not (CellDateKind.Bad or CellDateKind.Ambiguous)) return false;
        scribe.TellEach(day.Kind == CellDateKind.Bad ? "table-date" : "table-date-ambiguous", Severity.Conflict, row.Number, column, row[column]);
        return true;
    }

    private ReferencePeriod? YearMonth(SheetRow row)
    {
        var year = CellNumber.Of(row[layout.Year]);
        if (year.Kind == CellNumberKind.Empty) return ReferencePeriod.Unknown;
        if (year is not { Kind: CellNumberKind.Number, Low: >= 1900 and <= 2200 })
        {
            scribe.TellEach("table-date", Severity.Conflict, row.Number, layout.Year, row[layout.Year]);
            return null;
        }
        string month = row[layout.Month];
        if (month.Length == 0) return new(new DateOnly((int)year.Low, 1, 1), new DateOnly((int)year.Low, 12, 31));
        var read = CellDate.Of(month.Length <= 2 && int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? $"{SheetScribe.Text(year.Low)}-{SheetScribe.Text(number)}" : $"{month} {SheetScribe.Text(year.Low)}");
        if (read.Kind == CellDateKind.Month) return new(read.Day, read.Last);
        scribe.TellEach("table-date", Severity.Conflict, row.Number, layout.Month, month);
        return null;
    }

    private VictimClass Class(SheetRow row, FigureSeries each)
    {
        if (each.Class != VictimClass.Unspecified) return each.Class;
        return row[layout.Class] is { Length: > 0 } word && TableWords.Member<VictimClass>("victim_class", word) is { } known ? known : layout.AllClass;
    }

    private static string? Cause(string word) =>
        word.Length == 0 ? null : TableWords.Value("cause", word) ?? Places.NameForm.Of(word).Replace(' ', '_');

    private static IEnumerable<FigureColumn> Columns(FigureSeries each) => new[] { each.Total, each.Low, each.High }.OfType<FigureColumn>().Concat(each.Parts);

    // "Source: …" below the table: words in one cell, and nothing where figures stand.
    private bool IsNote(SheetRow row)
    {
        int filled = row.Cells.Count(cell => cell.Length > 0);
        return filled == 1 && layout.DateStart >= 0 && row[layout.DateStart].Length == 0
            || filled == 1 && row[0].Length > 40;
    }

    private bool TooLong(SheetRow row)
    {
        int last = Array.FindLastIndex(row.Cells, cell => cell.Length > 0);
        if (last < scribe.Width) return false;
        scribe.TellEach("table-long-row", Severity.Conflict, row.Number, last, SheetScribe.Text(row.Cells.Length), SheetScribe.Text(scribe.Width));
        return true;
    }
}
