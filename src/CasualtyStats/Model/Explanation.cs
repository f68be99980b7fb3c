using System.Collections.Immutable;

namespace CasualtyStats.Model;

/// <summary>A figure with its reasons, from the number down to the quotes.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Rests">Verdicts on the statements it rests on, in order.</param>
/// <param name="SetAside">Restated or contradicted figures that are not added, in order.</param>
/// <param name="Findings">Findings that concern it.</param>
/// <param name="Sentences">The account in sentences, first the figure itself.</param>
public sealed record Explanation(Figure Figure, ImmutableArray<Verdict> Rests, ImmutableArray<Restatement> SetAside,
    ImmutableArray<Finding> Findings, ImmutableArray<Message> Sentences);
