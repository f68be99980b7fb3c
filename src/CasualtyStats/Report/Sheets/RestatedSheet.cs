using System.Collections.Immutable;
using CasualtyStats.Model;
using CasualtyStats.Workbooks;

namespace CasualtyStats.Report.Sheets;

/// <summary>From every printed figure added up to the reconciled one of the killed civilians: a chart, then what was not added again and why.</summary>
internal sealed class RestatedSheet
{
    private const int ChartRows = 20;
    private readonly WorkbookContext context;

    public RestatedSheet(WorkbookContext context)
    {
        this.context = context;
        Waterfall = Make(context, context.Words["sheet.chart-data"], 1);
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

    private static (Chart, ChartBlock)? Make(WorkbookContext context, string sheet, int column)
    {
        var (words, content) = (context.Words, context.Content);
        if (content.Summary.FirstOrDefault(figure => figure is { Outcome: Outcome.Killed, Class: VictimClass.Civilian } && figure.Group == VictimGroup.Total) is not { Estimate.Best: { } best }) return null;
        var steps = content.Restatements.GroupBy(line => line.Verdict.Kind).OrderBy(reason => reason.Key)
            .Select(reason => (Name: words["verdict." + Codes.Of(reason.Key)], Count: reason.Sum(line => (decimal)line.Count))).Where(step => step.Count > 0).ToList();
        decimal all = best + steps.Sum(step => step.Count);
        if (steps.Count == 0 || all > long.MaxValue) return null;
        var names = new List<string> { words["waterfall.printed"] };
        List<long?> hidden = [null], whole = [(long)all], taken = [null];
        long left = (long)all;
        foreach (var (name, count) in steps)
        {
            left -= (long)count;
            names.Add(name);
            hidden.Add(left);
            whole.Add(null);
            taken.Add((long)count);
        }
        names.Add(words["waterfall.reconciled"]);
        hidden.Add(null);
        whole.Add(best);
        taken.Add(null);
        var block = new ChartBlock(sheet, column, words["waterfall.step"], [.. names.Select(name => Cell.Of(name, Looks.Text))],
            [(words["waterfall.base"], [.. hidden]), (words["waterfall.figure"], [.. whole]), (words["waterfall.taken"], [.. taken])]);
        string title = words.Say("waterfall.title", Invariant.Grouped(all), Invariant.Grouped(best));
        return (new()
        {
            Title = title,
            AlternativeText = words.Say("waterfall.alternative", title, words.Day(content.AsOf)),
            RightToLeft = words.RightToLeft,
            CategoryRange = block.CategoryRange,
            Categories = block.CategoryTexts,
            Bars = [block.Point(0, null), block.Point(1, Looks.Accent) with { Labelled = true }, block.Point(2, Looks.AccentLight) with { Labelled = true }],
            Gap = 40,
        }, block);
    }
}
