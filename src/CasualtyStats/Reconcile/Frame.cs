using System.Collections.Immutable;
using CasualtyStats.Model;

namespace CasualtyStats.Reconcile;

/// <summary>A region and days (or an incident), asked for every outcome, class and group: what lies in it is looked up once for all of them.</summary>
internal sealed class Frame
{
    /// <summary>Groups that part a total.</summary>
    public static readonly ImmutableArray<VictimGroup> Groups = [VictimGroup.Children, VictimGroup.Women, VictimGroup.Men];

    private readonly Engine engine;
    private readonly Cell any;
    private List<Claim>? inside;
    private List<(Solution Solution, Lies Lies)>? touching;
    private List<(Claim Total, bool Inside, bool Partial)>? links;
    private (string English, string Arabic)? name;

    /// <summary>Makes ready to ask.</summary>
    /// <param name="engine">The reconciled record.</param>
    /// <param name="any">A cell of the frame; its outcome, class and group say nothing.</param>
    public Frame(Engine engine, Cell any) => (this.engine, this.any) = (engine, any);

    /// <summary>The figure of a cell of the frame.</summary>
    public Figure Figure(Outcome outcome, VictimClass victims, VictimGroup group)
    {
        var cell = any with { Outcome = outcome, Class = victims, Group = group };
        var told = Told(cell);
        var estimate = Estimate(cell, told);
        var rests = told.Count == 0 ? told : RunningCells.Rests(told.FindAll(claim => !engine.Intake.Verdicts.TryGetValue(claim.Id, out var verdict) || verdict.Kind == VerdictKind.Duplicate));
        ImmutableArray<string> origins = rests.Count == 0 ? [] : [.. rests.Select(claim => claim.Count.Source.Origin).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        name ??= (engine.Name(cell.Area, Language.English), engine.Name(cell.Area, Language.Arabic));
        return new()
        {
            DateStart = Days.Date(cell.Days.From),
            DateEnd = Days.Date(cell.Days.To),
            Area = cell.Area,
            PlaceEnglish = name.Value.English,
            PlaceArabic = name.Value.Arabic,
            Outcome = cell.Outcome,
            Class = cell.Class,
            Group = cell.Group,
            Incident = cell.Incident is { } incident ? Engine.IncidentId(incident) : null,
            Estimate = estimate,
            NaiveSum = Naive(cell).Sum(entry => entry.Count),
            Statements = [.. rests.Select(claim => claim.Id)],
            Origins = origins,
            Contested = estimate.Status == FigureStatus.Contradicted && origins.Length > 1,
        };
    }

    /// <summary>Figures as printed inside a cell, verbatim repeats left out.</summary>
    public List<(Claim Claim, long Count)> Naive(Cell cell)
    {
        var naive = new List<(Claim, long)>();
        HashSet<(string, string)>? seen = null;
        foreach (var claim in Inside)
        {
            if (claim.Outcome != cell.Outcome || claim.Class != cell.Class || claim.Unconfirmed || claim.Wordy) continue;
            if (claim.Count.Relations.DuplicateOf is not null) continue;
            if (claim.Count.Citation.Quote is { } quote && !(seen ??= []).Add((claim.Origin, quote))) continue;
            if (RunningCells.IsRise(claim, cell)) naive.Add((claim, cell.Group == VictimGroup.Total ? claim.Figures[0].Low : 0));
            else if (Printed(claim, cell.Group) is { } printed) naive.Add((claim, printed));
        }
        return naive;
    }

    // Claims that lie wholly in the frame, in order.
    private List<Claim> Inside
    {
        get
        {
            if (inside is not null) return inside;
            var (near, sorted) = engine.Near(any);
            inside = [.. near.Where(claim => engine.Placing.Of(claim, any) == Lie.Inside)];
            if (!sorted) inside.Sort(Claim.Compare);
            return inside;
        }
    }

    /// <summary>Components that touch the frame, and how their incidents lie to it.</summary>
    public List<(Solution Solution, Lies Lies)> Touching
    {
        get
        {
            if (touching is not null) return touching;
            touching = [];
            foreach (var solution in engine.Asked(any))
                if (solution.LiesTo(any, engine.Placing) is { } lies) touching.Add((solution, lies));
            return touching;
        }
    }

    /// <summary>What a claim prints for a group; null where it says nothing of it.</summary>
    public static long? Printed(Claim claim, VictimGroup group) => group.Code switch
    {
        "total" => claim.Printed,
        "children" => claim.Count.Breakdown.Children ?? (claim.Count.Breakdown.ChildrenAtLeast is > 0 and var some ? some : null),
        "women" => claim.Count.Breakdown[VictimGroup.Women],
        "men" => claim.Count.Breakdown[VictimGroup.Men],
        _ => null,
    };

    // Claims that speak of nothing but the cell, in order.
    private List<Claim> Told(Cell cell) => Inside.FindAll(claim => (cell.Counts(claim.Outcome) || (claim.Outcome == Outcome.KilledOrInjured && cell.Counts(Outcome.Killed)))
        && claim.Class == cell.Class && Speaks(claim, cell.Group));

    private CountEstimate Estimate(Cell cell, List<Claim> told)
    {
        // Where nobody names a group there is nothing to say of it.
        if (told.Count == 0 && IsUnnamed(cell.Group)) return CountEstimate.None;
        var (sum, touched) = engine.Quiet(cell) is { } places ? places.Of(cell, this) : Sum(cell);
        sum = Linked(sum, cell, out bool linked);
        sum = RunningCells.Bound(sum, cell, engine.Series, engine.Territory, out bool exceeded);
        bool spoken = told.Count > 0 || sum.Low > 0 || (touched && cell.Group == VictimGroup.Total);
        return spoken ? new(sum.Low, sum.Best, sum.High, exceeded ? FigureStatus.Contradicted : Status(cell, told, sum, linked)) : CountEstimate.None;
    }

    private Answer Sum(Cell cell)
    {
        var sum = default(AnswerSum);
        foreach (var (solution, lies) in Touching) sum = sum.Plus(solution.Ask(cell, lies, engine.Placing));
        return sum.Answer;
    }

    // Then no component, wide total or running total that touches the frame can make it more than none.
    private bool IsUnnamed(VictimGroup group) => Groups.Contains(group) && !engine.Names(group);

    // A total too wide for a system still bounds what holds it, and what it holds where its source tells of nothing else.
    private Bounds Linked(Bounds sum, Cell cell, out bool linked)
    {
        linked = false;
        foreach (var (total, lies, partial) in links ??= Links())
        {
            if (!cell.Counts(total.Outcome) || total.Class != cell.Class || total.Figure(cell.Group) is not { } figure) continue;
            if (lies && figure.Low > sum.Low)
            {
                linked = true;
                sum = sum with { Low = figure.Low, High = sum.High is { } high && high < figure.Low ? figure.High : sum.High, Best = engine.Placing.Covers(total, cell) ? figure.High : null };
            }
            linked |= partial;
        }
        return sum;
    }

    private List<(Claim Total, bool Inside, bool Partial)> Links()
    {
        var near = new List<(Claim, bool, bool)>();
        foreach (var total in engine.Links)
            if (engine.Placing.Of(total, any) is var lie && lie != Lie.Outside) near.Add((total, lie == Lie.Inside, !engine.Placing.Covers(total, any)));
        return near;
    }

    private static FigureStatus Status(Cell cell, List<Claim> told, Bounds sum, bool linked)
    {
        if (sum.Approximate || linked) return FigureStatus.Approximate;
        if (told.Exists(claim => claim.Solution?.IsDoubted(claim) == true)) return FigureStatus.Contradicted;
        return told.Exists(claim => claim.Moved is null && (RunningCells.Says(claim, cell, sum) || claim.Figure(cell.Group) is { } figure && figure.Low == sum.Low
            && (figure.High == sum.High || figure.High is null || sum.Best == figure.Low))) ? FigureStatus.Reported : FigureStatus.Implied;
    }

    // A group is spoken of where a statement names it; what is not stated, wherever there is a total.
    private static bool Speaks(Claim claim, VictimGroup group) => group == VictimGroup.NotStated || claim.Figure(group) is not null
        || claim.Figures.IsEmpty && Printed(claim, group) is not null;
}
