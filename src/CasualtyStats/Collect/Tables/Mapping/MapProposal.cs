using System.Globalization;
using CasualtyStats.Collect.Files;
using CasualtyStats.Collect.Tables.Formats;
using CasualtyStats.Model;
using CasualtyStats.Places;
using CsvHelper;

namespace CasualtyStats.Collect.Tables.Mapping;

/// <summary>A first mapping of a table, from its headers and its values, for a person to correct and keep as FILE.map.csv.</summary>
/// <param name="Csv">The mapping; empty where the file holds no table.</param>
/// <param name="Format">True where the file is of a known format and needs no mapping.</param>
/// <param name="Problem">Why the file could not be opened as a table, or null.</param>
public sealed record MapProposal(string Csv, bool Format, Finding? Problem)
{
    private const int Sampled = 60;
    private const double Most = 0.6;

    /// <summary>Proposes a mapping.</summary>
    /// <param name="path">A CSV or JSON file or a workbook.</param>
    /// <param name="gazetteer">Places by which a column of names is told.</param>
    /// <param name="options">Bounds on what is opened; null for the usual ones.</param>
    public static MapProposal Of(string path, Gazetteer gazetteer, CollectOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(gazetteer);
        options ??= new();
        string name = Path.GetFileName(path);
        var (bytes, problem) = FileBytes.Read(path, name, options.MaximumBytes);
        if (bytes is null) return new("", false, problem);
        var (sheets, told) = Grids.Of(new InputFile(name, bytes, null), options.MaximumUnpackedBytes, out _, out _);
        if (told is not null) return new("", false, told);
        var headers = sheets.Select(sheet => (Sheet: sheet, Header: HeaderBlock.Of(sheet))).Where(pair => pair.Header is { } header && header.Cells.Length > 1).ToList();
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, new CsvWriterOptions { NewLine = "\n" }, true))
        {
            csv.WriteRecord(["sheet", "column", "header", "field", "value", "example"]);
            foreach (var (sheet, header) in headers) Write(csv, sheet, header!, gazetteer);
        }
        return new(headers.Count > 0 ? text.ToString() : "", headers.Exists(pair => KnownFormats.Of(pair.Header!) is not null), null);
    }

    private static void Write(CsvWriter csv, Sheet sheet, HeaderBlock header, Gazetteer gazetteer)
    {
        string name = sheet.Name ?? "";
        var rows = sheet.Rows.Where(row => row.Number > header.LastRow && !row.IsEmpty).Take(Sampled).ToList();
        csv.WriteRecord([name, "", "", "header_row", header.Lower.Number.ToString(CultureInfo.InvariantCulture), ""]);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cell in header.Cells)
        {
            string[] values = [.. rows.Select(row => row[cell.At]).Where(value => value.Length > 0)];
            string field = Field(cell, values, gazetteer);
            // A second column of one meaning is a person's to choose.
            if (field.Length > 0 && !taken.Add(field)) field = "";
            string shown = field == "personal" ? "" : values.FirstOrDefault() ?? "";
            csv.WriteRecord([name, MapLine.Of(cell.At), cell.Title, field, "", shown.Length > 60 ? shown[..60] : shown]);
        }
        if (!taken.Overlaps(["place", "pcode", "country", "admin1", "admin2", "admin3"])) csv.WriteRecord([name, "", "", "place", "", ""]);
        if (!taken.Contains("source")) csv.WriteRecord([name, "", "", "source", "", ""]);
    }

    private static string Field(HeaderCell cell, string[] values, Gazetteer gazetteer)
    {
        if (cell.Meaning is { IsFigure: true, Filled: false } figure) return Words(figure);
        if (cell.Column is { } column) return TableMap.Code(column);
        if (cell.Meaning.Filled || cell.Meaning.Thing || values.Length == 0) return "";
        bool Mostly(Func<string, bool> told) => values.Count(told) > values.Length * Most;
        if (Mostly(value => CellDate.Of(value).Kind is CellDateKind.Day or CellDateKind.Ambiguous)) return "date_start";
        if (Mostly(value => TableWords.Value("outcome", value) is not null)) return "outcome";
        if (Mostly(value => TableWords.Value("victim_class", value) is not null)) return "victim_class";
        if (Mostly(value => CellNumber.Of(value).Kind is CellNumberKind.Number or CellNumberKind.Empty)) return "";
        return Mostly(value => value.Length < 60 && gazetteer.Resolve(value).Area.IsKnown) ? "place" : "";
    }

    // In words that a header could say, so that reading the field gives the same column again.
    private static string Words(HeaderMeaning figure)
    {
        var words = new List<string> { figure.Outcome == Outcome.KilledOrInjured ? "casualties" : figure.Cause is not null ? "" : figure.Outcome!.Value.ToString().ToLowerInvariant() };
        if (figure.Cause is not null) words.Add("famine");
        if (figure.Class is VictimClass.Civilian or VictimClass.Combatant) words.Add(figure.Class.ToString().ToLowerInvariant());
        words.AddRange(new[] { figure.Group, figure.Occupation?.Replace('_', ' '), figure.Part?.Replace('_', ' ') }.OfType<string>());
        if (figure.Measure != FigureMeasure.Row) words.Add(figure.Measure.ToString().ToLowerInvariant());
        if (figure.Role != FigureRole.Count) words.Add(figure.Role.ToString().ToLowerInvariant());
        return string.Join(' ', words.Where(word => word.Length > 0));
    }
}
