using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using CasualtyStats.Model;
using CasualtyStats.Places;
using CasualtyStats.Report;

namespace CasualtyStats.Tests.Report;

/// <summary>Invented content as reconciliation would hand it over: twelve incidents over nine days, quotes in both languages, a contradiction, open ends, gaps.</summary>
internal static class SampleContent
{
    private const string Rescue = "syria-civil-defence";
    private const string Ocha = "un-ocha";
    private const string Separator = "\u001f";

    private static readonly (int Day, string Place, long? Low, long? Best, long? High, long? Children, long? Women, long? Men, long? Injured, FigureStatus Status, string Quote)[] Harm =
    [
        (1, "C1007", 9, 9, 9, 3, 2, 4, 21, FigureStatus.Reported, "مقتل 9 مدنيين بينهم 3 أطفال وامرأتان"),
        (1, "C4126", 4, 4, 5, 1, null, null, 12, FigureStatus.Contradicted, "4 civilians were killed, among them a child"),
        (2, "C3871", 2, 2, 2, 0, 1, 1, 0, FigureStatus.Reported, "two civilians, a woman and a man, were killed; no one was injured"),
        (2, "C1007", 6, 6, 6, 2, 1, null, null, FigureStatus.Implied, "ستة قتلى بينهم طفلان"),
        (3, "C4126", 12, 13, 14, 5, 3, 5, 31, FigureStatus.Reported, "13 killed, including five children"),
        (3, "C3871", 1, null, 3, null, null, null, 4, FigureStatus.Approximate, "one to three people died"),
        (5, "C1007", 20, null, null, null, null, null, 40, FigureStatus.Reported, "عشرات القتلى والجرحى"),
        (5, "C4126", 3, 3, 3, 1, 1, 1, 7, FigureStatus.Reported, "3 civilians killed"),
        (6, "C3871", 5, 5, null, 2, null, null, 9, FigureStatus.Reported, "at least five civilians killed"),
        (8, "C1007", 7, 7, 7, 3, 3, 1, 18, FigureStatus.Reported, "سقوط 7 قتلى من المدنيين"),
        (9, "C4126", 1, 1, 1, 1, 0, 0, 2, FigureStatus.Reported, "a child was killed"),
        (9, "C3871", 2, 2, 2, null, null, 2, 5, FigureStatus.Reported, "قتيلان من الرجال"),
    ];

