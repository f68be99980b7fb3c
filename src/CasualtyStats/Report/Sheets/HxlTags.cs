using CasualtyStats.Model;

namespace CasualtyStats.Report.Sheets;

/// <summary>Tags of the Humanitarian Exchange Language 1.1 for columns whose meaning it has a tag for.</summary>
internal static class HxlTags
{
    /// <summary>The tag of a column by its wording key, or null.</summary>
    public static string? Of(string key) => key switch
    {
        "day" => "#date+occurred",
        "first-day" => "#date+occurred+start",
        "last-day" => "#date+occurred+end",
        "place" => "#loc+name",
        "place-written" => "#loc+name+original",
        "governorate" => "#adm1+name",
        "pcode" => "#loc+code",
        "outcome" => "#affected+type",
        "class" => "#affected+class",
        "group" => "#affected+group",
        "origins" => "#meta+source",
        "origin-count" or "corroboration" => "#meta+source+num",
        "status" => "#status",
        "incident" => "#event+id",
        _ => null,
    };

    /// <summary>Attribute of a group; none for everyone.</summary>
    public static string Group(VictimGroup group) => group == VictimGroup.Total ? "" : group == VictimGroup.NotStated ? "+i_notstated" : "+" + group.Code;
}
