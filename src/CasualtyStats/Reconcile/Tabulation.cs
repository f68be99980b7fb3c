using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CasualtyStats.Model;

namespace CasualtyStats.Reconcile;

/// <summary>Lays a selection out into cells and fills them.</summary>
internal sealed class Tabulation(Engine engine)
{
    public static readonly Outcome[] Casualties = [Outcome.Killed, Outcome.Injured, Outcome.Missing, Outcome.KilledOrInjured];
    private static readonly VictimGroup[] Groups = [VictimGroup.Total, VictimGroup.Children, VictimGroup.Women, VictimGroup.Men, VictimGroup.NotStated];
    private readonly Territory territory = engine.Territory;

    public ImmutableArray<Figure> Table(Selection selection)
    {
        bool broken = selection.By.Any(dimension => dimension is not (Dimension.Outcome or Dimension.Class or Dimension.Group));
        var claims = engine.Intake.Claims;
        ImmutableArray<Outcome> outcomes = selection.Outcomes.IsEmpty ? [.. Casualties.Where(outcome => engine.Elsewhere.Outcomes.Contains(outcome) || claims.Exists(claim => claim.Outcome == outcome))] : selection.Outcomes;
        ImmutableArray<VictimClass> classes = selection.Classes.IsEmpty ? [.. claims.Select(claim => claim.Class).Concat(engine.Elsewhere.Classes).Distinct().Order()] : selection.Classes;
        ImmutableArray<VictimGroup> groups = !selection.Groups.IsEmpty ? selection.Groups : selection.By.Contains(Dimension.Group) ? [.. Groups] : [VictimGroup.Total];
        var frames = Frames(selection, outcomes).ToList();
        var rows = new List<Figure>[frames.Count];
        // Cells share nothing but what is kept for each component, so the order of asking shows nowhere.
        Parallel.For(0, frames.Count, i => rows[i] = Row(frames[i]));
        return [.. rows.SelectMany(row => row)];

        List<Figure> Row((Area? Area, Days Days, Happening? Incident) frame)
        {
            var figures = new List<Figure>();
            var cells = engine.Frame(frame.Area, frame.Days, selection.Clock, frame.Incident);
            foreach (var outcome in outcomes)
                foreach (var victims in classes)
                    foreach (var group in groups)
                    {
                        var figure = cells.Figure(outcome, victims, group);
                        bool spoken = figure.Estimate.Status != FigureStatus.None && (figure.Statements.Length > 0 || figure.Estimate.Low > 0);
                        if (spoken || (!broken && (figure.Estimate.Status != FigureStatus.None || selection.Groups.Contains(group) || group == VictimGroup.Total && Explicit(selection)))) figures.Add(figure);
                    }
            return figures;
        }
    }

    public ImmutableArray<Incident> Incidents()
    {
        Happening[] ordered = [.. engine.Happenings
            .OrderBy(happening => happening.Harm.From).ThenBy(happening => happening.Area.ToString(), StringComparer.Ordinal).ThenBy(happening => happening.First, ClaimOrder.Full)];
        var incidents = new Incident[ordered.Length];
        Parallel.For(0, ordered.Length, i => incidents[i] = Incident(ordered[i]));
        return ImmutableCollectionsMarshal.AsImmutableArray(incidents);
    }

    private static bool Explicit(Selection selection) => !selection.Outcomes.IsEmpty && !selection.Classes.IsEmpty;

