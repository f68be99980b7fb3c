using CasualtyStats.Model;

namespace CasualtyStats.Reconcile;

/// <summary>Which claims tell of one incident.</summary>
internal sealed class Matching
{
    private readonly Intake intake;
    private readonly Territory territory;
    // Incidents of a place on one day, over several days, and of any days; those within a wider place; those of a day anywhere.
    private const int Spans = int.MinValue, Any = int.MinValue + 1;
    private const long LeastApart = 4;
    private readonly Dictionary<(string Place, int Day), List<Happening>> byPlace = [];
    private readonly Dictionary<string, List<Happening>> within = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<Happening>> byDay = [];

    private Matching(Intake intake, Territory territory) => (this.intake, this.territory) = (intake, territory);

    /// <summary>The incidents, in the order of their first claims.</summary>
    public static List<Happening> Of(Intake intake, Territory territory) => new Matching(intake, territory).Match();

    private List<Happening> Match()
    {
        var found = new List<Happening>();
        var ruled = intake.SameIncidents.Keys.SelectMany(pair => new[] { pair, (pair.Item2, pair.Item1) }).ToLookup(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);
        var ofClaim = new Dictionary<string, Happening>(StringComparer.Ordinal);
        foreach (var telling in Tellings())
        {
            var happening = (intake.SameIncidents.Count == 0 ? null
                : telling.SelectMany(claim => ruled[claim.Id]).Select(id => ofClaim.GetValueOrDefault(id)).FirstOrDefault(known => known is not null)) ?? Candidate(telling);
            if (happening is null)
            {
                happening = new Happening(telling[0]);
                found.Add(happening);
                telling.RemoveAt(0);
                Index(happening);
                if (intake.SameIncidents.Count > 0) ofClaim[happening.First.Id] = happening;
                happening.First.Happening = happening;
            }
            foreach (var claim in telling)
            {
                Join(happening, claim);
                if (intake.SameIncidents.Count > 0) ofClaim[claim.Id] = happening;
            }
        }
        for (int i = 0; i < found.Count; i++)
        {
            found[i].Index = i;
            if (found[i].Claims.Count == 1) continue;
            found[i].Claims.Sort(Claim.Compare);
            Share(found[i]);
        }
        return found;
    }

    // One telling: the claims of one report about one place and day, a new one where an outcome comes again with another number.
    private List<List<Claim>> Tellings()
    {
        var open = new Dictionary<(string, Area, string?, Days, Days?, string?), List<Claim>>();
        var all = new List<List<Claim>>();
        foreach (var claim in intake.Claims)
        {
            if (claim.IsTotal) continue;
            var key = (claim.Report, claim.Area, claim.Count.Place.Written, claim.Harm, claim.Booked, claim.Count.EventId);
            if (!open.TryGetValue(key, out var telling) || telling.Exists(other => Clashes(other, claim)))
                all.Add(open[key] = telling = []);
            telling.Add(claim);
        }
        return all;
    }

    private static bool Clashes(Claim a, Claim b) => a.Outcome == b.Outcome && (a.Class == b.Class
        ? !SameFigures(a, b) : a.Class == VictimClass.Unspecified || b.Class == VictimClass.Unspecified);

    public static bool SameFigures(Claim a, Claim b) => a.Outcome == b.Outcome && a.Count.Interval == b.Count.Interval
        && SameGroups(a, b);

    private static bool SameGroups(Claim a, Claim b)
    {
        foreach (var figure in a.Figures)
            if (b.Figure(figure.Group) is { } other && (other.Low != figure.Low || other.High != figure.High)) return false;
        return true;
    }

    private Happening? Candidate(List<Claim> telling)
    {
        var claim = telling[0];
        var near = Near(claim);
        if (near.Count == 0) return null;
        near = near.Count == 1 ? near : [.. near.Distinct()];
        near.RemoveAll(known => !Fits(known, telling));
        if (near.Count == 0) return null;
        var equal = near.Where(known => telling.Exists(own => known.Claims.Exists(other => SameFigures(own, other)))).OrderByDescending(known => known.Area.Equals(claim.Area)).ToList();
        if (equal.Count > 0) return equal[0];
        return near.Count == 1 && SameSpot(near[0], claim) && telling.TrueForAll(own => near[0].Claims.TrueForAll(other => !IsAnother(other, own))) ? near[0] : null;
    }

    private bool Fits(Happening known, List<Claim> telling)
    {
        var claim = telling[0];
        bool equalFigures = telling.Exists(own => known.Claims.Exists(other => SameFigures(own, other) && (own.Report != other.Report || SameBodies(own, other))));
        if (known.Claims.Exists(other => other.Report == claim.Report) && !equalFigures) return false;
        if (claim.Count.EventId is { } named && known.Claims.Exists(other => IsOtherEvent(other, claim.Origin, named))) return false;
        if (!known.Harm.Overlaps(claim.Harm) || (known.Harm.IsDay && claim.Harm.IsDay && known.Harm != claim.Harm)) return false;
        if (known.Booked != claim.Booked && !equalFigures) return false;
        if (!claim.Area.IsKnown || !known.Area.IsKnown) return claim.Area.Equals(known.Area) && claim.Count.Place.Written == known.Place && known.Place.Length > 0;
        if (claim.Area.Equals(known.Area)) return territory.IsSpot(claim.Area) || equalFigures;
        return equalFigures && (territory.In(claim.Area, known.Area) == Lie.Inside || territory.In(known.Area, claim.Area) == Lie.Inside)
            && (territory.IsSpot(claim.Area) || territory.IsSpot(known.Area));
    }

