using CasualtyStats.Model;

namespace CasualtyStats.Reconcile;

/// <summary>Of one origin's figures for one thing, the latest stands; the same figure again adds no weight.</summary>
internal sealed class Precedence(Intake intake, Territory territory)
{
    private readonly Moves moves = new(intake, territory);

    /// <summary>Settles repeats and revisions; what they leave keeps its figures.</summary>
    public void Settle(List<Happening> happenings, List<Claim> totals)
    {
        foreach (var happening in happenings.Where(happening => happening.Claims.Count > 1))
            foreach (var group in happening.Claims.GroupBy(claim => (claim.Origin, claim.Outcome, claim.Class)))
                Settle([.. group], ofIncident: true);
        foreach (var group in totals.GroupBy(claim => (claim.Origin, claim.Outcome, claim.Class, claim.Area, claim.Harm, claim.Booked,
                     claim.Area.IsKnown ? null : claim.Count.Place.Written)))
            if (group.Skip(1).Any()) Settle([.. group]);
        foreach (var group in totals.Where(total => total.Figures.Length > 1).GroupBy(claim => (claim.Origin, claim.Outcome, claim.Class, claim.Harm, claim.Count.Interval)))
            if (group.Skip(1).Any()) SameTotal([.. group]);
        Outgrown(happenings, totals);
        if (intake.HasRelations) Stated(happenings, totals);
    }

    // A relay that keeps a total's number and groups but names only a part of its area tells of the same total.
    private void SameTotal(List<Claim> told)
    {
        foreach (var narrow in told)
            if (told.Find(wide => wide != narrow && wide.Report != narrow.Report && !wide.Figures.IsEmpty && wide.Figures.Length == narrow.Figures.Length
                    && Matching.SameFigures(narrow, wide) && !wide.Area.Equals(narrow.Area) && narrow.Area.IsKnown && territory.In(narrow.Area, wide.Area) == Lie.Inside) is { } same)
                Drop(narrow, same, VerdictKind.Duplicate, "reconcile.verdict.same-total");
    }

    // "The toll rose to nine", and a day later "13 killed": a source's later number for its incident takes the place of its toll of that town and day.
    private void Outgrown(List<Happening> happenings, List<Claim> totals)
    {
        var tolls = totals.FindAll(total => !total.Figures.IsEmpty && total.Harm.IsDay && total.Area.IsKnown && territory.IsSpot(total.Area));
        if (tolls.Count == 0) return;
        var places = tolls.Select(toll => (toll.Area, toll.Harm)).ToHashSet();
        var later = happenings.Where(happening => places.Contains((happening.Area, happening.Harm)) && !Moves.IsMoved(happening)).SelectMany(happening => happening.Claims.Where(claim => !claim.Figures.IsEmpty).Select(claim => (happening.Area, claim)))
            .ToLookup(told => (told.Area, told.claim.Harm, told.claim.Origin, told.claim.Outcome), told => told.claim);
        foreach (var toll in tolls)
            if (later[(toll.Area, toll.Harm, toll.Origin, toll.Outcome)].FirstOrDefault(claim => claim.Class == toll.Class && claim.Printed >= toll.Printed
                && Nullable.Compare(claim.Count.ReportDate, toll.Count.ReportDate) > 0) is { } outgrown)
                Drop(toll, outgrown, VerdictKind.Superseded, "reconcile.verdict.superseded");
    }

    // What the words themselves say about other counts: "rises to 27", the same sentence again.
    private void Stated(List<Happening> happenings, List<Claim> totals)
    {
        var byId = happenings.SelectMany(happening => happening.Claims).Concat(totals).ToDictionary(claim => claim.Id, StringComparer.Ordinal);
        foreach (var claim in byId.Values.Order(Comparer<Claim>.Create(Claim.Compare)))
        {
            if (claim.Count.Relations.DuplicateOf is { } first && first != claim.Id && byId.TryGetValue(first, out var original) && !intake.Verdicts.ContainsKey(first)
                && !intake.Verdicts.ContainsKey(claim.Id))
                Drop(claim, original, VerdictKind.Duplicate, "reconcile.verdict.duplicate");
            if (claim.Count.Relations.Supersedes is { } before && before != claim.Id && byId.TryGetValue(before, out var earlier) && !intake.Verdicts.ContainsKey(before)
                && !intake.Verdicts.ContainsKey(claim.Id) && earlier.Outcome == claim.Outcome)
                Drop(earlier, claim, VerdictKind.Superseded, "reconcile.verdict.superseded");
        }
    }

