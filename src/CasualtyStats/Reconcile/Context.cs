using CasualtyStats.Model;

namespace CasualtyStats.Reconcile;

/// <summary>What a claim takes from the report around it: a region where it names none, a class where it states none, the days of its total.</summary>
internal static class Context
{
    // Days after an incident in which a toll is still told without its day.
    private const int TollRuns = 3;

    // How far an incident's toll rises above its first numbers, at most: five times and twenty.
    private const int TollGrows = 5, TollRises = 20;

    /// <summary>Hears the reports of some claims; every claim of these reports, and of those whose counts these include or belong to, must be among them.</summary>
    public static void Apply(List<Claim> claims, Intake intake, Territory territory)
    {
        var byId = intake.ById;
        foreach (var claim in claims) Area(claim, territory, intake);
        if (intake.HasRelations)
            foreach (var claim in claims)
            {
                if (Whole(claim, byId) is { } whole) whole.IsTotal = true;
                if (!claim.Count.Relations.Includes.IsDefaultOrEmpty) claim.IsTotal = true;
            }
        Tolls(claims, territory);
        if (intake.HasMoves) Found(claims, territory);
        foreach (var report in Parted(claims, claim => claim.Count.Citation.Sha256 + "#" + Naming.Number(claim.Count.Report))) WideItems(report, territory, byId);
        foreach (var report in Parted(claims, claim => claim.Report)) Report(report, territory, byId);
        foreach (var claim in claims) claim.Settle();
    }

    // Reports in the order of their names, so that what one says of another's counts is heard in a fixed order.
    private static IEnumerable<List<Claim>> Parted(List<Claim> claims, Func<Claim, string> by)
    {
        var reports = new Dictionary<string, List<Claim>>(StringComparer.Ordinal);
        foreach (var claim in claims)
        {
            string key = by(claim);
            if (!reports.TryGetValue(key, out var list)) reports[key] = list = [];
            list.Add(claim);
        }
        return reports.OrderBy(report => report.Key, StringComparer.Ordinal).Select(report => report.Value);
    }

    public static Claim? Whole(Claim part, Dictionary<string, Claim?> byId) =>
        part.Former is null && part.Count.Relations.PartOf is { } whole && whole != part.Id ? byId.GetValueOrDefault(whole) : null;

    private static void Area(Claim claim, Territory territory, Intake intake)
    {
        if (claim.Area.Exclude.IsEmpty || !territory.IsEmpty(claim.Area)) return;
        intake.ContextFindings.Add(new("empty-area", Severity.Check, claim.Count.Citation,
            new("reconcile.empty-area", claim.Count.Citation.WhereSaid, claim.Area.ToString()), [claim.Id]));
        claim.Area = Model.Area.Unknown;
    }

    private static void Report(List<Claim> claims, Territory territory, Dictionary<string, Claim?> byId)
    {
        var totals = claims.FindAll(claim => claim.IsTotal);
        foreach (var claim in claims) Place(claim, totals, territory);
        foreach (var claim in claims) PartDays(claim, byId);
        foreach (var total in totals.FindAll(total => total.Booked is not null))
            foreach (var wider in totals)
                if (wider.Booked is null && wider.Outcome == total.Outcome && wider.Harm == total.Booked && territory.In(total.Area, wider.Area) == Lie.Inside)
                    (wider.Booked, wider.Harm) = (total.Booked, total.Harm);
        Classes(claims, totals, territory);
    }

    // "The toll of the strike on the market has risen to eight" says no first day: it is that of the town's last incident, if there was one in the days before.
    // A source that tells of nothing else there and then tells of that incident.
    private static void Tolls(List<Claim> claims, Territory territory)
    {
        var tolls = claims.FindAll(claim => claim.IsTotal && claim.Harm.To != int.MaxValue && (claim.Harm.From == int.MinValue || claim.Harm.IsDay) && territory.IsSpot(claim));
        if (tolls.Count == 0) return;
        // Who died of wounds died later than the incident: their day is not its.
        var told = claims.Where(claim => !claim.IsTotal && claim.Former is null && claim.Harm.IsDay && territory.IsSpot(claim)).ToLookup(claim => (claim.Spot, claim.Outcome));
        foreach (var toll in tolls)
        {
            int first = toll.Harm.IsDay ? toll.Harm.From : toll.Harm.To - TollRuns;
            var before = told[(toll.Spot, toll.Outcome)].Where(claim => claim.Harm.From >= first && claim.Harm.To <= toll.Harm.To).ToList();
            // The toll of a war stands beside one day's incident too, and is many times as high.
            if (before.Count == 0 || toll.Printed > before.Max(claim => claim.Printed) * TollGrows + TollRises) continue;
            int day = before.Max(claim => claim.Harm.From);
            toll.Harm = new(day, day);
            toll.IsTotal = before.Exists(claim => claim.Harm.From == day && claim.Origin == toll.Origin);
            // "Three of the wounded died today, so that the toll rises to 60": the toll holds them, and they were harmed with the rest.
            foreach (var mover in claims)
                if (mover.Former is not null && mover.Count.Relations.PartOf == toll.Id && mover.Harm.IsDay && mover.Harm.From > day) (mover.Booked, mover.Harm) = (mover.Booked ?? mover.Harm, toll.Harm);
        }
    }

