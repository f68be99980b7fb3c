using System.Collections.Immutable;
using CasualtyStats.Model;
using CasualtyStats.Workbooks;

namespace CasualtyStats.Report.Sheets;

/// <summary>One row for each place and class, killed and injured side by side: governorates first, then the places that reports name.</summary>
internal static class PlaceSheet
{
    private sealed record Row(FigureLine First, bool IsGovernorate, ImmutableDictionary<Outcome, FigureLine> ByOutcome)
    {
        public CountEstimate Estimate(Outcome outcome, VictimGroup group) => ByOutcome.GetValueOrDefault(outcome)?.Estimate(group) ?? CountEstimate.None;

        public Figure Figure => First.First;

        public FigureStatus Status => ByOutcome.Values.Select(line => line.Status).OrderBy(Seriousness).First();

        public ImmutableArray<string> Statements => [.. ByOutcome.Values.OrderBy(line => line.First.Outcome).SelectMany(line => (line.Total ?? line.First).Statements).Distinct(StringComparer.Ordinal)];

        private static int Seriousness(FigureStatus status) => status switch
        {
            FigureStatus.Contradicted => 0,
            FigureStatus.Withheld => 1,
            FigureStatus.Approximate => 2,
            FigureStatus.Implied => 3,
            FigureStatus.Reported => 4,
            _ => 5,
        };
    }

    public static Sheet Make(WorkbookContext context)
    {
        var words = context.Words;
        ImmutableArray<Row> rows = [.. Rows(context.Content.ByGovernorate, true), .. Rows(context.Content.ByPlace, false)];
        ImmutableArray<Column<Row>> columns =
        [
            context.Column<Row>("level", row => Cell.Of(words[row.IsGovernorate ? "level.governorate" : "level.place"], Looks.Text), 14),
            context.Column<Row>("place", row => Cell.Of(words.Place(row.Figure), Looks.Foreign(words.Place(row.Figure), Looks.Wrapped)), 28, 14),
            context.Column<Row>("governorate", row => Cell.Of(context.Governorate(row.Figure.Area), Looks.Wrapped), 16),
            context.Column<Row>("pcode", row => Cell.Of(row.Figure.Area?.ToString(), Looks.Wrapped), 16),
            context.Column<Row>("class", row => Cell.Of(words.Of(row.Figure.Class), Looks.Wrapped), 16, 11),
            .. FigureColumns.Outcomes<Row>(context, (row, outcome, group) => row.Estimate(outcome, group), rows.SelectMany(row => row.ByOutcome.Keys)),
            context.Column<Row>("rests-on", row => context.Names.RestsOn(row.Statements, words), 15),
            context.Column<Row>("status", row => Cell.Of(words.Of(row.Status), Looks.Wrapped), 16),
            context.Column<Row>("open", row => Cell.Of(FigureColumns.Open(row.ByOutcome.Values, words), Looks.Wrapped), 34, 20),
        ];
        string name = words["sheet.by-place"];
        context.Describe(name, columns);
        return TableSheet.Make(name, "ByPlace", words["empty"], rows, columns, frozenColumns: 2, pagesWide: 2, tagged: context.Options.Hxl) with
        {
            Emphases = FigureColumns.ByStatus(columns.Length - 1, columns.Length, context.Records(rows.Length), words),
        };
    }

    private static IEnumerable<Row> Rows(ImmutableArray<Figure> figures, bool governorates) =>
        FigureLine.Of(figures)
            .GroupBy(line => (Area: line.First.Area?.ToString(), line.First.PlaceEnglish, line.First.Class))
            .Select(lines => new Row(lines.First(), governorates, lines.DistinctBy(line => line.First.Outcome).ToImmutableDictionary(line => line.First.Outcome)));
}
