using System.Collections.Immutable;
using CasualtyStats.Model;

namespace CasualtyStats.Reconcile;

/// <summary>People who are told of under one outcome and later under another: the wounded who die, the missing found dead.</summary>
/// <remarks>
/// "Four killed and six injured" and two days later "two of the wounded died": six killed and four injured, ten people as before. The two
/// are an item of their own; numbers of their former outcome told before are lowered by them, and later numbers of the killed hold them
/// already. Where nothing says which of two numbers came first, both ways stay open between lowest and highest.
/// </remarks>
internal sealed class Moves(Intake intake, Territory territory)
{
    /// <summary>True for an incident that holds nobody but people who were told of before under another outcome.</summary>
    public static bool IsMoved(Happening happening) => happening.Claims.TrueForAll(claim => claim.Former is not null);

    /// <summary>The class of those of whom no class is said is that of the incident that they were harmed in.</summary>
    /// <param name="happenings">The incidents.</param>
    public void ShareClass(List<Happening> happenings)
    {
        if (!intake.HasMoves) return;
        var spots = Spots(happenings);
        foreach (var claim in happenings.Where(IsMoved).SelectMany(moved => moved.Claims.Where(claim => claim.Class == VictimClass.Unspecified)).ToList())
            if (Beside(claim, spots).Exists(own => own.Outcome == claim.Former && own.Class == VictimClass.Civilian)) (claim.Class, claim.ClassCarried) = (VictimClass.Civilian, true);
    }

    /// <summary>Lowers what was told before, and what already holds them; where nothing can be lowered a finding says so.</summary>
    /// <param name="happenings">The incidents, settled.</param>
    /// <param name="totals">The totals, settled; points of running totals are left as they are.</param>
    public void Apply(List<Happening> happenings, List<Claim> totals)
    {
        if (!intake.HasMoves) return;
        var spots = Spots(happenings);
        var near = new RegionIndex<Claim>(territory);
        var formers = intake.Movers.Select(mover => mover.Former).ToHashSet();
        foreach (var total in totals)
            if (total.Series is null && !total.Figures.IsEmpty && formers.Contains(total.Outcome)) near.Add(total.Area, total.Harm, total);
        var movers = happenings.Where(IsMoved).Select(moved => moved.Claims.Find(claim => !claim.Figures.IsEmpty && !claim.Unconfirmed)).OfType<Claim>().ToList();
        var lowered = new Dictionary<Claim, List<Claim>>(ReferenceEqualityComparer.Instance);
        foreach (var mover in movers)
        {
            var incident = Beside(mover, spots);
            var former = incident.FindAll(claim => claim.Outcome == mover.Former);
            foreach (var claim in incident.Where(claim => claim.Outcome == mover.Outcome && Told(claim, mover) >= 0)
                .Concat(former.Concat(near.Near(mover.Area, mover.Harm).Where(total => total.Outcome == mover.Former && Holds(total, mover))).Where(claim => Told(claim, mover) <= 0)))
            {
                if (!lowered.TryGetValue(claim, out var list)) lowered[claim] = list = [];
                list.Add(mover);
            }
            Tell(mover, former);
        }
        foreach (var (claim, own) in lowered) Lower(claim, own);
    }

    /// <summary>True where a fall from one number to another is no more than the people who are told to have moved between them.</summary>
    public bool Explains(Claim before, Claim after) => intake.Movers.Exists(mover => mover.Former == before.Outcome && IsSpot(mover, after) && mover.Harm.Overlaps(after.Harm)
        && Nullable.Compare(mover.Count.ReportDate, before.Count.ReportDate) > 0 && Nullable.Compare(mover.Count.ReportDate, after.Count.ReportDate) <= 0
        && before.Printed - after.Printed <= mover.Printed);

