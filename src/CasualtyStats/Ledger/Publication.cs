using System.Collections.Immutable;
using CasualtyStats.Model;

namespace CasualtyStats.Ledger;

/// <summary>An edition that was given out, with the figures it gave.</summary>
/// <param name="Edition">Its name, for instance <c>2024-12</c>.</param>
/// <param name="AsOf">Latest publication date among the documents it rests on, or null where none is dated.</param>
/// <param name="Figures">The figures as printed.</param>
/// <param name="ReleasedBy">Who confirmed that the share part may leave the house, or null where nobody did; never printed in what is shared.</param>
/// <param name="Released">The day of that confirmation, or null.</param>
public sealed record Publication(string Edition, DateOnly? AsOf, ImmutableArray<Figure> Figures, string? ReleasedBy = null, DateOnly? Released = null);
