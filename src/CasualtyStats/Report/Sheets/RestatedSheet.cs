using System.Collections.Immutable;
using CasualtyStats.Model;
using CasualtyStats.Workbooks;

namespace CasualtyStats.Report.Sheets;

/// <summary>What was not added again and why, on the way from every printed figure added up to the reconciled one of the killed civilians; beside it the chart.</summary>
internal sealed class RestatedSheet
{
    private const int ChartRows = 20;
    private readonly WorkbookContext context;

    public RestatedSheet(WorkbookContext context)
    {
        this.context = context;
        Waterfall = RestatedChart.Make(context, context.Words["sheet.chart-data"], 1);
    }

    /// <summary>The chart and its numbers; null where nothing was restated or the total is not fixed.</summary>
    public (Chart Chart, ChartBlock Block)? Waterfall { get; }

    public Sheet Make()
    {
        var words = context.Words;
        string name = words["sheet.restated"];
        ImmutableArray<Column<Restatement>> columns =
        [
            context.Column<Restatement>("restated-tally", line => context.Names.RestsOn([line.Statement], words), 12, 12),
            context.Column<Restatement>("restated", line => Cell.Of(line.Count, Looks.Count), 14, 14, numeric: true),
            context.Column<Restatement>("verdict", line => Cell.Of(words["verdict." + Codes.Of(line.Verdict.Kind)], Looks.Wrapped), 24, 20),
            context.Column<Restatement>("verdict-other", line => line.Verdict.Other is { } other ? context.Names.RestsOn([other], words) : Cell.Empty(Looks.Text), 14, 12),
            context.Column<Restatement>("reason", line => Cell.Of(line.Verdict.Reason.Text(words.Language), Looks.Wrapped), 80, 60),
        ];
        context.Describe(name, columns);
        var sheet = TableSheet.Make(name, "Restated", words["empty.restated"], context.Content.Restatements, columns);
        if (Waterfall is not { } waterfall) return sheet;
        int first = columns.Length + 2;
        return sheet with { Charts = [new(waterfall.Chart, 2, first, 2 + ChartRows, first + 10)] };
    }

    /// <summary>The numbers behind the chart; null where there is none.</summary>
    public Sheet? DataSheet() => Waterfall is { } waterfall ? ChartDataSheet.Make(context.Words["sheet.chart-data"], [waterfall.Block]) : null;
}
