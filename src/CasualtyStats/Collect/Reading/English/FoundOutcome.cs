using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading.English;

/// <summary>The outcome that a rule gives to a quantity.</summary>
/// <param name="Rule">Name of the rule.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="First">First token of its words.</param>
/// <param name="Last">Last token of its words.</param>
internal sealed record FoundOutcome(string Rule, Outcome Outcome, int First, int Last)
{
    /// <summary>True for a running toll or total.</summary>
    public bool Cumulative { get; init; }

    /// <summary>The outcome under which these people may have been counted before, or null.</summary>
    public Outcome? Former { get; init; }

    /// <summary>True for "rises to".</summary>
    public bool Revision { get; init; }

    /// <summary>Status of the people that a toll is of.</summary>
    public VictimClass Class { get; init; }

    /// <summary>Group of the people that a toll is of, or empty.</summary>
    public string Group { get; init; } = "";

    /// <summary>Codes of reasons for a person to look.</summary>
    public string[] Doubts { get; init; } = [];
}
