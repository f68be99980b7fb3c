using System.Collections.Immutable;
using CasualtyStats.Model;
using CasualtyStats.Places;
using CasualtyStats.Report;

namespace CasualtyStats.Cli;

/// <summary>Puts the reconciled record into the shape that the outputs print.</summary>
internal static class ContentBuilder
{
    private static readonly ImmutableArray<VictimGroup> Groups =
        [VictimGroup.Total, VictimGroup.Children, VictimGroup.Women, VictimGroup.Men, VictimGroup.NotStated];

    /// <summary>Everything of a selection.</summary>
    public static ReportContent Build(ReconciledRecord record, Selection selection)
    {
        var reconciliation = record.Reconciliation;
        var byDay = reconciliation.Table(selection with { By = [Dimension.Day], Groups = Groups });
        var byPlace = reconciliation.Table(selection with { By = [Dimension.Place], Groups = Groups });
        var counts = record.Content.Counts;
        var (from, to) = Period(counts);
        return new ReportContent
        {
            AsOf = record.Content.Documents.Max(document => document.Published),
            From = selection.From ?? from,
            To = selection.To ?? to,
            Summary = reconciliation.Table(selection with { By = [], Groups = Groups }),
            ByDay = byDay,
            ByPlace = byPlace,
            ByGovernorate = reconciliation.Table(selection with { By = [Dimension.Admin1], Groups = Groups }),
            ByDayAndPlace = reconciliation.Table(selection with { By = [Dimension.Day, Dimension.Place] }),
            Incidents = reconciliation.Incidents,
            Documents = record.Content.Documents,
            Origins = [.. counts.SelectMany(count => new[] { count.Source.Origin, count.Source.Relay }).Distinct().Select(record.Tables.Sources.Find).OfType<Origin>().OrderBy(origin => origin.Id, StringComparer.Ordinal)],
            Tallies = counts,
            Verdicts = reconciliation.Verdicts,
            Restatements = reconciliation.Restatements(selection with { By = [], Outcomes = [Outcome.Killed], Classes = [VictimClass.Civilian] }),
            Gazetteer = record.Tables.Gazetteer,
            Findings = record.Findings,
            Rulings = record.Content.Rulings,
            PlaceNames = Names(counts.Select(count => count.Place.Area).Concat(reconciliation.Incidents.Select(incident => incident.Area)), record.Tables.Gazetteer),
        };
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
