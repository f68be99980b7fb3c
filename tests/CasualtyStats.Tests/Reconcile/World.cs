using System.Globalization;
using CasualtyStats.Model;
using CasualtyStats.Places;
using CasualtyStats.Reconcile;
using CsCheck;

namespace CasualtyStats.Tests.Reconcile;

/// <summary>Small random worlds: incidents of four villages and of a governorate at large, on three days, told by two origins, and totals over them.</summary>
internal static class World
{
    public const string Monitor = "sohr";
    public static readonly string[] Villages = ["C1022", "C3871", "C3987", "C2154", "SY07"];

    private static readonly Gen<ReportedCount> Incident =
        from village in Gen.Int[0, 4]
        from day in Gen.Int[1, 3]
        from number in Gen.Int[0, 6]
        from children in Gen.Int[-1, 2]
        from second in Gen.Bool
        from qualifier in Gen.Int[0, 3].Select(i => i == 0 ? Qualifier.AtLeast : Qualifier.Exact)
        select Count($"k{village}{day}{(second ? 1 : 0)}", number, Villages[village], Day(day), children >= 0 && children <= number ? $"children {children}" : "",
            second ? Monitor : Say.CivilDefence, qualifier, false);

    private static readonly Gen<ReportedCount> Total =
        from area in Gen.Int[0, 2].Select(i => new[] { "SY07", "SY02", "SY02+SY07" }[i])
        from first in Gen.Int[1, 3]
        from length in Gen.Int[0, 2]
        from number in Gen.Int[0, 14]
        select Count($"t{area}{first}{length}", number, area, $"{Day(first)}..{Day(Math.Min(3, first + length))}", "", Say.CivilDefence, Qualifier.Exact, true);

    /// <summary>Up to seven incidents and two totals; no two for one thing.</summary>
    public static Gen<List<ReportedCount>> Counts { get; } =
        from incidents in Incident.List[1, 7]
        from totals in Total.List[0, 2]
        select incidents.Concat(totals).DistinctBy(count => count.Id).ToList();

    /// <summary>Incidents alone.</summary>
    public static Gen<List<ReportedCount>> Incidents { get; } = Incident.List[1, 7].Select(list => list.DistinctBy(count => count.Id).ToList());

    public static string Day(int day) => $"2024-12-{day.ToString("D2", CultureInfo.InvariantCulture)}";

    public static ReportedCount Count(string id, long number, string area, string days, string groups, string origin, Qualifier qualifier, bool total, string document = "a", string reported = "2024-12-05") =>
        Say.Count(id, Outcome.Killed, number, area, days, groups, origin, origin + document, 1, reported, written: area, total: total, qualifier: qualifier) with
        {
            Citation = new(origin + document, origin + document, null, id, null),
        };

    public static Reconciliation Solve(IReadOnlyList<ReportedCount> counts, params Ruling[] rulings) =>
        Reconciliation.Of(counts, rulings, Gazetteer.BuiltIn, SourceRegistry.BuiltIn);

    /// <summary>Every figure of a world as text: by day and place, and over all.</summary>
    public static string Figures(Reconciliation solved)
    {
        var all = new Selection { Outcomes = [Outcome.Killed], Classes = [VictimClass.Civilian] };
        var rows = solved.Table(all with { By = [Dimension.Day, Dimension.Place, Dimension.Group] }).Concat(solved.Table(all)).Concat(solved.Table(all with { By = [Dimension.Admin1] }));
        return string.Join('\n', rows.Select(Text));
    }

    public static string Text(Figure figure) => string.Create(CultureInfo.InvariantCulture,
        $"{figure.DateStart:yyyy-MM-dd} {figure.DateEnd:yyyy-MM-dd} {figure.Area} {figure.Group} {figure.Estimate.Low} {figure.Estimate.Best} {figure.Estimate.High} {figure.Estimate.Status}");

    public static CountEstimate Everything(Reconciliation solved, string? area = null) => Assert.Single(solved.Table(new()
    {
        Outcomes = [Outcome.Killed], Classes = [VictimClass.Civilian], Groups = [VictimGroup.Total], Area = area is null ? null : Area.Parse(area),
    })).Estimate;
}
