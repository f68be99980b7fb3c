using CasualtyStats.Model;

namespace CasualtyStats.Reconcile;

/// <summary>A component made to hold, ready to be asked.</summary>
internal sealed class Solution
{
    private readonly ReconcileOptions options;
    private readonly Membership membership;
    private readonly bool partsNamed;
    private Dictionary<(string Lies, Outcome Outcome, VictimClass Class, VictimGroup Group), Bounds>? answers;
    private List<(LinearSystem System, Simplex Simplex)>? opened;
    private List<(LinearSystem System, Simplex Simplex)?> witnesses = [];
    private bool rough;

    public Solution(Component component, Membership membership, ReconcileOptions options, bool search = true)
    {
        (Component, this.membership, this.options) = (component, membership, options);
        Localization = new(component, membership, options, search);
        rough = Localization.Approximate;
        partsNamed = component.Claims.Any(claim => claim.Figures.Any(figure => Frame.Groups.Contains(figure.Group)));
    }

    /// <summary>Ends what was left open, by what another worker found or else by itself.</summary>
    public void End(byte[]? search)
    {
        if (search is null || !Localization.Take(search)) Localization.Search();
        rough = Localization.Approximate;
    }

    // Systems are made ready when the first question comes.
    private List<(LinearSystem System, Simplex Simplex)> Ties()
    {
        if (opened is not null) return opened;
        var ties = new List<(LinearSystem System, Simplex Simplex)>();
        foreach (var tie in Localization.Ties) Open(Localization.System(tie), ties);
        // Corrections that no level of the objective parts are all heard: a canonical order never picks a number.
        for (int i = 0; i < ties.Count && ties.Count == Localization.Ties.Count; i++)
            if (Localization.Ties[i] is var tie && tie.Moved == Localization.Ties[0].Moved && tie.Exact == Localization.Ties[0].Exact) witnesses.Add(Witness(ties[i].System));
        foreach (var other in Localization.OtherTellers) Open(Localization.System(other), ties);
        return opened = ties;
    }

    public Component Component { get; }

    /// <summary>Where questions find it.</summary>
    public List<(Area Area, Days Days)> Regions { get; set; } = [];

    public bool Inside(Area inner, Area outer) => membership.Territory.In(inner, outer) == Lie.Inside;

    /// <summary>Its place in the engine's list.</summary>
    public int Slot { get; set; } = -1;

    public Localization Localization { get; }

    /// <summary>True where some correction that ties sets a figure of this claim aside, or moves its incident.</summary>
    public bool IsDoubted(Claim claim) => !Localization.IsConsistent && Localization.Ties.Exists(tie => tie.Aside.Any(soft =>
        Localization.Softs.All[soft] is var aside && (aside.Figure?.Claim == claim || (aside.Happening is { } moved && moved == claim.Happening))));

    /// <summary>What the component says of a cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="lies">How the component lies to it.</param>
    /// <param name="placing">How incidents, totals and residuals lie to cells.</param>
    public Answer Ask(Cell cell, Lies lies, Placing placing)
    {
        bool speaks = false;
        for (int h = 0; h < Component.Happenings.Count && !speaks; h++)
            speaks = Touches(h, lies.OfAtoms) && Component.Happenings[h].Claims.Exists(claim => cell.Counts(claim.Outcome) && (claim.Class == cell.Class || claim.Class == VictimClass.Unspecified));
        // Where no statement parts its people, all of them are not stated, and any may be of the group asked for.
        if (partsNamed || cell.Group == VictimGroup.Total) return new(Bounds(cell, lies, placing), speaks);
        var all = Bounds(cell with { Group = VictimGroup.Total }, lies, placing);
        return new(cell.Group == VictimGroup.NotStated ? all : all with { Low = 0, Best = all.Best == 0 ? 0 : null }, speaks);
    }

