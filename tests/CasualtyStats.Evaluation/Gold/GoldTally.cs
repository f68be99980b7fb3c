using CasualtyStats.Model;

namespace CasualtyStats.Evaluation.Gold;

/// <summary>One labelled tally. Every list holds all values that count as right; the first is the labeller's own.</summary>
public sealed record GoldTally
{
    /// <summary>Id or index within its document.</summary>
    public required string Id { get; init; }

    /// <summary>Where the words stand.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Outcome codes that are right.</summary>
    public required IReadOnlyList<string> Outcomes { get; init; }

    /// <summary>The number, or null for a range and for words without one; a fraction of a person keeps its fraction.</summary>
    public decimal? Count { get; init; }

    /// <summary>Ends of a range, or null.</summary>
    public (long Low, long High)? Range { get; init; }

    /// <summary>Qualifier codes that are right.</summary>
    public required IReadOnlyList<string> Qualifiers { get; init; }

    /// <summary>Class codes that are right; an occupation (<c>medic</c>) may stand in the place of a class.</summary>
    public required IReadOnlyList<string> Classes { get; init; }

    /// <summary>Numbered groups.</summary>
    public required IReadOnlyDictionary<string, long> Breakdown { get; init; }

    /// <summary>Other breakdowns that are right.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, long>> OtherBreakdowns { get; init; } = [];

    /// <summary>Places as written that are right; null = none is named.</summary>
    public required IReadOnlyList<string?> Places { get; init; }

    /// <summary>Sources as written that are right; null = nobody is named.</summary>
    public required IReadOnlyList<string?> Sources { get; init; }

    /// <summary>The labeller's harm dates; an end that is null is not scored.</summary>
    public required (DateOnly? Start, DateOnly? End) Dates { get; init; }

    /// <summary>Other date pairs that are right, compared as they stand.</summary>
    public IReadOnlyList<(DateOnly? Start, DateOnly? End)> OtherDates { get; init; } = [];

    /// <summary>Values of "total over several incidents or days" that are right.</summary>
    public required IReadOnlyList<bool> Cumulative { get; init; }

    /// <summary>Id of the tally that says the same, or null.</summary>
    public string? SameAs { get; init; }

    /// <summary>How it enters the scores.</summary>
    public required Tier Tier { get; init; }
}
