using System.Globalization;
using CasualtyStats.Model;
using CasualtyStats.Places;

namespace CasualtyStats.Reconcile;

/// <summary>Arguments of sentences: numbers, days and places as readers write them.</summary>
internal static class Naming
{
    /// <summary>The number of a claim, or its words where it has none: "dozens killed" is told as such, never as 24.</summary>
    public static string Said(Claim claim) => claim.Corrected is null && claim.Count.Count is null && claim.Count.Citation.Quote is { Length: > 0 } quote ? $"“{quote}”" : Number(claim.Printed);

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "@reconcile.day-unknown";

    /// <summary>Days as a sentence names them: "2024-12-02", "2024-12-01 – 2024-12-06", "… – 2024-12-06" and "2024-12-06 – …" for an end that nobody stated.</summary>
    /// <param name="days">The days, both ends among them.</param>
    /// <param name="unbounded">The key of the words for days without either end: an unknown day for a statement, all days for a figure that was asked for.</param>
    public static string Days(Days days, string unbounded = "@reconcile.day-unknown")
    {
        if (days.IsDay) return Day(Reconcile.Days.Date(days.From));
        bool isFromOpen = days.From == int.MinValue, isToOpen = days.To == int.MaxValue;
        if (isFromOpen && isToOpen) return unbounded;
        return (isFromOpen ? "…" : Day(Reconcile.Days.Date(days.From))) + " – " + (isToOpen ? "…" : Day(Reconcile.Days.Date(days.To)));
    }

    public static string Outcome(Outcome outcome) => "@outcome." + Intake.OutcomeKey(outcome);

    public static string Group(VictimGroup group) => "@group." + group.Code;

    public static string Place(Claim claim, Territory territory) => Place(claim.Count.Place.Written, claim.AreaFromContext ? Area.Unknown : claim.Area, territory,
        isWithin: claim.Count.Place.Basis == Basis.Inferred);

    /// <summary>A place as readers of each language write it: as the document does where that is their script, else by the gazetteer's name.</summary>
    /// <param name="written">The document's words, or null.</param>
    /// <param name="area">What they mean; unknown where nobody knows.</param>
    /// <param name="territory">The gazetteer.</param>
    /// <param name="isWithin">True for a market or a quarter without a code of its own: the area only holds it, and its name alone would say more than the document.</param>
    public static string Place(string? written, Area area, Territory territory, bool isWithin = false)
    {
        if (string.IsNullOrEmpty(written)) return area.IsKnown ? Message.Bilingual(Title(area, territory, Language.English), Title(area, territory, Language.Arabic)) : "@reconcile.place-unknown";
        if (!area.IsKnown) return written;
        var foreign = IsIn(written, Language.Arabic) ? Language.English : Language.Arabic;
        string title = Title(area, territory, foreign);
        // What the gazetteer has no name for in that language keeps its own.
        if (!IsIn(title, foreign)) return written;
        string said = !isWithin && Means(written, area, territory.Gazetteer) ? title : $"{written} ({title})";
        return foreign == Language.English ? Message.Bilingual(said, written) : Message.Bilingual(written, said);
    }

    private static bool Means(string written, Area area, Gazetteer gazetteer)
    {
        if (area.OnlyCode is { } code && gazetteer.Find(code) is { } place && (place.Name(Language.English) == written || place.Name(Language.Arabic) == written)) return true;
        var found = gazetteer.Resolve(written);
        return !found.IsPart && (found.Area.Equals(area) || area.OnlyCode is { } only && found.Candidates.Any(candidate => candidate.Code == only));
    }

    /// <summary>The gazetteer's name of a known region: "Aleppo governorate without Aleppo city".</summary>
    public static string Title(Area area, Territory territory, Language language)
    {
        string titles = string.Join(" + ", area.Include.Select(code => territory.Gazetteer.Title(code, language)));
        return area.Exclude.IsEmpty ? titles
            : new Message("reconcile.place-without", titles, string.Join(language == Language.Arabic ? "، " : ", ", area.Exclude.Select(code => territory.Gazetteer.Title(code, language)))).Text(language);
    }

    private static bool IsIn(string name, Language language) => name.Any(c => c is >= '\u0600' and <= '\u06ff') == (language == Language.Arabic);
}
