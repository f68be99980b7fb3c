using CasualtyStats.Model;

namespace CasualtyStats.Report;

/// <summary>A figure while it is decided whether it may be shown.</summary>
internal sealed class DisclosureCell(Figure figure, long limit)
{
    public Figure Figure { get; } = figure;

    /// <summary>True where its lowest, reconciled or highest is from 1 to one below the limit.</summary>
    public bool IsSmall { get; } = Below(figure.Estimate.Low, limit) || Below(figure.Estimate.Best, limit) || Below(figure.Estimate.High, limit);

    public bool IsWithheld { get => field || IsSmall; set; }

    /// <summary>Whom it counts: only figures of one kind add up.</summary>
    public (Outcome, VictimClass, string, string?) Kind => (Figure.Outcome, Figure.Class, Figure.Group.Code, Figure.Cause);

    /// <summary>Where and when, without the group.</summary>
    public (DateOnly?, DateOnly?, string?, string, string?, string?, string?, Outcome, VictimClass) Frame =>
        (Figure.DateStart, Figure.DateEnd, Figure.Area?.ToString(), Figure.PlaceEnglish, Figure.Source, Figure.Cause, Figure.Incident, Figure.Outcome, Figure.Class);

    public long Size => Figure.Estimate.Best ?? Figure.Estimate.Low ?? 0;

    /// <summary>The figure as it may be shown: a small one from 1 to one below the limit or to its own greater highest, another withheld one without bounds.</summary>
    public Figure Shown(long below)
    {
        if (!IsWithheld) return Figure with { Statements = [] };
        var (low, high) = (Figure.Estimate.Low, Figure.Estimate.High);
        var estimate = IsSmall
            ? new CountEstimate(low is > 0 ? Math.Min(1, low.Value) : low, null, high is { } most ? Math.Max(most, below - 1) : null, FigureStatus.Withheld)
            : new CountEstimate(0, null, null, FigureStatus.Withheld);
        return Figure with { Estimate = estimate, NaiveSum = 0, Statements = [] };
    }

    /// <summary>What a reader knows of it: its bounds where it is withheld, else the number itself.</summary>
    public (decimal Low, decimal? High) Published(long below) => !IsWithheld ? (Size, Size) : Shown(below).Estimate is var shown ? (shown.Low ?? 0, shown.High) : default;

    private static bool Below(long? number, long limit) => number > 0 && number < limit;
}