    private void Settle(List<Claim> told, bool ofIncident = false)
    {
        told.Sort(Claim.Compare);
        if (ofIncident) Rising(told);
        if (told.Count == 0) return;
        var stands = told[0];
        // One report may say two numbers of one thing; each repeat is held against all that stand.
        var standing = new List<Claim> { stands };
        for (int i = 1; i < told.Count; i++)
        {
            var next = told[i];
            if (standing.Find(other => other.Count.Interval == next.Count.Interval && other.Corrected?.Value == next.Corrected?.Value && Matching.SameFigures(other, next)) is { } same)
            {
                same.Figures = [.. same.Figures, .. next.Figures.Where(figure => same.Figure(figure.Group) is null).Select(figure => figure with { Claim = same })];
                Drop(next, same, VerdictKind.Duplicate, "reconcile.verdict.duplicate");
            }
            else if (IsWeaker(next, stands))
            {
                Drop(next, stands, VerdictKind.Duplicate, "reconcile.verdict.weaker");
            }
            else if (Nullable.Compare(next.Count.ReportDate, stands.Count.ReportDate) > 0)
            {
                if (stands.Figure(VictimGroup.Total) is { } old && next.Figure(VictimGroup.Total) is { } total && (old.Low, old.High) == (total.Low, total.High))
                    next.Figures = [.. next.Figures, .. stands.Figures.Where(figure => next.Figure(figure.Group) is null).Select(figure => figure with { Claim = next })];
                else if (next.Printed < stands.Printed && !moves.Explains(stands, next))
                    Falls(stands, next);
                foreach (var before in standing) Drop(before, next, VerdictKind.Superseded, "reconcile.verdict.superseded");
                stands = next;
                standing = [next];
            }
            else
            {
                standing.Add(next);
            }
        }
    }

    // Reports of one day have no order: the toll of an incident rises, so the highest is taken as the last, and a person is asked.
    private void Rising(List<Claim> told)
    {
        // One report's numbers stand beside each other: a thousand like rows of a table are not held against each other.
        bool several = told.Exists(claim => claim.Report != told[0].Report);
        for (int i = 0; several && i < told.Count; i++)
            for (int k = i + 1; k < told.Count && told[i].Count.ReportDate is { } day && told[k].Count.ReportDate == day; k++)
            {
                if (told[i].Report == told[k].Report || told[i].Printed == told[k].Printed) continue;
                var (less, more) = told[i].Printed < told[k].Printed ? (told[i], told[k]) : (told[k], told[i]);
                if (less.Figures.IsEmpty || more.Figures.IsEmpty || Matching.IsAnother(more, less) || less.Corrected is not null || more.Corrected is not null) continue;
                Drop(less, more, VerdictKind.Superseded, "reconcile.verdict.same-day");
                intake.PrecedenceFindings.Add(new("same-day-numbers", Severity.Check, more.Count.Citation, new("reconcile.same-day-numbers", Naming.Number(less.Printed), Naming.Number(more.Printed),
                    Naming.Outcome(more.Outcome), Naming.Place(more, territory), less.Count.Citation.WhereSaid, more.Count.Citation.WhereSaid), [less.Id, more.Id]));
            }
        told.RemoveAll(claim => claim.Figures.IsEmpty);
    }

    // "At least 30" after the same source's 34 takes nothing back.
    private static bool IsWeaker(Claim next, Claim stands) =>
        next.Count.Interval is { High: null } minimum && minimum.Low <= stands.Count.Interval.Low && next.Figures.Length <= 1 && next.Corrected is null;

    private void Falls(Claim before, Claim after) => intake.PrecedenceFindings.Add(new("falling-total", Severity.Check, after.Count.Citation,
        new("reconcile.falling-total", after.Count.Citation.WhereSaid, Naming.Number(before.Printed), Naming.Number(after.Printed),
            Naming.Outcome(after.Outcome), Naming.Place(after, territory)), [before.Id, after.Id]));

    private void Drop(Claim claim, Claim other, VerdictKind kind, string key)
    {
        intake.Verdicts[claim.Id] = new(claim.Id, kind, other.Id,
            new(key, Naming.Number(claim.Printed), Naming.Number(other.Printed), other.Count.Citation.WhereSaid, Naming.Day(other.Count.ReportDate)));
        claim.Figures = [];
    }
}
