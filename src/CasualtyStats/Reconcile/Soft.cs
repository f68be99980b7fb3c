using System.Globalization;

namespace CasualtyStats.Reconcile;

/// <summary>Something that may be set aside so that the rest holds: a printed figure, or an incident's membership in a report's totals.</summary>
/// <param name="Figure">The figure, or null.</param>
/// <param name="Happening">The incident, or null.</param>
/// <param name="Report">The report whose totals it would stand outside, or null.</param>
/// <param name="Weight">What setting it aside costs; at least 1.</param>
/// <param name="Narrow">True where it stays inside the report's totals that agree with their items, and those around them.</param>
internal sealed record Soft(ClaimFigure? Figure, Happening? Happening, string? Report, int Weight, bool Narrow = false)
{
    private string? key;

    /// <summary>Canonical name: the order in which ties are told.</summary>
    public string Key => key ??= Figure is not null
        ? "2 " + Figure.Claim.Id + " " + Figure.Group.Code
        : "1 " + Happening!.Index.ToString("D8", CultureInfo.InvariantCulture) + " " + Report + (Narrow ? " narrow" : "");
}
