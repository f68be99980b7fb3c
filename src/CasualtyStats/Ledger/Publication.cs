using System.Collections.Immutable;
using CasualtyStats.Model;

namespace CasualtyStats.Ledger;

/// <summary>An edition that was given out, with the figures it gave.</summary>
/// <param name="Edition">Its name, for instance <c>2024-12</c>.</param>
/// <param name="AsOf">Latest publication date among the documents it rests on, or null where none is dated.</param>
/// <param name="Figures">The figures as printed.</param>
public sealed record Publication(string Edition, DateOnly? AsOf, ImmutableArray<Figure> Figures);
