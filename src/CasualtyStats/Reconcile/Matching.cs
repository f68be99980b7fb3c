using CasualtyStats.Model;

namespace CasualtyStats.Reconcile;

/// <summary>Which claims tell of one incident.</summary>
/// <remarks>
/// A telling joins an incident that an earlier one began: one of the same figures whose place and days agree, else the one incident of its
/// very place and day. Whether it does depends on nothing but claims of <see cref="MatchIndex{T}"/>'s same keys.
/// </remarks>
internal sealed class Matching
{
    private readonly Territory territory;
    private readonly Dictionary<(string, string), Ruling> sameIncidents;
    private readonly MatchIndex<Happening> index;
    private readonly List<Happening> found = [], near = [];
    private const long LeastApart = 4;
    private int stamp;

    private Matching(Territory territory, Dictionary<(string, string), Ruling> sameIncidents, bool regions) =>
        (this.territory, this.sameIncidents, index) = (territory, sameIncidents, new(territory, regions, others: true));

    /// <summary>The incidents, in the order of their first claims.</summary>
    /// <param name="claims">Claims in their order; totals are passed over.</param>
    /// <param name="sameIncidents">What people ruled.</param>
    /// <param name="territory">How places lie in each other.</param>
    public static List<Happening> Of(List<Claim> claims, Dictionary<(string, string), Ruling> sameIncidents, Territory territory) =>
        
        new Matching(territory, sameIncidents, claims.Exists(claim => !claim.IsTotal && claim.Area.IsKnown && !territory.IsSpot(claim.Area))).Match(claims);

    private List<Happening> Match(List<Claim> claims)
    {
        var ruled = sameIncidents.Keys.SelectMany(pair => new[] { pair, (pair.Item2, pair.Item1) }).ToLookup(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);
        var ofClaim = new Dictionary<string, Happening>(StringComparer.Ordinal);
        foreach (var telling in Telling.Of(claims))
        {
            var happening = (sameIncidents.Count == 0 ? null
                : telling.SelectMany(claim => ruled[claim.Id]).Select(id => ofClaim.GetValueOrDefault(id)).FirstOrDefault(known => known is not null)) ?? Candidate(telling);
            bool begins = happening is null;
            if (happening is null) found.Add(happening = new(telling[0]) { Index = found.Count });
            for (int i = 0; i < telling.Count; i++)
            {
                if (!begins || i > 0) Join(happening, telling[i]);
                telling[i].Happening = happening;
                index.Add(telling[i], happening);
                if (sameIncidents.Count > 0) ofClaim[telling[i].Id] = happening;
            }
        }
        foreach (var happening in found)
            if (happening.Claims.Count > 1) happening.Claims.Sort(Claim.Compare);
        return found;
    }

    public static bool SameFigures(Claim a, Claim b)
    {
        if (a.Outcome != b.Outcome || a.Count.Interval != b.Count.Interval) return false;
        foreach (var figure in a.Figures)
            if (b.Figure(figure.Group) is { } other && (other.Low != figure.Low || other.High != figure.High)) return false;
        return true;
    }

    /// <summary>The same numbers as printed, whatever other claims gave or took since.</summary>
    public static bool SameOwnFigures(Claim a, Claim b)
    {
        if (a.Outcome != b.Outcome || a.Count.Interval != b.Count.Interval) return false;
        foreach (var figure in a.OwnFigures)
            if (b.OwnFigure(figure.Group) is { } other && (other.Low != figure.Low || other.High != figure.High)) return false;
        return true;
    }

