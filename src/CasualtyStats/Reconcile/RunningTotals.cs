using CasualtyStats.Model;

namespace CasualtyStats.Reconcile;

/// <summary>Finds running totals among the totals, and what else speaks of the same people.</summary>
internal sealed class RunningTotals(Intake intake, Territory territory)
{
    // Fewer totals are solved together with their items, which says more.
    public const int Fewest = 4;

    /// <summary>The series found; what they settle leaves the list of totals.</summary>
    public List<RunningSeries> Of(List<Claim> totals)
    {
        var found = new List<RunningSeries>();
        foreach (var people in totals.Where(IsPoint).GroupBy(total => (total.Outcome, total.Class, total.Area, Written: Written(total))))
        {
            var own = people.GroupBy(total => (total.Origin, total.Harm.From)).Where(group => group.Select(total => total.Harm.To).Distinct().Count() >= Fewest)
                .OrderByDescending(group => group.First().Trust).ThenByDescending(group => group.Count()).ThenBy(group => group.Key.From).ThenBy(group => group.Key.Origin, StringComparer.Ordinal);
            foreach (var group in own)
            {
                // A second origin's running totals of the same people and days are checked against the first one's.
                if (found.Exists(series => Same(series.Last, group.First()) && series.Span.Overlaps(new(group.Key.From, group.Max(total => total.Told.To))))) continue;
                var points = Standing([.. group.OrderBy(total => total.Harm.To).ThenBy(total => total, Comparer<Claim>.Create(Claim.Compare))]);
                if (points.Count >= Fewest) found.Add(RunningSeries.Of(points));
            }
        }
        foreach (var series in found) Settle(series, totals);
        totals.RemoveAll(total => total.Figures.IsEmpty);
        foreach (var series in found) Tell(series);
        return found;
    }

    /// <summary>True for a count that may be a point of a series: another one of its first day may change what it says.</summary>
    public static bool MayRun(ReportedCount count) => count.Cumulative && count.Harmed is { Start: not null, End: not null } && count.Counted == count.Harmed;

    private static bool IsPoint(Claim total) => total.Booked is null && total.Harm.From != int.MinValue && total.Count.Relations.PartOf is null && !total.Wordy
        && total.Figure(VictimGroup.Total) is not null && (total.Count.Qualifier is Qualifier.Exact or Qualifier.Zero || total.Corrected is not null) && !total.HarmLoose;

    private static string? Written(Claim total) => total.Area.IsKnown ? null : total.Count.Place.Written;

    private static bool Same(Claim a, Claim b) => a.Outcome == b.Outcome && a.Class == b.Class && a.Area.Equals(b.Area) && Written(a) == Written(b);

    // From the last total backwards: one that says more than a later one was taken back.
    private List<Claim> Standing(List<Claim> ordered)
    {
        var standing = new List<Claim>();
        for (int i = ordered.Count - 1; i >= 0; i--)
        {
            var point = ordered[i];
            if (standing.Count > 0 && (point.Printed > standing[^1].Printed || point.Harm.To == standing[^1].Harm.To))
            {
                var later = standing[^1];
                // A table's falls are told where it is read.
                if (point.Count.Citation.Cell is null && point.Printed > later.Printed)
                    intake.PrecedenceFindings.Add(new("falling-total", Severity.Check, later.Count.Citation, new("reconcile.falling-total", later.Count.Citation.WhereSaid,
                        Naming.Number(point.Printed), Naming.Number(later.Printed), Naming.Outcome(point.Outcome), Naming.Place(later, territory)), [point.Id, later.Id]));
                Drop(point, later, VerdictKind.Superseded, "reconcile.verdict.superseded", Naming.Number(later.Printed), later.Count.Citation.WhereSaid, Naming.Day(later.Count.ReportDate));
                continue;
            }
            standing.Add(point);
        }
        standing.Reverse();
        return standing;
    }

    private void Settle(RunningSeries series, List<Claim> totals)
    {
        var last = series.Last;
        foreach (var total in totals)
        {
            if (total.Series is not null || total.Figures.IsEmpty || total.Booked is not null || !Same(last, total) || !total.Harm.Within(series.Span)) continue;
            if (total.Origin != last.Origin)
            {
                series.Add(total);
                bool more = series.Exceeding.Exists(entry => entry.Claim == total);
                Drop(total, last, more ? VerdictKind.Contradicted : VerdictKind.Included, more ? "reconcile.verdict.running-more" : "reconcile.verdict.running-fits",
                    Naming.Number(series.MostRise(total.Told)), last.Count.Citation.WhereSaid);
            }
            else if (series.Rise(total.Harm) is { } rise)
            {
                bool same = rise == total.Printed;
                if (!same) series.Differing.Add((total, rise));
                Drop(total, last, same ? VerdictKind.Included : VerdictKind.Superseded, same ? "reconcile.verdict.running-rise" : "reconcile.verdict.running-differs",
                    Naming.Number(rise), last.Count.Citation.WhereSaid);
            }
        }
    }

    private void Tell(RunningSeries series)
    {
        var last = series.Last;
        Tell("running-differs", Severity.Check, series, series.Differing);
        Tell("running-exceeded", Severity.Conflict, series, series.Exceeding);
        intake.PrecedenceFindings.Add(new("running-total", Severity.Note, last.Count.Citation, new("reconcile.running-total", last.Count.Citation.WhereSaid, Naming.Number(series.Points.Count),
            Naming.Outcome(last.Outcome), Naming.Place(last, territory), Naming.Day(Days.Date(series.Span.From)), Naming.Number(last.Printed)), [last.Id]));
    }

    private void Tell(string code, Severity severity, RunningSeries series, List<(Claim Claim, long Rise)> told)
    {
        if (told.Count == 0) return;
        var most = told.OrderByDescending(entry => Math.Abs(entry.Claim.Printed - entry.Rise)).ThenBy(entry => entry.Claim, Comparer<Claim>.Create(Claim.Compare)).First();
        intake.PrecedenceFindings.Add(new(code, severity, most.Claim.Count.Citation, new("reconcile." + code, most.Claim.Count.Citation.WhereSaid, Naming.Number(told.Count),
            Naming.Outcome(most.Claim.Outcome), Naming.Place(most.Claim, territory), Naming.Days(most.Claim.Told), Naming.Number(most.Claim.Printed), Naming.Number(most.Rise),
            series.Last.Count.Citation.WhereSaid), [.. told.Select(entry => entry.Claim.Id).Order(StringComparer.Ordinal)]));
    }

    private void Drop(Claim claim, Claim other, VerdictKind kind, string key, params string[] rest)
    {
        intake.Verdicts[claim.Id] = new(claim.Id, kind, other.Id, new(key, [Naming.Number(claim.Printed), .. rest]));
        claim.Figures = [];
    }
}
