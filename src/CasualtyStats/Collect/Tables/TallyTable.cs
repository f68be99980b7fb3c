using System.Collections.Immutable;
using System.Globalization;
using CasualtyStats.Model;
using CasualtyStats.Places;

namespace CasualtyStats.Collect.Tables;

/// <summary>Reads a table of counts, one row after the other.</summary>
/// <remarks>
/// Columns (see <see cref="TallyTemplate.Columns"/>): date_start, date_end, place, pcode, outcome, count, qualifier, low, high, victim_class,
/// children, women, men, girls, boys, elderly, source, cumulative, cause, assertion, note; also counted_start and counted_end, and
/// killed, injured and missing in place of outcome and count. A number that cannot be read is told and its row is not counted;
/// an empty cell is no zero.
/// </remarks>
internal sealed class TallyTable(SourceDocument document, Sheet sheet, TableHeader header, PlaceCells places, SourceNames sources, Action<ReportedCount> take)
{
    // A column that is wrong throughout is told so many times, then by its number of cells.
    private const int MostAlike = 200;

    private static readonly (Column Column, VictimGroup Group)[] Groups =
    [
        (Column.Children, VictimGroup.Children), (Column.Women, VictimGroup.Women), (Column.Men, VictimGroup.Men),
        (Column.Girls, VictimGroup.Girls), (Column.Boys, VictimGroup.Boys), (Column.Elderly, VictimGroup.Elderly),
    ];

    private static readonly (Column Column, Outcome Outcome)[] OutcomeColumns =
        [(Column.Killed, Outcome.Killed), (Column.Injured, Outcome.Injured), (Column.Missing, Outcome.Missing)];

    private readonly ImmutableArray<Finding>.Builder findings = ImmutableArray.CreateBuilder<Finding>();
    private readonly Dictionary<(string Code, int Column), (int Number, int Row)> alike = [];

    private readonly SheetDays all = header.Has(Column.DateStart) || header.Has(Column.CountedStart) ? default : SheetDays.Of(sheet, header.Row.Number);
    private readonly DayOrders days = DayOrders.Of(sheet, header.At(Column.DateStart), header.Row.Number);

    /// <summary>Hands over all counts of the sheet in the order of its rows.</summary>
    /// <returns>What could not be read.</returns>
    public ImmutableArray<Finding> Read()
    {
        foreach (var (_, at) in header.Repeated)
            Tell("table-repeated-header", Severity.Check, header.Row.Number, at[1], header.Row.Cells[at[0]], header.Row.Cells[at[1]], sheet.Cell(header.Row.Number, at[0]));
        if (!header.Has(Column.DateStart) && !header.Has(Column.CountedStart)) all.Tell(Tell, header.Row.Number, Math.Max(0, OutcomeAt()));
        foreach (var (code, row, arguments) in days.Told()) Tell(code, Severity.Note, row, header.At(Column.DateStart), arguments);
        foreach (var row in sheet.Rows)
            if (row.Number > header.Row.Number && !row.IsEmpty && !IsTags(row)) Row(row);
        foreach (var ((code, column), known) in alike.Where(fault => fault.Value.Number > MostAlike).OrderBy(fault => fault.Key.Column).ThenBy(fault => fault.Key.Code, StringComparer.Ordinal))
            Add("table-more", Severity.Check, known.Row, column, (known.Number - MostAlike).ToString(CultureInfo.InvariantCulture), "@" + FaultName(code));
        return findings.ToImmutable();
    }

    // A row of HXL tags says what columns mean; it holds no counts.
    private static bool IsTags(SheetRow row) => Array.TrueForAll(row.Cells, cell => cell.Length == 0 || cell[0] == '#');

