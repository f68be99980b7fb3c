using System.Globalization;
using CasualtyStats.Model;

namespace CasualtyStats.Reconcile;

/// <summary>Arguments of sentences: numbers, days and places as readers write them.</summary>
internal static class Naming
{
    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "@reconcile.day-unknown";

    public static string Days(Days days) => days.IsDay ? Day(Reconcile.Days.Date(days.From))
        : days.From == int.MinValue && days.To == int.MaxValue ? "@reconcile.day-unknown"
        : days.From == int.MinValue ? "… – " + Day(Reconcile.Days.Date(days.To))
        : Day(Reconcile.Days.Date(days.From)) + " – " + Day(Reconcile.Days.Date(days.To));

    public static string Outcome(Outcome outcome) => "@outcome." + Intake.OutcomeKey(outcome);

    public static string Group(VictimGroup group) => "@group." + group.Code;

    public static string Place(Claim claim, Territory territory) => Place(claim.Count.Place.Written, claim.Area, territory);

    public static string Place(string? written, Area area, Territory territory)
    {
        if (!string.IsNullOrEmpty(written)) return written;
        if (area.OnlyCode is { } code)
            return Message.Bilingual(territory.Gazetteer.Title(code, Language.English), territory.Gazetteer.Title(code, Language.Arabic));
        return area.IsKnown ? area.ToString() : "@reconcile.place-unknown";
    }
}