    // A source that names its incidents says itself which are one.
    private static bool IsOtherEvent(Claim other, string origin, string named) =>
        other.Origin == origin && other.Count.EventId is { } known && known != named;

    // The same bodies told of twice in one report: once within the day's total, once where they were found.
    private static bool SameBodies(Claim a, Claim b) =>
        !a.Area.Equals(b.Area) && a.Harm == b.Harm && (a.Booked is not null || b.Booked is not null) && a.Figures.Length == b.Figures.Length;

    private bool SameSpot(Happening known, Claim claim) =>
        known.Harm.IsDay && claim.Harm.IsDay && known.Area.Equals(claim.Area) && (territory.IsSpot(claim.Area) || !claim.Area.IsKnown);

    // Two recovered bodies are no revision of six killed: a later number of one source that is far lower tells of something else,
    // and so does another source's nine beside fifty-seven, who may be some of them.
    public static bool IsAnother(Claim before, Claim after) => before.Outcome == after.Outcome && after.Count.Relations.Supersedes != before.Id
        && (before.Origin == after.Origin ? after.Printed * 2 < before.Printed : AreApart(before.Printed, after.Printed));

    private static bool AreApart(long a, long b) => Math.Min(a, b) * 2 < Math.Max(a, b) && Math.Max(a, b) - Math.Min(a, b) >= LeastApart;

    private void Join(Happening happening, Claim claim)
    {
        if (territory.In(claim.Area, happening.Area) == Lie.Inside || !happening.Area.IsKnown) happening.Area = claim.Area;
        if (claim.Harm.Within(happening.Harm) && (!claim.HarmLoose || happening.HarmLoose)) happening.Harm = claim.Harm;
        happening.Booked ??= claim.Booked;
        happening.Claims.Add(claim);
        claim.Happening = happening;
    }

    // Who is counted as civilian by one teller of an incident is the same person where another teller does not say.
    private static void Share(Happening happening)
    {
        foreach (var claim in happening.Claims)
            if (claim.Class == VictimClass.Unspecified && happening.Claims.Exists(other => other.Outcome == claim.Outcome && other.Class == VictimClass.Civilian))
                (claim.Class, claim.ClassCarried) = (VictimClass.Civilian, true);
    }

    private void Index(Happening happening)
    {
        int day = happening.Harm.IsDay ? happening.Harm.From : Spans;
        if (!happening.Area.IsKnown)
        {
            Add("?" + happening.First.Count.Place.Written, day, happening);
            return;
        }
        foreach (var code in happening.Area.Include)
        {
            Add(code.Value, day, happening);
            foreach (var parent in territory.Chain(code)) Put(within, parent.Value, happening);
        }
        Put(byDay, day, happening);
    }

    private void Add(string place, int day, Happening happening)
    {
        Put(byPlace, (place, day), happening);
        Put(byPlace, (place, Any), happening);
    }

    private static void Put<TKey>(Dictionary<TKey, List<Happening>> index, TKey key, Happening happening) where TKey : notnull
    {
        if (!index.TryGetValue(key, out var list)) index[key] = list = [];
        list.Add(happening);
    }

    /// <summary>Incidents that a claim may tell of, by place and day; a wider telling looks within its place.</summary>
    private List<Happening> Near(Claim claim)
    {
        var near = new List<Happening>();
        if (!claim.Area.IsKnown) { At("?" + claim.Count.Place.Written, claim.Harm, near); return near; }
        bool spot = territory.IsSpot(claim.Area);
        foreach (var code in claim.Area.Include)
        {
            At(code.Value, claim.Harm, near);
            if (spot)
                foreach (var parent in territory.Chain(code)) At(parent.Value, claim.Harm, near);
            else if (!claim.Harm.IsDay)
                near.AddRange(within.GetValueOrDefault(code.Value) ?? []);
        }
        if (!spot && claim.Harm.IsDay)
            foreach (int day in (int[])[claim.Harm.From, Spans])
                near.AddRange((byDay.GetValueOrDefault(day) ?? []).Where(known => territory.In(known.Area, claim.Area) != Lie.Outside));
        return near;
    }

    private void At(string place, Days harm, List<Happening> near)
    {
        if (!harm.IsDay) { Take((place, Any), near); return; }
        Take((place, harm.From), near);
        Take((place, Spans), near);
    }

    private void Take((string, int) key, List<Happening> near)
    {
        if (byPlace.TryGetValue(key, out var list)) near.AddRange(list);
    }
}