    private void Row(SheetRow row)
    {
        if (TooLong(row) || ColumnsDiffer(row) || Period(row) is not { } period) return;
        if (header.Has(Column.Outcome))
        {
            string word = header.Cell(row, Column.Outcome);
            if (word.Length == 0 && Blank(row, Column.Count) && Blank(row, Column.Low)) return;
            if (TableWords.Member<Outcome>("outcome", word) is { } outcome) Count(row, outcome, header.Has(Column.Count) ? Column.Count : Column.Low, period, withGroups: true);
            else Tell("table-outcome", Severity.Conflict, row.Number, header.At(Column.Outcome), word);
            return;
        }
        var filled = OutcomeColumns.Where(outcome => !Blank(row, outcome.Column)).ToList();
        bool groupsFit = filled.Count == 1;
        if (!groupsFit && Groups.FirstOrDefault(group => !Blank(row, group.Column)) is { Group.Code: not null } group)
            Tell("table-groups-of-what", Severity.Check, row.Number, header.At(group.Column), header.Cell(row, group.Column));
        foreach (var (column, outcome) in filled) Count(row, outcome, column, period, groupsFit);
    }

    private void Count(SheetRow row, Outcome outcome, Column column, (ReferencePeriod Harmed, ReferencePeriod Counted) period, bool withGroups)
    {
        if (!TryInterval(row, column, out long? count, out var interval, out var qualifier)) return;
        if (!TryBreakdown(row, withGroups, interval, out var breakdown)) return;
        int at = header.At(column);
        string cell = sheet.Cell(row.Number, at);
        var flags = new List<Flag>();
        if (count is null && qualifier != Qualifier.Range) flags.Add(new("table-no-number", header.Cell(row, Column.Qualifier)));
        var place = places.Of(header.Cell(row, Column.Place), header.Cell(row, Column.PCode), flags, (code, severity, inCodeColumn, arguments) =>
            Tell(code, severity, row.Number, header.At(inCodeColumn ? Column.PCode : Column.Place), arguments));
        var victims = Class(row, flags);
        take(new()
        {
            Id = ReportedCount.MakeId(document.Sha256, cell, outcome),
            Citation = new(document.Name, document.Sha256, null, cell, null),
            Outcome = outcome,
            Count = count,
            Interval = interval,
            Qualifier = qualifier,
            Class = victims ?? VictimClass.Unspecified,
            ClassBasis = victims is null or VictimClass.Unspecified ? null : Basis.Stated,
            Assertion = Assertion(row),
            Cause = Cause(header.Cell(row, Column.Cause)),
            Breakdown = breakdown,
            Place = place,
            Harmed = period.Harmed,
            Counted = period.Counted,
            Source = sources.Of(header.Cell(row, Column.Source), document.Publisher),
            Cumulative = Cumulative(row, period.Harmed, flags),
            ReportDate = document.Published,
            Flags = [.. flags],
        });
    }

    // A cell beyond the header is nearly always a comma that was not quoted: every cell behind it stands in the wrong column.
    private bool TooLong(SheetRow row)
    {
        int last = Array.FindLastIndex(row.Cells, cell => cell.Length > 0);
        if (last < header.Row.Cells.Length) return false;
        Tell("table-long-row", Severity.Conflict, row.Number, last, row.Cells.Length.ToString(CultureInfo.InvariantCulture), header.Row.Cells.Length.ToString(CultureInfo.InvariantCulture));
        return true;
    }

    private bool ColumnsDiffer(SheetRow row)
    {
        foreach (var (_, at) in header.Repeated)
        {
            int differs = at.FindIndex(column => row[column] != row[at[0]]);
            if (differs < 0) continue;
            int other = at[differs];
            Tell("table-columns-differ", Severity.Conflict, row.Number, other, row[other], row[at[0]], sheet.Cell(row.Number, at[0]));
            return true;
        }
        return false;
    }

    private int OutcomeAt() => new[] { Column.Count, Column.Low, Column.Killed, Column.Injured, Column.Missing }.Select(header.At).Where(at => at >= 0).DefaultIfEmpty(0).Min();

