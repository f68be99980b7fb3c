using System.Collections.Immutable;
using CasualtyStats.Model;
using CasualtyStats.Workbooks;

namespace CasualtyStats.Report.Sheets;

/// <summary>The sheets of reconciled figures: by day, by group, and, in the evidence, all of them with the way to their tallies.</summary>
internal static class FigureSheets
{
    public static Sheet ByDay(WorkbookContext context) => Make(context, "by-day", "ByDay", FigureLine.Of(context.Content.ByDay),
    [
        context.Column<FigureLine>("day", line => Cell.Of(line.First.DateStart, Looks.Day), 12, 12),
        .. OutcomeAndClass(context),
    ]);

    /// <summary>The whole, the governorates, the places and the days, one figure a row, each with a link to what it rests on.</summary>
    public static Sheet All(WorkbookContext context) => Make(context, "figures", "Figures",
        FigureLine.Of([.. context.Content.Summary, .. context.Content.ByGovernorate, .. context.Content.ByPlace, .. context.Content.ByDay]),
    [
        context.Column<FigureLine>("first-day", line => Cell.Of(line.First.DateStart, Looks.Day), 12, 12),
        context.Column<FigureLine>("last-day", line => Cell.Of(line.First.DateEnd, Looks.Day), 12, 12),
        context.Column<FigureLine>("place", line => Cell.Of(context.Words.Place(line.First), Looks.Foreign(context.Words.Place(line.First), Looks.Wrapped)), 28, 14),
        context.Column<FigureLine>("pcode", line => Cell.Of(line.First.Area?.ToString(), Looks.Wrapped), 16),
        .. OutcomeAndClass(context),
    ], frozenColumns: 3);

    /// <summary>Every day and place that a report speaks of, the total only.</summary>
    public static Sheet ByDayAndPlace(WorkbookContext context) => Make(context, "day-place", "DayPlace", context.Content.ByDayAndPlace,
    [
        context.Column<Figure>("day", figure => Cell.Of(figure.DateStart, Looks.Day), 12, 12),
        context.Column<Figure>("place", figure => Cell.Of(context.Words.Place(figure), Looks.Foreign(context.Words.Place(figure), Looks.Wrapped)), 28, 14),
        context.Column<Figure>("governorate", figure => Cell.Of(context.Governorate(figure.Area), Looks.Wrapped), 16),
        context.Column<Figure>("pcode", figure => Cell.Of(figure.Area?.ToString(), Looks.Wrapped), 16),
    ], 2);

    /// <summary>What each origin's own figures say when no other is heard.</summary>
    public static Sheet BySource(WorkbookContext context) => Make(context, "by-source", "BySource", context.Content.BySource,
    [
        context.Column<Figure>("origin", figure => Cell.Of(context.Names.OriginName(figure.Source ?? "", context.Words), Looks.Wrapped), 38, 24),
    ], 1);

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
            context.Column<Figure>("naive-sum", figure => Cell.Of(figure.Estimate.Status is FigureStatus.None or FigureStatus.Withheld ? null : figure.NaiveSum, Looks.Count), 12, numeric: true),
            context.Column<Figure>("corroboration", figure => FigureColumns.Corroboration(figure, context), 14),
            context.Column<Figure>("origins", figure => Cell.Of(words.List(figure.Origins.Select(id => context.Names.OriginName(id, words))), Looks.Wrapped), 36, 16),
            context.Column<Figure>("rests-on", figure => context.Names.RestsOn(figure.Statements, words), 22),
            context.Column<Figure>("status", figure => Cell.Of(words.Of(figure.Estimate.Status), Looks.Wrapped), 16),
            context.Column<Figure>("open", figure => Cell.Of(Open(figure, words), Looks.Wrapped), 34, 20),
        ];
        string name = words["sheet.by-group"];
        context.Describe(name, columns);
        return TableSheet.Make(name, "ByGroup", words["empty"], content.Summary, columns, frozenColumns: 3, tagged: context.Options.Hxl) with
        {
            Emphases = FigureColumns.ByStatus(12, columns.Length, context.Records(content.Summary.Length), words),
        };
    }

    /// <summary>The row of By group on which a summary figure stands.</summary>
    public static int ByGroupRow(WorkbookContext context, Figure figure) => context.Content.Summary.IndexOf(figure) + context.FirstRecord;

    private static Sheet Make(WorkbookContext context, string key, string table, ImmutableArray<FigureLine> lines, ImmutableArray<Column<FigureLine>> first, int frozenColumns = 1)
    {
        ImmutableArray<Column<FigureLine>> columns = [.. first, .. FigureColumns.Tail(context)];
        string name = context.Words["sheet." + key];
        context.Describe(name, columns);
        return TableSheet.Make(name, table, context.Words["empty"], lines, columns, frozenColumns, pagesWide: 2, tagged: context.Options.Hxl) with
        {
            Emphases = FigureColumns.ByStatus(columns.Length - 1, columns.Length, context.Records(lines.Length), context.Words),
        };
    }

    // One figure a row: the total of an outcome and a class.
    private static Sheet Make(WorkbookContext context, string key, string table, ImmutableArray<Figure> figures, ImmutableArray<Column<Figure>> first, int frozenColumns)
    {
        var words = context.Words;
        ImmutableArray<Column<Figure>> columns =
        [
            .. first,
            context.Column<Figure>("outcome", figure => Cell.Of(words.Of(figure.Outcome), Looks.Wrapped), 16, 9),
            context.Column<Figure>("class", figure => Cell.Of(words.Of(figure.Class), Looks.Wrapped), 16, 11),
            .. FigureColumns.Measures<Figure>(context, words["measure.people"], figure => figure.Estimate),
            context.Column<Figure>("naive-sum", figure => Cell.Of(figure.NaiveSum, Looks.Count), 12, numeric: true),
            context.Column<Figure>("corroboration", figure => FigureColumns.Corroboration(figure, context), 14),
            context.Column<Figure>("rests-on", figure => context.Names.RestsOn(figure.Statements, words), 22),
            context.Column<Figure>("status", figure => Cell.Of(words.Of(figure.Estimate.Status), Looks.Wrapped), 16),
            context.Column<Figure>("open", figure => Cell.Of(Open(figure, words), Looks.Wrapped), 34, 20),
        ];
        string name = words["sheet." + key];
        context.Describe(name, columns);
        return TableSheet.Make(name, table, words["empty"], figures, columns, frozenColumns) with
        {
            Emphases = FigureColumns.ByStatus(columns.Length - 1, columns.Length, figures.Length, words),
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
        (FigureStatus.None or FigureStatus.Withheld, _, _) => "",
        (_, null, null) => words["no-upper-bound"] + words.Separator + words["not-fixed"],
        (_, null, _) => words["no-upper-bound"],
        (_, _, null) => words["not-fixed"],
        _ => "",
    };
}
