using System.Collections.Immutable;
using CasualtyStats.Model;
using CasualtyStats.Workbooks;

namespace CasualtyStats.Report.Sheets;

/// <summary>The sheets of reconciled figures: by day, by place, by group.</summary>
internal static class FigureSheets
{
    public static Sheet ByDay(WorkbookContext context) => Make(context, "by-day", "ByDay", FigureLine.Of(context.Content.ByDay),
    [
        context.Column<FigureLine>("day", line => Cell.Of(line.First.DateStart, Looks.Day), 12, 12),
        .. OutcomeAndClass(context),
    ]);

    /// <summary>Governorates first, then the places that the reports name.</summary>
    public static Sheet ByPlace(WorkbookContext context)
    {
        var words = context.Words;
        var governorates = FigureLine.Of(context.Content.ByGovernorate);
        var whole = governorates.ToHashSet(ReferenceEqualityComparer.Instance);
        return Make(context, "by-place", "ByPlace", [.. governorates, .. FigureLine.Of(context.Content.ByPlace)],
        [
            context.Column<FigureLine>("level", line => Cell.Of(words[whole.Contains(line) ? "level.governorate" : "level.place"], Looks.Text), 14),
            context.Column<FigureLine>("place", line => Cell.Of(words.Place(line.First), Looks.Foreign(words.Place(line.First), Looks.Wrapped)), 28, 14),
            context.Column<FigureLine>("governorate", line => Cell.Of(context.Governorate(line.First.Area), Looks.Wrapped), 16),
            context.Column<FigureLine>("pcode", line => Cell.Of(line.First.Area?.ToString(), Looks.Wrapped), 16),
            .. OutcomeAndClass(context),
        ], frozenColumns: 2);
    }

    public static Sheet ByGroup(WorkbookContext context)
    {
        var words = context.Words;
        var content = context.Content;
        var totals = context.Summary.ToDictionary(line => (line.First.Outcome, line.First.Class), line => line.Estimate(VictimGroup.Total));
        ImmutableArray<Column<Figure>> columns =
        [
            context.Column<Figure>("outcome", figure => Cell.Of(words.Of(figure.Outcome), Looks.Text), 18, 10),
            context.Column<Figure>("class", figure => Cell.Of(words.Of(figure.Class), Looks.Wrapped), 22, 12),
            context.Column<Figure>("group", figure => Cell.Of(GroupName(figure.Group, words), Looks.Text), 18, 12),
            .. FigureColumns.Measures<Figure>(context, words["measure.people"], figure => figure.Estimate),
            context.Column<Figure>("share", figure => Share(figure, totals), 12, numeric: true),
            context.Column<Figure>("naive-sum", figure => Cell.Of(figure.Estimate.Status == FigureStatus.None ? null : figure.NaiveSum, Looks.Count), 12, numeric: true),
            context.Column<Figure>("corroboration", figure => FigureColumns.Corroboration(figure, context), 14),
            context.Column<Figure>("origins", figure => Cell.Of(words.List(figure.Origins.Select(id => context.Names.OriginName(id, words))), Looks.Wrapped), 36, 16),
            context.Column<Figure>("rests-on", figure => context.Names.RestsOn(figure.Statements, words), 22),
            context.Column<Figure>("status", figure => Cell.Of(words.Of(figure.Estimate.Status), Looks.Wrapped), 16),
            context.Column<Figure>("open", figure => Cell.Of(Open(figure, words), Looks.Wrapped), 34, 20),
        ];
        string name = words["sheet.by-group"];
        context.Describe(name, columns);
        return TableSheet.Make(name, "ByGroup", words["empty"], content.Summary, columns, frozenColumns: 3) with
        {
            Emphases = FigureColumns.ByStatus(12, columns.Length, content.Summary.Length, words),
        };
    }

    /// <summary>The row of By group on which a summary figure stands.</summary>
    public static int ByGroupRow(ReportContent content, Figure figure) => content.Summary.IndexOf(figure) + 2;

    private static Sheet Make(WorkbookContext context, string key, string table, ImmutableArray<FigureLine> lines, ImmutableArray<Column<FigureLine>> first, int frozenColumns = 1)
    {
        ImmutableArray<Column<FigureLine>> columns = [.. first, .. FigureColumns.Tail(context)];
        string name = context.Words["sheet." + key];
        context.Describe(name, columns);
        return TableSheet.Make(name, table, context.Words["empty"], lines, columns, frozenColumns, pagesWide: 2) with
        {
            Emphases = FigureColumns.ByStatus(columns.Length - 1, columns.Length, lines.Length, context.Words),
        };
    }

    private static IEnumerable<Column<FigureLine>> OutcomeAndClass(WorkbookContext context)
    {
        yield return context.Column<FigureLine>("outcome", line => Cell.Of(context.Words.Of(line.First.Outcome), Looks.Wrapped), 16, 9);
        yield return context.Column<FigureLine>("class", line => Cell.Of(context.Words.Of(line.First.Class), Looks.Wrapped), 16, 11);
    }

    private static string GroupName(VictimGroup group, Words words) =>
        FigureLine.Groups.Contains(group) ? words["group." + group.Code] : words.Of(group);

    // A share needs both numbers on one base; an open figure has none.
    private static Cell Share(Figure figure, Dictionary<(Outcome, VictimClass), CountEstimate> totals) =>
        figure.Group != VictimGroup.Total && figure.Estimate.Best is { } part
        && totals.TryGetValue((figure.Outcome, figure.Class), out var total) && total.Best is { } whole and > 0 && part <= whole
            ? new(null, decimal.Round((decimal)part / whole, 4), Looks.Share)
            : Cell.Empty(Looks.Share);

    private static string Open(Figure figure, Words words) => (figure.Estimate.Status, figure.Estimate.High, figure.Estimate.Best) switch
    {
        (FigureStatus.None, _, _) => "",
        (_, null, null) => words["no-upper-bound"] + words.Separator + words["not-fixed"],
        (_, null, _) => words["no-upper-bound"],
        (_, _, null) => words["not-fixed"],
        _ => "",
    };
}
