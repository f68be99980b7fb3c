namespace CasualtyStats.Model;

/// <summary>A printed figure that is not added because another already counts those people: a line between the naive sum and the reconciled figure.</summary>
/// <param name="Statement">Id of the count that is not added.</param>
/// <param name="Count">What it would have added; negative never.</param>
/// <param name="Verdict">Why.</param>
public sealed record Restatement(string Statement, long Count, Verdict Verdict);
