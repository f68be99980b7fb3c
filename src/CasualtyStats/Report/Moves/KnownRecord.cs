using System.Collections.Immutable;
using CasualtyStats.Model;

namespace CasualtyStats.Report.Moves;

/// <summary>What was known at some time: the figures of one question, and what they rest on.</summary>
/// <param name="Figures">The figures.</param>
/// <param name="Counts">All counts known then, those set aside among them. Empty where only the figures were kept, as of an edition.</param>
/// <param name="Rulings">All rulings made by then.</param>
public sealed record KnownRecord(ImmutableArray<Figure> Figures, ImmutableArray<ReportedCount> Counts, ImmutableArray<Ruling> Rulings);
