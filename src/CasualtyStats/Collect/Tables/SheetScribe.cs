using System.Collections.Immutable;
using System.Globalization;
using CasualtyStats.Model;

namespace CasualtyStats.Collect.Tables;

/// <summary>Takes down what is read from one sheet: counts with their cells, and findings that name cells.</summary>
internal sealed class SheetScribe(SourceDocument document, Sheet sheet, PlaceCells places, SourceNames sources)
{
    // A column that is wrong throughout is told once with its number of cells, not a million times.
    private const int MostAlike = 20;

    private readonly Dictionary<string, (int Number, int Row, int Column)> alike = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (PlaceMention Place, Flag? Flag, int Row, int Column, int Rows)> written = new(StringComparer.Ordinal);

    /// <summary>The document that counts cite.</summary>
    public SourceDocument Document { get; } = document;

    /// <summary>The sheet.</summary>
    public Sheet Sheet { get; } = sheet;

    /// <summary>How many columns the header has; a row with more is damaged.</summary>
    public int Width { get; init; } = int.MaxValue;

    /// <summary>The level of a place, 0 country to 4 community, or null.</summary>
    public int? Level(Area area) => places.Level(area);

    /// <summary>The places that hold a place, from the nearest outwards.</summary>
    public IEnumerable<PCode> Holders(PCode code) => places.Holders(code);

    /// <summary>Takes each count as it is read; null to gather them in <see cref="Counts"/>.</summary>
    public Action<ReportedCount>? Taker { get; init; }

    /// <summary>The counts so far; none where somebody else takes them.</summary>
    public List<ReportedCount> Counts { get; } = [];

    /// <summary>From the first to the last day of the counts so far: the days of a row of sums that has none of its own.</summary>
    public ReferencePeriod AllDays { get; private set; }

    /// <summary>Takes down a count.</summary>
    /// <param name="count">The count.</param>
    public void Add(ReportedCount count)
    {
        AllDays = new(count.Harmed.Start < AllDays.Start || AllDays.Start is null ? count.Harmed.Start : AllDays.Start,
            count.Harmed.End > AllDays.End || AllDays.End is null ? count.Harmed.End : AllDays.End);
        if (Taker is null) Counts.Add(count);
        else Taker(count);
    }

    /// <summary>The findings so far.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>A finding at a cell; its sentence is <c>collect.CODE</c> with the file, the cell and the arguments.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="severity">How much it matters.</param>
    /// <param name="row">The cell's row.</param>
    /// <param name="column">The cell's column, from 0.</param>
    /// <param name="arguments">What fills the sentence.</param>
    public void Tell(string code, Severity severity, int row, int column, params string[] arguments)
    {
        string cell = Sheet.Cell(row, Math.Max(0, column));
        Findings.Add(new(code, severity, new(Document.Name, Document.Sha256, null, cell, null), new("collect." + code, [Document.Name, cell, .. arguments]), []));
    }

    /// <summary>Like <see cref="Tell"/>, but after twenty cells of one column with one fault only their number is told, at the end.</summary>
    public void TellEach(string code, Severity severity, int row, int column, params string[] arguments)
    {
        string key = code + " " + column.ToString(CultureInfo.InvariantCulture);
        alike.TryGetValue(key, out var known);
        alike[key] = (known.Number + 1, row, column);
        if (known.Number < MostAlike) Tell(code, severity, row, column, arguments);
    }

    /// <summary>The number in a cell; null where it holds none or one that cannot be read, which is told.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column, or -1.</param>
    /// <param name="bad">True where a fault was told.</param>
    public CellNumber Number(SheetRow row, int column, out bool bad)
    {
        var number = CellNumber.Of(row[column]);
        string? code = number.Kind switch
        {
            CellNumberKind.Negative => "table-negative",
            CellNumberKind.Absurd => "table-absurd",
            CellNumberKind.Bad => row[column][0] == '#' ? "table-formula" : "table-number",
            _ => null,
        };
        bad = code is not null;
        if (code is not null) TellEach(code, Severity.Conflict, row.Number, column, row[column]);
        return number;
    }

    /// <summary>The place of a row from its names, the widest first; each is looked for within the one before.</summary>
    /// <param name="row">The row.</param>
    /// <param name="columns">The columns of names.</param>
    /// <param name="code">The column of a P-code, or -1.</param>
    /// <param name="otherwise">The place where no column gives one, or empty.</param>
    /// <param name="flags">Takes the reasons for doubt.</param>
    public PlaceMention Place(SheetRow row, ImmutableArray<PlaceColumn> columns, int code, string otherwise, List<Flag> flags)
    {
        int deepest = -1;
        string key = row[code];
        foreach (var column in columns)
        {
            if (row[column.At].Length > 0) deepest = column.At;
            key += "\n" + row[column.At];
        }
        if (deepest < 0 && key.AsSpan().Trim('\n').IsEmpty) return otherwise.Length > 0 ? Carried(otherwise) : PlaceMention.None;
        if (!written.TryGetValue(key, out var known))
        {
            var (place, flag) = places.Within([.. columns.Select(column => (Name: row[column.At], column.Level)).Where(name => name.Name.Length > 0)], row[code]);
            known = (place, flag, row.Number, deepest < 0 ? code : deepest, 0);
        }
        written[key] = known with { Rows = known.Rows + 1 };
        if (known.Flag is not null) flags.Add(known.Flag);
        return known.Place;
    }

    /// <summary>A place that the form of the table tells for all its rows ("Gaza Strip").</summary>
    /// <param name="name">Its name.</param>
    public PlaceMention Carried(string name) => new(name, places.Named(name), Basis.Carried);

    /// <summary>Who asserts a row.</summary>
    /// <param name="cell">The source's cell, or empty.</param>
    public Attribution Source(string cell) => cell.Length == 0 || TableWords.Value("source", cell) is not { } id ? sources.Of(cell, Document.Publisher)
        : id == "none" ? Attribution.None : new(cell, id, Basis: Basis.Stated);

    /// <summary>Tells what concerns many cells once: places without a code, faults beyond the twentieth.</summary>
    public void Finish()
    {
        foreach (var (key, known) in alike.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            if (known.Number > MostAlike) Tell("table-more", Severity.Conflict, known.Row, known.Column, Text(known.Number - MostAlike), "@" + TallyTable.FaultName(key[..key.IndexOf(' ', StringComparison.Ordinal)]));
        var nowhere = written.Values.Where(place => !place.Place.Area.IsKnown && place.Place.Written is not null).OrderBy(place => place.Row).ToList();
        if (nowhere.Count == 0) return;
        Tell("table-places-unknown", Severity.Note, nowhere[0].Row, nowhere[0].Column, Text(nowhere.Count), Text(nowhere.Sum(place => place.Rows)),
            string.Join("; ", nowhere.Take(5).Select(place => place.Place.Written)));
    }

    /// <summary>A whole number as findings write it.</summary>
    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A day as findings write it.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
