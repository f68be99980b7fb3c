using System.Collections.Immutable;
using CasualtyStats.Model;
using CasualtyStats.Report.Moves;
using CasualtyStats.Workbooks;

namespace CasualtyStats.Report.Sheets;

/// <summary>What moved since the edition before, and why: new harm, late additions to earlier days, corrections.</summary>
internal static class ChangeSheet
{
    private sealed record Cause(ChangeCause Why, Outcome Outcome, VictimClass Class, ImmutableArray<FigureMove> Changes)
    {
        // A sum of which a part is not fixed would look certain.
        public long? Difference => Changes.All(change => change.Difference is not null) ? (long)Changes.Sum(change => (decimal)change.Difference!.Value) : null;
    }

    public static Sheet Make(WorkbookContext context)
    {
        var words = context.Words;
        string name = words["sheet.changes"];
        string empty = words[context.Content.Before is null ? "empty.no-edition-before" : "empty.changes"];
        ImmutableArray<FigureMove> changes = [.. (context.Content.Before?.Changes ?? []).OrderBy(change => change.Cause).ThenBy(change => change.Day).ThenBy(change => change.Figure.Outcome).ThenBy(change => ClassOrder.Of(change.Figure.Class))];
        ImmutableArray<Cause> causes = [.. changes.GroupBy(change => (change.Cause, change.Figure.Outcome, change.Figure.Class)).Select(cause => new Cause(cause.Key.Cause, cause.Key.Outcome, cause.Key.Class, [.. cause]))];
        var upper = Causes(context);
        var lower = Changes(context);
        context.Describe(name, upper);
        context.Describe(name, lower);
        return StackedSheet.Make(name, ("", new StackedTable<Cause>("ChangesByCause", empty, causes, upper)), (words["section.changes"], new StackedTable<FigureMove>("Changes", empty, changes, lower)));
    }

    private static ImmutableArray<Column<Cause>> Causes(WorkbookContext context)
    {
        var words = context.Words;
        return
        [
            context.Column<Cause>("cause-of-change", cause => Cell.Of(words["change." + Codes.Of(cause.Why)], Looks.Wrapped), 26, 26),
            context.Column<Cause>("outcome", cause => Cell.Of(words.Of(cause.Outcome), Looks.Wrapped), 16, 14),
            context.Column<Cause>("class", cause => Cell.Of(words.Of(cause.Class), Looks.Wrapped), 18, 14),
            context.Column<Cause>("change", cause => Cell.Of(cause.Difference, Looks.Change), 12, numeric: true),
            context.Column<Cause>("figures-moved", cause => Cell.Of(cause.Changes.Length, Looks.Count), 12, numeric: true),
            context.Column<Cause>("change-meaning", cause => Cell.Of(words["change." + Codes.Of(cause.Why) + ".meaning"], Looks.Wrapped), 60, 40),
        ];
    }

    private static ImmutableArray<Column<FigureMove>> Changes(WorkbookContext context)
    {
        var words = context.Words;
        return
        [
            context.Column<FigureMove>("cause-of-change", change => Cell.Of(words["change." + Codes.Of(change.Cause)], Looks.Wrapped), 26, 26),
            context.Column<FigureMove>("outcome", change => Cell.Of(words.Of(change.Figure.Outcome), Looks.Wrapped), 16, 14),
            context.Column<FigureMove>("class", change => Cell.Of(words.Of(change.Figure.Class), Looks.Wrapped), 18, 14),
            context.Column<FigureMove>("change", change => Cell.Of(change.Difference, Looks.Change), 12, numeric: true),
            context.Column<FigureMove>("day", change => Cell.Of(change.Day, Looks.Day), 12, 12),
            context.Column<FigureMove>("then", change => Cell.Of(Written(change.Then, words), Looks.Wrapped), 40, 24),
            context.Column<FigureMove>("now", change => Cell.Of(Written(change.Now, words), Looks.Wrapped), 40, 24),
            context.Column<FigureMove>("new-tallies", change => context.Names.RestsOn(change.Added, words), 15),
        ];
    }

    /// <summary>"12 (10 to 14)", "at least 3", or that nothing was reported.</summary>
    internal static string Written(CountEstimate estimate, Words words)
    {
        if (estimate.Status == FigureStatus.None) return words.Of(FigureStatus.None);
        if (estimate.Status == FigureStatus.Withheld) return words.Of(FigureStatus.Withheld);
        string low = Invariant.Grouped(estimate.Low ?? 0);
        string range = estimate.High is { } high ? words.Say("written.range", low, Invariant.Grouped(high)) : words.Say("written.at-least", low);
        return estimate.Best is not { } best ? range : estimate.Low == best && estimate.High == best ? Invariant.Grouped(best) : words.Say("written.best", Invariant.Grouped(best), range);
    }
}
