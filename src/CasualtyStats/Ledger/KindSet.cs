using CasualtyStats.Model;

namespace CasualtyStats.Ledger;

/// <summary>Outcomes and classes as bits of one number: an outcome has the bit of its value, a class that of its value and 16; bit 24 tells of harm days that are no source's own words.</summary>
/// <remarks>The outcome and the class of value 0, and nothing else, are 1 + 65 536 = 65 537.</remarks>
internal static class KindSet
{
    /// <summary>Tells of counts whose harm days are carried from elsewhere, or not known.</summary>
    public const int Loose = 1 << 24;

    private const int ClassBits = 16;

    /// <summary>What a count tells of.</summary>
    public static int Of(ReportedCount count) => Of(count.Outcome, count.Class) | (IsLoose(count) ? Loose : 0);

    /// <summary>True where a count's harm days are carried from elsewhere, or not known.</summary>
    public static bool IsLoose(ReportedCount count) => count.HarmedBasis == Basis.Carried || !count.Harmed.IsKnown;

    /// <summary>The set that holds one outcome and one class; null adds none.</summary>
    public static int Of(Outcome? outcome, VictimClass? victims) => (outcome is { } told ? 1 << (int)told : 0) | (victims is { } who ? 1 << (ClassBits + (int)who) : 0);
}
