using System.Collections.Immutable;
using CasualtyStats.Model;
using CasualtyStats.Workbooks;

namespace CasualtyStats.Report.Sheets;

/// <summary>Columns shared by the sheets of reconciled figures.</summary>
internal static class FigureColumns
{
    private const double NumberWidth = 11;

    /// <summary>Lowest, reconciled and highest of a group, side by side.</summary>
    public static IEnumerable<Column<T>> Measures<T>(WorkbookContext context, string name, Func<T, CountEstimate> estimate, string tag = "#affected")
    {
        var words = context.Words;
        yield return new(words.Say("column.measure", name, words["measure.low"]), null, row => Count(estimate(row), estimate(row).Low, Looks.Count), 7, NumberWidth) { Numeric = true, Tag = tag + "+low" };
        yield return new(words.Say("column.measure", name, words["measure.best"]), null, row => Count(estimate(row), estimate(row).Best, Looks.Key), 7, NumberWidth) { Numeric = true, Tag = tag + "+best" };
        yield return new(words.Say("column.measure", name, words["measure.high"]), null, row => Count(estimate(row), estimate(row).High, Looks.Count), 7, NumberWidth) { Numeric = true, Tag = tag + "+high" };
    }

    /// <summary>One number for a group: reconciled, or "≥ n" where only the lowest is known.</summary>
    public static Column<T> Single<T>(string heading, Func<T, CountEstimate> estimate, string tag) =>
        new(heading, null, row => Single(estimate(row)), 7, NumberWidth) { Numeric = true, Tag = tag };

    /// <summary>What people have to know of a line before they use it: open ends, figures that the reports do not fix.</summary>
    public static string Open(FigureLine line, Words words)
    {
        List<VictimGroup>? unbounded = null, unfixed = null;
        foreach (var group in FigureLine.Groups)
        {
            var estimate = line.Estimate(group);
            if (estimate.Status is FigureStatus.None or FigureStatus.Withheld) continue;
            if (estimate.High is null) (unbounded ??= []).Add(group);
            if (estimate.Best is null) (unfixed ??= []).Add(group);
        }
        // Most lines are settled, and a workbook has many.
        if (unbounded is null && unfixed is null) return "";
        string Said(string key, List<VictimGroup>? groups) => groups is null ? "" : words.Say(key, words.List(groups.Select(group => words["group." + group.Code])));
        return string.Join(" ", new[] { Said("open.no-upper-bound", unbounded), Said("open.not-fixed", unfixed) }.Where(part => part.Length > 0));
    }

    /// <summary>Columns from the total to what is open, for a line of figures.</summary>
    public static IEnumerable<Column<FigureLine>> Tail(WorkbookContext context)
    {
        foreach (var group in FigureLine.Groups)
            foreach (var column in Measures<FigureLine>(context, context.Words["group." + group.Code], line => line.Estimate(group), "#affected" + HxlTags.Group(group)))
                yield return column;
        yield return context.Column<FigureLine>("naive-sum", line => Cell.Of(line.Total is { Estimate.Status: not (FigureStatus.None or FigureStatus.Withheld) } total ? total.NaiveSum : null, Looks.Count), 12, numeric: true);
        yield return context.Column<FigureLine>("corroboration", line => Corroboration(line.Total ?? line.First, context), 14);
        yield return context.Column<FigureLine>("rests-on", line => context.Names.RestsOn((line.Total ?? line.First).Statements, context.Words), 15);
        yield return context.Column<FigureLine>("status", line => Cell.Of(context.Words.Of(line.Status), Looks.Wrapped), 16);
        yield return context.Column<FigureLine>("open", line => Cell.Of(Open(line, context.Words), Looks.Wrapped), 30, 14);
    }

    public static Cell Corroboration(Figure figure, WorkbookContext context) =>
        figure.Estimate.Status == FigureStatus.None ? Cell.Empty(Looks.Text)
        : figure.Contested ? Cell.Of(context.Words["corroboration.contested"], Looks.Wrapped)
        : Cell.Of(figure.Origins.Length, Looks.Count);

