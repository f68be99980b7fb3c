using CasualtyStats.Model;

namespace CasualtyStats.Reconcile;

/// <summary>What may be set aside in a component, with its cost.</summary>
/// <remarks>
/// An incident that does not fit a total stands outside all totals of that report, unless some of them agree with their items as
/// they are: to leave these as well costs as much again, and the incident may stand outside the narrower ones alone.
/// </remarks>
internal sealed class Softs
{
    private const int Dated = 12, Undated = 6, ClassUnsaid = 3, PlaceUnsaid = 2, Later = 8, StatedTimes = 5;
    private readonly Component component;
    private readonly Membership membership;
    private readonly int outside;
    private readonly Dictionary<ClaimFigure, int> figures = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(int Happening, int Total), (int All, int Narrow)> memberships = [];

    public Softs(Component component, Membership membership, int outsideWeight)
    {
        (this.component, this.membership, outside) = (component, membership, outsideWeight);
        foreach (var claim in component.Claims)
            foreach (var figure in claim.Figures)
                if (figures.TryAdd(figure, All.Count)) All.Add(new(figure, null, null, figure.Weight));
        if (component.Totals.Count == 0) return;
        var reports = Enumerable.Range(0, component.Totals.Count).Where(Bounded).GroupBy(t => component.Totals[t].Report).Select(report => report.ToArray()).ToList();
        bool[] agrees = [.. Enumerable.Range(0, component.Totals.Count).Select(Agrees)];
        foreach (int[] report in reports)
            for (int h = 0; h < component.Happenings.Count; h++) Add(h, report, agrees);
    }

    public List<Soft> All { get; } = [];

    public int Of(ClaimFigure figure) => figures[figure];

    /// <summary>The softs by which an incident may stand outside a total: of all its report's totals, and of the narrow ones; −1 where there is none.</summary>
    public (int All, int Narrow) Of(int happening, int total) => memberships.TryGetValue((happening, total), out var softs) ? softs : (-1, -1);

    /// <summary>What a total's items of its own source add up to, as printed, as far as they are taken to be inside.</summary>
    public static long Items(Component component, int t, ClaimFigure figure, Func<int, bool> inside)
    {
        long sum = 0;
        for (int h = 0; h < component.Happenings.Count; h++)
            if (inside(h)) sum = checked(sum + Share(component, h, component.Totals[t], figure.Group));
        return sum;
    }

    private static long Share(Component component, int h, Claim total, VictimGroup group)
    {
        long most = 0;
        foreach (var claim in component.Happenings[h].Claims)
            if (claim.Outcome == total.Outcome && claim.Class == total.Class && total.Hears(claim) && !claim.Unconfirmed && claim.Figure(group) is { } figure)
                most = Math.Max(most, figure.Low);
        return most;
    }

    private bool Bounded(int t)
    {
        if (component.Totals[t].IsLoose) return false;
        foreach (var figure in component.Totals[t].Figures)
            if (figure.High is not null) return true;
        return false;
    }

    private bool Agrees(int t) => component.Totals[t].Figure(VictimGroup.Total) is { High: { } high } figure && high > 0
        && Items(component, t, figure, h => component.Lies(h, t) == Lie.Inside && component.Happenings[h].HeardBy(component.Totals[t])) == high;

    private void Add(int h, int[] report, bool[] agrees)
    {
        var happening = component.Happenings[h];
        int[] holding = [.. report.Where(t => component.Lies(h, t) == Lie.Inside && happening.HeardBy(component.Totals[t]) && membership.Ruled(happening, component.Totals[t]) is null)];
        if (holding.Length == 0) return;
        int weight = holding.Max(t => Weight(happening, component.Totals[t]));
        var kept = holding.Where(t => agrees[t] && Share(component, h, component.Totals[t], VictimGroup.Total) > 0).Select(t => component.Totals[t]).ToList();
        int[] narrow = kept.Count == 0 ? [] : [.. holding.Where(t => !kept.Exists(total => Holds(component.Totals[t], total)))];
        int all = All.Count;
        All.Add(new(null, happening, component.Totals[holding[0]].Report, kept.Count > 0 ? weight * 2 : weight));
        if (narrow.Length > 0) All.Add(new(null, happening, component.Totals[holding[0]].Report, weight, true));
        foreach (int t in holding) memberships[(h, t)] = (all, narrow.Contains(t) ? all + 1 : -1);
    }

    // True where whoever is in the second total is in the first one too.
    private bool Holds(Claim wide, Claim total) => total.Harm.Within(wide.Harm)
        && (wide.Area.Equals(total.Area) || membership.Territory.In(total.Area, wide.Area) == Lie.Inside);

    private int Weight(Happening happening, Claim total)
    {
        if (Membership.Stated(happening, total)) return outside * StatedTimes;
        int weight = Dated;
        if (happening.HarmLoose) weight -= Undated;
        if (happening.ClassCarried) weight -= ClassUnsaid;
        if (happening.Claims.TrueForAll(claim => claim.AreaFromContext || !claim.Area.IsKnown)) weight -= PlaceUnsaid;
        // A total cannot hold what its source learnt only afterwards.
        if (happening.Claims.Where(claim => claim.Origin == total.Origin).All(claim => Nullable.Compare(claim.Count.ReportDate, total.Count.ReportDate) > 0)) weight -= Later;
        return Math.Max(1, weight * outside / Dated);
    }
}
