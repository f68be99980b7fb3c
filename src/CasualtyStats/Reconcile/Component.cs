namespace CasualtyStats.Reconcile;

/// <summary>Incidents and totals that bear on each other, and on nothing else.</summary>
internal sealed class Component
{
    private readonly Lie[,] lies;

    public Component(List<Happening> happenings, List<Claim> totals, Membership membership)
    {
        Happenings = happenings;
        Totals = totals;
        lies = new Lie[happenings.Count, totals.Count];
        for (int h = 0; h < happenings.Count; h++)
            for (int t = 0; t < totals.Count; t++) lies[h, t] = membership.Of(happenings[h], totals[t]);
        Residuals = ResidualFinder.Of(totals, membership.Territory);
        for (int h = 0; h < happenings.Count; h++) happenings[h].Index = h;
    }

    public List<Happening> Happenings { get; }

    public List<Claim> Totals { get; }

    public List<Residual> Residuals { get; }

    /// <summary>Places for people: the incidents first, then the residuals.</summary>
    public int AtomCount => Happenings.Count + Residuals.Count;

    public Lie Lies(int happening, int total) => lies[happening, total];

    /// <summary>True where an incident's people count against a total's upper end as long as nothing is set aside: its own source's, and inside.</summary>
    public bool Bounds(int h, int t, Membership membership)
    {
        if (lies[h, t] != Lie.Inside) return false;
        if (membership.Ruled(Happenings[h], Totals[t]) is not null) return true;
        return !Totals[t].IsLoose && Happenings[h].HeardBy(Totals[t]) && !Happenings[h].Claims.TrueForAll(claim => claim.Unconfirmed);
    }

    /// <summary>The place of an incident among the component's, or −1.</summary>
    public int Position(Happening happening) => happening.Index < Happenings.Count && Happenings[happening.Index] == happening ? happening.Index : -1;

    public IEnumerable<Claim> Claims => Happenings.SelectMany(happening => happening.Claims).Concat(Totals);
}
