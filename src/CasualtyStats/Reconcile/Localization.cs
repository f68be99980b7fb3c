namespace CasualtyStats.Reconcile;

/// <summary>Error localisation (Fellegi and Holt 1976): which figures or memberships to set aside, at the least cost, so that the rest holds.</summary>
internal sealed class Localization
{
    private readonly Component component;
    private readonly Membership membership;
    private readonly ReconcileOptions options;
    private readonly Lazy<Softs> softs;
    private readonly List<Correction> others = [];
    private readonly HittingSets? choices;
    private int tries, heldCost;
    private int[]? held;
    private List<Correction>? tellers;
    private SavedSearch? saved;
    private bool ended;

    /// <summary>Searches for what to set aside.</summary>
    /// <param name="component">The component.</param>
    /// <param name="membership">What lies in what.</param>
    /// <param name="options">Bounds on work.</param>
    /// <param name="search">False to leave the search to <see cref="Search()"/> or <see cref="Take"/>, where one is needed.</param>
    public Localization(Component component, Membership membership, ReconcileOptions options, bool search = true)
    {
        (this.component, this.membership, this.options) = (component, membership, options);
        softs = new(() => new(component, membership, options.OutsideWeight));
        if (QuickWitness.Holds(component, membership) || GreedyWitness.Holds(new(component, null, membership, [])))
        {
            (Ties, ended) = ([new([], 0, 0, 0)], true);
            return;
        }
        choices = new(Softs.All, 4_000);
        if (search) Search();
    }

    /// <summary>True where the search has still to be done.</summary>
    public bool IsOpen => Ties.Count == 0;

    /// <summary>The whole search, to be handed to others; this localization is of no other use then.</summary>
    public byte[] Searched()
    {
        if (IsOpen) Search();
        var (conflicts, approximate) = (Conflicts.ToList(), Approximate);
        if (!ended) SearchOn();
        return new SavedSearch(Ties, conflicts, approximate, others, [.. Conflicts.Skip(conflicts.Count)], Approximate).Write();
    }

    /// <summary>Takes what another worker's search came to, if each of its corrections makes the rest hold at the cost that it tells.</summary>
    /// <returns>False where it cannot be used.</returns>
    public bool Take(byte[] search)
    {
        if (SavedSearch.Read(search, Softs.All.Count) is not { } told) return false;
        if (!told.Approximate && !told.Ties.TrueForAll(tie => tie.Cost == tie.Aside.Sum(soft => Softs.All[soft].Weight) && Conflict(tie.Aside) is null)) return false;
        (Ties, Approximate, saved, ended) = (told.Ties, told.Approximate, told, true);
        Conflicts.AddRange(told.Conflicts);
        return true;
    }

    public Softs Softs => softs.Value;

    /// <summary>True where the statements hold as they stand.</summary>
    public bool IsConsistent => Ties.Count == 1 && Ties[0].Aside.Length == 0;

    /// <summary>Corrections that tie at the first level, the preferred one first.</summary>
    public List<Correction> Ties { get; private set; } = [];

    /// <summary>Corrections that believe another teller of the same incidents than the preferred one: they widen low and high, never move the best.</summary>
    public List<Correction> OtherTellers
    {
        get
        {
            if (tellers is not null) return tellers;
            tellers = [];
            if (IsConsistent) return tellers;
            var found = new Tellers(component, Softs, aside => Conflict(aside) is null);
            // Corrections that no level of the objective parts are all heard: a canonical order never picks a number.
            foreach (var tie in Ties)
                if (tie.Moved == Ties[0].Moved && tie.Exact == Ties[0].Exact)
                    foreach (int[] aside in found.Besides(tie.Aside))
                        if (!Ties.Concat(tellers).Any(known => known.Aside.SequenceEqual(aside))) tellers.Add(new(aside, 0, 0, 0));
            return tellers;
        }
    }

    /// <summary>Dearer corrections, cheapest first; searched for when they are asked for.</summary>
    public List<Correction> Others
    {
        get
        {
            lock (others)
            {
                if (!ended) SearchOn();
                if (saved is { } rest)
                {
                    saved = null;
                    others.AddRange(rest.Others);
                    Conflicts.AddRange(rest.Later);
                    Approximate |= rest.LaterApproximate;
                }
                return others;
            }
        }
    }

    /// <summary>Sets of softs that cannot all stand.</summary>
    public List<int[]> Conflicts { get; } = [];

    public bool Approximate { get; private set; }

    public LinearSystem System(Correction correction) => new(component, Softs, membership, correction.Aside);

