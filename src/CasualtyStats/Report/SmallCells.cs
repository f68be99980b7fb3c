using System.Collections.Immutable;
using CasualtyStats.Model;
using CasualtyStats.Report.Moves;

namespace CasualtyStats.Report;

/// <summary>Withholds small figures, and as many others that none can be worked out from a total and its parts.</summary>
/// <remarks>
/// Primary suppression: below 5, a figure 2 (2–7) becomes 1–7 without a reconciled number. Complementary suppression: wherever a total and its
/// parts hold exactly one withheld figure, the smallest of the others is withheld too, until no such place is left
/// (Hundepool et al., Statistical Disclosure Control, 2012, chapter 4). Then <see cref="DisclosureAudit"/> looks at all sums together, until it knows none.
/// </remarks>
internal sealed class SmallCells(Disclosure disclosure)
{
    private readonly List<DisclosureCell> cells = [];
    private readonly List<(DisclosureCell Total, List<DisclosureCell> Parts)> sums = [];

    private long Limit => disclosure.SuppressBelow;

    public ReportContent Apply(ReportContent content)
    {
        var summary = Take(content.Summary);
        var days = Take(content.ByDay);
        var weeks = Take(content.ByWeek);
        var months = Take(content.ByMonth);
        var governorates = Take(content.ByGovernorate);
        var places = Take(content.ByPlace);
        var dayPlaces = Take(content.ByDayAndPlace);
        var sources = Take(content.BySource);
        var known = Take(content.Before?.KnownNow ?? []);
        var incidents = content.Incidents.Select(incident => Take(incident.Figures)).ToList();
        foreach (var part in new[] { days, weeks, months, governorates, places }) Join(summary, part, (_, _) => true);
        foreach (var whole in new[] { weeks, months, known }) Join(whole, days, (outer, inner) => Covers(outer, inner));
        Join(days, dayPlaces, Covers);
        Join(places, dayPlaces, SamePlace);
        Join(governorates, places, (outer, inner) => content.Gazetteer is { } gazetteer && outer.Area?.OnlyCode is { } large && inner.Area?.OnlyCode is { } small && gazetteer.Contains(large, small));
        Join(days, [.. incidents.SelectMany(figures => figures)], Covers);
        Join(dayPlaces, [.. incidents.SelectMany(figures => figures)], (outer, inner) => Covers(outer, inner) && SamePlace(outer, inner));
        Settle();
        return content with
        {
            Summary = Give(summary), ByDay = Give(days), ByWeek = Give(weeks), ByMonth = Give(months), ByGovernorate = Give(governorates),
            ByPlace = Give(places), ByDayAndPlace = Give(dayPlaces), BySource = Give(sources),
            Incidents = [.. content.Incidents.Select((incident, i) => Give(incident, incidents[i]))],
            Before = content.Before is { } before ? Give(before, known, days) : null,
            Disclosure = disclosure with { Small = cells.Count(cell => cell.IsSmall), Complementary = cells.Count(cell => cell is { IsWithheld: true, IsSmall: false }) },
        };
    }

    private static bool Covers(Figure outer, Figure inner) =>
        inner.DateStart is { } first && inner.DateEnd is { } last && !(outer.DateStart > first) && !(outer.DateEnd < last);

    private static bool SamePlace(Figure outer, Figure inner) => Equals(outer.Area, inner.Area) && outer.PlaceEnglish == inner.PlaceEnglish;

    private List<DisclosureCell> Take(ImmutableArray<Figure> figures)
    {
        var taken = figures.Select(figure => new DisclosureCell(figure, Limit)).ToList();
        cells.AddRange(taken);
        foreach (var frame in taken.GroupBy(cell => cell.Frame))
            if (frame.FirstOrDefault(cell => cell.Figure.Group == VictimGroup.Total) is { } total)
                Add(total, [.. frame.Where(cell => cell.Figure.Group != VictimGroup.Total)]);
        return taken;
    }

    // Parts are looked up by what people are counted; only sums that hold something small can give it away.
    private void Join(List<DisclosureCell> wholes, List<DisclosureCell> parts, Func<Figure, Figure, bool> holds)
    {
        var byKind = parts.ToLookup(cell => cell.Kind);
        foreach (var whole in wholes) Add(whole, [.. byKind[whole.Kind].Where(part => holds(whole.Figure, part.Figure))]);
    }

    private void Add(DisclosureCell total, List<DisclosureCell> parts)
    {
        if (parts.Count > 0) sums.Add((total, parts));
    }

    private void Settle()
    {
        while (true)
        {
            SettleSums();
            var known = new DisclosureAudit(sums, Limit).Known();
            bool changed = false;
            foreach (var cell in known)
                if (Cover(cell) is { } more) changed = more.IsWithheld = true;
            if (!changed) return;
        }
    }

    // The smallest figure still shown in a sum that the known one stands in; where all there are withheld, the smallest that any sum shows.
    private DisclosureCell? Cover(DisclosureCell known) =>
        sums.Where(sum => sum.Total == known || sum.Parts.Contains(known)).Select(sum => Next(sum.Total, sum.Parts, known)).OfType<DisclosureCell>().MinBy(cell => cell.Size)
        ?? cells.Where(cell => cell is { IsWithheld: false, Size: > 0 } && cell.Figure.Outcome == known.Figure.Outcome && cell.Figure.Class == known.Figure.Class).MinBy(cell => cell.Size);

    private void SettleSums()
    {
        for (bool changed = true; changed;)
        {
            changed = false;
            foreach (var (total, parts) in sums)
                while (GivesAway(total, parts) && Next(total, parts) is { } next) changed = next.IsWithheld = true;
        }
    }

    private bool GivesAway(DisclosureCell total, List<DisclosureCell> parts)
    {
        var withheld = parts.Where(part => part.IsWithheld).ToList();
        if (withheld.Count + (total.IsWithheld ? 1 : 0) == 1) return true;
        // Two of 1 to 4 that make 2, or 8, are known all the same.
        if (total.IsWithheld || withheld.Count == 0 || withheld.Any(part => !part.IsSmall)) return false;
        decimal sum = withheld.Sum(part => (decimal)part.Size), others = withheld.Count - 1;
        return Math.Max(1, sum - others * (Limit - 1)) >= Math.Min(Limit - 1, sum - others);
    }

    private static DisclosureCell? Next(DisclosureCell total, List<DisclosureCell> parts, DisclosureCell? except = null) =>
        parts.Where(part => part is { IsWithheld: false, Size: > 0 } && part != except).MinBy(part => part.Size) ?? (total is { IsWithheld: false, Size: > 0 } && total != except ? total : null);

    private ImmutableArray<Figure> Give(List<DisclosureCell> given) => [.. given.Select(cell => cell.Shown(Limit))];

    private Incident Give(Incident incident, List<DisclosureCell> figures) => incident with
    {
        Figures = Give(figures),
        Status = figures.Any(cell => cell.IsWithheld) ? FigureStatus.Withheld : incident.Status,
    };

    private EditionBefore Give(EditionBefore before, List<DisclosureCell> known, List<DisclosureCell> days)
    {
        var shown = Give(days).Where(figure => figure.Group == VictimGroup.Total).ToLookup(figure => (figure.DateStart, figure.Outcome, figure.Class));
        FigureMove Shown(FigureMove change) => shown[(change.Day, change.Figure.Outcome, change.Figure.Class)].FirstOrDefault() is { } figure ? change with { Figure = figure, Now = figure.Estimate } : change;
        return before with { KnownNow = Give(known), Changes = [.. before.Changes.Where(change => change.Day is not null).Select(Shown)] };
    }
}