    // "Three bodies were recovered today" of people who were missing: they were harmed on the day of the one incident that left people missing there. So with the wounded who died.
    private static void Found(List<Claim> claims, Territory territory)
    {
        var before = claims.Where(claim => claim.Outcome is Outcome.Missing or Outcome.Injured && !claim.IsTotal && claim.Harm.IsDay && territory.IsSpot(claim)).ToLookup(claim => (claim.Spot, claim.Outcome));
        foreach (var found in claims.Where(claim => claim.Former is not null && claim.Harm.IsDay))
        {
            var days = before[(found.Spot, found.Former!.Value)].Where(claim => claim.Harm.From <= found.Harm.From && claim.Harm.From >= found.Harm.From - Happening.LookBack).Select(claim => claim.Harm).Distinct().ToList();
            if (days.Contains(found.Harm) || days.Count != 1) continue;
            found.Booked ??= found.Harm;
            found.Harm = days[0];
        }
    }

    // A number for a whole governorate followed by its items, or that they add up to, is a total, whether or not a word says so.
    private static void WideItems(List<Claim> claims, Territory territory, Dictionary<string, Claim?> byId)
    {
        var spots = claims.FindAll(claim => !claim.IsTotal && territory.IsSpot(claim.Area));
        if (spots.Count == 0 || spots.Count == claims.Count) return;
        var near = new RegionIndex<Claim>(territory);
        foreach (var item in spots) near.Add(item.Area, item.Harm, item);
        foreach (var wide in claims)
        {
            // A place that stands in for one without a code (a camp known only by its governorate) is one spot in it, never the whole.
            if (wide.Count.Place.Basis == Basis.Inferred || !wide.Area.IsKnown || territory.IsSpot(wide.Area) || wide.Unconfirmed) continue;
            var items = near.Near(wide.Area, wide.Harm).Where(item => item.Outcome == wide.Outcome
                && territory.In(item.Area, wide.Area) == Lie.Inside && item.Harm.Within(wide.Harm))
                .DistinctBy(item => (item.Area, item.Harm, item.Count.Place.Written, item.Count.Interval)).ToList();
            if (items.Count == 0) continue;
            bool adds = items.Count > 1 && items.Sum(item => item.Printed) == wide.Printed;
            wide.SpeaksForReport = adds || wide.Count.Source.Written is null;
            if (wide.IsTotal || Whole(wide, byId) is not null) continue;
            wide.IsTotal = adds || items.Exists(item => item.Report == wide.Report && item.Count.Citation.Span?.Start > wide.Count.Citation.Span?.Start);
        }
    }

    // A camp without a code, told of under "Idlib and its countryside: 25 killed", lies somewhere in that region,
    // and in those of the report's other totals for the day.
    private static void Place(Claim claim, List<Claim> totals, Territory territory)
    {
        if (claim.IsTotal || claim.Area.IsKnown || claim.Count.Place.Written is null || claim.Count.Citation.Span is not { } span) return;
        var holding = totals.Where(total => total.Area.IsKnown && (claim.Harm.Within(total.Harm) || claim.HarmLoose)).ToList();
        var before = holding.LastOrDefault(total => total.Count.Citation.Span is { } own && own.Start < span.Start);
        if (before is null) return;
        claim.Area = before.Area;
        claim.AreaFromContext = true;
        foreach (var total in holding)
            if (territory.Common(claim.Area, total.Area) is { IsKnown: true } common) claim.Area = territory.Same(common);
    }

    // "Among them three killed yesterday": the total's people were harmed on both days, and the three are booked with the total.
    private static void PartDays(Claim part, Dictionary<string, Claim?> byId)
    {
        if (Whole(part, byId) is not { } whole || part.Harm.Within(whole.Harm) || part.HarmLoose) return;
        whole.Booked ??= whole.Harm;
        whole.Harm = new(Math.Min(whole.Harm.From, part.Harm.From), Math.Max(whole.Harm.To, part.Harm.To));
        part.Booked ??= whole.Booked;
    }

    private static void Classes(List<Claim> claims, List<Claim> totals, Territory territory)
    {
        if (!claims.Exists(claim => claim.Class == VictimClass.Unspecified))
        {
            foreach (var claim in claims)
                if (claim.Class == VictimClass.Civilian) claim.ClassCarried |= claim.Count.ClassBasis == Basis.Carried;
            return;
        }
        var same = claims.Where(claim => claim.Count.Class == VictimClass.Civilian)
            .Select(claim => (claim.Area, claim.Harm, claim.Count.Place.Written)).ToHashSet();
        // Twice: items take the class of a total that itself took it from the number beside it.
        for (int round = 0; round < 2; round++)
            foreach (var claim in claims)
            {
                if (claim.Class == VictimClass.Civilian) claim.ClassCarried |= claim.Count.ClassBasis == Basis.Carried;
                if (claim.Class != VictimClass.Unspecified) continue;
                if (!same.Contains((claim.Area, claim.Harm, claim.Count.Place.Written)) && !totals.Exists(total => total != claim
                    && total.Class == VictimClass.Civilian && territory.In(claim.Area, total.Area) == Lie.Inside && total.Area.IsKnown
                    && (claim.Booked ?? claim.Harm).Within(total.Booked ?? total.Harm))) continue;
                (claim.Class, claim.ClassCarried) = (VictimClass.Civilian, true);
            }
    }
}
