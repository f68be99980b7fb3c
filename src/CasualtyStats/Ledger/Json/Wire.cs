using CasualtyStats.Model;

namespace CasualtyStats.Ledger.Json;

/// <summary>Names of the model's values in ledgers.</summary>
internal static class Wire
{
    public static readonly WireNames<Outcome> Outcomes = new("killed", "injured", "missing", "killed_or_injured", "neutralised", "displaced", "abducted");
    public static readonly WireNames<Qualifier> Qualifiers = new("exact", "at_least", "more_than", "about", "up_to", "less_than", "range", "dozens", "vague", "zero");
    public static readonly WireNames<VictimClass> Classes = new("unspecified", "civilian", "combatant", "mixed");
    public static readonly WireNames<Basis> Bases = new("stated", "carried", "inferred");
    public static readonly WireNames<Assertion> Assertions = new("reported", "verified", "claimed", "denied", "unconfirmed");
    public static readonly WireNames<Severity> Severities = new("note", "check", "conflict");
    public static readonly WireNames<RulingKind> Rulings = new("accept", "correct", "reject", "same_incident_as", "inside", "outside", "add_count", "trust");
    public static readonly WireNames<FigureStatus> Statuses = new("reported", "implied", "contradicted", "approximate", "none", "withheld");
}
