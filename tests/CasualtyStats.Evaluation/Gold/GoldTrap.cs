using CasualtyStats.Model;

namespace CasualtyStats.Evaluation.Gold;

/// <summary>A number that is no tally.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">Why it is none (<c>previous_value</c>, <c>percent</c>, …).</param>
public sealed record GoldTrap(TextSpan Span, string Kind);
