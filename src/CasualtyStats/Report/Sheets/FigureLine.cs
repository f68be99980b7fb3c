using System.Collections.Immutable;
using CasualtyStats.Model;

namespace CasualtyStats.Report.Sheets;

/// <summary>The figures of one cell, outcome and class: the total and its groups, side by side.</summary>
internal sealed record FigureLine(Figure First, ImmutableDictionary<VictimGroup, Figure> ByGroup)
{
    public static readonly ImmutableArray<VictimGroup> Groups = [VictimGroup.Total, VictimGroup.Children, VictimGroup.Women, VictimGroup.Men, VictimGroup.NotStated];

    /// <summary>The total; where nobody gives one, nothing.</summary>
    public Figure? Total => this[VictimGroup.Total];

    public Figure? this[VictimGroup group] => ByGroup.GetValueOrDefault(group);

    public CountEstimate Estimate(VictimGroup group) => this[group]?.Estimate ?? CountEstimate.None;

    /// <summary>The status of the total, or that nothing was reported.</summary>
    public FigureStatus Status => Estimate(VictimGroup.Total).Status;

    /// <summary>Lines in the order in which the figures first name them.</summary>
    public static ImmutableArray<FigureLine> Of(IEnumerable<Figure> figures) =>
    [
        .. figures
            .GroupBy(figure => (figure.DateStart, figure.DateEnd, Area: figure.Area?.ToString(), figure.PlaceEnglish, figure.Source, figure.Cause, figure.Incident, figure.Outcome, figure.Class))
            .Select(line => new FigureLine(line.First(), line.DistinctBy(figure => figure.Group).ToImmutableDictionary(figure => figure.Group))),
    ];

    /// <summary>True where something was reported of any group.</summary>
    public bool Speaks => ByGroup.Values.Any(figure => figure.Estimate.Status != FigureStatus.None);
}