    private Happening? Candidate(List<Claim> telling)
    {
        near.Clear();
        foreach (var claim in telling) index.Near(claim, near);
        if (near.Count == 0) return null;
        Happening? equal = null, alike = null;
        bool equalArea = false, several = false;
        var own = telling[0];
        stamp--;
        foreach (var known in near)
        {
            if (known.Flood == stamp) continue;
            known.Flood = stamp;
            // Those who died of wounds later, or were missing, come to those killed at once.
            if (Moves.IsMoved(known) != own.Former is not null) continue;
            if (!Fits(known, telling, out bool same)) continue;
            if (same)
            {
                bool here = known.Area.Equals(own.Area);
                if (equal is null || (here && !equalArea) || (here == equalArea && known.Index < equal.Index)) (equal, equalArea) = (known, here);
            }
            else if (own.Former is null && SameSpot(known, own))
            {
                several |= alike is not null;
                alike = known;
            }
        }
        if (equal is not null || alike is null || several) return equal;
        foreach (var claim in telling)
            foreach (var other in alike.Claims)
                if (IsAnother(other, claim)) return null;
        return alike;
    }

    private bool Fits(Happening known, List<Claim> telling, out bool same)
    {
        var claim = telling[0];
        same = false;
        bool equalFigures = false, ownReport = false;
        foreach (var other in known.Claims)
        {
            ownReport |= other.ReportNumber == claim.ReportNumber;
            if (claim.Count.EventId is { } named && IsOtherEvent(other, claim.Origin, named)) return false;
            foreach (var own in telling)
                if (SameOwnFigures(own, other))
                {
                    same = true;
                    equalFigures |= own.ReportNumber != other.ReportNumber || SameBodies(own, other);
                }
            if (equalFigures && claim.Count.EventId is null) break;
        }
        if (ownReport && !equalFigures) return false;
        if (!known.Harm.Overlaps(claim.Harm) || (known.Harm.IsDay && claim.Harm.IsDay && known.Harm != claim.Harm)) return false;
        if (known.Booked != claim.Booked && (!equalFigures || (claim.Former is not null && known.Booked is not null && claim.Booked is not null))) return false;
        if (!claim.Area.IsKnown || !known.Area.IsKnown) return claim.Area.Equals(known.Area) && claim.Count.Place.Written == known.Place && known.Place.Length > 0;
        if (claim.Area.Equals(known.Area)) return territory.IsSpot(claim.Area) || equalFigures;
        return equalFigures && (territory.In(claim.Area, known.Area) == Lie.Inside || territory.In(known.Area, claim.Area) == Lie.Inside)
            && (territory.IsSpot(claim.Area) || territory.IsSpot(known.Area));
    }

    // A source that names its incidents says itself which are one.
    private static bool IsOtherEvent(Claim other, string origin, string named) =>
        other.Count.EventId is { } known && known != named && other.Origin == origin;

    // The same bodies told of twice in one report: once within the day's total, once where they were found.
    private static bool SameBodies(Claim a, Claim b) =>
        !a.Area.Equals(b.Area) && a.Harm == b.Harm && (a.Booked is not null || b.Booked is not null) && a.OwnFigures.Length == b.OwnFigures.Length;

    private bool SameSpot(Happening known, Claim claim) =>
        known.Harm.IsDay && claim.Harm.IsDay && known.Area.Equals(claim.Area) && (territory.IsSpot(claim.Area) || !claim.Area.IsKnown);

    // Two recovered bodies are no revision of six killed: a later number of one source that is far lower tells of something else,
    // and so does another source's nine beside fifty-seven, who may be some of them.
    public static bool IsAnother(Claim before, Claim after) => before.Outcome == after.Outcome && after.Count.Relations.Supersedes != before.Id
        && (before.Origin == after.Origin ? after.Printed * 2 < before.Printed : AreApart(before.Printed, after.Printed));

    private static bool AreApart(long a, long b) => Math.Min(a, b) * 2 < Math.Max(a, b) && Math.Max(a, b) - Math.Min(a, b) >= LeastApart;

    private void Join(Happening happening, Claim claim)
    {
        if (!happening.Area.IsKnown || territory.In(claim.Area, happening.Area) == Lie.Inside) happening.Area = claim.Area;
        if (claim.Harm.Within(happening.Harm) && (!claim.HarmLoose || happening.HarmLoose)) happening.Harm = claim.Harm;
        happening.Booked ??= claim.Booked;
        happening.Claims.Add(claim);
    }
}
