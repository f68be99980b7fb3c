using System.Collections.Immutable;
using CasualtyStats.Model;

namespace CasualtyStats.Reconcile;

/// <summary>Applies people's rulings and parts what is counted from what is not.</summary>
internal sealed class Intake
{
    private readonly Dictionary<string, (Ruling Ruling, bool Use)> use = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Ruling> corrected = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Ruling> trust = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Document, int Report, string Origin), string> reports = [];
    private readonly Dictionary<string, (int Trust, bool Exhaustive)> weights = new(StringComparer.Ordinal);
    private readonly SourceRegistry sources;
    private readonly Territory territory;

    public Intake(IReadOnlyList<ReportedCount> counts, IReadOnlyList<Ruling> rulings, SourceRegistry sources, Territory territory, bool everyCause, bool everyOutcome)
    {
        (this.sources, this.territory) = (sources, territory);
        var all = new Dictionary<string, ReportedCount>(counts.Count, StringComparer.Ordinal);
        foreach (var count in counts) all.TryAdd(count.Id, count);
        foreach (var ruling in rulings.OrderBy(ruling => ruling.Day).ThenBy(ruling => ruling.Id, StringComparer.Ordinal))
        {
            if (ruling is { Kind: RulingKind.AddCount, Added: { } added } && all.TryAdd(added.Id, added)) Additions[added.Id] = ruling;
            Take(ruling);
        }
        foreach (var count in all.Values)
        {
            if (Reason(count, everyCause, everyOutcome) is { } reason)
                Verdicts[count.Id] = new(count.Id, VerdictKind.NotCounted, null, reason, use.TryGetValue(count.Id, out var decided) ? decided.Ruling.Id : null);
            else Claims.Add(Admit(count));
        }
        Claims = ClaimOrder.Sorted(Claims);
    }

    public List<Claim> Claims { get; private set; } = [];

    public Dictionary<string, Verdict> Verdicts { get; } = new(StringComparer.Ordinal);

    public List<Finding> Findings { get; } = [];

    public Dictionary<string, Ruling> Additions { get; } = new(StringComparer.Ordinal);

    /// <summary>What people ruled on a part and a whole; the latest decision of a pair stands.</summary>
    public Dictionary<(string Part, string Whole), Ruling> Memberships { get; } = [];

    public Dictionary<(string, string), Ruling> SameIncidents { get; } = [];

    /// <summary>True where some count says how it stands to another.</summary>
    public bool HasRelations { get; private set; }

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
                break;
            case RulingKind.Inside or RulingKind.Outside when ruling.Other is { } whole:
                if (Memberships.TryGetValue((ruling.Subject, whole), out var decided) && decided.Kind != ruling.Kind) Contradictory(decided, ruling);
                Memberships[(ruling.Subject, whole)] = ruling;
                break;
        }
    }

    private void Contradictory(Ruling before, Ruling after) => Findings.Add(new("contradictory-rulings", Severity.Conflict, null,
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
        if (!reports.TryGetValue(key, out string? report)) reports[key] = report = $"{count.Citation.Sha256}#{count.Report}#{origin}";
        var claim = new Claim(count, weight, exhaustive, origin, report, territory.Same(count.Place.Area)) { Corrected = corrected.GetValueOrDefault(count.Id) };
        claim.Figures = Figures(claim);
        HasRelations |= count.Relations is not { DuplicateOf: null, PartOf: null, Supersedes: null, Includes.IsDefaultOrEmpty: true };
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
