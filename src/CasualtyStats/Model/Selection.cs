using System.Collections.Immutable;

namespace CasualtyStats.Model;

/// <summary>A question to the reconciled record.</summary>
/// <remarks>The default asks for everything by harm day. An empty list means "all".</remarks>
public sealed record Selection
{
    /// <summary>What to break down by, in order.</summary>
    public ImmutableArray<Dimension> By { get; init; } = [];

    /// <summary>First day, included; null for no limit.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, included; null for no limit.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The region asked for; null for everywhere.</summary>
    public Area? Area { get; init; }

    /// <summary>Outcomes asked for; empty for killed, injured, missing and killed-or-injured, as far as spoken of.</summary>
    public ImmutableArray<Outcome> Outcomes { get; init; } = [];

    /// <summary>Classes asked for; empty for each one spoken of.</summary>
    public ImmutableArray<VictimClass> Classes { get; init; } = [];

    /// <summary>Groups asked for; empty for the total alone.</summary>
    public ImmutableArray<VictimGroup> Groups { get; init; } = [];

    /// <summary>Causes asked for; empty leaves out illness and accident.</summary>
    public ImmutableArray<string> Causes { get; init; } = [];

    /// <summary>True where people are asked for who are read but no casualties: displaced, abducted, neutralised.</summary>
    internal bool AsksBeyondCasualties => Outcomes.Any(outcome => outcome is Outcome.Displaced or Outcome.Abducted or Outcome.Neutralised);

    /// <summary>True where a count has a cause that is asked for, or none is.</summary>
    internal bool KeepsCause(ReportedCount count) => Causes.IsEmpty || (count.Cause is { } cause && Causes.Contains(cause));

    /// <summary>Harm day or report day.</summary>
    public Clock Clock { get; init; }

    /// <summary>Only documents published and rulings made up to this day; null for all.</summary>
    public DateOnly? AsOf { get; init; }
}
