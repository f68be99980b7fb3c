using CasualtyStats.Model;

namespace CasualtyStats.Reconcile;

/// <summary>The rows of a component under one correction: what is set aside makes no row, or a row without its incident.</summary>
internal sealed class LinearSystem
{
    private static readonly Outcome[] Either = [Outcome.Killed, Outcome.Injured];

    private static readonly VictimGroup[] Parts = [VictimGroup.Children, VictimGroup.Women, VictimGroup.Men, VictimGroup.NotStated];

    private readonly Component component;
    private readonly Softs? softs;
    private readonly HashSet<int> aside;
    private readonly Membership membership;
    private readonly Dictionary<Unknown, int> index = [];
    private readonly List<int>[] byAtom;

    public LinearSystem(Component component, Softs? softs, Membership membership, IEnumerable<int> aside)
    {
        (this.component, this.softs, this.membership) = (component, softs, membership);
        this.aside = [.. aside];
        byAtom = new List<int>[component.AtomCount + component.Happenings.Count];
        for (int a = 0; a < byAtom.Length; a++) byAtom[a] = [];
        Declare();
        for (int h = 0; h < component.Happenings.Count; h++)
            foreach (var claim in component.Happenings[h].Claims) AddIncident(claim, h);
        for (int t = 0; t < component.Totals.Count; t++) AddTotal(t);
        for (int r = 0; r < component.Residuals.Count; r++) Empty(component.Residuals[r], component.Happenings.Count + r);
    }

    public List<Unknown> Unknowns { get; } = [];

    public List<LinearRow> Rows { get; } = [];

    public IReadOnlyList<int> OfAtom(int atom) => byAtom[atom];

    /// <summary>Atoms of the system: those of the component, then one for each incident, for its people harmed on another day than the one carried.</summary>
    public int AtomCount => byAtom.Length;

    /// <summary>True where the incident stands outside all totals of some report.</summary>
    public bool StandsOutside(int happening)
    {
        foreach (int soft in aside)
            if (softs!.All[soft] is { Happening: { } moved, Narrow: false } && component.Happenings[happening] == moved) return true;
        return false;
    }

    public bool IsAside(ClaimFigure figure) => aside.Count > 0 && aside.Contains(softs!.Of(figure));

    /// <summary>The class that a claim has once its incident may stand outside the total that gave it.</summary>
    public VictimClass Class(Claim claim, int happening) =>
        claim.ClassCarried && component.Happenings[happening].ClassCarried && StandsOutside(happening) ? VictimClass.Unspecified : claim.Class;

    private static bool Counts(Claim claim, Outcome outcome) =>
        claim.Outcome == outcome || (claim.Outcome == Outcome.KilledOrInjured && outcome is Outcome.Killed or Outcome.Injured);

    private static Outcome[] Outcomes(Claim claim) => claim.Outcome == Outcome.KilledOrInjured ? Either : [claim.Outcome];

    private void Declare()
    {
        var classes = new HashSet<(int, Outcome, VictimClass)>();
        var groups = new HashSet<(int, Outcome, VictimGroup)>();
        for (int h = 0; h < component.Happenings.Count; h++)
            foreach (var claim in component.Happenings[h].Claims.Where(claim => !claim.Figures.IsEmpty))
                Mention(h, claim, Class(claim, h), classes, groups, true);
        for (int t = 0; t < component.Totals.Count; t++)
        {
            for (int h = 0; h < component.Happenings.Count; h++)
                if (component.Lies(h, t) != Lie.Outside) Mention(h, component.Totals[t], component.Totals[t].Class, classes, groups, false);
            for (int r = 0; r < component.Residuals.Count; r++)
                if (component.Residuals[r] is var residual && residual.Totals.Contains(t))
                    Mention(component.Happenings.Count + r, component.Totals[t], component.Totals[t].Class, classes, groups, residual.KnownTo is not { } knower || component.Totals[t].Knows(knower));
        }
        var ordered = new (int, Outcome, VictimClass)[classes.Count];
        classes.CopyTo(ordered);
        Array.Sort(ordered);
        foreach (var (atom, outcome, victims) in ordered)
            foreach (var group in Parts)
                if (group == VictimGroup.NotStated || groups.Contains((atom, outcome, group)))
                {
                    Declare(new(atom, outcome, victims, group));
                    if (IsAstray(atom)) Declare(new(component.AtomCount + atom, outcome, victims, group));
                }
    }

