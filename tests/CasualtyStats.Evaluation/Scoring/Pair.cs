using CasualtyStats.Evaluation.Gold;

namespace CasualtyStats.Evaluation.Scoring;

/// <summary>A tally read and the labelled tally it is matched to.</summary>
/// <param name="Read">The tally read.</param>
/// <param name="Gold">The tally labelled.</param>
public sealed record Pair(Prediction Read, GoldTally Gold);
