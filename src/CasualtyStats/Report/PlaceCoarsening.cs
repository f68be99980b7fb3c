using System.Collections.Immutable;
using CasualtyStats.Model;
using CasualtyStats.Places;

namespace CasualtyStats.Report;

/// <summary>Says the area a place lies in instead of the place.</summary>
internal sealed class PlaceCoarsening(Gazetteer gazetteer, int level)
{
    public ReportContent Apply(ReportContent content)
    {
        var incidents = content.Incidents.Select(Coarse).ToImmutableArray();
        var shown = content with
        {
            ByPlace = Shown(content.ByPlace),
            ByDayAndPlace = Shown(content.ByDayAndPlace),
            Incidents = incidents,
        };
        return shown with
        {
            PlaceNames = incidents.SelectMany(incident => incident.Area.Include).Distinct().Order()
                .ToImmutableDictionary(code => code.Value, code => (gazetteer.Title(code, Language.English), gazetteer.Title(code, Language.Arabic)), StringComparer.Ordinal),
        };
    }

    // A finer figure is left out, not added up: what the reports say of the area is a figure of its own.
    private ImmutableArray<Figure> Shown(ImmutableArray<Figure> figures) => [.. figures.Where(figure => figure.Area is { IsKnown: true } area && area.Exclude.IsEmpty && area.Include.All(IsShown))];

    private bool IsShown(PCode code) => gazetteer.Find(code) is { } place && place.Level <= level;

    // Codes that nobody knows, and places left out, may tell more than they hide.
    private Area Coarse(Area area) => new(area.Include.Select(code => IsShown(code) ? code : gazetteer.AtLevel(code, level)?.Code).OfType<PCode>());

    private Incident Coarse(Incident incident)
    {
        var area = Coarse(incident.Area);
        string english = Title(area, Language.English), arabic = Title(area, Language.Arabic);
        return incident with
        {
            Area = area,
            PlaceWritten = "",
            Figures = [.. incident.Figures.Select(figure => figure with { Area = area, PlaceEnglish = english, PlaceArabic = arabic })],
        };
    }

    private string Title(Area area, Language language) =>
        string.Join(language == Language.Arabic ? "، " : ", ", area.Include.Select(code => gazetteer.Title(code, language)));
}
