using CasualtyStats.Evaluation.Gold;

namespace CasualtyStats.Evaluation.Scoring;

/// <summary>What became of the tallies and traps of one document, in one tier.</summary>
public sealed record DocumentScore
{
    /// <summary>The document.</summary>
    public required GoldDocument Document { get; init; }

    /// <summary>Pairs whose labelled tally is of the tier.</summary>
    public IReadOnlyList<Pair> Pairs { get; init; } = [];

    /// <summary>Labelled tallies of the tier that were not read.</summary>
    public IReadOnlyList<GoldTally> Missed { get; init; } = [];

    /// <summary>Tallies read that are no labelled tally.</summary>
    public IReadOnlyList<Prediction> Invented { get; init; } = [];

    /// <summary>Traps that a tally claimed.</summary>
    public IReadOnlyList<(GoldTrap Trap, Prediction Read)> Claimed { get; init; } = [];

    /// <summary>Repeats that the labels name and both of whose tallies were found.</summary>
    public int LinksLabelled { get; init; }

    /// <summary>Repeats of them that the reader linked.</summary>
    public int LinksFound { get; init; }

    /// <summary>Repeats that the reader linked and the labels do not name.</summary>
    public int LinksInvented { get; init; }
}
