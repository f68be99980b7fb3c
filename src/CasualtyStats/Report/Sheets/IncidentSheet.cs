using System.Collections.Immutable;
using CasualtyStats.Model;
using CasualtyStats.Workbooks;

namespace CasualtyStats.Report.Sheets;

/// <summary>One row for each incident and class: killed and injured side by side, with their groups.</summary>
internal static class IncidentSheet
{
    private sealed record Row(Incident Incident, VictimClass Class, ImmutableDictionary<Outcome, FigureLine> ByOutcome)
    {
        public CountEstimate Estimate(Outcome outcome, VictimGroup group) => ByOutcome.GetValueOrDefault(outcome)?.Estimate(group) ?? CountEstimate.None;
    }

    public static Sheet Make(WorkbookContext context)
    {
        var words = context.Words;
        var names = context.Content.PlaceNames;
        var rows = context.Content.Incidents.SelectMany(Rows).ToImmutableArray();
        ImmutableArray<Column<Row>> columns =
        [
            context.Column<Row>("first-day", row => Cell.Of(row.Incident.Period.Start, Looks.Day), 12, 12),
            context.Column<Row>("last-day", row => Cell.Of(row.Incident.Period.End, Looks.Day), 12, 12),
            context.Column<Row>("place", row => Place(row.Incident, names, words), 26, 14),
            context.Column<Row>("governorate", row => Cell.Of(context.Governorate(row.Incident.Area), Looks.Wrapped), 16),
            context.Column<Row>("pcode", row => Cell.Of(row.Incident.Area.ToString(), Looks.Wrapped), 15),
            context.Column<Row>("place-written", row => Cell.Of(row.Incident.PlaceWritten, Looks.Foreign(row.Incident.PlaceWritten, Looks.Wrapped)), 26, 12),
            context.Column<Row>("class", row => Cell.Of(words.Of(row.Class), Looks.Wrapped), 16, 11),
            .. FigureColumns.Outcomes<Row>(context, (row, outcome, group) => row.Estimate(outcome, group), rows.SelectMany(row => row.ByOutcome.Keys)),
            context.Column<Row>("origin-count", row => Cell.Of(row.Incident.Origins.Length, Looks.Count), 12, numeric: true),
            context.Column<Row>("origins", row => Cell.Of(words.List(row.Incident.Origins.Select(id => context.Names.OriginName(id, words))), Looks.Wrapped), 30, 16),
            context.Column<Row>("rests-on", row => context.Names.RestsOn(row.Incident.Statements, words), 15),
            context.Column<Row>("status", row => Cell.Of(words.Of(row.Incident.Status), Looks.Wrapped), 16),
            context.Column<Row>("open", row => Cell.Of(FigureColumns.Open(row.ByOutcome.Values, words), Looks.Wrapped), 34, 20),
            context.Column<Row>("incident", row => Cell.Of(row.Incident.Id, Looks.Text), 16),
        ];
        string name = words["sheet.incidents"];
        context.Describe(name, columns);
        return TableSheet.Make(name, "Incidents", words["empty"], rows, columns, frozenColumns: 3, pagesWide: 2, tagged: context.Options.Hxl) with
        {
            Emphases = FigureColumns.ByStatus(columns.Length - 2, columns.Length, context.Records(rows.Length), words),
        };
    }

    private static IEnumerable<Row> Rows(Incident incident) =>
        FigureLine.Of(incident.Figures)
            .GroupBy(line => line.First.Class)
            .Select(line => new Row(incident, line.Key, line.ToImmutableDictionary(part => part.First.Outcome)))
            .OrderBy(row => ClassOrder.Of(row.Class))
            .DefaultIfEmpty(new(incident, VictimClass.Unspecified, ImmutableDictionary<Outcome, FigureLine>.Empty));

    private static Cell Place(Incident incident, ImmutableDictionary<string, (string English, string Arabic)> names, Words words)
    {
        string name = incident.Area.IsKnown ? words.Name(incident.Area, names) : incident.PlaceWritten.Length > 0 ? incident.PlaceWritten : words["area.unknown"];
        return Cell.Of(name, Looks.Foreign(name, Looks.Wrapped));
    }
}