    // An item whose day is only carried, and that does not fit the day's total, may be of another day.
    private bool IsAstray(int atom) => atom < component.Happenings.Count && component.Happenings[atom].HarmLoose && StandsOutside(atom);

    // A total names groups of an incident's people too, but never gives the incident an outcome or a class of its own.
    private static void Mention(int atom, Claim claim, VictimClass victims, HashSet<(int, Outcome, VictimClass)> classes, HashSet<(int, Outcome, VictimGroup)> groups, bool own)
    {
        foreach (var outcome in Outcomes(claim))
        {
            if (own) classes.Add((atom, outcome, victims));
            foreach (var figure in claim.Figures)
                if (figure.Group != VictimGroup.Total) groups.Add((atom, outcome, figure.Group));
        }
    }

    private void Declare(Unknown unknown)
    {
        index[unknown] = Unknowns.Count;
        byAtom[unknown.Atom].Add(Unknowns.Count);
        Unknowns.Add(unknown);
    }

    private void AddIncident(Claim claim, int atom)
    {
        foreach (var figure in claim.Figures)
        {
            if (IsAside(figure)) continue;
            var terms = Terms([atom, component.AtomCount + atom], claim, Class(claim, atom), figure.Group);
            Rows.Add(new(terms, claim.Unconfirmed ? 0 : figure.Low, figure.High ?? Simplex.Infinite, figure, false));
        }
    }

    private void AddTotal(int t)
    {
        var total = component.Totals[t];
        var residuals = Enumerable.Range(0, component.Residuals.Count).Where(r => component.Residuals[r].Totals.Contains(t)).Select(r => component.Happenings.Count + r).ToList();
        var below = Enumerable.Range(0, component.Happenings.Count).Where(h => component.Lies(h, t) != Lie.Outside).Concat(residuals).ToList();
        var above = Enumerable.Range(0, component.Happenings.Count).Where(h => Bounds(h, t))
            .Concat(residuals.Where(r => component.Residuals[r - component.Happenings.Count].KnownTo is not { } knower || total.Knows(knower))).ToList();
        foreach (var figure in total.Figures)
        {
            if (IsAside(figure)) continue;
            if (figure.Low > 0) Rows.Add(new(Terms(below, total, total.Class, figure.Group), figure.Low, Simplex.Infinite, figure, false));
            if (figure.High is { } high) Rows.Add(new(Terms(above, total, total.Class, figure.Group), -Simplex.Infinite, high, figure, true));
        }
    }

    // People known only from totals are known from none once all of these are set aside.
    private void Empty(Residual residual, int atom)
    {
        var holding = residual.Totals.Select(t => component.Totals[t]).Where(total => residual.KnownTo is not { } knower || total.Knows(knower)).ToList();
        foreach (var outcome in byAtom[atom].Select(u => Unknowns[u].Outcome).Distinct().ToList())
        {
            if (holding.Exists(total => Counts(total, outcome) && total.Figure(VictimGroup.Total) is { } figure && !IsAside(figure))) continue;
            Rows.Add(new([.. byAtom[atom].Where(u => Unknowns[u].Outcome == outcome).Select(u => (u, 1L))], 0, 0, null, true));
        }
    }

    /// <summary>True where an incident's people count against a total's upper end: its own source's, inside, and not set outside.</summary>
    public bool Bounds(int h, int t)
    {
        if (!component.Bounds(h, t, membership)) return false;
        if (aside.Count == 0 || membership.Ruled(component.Happenings[h], component.Totals[t]) is not null) return true;
        var (all, narrow) = softs!.Of(h, t);
        return (all < 0 || !aside.Contains(all)) && (narrow < 0 || !aside.Contains(narrow));
    }

    private List<(int, long)> Terms(IEnumerable<int> atoms, Claim claim, VictimClass victims, VictimGroup group)
    {
        var terms = new List<(int, long)>();
        foreach (int atom in atoms)
            foreach (int u in byAtom[atom])
            {
                var unknown = Unknowns[u];
                if (!Counts(claim, unknown.Outcome)) continue;
                if (victims is not (VictimClass.Unspecified or VictimClass.Mixed) && unknown.Class != victims) continue;
                if (group == VictimGroup.Total || unknown.Group == group) terms.Add((u, 1));
            }
        return terms;
    }
}