    // A month in place of a day is all its days.
    private (ReferencePeriod Harmed, ReferencePeriod Counted)? Period(SheetRow row)
    {
        if (!TryDay(row, Column.DateStart, out var start) || !TryDay(row, Column.DateEnd, out var end)
            || !TryDay(row, Column.CountedStart, out var countedStart) || !TryDay(row, Column.CountedEnd, out var countedEnd)) return null;
        var harmed = header.Has(Column.DateStart) ? new ReferencePeriod(start.First, end.Last ?? start.Last) : all.Period;
        var counted = new ReferencePeriod(countedStart.First, countedEnd.Last ?? countedStart.Last);
        if (!InOrder(row, Column.DateEnd, harmed) || !InOrder(row, Column.CountedEnd, counted)) return null;
        return (harmed, counted is { Start: null, End: null } ? harmed : counted);
    }

    private bool TryDay(SheetRow row, Column column, out (DateOnly? First, DateOnly? Last) day)
    {
        string cell = header.Cell(row, column);
        var read = CellDate.Of(cell, days.Order, sheet.MayHoldSerialDays);
        day = read.Kind is CellDateKind.Day or CellDateKind.Month ? (read.Day, read.Last) : ((DateOnly?)null, (DateOnly?)null);
        if (read.Kind is CellDateKind.Day or CellDateKind.Month or CellDateKind.Empty) return true;
        Tell(read.Kind == CellDateKind.Ambiguous ? "table-date-ambiguous" : "table-date", Severity.Conflict, row.Number, header.At(column), cell);
        return false;
    }

    private bool InOrder(SheetRow row, Column column, ReferencePeriod period)
    {
        if (period.Start is not { } start || period.End is not { } end || start <= end) return true;
        Tell("table-dates-reversed", Severity.Conflict, row.Number, header.At(column), Iso(end), Iso(start));
        return false;
    }

    private bool TryInterval(SheetRow row, Column column, out long? count, out CountInterval interval, out Qualifier qualifier)
    {
        (count, interval, qualifier) = (null, default, Qualifier.Exact);
        string word = header.Cell(row, Column.Qualifier);
        Qualifier? stated = word.Length == 0 ? null : TableWords.Member<Qualifier>("qualifier", word);
        if (word.Length > 0 && stated is null)
        {
            Tell("table-qualifier", Severity.Conflict, row.Number, header.At(Column.Qualifier), word);
            return false;
        }
        if (!TryNumber(row, column, out var number) || !TryNumber(row, Column.Low, out var low) || !TryNumber(row, Column.High, out var high)) return false;
        if (column == Column.Low) number = new(CellNumberKind.Empty);
        long wordLow = TableWords.Value("word_low", word) is { } known ? long.Parse(known, CultureInfo.InvariantCulture) : 1;
        if (Bounds.Of(number, Value(low), Value(high), stated, wordLow) is not { } bounds)
        {
            if (number.Kind == CellNumberKind.Empty && low.Kind == CellNumberKind.Empty && high.Kind == CellNumberKind.Empty)
                Tell("table-no-count", Severity.Check, row.Number, header.At(column));
            else
                Tell("table-bounds", Severity.Conflict, row.Number, header.At(column), header.Cell(row, column), header.Cell(row, Column.Low), header.Cell(row, Column.High), word);
            return false;
        }
        (count, interval, qualifier) = (bounds.Count, bounds.Interval, bounds.Qualifier);
        return true;
    }

    private static long? Value(CellNumber number) => number.Kind == CellNumberKind.Number ? number.Low : null;

    private bool TryNumber(SheetRow row, Column column, out CellNumber number)
    {
        string cell = header.Cell(row, column);
        number = CellNumber.Of(cell);
        string? code = number.Kind switch
        {
            CellNumberKind.Negative => "table-negative",
            CellNumberKind.Absurd => "table-absurd",
            CellNumberKind.Bad => cell[0] == '#' ? "table-formula" : "table-number",
            CellNumberKind.Range when column is not (Column.Count or Column.Killed or Column.Injured or Column.Missing) => "table-number",
            _ => null,
        };
        if (code is not null) Tell(code, Severity.Conflict, row.Number, header.At(column), cell);
        return code is null;
    }

