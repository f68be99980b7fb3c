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

    public Engine(IReadOnlyList<ReportedCount> counts, IReadOnlyList<Ruling> rulings, Gazetteer gazetteer, SourceRegistry sources,
        ReconcileOptions options, bool everyCause = false, bool everyOutcome = false)
    {
        Sources = sources;
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
        Series = new RunningTotals(Intake, Territory).Of(totals);
        moves.Apply(Happenings, totals);
        LooseTellings.Part(Happenings, totals, Intake, Territory);
        Membership = new(Territory, Intake);
        Bearing = new(Membership, Intake, options.MaxComponent);
        foreach (var happening in Happenings) Bearing.Add(happening);
        foreach (var total in totals) Bearing.Add(total);
        var partition = new Partition(new Edges(Happenings, totals, Bearing), options.MaxComponent);
        Take(Solve(Parts(partition, Blocks(partition, Happenings, totals)), options.Work));
        Links = totals.FindAll(total => total.IsLink);
        questions = new(this);
        AskAnew();
    }

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
        quiet = new(() => new(Territory, solutionsByPlace.Value, Ask));
    }

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

    /// <summary>The figure of a cell.</summary>
    public Figure Figure(Cell cell)
    {
        var told = Told(cell);
        var estimate = Estimate(cell, told);
        var rests = RunningCells.Rests(told.Where(claim => !Intake.Verdicts.TryGetValue(claim.Id, out var verdict) || verdict.Kind == VerdictKind.Duplicate).ToList());
        var origins = rests.Select(claim => claim.Count.Source.Origin).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToImmutableArray();
        return new()
        {
            DateStart = Days.Date(cell.Days.From),
            DateEnd = Days.Date(cell.Days.To),
            Area = cell.Area,
            PlaceEnglish = Name(cell.Area, Language.English),
            PlaceArabic = Name(cell.Area, Language.Arabic),
            Outcome = cell.Outcome,
            Class = cell.Class,
            Group = cell.Group,
            Incident = cell.Incident is { } incident ? IncidentId(incident) : null,
            Estimate = estimate,
            NaiveSum = Naive(cell).Sum(entry => entry.Count),
            Statements = [.. rests.Select(claim => claim.Id)],
            Origins = origins,
            Contested = estimate.Status == FigureStatus.Contradicted && origins.Length > 1,
        };
    }

    /// <summary>Claims that may speak of a cell, or of a part of it, in order.</summary>
    public List<Claim> Touching(Cell cell) => cell.Incident?.Claims ?? (cell.Days.IsNarrow ? questions.Claims(cell) : Intake.Claims);

    // The claims that may lie wholly in a cell.
    private IEnumerable<Claim> Near(Cell cell) => cell.Incident is null && !cell.Days.IsNarrow && cell.Area is { } area ? claimsByPlace!.Value.Within(area) : Touching(cell);

    /// <summary>Claims that speak of nothing but the cell, in order.</summary>
    public List<Claim> Told(Cell cell) => [.. Near(cell).Where(claim => (cell.Counts(claim.Outcome) || (claim.Outcome == Outcome.KilledOrInjured && cell.Counts(Outcome.Killed)))
        && claim.Class == cell.Class && Speaks(claim, cell.Group) && Placing.Of(claim, cell) == Lie.Inside)];

    /// <summary>Figures as printed inside the cell, verbatim repeats left out.</summary>
    public List<(Claim Claim, long Count)> Naive(Cell cell)
    {
        var seen = new HashSet<(string, string)>();
        var naive = new List<(Claim, long)>();
        foreach (var claim in Near(cell))
        {
            if (claim.Outcome != cell.Outcome || claim.Class != cell.Class || claim.Unconfirmed || claim.Wordy || Placing.Of(claim, cell) != Lie.Inside) continue;
            if (claim.Count.Relations.DuplicateOf is not null) continue;
            if (claim.Count.Citation.Quote is { } quote && !seen.Add((claim.Origin, quote))) continue;
            if (RunningCells.IsRise(claim, cell)) naive.Add((claim, cell.Group == VictimGroup.Total ? claim.Figures[0].Low : 0));
            else if (Printed(claim, cell.Group) is { } printed) naive.Add((claim, printed));
        }
        return naive;
    }

    public static string IncidentId(Happening happening) => "i" + happening.First.Id.TrimStart('t');

    public string Name(Area? area, Language language)
    {
        if (area is null || !area.IsKnown) return "";
        string Of(PCode code) => Territory.Gazetteer.Title(code, language);
        string but = language == Language.Arabic ? " عدا " : " without ";
        return string.Join(" + ", area.Include.Select(Of)) + (area.Exclude.IsEmpty ? "" : but + string.Join(", ", area.Exclude.Select(Of)));
    }

    private CountEstimate Estimate(Cell cell, List<Claim> told)
    {
        var (sum, touched) = !cell.Days.IsNarrow && quiet!.Value is var places && places.Knows(cell) ? places.Of(cell) : Asked(cell)
            .Select(solution => Ask(solution, cell)).OfType<Answer>().Aggregate(default(AnswerSum), (all, answer) => all.Plus(answer)).Answer;
        sum = Linked(sum, cell, out bool linked);
        sum = RunningCells.Bound(sum, cell, Series, Territory, out bool exceeded);
        bool spoken = told.Count > 0 || sum.Low > 0 || (touched && cell.Group == VictimGroup.Total);
        if (cell.Group == VictimGroup.NotStated) spoken = told.Count > 0 || sum.Low > 0;
        return spoken ? new(sum.Low, sum.Best, sum.High, exceeded ? FigureStatus.Contradicted : Status(cell, told, sum, linked)) : CountEstimate.None;
    }

    private IEnumerable<Solution> Asked(Cell cell) => cell.Incident is { } incident ? SolutionOf(incident.First) is { } own ? [own] : []
        : cell.Days.IsNarrow ? questions.Solutions(cell) : cell.Area is { } area ? solutionsByPlace!.Value.Near(area) : Solutions;

    // Null where the component cannot touch the cell.
    private Answer? Ask(Solution solution, Cell cell)
    {
        bool any = false, speaks = false;
        var component = solution.Component;
        foreach (var happening in component.Happenings)
        {
            if (Placing.Of(happening, cell, !solution.Localization.IsConsistent) == Lie.Outside) continue;
            any = true;
            speaks |= happening.Claims.Exists(claim => cell.Counts(claim.Outcome) && (claim.Class == cell.Class || claim.Class == VictimClass.Unspecified));
        }
        return any || component.Residuals.Exists(residual => Placing.Of(residual, cell) != Lie.Outside) ? new(solution.Ask(cell, Placing), speaks) : null;
    }

    // A total too wide for a system still bounds what holds it, and what it holds where its source tells of nothing else.
    private Bounds Linked(Bounds sum, Cell cell, out bool linked)
    {
        linked = false;
        foreach (var total in Links)
        {
            if (!cell.Counts(total.Outcome) || total.Class != cell.Class || total.Figure(cell.Group) is not { } figure) continue;
            if (Placing.Of(total, cell) == Lie.Inside && figure.Low > sum.Low)
            {
                linked = true;
                sum = sum with { Low = figure.Low, High = sum.High is { } high && high < figure.Low ? figure.High : sum.High, Best = Placing.Covers(total, cell) ? figure.High : null };
            }
            if (Placing.Of(total, cell) != Lie.Outside && !Placing.Covers(total, cell)) linked = true;
        }
        return sum;
    }

    private static FigureStatus Status(Cell cell, List<Claim> told, Bounds sum, bool linked)
    {
        if (sum.Approximate || linked) return FigureStatus.Approximate;
        if (told.Exists(claim => SolutionOf(claim)?.IsDoubted(claim) == true)) return FigureStatus.Contradicted;
        return told.Exists(claim => claim.Moved is null && (RunningCells.Says(claim, cell, sum) || claim.Figure(cell.Group) is { } figure && figure.Low == sum.Low
            && (figure.High == sum.High || figure.High is null || sum.Best == figure.Low))) ? FigureStatus.Reported : FigureStatus.Implied;
    }

    // A group is spoken of where a statement names it; what is not stated, wherever there is a total.
    private static bool Speaks(Claim claim, VictimGroup group) => group == VictimGroup.NotStated || claim.Figure(group) is not null
        || claim.Figures.IsEmpty && Printed(claim, group) is not null;

    private static long? Printed(Claim claim, VictimGroup group) => group.Code switch
    {
        "total" => claim.Printed,
        "children" => claim.Count.Breakdown.Children ?? (claim.Count.Breakdown.ChildrenAtLeast is > 0 and var some ? some : null),
        "women" => claim.Count.Breakdown[VictimGroup.Women],
        "men" => claim.Count.Breakdown[VictimGroup.Men],
        _ => null,
    };
}
