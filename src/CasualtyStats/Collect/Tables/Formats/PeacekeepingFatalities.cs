using CasualtyStats.Model;
using CasualtyStats.Places;

namespace CasualtyStats.Collect.Tables.Formats;

/// <summary>Deaths of United Nations staff in peace operations: one person a row.</summary>
/// <remarks>
/// Shape: <c>incident_date</c>, <c>casualty_id</c>, <c>type_of_casualty</c>, <c>casualty_personnel_type</c>. Each row is a count of one, cited by
/// <c>type_of_casualty</c>. Civil or military status is that of the kind of staff; local staff, police and others are of no stated class.
/// Illness and accident are causes of their own and enter no figure unless asked for.
/// </remarks>
internal sealed class PeacekeepingFatalities : ITableFormat
{
    /// <inheritdoc/>
    public bool Fits(HeaderBlock header) => header.HasAll("incident_date", "casualty_id", "type_of_casualty", "casualty_personnel_type");

    /// <inheritdoc/>
    public void Read(SheetScribe scribe, HeaderBlock header)
    {
        foreach (var row in scribe.Sheet.Rows)
            if (row.Number > header.LastRow && !row.IsEmpty) Row(scribe, header, row);
    }

    private static void Row(SheetScribe scribe, HeaderBlock header, SheetRow row)
    {
        int date = header.Find("incident_date"), type = header.Find("type_of_casualty");
        var day = CellDate.Of(row[date]);
        if (day.Kind != CellDateKind.Day)
        {
            scribe.TellEach(day.Kind == CellDateKind.Ambiguous ? "table-date-ambiguous" : "table-date", Severity.Conflict, row.Number, date, row[date]);
            return;
        }
        if (TableWords.Member<Outcome>("outcome", row[type]) is not { } outcome)
        {
            scribe.TellEach("table-outcome", Severity.Conflict, row.Number, type, row[type]);
            return;
        }
        string cell = scribe.Sheet.Cell(row.Number, type), kind = row[header.Find("casualty_personnel_type")];
        var victims = kind.Contains("civilian", StringComparison.OrdinalIgnoreCase) ? VictimClass.Civilian
            : kind.StartsWith("military", StringComparison.OrdinalIgnoreCase) ? VictimClass.Combatant : VictimClass.Unspecified;
        scribe.Add(new()
        {
            Id = ReportedCount.MakeId(scribe.Document.Sha256, cell, outcome),
            Citation = new(scribe.Document.Name, scribe.Document.Sha256, null, cell, null),
            Outcome = outcome,
            Count = 1,
            Interval = new(1, 1),
            Qualifier = Qualifier.Exact,
            Class = victims,
            ClassBasis = victims == VictimClass.Unspecified ? null : Basis.Stated,
            Occupation = "peacekeeper",
            Cause = Cause(row[header.Find("type_of_incident")]),
            Place = row[header.Find("mission_acronym")] is { Length: > 0 } mission ? new(mission, Area.Unknown, Basis.Stated) : PlaceMention.None,
            Harmed = ReferencePeriod.On(day.Day),
            HarmedBasis = Basis.Stated,
            Counted = ReferencePeriod.On(day.Day),
            Source = scribe.Source("UN Peace Operations"),
            EventId = row[header.Find("casualty_id")] is { Length: > 0 } id ? id : SheetScribe.Text(row.Number),
            ReportDate = scribe.Document.Published,
        });
    }

    // "To be determined" and "unknown" say nothing of the cause.
    private static string? Cause(string word) => NameForm.Of(word) switch
    {
        "" or "to be determined" or "unknown" => null,
        var known => TableWords.Value("cause", known) ?? known.Replace(' ', '_'),
    };
}
