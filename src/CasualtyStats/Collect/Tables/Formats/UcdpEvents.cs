using CasualtyStats.Model;

namespace CasualtyStats.Collect.Tables.Formats;

/// <summary>Events of the Uppsala Conflict Data Program (GED): one event a row, with best, lowest and highest estimate and the dead of each side.</summary>
/// <remarks>
/// Shape: <c>deaths_a</c>, <c>deaths_b</c>, <c>deaths_civilians</c>, <c>deaths_unknown</c>, <c>low</c>, <c>best</c>, <c>high</c>, <c>date_start</c>, <c>date_end</c>.
/// Best is the sum of the four. An event whose dead are all of one class is one count with the event's range; one of several classes gives a count for each,
/// whose range is the widest that the event's range allows, flagged. date_prec above 1: one of the days from first to last. where_prec 3 is known to the
/// district, 4 and 5 to the province, 6 and 7 to the country: somewhere in it. event_clarity 2: a sum over several events.
/// </remarks>
internal sealed class UcdpEvents : ITableFormat
{
    private static readonly (string Header, VictimClass Class)[] Sides =
        [("deaths_a", VictimClass.Combatant), ("deaths_b", VictimClass.Combatant), ("deaths_civilians", VictimClass.Civilian), ("deaths_unknown", VictimClass.Unspecified)];

    /// <inheritdoc/>
    public bool Streams => true;

    /// <inheritdoc/>
    public bool Fits(HeaderBlock header) => header.HasAll("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "low", "best", "high", "date_start", "date_end");

    /// <inheritdoc/>
    public void Read(SheetScribe scribe, HeaderBlock header)
    {
        var columns = new UcdpColumns(header, scribe.Source("UCDP"), [.. Sides.Select(side => (header.Find(side.Header), side.Class))]) { Days = DayOrders.Of(scribe.Sheet, header.Find("date_start"), header.LastRow) };
        foreach (var (code, at, arguments) in columns.Days.Told()) scribe.Tell(code, Severity.Note, at, columns.Start, arguments);
        foreach (var row in scribe.Sheet.Rows)
            if (row.Number > header.LastRow && !row.IsEmpty) Row(scribe, columns, row);
    }

    private static void Row(SheetScribe scribe, UcdpColumns header, SheetRow row)
    {
        int best = header.Best, low = header.Low, high = header.High;
        long?[] numbers = [Number(scribe, row, best), Number(scribe, row, low), Number(scribe, row, high)];
        var sides = header.Sides.Select(side => (side.At, side.Class, Count: Number(scribe, row, side.At))).ToArray();
        if (numbers.Any(number => number is null) || sides.Any(side => side.Count is null)) return;
        long sum = sides.Sum(side => side.Count!.Value);
        if (numbers[1] > numbers[0] || numbers[0] > numbers[2])
        {
            scribe.TellEach("table-bounds", Severity.Conflict, row.Number, best, row[best], row[low], row[high], "");
            return;
        }
        if (sum != numbers[0]) scribe.TellEach("table-sides-differ", Severity.Conflict, row.Number, best, row[best], SheetScribe.Text(sum));
        if (Period(scribe, header, row) is not { } harmed) return;
        var deadly = sides.Where(side => side.Count > 0).ToArray();
        var range = new CountInterval(numbers[1]!.Value, numbers[2]);
        var classes = deadly.Select(side => side.Class).Distinct().ToArray();
        if (classes.Length <= 1 || sum != numbers[0]) Add(scribe, header, row, harmed, best, numbers[0]!.Value, range, classes is [var only] ? only : VictimClass.Unspecified, "", false);
        else
            foreach (var side in deadly)
            {
                long count = side.Count!.Value;
                var widest = new CountInterval(Math.Max(0, count - (numbers[0]!.Value - range.Low)), count + (range.High!.Value - numbers[0]!.Value));
                Add(scribe, header, row, harmed, side.At, count, widest, side.Class, "/" + header.Name(side.At), !widest.IsExact);
            }
    }

    private static long? Number(SheetScribe scribe, SheetRow row, int column)
    {
        var number = scribe.Number(row, column, out bool bad);
        return bad ? null : number.Kind == CellNumberKind.Empty ? 0 : number.Low;
    }

    private static void Add(SheetScribe scribe, UcdpColumns header, SheetRow row, ReferencePeriod harmed, int column, long count, CountInterval range, VictimClass victims, string suffix, bool shared)
    {
        if (range.High == 0) return;
        string cell = scribe.Sheet.Cell(row.Number, column);
        var flags = new List<Flag>();
        if (shared) flags.Add(new("table-range-shared", SheetScribe.Text(range.Low), SheetScribe.Text(range.High ?? count)));
        string precision = row[header.Precision];
        var place = scribe.Place(row, header.Places(precision), -1, "", flags);
        scribe.Add(new()
        {
            Id = ReportedCount.MakeId(scribe.Document.Sha256, cell, Outcome.Killed),
            Citation = new(scribe.Document.Name, scribe.Document.Sha256, null, cell, null),
            Outcome = Outcome.Killed,
            Count = count,
            Interval = range,
            Qualifier = range.IsExact ? Qualifier.Exact : Qualifier.Range,
            Class = victims,
            ClassBasis = victims == VictimClass.Unspecified ? null : Basis.Stated,
            Place = precision is "1" or "2" or "" ? place : place with { Basis = Basis.Inferred },
            Harmed = harmed,
            HarmedBasis = Basis.Stated,
            Counted = harmed,
            Source = header.Source,
            Cumulative = row[header.Clarity] == "2" && place.Area.IsKnown,
            EventId = row[header.Id] is { Length: > 0 } id ? id + suffix : SheetScribe.Text(row.Number) + suffix,
            ReportDate = scribe.Document.Published,
            Flags = [.. flags],
        });
    }

    private static ReferencePeriod? Period(SheetScribe scribe, UcdpColumns header, SheetRow row)
    {
        var (first, last) = (header.Start, header.End);
        var (start, end) = (CellDate.Of(row[first], header.Days.Order, scribe.Sheet.MayHoldSerialDays), CellDate.Of(row[last], header.Days.Order, scribe.Sheet.MayHoldSerialDays));
        foreach (var (day, column) in new[] { (start, first), (end, last) })
        {
            if (day.Kind == CellDateKind.Day) continue;
            scribe.TellEach(day.Kind == CellDateKind.Ambiguous ? "table-date-ambiguous" : "table-date", Severity.Conflict, row.Number, column, row[column]);
            return null;
        }
        if (start.Day <= end.Day) return new(start.Day, end.Day);
        scribe.TellEach("table-dates-reversed", Severity.Conflict, row.Number, last, SheetScribe.Iso(end.Day), SheetScribe.Iso(start.Day));
        return null;
    }
}
