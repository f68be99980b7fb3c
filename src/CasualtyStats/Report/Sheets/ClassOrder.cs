using CasualtyStats.Model;

namespace CasualtyStats.Report.Sheets;

/// <summary>The order in which classes are shown: civilians, combatants, both together, not stated.</summary>
internal static class ClassOrder
{
    public static int Of(VictimClass victims) => victims switch
    {
        VictimClass.Civilian => 0,
        VictimClass.Combatant => 1,
        VictimClass.Mixed => 2,
        _ => 3,
    };
}
