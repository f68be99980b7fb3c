using System.Collections.Immutable;
using CasualtyStats.Ledger;
using CasualtyStats.Model;
using CasualtyStats.Places;
using CasualtyStats.Report;

namespace CasualtyStats.Cli;

/// <summary>Puts the reconciled record into the shape that the outputs print.</summary>
internal static class ContentBuilder
{
    private static readonly ImmutableArray<VictimGroup> Groups =
        [VictimGroup.Total, VictimGroup.Children, VictimGroup.Women, VictimGroup.Men, VictimGroup.NotStated];

    private static readonly ImmutableArray<Dimension> Levels = [Dimension.Admin1, Dimension.Admin2, Dimension.Admin3, Dimension.Admin4];

    /// <summary>A selection as it may be shared: coarsened, small figures withheld.</summary>
    /// <param name="record">The reconciled record.</param>
    /// <param name="selection">What is asked.</param>
    /// <param name="full">Everything of the same selection.</param>
    /// <param name="disclosure">What may not be shown.</param>
    public static ReportContent Share(ReconciledRecord record, Selection selection, ReportContent full, Disclosure disclosure)
    {
        if (!disclosure.IsActive) return full;
        if (disclosure.CoarsenTo is { } level)
            full = full with
            {
                ByPlace = record.Reconciliation.Table(selection with { By = [Levels[level - 1]], Groups = Groups }),
                ByDayAndPlace = record.Reconciliation.Table(selection with { By = [Dimension.Day, Levels[level - 1]] }),
            };
        return DisclosureControl.Apply(full, disclosure);
    }

    /// <summary>The latest edition that asked the same question, or null.</summary>
    /// <param name="editions">Editions, oldest first.</param>
    /// <param name="selection">What is asked now.</param>
    /// <param name="name">Name of the edition that is being made, or null.</param>
    public static Publication? Before(IEnumerable<Publication> editions, Selection selection, string? name) =>
        editions.LastOrDefault(edition => edition.Edition != name && edition.Figures.Length > 0
            && Equals(edition.Figures[0].Area, selection.Area) && edition.Figures[0].DateStart == selection.From && (selection.To is null) == (edition.Figures[0].DateEnd is null));

    /// <summary>Everything of a selection.</summary>
    /// <param name="record">The reconciled record.</param>
    /// <param name="selection">What is asked.</param>
    /// <param name="before">The edition to compare with, or null.</param>
    public static ReportContent Build(ReconciledRecord record, Selection selection, Publication? before = null)
    {
        var reconciliation = record.Reconciliation;
        var counts = record.Content.Counts;
        ImmutableArray<Figure> summary = [], byDay = [], byPlace = [], byGovernorate = [], byDayAndPlace = [], byWeek = [], byMonth = [], bySource = [];
        ImmutableArray<Incident> incidents = [];
        ImmutableArray<Restatement> restatements = [];
        // Each asks by itself, and none waits for another; the slowest begin first.
        Parallel.Invoke(
            () => bySource = reconciliation.Table(selection with { By = [Dimension.Source] }),
            () => summary = reconciliation.Table(selection with { By = [], Groups = Groups }),
            () => byPlace = reconciliation.Table(selection with { By = [Dimension.Place], Groups = Groups }),
            () => byDayAndPlace = reconciliation.Table(selection with { By = [Dimension.Day, Dimension.Place] }),
            () => incidents = reconciliation.Incidents,
            () => byDay = reconciliation.Table(selection with { By = [Dimension.Day], Groups = Groups }),
            () => restatements = reconciliation.Restatements(selection with { By = [], Outcomes = [Outcome.Killed], Classes = [VictimClass.Civilian] }),
            () => byGovernorate = reconciliation.Table(selection with { By = [Dimension.Admin1], Groups = Groups }),
            () => byWeek = reconciliation.Table(selection with { By = [Dimension.Week], Groups = Groups }),
            () => byMonth = reconciliation.Table(selection with { By = [Dimension.Month], Groups = Groups }));
        var (from, to) = Period(counts);
        return new ReportContent
        {
            AsOf = record.Content.Documents.Max(document => document.Published),
            From = selection.From ?? from,
            To = selection.To ?? to,
            Summary = summary,
            ByDay = byDay,
            ByPlace = byPlace,
            ByGovernorate = byGovernorate,
            ByDayAndPlace = byDayAndPlace,
            Incidents = incidents,
            Documents = record.Content.Documents,
            Origins = [.. counts.SelectMany(count => new[] { count.Source.Origin, count.Source.Relay }).Distinct().Select(record.Tables.Sources.Find).OfType<Origin>().OrderBy(origin => origin.Id, StringComparer.Ordinal)],
            Tallies = counts,
            Verdicts = reconciliation.Verdicts,
            Restatements = restatements,
            Gazetteer = record.Tables.Gazetteer,
            Findings = record.Findings,
            Rulings = record.Content.Rulings,
            ByWeek = byWeek,
            ByMonth = byMonth,
            BySource = bySource,
            Before = before is null ? null : Compare(reconciliation, selection, before, summary, byDay, counts),
            PlaceNames = Names(counts.Select(count => count.Place.Area).Concat(incidents.Select(incident => incident.Area)), record.Tables.Gazetteer),
        };
    }

    private static EditionBefore Compare(Reconcile.Reconciliation reconciliation, Selection selection, Publication before, ImmutableArray<Figure> summary, ImmutableArray<Figure> byDay, ImmutableArray<ReportedCount> counts)
    {
        var last = EditionComparison.Days(before.Figures).Max(figure => figure.DateStart);
        var known = reconciliation.Table(selection with { By = [], Groups = Groups, To = last ?? selection.To });
        return EditionComparison.Of(before.Edition, before.AsOf, before.Figures, known, summary, byDay, counts);
    }

    private static ImmutableDictionary<string, (string English, string Arabic)> Names(IEnumerable<Area> areas, Gazetteer gazetteer) =>
        areas.SelectMany(area => area.Include.Concat(area.Exclude)).Distinct().Order()
            .ToImmutableDictionary(code => code.Value, code => (gazetteer.Title(code, Language.English), gazetteer.Title(code, Language.Arabic)), StringComparer.Ordinal);

    // The days that civilian counts cover, since they are what headlines tell of; those of all counts where there are none.
    private static (DateOnly? From, DateOnly? To) Period(ImmutableArray<ReportedCount> counts)
    {
        var dated = counts.Where(count => count.Harmed.IsKnown && count.Outcome is Outcome.Killed or Outcome.Injured or Outcome.Missing or Outcome.KilledOrInjured).ToList();
        var civilian = dated.Where(count => count.Class == VictimClass.Civilian).ToList();
        var told = civilian.Count > 0 ? civilian : dated;
        return (told.Min(count => count.Harmed.Start), told.Max(count => count.Harmed.End));
    }
}
