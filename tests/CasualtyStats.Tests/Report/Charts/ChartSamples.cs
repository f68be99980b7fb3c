using System.Collections.Immutable;
using CasualtyStats.Model;
using CasualtyStats.Report;

namespace CasualtyStats.Tests.Report.Charts;

/// <summary>Contents made for charts: small, and each with one thing to show.</summary>
internal static class ChartSamples
{
    private static readonly DateOnly First = new(2024, 11, 27);

    /// <summary>Six days in the north-west: 81 killed in all, one day of which nothing was reported, one between two figures.</summary>
    public static ReportContent SixDays { get; } = Content(
        summary: [.. Groups(null, null, 81, 82, 34, 12, 35)],
        byDay:
        [
            .. Groups(First, null, 5, 5, 2, 1, null), .. Groups(First.AddDays(1), null, 15, 15, 4, 2, null),
            .. Groups(First.AddDays(2), null, 9, 10, 4, 1, null), .. Groups(First.AddDays(4), null, 27, 27, 12, 4, null),
            Total(First.AddDays(5), null, new(22, 22, 23, FigureStatus.Contradicted)),
        ],
        byPlace:
        [
            Total(null, ("SY07", "Idlib", "إدلب"), new(55, 56, 60, FigureStatus.Implied)),
            Total(null, ("C4278", "Ariha", "أريحا"), new(27, 27, 27, FigureStatus.Reported)),
            Total(null, ("C1022", "Atarib", "الأتارب"), new(15, 15, 16, FigureStatus.Reported)),
            Total(null, ("C4125", "Termanin", "ترمانين"), new(3, null, 8, FigureStatus.Implied)),
            Total(null, ("SY0203", "Menbij district", "منطقة منبج"), new(2, 2, null, FigureStatus.Reported)),
        ]);

    /// <summary>The six days with figures by day and place, coordinates and restated figures: every chart has something to show.</summary>
    public static ReportContent Everything { get; } = SixDays with
    {
        ByPlace =
        [
            .. SixDays.ByPlace,
            Total(null, ("C3871", "Idleb city", "مدينة إدلب"), new(6, 6, 6, FigureStatus.Reported)),
            Total(null, ("C4199", "Jisr-Ash-Shugur", "جسر الشغور"), new(9, 9, 9, FigureStatus.Reported)),
        ],
        ByDayAndPlace =
        [
            Total(First, Idleb, Exactly(5)), Total(First.AddDays(1), Idleb, Exactly(0)), Total(First.AddDays(2), Idleb, Exactly(9)), Total(First.AddDays(4), Idleb, Exactly(27)),
            Total(First.AddDays(1), Atarib, Exactly(15)), Total(First.AddDays(5), Atarib, new(1, null, 4, FigureStatus.Implied)), Total(First.AddDays(5), Ariha, Exactly(22)),
        ],
        ByWeek = [.. Groups(new(2024, 11, 18), null, 4, 4, 1, 1, 2), .. Groups(new(2024, 11, 25), null, 56, 57, 22, 8, null), Total(new(2024, 12, 2), null, new(22, 22, 23, FigureStatus.Contradicted))],
        Tallies = [Tally(27)],
        BySource = [Total(null, null, Exactly(81)) with { Source = "syria-civil-defence" }, Total(null, null, new(40, null, null, FigureStatus.Reported)) with { Source = "un-ocha" }],
        Restatements = [Restated(27, VerdictKind.Included), Restated(15, VerdictKind.Duplicate), Restated(12, VerdictKind.Superseded), Restated(3, VerdictKind.Contradicted)],
    };

    // One source's statement with its groups by sex and age.
    private static ReportedCount Tally(long count) => new()
    {
        Id = "t000000000001",
        Citation = new("a.txt", "a", new(0, 2), null, "27"),
        Outcome = Outcome.Killed,
        Count = count,
        Interval = new(count, count),
        Qualifier = Qualifier.Exact,
        Class = VictimClass.Civilian,
        Breakdown = new([new(VictimGroup.Girls, 5), new(VictimGroup.Boys, 7), new(VictimGroup.Women, 4), new(VictimGroup.Men, 11)]),
        Harmed = ReferencePeriod.On(First.AddDays(4)),
        Source = new("Civil Defence", "syria-civil-defence", null, Basis.Stated),
    };

    private static (string Code, string English, string Arabic) Idleb => ("C3871", "Idleb city", "مدينة إدلب");

    private static (string Code, string English, string Arabic) Atarib => ("C1022", "Atarib", "الأتارب");

    private static (string Code, string English, string Arabic) Ariha => ("C4278", "Ariha", "أريحا");

    private static Restatement Restated(long count, VerdictKind kind) => new("x", count, new("x", kind, null, new("chart.key.best")));

    /// <summary>A content of given figures.</summary>
    public static ReportContent Content(ImmutableArray<Figure> summary, ImmutableArray<Figure> byDay, ImmutableArray<Figure> byPlace, ImmutableArray<Figure>? byDayAndPlace = null) => new()
    {
        AsOf = byDay.IsEmpty ? null : byDay.Max(figure => figure.DateEnd)!.Value.AddDays(1),
        From = byDay.IsEmpty ? null : byDay.Min(figure => figure.DateStart),
        To = byDay.IsEmpty ? null : byDay.Max(figure => figure.DateEnd),
        Summary = summary,
        ByDay = byDay,
        ByPlace = byPlace,
        ByGovernorate = [],
        ByDayAndPlace = byDayAndPlace ?? [],
        Incidents = [],
        Documents = [],
        Origins = [SourceRegistry.BuiltIn.Find("syria-civil-defence")!, SourceRegistry.BuiltIn.Find("un-ocha")!],
        Tallies = [],
        Verdicts = ImmutableDictionary<string, Verdict>.Empty,
        Restatements = [],
        Findings = [],
        Rulings = [],
        PlaceNames = ImmutableDictionary<string, (string English, string Arabic)>.Empty,
    };

    /// <summary>The killed civilians of a day or place.</summary>
    public static Figure Total(DateOnly? day, (string Code, string English, string Arabic)? place, CountEstimate estimate) => Of(VictimGroup.Total, day, place, estimate);

    /// <summary>A figure of a group.</summary>
    public static Figure Of(VictimGroup group, DateOnly? day, (string Code, string English, string Arabic)? place, CountEstimate estimate) => new()
    {
        DateStart = day,
        DateEnd = day,
        Area = place is { } known ? Area.Of(new PCode(known.Code)) : null,
        PlaceEnglish = place?.English ?? "",
        PlaceArabic = place?.Arabic ?? "",
        Outcome = Outcome.Killed,
        Class = VictimClass.Civilian,
        Group = group,
        Estimate = estimate,
        Origins = ["syria-civil-defence", "un-ocha"],
    };

    /// <summary>A total with children, women and either men or what is left.</summary>
    public static IEnumerable<Figure> Groups(DateOnly? day, (string Code, string English, string Arabic)? place, long best, long high, long children, long women, long? men)
    {
        yield return Total(day, place, new(best, best, high, FigureStatus.Reported));
        yield return Of(VictimGroup.Children, day, place, Exactly(children));
        yield return Of(VictimGroup.Women, day, place, Exactly(women));
        yield return men is { } stated
            ? Of(VictimGroup.Men, day, place, Exactly(stated))
            : Of(VictimGroup.NotStated, day, place, Exactly(best - children - women));
    }

    /// <summary>One number.</summary>
    public static CountEstimate Exactly(long count) => new(count, count, count, FigureStatus.Reported);
}
