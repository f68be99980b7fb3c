using CasualtyStats.Model;

namespace CasualtyStats.Cli;

/// <summary>The machine-readable names of the console.</summary>
internal static class Names
{
    /// <summary>Outcomes by name.</summary>
    public static readonly IReadOnlyDictionary<string, Outcome> Outcomes = new Dictionary<string, Outcome>(StringComparer.Ordinal)
    {
        ["killed"] = Outcome.Killed, ["injured"] = Outcome.Injured, ["missing"] = Outcome.Missing, ["killed_or_injured"] = Outcome.KilledOrInjured,
        ["neutralised"] = Outcome.Neutralised, ["displaced"] = Outcome.Displaced, ["abducted"] = Outcome.Abducted,
    };

    /// <summary>Classes by name.</summary>
    public static readonly IReadOnlyDictionary<string, VictimClass> Classes = new Dictionary<string, VictimClass>(StringComparer.Ordinal)
    {
        ["civilian"] = VictimClass.Civilian, ["combatant"] = VictimClass.Combatant, ["mixed"] = VictimClass.Mixed, ["unspecified"] = VictimClass.Unspecified,
    };
}
