using System.Collections.Immutable;
using System.Globalization;
using CasualtyStats.Model;

namespace CasualtyStats.Collect.Tables;

/// <summary>The layout that a header's own words and tags give, where no known format fits.</summary>
internal static class HeaderLayout
{
    /// <summary>The layout, or null where no column holds figures or nothing says when or where.</summary>
    /// <param name="header">The header.</param>
    /// <param name="sheet">The sheet, whose name may give the year.</param>
    public static FigureLayout? Of(HeaderBlock header, Sheet sheet)
    {
        var figures = header.Cells.Where(cell => cell.Meaning.IsFigure).ToList();
        if (figures.Count == 0) return null;
        var columns = figures.Select(cell => cell.Meaning.Column(cell.At)).ToList();
        var repeated = columns.Where(column => !column.Filled).GroupBy(column => column with { At = 0, Origin = null }).Where(kin => kin.Count() > 1)
            .Select(kin => (header.Cells[kin.First().At], header.Cells[kin.ElementAt(1).At])).ToImmutableArray();
        var groups = Groups(header, columns, out var doubts);
        var layout = new FigureLayout
        {
            Format = header.Cells.Any(cell => cell.Tag.Length > 0) ? "hxl" : "headers",
            HeaderRow = header.LastRow,
            Series = FigureSeries.Of(columns.Where(column => !column.Filled && !repeated.Any(pair => pair.Item2.At == column.At)).Concat(groups)),
            DateStart = At(header, Column.DateStart),
            DateEnd = At(header, Column.DateEnd),
            Year = At(header, Column.Year),
            Month = At(header, Column.Month),
            Places = [.. PlaceColumn.Of(column => At(header, column))],
            PCode = At(header, Column.PCode),
            Codes = [.. CodeLevels.Order(header.Cells.Where(cell => cell.Column == Column.PCode).Select(cell => cell.At), at => header.Cells[at].Name + header.Cells[at].Tag)],
            Source = At(header, Column.Source),
            SourceWritten = figures.SelectMany(cell => FigureWords.Read(cell.Lower)).Where(word => word.Kind == "source").Select(word => word.Word.ToUpperInvariant()).FirstOrDefault() ?? "",
            Event = At(header, Column.Event),
            Cause = At(header, Column.Cause),
            Actor = At(header, Column.Actor),
            Class = At(header, Column.VictimClass),
            RowsAreEvents = At(header, Column.Event) >= 0,
            Filled = [.. header.Cells.Where(cell => cell.Meaning is { Filled: true, Outcome: not null })],
            Doubts = [.. header.Cells.Where(cell => cell.Meaning.IsDoubtful && cell.Column is null).Select(cell => (cell, "table-column-doubt", cell.Meaning.Unknown.Length > 0 ? cell.Meaning.Unknown : cell.Name)), .. doubts],
            Repeated = repeated,
        };
        if (layout is { DateStart: < 0, Year: < 0 } && YearOf(sheet.Name) is { } year) layout = layout with { Period = new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)) };
        return layout.IsPlaced && layout.Series.Length > 0 ? layout : null;
    }

    // Children, women and men without an outcome of their own belong to the one total that the table has.
    private static List<FigureColumn> Groups(HeaderBlock header, List<FigureColumn> columns, out List<(HeaderCell, string, string)> doubts)
    {
        var groups = header.Cells.Where(cell => cell.Meaning is { IsPartial: true, Group: not null }).ToList();
        var totals = columns.Where(column => column is { PartKey: null, Role: FigureRole.Count, Filled: false }).ToList();
        doubts = [];
        if (totals.Count == 1)
            return groups.ConvertAll(cell => totals[0] with { At = cell.At, Group = new VictimGroup(cell.Meaning.Group!) });
        if (groups.Count > 0 && totals.Count > 1)
            doubts = groups.ConvertAll(cell => (cell, "table-group-doubt", string.Join(", ", totals.Select(total => header.Cells[total.At].Name))));
        return [];
    }

    private static int At(HeaderBlock header, Column column) => header.Cells.FirstOrDefault(cell => cell.Column == column)?.At ?? -1;

    private static int? YearOf(string? name)
    {
        if (name is null) return null;
        int[] years = [.. name.Split([' ', '-', '_', '–', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is >= 1945 and <= 2100)
            .Select(word => int.Parse(word, CultureInfo.InvariantCulture)).Distinct()];
        return years.Length == 1 ? years[0] : null;
    }
}
