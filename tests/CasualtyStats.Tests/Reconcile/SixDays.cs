using CasualtyStats.Model;
using CasualtyStats.Places;
using CasualtyStats.Reconcile;

namespace CasualtyStats.Tests.Reconcile;

/// <summary>The civilian statements of the five real reports, by the numbers of their labels, and what they come to.</summary>
internal static class SixDays
{
    private const string Both = "SY02+SY07-C1007", Second = "2024-12-02", Unsaid = "";

    public static readonly Reconciliation Solved = Of(Counts());

    public static Reconciliation Of(IReadOnlyList<ReportedCount> counts, params Ruling[] rulings) =>
        Reconciliation.Of(counts, rulings, Gazetteer.BuiltIn, SourceRegistry.BuiltIn);

    /// <summary>The statements; Khan Shaykhun's sentence states neither its day nor a class.</summary>
    public static List<ReportedCount> Counts(Basis khanDay = Basis.Carried, VictimClass khanClass = VictimClass.Unspecified) =>
    [
        K("T002", Outcome.Injured, 2, "C1022", "2024-11-29", origin: null, document: "001", reported: "2024-11-29", written: "مدينة الأتارب"),
        K("T003", Outcome.Injured, 2, "C1022", "2024-11-29", "children 1", document: "001", reported: "2024-11-29", written: "الأتارب", victims: VictimClass.Unspecified),
        K("T004", Outcome.Killed, 15, "C1022", "2024-11-28", "children 4, women 2", document: "001", reported: "2024-11-29", written: "مدينة الأتارب"),
        K("T005", Outcome.Injured, 5, "C1022", "2024-11-28", "children 2", document: "001", reported: "2024-11-29", written: "مدينة الأتارب"),
        K("T014", Outcome.Killed, 25, Both, Second, "children 14, women 4", total: true),
        K("T015", Outcome.Injured, 66, Both, Second, "children 22, women 17", total: true),
        K("T016", Outcome.Killed, 25, "SY07", Second, "children 14, women 4", total: true, day: Basis.Carried),
        K("T017", Outcome.Killed, 3, "SY07", "2024-12-01", "children 2, men 1", relations: new(null, "T016", null, [])),
        K("T018", Outcome.Injured, 54, "SY07", Second, "children 18, women 12", total: true, day: Basis.Carried),
        K("T019", Outcome.Killed, 8, Unsaid, Second, "children 7, women 1", written: "مخيم وادي خالد"),
        K("T020", Outcome.Injured, 7, Unsaid, Second, "children 3, women 3", written: "مخيم وادي خالد"),
        K("T021", Outcome.Killed, 6, "C3871", Second, written: "حي الثورة في مدينة إدلب"),
        K("T022", Outcome.Injured, 30, "C3871", Second, "children 11, women 9", written: "حي الثورة في مدينة إدلب"),
        K("T023", Outcome.Killed, 1, "C3871", Second, "men 1", written: "شارع الجلاء"),
        K("T024", Outcome.Injured, 13, "C3871", Second, written: "شارع الجلاء", victims: VictimClass.Unspecified),
        K("T025", Outcome.Killed, 3, "C3871", Second, written: "مشفى إدلب الجامعي"),
        K("T026", Outcome.Killed, 4, "C4078", Second, "children 2, women 1", written: "تل الشيح، الرفة"),
        K("T027", Outcome.Injured, 4, "C4078", Second, "children 4", written: "تل الشيح، الرفة", victims: VictimClass.Unspecified),
        K("T028", Outcome.Killed, 1, "C3987", Second, "girls 1", written: "مدينة خان شيخون", day: khanDay, victims: khanClass),
        K("T029", Outcome.Injured, 1, "C3987", Second, "women 1", written: "مدينة خان شيخون", day: khanDay, victims: khanClass),
        K("T030", Outcome.Killed, 3, "C3871", "2024-12-01", "children 2, men 1", written: "حي القصور في مدينة إدلب"),
        K("T031", Outcome.Killed, 27, "SY07", "2024-12-01", "children 12, women 4", total: true),
        K("T032", Outcome.Injured, 12, "SY02", Second, "children 4, women 5", total: true),
        K("T033", Outcome.Injured, 4, "C2154", Second, written: "مدينة السفيرة"),
        K("T034", Outcome.Injured, 8, Unsaid, Second, "children 3, women 3", written: "قرية السكرية الصغيرة"),
        K("T035", Outcome.Killed, 81, Both, "2024-11-27..2024-12-02", "children 34, women 12, men 35", total: true),
        K("T036", Outcome.Injured, 304, Both, "2024-11-27..2024-12-02", "children 120, women 78, men 106", total: true, victims: VictimClass.Unspecified),
        K("T057", Outcome.Killed, 27, Unsaid, "2024-11-27..2024-11-30", "children 8", origin: "un-ocha", document: "004", reported: "2024-11-30", total: true, written: "شمال غرب سوريا"),
    ];

    /// <summary>The one figure of a selection of civilians.</summary>
    public static Figure Ask(Reconciliation solved, Outcome outcome, string? area, string? from, string? to, VictimGroup? group = null, Clock clock = Clock.Harm) =>
        Assert.Single(solved.Table(Selection(outcome, area, from, to, group, clock)));

    public static Selection Selection(Outcome outcome, string? area, string? from, string? to, VictimGroup? group = null, Clock clock = Clock.Harm) => new()
    {
        From = from is null ? null : Say.Date(from),
        To = to is null ? null : Say.Date(to),
        Area = area is null ? null : Area.Parse(area),
        Outcomes = [outcome],
        Classes = [VictimClass.Civilian],
        Groups = [group ?? VictimGroup.Total],
        Clock = clock,
    };

    private static ReportedCount K(string id, Outcome outcome, long count, string area, string days, string groups = "", string? origin = Say.CivilDefence,
        string document = "003", string reported = "2024-12-02", VictimClass victims = VictimClass.Civilian, string? written = null, bool total = false,
        Basis? day = Basis.Stated, Relations? relations = null) =>
        Say.Count(id, outcome, count, area, days, groups, origin, document, 0, reported, victims, written, total, day: day, relations: relations);
}
