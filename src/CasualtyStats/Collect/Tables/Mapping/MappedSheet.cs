using System.Globalization;
using CasualtyStats.Model;

namespace CasualtyStats.Collect.Tables.Mapping;

/// <summary>What a mapping says of one sheet.</summary>
/// <param name="Header">The header's rows.</param>
/// <param name="Columns">What columns hold that are no figures.</param>
/// <param name="Figures">The columns of figures.</param>
/// <param name="Values">Values of all rows, by field.</param>
internal sealed record MappedSheet(HeaderBlock Header, List<(Column Column, int At)> Columns, List<FigureColumn> Figures, Dictionary<string, string> Values)
{
    /// <summary>The header for the reader of tables with one count a row.</summary>
    public TableHeader TallyHeader => TableHeader.Mapped(Row, Columns.Concat(Figures.Where(figure => figure.PartKey is null).Select(figure => (Of(figure.Outcome), figure.At))));

    /// <summary>True where each row has a number and its outcome.</summary>
    public bool IsTally => Columns.Exists(column => column.Column == Column.Outcome) && Columns.Exists(column => column.Column is Column.Count or Column.Low);

    // The reader of tallies measures rows by the header's width.
    private SheetRow Row => new(Header.LastRow, Header.Lower.Cells);

    /// <summary>The layout for the reader of figures.</summary>
    public FigureLayout Layout => new()
    {
        Format = "map",
        HeaderRow = Header.LastRow,
        Series = FigureSeries.Of(Figures.Concat(Groups())),
        Said = true,
        DateStart = At(Column.DateStart),
        DateEnd = At(Column.DateEnd),
        Year = At(Column.Year),
        Month = At(Column.Month),
        Period = new(Day("date_start"), Day("date_end") ?? Day("date_start")),
        Places = [.. PlaceColumn.Of(At)],
        PCode = At(Column.PCode),
        Place = Values.GetValueOrDefault("place", ""),
        Source = At(Column.Source),
        SourceWritten = Values.GetValueOrDefault("source", ""),
        Event = At(Column.Event),
        Cause = At(Column.Cause),
        Actor = At(Column.Actor),
        Class = At(Column.VictimClass),
        AllClass = TableWords.Member<VictimClass>("victim_class", Values.GetValueOrDefault("victim_class", "")) ?? VictimClass.Unspecified,
        Occupation = Values.GetValueOrDefault("occupation"),
        RowsAreEvents = Values.GetValueOrDefault("rows") == "events" || At(Column.Event) >= 0,
    };

    private IEnumerable<FigureColumn> Groups()
    {
        var totals = Figures.FindAll(figure => figure is { PartKey: null, Role: FigureRole.Count });
        if (totals.Count != 1) return [];
        return Columns.Where(column => column.Column is Column.Children or Column.Women or Column.Men or Column.Girls or Column.Boys or Column.Elderly)
            .Select(column => totals[0] with { At = column.At, Group = new VictimGroup(TableMap.Code(column.Column)) });
    }

    private int At(Column column) => Columns.Where(each => each.Column == column).Select(each => each.At).DefaultIfEmpty(-1).First();

    private DateOnly? Day(string field) => Values.TryGetValue(field, out string? text)
        && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static Column Of(Outcome outcome) => outcome switch
    {
        Outcome.Injured => Column.Injured,
        Outcome.Missing => Column.Missing,
        _ => Column.Killed,
    };
}
