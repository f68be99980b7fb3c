using System.Runtime.InteropServices;
using CasualtyStats.Model;

namespace CasualtyStats.Reconcile;

/// <summary>Finds numbers that may be of people whom other reports tell of: told for a wide area, for several days, or of one of several incidents of a town and day.</summary>
/// <remarks>
/// "8 killed in Idlib governorate" of one source beside "5 killed in Ariha" of another: the lowest is 8 and the highest 13. Taken for
/// an incident of its own it would make 13 of what may be 8. Such a number bounds its place and days from below and adds only its
/// own, unnamed people above. Within one report numbers stand for different people unless its words say otherwise.
/// </remarks>
internal sealed class LooseTellings
{
    private const long MostLooks = 20_000_000;
    // Incidents of several days, and of any; names of either script.
    private const int Spans = int.MinValue, Any = int.MinValue + 1;
    private const string Arabic = "\u0001ar", Latin = "\u0001latin";
    private const int FewClaims = 4;
    private readonly Dictionary<Happening, List<Claim>> sayings = new(ReferenceEqualityComparer.Instance);
    private readonly List<Happening> happenings;
    private readonly Intake intake;
    private readonly Territory territory;
    private readonly HashSet<string> ruled;
    private readonly Bearing? bearing;
    private readonly HashSet<Happening> loose = [];
    private readonly Dictionary<Happening, Happening> beside = [];

    private LooseTellings(List<Happening> happenings, Intake intake, Territory territory)
    {
        (this.happenings, this.intake, this.territory) = (happenings, intake, territory);
        ruled = [.. intake.Memberships.Keys.Select(pair => pair.Part), .. intake.SameIncidents.Keys.SelectMany(pair => new[] { pair.Item1, pair.Item2 })];
    }

    /// <summary>For looking at what changes in an engine.</summary>
    public LooseTellings(Engine engine) : this([], engine.Intake, engine.Territory) => bearing = engine.Bearing;

    /// <summary>True where an incident that comes, goes or is settled otherwise lies so to others that some number may become one of these, or no longer be one.</summary>
    public bool MayPart(GrowthChange change)
    {
        var changed = change.New.Concat(change.Resolved.OfType<Happening>()).Distinct().ToList();
        foreach (var happening in changed.Concat(change.Gone))
            foreach (var near in bearing!.NearRegion(new(happening.Area, happening.Harm), false))
                if (near is Claim { IsLoose: true } || (near is Happening other && !change.Gone.Contains(happening) && MayPart(happening, other, change))) return true;
        for (int i = 0; i < changed.Count; i++)
            for (int k = 0; k < i; k++)
                if (MayPart(changed[i], changed[k], change)) return true;
        return false;
    }

    private bool MayPart(Happening a, Happening b, GrowthChange change)
    {
        if (a == b || change.Gone.Contains(a) || change.Gone.Contains(b) || !Touch(a, b)) return false;
        bool spots = a.Area.IsKnown ? a.Area.Equals(b.Area) && territory.IsSpot(a.Area) : !b.Area.IsKnown;
        if (spots && (MayBeLoose(a) || MayBeLoose(b)) && MayBeSame(a, b)) return true;
        return (IsWide(a) && MayBeLoose(a) && MayShareIncident(a, b)) || (IsWide(b) && MayBeLoose(b) && MayShareIncident(b, a));
    }

    private bool IsWide(Happening happening) => !happening.AreaFromContext && (happening.Area.IsKnown ? !territory.IsSpot(happening.Area) : happening.Place.Length == 0);

    /// <summary>Takes them out of the incidents; their claims become totals of that kind.</summary>
    /// <param name="happenings">The incidents; those taken out are removed.</param>
    /// <param name="totals">The totals; the claims are added.</param>
    /// <param name="intake">Where findings go, and what people ruled.</param>
    /// <param name="territory">How places lie in each other.</param>
    public static void Part(List<Happening> happenings, List<Claim> totals, Intake intake, Territory territory)
    {
        var tellings = new LooseTellings(happenings, intake, territory);
        tellings.OfSpots();
        tellings.OfWidePlaces();
        if (tellings.loose.Count > 0) tellings.Move(totals);
    }

