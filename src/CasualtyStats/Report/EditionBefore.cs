using System.Collections.Immutable;
using CasualtyStats.Model;
using CasualtyStats.Report.Moves;

namespace CasualtyStats.Report;

/// <summary>The edition that these figures are compared with.</summary>
public sealed record EditionBefore
{
    /// <summary>Its name, for instance <c>2024-W49</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Latest publication date among its documents, or null.</summary>
    public required DateOnly? AsOf { get; init; }

    /// <summary>First day of harm that it printed, or null.</summary>
    public required DateOnly? From { get; init; }

    /// <summary>Last day of harm that it printed, or null.</summary>
    public required DateOnly? To { get; init; }

    /// <summary>Its summary as it was published, by outcome, class and group.</summary>
    public required ImmutableArray<Figure> Published { get; init; }

    /// <summary>The same days as they are known now.</summary>
    public required ImmutableArray<Figure> KnownNow { get; init; }

    /// <summary>What moved, by day; the total of each outcome and class only.</summary>
    public required ImmutableArray<FigureMove> Changes { get; init; }
}
