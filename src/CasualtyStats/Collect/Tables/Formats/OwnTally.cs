using System.Globalization;
using CasualtyStats.Collect.Reading;
using CasualtyStats.Model;

namespace CasualtyStats.Collect.Tables.Formats;

/// <summary>One line of an export of tallies.</summary>
/// <param name="columns">Where fields stand.</param>
/// <param name="row">The line.</param>
internal readonly struct OwnTally(OwnColumns columns, SheetRow row)
{
    /// <summary>The tally's id as written.</summary>
    public string Id => Cell("id");

    /// <summary>The document that it was read from.</summary>
    public string Document => Cell("document");

    /// <summary>The tally.</summary>
    /// <param name="export">The export.</param>
    /// <param name="report">Number of its report where the export does not say.</param>
    /// <exception cref="FormatException">A field is not as the product writes it.</exception>
    public ReportedCount Count(SourceDocument export, int report) => new()
    {
        Id = Id is { Length: > 0 } id ? id : throw new FormatException("a tally has an id"),
        Citation = new(Document, export.Sha256, Number("start") is { } start && Number("end") is { } end ? new TextSpan((int)start, (int)end) : null, Or("cell"), Or("quote")),
        Outcome = Sense.OutcomeOf(Cell("outcome")) ?? throw new FormatException("an outcome of the product's own"),
        FormerOutcome = Or("former_outcome") is { } former ? Sense.OutcomeOf(former) ?? throw new FormatException("an outcome of the product's own") : null,
        Count = Number("count"),
        Interval = new(Number("low") ?? 0, Number("high")),
        Qualifier = Member<Qualifier>("qualifier"),
        Class = Member<VictimClass>("victim_class"),
        ClassBasis = BasisOf("class_basis"),
        Occupation = Or("occupation"),
        Assertion = Member<Assertion>("assertion"),
        Cause = Or("cause"),
        AllegedActor = Or("alleged_actor"),
        Breakdown = Groups(),
        Place = Place(),
        Harmed = new(Day("date_start"), Day("date_end")),
        HarmedBasis = BasisOf("date_basis"),
        Counted = new(Day("counted_start"), Day("counted_end")),
        Source = Or("source") is null && Or("origin") is null ? Attribution.None : new(Or("source"), Or("origin"), Or("relay"), columns["source_basis"] < 0 ? Basis.Stated : BasisOf("source_basis")),
        Cumulative = Cell("cumulative") == "true",
        Relations = Related(),
        EventId = Or("event"),
        Report = (int)(Number("report") ?? report),
        ReportDate = columns["report_date"] < 0 ? export.Published : Day("report_date"),
        Flags = [.. Several("flags").Select(code => new Flag(code))],
    };

    private PlaceMention Place()
    {
        string area = Or("area") ?? string.Concat(Cell("area.include").Replace(';', '+'), Or("area.exclude") is { } left ? "-" + left.Replace(";", "-", StringComparison.Ordinal) : "");
        var basis = columns["place_basis"] >= 0 ? BasisOf("place_basis") : Or("place") is null ? null : Basis.Stated;
        return Or("place") is null && area.Length == 0 && basis is null ? PlaceMention.None : new(Or("place"), Area.Parse(area), basis);
    }

    private Relations Related()
    {
        var (duplicate, part, supersedes, includes) = (Or("duplicate_of"), Or("part_of"), Or("supersedes"), Several("includes"));
        return duplicate is null && part is null && supersedes is null && includes.Length == 0 ? Relations.None : new(duplicate, part, supersedes, [.. includes]);
    }

    // CSV: "children=3;women="; JSON lines: a key for each group.
    private Breakdown Groups()
    {
        var parts = new List<BreakdownPart>();
        foreach (string part in Several("breakdown"))
        {
            string[] pair = part.Split('=', 2);
            parts.Add(new(new VictimGroup(pair[0]), pair.Length > 1 && pair[1].Length > 0 ? Whole(pair[1]) : null));
        }
        foreach (var (group, at) in columns.Groups)
            if (row[at].Length > 0) parts.Add(new(new VictimGroup(group), row[at] == "null" ? null : Whole(row[at])));
        return parts.Count == 0 ? Breakdown.None : new(parts);
    }

    // An apostrophe stands before words that a spreadsheet would run as a formula, and only there.
    private string Cell(string name)
    {
        string cell = row[columns[name]];
        return cell.Length > 1 && cell[0] == '\'' && cell[1] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠' ? cell[1..] : cell;
    }

    private string? Or(string name) => Cell(name) is { Length: > 0 } cell ? cell : null;

    private string[] Several(string name) => Cell(name).Split(';', StringSplitOptions.RemoveEmptyEntries);

    private long? Number(string name) => Or(name) is { } cell ? Whole(cell) : null;

    private DateOnly? Day(string name) => Or(name) is { } cell ? DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private Basis? BasisOf(string name) => Or(name) is null ? null : Member<Basis>(name);

    private T Member<T>(string name) where T : struct, Enum => Enum.Parse<T>(Cell(name).Replace("_", "", StringComparison.Ordinal), true);

    private static long Whole(string cell) => long.Parse(cell, NumberStyles.None, CultureInfo.InvariantCulture);
}
