using System.Collections.Concurrent;
using System.Collections.Immutable;
using CasualtyStats.Model;
using CasualtyStats.Places;

namespace CasualtyStats.Reconcile;

/// <summary>What a set of overlapping counts, taken together, says: the fewest and least trusted statements set aside, the rest made to hold.</summary>
/// <remarks>
/// Low and high are what the statements allow under every explanation that ties for the least set aside; best is given only
/// where the statements fix it. They are a range of reports, not a confidence interval.
/// </remarks>
public sealed class Reconciliation
{
    private readonly List<ReportedCount> counts;
    private readonly Func<IEnumerable<ReportedCount>, Func<ReportedCount, bool>, bool, Engine> among;
    private readonly ConcurrentDictionary<string, Engine> engines = new(StringComparer.Ordinal);
    private readonly Func<IReadOnlyList<ReportedCount>, Engine> whole;
    private Engine engine;
    private Judged judged;
    private Lazy<ImmutableArray<Incident>> incidents;

    private Reconciliation(IReadOnlyList<ReportedCount> counts, Func<IReadOnlyList<ReportedCount>, Engine> whole, Func<IEnumerable<ReportedCount>, Func<ReportedCount, bool>, bool, Engine> among)
    {
        (this.whole, this.among) = (whole, among);
        this.counts = [.. counts];
        engine = whole(counts);
        judged = new(engine);
        incidents = new(() => new Tabulation(engine).Incidents());
    }

    /// <summary>One verdict for each statement, by the count's id; counts added by rulings included.</summary>
    public ImmutableDictionary<string, Verdict> Verdicts => judged.Verdicts;

    /// <summary>What does not fit, and what was doubtful, most serious first.</summary>
    public ImmutableArray<Finding> Findings => judged.Findings;

    /// <summary>Incidents by day, then place.</summary>
    public ImmutableArray<Incident> Incidents => incidents.Value;