    private ILookup<(Area, string?), Happening> Spots(List<Happening> happenings)
    {
        var asked = intake.Movers.Select(mover => mover.Spot).ToHashSet();
        return happenings.Where(happening => !IsMoved(happening)).SelectMany(happening => happening.Claims.Select(claim => claim.Spot).Distinct().Where(asked.Contains).Select(spot => (Spot: spot, Happening: happening)))
            .ToLookup(entry => entry.Spot, entry => entry.Happening);
    }

    private bool IsSpot(Claim mover, Claim other) => territory.IsSpot(mover) && mover.Spot == other.Spot;

    private List<Claim> Beside(Claim mover, ILookup<(Area, string?), Happening> spots) => !territory.IsSpot(mover) ? []
        : [.. spots[mover.Spot].Where(other => other.Harm.Overlaps(mover.Harm)).SelectMany(other => other.Claims).Where(claim => !claim.Figures.IsEmpty)];

    private bool Holds(Claim total, Claim mover) => (!total.Area.IsKnown || territory.In(mover.Area, total.Area) == Lie.Inside) && mover.Harm.Within(total.Harm);

    // Before or after they moved; 0 where nothing says. What one report says after them, and beside the toll that holds them, knows of them.
    private static int Told(Claim claim, Claim mover)
    {
        int order = Nullable.Compare(claim.Count.ReportDate, mover.Count.ReportDate);
        if (order != 0 || claim.ReportNumber != mover.ReportNumber) return order;
        return mover.Count.Relations.PartOf is not null || claim.Count.Citation.Span is { } span && mover.Count.Citation.Span is { } own && span.Start > own.Start ? 1 : 0;
    }

    // What two sources tell may be of the same people, what one tells twice is not. "Seven killed", told after two died of wounds: five, and the two.
    private static void Lower(Claim claim, List<Claim> movers)
    {
        var told = movers.GroupBy(mover => mover.Origin, StringComparer.Ordinal).Select(own => (
            Least: own.Where(mover => Told(claim, mover) != 0).Sum(mover => mover.Figures[0].Low), Most: own.Sum(mover => mover.Figures[0].High ?? mover.Figures[0].Low))).ToList();
        long least = told.Max(own => own.Least), most = told.Sum(own => own.Most);
        // Whom of a group they were is not said.
        claim.Figures = [.. claim.Figures.Select(figure => figure with
        {
            Low = Math.Max(0, figure.Low - most),
            High = figure.Group != VictimGroup.Total || figure.High is not { } high ? figure.High : Math.Max(0, high - least),
        })];
        claim.Moved = new(claim.Outcome == movers[0].Outcome ? "reconcile.verdict.moved-held" : "reconcile.verdict.moved", Naming.Number(claim.Printed), Naming.Number(most),
            movers[0].Count.Citation.WhereSaid, Naming.Outcome(movers[0].Outcome), Naming.Outcome(movers[0].Former!.Value));
    }

    private void Tell(Claim mover, List<Claim> former)
    {
        var told = former.FindAll(claim => Told(claim, mover) <= 0);
        string number = Naming.Number(mover.Printed), after = Naming.Outcome(mover.Outcome), before = Naming.Outcome(mover.Former!.Value), place = Naming.Place(mover, territory);
        if (told.Count > 0)
        {
            var open = told.Find(claim => Told(claim, mover) == 0);
            var shown = open ?? told[0];
            Say(open is null ? "moved-outcome" : "moved-outcome-unsure", open is null ? Severity.Note : Severity.Check, [Naming.Number(shown.Printed), shown.Count.Citation.WhereSaid], told);
        }
        // Where a number of those left stands beside or after them, nobody is counted twice.
        else if (former.Count == 0)
        {
            Say("moved-outcome-unlinked", Severity.Check, [], []);
        }

        void Say(string code, Severity severity, string[] more, List<Claim> others) => intake.PrecedenceFindings.Add(new(code, severity, mover.Count.Citation,
            new("reconcile." + code, [mover.Count.Citation.WhereSaid, number, after, place, before, .. more]), [mover.Id, .. others.Select(claim => claim.Id)]));
    }
}
