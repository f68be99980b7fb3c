using System.Collections.Immutable;
using CasualtyStats.Model;

namespace CasualtyStats.Reconcile;

/// <summary>Takes counts into an engine that is solved already: only what they bear on is heard, matched, settled, parted and solved anew.</summary>
/// <remarks>
/// Each stage of reconciliation rests on a neighbourhood that can be named: a claim's context on its report, an incident on claims of like
/// place, days and figures, precedence on one origin's tellings, a component on its block. What is new is followed from stage to stage through
/// these; what comes out as it was before ends there.
/// </remarks>
internal sealed class Growth
{
    private readonly Engine engine;
    private readonly Intake intake;
    private readonly Territory territory;
    private readonly int limit;
    private readonly Dictionary<(string Document, int Report), List<Claim>> ofReport = [];
    private readonly HashSet<(Area, string)> tolls = [];
    private Dictionary<(string, Outcome, Area, DateOnly?), HashSet<DateOnly?>>? runs;
    private readonly Dictionary<(Outcome, (Area, string?)), HashSet<(string Origin, int From)>> running = [];
    private readonly MatchIndex<Claim> incidents;
    private readonly Chains<Claim> totals = new();

    public Growth(Engine engine, int limit)
    {
        (this.engine, this.limit) = (engine, limit);
        (intake, territory) = (engine.Intake, engine.Territory);
        incidents = new(territory, true);
        foreach (var claim in intake.Claims)
        {
            Report(claim);
            MeetsATollOfOthers(claim);
            if (claim.IsTotal && !claim.IsLoose) totals.Add(Key(claim), claim);
            else incidents.Add(claim, claim);
        }
    }

    /// <summary>Takes them in.</summary>
    /// <returns>What changed; null where it cannot be followed: a toll that may be of an incident told of before, or numbers that may be of the same people.</returns>
    public Grown? Add(IReadOnlyList<ReportedCount> counts)
    {
        var fresh = intake.Add(counts);
        if (fresh.Count == 0) return Grown.Nothing;
        if (fresh.Exists(claim => RunningTotals.MayRun(claim.Count) && MayJoinASeries(claim))) return null;
        foreach (var claim in fresh) Report(claim);
        var before = new Dictionary<Claim, Heard>(ReferenceEqualityComparer.Instance);
        if (!Hear(fresh, before)) return null;
        foreach (var claim in fresh.Concat(before.Keys))
            if (MeetsATollOfOthers(claim)) return null;
        var change = new GrowthChange();
        foreach (var claim in fresh) change.Claims.Add(claim);
        var seeds = new List<Claim>();
        foreach (var claim in fresh.Concat(before.Keys)) Move(claim, before.TryGetValue(claim, out var heard) ? heard : null, change, seeds);
        if (!Match(seeds, change)) return null;
        // A total that people moved out of since is lowered with all that is told of them.
        if (intake.HasMoves && change.Totals.Any(total => intake.Movers.Exists(mover => total.Harm.Overlaps(mover.Harm) && (!total.Area.IsKnown || !mover.Area.IsKnown || territory.In(mover.Area, total.Area) != Lie.Outside)))) return null;
        Settle(change);
        if (new LooseTellings(engine).MayPart(change)) return null;
        new Regrouping(engine, limit).Follow(change);
        return change.Done(intake);
    }

    // A point more, and a total of the same people, change what a series says of other days; a few totals of one first day become one.
    private bool MayJoinASeries(Claim claim)
    {
        if (engine.Series.Exists(series => series.Last.Outcome == claim.Outcome && series.Last.Area.Equals(claim.Area))) return true;
        var key = (claim.Origin, claim.Outcome, claim.Area, claim.Count.Harmed.Start);
        runs ??= intake.Claims.Where(other => RunningTotals.MayRun(other.Count)).GroupBy(other => (other.Origin, other.Outcome, other.Area, other.Count.Harmed.Start))
            .ToDictionary(group => group.Key, group => group.Select(other => other.Count.Harmed.End).ToHashSet());
        if (!runs.TryGetValue(key, out var ends)) runs[key] = ends = [];
        ends.Add(claim.Count.Harmed.End);
        return ends.Count >= RunningTotals.Fewest;
    }

    // Tolls of one place and of several bodies, or without a first day, are settled together.
    private bool MeetsATollOfOthers(Claim claim)
    {
        if (!Tolls.MayMeet(claim)) return false;
        var key = (claim.Outcome, claim.Spot);
        if (!running.TryGetValue(key, out var tolls)) running[key] = tolls = [];
        var own = (claim.Origin, From: claim.HasBegun ? int.MinValue : claim.Told.From);
        tolls.Add(own);
        foreach (var other in tolls)
            if (other != own && (other.Origin != claim.Origin || other.From == int.MinValue || own.From == int.MinValue)) return true;
        return false;
    }