    private Incident Incident(Happening happening)
    {
        var figures = ImmutableArray.CreateBuilder<Figure>();
        var cells = engine.Frame(null, Days.All, Clock.Harm, happening);
        var (english, arabic) = (engine.Name(happening.Area, Language.English), engine.Name(happening.Area, Language.Arabic));
        foreach (var told in happening.Claims.Select(claim => (claim.Outcome, claim.Class)).Distinct().Order())
            foreach (var group in Groups)
            {
                if (group == VictimGroup.NotStated && figures.All(figure => figure.Group == VictimGroup.Total)) continue;
                var figure = cells.Figure(told.Outcome, told.Class, group);
                if (figure.Estimate.Status == FigureStatus.None || (group != VictimGroup.Total && figure.Statements.IsEmpty)) continue;
                figures.Add(figure with { DateStart = Days.Date(happening.Harm.From), DateEnd = Days.Date(happening.Harm.To), Area = happening.Area,
                    PlaceEnglish = english, PlaceArabic = arabic });
            }
        return new(Engine.IncidentId(happening), happening.Harm.Period, happening.Area, happening.Place, figures.ToImmutable(),
            [.. happening.Claims.Select(claim => claim.Id)],
            [.. happening.Claims.Select(claim => claim.Count.Source.Origin).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
            Worst(figures));
    }

    private static FigureStatus Worst(IEnumerable<Figure> figures)
    {
        FigureStatus[] order = [FigureStatus.Contradicted, FigureStatus.Approximate, FigureStatus.Implied, FigureStatus.Reported];
        var own = figures.Select(figure => figure.Estimate.Status).ToList();
        return order.FirstOrDefault(own.Contains, FigureStatus.None);
    }

    private IEnumerable<(Area? Area, Days Days, Happening? Incident)> Frames(Selection selection, ImmutableArray<Outcome> outcomes)
    {
        var range = new Days(selection.From?.DayNumber ?? int.MinValue, selection.To?.DayNumber ?? int.MaxValue);
        if (selection.By.Contains(Dimension.Incident)) return Incidents(selection, range);
        var areas = Areas(selection, outcomes).ToList();
        var spans = Spans(selection, range, outcomes).ToList();
        bool placeFirst = selection.By.Length > 0 && selection.By[0] is Dimension.Place or Dimension.Admin1 or Dimension.Admin2 or Dimension.Admin3 or Dimension.Admin4;
        var spoken = areas.Count * spans.Count > 200 ? Spoken(areas, spans) : null;
        var frames = placeFirst
            ? areas.SelectMany((area, a) => spans.Select((span, s) => (area, span, a, s)))
            : spans.SelectMany((span, s) => areas.Select((area, a) => (area, span, a, s)));
        return frames.Where(frame => spoken?.Contains((frame.a, frame.s)) != false).Select(frame => (frame.area, frame.span, (Happening?)null));
    }

    // The pairs of a place and a span in which some claim lies wholly: only they can have a row.
    private HashSet<(int Area, int Span)> Spoken(List<Area?> areas, List<Days> spans)
    {
        var spoken = new HashSet<(int, int)>();
        var within = new Dictionary<Area, int[]>();
        var regions = Neighbourhood<int>.Of(territory, Enumerable.Range(0, areas.Count), a => [areas[a] ?? Area.Unknown]);
        foreach (var claim in engine.Intake.Claims)
        {
            var area = claim.Happening?.Area ?? claim.Area;
            var harm = claim.Happening?.Harm ?? claim.Harm;
            if (!within.TryGetValue(area, out int[]? holding))
                within[area] = holding = [.. regions.Near(area).Where(a => territory.In(area, areas[a]) == Lie.Inside)];
            for (int s = FirstSpan(spans, harm.From); s < spans.Count && spans[s].From <= harm.To; s++)
                foreach (int a in holding) spoken.Add((a, s));
            if ((claim.Happening?.Booked ?? claim.Booked) is { } booked)
                for (int s = FirstSpan(spans, booked.From); s < spans.Count && spans[s].From <= booked.To; s++)
                    foreach (int a in holding) spoken.Add((a, s));
        }
        return spoken;
    }

    private static int FirstSpan(List<Days> spans, int day)
    {
        int low = 0, high = spans.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (spans[middle].To < day) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private IEnumerable<(Area? Area, Days Days, Happening? Incident)> Incidents(Selection selection, Days range)
    {
        var frame = new Cell(selection.Area, range, selection.Clock, Outcome.Killed, VictimClass.Civilian, VictimGroup.Total);
        foreach (var happening in engine.Happenings.OrderBy(happening => happening.Harm.From).ThenBy(happening => happening.Area.ToString(), StringComparer.Ordinal).ThenBy(happening => happening.First, ClaimOrder.Full))
            if (engine.Placing.Of(happening, frame, false) != Lie.Outside) yield return (happening.Area, happening.Harm, happening);
    }

    private IEnumerable<Days> Spans(Selection selection, Days range, ImmutableArray<Outcome> outcomes)
    {
        Func<int, Days>? unit = selection.By.Contains(Dimension.Day) ? day => new(day, day)
            : selection.By.Contains(Dimension.Week) ? Week
            : selection.By.Contains(Dimension.Month) ? Month : null;
        if (unit is null) { yield return range; yield break; }
        var found = new SortedSet<(int, int)>();
        foreach (var claim in engine.Intake.Claims.Where(claim => outcomes.Contains(claim.Outcome)))
            foreach (var days in selection.Clock == Clock.Report && claim.Booked is { } booked ? new[] { booked } : [claim.Happening?.Harm ?? claim.Harm])
            {
                if (days.From == int.MinValue || days.To == int.MaxValue || !days.Overlaps(range)) continue;
                var span = unit(days.From);
                if (days.Within(span)) found.Add((Math.Max(span.From, range.From), Math.Min(span.To, range.To)));
            }
        foreach (var (from, to) in found) yield return new(from, to);
    }

    // ISO weeks begin on Monday; day number 0 is Monday, 1 January of year 1.
    private static Days Week(int day) => new(day - day % 7, day - day % 7 + 6);

    private static Days Month(int day)
    {
        var date = DateOnly.FromDayNumber(day);
        var first = new DateOnly(date.Year, date.Month, 1);
        return new(first.DayNumber, first.DayNumber + DateTime.DaysInMonth(date.Year, date.Month) - 1);
    }

    private IEnumerable<Area?> Areas(Selection selection, ImmutableArray<Outcome> outcomes)
    {
        int level = -1;
        bool place = false;
        foreach (var dimension in selection.By)
        {
            if (dimension == Dimension.Place) place = true;
            if (dimension is Dimension.Admin1 or Dimension.Admin2 or Dimension.Admin3 or Dimension.Admin4) level = Math.Max(level, dimension - Dimension.Admin1 + 1);
        }
        if (!place && level < 0) { yield return selection.Area; yield break; }
        var named = engine.Intake.Claims.Where(claim => outcomes.Contains(claim.Outcome)).SelectMany(claim => claim.Happening is { } happening ? new[] { happening.Area, claim.Area } : [claim.Area])
            .Where(area => area.IsKnown).Distinct().ToList();
        if (place)
        {
            foreach (var area in named.Where(area => territory.In(area, selection.Area) == Lie.Inside)
                         .OrderByDescending(area => area.Include.Min(territory.Level)).ThenBy(area => area.ToString(), StringComparer.Ordinal)) yield return area;
            yield break;
        }
        var codes = named.SelectMany(area => area.Include).SelectMany(code => engine.Territory.Gazetteer.Ancestors(code).Select(parent => parent.Code).Prepend(code))
            .Where(code => territory.Level(code) == level).Distinct().Order();
        foreach (var code in codes)
            if (Clip(code, selection.Area) is { } clipped) yield return clipped;
    }

    // Aleppo governorate asked for without Aleppo city is SY02-C1007.
    private Area? Clip(PCode code, Area? asked)
    {
        var whole = Area.Of(code);
        if (asked is null || territory.In(whole, asked) == Lie.Inside) return whole;
        if (territory.In(whole, asked) == Lie.Outside) return null;
        return asked.Include.Any(place => territory.Contains(place, code))
            ? new([code], asked.Exclude.Where(left => territory.Contains(code, left)))
            : new(asked.Include.Where(place => territory.Contains(code, place)), asked.Exclude.Where(left => territory.Contains(code, left)));
    }
}
