using System.Globalization;
using CasualtyStats.Model;
using CasualtyStats.Places;
using CasualtyStats.Reconcile;
using CsCheck;

namespace CasualtyStats.Tests.Reconcile;

/// <summary>
/// Random worlds with everything that ledgers have: three origins and their relays, reports that tell of several days, revisions, groups,
/// numbers without an end, items without a day, a place or a class, totals of a day, a week and of all, and what people ruled.
/// </summary>
internal static class BusyWorld
{
    private static readonly string[] Villages = ["C1022", "C3871", "C3987", "C2154", "C1007", "C4095"];
    private static readonly string[] Regions = ["SY07", "SY02", "SY02+SY07", "SY02+SY07-C1007", "SY"];
    private static readonly string[] Origins = [Say.CivilDefence, World.Monitor, "snhr"];
    private static readonly RulingKind[] Kinds = [RulingKind.Correct, RulingKind.Reject, RulingKind.Inside, RulingKind.Outside, RulingKind.SameIncidentAs, RulingKind.Accept];
    private static readonly DateOnly First = new(2024, 11, 1);

    /// <summary>Up to so many counts over so many days.</summary>
    public static Gen<List<ReportedCount>> Counts(int most, int days) =>
        Count(days).List[2, most].Select(list => list.Select((count, i) => Named(count, i)).ToList());

    /// <summary>A world and what people ruled on it.</summary>
    public static Gen<(List<ReportedCount> Counts, List<Ruling> Rulings)> Ruled(int most, int days) =>
        from counts in Counts(most, days)
        from rulings in Ruling(counts).List[0, 3]
        select (counts, rulings.Select((ruling, i) => ruling with { Id = "r" + i }).ToList());

    private static Gen<ReportedCount> Count(int days) =>
        from kind in Gen.Int[0, 9]
        from place in Gen.Int[0, 5]
        from region in Gen.Int[0, 4]
        from day in Gen.Int[0, days - 1]
        from number in Gen.Int[0, 6]
        from children in Gen.Int[-2, 2]
        from origin in Gen.Int[0, 2]
        from relay in Gen.Int[0, 3]
        from manner in Gen.Int[0, 11]
        from injured in Gen.Int[0, 4]
        select Make(kind, place, region, day, number, children, origin, relay, manner, injured == 0);

    private static ReportedCount Make(int kind, int place, int region, int day, int number, int children, int origin, int relay, int manner, bool injured)
    {
        bool total = kind >= 7;
        string area = total ? Regions[region] : kind == 6 ? "" : Villages[place];
        string days = kind switch { 8 => $"{Day(day - 6)}..{Day(day)}", 9 => $"{Day(0)}..{Day(day)}", 5 => $"..{Day(day)}", _ => Day(day) };
        int reported = day + (relay == 0 ? 1 : 0);
        string document = $"{Origins[origin]}-{(relay == 0 ? "relay-" : "")}{reported}";
        long printed = total ? number * 3 : number;
        Outcome? former = total || injured ? null : manner switch { 5 => Outcome.Injured, 6 => Outcome.Missing, _ => null };
        return Say.Count("t1", injured ? manner == 7 ? Outcome.Missing : Outcome.Injured : Outcome.Killed, printed, area, days, children >= 0 && children <= number ? $"children {children}" : "",
            Origins[origin], document, 1, Day(reported), manner == 0 ? VictimClass.Unspecified : VictimClass.Civilian, kind == 6 ? "a camp " + place : null, total,
            qualifier: manner switch { 1 => Qualifier.AtLeast, 2 => Qualifier.About, _ => Qualifier.Exact },
            day: kind == 4 ? Basis.Carried : Basis.Stated, assertion: manner == 3 ? Assertion.Unconfirmed : Assertion.Reported,
            counted: manner == 4 && !total ? Day(day + 1) : null) with { FormerOutcome = former };
    }

    // Every third document is a table; a few counts say of themselves what they belong to.
    private static ReportedCount Named(ReportedCount count, int i)
    {
        string id = "t" + i.ToString("D6", CultureInfo.InvariantCulture);
        bool table = count.Citation.Document.Length % 3 == 0;
        return count with
        {
            Id = id,
            Citation = new(count.Citation.Document, count.Citation.Document, table ? null : new(i * 10, i * 10 + 5), table ? $"{i + 2},3" : null, table ? null : $"{id} said {count.Count}"),
        };
    }

    private static Gen<Ruling> Ruling(List<ReportedCount> counts) =>
        from kind in Gen.Int[0, Kinds.Length - 1].Select(i => Kinds[i])
        from subject in Gen.Int[0, counts.Count - 1]
        from other in Gen.Int[0, counts.Count - 1]
        from value in Gen.Long[0, 6]
        select new Ruling("r", kind, counts[subject].Id, kind == RulingKind.Correct ? value : null,
            kind is RulingKind.Inside or RulingKind.Outside or RulingKind.SameIncidentAs ? counts[other].Id : null, null, "Rana", new DateOnly(2025, 1, 1), "asked the team");

    public static string Day(int day) => First.AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly Date(int day) => First.AddDays(day);

    public static Reconciliation Solve(IReadOnlyList<ReportedCount> counts, IReadOnlyList<Ruling> rulings, ReconcileOptions? options = null) =>
        Reconciliation.Of(counts, rulings, Gazetteer.BuiltIn, SourceRegistry.BuiltIn, options);

    /// <summary>All that a reconciliation says, as text: figures, incidents, verdicts and findings.</summary>
    public static string Everything(Reconciliation solved)
    {
        var lines = new List<string>();
        foreach (var selection in (Selection[])[new() { By = [Dimension.Day, Dimension.Place, Dimension.Group] }, new() { By = [Dimension.Admin1, Dimension.Group] }, new() { By = [Dimension.Week], Clock = Clock.Report }, new()])
            foreach (var figure in solved.Table(selection)) lines.Add(Text(figure));
        foreach (var incident in solved.Incidents) lines.Add($"{incident.Id} {incident.Area} {incident.PlaceWritten} {incident.Status} {string.Join(',', incident.Statements)} | {string.Join(" | ", incident.Figures.Select(Text))}");
        foreach (var verdict in solved.Verdicts.Values.OrderBy(verdict => verdict.Statement, StringComparer.Ordinal)) lines.Add(Text(verdict));
        foreach (var finding in solved.Findings) lines.Add(Text(finding));
        return string.Join('\n', lines);
    }

    public static string Text(Figure figure) => $"{World.Text(figure)} {figure.Outcome} {figure.Class} {figure.Incident} naive {figure.NaiveSum} {figure.Corroboration} {string.Join(',', figure.Statements)}";

    public static string Text(Verdict verdict) => $"{verdict.Statement} {verdict.Kind} {verdict.Other} {verdict.Ruling} {verdict.Reason.Text(Language.English)}";

    public static string Text(Finding finding) => $"{finding.Id} {finding.Code} {string.Join(',', finding.Concerns)} {finding.Text(Language.English)}";
}
