using CasualtyStats.Model;

namespace CasualtyStats.Reconcile;

/// <summary>Totals of one origin since one day, each over more days than the one before: solved as what they rise by.</summary>
/// <remarks>
/// 232 by the 7th and 370 by the 8th are 232 and 138: days that bear on nothing else, so that a series of a thousand totals costs no more
/// than a thousand days, and its last total is the figure. Where a total is lower than one before, the later one stands.
/// </remarks>
internal sealed class RunningSeries
{
    private readonly List<Claim> points;
    private readonly List<(Days Days, long Excess)> rivals = [];

    private RunningSeries(List<Claim> points) => this.points = points;

    /// <summary>Points that stand, by their last days.</summary>
    public IReadOnlyList<Claim> Points => points;

    public Claim Last => points[^1];

    public Days Span => new(Last.Told.From, Last.Told.To);

    /// <summary>What the groups named within the totals say.</summary>
    public Dictionary<VictimGroup, RunningGroup> Groups { get; } = [];

    /// <summary>Totals of other origins for the same people that say more, and how many more each says.</summary>
    public List<(Claim Claim, long Rise)> Exceeding { get; } = [];

    /// <summary>Figures of the same origin for single days that differ from the rise of its own totals.</summary>
    public List<(Claim Claim, long Rise)> Differing { get; } = [];

    /// <summary>A series of points in the order of their last days, of which each says no fewer than the one before; the points become rises.</summary>
    public static RunningSeries Of(List<Claim> points)
    {
        var series = new RunningSeries(points);
        foreach (string code in points.SelectMany(point => point.Figures).Select(figure => figure.Group.Code).Distinct().Order(StringComparer.Ordinal))
            if (new VictimGroup(code) is var group && group != VictimGroup.Total) series.Groups[group] = RunningGroup.Of(points, group);
        for (int i = points.Count - 1; i >= 0; i--)
        {
            var (point, before) = (points[i], i > 0 ? points[i - 1] : null);
            var (now, then) = (point.Figure(VictimGroup.Total)!, before?.Figure(VictimGroup.Total));
            point.Series = series;
            if (before is not null) point.Harm = new(before.Told.To + 1, point.Told.To);
            point.Figures = [new(point, VictimGroup.Total, now.Low - (then?.Low ?? 0), now.High - (then is null ? 0 : then.High))];
        }
        return series;
    }

    public Claim? Before(Claim point) => points.IndexOf(point) is var i && i > 0 ? points[i - 1] : null;

    /// <summary>The rise of the days given where they begin and end with points; else null.</summary>
    public long? Rise(Days days)
    {
        long? from = days.From == Span.From ? 0 : At(days.From - 1);
        return At(days.To) - from;
    }

    /// <summary>The most by which the totals rise over some days: from the last point before them to the first one at their end or after.</summary>
    public long MostRise(Days days)
    {
        long before = points.LastOrDefault(point => point.Told.To < days.From)?.Printed ?? 0;
        return (points.Find(point => point.Told.To >= days.To) ?? Last).Printed - before;
    }

    /// <summary>Takes in another origin's total for the same people: it is checked against the rise and raises the highest by what it says more.</summary>
    public void Add(Claim rival)
    {
        long excess = rival.Printed - MostRise(rival.Told);
        if (excess <= 0) return;
        Exceeding.Add((rival, rival.Printed - excess));
        rivals.Add((rival.Told, excess));
    }

    /// <summary>The most that other origins say above this series within some days; of totals that share days one is taken.</summary>
    public long Excess(Func<Days, bool> inside)
    {
        var ordered = rivals.Where(rival => inside(rival.Days)).OrderBy(rival => rival.Days.To).ThenBy(rival => rival.Days.From).ToList();
        long[] most = new long[ordered.Count + 1];
        for (int i = 0; i < ordered.Count; i++)
        {
            int free = ordered.FindLastIndex(i, other => other.Days.To < ordered[i].Days.From);
            most[i + 1] = Math.Max(most[i], most[free + 1] + ordered[i].Excess);
        }
        return most[^1];
    }

    private long? At(int day) => points.Find(point => point.Told.To == day)?.Printed;
}