    /// <summary>Killed and injured side by side, each with its groups; other outcomes only where a row speaks of them.</summary>
    public static IEnumerable<Column<T>> Outcomes<T>(WorkbookContext context, Func<T, Outcome, VictimGroup, CountEstimate> estimate, IEnumerable<Outcome> spoken)
    {
        var words = context.Words;
        foreach (var outcome in new[] { Outcome.Killed, Outcome.Injured })
        {
            string name = words["outcome." + Codes.Of(outcome)];
            foreach (var column in Measures<T>(context, name, row => estimate(row, outcome, VictimGroup.Total), "#affected+" + Codes.Of(outcome))) yield return column;
            foreach (var group in FigureLine.Groups.Where(group => group != VictimGroup.Total))
                yield return Single<T>(words.Say("column.measure", name, words["group." + group.Code]), row => estimate(row, outcome, group), "#affected+" + Codes.Of(outcome) + HxlTags.Group(group));
        }
        foreach (var outcome in spoken.Distinct().Order().Where(outcome => outcome > Outcome.Injured))
            foreach (var column in Measures<T>(context, words.Of(outcome), row => estimate(row, outcome, VictimGroup.Total), "#affected+" + Codes.Of(outcome).Replace("_", "", StringComparison.Ordinal))) yield return column;
    }

    /// <summary>What is open in lines of several outcomes.</summary>
    public static string Open(IEnumerable<FigureLine> lines, Words words) =>
        string.Join(" ", lines.OrderBy(line => line.First.Outcome)
            .Select(line => (line.First.Outcome, Text: Open(line, words)))
            .Where(open => open.Text.Length > 0)
            .Select(open => words.Say("open.of", Title(open.Outcome, words), open.Text)));

    private static string Title(Outcome outcome, Words words) =>
        outcome is Outcome.Killed or Outcome.Injured ? words["outcome." + Codes.Of(outcome)] : words.Of(outcome);

    /// <summary>Colours the rows whose status says that a figure was not simply read.</summary>
    public static ImmutableArray<Emphasis> ByStatus(int statusColumn, int columns, int records, Words words)
    {
        if (records == 0) return [];
        string range = CellReference.Range(2, 1, records + 1, columns);
        string cell = "$" + CellReference.Column(statusColumn) + "2";
        Emphasis Rule(FigureStatus status, string? fill, string? ink, bool italic) => new(range, $"{cell}=\"{words.Of(status)}\"", fill, ink, italic);
        return
        [
            Rule(FigureStatus.Contradicted, Looks.FillContradicted, null, false),
            Rule(FigureStatus.Approximate, Looks.FillApproximate, null, false),
            Rule(FigureStatus.Implied, null, Looks.InkImplied, true),
            Rule(FigureStatus.Withheld, Looks.FillWithheld, null, true),
            Rule(FigureStatus.None, null, Looks.InkNone, true),
        ];
    }

    private static Cell Single(CountEstimate estimate) => estimate.Best is { } best
        ? Count(estimate, best, Looks.Count)
        : estimate.Low is > 0 ? Count(estimate, estimate.Low, Looks.AtLeast) : Cell.Empty(Looks.Count);

    // The row's colour speaks of its total; a group that was worked out or contradicted shows it by itself.
    private static Cell Count(CountEstimate estimate, long? count, CellFormat format) => Cell.Of(count, estimate.Status switch
    {
        FigureStatus.Implied => format with { Italic = true, Ink = Looks.InkImplied },
        FigureStatus.Contradicted => format with { Fill = Looks.FillContradicted },
        FigureStatus.Approximate => format with { Fill = Looks.FillApproximate },
        FigureStatus.Withheld => format with { Fill = Looks.FillWithheld },
        _ => format,
    });
}
