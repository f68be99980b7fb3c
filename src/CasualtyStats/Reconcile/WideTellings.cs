using CasualtyStats.Model;

namespace CasualtyStats.Reconcile;

/// <summary>Finds incidents told of for a wide area only ("8 killed in Idlib governorate") beside which narrower or other incidents stand: they may be the same people.</summary>
/// <remarks>
/// Such a number bounds its area from below and adds only its own, unnamed people above: with "5 killed in Ariha" of another source
/// the lowest is 8 and the highest 13. Taken for an incident of its own it would make 13 of what may be 8.
/// </remarks>
internal static class WideTellings
{
    /// <summary>Takes the wide ones out of the incidents; their claims become totals of that kind.</summary>
    /// <param name="happenings">The incidents; those taken out are removed.</param>
    /// <param name="totals">The totals; the claims are added.</param>
    /// <param name="intake">Where findings go, and what people ruled.</param>
    /// <param name="territory">How places lie in each other.</param>
    public static void Part(List<Happening> happenings, List<Claim> totals, Intake intake, Territory territory)
    {
        var wide = happenings.FindAll(happening => IsWide(happening, territory, intake));
        if (wide.Count == 0) return;
        var near = new DayIndex<Happening>(territory);
        foreach (var happening in happenings) near.Add(happening.Area, happening.Harm, happening);
        var taken = new HashSet<Happening>();
        foreach (var happening in wide)
        {
            var beside = near.Near(happening.Area, happening.Harm).Where(other => MayBeIn(other, happening, territory)).Distinct().ToList();
            if (beside.Count == 0 || beside.Exists(other => IsSibling(other, happening))) continue;
            taken.Add(happening);
            foreach (var claim in happening.Claims)
            {
                (claim.IsTotal, claim.IsWideTelling, claim.Happening) = (true, true, null);
                if (claim.Figures.IsEmpty) continue;
                totals.Add(claim);
                if (beside.Find(other => Beside(other, claim)) is { } first) Say(claim, first, intake, territory);
            }
        }
        if (taken.Count == 0) return;
        happenings.RemoveAll(taken.Contains);
        for (int i = 0; i < happenings.Count; i++) happenings[i].Index = i;
        totals.Sort(Claim.Compare);
    }

    // A place that stands in for one without a code, and a place with a name but no code, are spots; so is an incident that its source names.
    private static bool IsWide(Happening happening, Territory territory, Intake intake) => !happening.AreaFromContext
        && happening.Harm.From != int.MinValue && happening.Harm.To != int.MaxValue
        && (happening.Area.IsKnown ? !territory.IsSpot(happening.Area) : happening.Place.Length == 0)
        && happening.Claims.TrueForAll(claim => claim.Count.Place.Basis != Basis.Inferred && claim.Count.EventId is null && !claim.Unconfirmed
            && (!intake.HasRelations || claim.Count.Relations is { PartOf: null, Supersedes: null, DuplicateOf: null }))
        && !intake.Memberships.Keys.Any(pair => happening.Claims.Exists(claim => claim.Id == pair.Part))
        && !intake.SameIncidents.Keys.Any(pair => happening.Claims.Exists(claim => claim.Id == pair.Item1 || claim.Id == pair.Item2));

    private static bool MayBeIn(Happening other, Happening wide, Territory territory) => other != wide && other.Harm.Overlaps(wide.Harm)
        && (!wide.Area.IsKnown || !other.Area.IsKnown || territory.In(other.Area, wide.Area) != Lie.Outside)
        && wide.Claims.Exists(claim => Beside(other, claim));

    private static bool Beside(Happening other, Claim claim) => other.Claims.Exists(own => own.Outcome == claim.Outcome && !own.Figures.IsEmpty && !own.Unconfirmed && MayShare(own.Class, claim.Class));

    private static bool MayShare(VictimClass a, VictimClass b) => a == b || a is VictimClass.Unspecified or VictimClass.Mixed || b is VictimClass.Unspecified or VictimClass.Mixed;

    // Two numbers of one report for one wide area, or a wide number less than one of its report's items: the report tells of several incidents.
    private static bool IsSibling(Happening other, Happening wide) => other.Claims.Exists(own => wide.Claims.Exists(claim =>
        own.Report == claim.Report && own.Outcome == claim.Outcome && MayShare(own.Class, claim.Class) && (other.Area.Equals(wide.Area) || own.Printed > claim.Printed)));

    private static void Say(Claim claim, Happening other, Intake intake, Territory territory)
    {
        var own = other.Claims.Find(told => told.Outcome == claim.Outcome && !told.Figures.IsEmpty && !told.Unconfirmed && MayShare(told.Class, claim.Class))!;
        intake.Findings.Add(new("wide-incident", Severity.Check, claim.Count.Citation, new("reconcile.wide-incident", claim.Count.Citation.Where,
            Naming.Number(claim.Printed), Naming.Outcome(claim.Outcome), Naming.Place(claim, territory), Naming.Number(own.Printed), Naming.Place(own, territory), own.Count.Citation.Where), [claim.Id, own.Id]));
    }
}
