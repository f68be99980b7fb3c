using System.Collections.Immutable;
using CasualtyStats.Model;

namespace CasualtyStats.Reconcile;

/// <summary>Applies people's rulings and parts what is counted from what is not.</summary>
internal sealed class Intake
{
    private readonly Dictionary<string, (Ruling Ruling, bool Use)> use = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Ruling> corrected = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Ruling> trust = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Document, int Report, string Origin), (string Name, int Number)> reports = [];
    private readonly Dictionary<string, (int Trust, bool Exhaustive)> weights = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> said = new(StringComparer.Ordinal), repeated = new(StringComparer.Ordinal), same = new(StringComparer.Ordinal);
    private readonly SourceRegistry sources;
    private readonly Territory territory;
    private readonly bool everyCause, everyOutcome;

    public Intake(IReadOnlyList<ReportedCount> counts, IReadOnlyList<Ruling> rulings, SourceRegistry sources, Territory territory, bool everyCause, bool everyOutcome)
    {
        (this.sources, this.territory) = (sources, territory);
        (this.everyCause, this.everyOutcome) = (everyCause, everyOutcome);
        ById = new(counts.Count, StringComparer.Ordinal);
        var all = new List<ReportedCount>(counts.Count);
        foreach (var count in counts)
            if (ById.TryAdd(count.Id, null)) all.Add(count);
        foreach (var ruling in rulings.OrderBy(ruling => ruling.Day).ThenBy(ruling => ruling.Id, StringComparer.Ordinal))
        {
            if (ruling is { Kind: RulingKind.AddCount, Added: { } added } && ById.TryAdd(added.Id, null))
            {
                all.Add(added);
                Additions[added.Id] = ruling;
            }
            Take(ruling);
        }
        Claims = ClaimOrder.Sorted(Admit(all));
    }

    /// <summary>Takes in counts that came later; one whose id is known is passed over.</summary>
    /// <returns>The claims that they make, not those that are not counted.</returns>
    public List<Claim> Add(IEnumerable<ReportedCount> counts)
    {
        var fresh = Admit(counts.Where(count => ById.TryAdd(count.Id, null)));
        foreach (var claim in fresh)
        {
            int at = Claims.BinarySearch(claim, ClaimOrder.Full);
            Claims.Insert(at < 0 ? ~at : at, claim);
        }
        return fresh;
    }

    /// <summary>True where a count becomes a claim.</summary>
    public bool Admits(ReportedCount count) => Reason(count, everyCause, everyOutcome) is null;

    private List<Claim> Admit(IEnumerable<ReportedCount> counts)
    {
        var admitted = new List<Claim>();
        foreach (var count in counts)
        {
            if (Reason(count, everyCause, everyOutcome) is { } reason)
            {
                Verdicts[count.Id] = new(count.Id, VerdictKind.NotCounted, null, reason, use.TryGetValue(count.Id, out var decided) ? decided.Ruling.Id : null);
                continue;
            }
            var claim = Admit(count);
            ById[count.Id] = claim;
            admitted.Add(claim);
        }
        return admitted;
    }

    /// <summary>Claims in the order of their documents.</summary>
    public List<Claim> Claims { get; }

    /// <summary>Every count's claim by its id; null for a count that is not counted.</summary>
    public Dictionary<string, Claim?> ById { get; }

    public Dictionary<string, Verdict> Verdicts { get; } = new(StringComparer.Ordinal);

    /// <summary>Findings on rulings.</summary>
    public List<Finding> RulingFindings { get; } = [];

    /// <summary>Findings of <see cref="Context"/>, each about claims of one report.</summary>
    public List<Finding> ContextFindings { get; } = [];

    /// <summary>Findings of <see cref="Precedence"/>, each about claims that it settles together.</summary>
    public List<Finding> PrecedenceFindings { get; } = [];

    public IEnumerable<Finding> Findings => RulingFindings.Concat(ContextFindings).Concat(PrecedenceFindings);

    public Dictionary<string, Ruling> Additions { get; } = new(StringComparer.Ordinal);

    /// <summary>What people ruled on a part and a whole; the latest decision of a pair stands.</summary>
    public Dictionary<(string Part, string Whole), Ruling> Memberships { get; } = [];

    public Dictionary<(string, string), Ruling> SameIncidents { get; } = [];

    /// <summary>Counts of people who were told of before under another outcome, in the order of <see cref="Claims"/> at first.</summary>
    public List<Claim> Movers { get; } = [];

    /// <summary>True where some people are told of under one outcome and later under another.</summary>
    public bool HasMoves => Movers.Count > 0;

    /// <summary>True where some count says how it stands to another.</summary>
    public bool HasRelations { get; private set; }

    /// <summary>Ids of counts of which words or a person say that they lie in a count or hold it, or do not.</summary>
    public IReadOnlyList<string> Said(string id) => said.GetValueOrDefault(id) ?? (IReadOnlyList<string>)[];

    /// <summary>Ids of counts of which words say that they repeat or replace a count, or the other way about.</summary>
    public IReadOnlyList<string> Repeated(string id) => repeated.GetValueOrDefault(id) ?? (IReadOnlyList<string>)[];

    /// <summary>Ids of counts that a person ruled to tell of one incident with a count.</summary>
    public IReadOnlyList<string> SameIncidentsOf(string id) => same.GetValueOrDefault(id) ?? (IReadOnlyList<string>)[];

    private static void Pair(Dictionary<string, List<string>> pairs, string a, string? b)
    {
        if (b is null || a == b) return;
        foreach (var (one, other) in ((string, string)[])[(a, b), (b, a)])
        {
            if (!pairs.TryGetValue(one, out var list)) pairs[one] = list = [];
            if (!list.Contains(other)) list.Add(other);
        }
    }

    private void Relate(ReportedCount count)
    {
        if (count.Relations is { DuplicateOf: null, PartOf: null, Supersedes: null, Includes.IsDefaultOrEmpty: true }) return;
        HasRelations = true;
        Pair(said, count.Id, count.Relations.PartOf);
        if (!count.Relations.Includes.IsDefaultOrEmpty)
            foreach (string part in count.Relations.Includes) Pair(said, count.Id, part);
        Pair(repeated, count.Id, count.Relations.DuplicateOf);
        Pair(repeated, count.Id, count.Relations.Supersedes);
    }

    private void Take(Ruling ruling)
    {
        switch (ruling.Kind)
        {
            case RulingKind.Accept or RulingKind.Reject:
                if (use.TryGetValue(ruling.Subject, out var before) && before.Use != (ruling.Kind == RulingKind.Accept)) Contradictory(before.Ruling, ruling);
                use[ruling.Subject] = (ruling, ruling.Kind == RulingKind.Accept);
                break;
            case RulingKind.Correct when ruling.Value is >= 0:
                if (corrected.TryGetValue(ruling.Subject, out var earlier) && earlier.Value != ruling.Value) Contradictory(earlier, ruling);
                corrected[ruling.Subject] = ruling;
                break;
            case RulingKind.Trust when ruling.Value is >= 1 and <= 5:
                if (trust.TryGetValue(ruling.Subject, out var former) && former.Value != ruling.Value) Contradictory(former, ruling);
                trust[ruling.Subject] = ruling;
                break;
            case RulingKind.SameIncidentAs when ruling.Other is { } other:
                SameIncidents[(ruling.Subject, other)] = ruling;
                Pair(same, ruling.Subject, other);
                break;
            case RulingKind.Inside or RulingKind.Outside when ruling.Other is { } whole:
                if (Memberships.TryGetValue((ruling.Subject, whole), out var decided) && decided.Kind != ruling.Kind) Contradictory(decided, ruling);
                Memberships[(ruling.Subject, whole)] = ruling;
                Pair(said, ruling.Subject, whole);
                break;
        }
    }

    private void Contradictory(Ruling before, Ruling after) => RulingFindings.Add(new("contradictory-rulings", Severity.Conflict, null,
        new("reconcile.contradictory-rulings", before.Id, after.Id, RulingKey(before.Kind), RulingKey(after.Kind)), [before.Subject]));

    private static string RulingKey(RulingKind kind) => kind switch
    {
        RulingKind.SameIncidentAs => "@ruling.same_incident_as",
        RulingKind.AddCount => "@ruling.add_count",
        _ => "@ruling." + kind.ToString().ToLowerInvariant(),
    };

    private Claim Admit(ReportedCount count)
    {
        var (weight, exhaustive) = Weight(count.Source.Origin);
        string origin = Claim.OriginOf(count);
        var key = (count.Citation.Sha256, count.Report, origin);
        if (!reports.TryGetValue(key, out var report)) reports[key] = report = ($"{count.Citation.Sha256}#{count.Report}#{origin}", reports.Count);
        var claim = new Claim(count, weight, exhaustive, origin, report.Name, territory.Same(count.Place.Area)) { Corrected = corrected.GetValueOrDefault(count.Id), ReportNumber = report.Number };
        claim.Figures = claim.OwnFigures = Figures(claim);
        if (claim.Former is not null) Movers.Add(claim);
        Relate(count);
        return claim;
    }

    private (int Trust, bool Exhaustive) Weight(string? id)
    {
        if (weights.TryGetValue(id ?? "", out var known)) return known;
        var origin = sources.Find(id);
        int weight = origin?.Trust ?? 2;
        if (id is not null && trust.TryGetValue(id, out var ruled)) weight = (int)ruled.Value!.Value;
        return weights[id ?? ""] = (weight, origin?.Exhaustive ?? true);
    }

    private Message? Reason(ReportedCount count, bool everyCause, bool everyOutcome)
    {
        if (use.TryGetValue(count.Id, out var decided))
        {
            if (!decided.Use) return new("reconcile.verdict.rejected", decided.Ruling.Id, decided.Ruling.Reason);
        }
        else if (!count.Flags.IsDefaultOrEmpty && count.Flags.Any(flag => flag.Code == "named-individual"))
        {
            return new("reconcile.verdict.named-individual");
        }
        if (count.Assertion == Assertion.Denied) return new("reconcile.verdict.denied");
        if (!everyOutcome && count.Outcome is Outcome.Displaced or Outcome.Abducted or Outcome.Neutralised)
            return new("reconcile.verdict.no-casualty", "@outcome." + OutcomeKey(count.Outcome));
        return !everyCause && IsNatural(count.Cause) ? new("reconcile.verdict.natural", count.Cause!) : null;
    }

    public static string OutcomeKey(Outcome outcome) => outcome == Outcome.KilledOrInjured ? "killed_or_injured" : outcome.ToString().ToLowerInvariant();

    public static bool IsNatural(string? cause) => cause is not null
        && (cause.Contains("illness", StringComparison.Ordinal) || cause.Contains("accident", StringComparison.Ordinal) || cause.Contains("disease", StringComparison.Ordinal) || cause == "self_inflicted");

    private static ImmutableArray<ClaimFigure> Figures(Claim claim)
    {
        var count = claim.Count;
        var interval = claim.Corrected is { Value: { } value } ? new CountInterval(value, value) : count.Interval;
        // What the UN has verified is a minimum; a monitor that claims to tell all and "documented" fifteen says fifteen.
        bool minimum = (count.Assertion == Assertion.Verified || count.Cumulative) && !claim.Exhaustive;
        var whole = new ClaimFigure(claim, VictimGroup.Total, Math.Max(0, interval.Low), minimum ? null : interval.High);
        if (count.Breakdown.Parts.IsEmpty) return [whole];
        var figures = new List<ClaimFigure> { whole };
        bool open = minimum || interval.High is null;
        if (count.Breakdown.Children is { } children) figures.Add(new(claim, VictimGroup.Children, children, open ? null : children));
        else if (count.Breakdown.ChildrenAtLeast is > 0 and var some) figures.Add(new(claim, VictimGroup.Children, some, null));
        if (count.Breakdown[VictimGroup.Women] is { } women) figures.Add(new(claim, VictimGroup.Women, women, open ? null : women));
        if (count.Breakdown[VictimGroup.Men] is { } men)
            figures.Add(new(claim, VictimGroup.Men, men, !open && count.Breakdown.IsExhaustive(interval.Low) ? men : null));
        return [.. figures];
    }
}