    public static ReportContent Make()
    {
        var documents = Documents();
        var tallies = Tallies(documents);
        var incidents = Harm.Select((harm, i) => Incident(harm, tallies[i])).ToImmutableArray();
        return new()
        {
            AsOf = new(2025, 3, 11),
            From = Day(1),
            To = Day(9),
            Summary = [.. Summary(tallies)],
            ByDay = [.. Enumerable.Range(1, 9).SelectMany(day => ByDay(day, tallies))],
            ByPlace = [.. new[] { "C1007", "C4126", "C3871" }.SelectMany(place => ByPlace(place, tallies)), .. UnknownPlace()],
            ByGovernorate = [.. Governorate(tallies)],
            ByDayAndPlace = [.. Lines([3], tallies, figure => figure with { DateStart = Day(2), DateEnd = Day(2), Area = Area.Of(new("C1007")), PlaceEnglish = "Aleppo city", PlaceArabic = "مدينة حلب" }).Where(figure => figure.Group == VictimGroup.Total)],
            ByWeek = [.. Period([0, 1, 2, 3], 1, 2, tallies), .. Period([4, 5, 6, 7, 8, 9], 3, 9, tallies)],
            ByMonth = [.. Period([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 1, 9, tallies)],
            BySource = [.. Period([0, 2, 4], 1, 9, tallies).Where(figure => figure.Group == VictimGroup.Total).Select(figure => figure with { DateStart = null, DateEnd = null, Source = Rescue })],
            Before = Before(tallies),
            Incidents = incidents,
            Documents = documents,
            Origins = [.. new[] { Rescue, Ocha }.Select(id => SourceRegistry.BuiltIn.Find(id)!)],
            Tallies = tallies,
            Verdicts = Verdicts(tallies),
            Restatements = [new(tallies[3].Id, 6, new(tallies[3].Id, VerdictKind.Included, tallies[0].Id, Said("Inside the total of 1 March.", "داخل في إجمالي 1 آذار.")))],
            Findings = Findings(tallies),
            Rulings = [new("r1", RulingKind.SameIncidentAs, tallies[2].Id, null, tallies[0].Id, null, "A. Reviewer", Day(10), "Same market, same hour.")],
            PlaceNames = PlaceNames(),
            Gazetteer = Gazetteer.BuiltIn,
        };
    }

    private static IEnumerable<Figure> Period(int[] rows, int first, int last, ImmutableArray<ReportedCount> tallies) =>
        Lines(rows, tallies, figure => figure with { DateStart = Day(first), DateEnd = Day(last) });

    // The 1st was published as 9 and became 13; what comes after the 6th is new.
    private static EditionBefore Before(ImmutableArray<ReportedCount> tallies)
    {
        var now = Enumerable.Range(1, 9).SelectMany(day => ByDay(day, tallies)).ToImmutableArray();
        var then = now.Where(figure => figure.DateStart <= Day(6)).Select(figure => figure.DateStart == Day(1) && figure is { Outcome: Outcome.Killed, Class: VictimClass.Civilian } && figure.Group == VictimGroup.Total
            ? figure with { Estimate = new(9, 9, 9, FigureStatus.Reported), Statements = [.. figure.Statements.Take(1)] } : figure);
        var whole = Period([0, 1, 2, 3, 4, 5, 6, 7, 8], 1, 6, tallies).Select(figure => figure with { DateStart = null, DateEnd = null }).ToImmutableArray();
        return EditionComparison.Of("2025-W10", new(2025, 3, 7), [.. whole, .. then], whole, whole, now, tallies);
    }

    public static ReportContent Empty() => Make() with
    {
        ByWeek = [], ByMonth = [], BySource = [], Before = null,
        AsOf = null, From = null, To = null, Summary = [], ByDay = [], ByPlace = [], ByGovernorate = [], ByDayAndPlace = [], Incidents = [], Documents = [],
        Origins = [], Tallies = [], Verdicts = ImmutableDictionary<string, Verdict>.Empty, Restatements = [], Findings = [], Rulings = [],
        PlaceNames = ImmutableDictionary<string, (string, string)>.Empty,
    };

    public static Message Said(string english, string arabic) => new("cli.usage-error", english + Separator + arabic);

    private static DateOnly Day(int day) => new(2025, 3, day);

    private static Place Known(string code) => Gazetteer.BuiltIn.Find(new(code))!;

    private static ImmutableDictionary<string, (string, string)> PlaceNames() =>
        new[] { "C1007", "C4126", "C3871", "SY02", "SY07" }.ToImmutableDictionary(code => code, code => (Known(code).English, Known(code).Arabic));

    private static ImmutableArray<SourceDocument> Documents()
    {
        SourceDocument Document(string name, int day, string publisher, string language, string? url, string? note) => new()
        {
            Name = name, Bytes = Encoding.UTF8.GetBytes(name), Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name))),
            Text = name, Published = Day(day), Publisher = publisher, LanguageCode = language, Url = url, Note = note,
        };
        return
        [
            Document("posts/01-rescue.txt", 2, "Civil Defence", "ar", "https://example.org/posts/1?a=1&b=2", null),
            Document("posts/تقرير الأسبوع.txt", 9, "الدفاع المدني", "ar", null, "نشر مرتين"),
            Document("updates/flash-update.txt", 11, "OCHA", "en", "https://example.org/flash", "Third update"),
        ];
    }

    private static ImmutableArray<ReportedCount> Tallies(ImmutableArray<SourceDocument> documents) =>
    [
        .. Harm.Select((harm, i) =>
        {
            var document = documents[i % documents.Length];
            var span = new TextSpan(40 + i * 70, 40 + i * 70 + harm.Quote.Length);
            var qualifier = harm.High is null ? Qualifier.AtLeast : harm.Low == harm.High ? Qualifier.Exact : Qualifier.Range;
            return new ReportedCount
            {
                Id = ReportedCount.MakeId(document.Sha256, $"{span.Start}-{span.End}", Outcome.Killed),
                Citation = new(document.Name, document.Sha256, i == 9 ? null : span, i == 9 ? "March!B7" : null, i == 9 ? null : harm.Quote),
                Outcome = Outcome.Killed,
                Count = harm.Low == harm.High || harm.Best is not null && harm.High is null ? harm.Low : null,
                Interval = new(harm.Low!.Value, harm.High),
                Qualifier = qualifier,
                Class = VictimClass.Civilian,
                ClassBasis = i % 3 == 0 ? Basis.Carried : Basis.Stated,
                Cause = i % 4 == 0 ? "air_strike" : null,
                Occupation = i == 4 ? "medic" : null,
                Breakdown = harm.Children is > 0 ? new([new(VictimGroup.Children, harm.Children), new(VictimGroup.Women, harm.Women)]) : Breakdown.None,
                Place = i == 11 ? new("a village nobody knows", Area.Unknown, Basis.Stated) : new(Known(harm.Place).Arabic, Area.Of(new(harm.Place)), Basis.Stated),
                Harmed = ReferencePeriod.On(Day(harm.Day)),
                Counted = ReferencePeriod.On(Day(harm.Day)),
                Source = new(i % 2 == 0 ? "الدفاع المدني" : "OCHA", i % 2 == 0 ? Rescue : Ocha),
                Cumulative = i == 6,
                Flags = i == 6 ? [new("dozens")] : [],
            };
        }),
    ];

    private static ImmutableDictionary<string, Verdict> Verdicts(ImmutableArray<ReportedCount> tallies) =>
        tallies.Select((tally, i) => i switch
        {
            1 => new Verdict(tally.Id, VerdictKind.Contradicted, tallies[4].Id, Said("5 children printed inside 4 killed.", "5 أطفال مطبوعون داخل 4 قتلى.")),
            3 => new(tally.Id, VerdictKind.Included, tallies[0].Id, Said("Inside the total of 1 March.", "داخل في إجمالي 1 آذار.")),
            7 => new(tally.Id, VerdictKind.Duplicate, tallies[4].Id, Said("Says again what no. 5 says.", "يكرر ما قاله العدد 5.")),
            _ => new(tally.Id, VerdictKind.Consistent, null, Said("Fits with all the others.", "يتفق مع سائر الأعداد.")),
        }).ToImmutableDictionary(verdict => verdict.Statement);

    private static ImmutableArray<Finding> Findings(ImmutableArray<ReportedCount> tallies) =>
    [
        new("parts-exceed-total", Severity.Conflict, tallies[1].Citation, Said(
            "updates/flash-update.txt, characters 110–154: the groups add up to 6, the total printed is 5. Both kept. To rule on it, fill in review.xlsx.",
            "‏updates/flash-update.txt، المحارف 110–154: مجموع الفئات 6 والإجمالي المطبوع 5. أُبقي على كليهما. للبت فيه املأ review.xlsx."), [tallies[1].Id, tallies[4].Id]),
        new("unresolved-place", Severity.Check, tallies[11].Citation, Said("\"a village nobody knows\": no place of that name. Add it with casualtystats places add.", "«a village nobody knows»: لا مكان بهذا الاسم. أضفه باستعمال casualtystats places add."), [tallies[11].Id]),
        new("possible-miss", Severity.Note, null, Said("A heading names a toll that no sentence carries.", "عنوان يذكر حصيلة لا تحملها جملة."), []),
    ];

    private static Incident Incident((int Day, string Place, long? Low, long? Best, long? High, long? Children, long? Women, long? Men, long? Injured, FigureStatus Status, string Quote) harm, ReportedCount tally)
    {
        var area = Area.Of(new(harm.Place));
        Figure Make(Outcome outcome, VictimGroup group, CountEstimate estimate) => Figure(outcome, VictimClass.Civilian, group, estimate, [tally]) with
        {
            DateStart = Day(harm.Day), DateEnd = Day(harm.Day), Area = area, PlaceEnglish = Known(harm.Place).English, PlaceArabic = Known(harm.Place).Arabic, Incident = "i" + tally.Id[1..],
        };
        var figures = Groups(harm.Low, harm.Best, harm.High, harm.Children, harm.Women, harm.Men, harm.Status).Select(part => Make(Outcome.Killed, part.Group, part.Estimate))
            .Append(Make(Outcome.Injured, VictimGroup.Total, harm.Injured is { } hurt ? new(hurt, hurt, hurt, FigureStatus.Reported) : CountEstimate.None));
        return new("i" + tally.Id[1..], ReferencePeriod.On(Day(harm.Day)), area, Known(harm.Place).Arabic, [.. figures], [tally.Id], [tally.Source.Origin!], harm.Status);
    }

    private static IEnumerable<(VictimGroup Group, CountEstimate Estimate)> Groups(long? low, long? best, long? high, long? children, long? women, long? men, FigureStatus status)
    {
        CountEstimate Part(long? count, FigureStatus part) => count is null ? CountEstimate.None : new(count, best is null ? null : count, high is null ? null : count, part);
        yield return (VictimGroup.Total, new(low, best, high, status));
        yield return (VictimGroup.Children, Part(children, FigureStatus.Reported));
        yield return (VictimGroup.Women, Part(women, FigureStatus.Reported));
        yield return (VictimGroup.Men, Part(men, FigureStatus.Implied));
        yield return (VictimGroup.NotStated, men is null && best is not null ? Part(best - (children ?? 0) - (women ?? 0), FigureStatus.Implied) : CountEstimate.None);
    }

    private static Figure Figure(Outcome outcome, VictimClass victims, VictimGroup group, CountEstimate estimate, IReadOnlyCollection<ReportedCount> rests) => new()
    {
        Outcome = outcome, Class = victims, Group = group, Estimate = estimate,
        NaiveSum = estimate.Status == FigureStatus.None ? 0 : (estimate.Best ?? estimate.Low ?? 0) + rests.Count,
        Statements = estimate.Status == FigureStatus.None ? [] : [.. rests.Select(tally => tally.Id)],
        Origins = estimate.Status == FigureStatus.None ? [] : [.. rests.Select(tally => tally.Source.Origin!).Distinct().Order(StringComparer.Ordinal)],
        Contested = estimate.Status == FigureStatus.Contradicted,
    };

    private static IEnumerable<Figure> Lines(IEnumerable<int> rows, ImmutableArray<ReportedCount> tallies, Func<Figure, Figure> place)
    {
        var chosen = rows.ToList();
        var harms = chosen.Select(row => Harm[row]).ToList();
        ReportedCount[] rests = [.. chosen.Select(row => tallies[row])];
        long? Sum(IEnumerable<long?> counts) => counts.Any(count => count is null) ? null : counts.Sum();
        var status = harms.Count == 0 ? FigureStatus.None : harms.Select(harm => harm.Status).MaxBy(status => status);
        var killed = harms.Count == 0
            ? Groups(null, null, null, null, null, null, FigureStatus.None)
            : Groups(Sum(harms.Select(harm => harm.Low)), Sum(harms.Select(harm => harm.Best)), Sum(harms.Select(harm => harm.High)),
                Sum(harms.Select(harm => harm.Children)), Sum(harms.Select(harm => harm.Women)), Sum(harms.Select(harm => harm.Men)), status);
        foreach (var (group, estimate) in killed)
            yield return place(Figure(Outcome.Killed, VictimClass.Civilian, group, harms.Count == 0 ? CountEstimate.None : estimate, rests));
        long? hurt = Sum(harms.Select(harm => harm.Injured));
        yield return place(Figure(Outcome.Injured, VictimClass.Civilian, VictimGroup.Total,
            harms.Count == 0 ? CountEstimate.None : new(harms.Sum(harm => harm.Injured ?? 0), hurt, hurt, FigureStatus.Reported), rests));
    }

    private static IEnumerable<int> Rows(Func<(int Day, string Place), bool> choose) => Enumerable.Range(0, Harm.Length).Where(row => choose((Harm[row].Day, Harm[row].Place)));

    private static IEnumerable<Figure> ByDay(int day, ImmutableArray<ReportedCount> tallies) =>
        Lines(Rows(harm => harm.Day == day), tallies, figure => figure with { DateStart = Day(day), DateEnd = Day(day) });

    private static IEnumerable<Figure> ByPlace(string place, ImmutableArray<ReportedCount> tallies) =>
        Lines(Rows(harm => harm.Place == place), tallies, figure => figure with
        {
            DateStart = Day(1), DateEnd = Day(9), Area = Area.Of(new(place)), PlaceEnglish = Known(place).English, PlaceArabic = Known(place).Arabic,
        });

    private static IEnumerable<Figure> UnknownPlace() =>
        [Figure(Outcome.Killed, VictimClass.Combatant, VictimGroup.Total, new(3, 3, null, FigureStatus.Reported), []) with { Area = Area.Unknown, DateStart = Day(1), DateEnd = Day(9) }];

    private static IEnumerable<Figure> Governorate(ImmutableArray<ReportedCount> tallies) =>
        Lines(Rows(harm => harm.Place is "C1007"), tallies, figure => figure with
        {
            DateStart = Day(1), DateEnd = Day(9), Area = Area.Of(new("SY02")), PlaceEnglish = Known("SY02").English, PlaceArabic = Known("SY02").Arabic,
        });

    private static IEnumerable<Figure> Summary(ImmutableArray<ReportedCount> tallies)
    {
        CountEstimate[] killed =
        [
            new(72, 73, null, FigureStatus.Reported), new(19, null, 24, FigureStatus.Reported), new(11, 12, 12, FigureStatus.Reported),
            new(14, 14, 15, FigureStatus.Implied), new(22, null, null, FigureStatus.Implied),
        ];
        VictimGroup[] groups = [VictimGroup.Total, VictimGroup.Children, VictimGroup.Women, VictimGroup.Men, VictimGroup.NotStated];
        foreach (var (group, estimate) in groups.Zip(killed))
            yield return Figure(Outcome.Killed, VictimClass.Civilian, group, estimate, tallies) with { NaiveSum = group == VictimGroup.Total ? 131 : estimate.Low!.Value };
        yield return Figure(Outcome.Injured, VictimClass.Civilian, VictimGroup.Total, new(149, 149, 151, FigureStatus.Contradicted), tallies);
        yield return Figure(Outcome.Killed, VictimClass.Combatant, VictimGroup.Total, new(3, 3, null, FigureStatus.Reported), [tallies[4]]);
        yield return Figure(Outcome.Missing, VictimClass.Unspecified, VictimGroup.Total, new(4, 4, 6, FigureStatus.Reported), [tallies[5]]);
    }
}
