using CasualtyStats.Model;
using CasualtyStats.Workbooks;

namespace CasualtyStats.Report.Sheets;

/// <summary>A waterfall from every printed figure added up to the reconciled one of the killed civilians, a step for each reason.</summary>
internal static class RestatedChart
{
    /// <summary>The chart and its numbers; null where nothing was restated or the total is not fixed.</summary>
    /// <param name="context">What is printed.</param>
    /// <param name="sheet">Name of the sheet of numbers.</param>
    /// <param name="column">Column where the numbers begin there, from 1.</param>
    public static (Chart Chart, ChartBlock Block)? Make(WorkbookContext context, string sheet, int column)
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