    /// <summary>Reconciles.</summary>
    /// <param name="counts">Counts as read; a count whose id stands twice is taken once.</param>
    /// <param name="rulings">People's decisions; of two that contradict each other the later stands, and a finding says so.</param>
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
        options ??= new();
        Engine Among(IEnumerable<ReportedCount> all, Func<ReportedCount, bool> keep, bool everyCause) => new([.. all.Where(keep)],
            [.. rulings.Where(ruling => ruling.Added is null || keep(ruling.Added))], gazetteer, sources, options with { Work = null }, everyCause, true);
        return new(counts, all => new(all, rulings, gazetteer, sources, options), Among);
    }

    /// <summary>Takes in counts that came later. What they bear on is reconciled anew, and every answer is then the one that
    /// reconciling all counts from the start would give.</summary>
    /// <remarks>The first call makes an index of all counts; each call after it costs what the new counts bear on. Not to be called while another thread asks.</remarks>
    /// <param name="later">Counts as read; one whose id is known is passed over.</param>
    public void Add(IReadOnlyList<ReportedCount> later)
    {
        ArgumentNullException.ThrowIfNull(later);
        counts.AddRange(later);
        engines.Clear();
        if (engine.Add(later) is { } grown) judged.Change(grown, later);
        else judged = new(engine = whole(counts));
        incidents = new(() => new Tabulation(engine).Incidents());
    }

    /// <summary>Reconciles what one question needs, and no more: the selection's figures, explanations and findings are those of the whole.</summary>
    /// <remarks>
    /// Ask it that selection, or a part of it; anything else it may answer from half of the counts. By source or cause, of some causes alone, or
    /// of a named group, what no count near the selection speaks of (an outcome told of elsewhere alone) has a row only where the selection names it.
    /// </remarks>
    /// <param name="selection">What will be asked.</param>
    /// <param name="source">Where counts are read from, a little at a time.</param>
    /// <param name="rulings">People's decisions, all of them.</param>
    /// <param name="gazetteer">How places lie in each other.</param>
    /// <param name="sources">Trust, and whether a source's totals claim to be complete.</param>
    /// <param name="options">Bounds on work; null for the usual ones.</param>
    public static Reconciliation Around(Selection selection, IStatementSource source, IReadOnlyList<Ruling> rulings, Gazetteer gazetteer,
        SourceRegistry sources, ReconcileOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(selection);
        ArgumentNullException.ThrowIfNull(source);
        options = (options ?? new()) with { Work = null };
        var surroundings = new Surroundings(source, rulings, gazetteer, sources, options);
        var around = Of(surroundings.Of(selection), rulings, gazetteer, sources, options);
        around.engine.Elsewhere = surroundings.Elsewhere;
        return around;
    }

    /// <summary>Reconciles what the verdict on one count needs, and no more: its verdict, and those of all that bear on it, are those of the whole.</summary>
    /// <param name="statement">Id of the count; where the source has none of that id nothing is reconciled.</param>
    /// <param name="source">Where counts are read from, a little at a time.</param>
    /// <param name="rulings">People's decisions, all of them.</param>
    /// <param name="gazetteer">How places lie in each other.</param>
    /// <param name="sources">Trust, and whether a source's totals claim to be complete.</param>
    /// <param name="options">Bounds on work; null for the usual ones.</param>
    public static Reconciliation Around(string statement, IStatementSource source, IReadOnlyList<Ruling> rulings, Gazetteer gazetteer,
        SourceRegistry sources, ReconcileOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(statement);
        ArgumentNullException.ThrowIfNull(source);
        options = (options ?? new()) with { Work = null };
        return Of(new Surroundings(source, rulings, gazetteer, sources, options).Of(statement), rulings, gazetteer, sources, options);
    }

    /// <summary>Figures for a selection, in a fixed order: by the selection's own dimensions, then outcome, class and group.</summary>
    /// <remarks>A breakdown lists the cells that a statement speaks of; without one the row is there even where nothing was reported.</remarks>
    /// <param name="selection">What is asked; <see cref="Selection.AsOf"/> is the caller's to apply.</param>
    public ImmutableArray<Figure> Table(Selection selection)
    {
        ArgumentNullException.ThrowIfNull(selection);
        if (selection.By.Contains(Dimension.Source)) return Split(selection, Dimension.Source, count => count.Source.Origin, (figure, key) => figure with { Source = key });
        if (selection.By.Contains(Dimension.Cause)) return Split(selection, Dimension.Cause, count => count.Cause, (figure, key) => figure with { Cause = key });
        return new Tabulation(For(selection)).Table(selection);
    }

    /// <summary>One figure down to the statements it rests on: the first of the selection's table, or an empty one where the table is.</summary>
    /// <param name="selection">What is asked.</param>
    public Explanation Explain(Selection selection)
    {
        ArgumentNullException.ThrowIfNull(selection);
        var asked = For(selection);
        return new Account(asked, Verdicts, Findings).Explain(selection);
    }

    /// <summary>From the naive sum to the reconciled figure: what each restated figure would have added.</summary>
    /// <remarks>The naive sum less all of these is the best figure, or the lowest where there is no best: 229 − 148 = 81.</remarks>
    /// <param name="selection">What is asked; the first figure of its table is meant.</param>
    public ImmutableArray<Restatement> Restatements(Selection selection)
    {
        ArgumentNullException.ThrowIfNull(selection);
        return new Account(For(selection), Verdicts, Findings).Restatements(selection);
    }

    private Engine For(Selection selection)
    {
        bool other = selection.AsksBeyondCasualties;
        if (selection.Causes.IsEmpty && !other) return engine;
        string key = other + "|" + string.Join('|', selection.Causes.Order(StringComparer.Ordinal));
        return engines.GetOrAdd(key, _ => among(counts, selection.KeepsCause, !selection.Causes.IsEmpty));
    }

    // By source or cause each value is reconciled by itself: what that source alone says.
    private ImmutableArray<Figure> Split(Selection selection, Dimension dimension, Func<ReportedCount, string?> key, Func<Figure, string, Figure> mark)
    {
        var rest = selection with { By = selection.By.Remove(dimension), Causes = dimension == Dimension.Cause ? [] : selection.Causes };
        var values = engine.Intake.Claims.Select(claim => key(claim.Count)).OfType<string>().Distinct().Order(StringComparer.Ordinal)
            .Where(value => dimension != Dimension.Cause || selection.Causes.IsEmpty || selection.Causes.Contains(value)).ToList();
        var figures = new ImmutableArray<Figure>[values.Count];
        Parallel.For(0, values.Count, i =>
        {
            string value = values[i];
            var part = engines.GetOrAdd($"{dimension} {value} {string.Join('|', rest.Causes)}", _ => among(counts, count => key(count) == value
                && (rest.Causes.IsEmpty ? !Intake.IsNatural(count.Cause) : count.Cause is { } cause && rest.Causes.Contains(cause)), true));
            figures[i] = [.. new Tabulation(part).Table(rest).Where(figure => figure.Estimate.Status != FigureStatus.None).Select(figure => mark(figure, value))];
        });
        return [.. figures.SelectMany(part => part)];
    }
}