    /// <summary>How the component's atoms lie to a cell; null where none touches it.</summary>
    public Lies? LiesTo(Cell cell, Placing placing)
    {
        int incidents = Component.Happenings.Count, atoms = Component.AtomCount;
        Span<Lie> lies = atoms + incidents <= 128 ? stackalloc Lie[atoms + incidents] : new Lie[atoms + incidents];
        bool touches = false;
        for (int h = 0; h < incidents; h++)
        {
            lies[h] = placing.Of(Component.Happenings[h], cell, false);
            lies[atoms + h] = Component.Happenings[h].HarmLoose ? placing.Of(Component.Happenings[h], cell, true) : Lie.Outside;
            touches |= Touches(h, lies);
        }
        for (int r = 0; r < Component.Residuals.Count; r++) touches |= (lies[incidents + r] = placing.Of(Component.Residuals[r], cell)) != Lie.Outside;
        return touches ? new([.. lies], Key(lies)) : null;
    }

    // The days of an incident that does not fit are any on which it may have been.
    private bool Touches(int h, ReadOnlySpan<Lie> lies) =>
        lies[!Localization.IsConsistent && Component.Happenings[h].HarmLoose ? Component.AtomCount + h : h] != Lie.Outside;

    private static string Key(ReadOnlySpan<Lie> lies)
    {
        Span<char> key = lies.Length <= 128 ? stackalloc char[lies.Length] : new char[lies.Length];
        for (int atom = 0; atom < lies.Length; atom++) key[atom] = (char)('0' + (int)lies[atom]);
        return new(key);
    }

    private Bounds Bounds(Cell cell, Lies lies, Placing placing)
    {
        var key = (lies.Key, cell.Outcome, cell.Class, cell.Group);
        lock (Localization)
        {
            answers ??= [];
            if (!answers.TryGetValue(key, out var answer)) answers[key] = answer = Solve(cell, placing, lies.OfAtoms);
            return answer;
        }
    }

    private Bounds Solve(Cell cell, Placing placing, Lie[] lies)
    {
        var ties = Ties();
        bool approximate = rough;
        long low = long.MaxValue;
        long? high = 0, best = null;
        if (ties.Count == 0) return new(0, null, null, true);
        foreach (var (system, simplex) in ties)
        {
            low = Math.Min(low, -(IntegerMaximum.Of(simplex, Sum(system, cell, lies, false, -1), options.MaxNodes, ref approximate) ?? 0));
            high = Higher(high, Most(system, simplex, cell, placing, lies, ref approximate));
        }
        if (!Wordy(cell, placing)) best = Best(cell, lies);
        return new(low, high, best, approximate);
    }

    private long? Best(Cell cell, Lie[] lies)
    {
        long? best = null;
        bool loose = false;
        foreach (var witness in witnesses)
        {
            if (witness is not { } fixedBy) return null;
            long? least = -IntegerMaximum.Of(fixedBy.Simplex, Sum(fixedBy.System, cell, lies, false, -1), options.MaxNodes, ref loose);
            long? most = IntegerMaximum.Of(fixedBy.Simplex, Sum(fixedBy.System, cell, lies, true, 1, strict: true), options.MaxNodes, ref loose);
            if (least != most || loose || (best is not null && best != least)) return null;
            best = least;
        }
        return best;
    }

    private static long? Higher(long? a, long? b) => a is null || b is null ? null : Math.Max(a.Value, b.Value);

    // A number of no stated class raises the highest of a class by what it states, never without end.
    private long? Most(LinearSystem system, Simplex simplex, Cell cell, Placing placing, Lie[] lies, ref bool approximate)
    {
        long? most = IntegerMaximum.Of(simplex, Sum(system, cell, lies, true, 1), options.MaxNodes, ref approximate);
        if (most is not null || cell.Class != VictimClass.Civilian) return most;
        most = IntegerMaximum.Of(simplex, Sum(system, cell, lies, true, 1, strict: true), options.MaxNodes, ref approximate);
        foreach (var claim in Component.Claims)
            if (claim.Class is VictimClass.Unspecified or VictimClass.Mixed && cell.Counts(claim.Outcome) && placing.Of(claim, cell) != Lie.Outside)
                most += claim.Figure(VictimGroup.Total) is { } figure ? figure.High ?? figure.Low : 0;
        return most;
    }

