using System.Collections.Immutable;
using CasualtyStats.Model;

namespace CasualtyStats.Reconcile;

/// <summary>Applies people's rulings and parts what is counted from what is not.</summary>
internal sealed class Intake
{
    private readonly Dictionary<string, (Ruling Ruling, bool Use)> use = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Ruling> corrected = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Ruling> trust = new(StringComparer.Ordinal);
    private readonly SourceRegistry sources;

    public Intake(IReadOnlyList<ReportedCount> counts, IReadOnlyList<Ruling> rulings, SourceRegistry sources, bool everyCause, bool everyOutcome)
    {
        this.sources = sources;
        var all = new SortedDictionary<string, ReportedCount>(StringComparer.Ordinal);
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
        Claims.Sort(Claim.Compare);
    }

    public List<Claim> Claims { get; } = [];

    public Dictionary<string, Verdict> Verdicts { get; } = new(StringComparer.Ordinal);

    public List<Finding> Findings { get; } = [];

    public Dictionary<string, Ruling> Additions { get; } = new(StringComparer.Ordinal);

    /// <summary>What people ruled on a part and a whole; the latest decision of a pair stands.</summary>
    public Dictionary<(string Part, string Whole), Ruling> Memberships { get; } = [];

    public Dictionary<(string, string), Ruling> SameIncidents { get; } = [];

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
        new("reconcile.contradictory-rulings", before.Id, after.Id, "@ruling." + before.Kind.ToString().ToLowerInvariant(),
            "@ruling." + after.Kind.ToString().ToLowerInvariant()), [before.Subject]));

    private Claim Admit(ReportedCount count)
    {
        var origin = sources.Find(count.Source.Origin);
        int weight = origin?.Trust ?? 2;
        if (count.Source.Origin is { } id && trust.TryGetValue(id, out var ruled)) weight = (int)ruled.Value!.Value;
        var claim = new Claim(count, weight, origin?.Exhaustive ?? true) { Corrected = corrected.GetValueOrDefault(count.Id) };
        claim.Figures = Figures(claim);
        return claim;
    }

    private Message? Reason(ReportedCount count, bool everyCause, bool everyOutcome)
    {
        if (use.TryGetValue(count.Id, out var decided))
        {
            if (!decided.Use) return new("reconcile.verdict.rejected", decided.Ruling.Id, decided.Ruling.Reason);
        }
        else if (count.Flags.Any(flag => flag.Code == "named-individual"))
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
        bool minimum = count.Assertion == Assertion.Verified || (count.Cumulative && !claim.Exhaustive);
        var figures = new List<ClaimFigure> { new(claim, VictimGroup.Total, Math.Max(0, interval.Low), minimum ? null : interval.High) };
        bool open = minimum || interval.High is null;
        if (count.Breakdown.Children is { } children) figures.Add(new(claim, VictimGroup.Children, children, open ? null : children));
        else if (count.Breakdown.ChildrenAtLeast is > 0 and var some) figures.Add(new(claim, VictimGroup.Children, some, null));
        if (count.Breakdown[VictimGroup.Women] is { } women) figures.Add(new(claim, VictimGroup.Women, women, open ? null : women));
        if (count.Breakdown[VictimGroup.Men] is { } men)
            figures.Add(new(claim, VictimGroup.Men, men, !open && count.Breakdown.IsExhaustive(interval.Low) ? men : null));
        return [.. figures];
    }
}
