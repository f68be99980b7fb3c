using System.Collections.Immutable;
using System.Globalization;
using CasualtyStats.Model;

namespace CasualtyStats.Estimate;

/// <summary>Reconciled figures of one outcome, class and group in order of time, one for each day, week or month, gaps included.</summary>
/// <remarks>
/// Nothing is added up here: the figure of a week comes from the reconciliation. The range of a sum is not the sum of the ranges,
/// since statements about several days bind them together: 22–23 on one day and 4–5 on the next can still be 27 in all.
/// </remarks>
public sealed class FigureSeries
{
    /// <summary>Longest series: a hundred years of days.</summary>
    private const int MostPoints = 36_525;

    private FigureSeries(PeriodUnit unit, ImmutableArray<SeriesPoint> points) => (Unit, Points) = (unit, points);

    /// <summary>Length of a step.</summary>
    public PeriodUnit Unit { get; }

    /// <summary>The steps without a break, from the first figure to the last; empty where there is none.</summary>
    public ImmutableArray<SeriesPoint> Points { get; }

    /// <summary>Arranges figures by time.</summary>
    /// <param name="figures">Figures of one outcome, class and group, each within one step; those that say nothing (status none) leave a gap.</param>
    /// <param name="unit">Length of a step.</param>
    /// <exception cref="ArgumentException">A figure has no days or reaches over two steps, two figures share a step, they are not of one outcome, class and group, or they lie more than a hundred years apart.</exception>
    public static FigureSeries Arrange(IEnumerable<Figure> figures, PeriodUnit unit)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var placed = new SortedDictionary<DateOnly, Figure>();
        Figure? first = null;
        foreach (var figure in figures)
        {
            first ??= figure;
            if ((figure.Outcome, figure.Class, figure.Group) != (first.Outcome, first.Class, first.Group))
                throw new ArgumentException($"a series is of one outcome, class and group; found {Name(first)} and {Name(figure)}", nameof(figures));
            if (figure.DateStart is not { } start || figure.DateEnd is not { } end || StartOf(start, unit) != StartOf(end, unit) || end < start)
                throw new ArgumentException($"a figure of a series lies within one {Lower(unit)}; found {Written(figure.DateStart)} to {Written(figure.DateEnd)}", nameof(figures));
            if (!placed.TryAdd(StartOf(start, unit), figure))
                throw new ArgumentException($"two figures share the {Lower(unit)} of {Written(start)}; reconcile them into one first", nameof(figures));
        }
        return new(unit, Fill(placed, unit));
    }

    /// <summary>The reconciled numbers of all steps added, or null where one is a gap or not fixed: a sum that leaves something out would look certain.</summary>
    /// <remarks>5, 15 and 10 give 30; 5, a gap and 10 give null. Only for numbers; a range of the whole comes from the reconciliation.</remarks>
    /// <exception cref="OverflowException">The sum does not fit.</exception>
    public long? SumOfBest()
    {
        long sum = 0;
        foreach (var point in Points)
        {
            if (point.Best is not { } best) return null;
            sum = checked(sum + best);
        }
        return Points.IsEmpty ? null : sum;
    }

    /// <summary>First day of the step that holds a day: the day itself, its Monday, or the first of its month.</summary>
    /// <param name="day">Any day.</param>
    /// <param name="unit">Length of a step.</param>
    public static DateOnly StartOf(DateOnly day, PeriodUnit unit) => unit switch
    {
        PeriodUnit.Week => DateOnly.FromDayNumber(Math.Max(0, day.DayNumber - ((int)day.DayOfWeek + 6) % 7)),
        PeriodUnit.Month => new(day.Year, day.Month, 1),
        _ => day,
    };

    private static ImmutableArray<SeriesPoint> Fill(SortedDictionary<DateOnly, Figure> placed, PeriodUnit unit)
    {
        if (placed.Count == 0) return [];
        var points = ImmutableArray.CreateBuilder<SeriesPoint>();
        var last = placed.Keys.Last();
        for (var start = placed.Keys.First(); start <= last;)
        {
            if (points.Count == MostPoints)
                throw new ArgumentException($"the figures lie more than {MostPoints} {Lower(unit)}s apart; choose a shorter period", nameof(placed));
            var next = Next(start, unit);
            bool said = placed.TryGetValue(start, out var figure) && figure!.Estimate.Status != FigureStatus.None;
            points.Add(new(start, next.AddDays(-1), said ? figure : null));
            start = next;
        }
        return points.ToImmutable();
    }

    private static DateOnly Next(DateOnly start, PeriodUnit unit) => unit switch
    {
        PeriodUnit.Week => start.AddDays(7 - ((int)start.DayOfWeek + 6) % 7),
        PeriodUnit.Month => start.AddMonths(1),
        _ => start.AddDays(1),
    };

    private static string Name(Figure figure) => $"{figure.Outcome} {figure.Class} {figure.Group}";

    private static string Lower(PeriodUnit unit) => unit.ToString().ToLowerInvariant();

    private static string Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "no day";
}
