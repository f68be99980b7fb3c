using CasualtyStats.Model;

namespace CasualtyStats.Reconcile;

/// <summary>What running totals say of a cell beyond the rises that are solved with everything else.</summary>
internal static class RunningCells
{
    private static readonly VictimGroup[] Parts = [VictimGroup.Children, VictimGroup.Women, VictimGroup.Men];

    /// <summary>True where only what a total rises by lies in the cell, not the days of the total itself.</summary>
    public static bool IsRise(Claim claim, Cell cell) => claim.Series is not null && claim.Told.In(cell.Days) != Lie.Inside;

    /// <summary>True where a running total is itself the figure of the cell.</summary>
    public static bool Says(Claim claim, Cell cell, Bounds sum) => claim.Series is not null && cell.Group == VictimGroup.Total && !IsRise(claim, cell)
        && claim.Printed == sum.Low && sum.Best == sum.Low;

    /// <summary>Of a series' points, the last one and, where its days begin before the cell, the one that it is reckoned from.</summary>
    public static List<Claim> Rests(List<Claim> claims)
    {
        if (!claims.Exists(claim => claim.Series is not null)) return claims;
        var kept = new HashSet<Claim>();
        foreach (var points in claims.Where(claim => claim.Series is not null).GroupBy(claim => claim.Series!))
        {
            kept.Add(points.MaxBy(point => point.Told.To)!);
            if (points.Key.Before(points.MinBy(point => point.Told.To)!) is { } before) kept.Add(before);
        }
        var rests = claims.Where(claim => claim.Series is null).Concat(kept).ToList();
        rests.Sort(Claim.Compare);
        return rests;
    }

    /// <summary>The bounds with the groups named within running totals, and with what other origins say above them.</summary>
    public static Bounds Bound(Bounds sum, Cell cell, List<RunningSeries> all, Territory territory, out bool exceeded)
    {
        exceeded = false;
        if (cell.Incident is not null) return sum;
        foreach (var series in all)
        {
            if (!cell.Counts(series.Last.Outcome) || series.Last.Class != cell.Class || !series.Span.Overlaps(cell.Days) || territory.In(series.Last.Area, cell.Area) != Lie.Inside) continue;
            if (cell.Group == VictimGroup.NotStated) sum = Rest(sum, cell, series);
            else if (cell.Group != VictimGroup.Total) sum = Group(sum, cell, series, cell.Group);
            else if (series.Excess(days => days.Within(cell.Days)) is > 0 and var more) (sum, exceeded) = (sum with { High = sum.High + more }, true);
        }
        return sum;
    }

    // The engine knows only the total of a rise: any of its people may be of the group.
    private static Bounds Group(Bounds sum, Cell cell, RunningSeries series, VictimGroup group)
    {
        if (!series.Groups.TryGetValue(group, out var told)) return sum;
        var bounds = told.Ask(cell.Days);
        long others = sum.High is { } high ? Math.Max(0, high - series.MostRise(Within(cell.Days, series.Span))) : 0;
        long low = checked(sum.Low + bounds.Low);
        long? most = sum.High is null ? null : bounds.High is { } top ? Math.Min(sum.High.Value, Math.Max(low, checked(top + others))) : sum.High;
        return new(low, most, others == 0 && bounds.Best is { } best && best == low ? best : null, sum.Approximate);
    }

    private static Bounds Rest(Bounds sum, Cell cell, RunningSeries series)
    {
        foreach (var group in Parts)
        {
            if (!series.Groups.TryGetValue(group, out var told)) continue;
            var bounds = told.Ask(cell.Days);
            sum = new(Math.Max(0, sum.Low - (bounds.High ?? sum.Low)), sum.High is { } high ? Math.Max(0, high - bounds.Low) : null,
                bounds.Best is { } best && sum.Best is { } all && all >= best ? all - best : null, sum.Approximate);
        }
        return sum;
    }

    private static Days Within(Days days, Days span) => new(Math.Max(days.From, span.From), Math.Min(days.To, span.To));
}