    private void Report(Claim claim)
    {
        var report = ReportOf(claim);
        if (!ofReport.TryGetValue(report, out var list)) ofReport[report] = list = new(1);
        list.Add(claim);
        if (!claim.Count.Cumulative && claim.Former is null && intake.Said(claim.Id).Count == 0) return;
        foreach (string id in intake.Said(claim.Id).Prepend(claim.Id))
            if (intake.ById.GetValueOrDefault(id) is { } other && Spot(other) is { } spot) tolls.Add(spot);
    }

    private static (string Document, int Report) ReportOf(Claim claim) => (claim.Count.Citation.Sha256, claim.Count.Report);

    // A person may have ruled that it tells of an incident of another place.
    private bool IsWhereTollsAre(Claim claim) => tolls.Count > 0 && (IsTollSpot(claim)
        || intake.SameIncidentsOf(claim.Id).Any(id => intake.ById.GetValueOrDefault(id) is { } same && IsTollSpot(same)));

    private bool IsTollSpot(Claim claim) => Spot(claim) is { } spot && tolls.Contains(spot);

    // A total of a community may take its day from other claims of the place; a region's never.
    private (Area, string)? Spot(Claim claim) => claim.Count.Place.Area is not { IsKnown: true } area ? (Area.Unknown, claim.Count.Place.Written ?? "")
        : territory.IsSpot(area) ? (area, "") : null;

    // The reports of the new claims, and those whose counts theirs belong to or include, are heard from the start. What comes out as before is left in peace.
    private bool Hear(List<Claim> fresh, Dictionary<Claim, Heard> before)
    {
        var news = fresh.ToHashSet();
        var reports = new HashSet<(string, int)>();
        var open = new Stack<(string, int)>(fresh.Select(ReportOf));
        var claims = new List<Claim>();
        while (open.TryPop(out var report))
        {
            if (!reports.Add(report)) continue;
            foreach (var claim in ofReport[report])
            {
                claims.Add(claim);
                foreach (string id in intake.Said(claim.Id))
                    if (intake.ById.GetValueOrDefault(id) is { } other) open.Push(ReportOf(other));
            }
        }
        if (claims.Exists(claim => claim.IsLoose || claim.HasBegun || claim.Rivals.Length > 0 || IsWhereTollsAre(claim))) return false;
        claims.Sort(Claim.Compare);
        if (intake.ContextFindings.Count > 0)
        {
            var ids = claims.Select(claim => claim.Id).ToHashSet(StringComparer.Ordinal);
            intake.ContextFindings.RemoveAll(finding => finding.Concerns.Any(ids.Contains));
        }
        foreach (var claim in claims)
        {
            if (!news.Contains(claim)) before[claim] = new(claim);
            claim.Restart();
        }
        Context.Apply(claims, intake, territory);
        foreach (var (claim, heard) in before.ToList())
            if (heard.IsStill(claim)) { heard.Keep(claim); before.Remove(claim); }
        return true;
    }

    // A claim that is new, or heard otherwise than before, changes its place in the indexes; those near to it then and now are matched anew.
    private void Move(Claim claim, Heard? before, GrowthChange change, List<Claim> seeds)
    {
        change.Claims.Add(claim);
        change.Changed.Add(claim);
        if (before is { } known) change.Before[claim] = new(known.Area, known.Harm);
        if (before is { IsTotal: true } total)
        {
            totals.Remove(Key(claim, total.Class, total.Harm), claim);
            Gather(claim, total.Class, total.Harm, change);
        }
        else if (before is { } incident)
        {
            incidents.Remove(claim, incident.Area, incident.Harm, claim);
            Near(claim, incident.Area, incident.Harm, seeds);
            seeds.AddRange(claim.Happening!.Claims);
            change.Gone.Add(claim.Happening);
        }
        if (claim.IsTotal)
        {
            claim.Happening = null;
            totals.Add(Key(claim), claim);
            change.Totals.Add(claim);
            Gather(claim, claim.Class, claim.Harm, change);
            return;
        }
        change.Totals.Remove(claim);
        incidents.Add(claim, claim);
        seeds.Add(claim);
    }

