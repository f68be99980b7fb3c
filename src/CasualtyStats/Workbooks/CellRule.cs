using System.Collections.Immutable;

namespace CasualtyStats.Workbooks;

/// <summary>What may be put into the cells of a range.</summary>
/// <param name="Range">For instance <c>B2:B2000</c>.</param>
/// <param name="Choices">What may be chosen from; empty for a whole number from zero on.</param>
/// <param name="Refusal">What a person is told who puts in something else; null where it is only offered.</param>
internal sealed record CellRule(string Range, ImmutableArray<string> Choices, string? Refusal);
