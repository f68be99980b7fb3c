using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading.Arabic;

/// <summary>An outcome word that waits for its people.</summary>
/// <param name="Outcome">Its outcome.</param>
/// <param name="At">Index of its token.</param>
/// <param name="IsNoun">True for a noun for the harm, false for a verb.</param>
/// <param name="Special">Special kind: <c>fell</c>, <c>split</c>, or empty.</param>
internal readonly record struct PendingOutcome(Outcome Outcome, int At, bool IsNoun, string Special);
