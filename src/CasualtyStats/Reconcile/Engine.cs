using System.Collections.Concurrent;
using System.Collections.Immutable;
using CasualtyStats.Model;
using CasualtyStats.Places;

namespace CasualtyStats.Reconcile;

/// <summary>The reconciled record, ready for questions: intake, incidents, components and their solutions.</summary>
internal sealed class Engine
{
    private readonly ReconcileOptions options;
    private readonly Questions questions;
    private Growth? growth;
    private Lazy<Neighbourhood<Claim>>? claimsByPlace;
    private Lazy<Neighbourhood<Solution>>? solutionsByPlace;
    private Lazy<QuietPlaces>? quiet;
    private Lazy<HashSet<VictimGroup>>? named;

    public Engine(IReadOnlyList<ReportedCount> counts, IReadOnlyList<Ruling> rulings, Gazetteer gazetteer, SourceRegistry sources,
        ReconcileOptions options, bool everyCause = false, bool everyOutcome = false, bool solves = true)
    {
        Sources = sources;
        Solves = solves;
        this.options = options;
        Territory = new(gazetteer);
        Intake = new(counts, rulings, sources, Territory, everyCause, everyOutcome);
        Context.Apply(Intake.Claims, Intake, Territory);
        Happenings = Matching.Of(Intake.Claims, Intake.SameIncidents, Territory);
        foreach (var happening in Happenings)
            if (happening.Claims.Count > 1) happening.ShareClass();
        var totals = Intake.Claims.FindAll(claim => claim.IsTotal);
        var moves = new Moves(Intake, Territory);
        moves.ShareClass(Happenings);
        Settle(Happenings, totals);
        totals.RemoveAll(total => !total.Bears);
        var tolls = new Tolls(Intake, Territory);
        tolls.Begin(totals);
        Series = new RunningTotals(Intake, Territory).Of(totals);
        tolls.Join(totals);
        moves.Apply(Happenings, totals);
        LooseTellings.Part(Happenings, totals, Intake, Territory);
        Membership = new(Territory, Intake);
        Bearing = new(Membership, Intake, options.MaxComponent);
        foreach (var happening in Happenings) Bearing.Add(happening);
        foreach (var total in totals) Bearing.Add(total);
        var partition = new Partition(new Edges(Happenings, totals, Bearing), options.MaxComponent);
        var blocks = Blocks(partition, Happenings, totals);
        if (solves) Take(Solve(Parts(partition, blocks), options.Work));
        Links = totals.FindAll(total => total.IsLink);
        questions = new(this);
        AskAnew();
    }

    /// <summary>False for an engine that only tells what bears on what: it gives no figures.</summary>
    public bool Solves { get; }

    public Bearing Bearing { get; }

    /// <summary>Takes in counts that came later; the answers are those of an engine that had them from the start.</summary>
    /// <returns>What is told anew; null where all must be reconciled anew, and this engine is of no more use.</returns>
    public Grown? Add(IReadOnlyList<ReportedCount> counts)
    {
        if ((growth ??= new(this, options.MaxComponent)).Add(counts) is not { } grown) return null;
        questions.Change(grown);
        AskAnew();
        return grown;
    }

    // What is asked of long periods is kept by place, and made ready when the first such question comes.
    private void AskAnew()
    {
        claimsByPlace = new(() => Neighbourhood<Claim>.Of(Territory, Intake.Claims, Regions));
        solutionsByPlace = new(() => Neighbourhood<Solution>.Of(Territory, Solutions, solution => solution.Component.Claims.SelectMany(Regions)
            .Concat(solution.Component.Residuals.SelectMany(residual => residual.Points).Select(point => point.Area ?? Area.Unknown))));
        quiet = new(() => new(Territory, solutionsByPlace.Value, Placing));
        named = new(() => [.. Intake.Claims.SelectMany(Named)]);
    }

    private static IEnumerable<VictimGroup> Named(Claim claim) => claim.Figures.Concat(claim.OwnFigures).Select(figure => figure.Group)
        .Concat(claim.Count.Breakdown.Parts.IsEmpty ? [] : Reconcile.Frame.Groups.Where(group => Reconcile.Frame.Printed(claim, group) is not null));

    private static IEnumerable<Area> Regions(Claim claim) => claim.Happening is { } happening ? [claim.Area, happening.Area] : [claim.Area];

    /// <summary>Settles rumours, repeats and revisions among incidents and totals.</summary>
    public void Settle(List<Happening> happenings, List<Claim> totals)
    {
        foreach (var rumour in totals.FindAll(total => total.Unconfirmed))
            Intake.Verdicts[rumour.Id] = new(rumour.Id, VerdictKind.NotCounted, null, new("reconcile.verdict.unconfirmed"));
        new Precedence(Intake, Territory).Settle(happenings, totals.FindAll(total => !total.Unconfirmed));
    }

    /// <summary>The blocks of members that have none.</summary>
    public static List<Block> Blocks(Partition partition, IEnumerable<Happening> happenings, IEnumerable<Claim> totals)
    {
        var blocks = new List<Block>();
        foreach (var member in happenings.Concat<Member>(totals))
        {
            if (member.Block is not null) continue;
            if (partition.Of(member) is { } block) blocks.Add(block);
            else if (member is Claim total) Unjoin(total);
        }
        return blocks;
    }

