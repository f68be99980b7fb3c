using System.Collections.Immutable;
using System.Globalization;
using CasualtyStats.Model;

namespace CasualtyStats.Collect.Tables.Mapping;

/// <summary>A person's word on what the columns of a table hold: <c>FILE.map.csv</c> with the columns sheet, column, header, field, value.</summary>
/// <remarks>See data/tables/README.md for the fields. What stands there goes above every format and header.</remarks>
internal sealed class TableMap
{
    private readonly ImmutableArray<MapLine> lines;

    private TableMap(ImmutableArray<MapLine> lines, string name, string hash) => (this.lines, Name, Hash) = (lines, name, hash);

    /// <summary>The mapping's file name.</summary>
    public string Name { get; }

    /// <summary>From the mapping's lines: a table is read again when its mapping changes.</summary>
    public string Hash { get; }

    /// <summary>Reads a mapping.</summary>
    /// <param name="text">The file.</param>
    /// <param name="name">Its name.</param>
    /// <exception cref="InvalidDataException">It is no such table.</exception>
    public static TableMap Parse(string text, string name)
    {
        var rows = DataTable.Parse(text, name);
        if (rows.Count == 0 || !rows[0].Cells.ContainsKey("field")) throw new InvalidDataException($"{name}: expected the columns sheet, column, header, field, value; casualtystats map writes such a file");
        return new([.. rows.Select(row => new MapLine(row["sheet"], row["column"], row["header"], row["field"], row["value"], row.Line))], name,
            Files.InputFile.Hash(System.Text.Encoding.UTF8.GetBytes(text))[..8]);
    }

    /// <summary>The layout or the header of a sheet, with what is wrong with the mapping; both null where the mapping says nothing of the sheet.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="tell">Takes what is wrong: code and arguments.</param>
    public MappedSheet? Of(Sheet sheet, Action<string, string[]> tell)
    {
        var own = lines.Where(line => line.Sheet.Length == 0 || line.Sheet == sheet.Name).ToList();
        if (own.Count == 0) return null;
        int? row = own.Find(line => line.Field == "header_row") is { } given && int.TryParse(given.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
        if (HeaderBlock.Of(sheet, row) is not { } header) return null;
        var columns = new List<(Column Column, int At)>();
        var figures = new List<FigureColumn>();
        foreach (var line in own.Where(line => !line.IsConstant && line.Field is not ("" or "ignore")))
        {
            int at = At(line, header);
            if (at < 0) tell("map-no-column", [Name, Text(line.Line), line.Header.Length > 0 ? line.Header : line.Column]);
            else if (Field(line.Field) is { } column) columns.Add((column, at));
            else if (HeaderMeaning.Of(line.Field) is { IsFigure: true } meaning) figures.Add(meaning.Column(at));
            else tell("map-field", [Name, Text(line.Line), line.Field]);
        }
        return new(header, columns, figures, own.Where(line => line.IsConstant).ToDictionary(line => line.Field, line => line.Value, StringComparer.Ordinal));
    }

    /// <summary>The column that a field's code names (<c>date_start</c>), or null.</summary>
    /// <param name="field">The field.</param>
    public static Column? Field(string field) =>
        Enum.TryParse(field.Replace("_", "", StringComparison.Ordinal), true, out Column column) && !IsFigure(column) && field.All(c => c is '_' or (>= 'a' and <= 'z') or (>= '0' and <= '9')) ? column : null;

    /// <summary>The code of a column: DateStart is <c>date_start</c>.</summary>
    /// <param name="column">The column.</param>
    public static string Code(Column column) => column == Column.PCode ? "pcode"
        : string.Concat(column.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? "_" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));

    private static bool IsFigure(Column column) => column is Column.Killed or Column.Injured or Column.Missing;

    // The header finds a column that was moved; the letters one whose header is empty or stands twice.
    private static int At(MapLine line, HeaderBlock header)
    {
        bool Bears(HeaderCell cell) => cell.Name == line.Header || cell.Title == line.Header;
        int letters = line.Letters;
        if (letters >= 0 && letters < header.Cells.Length && (line.Header.Length == 0 || Bears(header.Cells[letters]))) return letters;
        return line.Header.Length > 0 ? header.Cells.FirstOrDefault(Bears)?.At ?? -1 : -1;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