    // Of the incidents of one town, the first of a day stand; another report's that was not found to be one of them may be.
    private void OfSpots()
    {
        var kept = new Dictionary<(Area, string, int), KeptSpots>();
        int turn = 0;
        var spots = happenings.Where(happening => happening.Area.IsKnown ? territory.IsSpot(happening.Area) : happening.Place.Length > 0);
        foreach (var happening in spots.OrderBy(MayBeLoose).ThenBy(happening => (long)happening.Harm.To - happening.Harm.From).ThenBy(happening => happening.Index))
        {
            if (MayBeLoose(happening) && Near(kept, happening).FirstOrDefault(other => MayBeSame(happening, other)) is { } same)
            {
                if (SaysTheSame(happening, same)) Repeat(happening, same);
                loose.Add(happening);
                beside[happening] = same;
                continue;
            }
            int day = happening.Harm.IsDay ? happening.Harm.From : Spans;
            turn++;
            foreach (string name in Names(happening))
                foreach (int on in (int[])[day, Any])
                {
                    ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(kept, (happening.Area, name, on), out bool known);
                    if (known) list!.Add(turn, happening);
                    else list = new(turn, happening);
                }
        }
    }

    // In the order in which they were kept; what the same report tells is of others.
    private static IEnumerable<Happening> Near(Dictionary<(Area, string, int), KeptSpots> kept, Happening happening)
    {
        // A name without a code may be the same place as one in the other script: its bucket is asked for too.
        string[] names = happening.Area.IsKnown ? [""] : [happening.Place, Script(happening.Place) == Latin ? Arabic : Latin];
        int[] days = happening.Harm.IsDay ? [happening.Harm.From, Spans] : [Any];
        foreach (string name in names)
            foreach (int day in days)
                if (kept.TryGetValue((happening.Area, name, day), out var list))
                    foreach (var other in list.Besides(happening)) yield return other;
    }

    // A name without a code is a spot of its own, kept under its name and under its script.
    private static string[] Names(Happening happening) => happening.Area.IsKnown ? [""] : [happening.Place, Script(happening.Place)];

    private static string Script(string name)
    {
        foreach (char c in name)
            if (c is >= '\u0600' and <= '\u06FF') return Arabic;
        return Latin;
    }

    // The same source's same number, in the other language: an edition of one statement.
    private static bool SaysTheSame(Happening happening, Happening other) => !happening.Area.IsKnown && happening.Harm == other.Harm
        && happening.Claims.TrueForAll(claim => other.Claims.Exists(own => own.Origin == claim.Origin && Matching.SameFigures(own, claim)));

    private void Repeat(Happening happening, Happening other)
    {
        foreach (var claim in happening.Claims)
        {
            var own = other.Claims.Find(told => told.Origin == claim.Origin && Matching.SameFigures(told, claim))!;
            intake.Verdicts.TryAdd(claim.Id, new(claim.Id, VerdictKind.Duplicate, own.Id, new("reconcile.verdict.duplicate",
                Naming.Number(claim.Printed), Naming.Number(own.Printed), own.Count.Citation.WhereSaid, Naming.Day(own.Count.ReportDate))));
            claim.Figures = [];
        }
    }

    // A place that stands in for one without a code, and a place with a name but no code, are spots of their own.
    private void OfWidePlaces()
    {
        var wide = happenings.FindAll(happening => !happening.AreaFromContext && MayBeLoose(happening)
            && (happening.Area.IsKnown ? !territory.IsSpot(happening.Area) : happening.Place.Length == 0)
            && happening.Claims.TrueForAll(claim => claim.Count.Place.Basis != Basis.Inferred));
        wide = WithoutSiblings(wide);
        if (wide.Count == 0) return;
        var near = new RegionIndex<Happening>(territory);
        foreach (var happening in happenings) near.Add(happening.Area, happening.Harm, happening);
        long looks = 0;
        foreach (var happening in wide)
        {
            Happening? first = null;
            bool sibling = false;
            foreach (var other in near.Near(happening.Area, happening.Harm))
            {
                looks++;
                if (other == happening || !Touch(happening, other)) continue;
                if (IsSibling(other, happening)) { sibling = true; break; }
                if (MayShareIncident(happening, other) && (first is null || other.Index < first.Index)) first = other;
                // Too many to look through: taken as what may be of others.
                if (looks > MostLooks && first is not null) break;
            }
            if (sibling || first is null) continue;
            loose.Add(happening);
            beside[happening] = first;
        }
    }

    // A table of incidents without places: each has siblings of its day, and need not be held against all of them to know it.
    private static List<Happening> WithoutSiblings(List<Happening> wide)
    {
        var told = new Dictionary<(string, Outcome, VictimClass, Area, Days), (Happening First, bool Several)>();
        foreach (var happening in wide)
            foreach (var claim in happening.Claims)
            {
                ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(told, (claim.Report, claim.Outcome, claim.Class, happening.Area, happening.Harm), out bool known);
                first = known ? (first.First, first.Several || first.First != happening) : (happening, false);
            }
        return wide.FindAll(happening => !happening.Claims.Exists(claim => told[(claim.Report, claim.Outcome, claim.Class, happening.Area, happening.Harm)].Several));
    }

