using CasualtyStats.Model;

namespace CasualtyStats.Reconcile;

/// <summary>How incidents, totals and residuals lie to a cell.</summary>
internal sealed class Placing(Territory territory, Dictionary<(PCode, int), int> toldSpots)
{
    public Lie Of(Happening happening, Cell cell, bool anyDay)
    {
        if (cell.Incident is { } asked) return asked == happening ? Lie.Inside : Lie.Outside;
        var days = anyDay ? happening.Possible : happening.Harm;
        // A place that has a name but no code is a point of its own: none of the communities that have one.
        if (happening.AreaFromContext && cell.Area is not null && territory.IsSpot(cell.Area)) return Lie.Outside;
        return Least(Time(days, happening.Booked, cell), territory.In(happening.Area, cell.Area));
    }

    public Lie Of(Claim claim, Cell cell)
    {
        if (claim.Happening is { } happening && Of(happening, cell, false) is Lie.Inside) return Lie.Inside;
        if (cell.Incident is not null) return Lie.Outside;
        return Least(Time(claim.Harm, claim.Booked, cell), territory.In(claim.Area, cell.Area));
    }

    /// <summary>True where the cell lies wholly in the total's region.</summary>
    public bool Covers(Claim total, Cell cell) => cell.Incident is null && cell.Area is { } area && total.Area.IsKnown
        && territory.In(area, total.Area) == Lie.Inside
        && (cell.Clock == Clock.Report ? cell.Days.Within(total.Booked ?? total.Harm) : total.Booked is null && cell.Days.Within(total.Harm));

    public Lie Of(Residual residual, Cell cell)
    {
        if (cell.Incident is not null) return Lie.Outside;
        bool told = IsTold(cell);
        Lie? all = null;
        foreach (var point in residual.Points)
        {
            var lie = Least(Time(point.Harm, point.Booked, cell), Place(point, cell.Area));
            // A source that tells what happened in a village on a day leaves nobody of its wider totals to be put there.
            if (told && lie == Lie.Straddles) lie = Lie.Outside;
            all = all is null || all == lie ? lie : Lie.Straddles;
        }
        return all ?? Lie.Outside;
    }

    private bool IsTold(Cell cell) => cell.Days.IsDay && cell.Area?.OnlyCode is { } code && toldSpots.GetValueOrDefault((code, cell.Days.From)) > 0;

    private Lie Place(ResidualPoint point, Area? asked) => asked is null ? Lie.Inside
        : point.Area is not null ? territory.In(point.Area, asked)
        : territory.In(asked, point.Named) == Lie.Inside ? Lie.Outside : Lie.Straddles;

    // By the report clock a person stands under the day of the source's own total, and under the day of harm where a total of that day counts them too.
    private static Lie Time(Days harm, Days? booked, Cell cell)
    {
        var byHarm = harm.In(cell.Days);
        if (cell.Clock == Clock.Harm || booked is null || byHarm == Lie.Inside) return byHarm;
        var byBook = booked.Value.In(cell.Days);
        return byBook > byHarm ? byBook : byHarm;
    }

    private static Lie Least(Lie a, Lie b) => a < b ? a : b;
}