    private static List<(int, long)> Sum(LinearSystem system, Cell cell, Lie[] lies, bool most, long factor, bool strict = false)
    {
        var terms = new List<(int, long)>();
        for (int atom = 0; atom < lies.Length; atom++)
        {
            if (lies[atom] == Lie.Outside || (lies[atom] == Lie.Straddles && !most)) continue;
            foreach (int u in system.OfAtom(atom))
                if (Asked(system, system.Unknowns[u], cell, most && !strict, most)) terms.Add((u, factor));
        }
        return terms;
    }

    private static bool Asked(LinearSystem system, Unknown unknown, Cell cell, bool anyClass, bool most)
    {
        if (!cell.Counts(unknown.Outcome)) return false;
        bool sameClass = unknown.Class == cell.Class
            || (anyClass && cell.Class == VictimClass.Civilian && unknown.Class is VictimClass.Unspecified or VictimClass.Mixed);
        if (!sameClass) return false;
        if (cell.Group == VictimGroup.Total || unknown.Group == cell.Group) return true;
        // Where nobody parts an incident's people, any of them may be of the group asked for.
        return most && unknown.Group == VictimGroup.NotStated && !system.OfAtom(unknown.Atom).Any(other =>
            system.Unknowns[other].Outcome == unknown.Outcome && system.Unknowns[other].Class == unknown.Class && system.Unknowns[other].Group == cell.Group);
    }

    private bool Wordy(Cell cell, Placing placing) => Component.Claims.Any(claim => claim.Wordy && !claim.Figures.IsEmpty && cell.Counts(claim.Outcome)
        && claim.Class == cell.Class && placing.Of(claim, cell) == Lie.Inside
        && !Component.Claims.Any(other => !other.Wordy && other.Outcome == claim.Outcome && (other.Happening == claim.Happening || other.IsTotal) && other.Class == claim.Class && !other.Figures.IsEmpty));

    private void Open(LinearSystem system, List<(LinearSystem, Simplex)> ties)
    {
        var simplex = new Simplex(system.Unknowns.Count, system.Rows, options.MaxPivots);
        if (!simplex.Feasible()) { rough = true; return; }
        rough |= simplex.Exhausted;
        ties.Add((system, simplex));
    }

    // The fewest people known from totals alone; "about 30" as the 30 printed; what has no upper end as its least.
    private (LinearSystem, Simplex)? Witness(LinearSystem system)
    {
        var rows = system.Rows.Select(row => row.Figure is { Claim: { } claim } figure && claim.Count.Qualifier == Qualifier.About
            && figure.Group == VictimGroup.Total && claim.Corrected is null && claim.Moved is null ? row with { Low = Math.Max(row.Low, claim.Printed), High = Math.Min(row.High, claim.Printed) } : row).ToList();
        if (!new Simplex(system.Unknowns.Count, rows, options.MaxPivots).Feasible()) rows = system.Rows;
        var sum = new List<(int Variable, long Factor)>();
        for (int u = 0; u < system.Unknowns.Count; u++)
            if (system.Unknowns[u] is var unknown && (unknown.Atom >= Component.Happenings.Count && unknown.Atom < Component.AtomCount || Component.Happenings[unknown.Atom % Component.AtomCount].Claims.Exists(claim =>
                    claim.Unconfirmed || claim.Figure(VictimGroup.Total) is { High: null }))) sum.Add((u, 1));
        if (sum.Count == 0) return Ready(system, rows);
        var simplex = new Simplex(system.Unknowns.Count, rows, options.MaxPivots);
        if (!simplex.Feasible() || simplex.Maximum([.. sum.Select(term => (term.Variable, -1L))], out _) is not { } least || simplex.Exhausted) return null;
        return Ready(system, [.. rows, new(sum, -Simplex.Infinite, -least, null, false)]);
    }

    private (LinearSystem, Simplex)? Ready(LinearSystem system, List<LinearRow> rows)
    {
        var simplex = new Simplex(system.Unknowns.Count, rows, options.MaxPivots);
        return simplex.Feasible() && !simplex.Exhausted ? (system, simplex) : null;
    }
}
