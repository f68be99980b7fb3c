using CasualtyStats.Model;

namespace CasualtyStats.Ledger;

/// <summary>Outcomes and classes as bits of one number: an outcome has the bit of its value, a class that of its value and 16; bit 24 tells of counts that may reach back.</summary>
/// <remarks>The outcome and the class of value 0, and nothing else, are 1 + 65 536 = 65 537.</remarks>
internal static class KindSet
{
    /// <summary>Tells of counts that <see cref="IsLoose"/>.</summary>
    public const int Loose = 1 << 24;

    private const int ClassBits = 16;

    /// <summary>What a count tells of.</summary>
    public static int Of(ReportedCount count) => Of(count.Outcome, count.Class) | (IsLoose(count) ? Loose : 0);

    /// <summary>True where a count may speak of people of days before its own: its harm days are carried from elsewhere or not known, or its people were told of before under another outcome.</summary>
    public static bool IsLoose(ReportedCount count) => count.HarmedBasis == Basis.Carried || !count.Harmed.IsKnown || count.FormerOutcome is not null;

    /// <summary>The set that holds one outcome and one class; null adds none.</summary>
    public static int Of(Outcome? outcome, VictimClass? victims) => (outcome is { } told ? 1 << (int)told : 0) | (victims is { } who ? 1 << (ClassBits + (int)who) : 0);
}
