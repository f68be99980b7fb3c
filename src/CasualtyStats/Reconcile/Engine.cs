using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CasualtyStats.Model;
using CasualtyStats.Places;

namespace CasualtyStats.Reconcile;

/// <summary>The reconciled record, ready for questions: intake, incidents, components and their solutions.</summary>
internal sealed class Engine
{
    private readonly Lazy<Calendar<Claim>> claimsByDay;
    private readonly Lazy<Calendar<Solution>> solutionsByDay;
    private readonly Lazy<Neighbourhood<Claim>> claimsByPlace;
    private readonly Lazy<Neighbourhood<Solution>> solutionsByPlace;
    private readonly Lazy<Placing> placing;
    private readonly Lazy<QuietPlaces> quiet;

    public Engine(IReadOnlyList<ReportedCount> counts, IReadOnlyList<Ruling> rulings, Gazetteer gazetteer, SourceRegistry sources,
        ReconcileOptions options, bool everyCause = false, bool everyOutcome = false)
    {
        Sources = sources;
        Territory = new(gazetteer);
        Intake = new(counts, rulings, sources, Territory, everyCause, everyOutcome);
        Context.Apply(Intake, Territory);
        Happenings = Matching.Of(Intake, Territory);
        var totals = Intake.Claims.FindAll(claim => claim.IsTotal);
        foreach (var rumour in totals.FindAll(total => total.Unconfirmed))
            Intake.Verdicts[rumour.Id] = new(rumour.Id, VerdictKind.NotCounted, null, new("reconcile.verdict.unconfirmed"));
        totals.RemoveAll(total => total.Unconfirmed);
        new Precedence(Intake, Territory).Settle(Happenings, totals);
        totals.RemoveAll(total => total.Figures.IsEmpty);
        Series = new RunningTotals(Intake, Territory).Of(totals);
        LooseTellings.Part(Happenings, totals, Intake, Territory);
        Membership = new(Territory, Intake);
        var (parts, links) = Partition.Of(Happenings, totals, Membership, options.MaxComponent);
        Links = links;
        // Components share nothing, so the order of solving them shows nowhere.
        var solutions = new Solution[parts.Count];
        if (parts.Count > 0) Parallel.ForEach(Partitioner.Create(0, parts.Count), range =>
        {
            for (int i = range.Item1; i < range.Item2; i++)
            {
                solutions[i] = new(new(parts[i].Happenings, parts[i].Totals, Membership), Membership, options);
                foreach (var claim in solutions[i].Component.Claims) claim.Solution = solutions[i];
            }
        });
        Solutions = ImmutableCollectionsMarshal.AsImmutableArray(solutions);
        claimsByDay = new(() => Calendar<Claim>.Of(Intake.Claims, Touched));
        solutionsByDay = new(() => Calendar<Solution>.Of(Solutions, solution => solution.Component.Claims.SelectMany(Touched)));
        claimsByPlace = new(() => Neighbourhood<Claim>.Of(Territory, Intake.Claims, Regions));
        solutionsByPlace = new(() => Neighbourhood<Solution>.Of(Territory, Solutions, solution => solution.Component.Claims.SelectMany(Regions)
            .Concat(solution.Component.Residuals.SelectMany(residual => residual.Points).Select(point => point.Area ?? Area.Unknown))));
        quiet = new(() => new(Territory, solutionsByPlace.Value, Ask));
        placing = new(() => new(Territory, Happenings.Where(happening => happening.Harm.IsDay && !happening.HarmLoose && happening.Area.OnlyCode is not null)
            .Select(happening => (happening.Area.OnlyCode!.Value, happening.Harm.From)).ToHashSet()));
    }

    public SourceRegistry Sources { get; }

    public Territory Territory { get; }

    public Intake Intake { get; }

    public List<Happening> Happenings { get; }

    public Membership Membership { get; }

    public List<Claim> Links { get; }

    public List<RunningSeries> Series { get; }

    public ImmutableArray<Solution> Solutions { get; }

    public Placing Placing => placing.Value;

    public static Solution? SolutionOf(Claim claim) => claim.Solution;

    // An item whose day is only carried may be of any day before.
    private static IEnumerable<Days> Touched(Claim claim)
    {
        yield return claim.HarmLoose ? new(int.MinValue, claim.Harm.To) : claim.Harm;
        if (claim.Booked is { } booked) yield return booked;
        if (claim.Happening is { } happening) yield return happening.Harm;
        if (claim.Happening?.Booked is { } told) yield return told;
    }

    private static IEnumerable<Area> Regions(Claim claim) => claim.Happening is { } happening ? [claim.Area, happening.Area] : [claim.Area];

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

    // The claims that may lie wholly in a cell.
    private IEnumerable<Claim> Near(Cell cell) => cell.Incident?.Claims
        ?? (cell.Area is { } area && !Calendar<Claim>.IsNarrow(cell.Days) ? claimsByPlace.Value.Within(area) : claimsByDay.Value.Near(cell.Days));

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
        var (sum, touched) = quiet.Value is var places && !Calendar<Solution>.IsNarrow(cell.Days) && places.Knows(cell) ? places.Of(cell) : Asked(cell)
            .Select(solution => Ask(solution, cell)).OfType<Answer>().Aggregate(default(AnswerSum), (all, answer) => all.Plus(answer)).Answer;
        sum = Linked(sum, cell, out bool linked);
        sum = RunningCells.Bound(sum, cell, Series, Territory, out bool exceeded);
        bool spoken = told.Count > 0 || sum.Low > 0 || (touched && cell.Group == VictimGroup.Total);
        if (cell.Group == VictimGroup.NotStated) spoken = told.Count > 0 || sum.Low > 0;
        return spoken ? new(sum.Low, sum.Best, sum.High, exceeded ? FigureStatus.Contradicted : Status(cell, told, sum, linked)) : CountEstimate.None;
    }

    private IEnumerable<Solution> Asked(Cell cell) => cell.Incident is { } incident ? SolutionOf(incident.First) is { } own ? [own] : []
        : cell.Area is { } area && !Calendar<Solution>.IsNarrow(cell.Days) ? solutionsByPlace.Value.Near(area) : solutionsByDay.Value.Near(cell.Days);

    // Null where the component cannot touch the cell.
    private Answer? Ask(Solution solution, Cell cell)
    {
        bool any = false, speaks = false;
        var component = solution.Component;
        foreach (var happening in component.Happenings)
        {
            if (Placing.Of(happening, cell, happening.HarmLoose) == Lie.Outside) continue;
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
        return told.Exists(claim => RunningCells.Says(claim, cell, sum) || claim.Figure(cell.Group) is { } figure && figure.Low == sum.Low
            && (figure.High == sum.High || figure.High is null || sum.Best == figure.Low)) ? FigureStatus.Reported : FigureStatus.Implied;
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
