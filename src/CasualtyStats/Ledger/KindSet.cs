using CasualtyStats.Model;

namespace CasualtyStats.Ledger;

/// <summary>Outcomes and classes as bits of one number: an outcome has the bit of its value, a class that of its value and 16.</summary>
/// <remarks>Killed (0) civilians (0) and nothing else are 1 + 65 536 = 65 537.</remarks>
internal static class KindSet
{
    private const int ClassBits = 16;

    /// <summary>The set that holds one outcome and one class; null adds none.</summary>
    public static int Of(Outcome? outcome, VictimClass? victims) => (outcome is { } told ? 1 << (int)told : 0) | (victims is { } who ? 1 << (ClassBits + (int)who) : 0);
}
