using CasualtyStats.Model;

namespace CasualtyStats.Reconcile;

/// <summary>A group named within running totals, on the days on which it is named.</summary>
/// <remarks>Where its number falls, the later one bounds from below and the highest one printed stands as the highest; nothing in between is taken as settled.</remarks>
internal sealed class RunningGroup
{
    private readonly List<(int Day, long Least, long Most)> points;
    private readonly int start;
    private readonly bool falls;

    private RunningGroup(int start, List<(int Day, long Least, long Most)> points, bool falls) => (this.start, this.points, this.falls) = (start, points, falls);

    public static RunningGroup Of(List<Claim> totals, VictimGroup group)
    {
        var told = totals.Where(total => total.Figure(group) is not null).Select(total => (Day: total.Told.To, Number: total.Figure(group)!.Low)).ToList();
        long[] least = new long[told.Count], most = new long[told.Count];
        for (int i = 0; i < told.Count; i++) most[i] = Math.Max(told[i].Number, i == 0 ? 0 : most[i - 1]);
        for (int i = told.Count - 1; i >= 0; i--) least[i] = Math.Min(told[i].Number, i == told.Count - 1 ? long.MaxValue : least[i + 1]);
        return new(totals[0].Told.From, [.. told.Select((point, i) => (point.Day, least[i], most[i]))], told.Where((_, i) => least[i] != most[i]).Any());
    }

    /// <summary>Bounds of the group over some days; High null where no later point closes them.</summary>
    public Bounds Ask(Days days)
    {
        bool whole = days.From <= start;
        long before = whole ? 0 : points.Where(point => point.Day >= days.From - 1).Select(point => point.Most).FirstOrDefault(long.MaxValue);
        long low = points.Where(point => point.Day <= days.To).Select(point => point.Least).LastOrDefault() - before;
        long? high = points.Exists(point => point.Day >= days.To) || days.To >= points[^1].Day
            ? points.Where(point => point.Day >= days.To).Select(point => point.Most).FirstOrDefault(points[^1].Most) - (whole ? 0 : points.Where(point => point.Day < days.From).Select(point => point.Least).LastOrDefault())
            : null;
        low = Math.Max(0, low);
        return new(low, high, !falls && low == high ? low : null, false);
    }
}
