using CasualtyStats.Evaluation.Gold;

namespace CasualtyStats.Evaluation.Scoring;

/// <summary>One line of the table: a share of each document.</summary>
/// <param name="Name">What the line says.</param>
/// <param name="Of">The share of one document.</param>
public sealed record Measure(string Name, Func<DocumentScore, Share> Of)
{
    /// <summary>The lines of the table for a tier, in order.</summary>
    /// <param name="tier">The tier.</param>
    public static IReadOnlyList<Measure> For(Tier tier) =>
    [
        .. tier == Tier.Extended ? [] : new[] { Precision },
        Recall,
        .. FieldComparison.All.Select(OfField),
        WholeTally,
        .. tier == Tier.Core ? [SilentErrors, Flagged, TrapsClaimed, DuplicateLinks, InventedLinks] : Array.Empty<Measure>(),
    ];

    private static Measure Precision { get; } = new("detection precision", score => new(score.Pairs.Count, Read(score)));

    private static Measure Recall { get; } = new("detection recall", score => new(score.Pairs.Count, Labelled(score)));

    private static Measure WholeTally { get; } = new("whole tally, over all labelled",
        score => new(score.Pairs.Count(pair => FieldComparison.Agreements(pair.Read, pair.Gold) == FieldComparison.All.Count), Labelled(score)));

    private static Measure SilentErrors { get; } = new("silent errors, of unflagged", score => new(
        score.Pairs.Count(IsSilent) + score.Invented.Count(one => !one.IsFlagged),
        score.Pairs.Count(pair => !pair.Read.IsFlagged) + score.Invented.Count(one => !one.IsFlagged)));

    private static Measure Flagged { get; } = new("flagged, of read", score => new(
        score.Pairs.Count(pair => pair.Read.IsFlagged) + score.Invented.Count(one => one.IsFlagged), Read(score)));

    private static Measure TrapsClaimed { get; } = new("traps claimed", score => new(score.Claimed.Count, score.Document.Traps.Count));

    private static Measure DuplicateLinks { get; } = new("duplicate links found", score => new(score.LinksFound, score.LinksLabelled));

    private static Measure InventedLinks { get; } = new("duplicate links invented, of read", score => new(score.LinksInvented, Read(score)));

    private static Measure OfField(Field field) => new("  " + field.ToString().ToLowerInvariant(),
        score => new(score.Pairs.Count(pair => FieldComparison.Agrees(field, pair.Read, pair.Gold)), score.Pairs.Count));

    private static bool IsSilent(Pair pair) => !pair.Read.IsFlagged && FieldComparison.IsWrong(pair.Read, pair.Gold);

    private static int Read(DocumentScore score) => score.Pairs.Count + score.Invented.Count;

    private static int Labelled(DocumentScore score) => score.Pairs.Count + score.Missed.Count;
}