    private bool TryBreakdown(SheetRow row, bool withGroups, CountInterval interval, out Breakdown breakdown)
    {
        breakdown = Breakdown.None;
        if (!withGroups) return true;
        var parts = new List<BreakdownPart>();
        foreach (var (column, group) in Groups)
        {
            if (!TryNumber(row, column, out var number)) return false;
            if (number.Kind == CellNumberKind.Number) parts.Add(new(group, number.Low));
        }
        if (parts.Count == 0) return true;
        breakdown = new(parts);
        long sum = checked((breakdown.Children ?? breakdown.ChildrenAtLeast) + (breakdown[VictimGroup.Women] ?? 0) + (breakdown[VictimGroup.Men] ?? 0));
        if (interval.High is { } most && sum > most)
            Tell("table-groups-exceed", Severity.Conflict, row.Number, header.At(Groups.First(group => !Blank(row, group.Column)).Column), sum.ToString(CultureInfo.InvariantCulture), most.ToString(CultureInfo.InvariantCulture));
        return true;
    }

    private VictimClass? Class(SheetRow row, List<Flag> flags)
    {
        string word = header.Cell(row, Column.VictimClass);
        if (word.Length == 0) return null;
        if (TableWords.Member<VictimClass>("victim_class", word) is { } victims) return victims;
        flags.Add(new("table-class", word));
        Tell("table-class", Severity.Check, row.Number, header.At(Column.VictimClass), word);
        return null;
    }

    private Assertion Assertion(SheetRow row)
    {
        string word = header.Cell(row, Column.Assertion);
        if (word.Length == 0) return Model.Assertion.Reported;
        if (TableWords.Member<Assertion>("assertion", word) is { } assertion) return assertion;
        Tell("table-assertion", Severity.Check, row.Number, header.At(Column.Assertion), word);
        return Model.Assertion.Unconfirmed;
    }

    private bool Cumulative(SheetRow row, ReferencePeriod harmed, List<Flag> flags)
    {
        string word = header.Cell(row, Column.Cumulative);
        // A figure for several days is a total over them unless the table says otherwise.
        if (word.Length == 0) return harmed.End is not null && harmed.Start != harmed.End;
        if (TableWords.Value("cumulative", word) is { } answer) return answer == "yes";
        flags.Add(new("table-cumulative", word));
        Tell("table-cumulative", Severity.Check, row.Number, header.At(Column.Cumulative), word);
        return harmed.IsKnown && harmed.Start != harmed.End;
    }

    private static string? Cause(string word) =>
        word.Length == 0 ? null : TableWords.Value("cause", word) ?? NameForm.Of(word).Replace(' ', '_');

    private bool Blank(SheetRow row, Column column) => CellNumber.Of(header.Cell(row, column)).Kind == CellNumberKind.Empty;

    /// <summary>The wording key of a fault in a few words.</summary>
    /// <param name="code">The finding's code.</param>
    public static string FaultName(string code) => "collect.fault-" + code["table-".Length..] is var key && Wording.Has(key) ? key : "collect.fault-other";

    private void Tell(string code, Severity severity, int row, int column, params string[] arguments)
    {
        alike.TryGetValue((code, column), out var known);
        alike[(code, column)] = (known.Number + 1, row);
        if (known.Number < MostAlike) Add(code, severity, row, column, arguments);
    }

    private void Add(string code, Severity severity, int row, int column, params string[] arguments)
    {
        string cell = sheet.Cell(row, Math.Max(0, column));
        findings.Add(new(code, severity, new(document.Name, document.Sha256, null, cell, null), new("collect." + code, [document.Name, cell, .. arguments]), []));
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
