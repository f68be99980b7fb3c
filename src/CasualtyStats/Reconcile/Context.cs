using CasualtyStats.Model;

namespace CasualtyStats.Reconcile;

/// <summary>What a claim takes from the report around it: a region where it names none, a class where it states none, the days of its total.</summary>
internal static class Context
{
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
        foreach (var report in ByReport(claims)) Report(report, territory, byId);
        foreach (var claim in claims) claim.Settle();
    }

    // Reports in the order of their names, so that what one says of another's counts is heard in a fixed order.
    private static IEnumerable<List<Claim>> ByReport(List<Claim> claims)
    {
        var reports = new Dictionary<int, List<Claim>>();
        foreach (var claim in claims)
        {
            if (!reports.TryGetValue(claim.ReportNumber, out var list)) reports[claim.ReportNumber] = list = [];
            list.Add(claim);
        }
        return reports.Values.OrderBy(report => report[0].Report, StringComparer.Ordinal);
    }

    public static Claim? Whole(Claim part, Dictionary<string, Claim?> byId) =>
        part.Count.Relations.PartOf is { } whole && whole != part.Id ? byId.GetValueOrDefault(whole) : null;

    private static void Area(Claim claim, Territory territory, Intake intake)
    {
        if (claim.Area.Exclude.IsEmpty || !territory.IsEmpty(claim.Area)) return;
        intake.ContextFindings.Add(new("empty-area", Severity.Check, claim.Count.Citation,
            new("reconcile.empty-area", claim.Count.Citation.Where, claim.Area.ToString()), [claim.Id]));
        claim.Area = Model.Area.Unknown;
    }

    private static void Report(List<Claim> claims, Territory territory, Dictionary<string, Claim?> byId)
    {
        WideItems(claims, territory, byId);
        var totals = claims.FindAll(claim => claim.IsTotal);
        foreach (var claim in claims) Place(claim, totals, territory);
        foreach (var claim in claims) PartDays(claim, byId);
        foreach (var total in totals.FindAll(total => total.Booked is not null))
            foreach (var wider in totals)
                if (wider.Booked is null && wider.Outcome == total.Outcome && wider.Harm == total.Booked && territory.In(total.Area, wider.Area) == Lie.Inside)
                    (wider.Booked, wider.Harm) = (total.Booked, total.Harm);
        Classes(claims, totals, territory);
    }

    // A number for a whole governorate followed by its items is a total, whether or not a word says so.
    private static void WideItems(List<Claim> claims, Territory territory, Dictionary<string, Claim?> byId)
    {
        foreach (var wide in claims)
        {
            // A place that stands in for one without a code (a camp known only by its governorate) is one spot in it, never the whole.
            if (wide.Count.Place.Basis == Basis.Inferred) continue;
            if (wide.IsTotal || !wide.Area.IsKnown || territory.IsSpot(wide.Area) || Whole(wide, byId) is not null || wide.Unconfirmed) continue;
            wide.IsTotal = claims.Exists(item => item.Outcome == wide.Outcome && territory.IsSpot(item.Area)
                && territory.In(item.Area, wide.Area) == Lie.Inside && item.Harm.Within(wide.Harm) && item.Count.Citation.Span?.Start > wide.Count.Citation.Span?.Start);
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
