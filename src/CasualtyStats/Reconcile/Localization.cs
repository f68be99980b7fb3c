namespace CasualtyStats.Reconcile;

/// <summary>Error localisation (Fellegi and Holt 1976): which figures or memberships to set aside, at the least cost, so that the rest holds.</summary>
internal sealed class Localization
{
    private readonly Component component;
    private readonly Membership membership;
    private readonly ReconcileOptions options;
    private readonly HittingSets choices;

    public Localization(Component component, Membership membership, ReconcileOptions options)
    {
        (this.component, this.membership, this.options) = (component, membership, options);
        Softs = new(component, membership);
        choices = new(Softs.All, 4_000);
        Search();
    }

    public Softs Softs { get; }

    /// <summary>Corrections that tie at the first level, the preferred one first.</summary>
    public List<Correction> Ties { get; private set; } = [];

    /// <summary>Dearer corrections, cheapest first.</summary>
    public List<Correction> Others { get; } = [];

    /// <summary>Sets of softs that cannot all stand.</summary>
    public List<int[]> Conflicts { get; } = [];

    public bool Approximate { get; private set; }

    public LinearSystem System(Correction correction) => new(component, Softs, membership, correction.Aside);

    private void Search()
    {
        int tries = 0, dearest = int.MaxValue;
        // The work of one try grows with the square of the size.
        int most = (int)Math.Clamp(4_000_000L / Math.Max(1L, (long)component.AtomCount * component.AtomCount), 20, options.MaxCorrections);
        while (choices.Next(out int cost) is { } choice && cost <= dearest)
        {
            if (Conflict(choice) is { } conflict)
            {
                if (conflict.Count == 0 || ++tries > most) { Approximate |= Ties.Count == 0 || cost <= Ties[0].Cost; break; }
                Conflicts.Add([.. conflict]);
                choices.AddConflict(conflict);
                continue;
            }
            var correction = new Correction(choice, cost, Moved(choice), Exact(choice));
            choices.Exclude(choice);
            if (choice.Length == 0) { Ties.Add(correction); return; }
            if (Ties.Count == 0 || cost == Ties[0].Cost) Ties.Add(correction);
            else Others.Add(correction);
            if (Ties.Count + Others.Count >= options.MaxExplanations)
            {
                Approximate |= Others.Count == 0;
                break;
            }
            // Alternatives that cost many times more explain nothing.
            dearest = Math.Max(Ties[0].Cost * 4, 20);
        }
        Approximate |= choices.Exhausted;
        if (Ties.Count == 0) Ties.Add(Greedy());
        Ties = [.. Ties.OrderBy(tie => tie.Moved).ThenByDescending(tie => tie.Exact).ThenBy(tie => string.Join('|', tie.Aside.Select(soft => Softs.All[soft].Key)), StringComparer.Ordinal)];
    }

    // Sets aside the cheapest part of each conflict as it comes: an answer, not the least one.
    private Correction Greedy()
    {
        Approximate = true;
        var aside = new List<int>();
        while (Conflict(aside) is { } conflict)
        {
            var open = conflict.Except(aside).OrderBy(soft => Softs.All[soft].Weight).ThenBy(soft => Softs.All[soft].Key, StringComparer.Ordinal).ToList();
            if (open.Count == 0) { aside = [.. Enumerable.Range(0, Softs.All.Count)]; break; }
            aside.Add(open[0]);
        }
        return new([.. aside.Order()], aside.Sum(soft => Softs.All[soft].Weight), 0, 0);
    }

    // The softs behind rows that cannot hold together; null where all rows hold.
    private List<int>? Conflict(IReadOnlyCollection<int> aside)
    {
        var system = new LinearSystem(component, Softs, membership, aside);
        var simplex = new Simplex(system.Unknowns.Count, system.Rows, options.MaxPivots);
        if (simplex.Feasible())
        {
            Approximate |= simplex.Exhausted;
            return null;
        }
        var rows = Irreducible(simplex.Conflict.ConvertAll(i => system.Rows[i]), system.Unknowns.Count);
        var raised = rows.Where(row => !row.Upper).SelectMany(row => row.Terms.Select(term => system.Unknowns[term.Variable].Atom)).ToHashSet();
        var softs = new SortedSet<int>();
        foreach (var row in rows)
        {
            if (row.Figure is not { } figure) continue;
            softs.Add(Softs.Of(figure));
            if (!row.Upper) continue;
            foreach (int atom in row.Terms.Select(term => system.Unknowns[term.Variable].Atom).Where(atom => atom < component.Happenings.Count && raised.Contains(atom)))
                if (Softs.Of(atom, figure.Claim.Report) is >= 0 and var soft) softs.Add(soft);
        }
        softs.ExceptWith(aside);
        return [.. softs];
    }

    // Leaves out every row without which the others still cannot hold together (a deletion filter).
    private List<LinearRow> Irreducible(List<LinearRow> rows, int unknowns)
    {
        for (int i = rows.Count - 1; i >= 0 && rows.Count > 1; i--)
        {
            var without = rows.Where((_, k) => k != i).ToList();
            var simplex = new Simplex(unknowns, without, options.MaxPivots);
            if (!simplex.Feasible()) rows = without;
        }
        return rows;
    }

    // Persons of incidents that move, and the least sum by which figures set aside miss their numbers.
    private long Moved(int[] aside)
    {
        long moved = aside.Select(soft => Softs.All[soft]).Where(soft => soft.Happening is not null).Select(soft => soft.Happening!).Distinct().Sum(happening => happening.Persons);
        var figures = aside.Where(soft => Softs.All[soft].Figure is not null).ToList();
        if (figures.Count == 0) return moved;
        var kept = new LinearSystem(component, Softs, membership, aside.Except(figures));
        var marked = figures.Select(soft => Softs.All[soft].Figure!).ToHashSet();
        var rows = new List<LinearRow>();
        var slack = new List<(int, long)>();
        int next = kept.Unknowns.Count;
        foreach (var row in kept.Rows)
        {
            if (row.Figure is null || !marked.Contains(row.Figure)) { rows.Add(row); continue; }
            rows.Add(row with { Terms = [.. row.Terms, (next, 1), (next + 1, -1)] });
            slack.Add((next, -1));
            slack.Add((next + 1, -1));
            next += 2;
        }
        var simplex = new Simplex(next, rows, options.MaxPivots);
        if (!simplex.Feasible()) return moved;
        return moved - (simplex.Maximum(slack, out _) ?? 0);
    }

    private int Exact(int[] aside)
    {
        var system = new LinearSystem(component, Softs, membership, aside);
        int exact = 0;
        for (int t = 0; t < component.Totals.Count; t++)
            foreach (var figure in component.Totals[t].Figures)
                if (figure.High is { } high && !system.IsAside(figure) && Items(t, figure, system) == high) exact++;
        return exact;
    }

    /// <summary>What a total's items add up to, as printed; incidents set outside left out where a system is given.</summary>
    public long Items(int t, ClaimFigure figure, LinearSystem? system = null)
    {
        long sum = 0;
        var total = component.Totals[t];
        for (int h = 0; h < component.Happenings.Count; h++)
        {
            if (system is null ? component.Lies(h, t) != Lie.Inside || !component.Happenings[h].ToldBy(total.Origin) : !system.Bounds(h, t)) continue;
            sum += component.Happenings[h].Claims.Where(claim => claim.Outcome == total.Outcome && claim.Class == total.Class && claim.Origin == total.Origin && !claim.Unconfirmed)
                .Select(claim => claim.Figure(figure.Group)?.Low ?? 0).DefaultIfEmpty().Max();
        }
        return sum;
    }
}