    // The work of one try grows with the square of the size.
    private int MostTries => (int)Math.Clamp(4_000_000L / Math.Max(1L, (long)component.AtomCount * component.AtomCount), 20, options.MaxCorrections);

    /// <summary>Searches for the corrections that tie.</summary>
    public void Search()
    {
        while (Next(Ties.Count == 0 ? int.MaxValue : Ties[0].Cost) is { } correction)
        {
            Ties.Add(correction);
            if (correction.Aside.Length == 0) { ended = true; break; }
            if (Ties.Count < options.MaxExplanations) continue;
            Approximate = ended = true;
            break;
        }
        Approximate |= choices!.Exhausted;
        if (Ties.Count == 0) Ties.Add(Greedy());
        Ties = [.. Ties.OrderBy(tie => tie.Moved).ThenByDescending(tie => tie.Exact).ThenBy(tie => string.Join('|', tie.Aside.Select(soft => Softs.All[soft].Key)), StringComparer.Ordinal)];
    }

    // Alternatives that cost many times more explain nothing.
    private void SearchOn()
    {
        while (Ties.Count + others.Count < options.MaxExplanations && Next(Math.Max(Ties[0].Cost * 4, 20)) is { } correction) others.Add(correction);
        ended = true;
    }

    // The next cheapest correction, as long as it costs no more than the dearest that is asked for.
    private Correction? Next(int dearest)
    {
        while ((held ?? choices!.Next(out heldCost)) is { } choice)
        {
            held = null;
            if (heldCost > dearest) { held = choice; return null; }
            if (Conflict(choice) is not { } conflict)
            {
                choices!.Exclude(choice);
                return new(choice, heldCost, Moved(choice), Exact(choice));
            }
            if (conflict.Count == 0 || ++tries > MostTries)
            {
                Approximate |= Ties.Count == 0 || heldCost <= Ties[0].Cost;
                ended = true;
                return null;
            }
            Conflicts.Add([.. conflict]);
            choices!.AddConflict(conflict);
        }
        ended = true;
        return null;
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
        if (GreedyWitness.Holds(system)) return null;
        var simplex = new Simplex(system.Unknowns.Count, system.Rows, options.MaxPivots);
        if (simplex.Feasible())
        {
            Approximate |= simplex.Exhausted;
            return null;
        }
        var rows = Irreducible(simplex.Conflict.ConvertAll(i => system.Rows[i]));
        var raised = rows.Where(row => !row.Upper).SelectMany(row => row.Terms.Select(term => system.Unknowns[term.Variable].Atom)).ToHashSet();
        var touched = new SortedSet<int>();
        foreach (var row in rows)
        {
            if (row.Figure is not { } figure) continue;
            touched.Add(Softs.Of(figure));
            if (!row.Upper) continue;
            foreach (int atom in row.Terms.Select(term => system.Unknowns[term.Variable].Atom).Where(atom => atom < component.Happenings.Count && raised.Contains(atom)))
            {
                var (all, narrow) = Softs.Of(atom, component.Totals.IndexOf(figure.Claim));
                if (all >= 0) touched.Add(all);
                if (narrow >= 0) touched.Add(narrow);
            }
        }
        touched.ExceptWith(aside);
        return [.. touched];
    }

    // Leaves out every row without which the others still cannot hold together (a deletion filter).
    private List<LinearRow> Irreducible(List<LinearRow> rows)
    {
        var (narrow, unknowns) = Renumbered(rows);
        for (int i = rows.Count - 1; i >= 0 && rows.Count > 1; i--)
        {
            var without = narrow.Where((_, k) => k != i).ToList();
            if (new Simplex(unknowns, without, options.MaxPivots).Feasible()) continue;
            rows = [.. rows.Where((_, k) => k != i)];
            narrow = without;
        }
        return rows;
    }

    // Few rows speak of few unknowns: numbered anew, they make a small system.
    private static (List<LinearRow> Rows, int Unknowns) Renumbered(List<LinearRow> rows)
    {
        var numbers = new Dictionary<int, int>();
        var renumbered = rows.ConvertAll(row => row with { Terms = row.Terms.ConvertAll(term =>
        {
            if (!numbers.TryGetValue(term.Variable, out int number)) numbers[term.Variable] = number = numbers.Count;
            return (number, term.Factor);
        }) });
        return (renumbered, numbers.Count);
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
    public long Items(int t, ClaimFigure figure, LinearSystem? system = null) => Softs.Items(component, t, figure,
        h => system is null ? component.Lies(h, t) == Lie.Inside && component.Happenings[h].HeardBy(component.Totals[t]) : system.Bounds(h, t));
}
