using System.Globalization;
using CasualtyStats.Collect.Reading;
using CasualtyStats.Model;

namespace CasualtyStats.Collect.Tables.Formats;

/// <summary>Tallies as this product exports them (tallies.csv, tallies.jsonl): read back as they were, with their ids and the place where each was printed.</summary>
/// <remarks>
/// Shape: <c>id</c>, <c>document</c>, <c>outcome</c>, <c>count</c>, <c>qualifier</c>, <c>class_basis</c>, <c>counted_start</c>. A tally keeps its id, so that
/// an export beside the documents that it came from adds nothing. Its citation is the one that the export gives.
/// </remarks>
internal sealed class OwnTallies : ITableFormat
{
    /// <inheritdoc/>
    public bool Fits(HeaderBlock header) => header.HasAll("id", "document", "outcome", "count", "qualifier", "class_basis", "counted_start");

    /// <inheritdoc/>
    public void Read(SheetScribe scribe, HeaderBlock header)
    {
        var reports = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in scribe.Sheet.Rows)
        {
            if (row.Number <= header.LastRow || row.IsEmpty) continue;
            string document = Cell("document");
            if (!reports.TryGetValue(document, out int report)) reports[document] = report = reports.Count;
            try
            {
                scribe.Counts.Add(Count(report));
            }
            catch (Exception error) when (error is FormatException or ArgumentException or OverflowException)
            {
                scribe.TellEach("table-own-tally", Severity.Conflict, row.Number, 0, Cell("id"));
            }

            string Cell(string name) => row[header.Find(name)].TrimStart('\'');
            string? Or(string name) => Cell(name) is { Length: > 0 } cell ? cell : null;
            long? Number(string name) => Or(name) is { } cell ? long.Parse(cell, NumberStyles.None, CultureInfo.InvariantCulture) : null;
            DateOnly? Day(string name) => Or(name) is { } cell ? DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
            T Member<T>(string name) where T : struct, Enum => Enum.Parse<T>(Cell(name).Replace("_", "", StringComparison.Ordinal), true);

            ReportedCount Count(int number) => new()
            {
                Id = Cell("id") is { Length: > 0 } id ? id : throw new FormatException("a tally has an id"),
                Citation = new(document, scribe.Document.Sha256, Number("start") is { } start && Number("end") is { } end ? new TextSpan((int)start, (int)end) : null, Or("cell"), Or("quote")),
                Outcome = Sense.OutcomeOf(Cell("outcome")) ?? throw new FormatException("an outcome of the product's own"),
                Count = Number("count"),
                Interval = new(Number("low") ?? 0, Number("high")),
                Qualifier = Member<Qualifier>("qualifier"),
                Class = Member<VictimClass>("victim_class"),
                ClassBasis = Or("class_basis") is null ? null : Member<Basis>("class_basis"),
                Occupation = Or("occupation"),
                Assertion = Member<Assertion>("assertion"),
                Cause = Or("cause"),
                AllegedActor = Or("alleged_actor"),
                Breakdown = Groups(header, row),
                Place = Place(),
                Harmed = new(Day("date_start"), Day("date_end")),
                Counted = new(Day("counted_start"), Day("counted_end")),
                Source = Or("source") is null && Or("origin") is null ? Attribution.None : new(Or("source"), Or("origin"), Basis: Basis.Stated),
                Cumulative = Cell("cumulative") == "true",
                Relations = new(Or("duplicate_of"), Or("part_of"), Or("supersedes"), []),
                EventId = Or("event"),
                Report = number,
                ReportDate = scribe.Document.Published,
                Flags = [.. Cell("flags").Split(';', StringSplitOptions.RemoveEmptyEntries).Select(code => new Flag(code))],
            };

            PlaceMention Place()
            {
                string area = Or("area") ?? string.Concat(Cell("area.include").Replace(';', '+'), Or("area.exclude") is { } left ? "-" + left.Replace(";", "-", StringComparison.Ordinal) : "");
                return Or("place") is null && area.Length == 0 ? PlaceMention.None : new(Or("place"), Area.Parse(area), Or("place") is null ? null : Basis.Stated);
            }
        }
    }

    // CSV: "children=3;women="; JSON lines: a key for each group.
    private static Breakdown Groups(HeaderBlock header, SheetRow row)
    {
        var parts = new List<BreakdownPart>();
        foreach (string part in row[header.Find("breakdown")].Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] pair = part.Split('=', 2);
            parts.Add(new(new VictimGroup(pair[0]), pair.Length > 1 && pair[1].Length > 0 ? long.Parse(pair[1], NumberStyles.None, CultureInfo.InvariantCulture) : null));
        }
        foreach (var cell in header.Cells)
            if (cell.Lower.StartsWith("breakdown.", StringComparison.Ordinal) && row[cell.At].Length > 0)
                parts.Add(new(new VictimGroup(cell.Lower["breakdown.".Length..]), long.Parse(row[cell.At], NumberStyles.None, CultureInfo.InvariantCulture)));
        return new(parts);
    }
}
