using System.Collections.Immutable;
using CasualtyStats.Model;
using CasualtyStats.Report.Moves;

namespace CasualtyStats.Report;

/// <summary>Compares an edition as it was published with what is known now.</summary>
public static class EditionComparison
{
    /// <summary>The figures of an edition's whole selection: those at its beginning that share days and region.</summary>
    /// <param name="published">All figures of the edition, its summary first.</param>
    public static ImmutableArray<Figure> Summary(ImmutableArray<Figure> published)
    {
        if (published.IsDefaultOrEmpty) return [];
        var whole = Frame(published[0]);
        return [.. published.TakeWhile(figure => Frame(figure) == whole).DistinctBy(figure => (figure.Outcome, figure.Class, figure.Group))];
    }

    /// <summary>The figures of single days of an edition.</summary>
    /// <param name="published">All figures of the edition, its summary first.</param>
    public static ImmutableArray<Figure> Days(ImmutableArray<Figure> published)
    {
        if (published.IsDefaultOrEmpty) return [];
        string? region = published[0].Area?.ToString();
        return [.. published.Where(figure => figure.DateStart is not null && figure.DateStart == figure.DateEnd && figure.Area?.ToString() == region)
            .DistinctBy(figure => (figure.DateStart, figure.Outcome, figure.Class, figure.Group))];
    }

    /// <summary>The comparison.</summary>
    /// <param name="name">Name of the edition.</param>
    /// <param name="asOf">Its latest publication date.</param>
    /// <param name="published">All its figures, its summary first.</param>
    /// <param name="knownNow">The summary over the edition's days as it is known now.</param>
    /// <param name="summaryNow">The summary over all days now.</param>
    /// <param name="daysNow">Figures by day now.</param>
    /// <param name="counts">All counts known now, from which the documents of a change are named.</param>
    public static EditionBefore Of(string name, DateOnly? asOf, ImmutableArray<Figure> published, ImmutableArray<Figure> knownNow, ImmutableArray<Figure> summaryNow, ImmutableArray<Figure> daysNow, ImmutableArray<ReportedCount> counts)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var summary = Summary(published);
        var days = Days(published);
        DateOnly? last = days.Max(figure => figure.DateStart);
        // An edition that printed no day knew of no harm: all of it is new.
        var changes = FigureMoves.Between(new([.. Totals(days)], [], []), new([.. Totals(daysNow).Where(figure => figure.DateStart == figure.DateEnd)], counts, []), last ?? DateOnly.MinValue)
            .OrderBy(change => change.Figure.DateStart).ThenBy(change => change.Figure.Outcome).ThenBy(change => change.Figure.Class).ToList();
        return new()
        {
            Name = name,
            AsOf = asOf,
            From = days.Min(figure => figure.DateStart),
            To = last,
            Published = summary,
            KnownNow = knownNow,
            Changes = [.. changes, .. Undated(summary, summaryNow, changes)],
        };
    }

    private static (DateOnly?, DateOnly?, string?) Frame(Figure figure) => (figure.DateStart, figure.DateEnd, figure.Area?.ToString());

    private static IEnumerable<Figure> Totals(IEnumerable<Figure> figures) => figures.Where(figure => figure.Group == VictimGroup.Total);

    // The whole may know more than its days: a death known only from a wider total stands on no day.
    private static IEnumerable<FigureMove> Undated(ImmutableArray<Figure> then, ImmutableArray<Figure> now, List<FigureMove> days)
    {
        foreach (var current in Totals(now))
        {
            var old = Totals(then).FirstOrDefault(figure => (figure.Outcome, figure.Class) == (current.Outcome, current.Class));
            if (current.Estimate.Best is not { } stands || (old?.Estimate ?? CountEstimate.None) is not { } was || (was.Best is null && was.Status != FigureStatus.None)) continue;
            decimal dated = days.Where(change => (change.Figure.Outcome, change.Figure.Class) == (current.Outcome, current.Class)).Sum(change => (decimal)(change.Difference ?? 0));
            decimal rest = (decimal)stands - (was.Best ?? 0) - dated;
            if (rest is 0 or > long.MaxValue or < long.MinValue) continue;
            yield return new(current, was, current.Estimate, [ChangeCause.Undated], [], [], [], []) { Rest = (long)rest };
        }
    }
}
