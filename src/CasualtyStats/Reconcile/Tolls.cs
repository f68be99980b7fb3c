using CasualtyStats.Model;

namespace CasualtyStats.Reconcile;

/// <summary>Running totals of the same place that tell of the same people: of several bodies, or without a first day.</summary>
/// <remarks>
/// A ministry's 23,708 since 7 October and a media office's 23,300 are not 47,008: each body means all the dead of the place, so whom one
/// knows of fills up the other's toll as well, and where both cannot stand, low and high span them. A toll told without a first day counts
/// from the day that another toll names, where no more than twice as many lie between them. Totals of a single day stay apart: there each
/// body tells what it heard of on that day.
/// </remarks>
internal sealed class Tolls(Intake intake, Territory territory)
{
    // Tolls further apart than this count differently, or count others.
    private const int MostTimes = 2;

    /// <summary>True for a total that may meet others here.</summary>
    public static bool MayMeet(Claim claim) => claim.IsTotal && claim.Count.Cumulative && claim.Booked is null && !claim.Harm.IsDay && claim.Harm.To != int.MaxValue;

    /// <summary>Tolls without a first day take the one that a toll near to them in number names.</summary>
    public void Begin(List<Claim> totals)
    {
        foreach (var people in Of(totals))
        {
            var dated = people.FindAll(toll => toll.Harm.From != int.MinValue);
            if (dated.Count == 0 || dated.Count == people.Count) continue;
            var begun = new List<(Claim Toll, Claim Like)>();
            foreach (var toll in people)
                if (toll.Harm.From == int.MinValue && Like(toll, dated) is { } like) begun.Add((toll, like));
            foreach (var (toll, like) in begun) toll.Begin(like.Harm.From);
            foreach (var alike in begun.GroupBy(pair => (pair.Like.Harm.From, pair.Toll.Origin))) Tell(alike.First().Like, [.. alike.Select(pair => pair.Toll)]);
        }
    }

    /// <summary>Tolls of several bodies since one day know of each other's people.</summary>
    public void Join(List<Claim> totals)
    {
        foreach (var people in Of(totals))
            foreach (var since in people.Where(toll => toll.Series is null && toll.Figure(VictimGroup.Total)!.High is not null).GroupBy(toll => toll.Harm.From))
            {
                var tolls = since.ToList();
                if (tolls.TrueForAll(toll => toll.Origin == tolls[0].Origin)) continue;
                foreach (var toll in tolls)
                    toll.Rivals = [.. tolls.Where(other => other.Origin != toll.Origin && AreNear(toll, other) && !AreApart(toll, other)).Select(other => other.Origin).Distinct()];
                Tell(tolls);
            }
    }

    private static IEnumerable<List<Claim>> Of(List<Claim> totals) => totals.Where(IsToll)
        .GroupBy(toll => (toll.Outcome, toll.Class, toll.Spot)).Where(people => people.Skip(1).Any()).Select(people => people.ToList());

    private static bool IsToll(Claim total) => MayMeet(total) && !total.Wordy && total.Count.Relations.PartOf is null && total.Figure(VictimGroup.Total) is not null;

    // Of the days that tolls name, the one whose toll nearest in time is nearest in number.
    private static Claim? Like(Claim toll, List<Claim> dated)
    {
        Claim? like = null;
        foreach (var since in dated.Where(other => other.Harm.From <= toll.Harm.To).GroupBy(other => other.Harm.From))
        {
            var near = since.MinBy(other => (Math.Abs((long)other.Harm.To - toll.Harm.To), other.Origin != toll.Origin))!;
            if (AreNear(toll, near) && (like is null || Apart(toll, near) < Apart(toll, like))) like = near;
        }
        return like;
    }

    private static long Apart(Claim a, Claim b) => Math.Abs(a.Printed - b.Printed);

    private static bool AreNear(Claim a, Claim b) => Math.Max(a.Printed, b.Printed) <= checked(MostTimes * Math.Min(a.Printed, b.Printed));

    private bool AreApart(Claim a, Claim b) => intake.Memberships.GetValueOrDefault((a.Id, b.Id))?.Kind == RulingKind.Outside
        || intake.Memberships.GetValueOrDefault((b.Id, a.Id))?.Kind == RulingKind.Outside;

    private void Tell(Claim like, List<Claim> begun) => intake.PrecedenceFindings.Add(new("toll-beginning", Severity.Note, begun[^1].Count.Citation,
        new("reconcile.toll-beginning", begun[^1].Count.Citation.WhereSaid, Naming.Said(begun[^1]), Naming.Outcome(like.Outcome), Naming.Place(like, territory),
            Naming.Day(Days.Date(like.Harm.From)), Naming.Said(like), like.Count.Citation.WhereSaid, Naming.Number(begun.Count)),
        [.. begun.Append(like).Select(toll => toll.Id).Order(StringComparer.Ordinal)]));

    // One finding for a place: of each body the toll that is told last.
    private void Tell(List<Claim> tolls)
    {
        var last = tolls.Where(toll => toll.Rivals.Length > 0).GroupBy(toll => toll.Origin).Select(own => own.MaxBy(toll => toll.Harm.To)!)
            .OrderByDescending(toll => toll.Printed).ThenBy(toll => toll, Comparer<Claim>.Create(Claim.Compare)).ToList();
        if (last.Count < 2) return;
        intake.PrecedenceFindings.Add(new("tolls-together", Severity.Check, last[0].Count.Citation, new("reconcile.tolls-together", last[0].Count.Citation.WhereSaid, Naming.Said(last[0]),
            Naming.Outcome(last[0].Outcome), Naming.Place(last[0], territory), Naming.Said(last[1]), last[1].Count.Citation.WhereSaid), [.. last.Select(toll => toll.Id).Order(StringComparer.Ordinal)]));
    }
}