    private bool Touch(Happening wide, Happening other) => other.Harm.Overlaps(wide.Harm)
        && (!wide.Area.IsKnown || !other.Area.IsKnown || territory.In(other.Area, wide.Area) != Lie.Outside);

    // A source that names its incidents, and a person who ruled, said what they are.
    private bool MayBeLoose(Happening happening)
    {
        foreach (var claim in happening.Claims)
        {
            if (claim.Count.EventId is not null || claim.Unconfirmed || (ruled.Count > 0 && ruled.Contains(claim.Id))) return false;
            if (intake.HasRelations && claim.Count.Relations is not { PartOf: null, Supersedes: null, DuplicateOf: null }) return false;
        }
        return true;
    }

    private bool MayBeSame(Happening a, Happening b)
    {
        // What holds people who died of wounds later, and what does not, is settled between them.
        if (!a.Harm.Overlaps(b.Harm) || Moves.IsMoved(a) != Moves.IsMoved(b) || !MayShareIncident(a, b)) return false;
        foreach (var claim in Sayings(a))
            foreach (var other in Sayings(b))
                // Those of whom one source tells at different times that they died of wounds are others each time.
                if (claim.Report == other.Report || (claim.Origin == other.Origin && (claim.Former is not null || Matching.IsAnother(other, claim) || Matching.IsAnother(claim, other)))) return false;
        return true;
    }

    // Of an incident told by a thousand like rows, one of each.
    private List<Claim> Sayings(Happening happening)
    {
        if (happening.Claims.Count <= FewClaims) return happening.Claims;
        if (!sayings.TryGetValue(happening, out var own))
            sayings[happening] = own = [.. happening.Claims.DistinctBy(claim => (claim.Report, claim.Outcome, claim.Class, claim.Printed, claim.Figures.IsEmpty, claim.Unconfirmed))];
        return own;
    }

    private bool MayShareIncident(Happening a, Happening b) => Sayings(a).Exists(claim => Shares(b, claim) is not null);

    private Claim? Shares(Happening happening, Claim claim)
    {
        foreach (var other in Sayings(happening))
            if (other.Outcome == claim.Outcome && !other.Figures.IsEmpty && !claim.Figures.IsEmpty && !other.Unconfirmed && MayShare(other.Class, claim.Class)) return other;
        return null;
    }

    private static bool MayShare(VictimClass a, VictimClass b) => a == b || a is VictimClass.Unspecified or VictimClass.Mixed || b is VictimClass.Unspecified or VictimClass.Mixed;

    // Two numbers of one report for one wide area, or a wide number less than one of its report's items: the report tells of several incidents.
    private bool IsSibling(Happening other, Happening wide) => Sayings(other).Exists(own => Sayings(wide).Exists(claim =>
        own.Report == claim.Report && own.Outcome == claim.Outcome && MayShare(own.Class, claim.Class) && (other.Area.Equals(wide.Area) || own.Printed > claim.Printed)));

    private void Move(List<Claim> totals)
    {
        foreach (var happening in happenings)
        {
            if (!loose.Contains(happening)) continue;
            foreach (var claim in happening.Claims)
            {
                (claim.IsTotal, claim.IsLoose, claim.Happening) = (true, true, null);
                // "At least three" adds three, not people without end.
                claim.Figures = [.. claim.Figures.Select(figure => figure with { High = figure.High ?? figure.Low })];
                if (claim.Figures.IsEmpty) continue;
                totals.Add(claim);
                if (Shares(beside[happening], claim) is { } own) Say(claim, own);
            }
        }
        happenings.RemoveAll(loose.Contains);
        for (int i = 0; i < happenings.Count; i++) happenings[i].Index = i;
        totals.Sort(Claim.Compare);
    }

    private void Say(Claim claim, Claim own) => intake.PrecedenceFindings.Add(new("may-overlap", Severity.Check, claim.Count.Citation, new("reconcile.may-overlap", claim.Count.Citation.WhereSaid,
        Naming.Said(claim), Naming.Outcome(claim.Outcome), Naming.Place(claim, territory), Naming.Said(own), Naming.Place(own, territory), own.Count.Citation.WhereSaid), [claim.Id, own.Id]));
}