    /// <summary>The components of some blocks.</summary>
    public static List<(List<Happening> Happenings, List<Claim> Totals)> Parts(Partition partition, List<Block> blocks)
    {
        var parts = new List<(List<Happening> Happenings, List<Claim> Totals)>(blocks.Count);
        foreach (var block in blocks)
        {
            var (own, links) = partition.Parts(block);
            foreach (var total in block.Totals) total.IsLink = false;
            foreach (var link in links) Unjoin(link);
            parts.AddRange(own);
        }
        return parts;
    }

    /// <summary>Solves components side by side. They share nothing, so the order shows nowhere.</summary>
    /// <param name="parts">The components' incidents and totals.</param>
    /// <param name="work">Who shares the search for what to set aside; null for nobody.</param>
    public Solution[] Solve(List<(List<Happening> Happenings, List<Claim> Totals)> parts, IComponentWork? work = null)
    {
        var solutions = new Solution[parts.Count];
        if (parts.Count == 1) Solve(0);
        else if (parts.Count > 0)
            Parallel.ForEach(Partitioner.Create(0, parts.Count), range =>
            {
                for (int i = range.Item1; i < range.Item2; i++) Solve(i);
            });
        if (work is not null) Share(solutions, work);
        return solutions;

        void Solve(int i)
        {
            solutions[i] = new(new(parts[i].Happenings, parts[i].Totals, Membership), Membership, options, work is null);
            foreach (var claim in parts[i].Totals) claim.Solution = solutions[i];
            foreach (var happening in parts[i].Happenings)
            {
                happening.Solution = solutions[i];
                foreach (var claim in happening.Claims) claim.Solution = solutions[i];
            }
        }
    }

    // Named by its place and its first count: the same counts part into the same components in the same order.
    private void Share(Solution[] solutions, IComponentWork work)
    {
        var open = new Dictionary<string, Solution>(StringComparer.Ordinal);
        for (int i = 0; i < solutions.Length; i++)
            if (solutions[i].Localization.IsOpen)
                open.Add(i.ToString("D8", System.Globalization.CultureInfo.InvariantCulture) + " " + solutions[i].Component.Claims.First().Id, solutions[i]);
        if (open.Count == 0) return;
        string[] names = [.. open.Keys.Order(StringComparer.Ordinal)];
        var found = work.Solve(names, name => new Localization(open[name].Component, Membership, options).Searched());
        Parallel.ForEach(names, name => open[name].End(found.GetValueOrDefault(name)));
    }

    public void Take(IEnumerable<Solution> solutions)
    {
        foreach (var solution in solutions)
        {
            solution.Slot = Solutions.Count;
            Solutions.Add(solution);
        }
    }

    public void Drop(Solution solution)
    {
        var last = Solutions[^1];
        Solutions[solution.Slot] = last;
        last.Slot = solution.Slot;
        Solutions.RemoveAt(Solutions.Count - 1);
        solution.Slot = -1;
    }

    private static void Unjoin(Claim total) => (total.IsLink, total.Solution) = (true, null);

    public SourceRegistry Sources { get; }

    /// <summary>What counts that this engine was not given speak of, where it was given a part of them.</summary>
    public (IReadOnlyList<Outcome> Outcomes, IReadOnlyList<VictimClass> Classes) Elsewhere { get; set; } = ([], []);

    public Territory Territory { get; }

    public Intake Intake { get; }

    public List<Happening> Happenings { get; }

    public Membership Membership { get; }

    public List<Claim> Links { get; }

    public List<Solution> Solutions { get; } = [];

    public List<RunningSeries> Series { get; }

    public Placing Placing => questions.Placing;

    public static Solution? SolutionOf(Claim claim) => claim.Solution;

    /// <summary>The figures of a region and days, or of an incident.</summary>
    public Frame Frame(Area? area, Days days, Clock clock, Happening? incident = null) =>
        new(this, new(area, days, clock, Outcome.Killed, VictimClass.Civilian, VictimGroup.Total, incident));

    /// <summary>True where some claim names a group.</summary>
    public bool Names(VictimGroup group) => named!.Value.Contains(group);

    /// <summary>Claims that may speak of a cell, or of a part of it, in order.</summary>
    public List<Claim> Touching(Cell cell) => cell.Incident?.Claims ?? (cell.Days.IsNarrow ? questions.Claims(cell) : Intake.Claims);

    /// <summary>Claims that may lie wholly in a cell, and whether they are in order.</summary>
    public (IEnumerable<Claim> Claims, bool Sorted) Near(Cell cell) =>
        cell.Incident is { } incident ? (incident.Claims, true)
        : cell.Days.IsNarrow ? (questions.Near(cell), false)
        : (cell.Area is { } area ? claimsByPlace!.Value.Within(area) : Intake.Claims, true);

    /// <summary>Components that may touch a cell; of one that is asked among quiet places, those that name it.</summary>
    public IEnumerable<Solution> Asked(Cell cell) => cell.Incident is { } incident ? SolutionOf(incident.First) is { } own ? [own] : []
        : cell.Days.IsNarrow ? questions.Solutions(cell)
        : Quiet(cell) is { } places ? places.Own(cell)
        : cell.Area is { } area ? solutionsByPlace!.Value.Near(area) : Solutions;

    /// <summary>What answers for a community over many days; null for any other cell.</summary>
    public QuietPlaces? Quiet(Cell cell) => !cell.Days.IsNarrow && QuietPlaces.Knows(cell, Territory) ? quiet!.Value : null;

    public static string IncidentId(Happening happening) => "i" + happening.First.Id.TrimStart('t');

    public string Name(Area? area, Language language) => area is null || !area.IsKnown ? "" : Naming.Title(area, Territory, language);
}