    private bool Match(List<Claim> seeds, GrowthChange change)
    {
        var closure = new HashSet<Claim>(ReferenceEqualityComparer.Instance);
        var open = new Stack<Claim>(seeds.Where(claim => !claim.IsTotal || claim.IsLoose));
        var near = new List<Claim>();
        while (open.TryPop(out var claim))
        {
            if (claim.IsLoose) return false;
            if (!closure.Add(claim)) continue;
            near.Clear();
            Near(claim, claim.Area, claim.Harm, near);
            if (claim.Happening is { } happening) near.AddRange(happening.Claims);
            foreach (string id in intake.SameIncidentsOf(claim.Id))
                if (intake.ById.GetValueOrDefault(id) is { } same) near.Add(same);
            foreach (var other in near)
                if ((!other.IsTotal || other.IsLoose) && !closure.Contains(other)) open.Push(other);
        }
        if (closure.Count == 0 && change.Gone.Count == 0) return true;
        var claims = closure.ToList();
        claims.Sort(Claim.Compare);
        var before = new Dictionary<Claim, Happening>(ReferenceEqualityComparer.Instance);
        foreach (var claim in claims)
            if (claim.Happening is { } happening) { before[claim] = happening; change.Gone.Add(happening); }
        foreach (var happening in Matching.Of(claims, intake.SameIncidents, territory))
        {
            if (before.TryGetValue(happening.First, out var known) && known.SameAs(happening) && !happening.Claims.Exists(change.Changed.Contains))
            {
                foreach (var claim in known.Claims) claim.Happening = known;
                change.Gone.Remove(known);
                continue;
            }
            change.New.Add(happening);
            change.Claims.UnionWith(happening.Claims);
        }
        return true;
    }

    // One origin's figures for one thing are settled together, and what their words repeat or replace with them.
    private void Settle(GrowthChange change)
    {
        var incidents = new HashSet<Happening>(change.New, ReferenceEqualityComparer.Instance);
        Related(incidents, change);
        var settled = change.Totals.Concat(incidents.SelectMany(happening => happening.Claims)).ToList();
        if (intake.PrecedenceFindings.Count > 0)
        {
            var ids = settled.Select(claim => claim.Id).ToHashSet(StringComparer.Ordinal);
            intake.PrecedenceFindings.RemoveAll(finding => finding.Concerns.Any(ids.Contains));
        }
        var before = settled.ConvertAll(claim => claim.Figures);
        foreach (var claim in settled)
        {
            claim.Reset();
            intake.Verdicts.Remove(claim.Id);
        }
        var happenings = incidents.ToList();
        happenings.Sort((a, b) => Claim.Compare(a.First, b.First));
        foreach (var happening in happenings)
            if (happening.Claims.Count > 1) happening.ShareClass();
        var sums = change.Totals.ToList();
        sums.Sort(Claim.Compare);
        engine.Settle(happenings, sums);
        for (int i = 0; i < settled.Count; i++)
        {
            var claim = settled[i];
            change.Claims.Add(claim);
            bool moved = change.Changed.Contains(claim) || (claim.Happening is { } happening && change.New.Contains(happening));
            if (!moved && claim.Figures.SequenceEqual(before[i])) claim.Figures = before[i];
            else change.Resolved.Add((Member?)claim.Happening ?? claim);
        }
    }

    private void Related(HashSet<Happening> incidents, GrowthChange change)
    {
        if (!intake.HasRelations) return;
        var open = new Stack<Claim>(change.Totals.Concat(incidents.SelectMany(happening => happening.Claims)));
        while (open.TryPop(out var claim))
            foreach (string id in intake.Repeated(claim.Id))
            {
                if (intake.ById.GetValueOrDefault(id) is not { } other) continue;
                if (other.IsTotal)
                {
                    int known = change.Totals.Count;
                    Gather(other, other.Class, other.Harm, change);
                    if (change.Totals.Count > known) foreach (var total in change.Totals) open.Push(total);
                }
                else if (other.Happening is { } happening && incidents.Add(happening))
                {
                    foreach (var told in happening.Claims) open.Push(told);
                }
            }
    }

    private void Near(Claim claim, Area area, Days harm, List<Claim> into)
    {
        int from = into.Count;
        incidents.Near(claim, area, harm, into);
        int kept = from;
        for (int i = from; i < into.Count; i++)
        {
            var other = into[i];
            if (!other.Harm.Overlaps(harm)) continue;
            bool alike = area.IsKnown ? other.Area.IsKnown && (other.Area.Equals(area) || territory.In(other.Area, area) != Lie.Outside || territory.In(area, other.Area) != Lie.Outside)
                : !other.Area.IsKnown && other.Count.Place.Written == claim.Count.Place.Written;
            if (alike) into[kept++] = other;
        }
        into.RemoveRange(kept, into.Count - kept);
    }

    // Totals of one origin, outcome, class and period, wherever they are.
    private void Gather(Claim like, VictimClass victims, Days harm, GrowthChange change)
    {
        var found = new List<Claim>();
        totals.Collect(Key(like, victims, harm), found);
        foreach (var total in found)
            if (total.Origin == like.Origin && total.Outcome == like.Outcome && total.OwnClass == victims && total.Harm == harm) change.Totals.Add(total);
    }

    private static ulong Key(Claim total) => Key(total, total.OwnClass, total.Harm);

    private static ulong Key(Claim total, VictimClass victims, Days harm)
    {
        ulong key = Chains<Claim>.Mix((ulong)total.Outcome, (long)victims);
        key = Chains<Claim>.Mix(key, string.GetHashCode(total.Origin, StringComparison.Ordinal));
        return Chains<Claim>.Mix(Chains<Claim>.Mix(key, harm.From), harm.To);
    }
}
