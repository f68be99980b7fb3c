namespace CasualtyStats.Reconcile;

/// <summary>What may be set aside in a component, with its cost.</summary>
internal sealed class Softs
{
    private const int Dated = 12, Undated = 6, ClassUnsaid = 3, PlaceUnsaid = 2, Later = 8, Stated = 60;
    private readonly Dictionary<ClaimFigure, int> figures = [];
    private readonly Dictionary<(int Happening, string Report), int> memberships = [];

    public Softs(Component component, Membership membership)
    {
        foreach (var claim in component.Claims)
            foreach (var figure in claim.Figures)
                if (figures.TryAdd(figure, All.Count)) All.Add(new(figure, null, null, figure.Weight));
        for (int t = 0; t < component.Totals.Count; t++)
            for (int h = 0; h < component.Happenings.Count; h++) Add(component, h, t, membership);
    }

    public List<Soft> All { get; } = [];

    public int Of(ClaimFigure figure) => figures[figure];

    /// <summary>The membership of an incident in the totals of a report, or −1 where it is not to be doubted.</summary>
    public int Of(int happening, string report) => memberships.GetValueOrDefault((happening, report), -1);

    private void Add(Component component, int h, int t, Membership membership)
    {
        var happening = component.Happenings[h];
        var total = component.Totals[t];
        if (component.Lies(h, t) != Lie.Inside || !happening.ToldBy(total.Origin) || membership.Ruled(happening, total) is not null) return;
        if (!total.Figures.Any(figure => figure.High is not null)) return;
        int weight = Weight(happening, total);
        if (memberships.TryGetValue((h, total.Report), out int known))
        {
            if (All[known].Weight < weight) All[known] = All[known] with { Weight = weight };
            return;
        }
        memberships[(h, total.Report)] = All.Count;
        All.Add(new(null, happening, total.Report, weight));
    }

    private static int Weight(Happening happening, Claim total)
    {
        if (Membership.Stated(happening, total)) return Stated;
        int weight = Dated;
        if (happening.HarmLoose) weight -= Undated;
        if (happening.ClassCarried) weight -= ClassUnsaid;
        if (happening.Claims.TrueForAll(claim => claim.AreaFromContext || !claim.Area.IsKnown)) weight -= PlaceUnsaid;
        // A total cannot hold what its source learnt only afterwards.
        if (happening.Claims.Where(claim => claim.Origin == total.Origin).All(claim => Nullable.Compare(claim.Count.ReportDate, total.Count.ReportDate) > 0)) weight -= Later;
        return Math.Max(1, weight);
    }
}
