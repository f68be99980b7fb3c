using CasualtyStats.Model;

namespace CasualtyStats.Tests.Collect.Tables;

/// <summary>Real tables of the field; every number here was worked out apart, by the few lines of Python above it.</summary>
public sealed class SharedTablesTests
{
    private const string Gaza = "casualties_daily.json";

    // d = json.load(open(f)); r = [x for x in d if x['report_period'] != 0]; rows repeated without a report left out (14800 four times on, two with nothing new):
    // sum(x['killed'] for x in r if 'killed' in x), number of them; sum of x['killed_cum'] …
    [SkippableFact]
    public void Collect_GazaDaily_ReadsDailyAndRunningFiguresByTheirSources()
    {
        using var desk = Shared("gaza", Gaza);
        var killed = desk.Counts.Where(count => count is { Outcome: Outcome.Killed, Cause: null }).ToList();
        var daily = killed.Where(count => count.Harmed.Start > new DateOnly(2023, 10, 7) || count.Citation.Cell == "record 1, killed").ToList();
        // 1 013 rows have killed; 83 of them have report_period 0, say 0 and repeat the totals of the day before: 68 864 stays the sum.
        Assert.Equal((930, 68_864L), (daily.Count(count => count.Citation.Cell!.EndsWith(", killed", StringComparison.Ordinal)), daily.Where(count => count.Citation.Cell!.EndsWith(", killed", StringComparison.Ordinal)).Sum(count => count.Count)));
        var last = Assert.Single(killed, count => count.Citation.Cell == "record 1051, killed_cum");
        Assert.Equal((73_419L, new DateOnly(2023, 10, 7), new DateOnly(2026, 8, 22), true), (last.Count, last.Harmed.Start, last.Harmed.End, last.Cumulative));
        Assert.Equal("gaza-moh", last.Source.Origin);
        // The last row has two days: its two killed are of the 21st and the 22nd.
        var two = Assert.Single(killed, count => count.Citation.Cell == "record 1051, killed");
        Assert.Equal((2L, new DateOnly(2026, 8, 21), new DateOnly(2026, 8, 22)), (two.Count, two.Harmed.Start, two.Harmed.End));
        var second = Assert.Single(killed, count => count.Citation.Cell == "record 2, killed_cum");
        Assert.Equal((370L, 78L, 41L), (second.Count, second.Breakdown.Children, second.Breakdown[VictimGroup.Women]));
    }

    [SkippableFact]
    public void Collect_GazaDaily_TellsEveryKnownFault()
    {
        using var desk = Shared("gaza", Gaza);
        string[] told = desk.Told;
        Assert.Contains($"{Gaza}, cell record 1, report_source: several sources report by turns in one column (rows: mohtel 1000; gmotel 22); each count keeps its own source; a step from one source to another is no change on the ground", told);
        Assert.Contains($"{Gaza}, cell record 7, report_source: 28 rows say that nothing was reported; that is not zero; 14 of them hold figures all the same, kept without a source", told);
        Assert.Contains($"{Gaza}, cell record 36, report_date: 91 rows repeat the day before without a report of their own (2023-11-11, 2023-11-16, 2023-11-24, 2023-11-26, 2023-11-28 …); they are no statement that nobody was harmed and are not read", told);
        Assert.Contains($"{Gaza}, cell record 463, killed_committee: 38 rows hold people added for earlier days, 9774 in all; they were not harmed on the day of their row", told);
        Assert.Equal(
            [
                $"{Gaza}, cell record 13, killed_women_cum: the running total falls from 1032 (record 11, killed_women_cum, 2023-10-17) to 1000 on 2023-10-19 (gmotel → mohtel); a total of all days cannot fall unless it was corrected; both are kept",
                $"{Gaza}, cell record 15, killed_women_cum: the running total falls from 1000 (record 13, killed_women_cum, 2023-10-19) to 967 on 2023-10-21; a total of all days cannot fall unless it was corrected; both are kept",
                $"{Gaza}, cell record 655, famine_cum: the running total falls from 104 (record 654, famine_cum, 2025-07-21) to 101 on 2025-07-22; a total of all days cannot fall unless it was corrected; both are kept",
            ], desk.Findings.Where(finding => finding.Code == "table-running-falls").Select(finding => finding.Text(Language.English)));
    }

    // for x in d: p = by_day.get(day − report_period/24); fails if p and x['killed_cum'] − p['killed_cum'] != x['killed']: seven days.
    [SkippableFact]
    public void Collect_GazaDaily_ComparesDailyFiguresOnlyWhereBothEndsStand()
    {
        using var desk = Shared("gaza", Gaza);
        var differing = desk.Findings.Where(finding => finding.Code is "table-daily-less" or "table-daily-more" && finding.Where!.Cell!.EndsWith(", killed", StringComparison.Ordinal));
        Assert.Equal(["2023-12-05 725 349", "2023-12-08 313 310", "2023-12-09 210 213", "2024-01-12 151 239", "2024-01-16 158 185", "2024-08-27 41 0", "2024-08-28 58 99"],
            differing.Select(finding => $"{finding.Message.Arguments[3]} {finding.Message.Arguments[2]} {finding.Message.Arguments[7]}").Order(StringComparer.Ordinal));
        Assert.Contains($"{Gaza}, cell record 60, killed: 725 are given for 2023-12-05, but the running total rises only by 349, from 15899 (record 59, killed_cum) to 16248 (mohtel → gmotel); both are kept; check which is right", desk.Told);
    }

    [SkippableFact]
    public void Collect_GazaInfrastructure_IsNoTableOfCasualties()
    {
        using var desk = Shared("gaza", "infrastructure-damaged.json");
        Assert.Empty(desk.Documents);
        Assert.Equal("table-unknown", Assert.Single(desk.Findings).Code);
    }

    // rows = csv.DictReader(f): 115; field without ext_ and not report_source: 48 of numbers, 20 of them lowered; ext_: 64, of which 13 lowered.
    [SkippableFact]
    public void Collect_GazaRevisions_KeepsBothNumbersAndTellsThoseLowered()
    {
        using var desk = Shared("gaza", "gaza_daily_revisions.csv");
        Assert.Equal(20, desk.Findings.Count(finding => finding.Code == "table-revised-down"));
        Assert.Contains("gaza_daily_revisions.csv, cell 27,4: killed of 2023-10-16 was lowered from 254 to 138 on 2024-02-20; both are kept, the later one stands", desk.Told);
        Assert.Contains("gaza_daily_revisions.csv, cell 5,2: 64 rows rewrite numbers that were filled in; nobody reported them, so they are not read", desk.Told);
        Assert.Contains("gaza_daily_revisions.csv, cell 2,2: 3 rows rewrite something else than numbers of people", desk.Told);
        var revised = Assert.Single(desk.Counts, count => count.Citation.Cell == "7,4");
        var before = Assert.Single(desk.Counts, count => count.Citation.Cell == "7,3");
        Assert.Equal((232L, 198L, before.Id, new DateOnly(2024, 2, 20)), (revised.Count, before.Count, revised.Relations.Supersedes, revised.ReportDate));
    }

    // awk -F, 'NR>2' with csv quotes: sum of column 13 is 63 434, of column 14 92 127, 50 rows; 26 March (1081, 1707) and 17 April (1982, 2651) repeat the day before.
    [SkippableFact]
    public void Collect_UkraineFlashAppeal_ReadsTheTwoColumnsOfCasualtiesAndNoMoney()
    {
        const string file = "ohchr_ukraine_flash_appeal_2022.csv";
        using var desk = Shared("ukraine", file);
        Assert.Equal((48, 63_434L - 1081 - 1982, 48, 92_127L - 1707 - 2651),
            (desk.Counts.Count(count => count.Outcome == Outcome.Killed), desk.Counts.Where(count => count.Outcome == Outcome.Killed).Sum(count => count.Count!.Value),
            desk.Counts.Count(count => count.Outcome == Outcome.Injured), desk.Counts.Where(count => count.Outcome == Outcome.Injured).Sum(count => count.Count!.Value)));
        Assert.All(desk.Counts, count => Assert.Equal((VictimClass.Civilian, true, "un-ohchr", (DateOnly?)null), (count.Class, count.Cumulative, count.Source.Origin, count.Harmed.Start)));
        Assert.Equal(
            [
                $"{file}, cell 2,13: 50 rows only rise, from 249 on 2022-03-03 … to 2665 on 2022-04-25: read as a running total of all days up to the row's; if they are daily figures, say so with casualtystats map",
                $"{file}, cell 2,14: 50 rows only rise, from 553 on 2022-03-03 … to 3053 on 2022-04-25: read as a running total of all days up to the row's; if they are daily figures, say so with casualtystats map",
                $"{file}, cell 2,13: no column says where; the counts are kept without a place; casualtystats map lets you name one",
                $"{file}, cell 24,19: 2 rows repeat the day before without a report of their own (2022-03-26, 2022-04-17); they are no statement that nobody was harmed and are not read",
            ], desk.Told);
    }

    // r = list(csv.DictReader(f))[1:]: 601 events; sums: deaths_a 304, deaths_b 371, deaths_civilians 574, deaths_unknown 113, best 1 362.
    // One event (84006) has best 3 above high 0: not counted, so unknown is 110. 81 events have best 0, 61 of them a high above 0.
    [SkippableFact]
    public void Collect_UcdpEvents_ReadsTheDeadOfEachSide()
    {
        const string file = "conflict_data_BGD.csv";
        using var desk = Shared("ucdp", file);
        Assert.Equal((574L, 304L + 371, 113L - 3),
            (Sum(desk, VictimClass.Civilian), Sum(desk, VictimClass.Combatant), Sum(desk, VictimClass.Unspecified)));
        Assert.Contains($"{file}, cell 64,44: the number \"3\", the low \"0\", the high \"0\" and the qualifier \"\" do not go together; expected low ≤ number ≤ high; the row is not counted until it is mended", desk.Told);
        var first = Assert.Single(desk.Counts, count => count.EventId == "71663");
        Assert.Equal((1L, "3,44", "Bhāndāria town, Pirojpur District, Barisāl Division, Bangladesh", new ReferencePeriod(new(2013, 12, 13), new(2013, 12, 14))),
            (first.Count, first.Citation.Cell, first.Place.Written, first.Harmed));
        Assert.All(desk.Counts, count => Assert.False(count.Cumulative));
    }

    // sum(float(c) for c in column) of the sheet's XML, number of filled cells: C 161 in 25, D 170 in 20 (one is 0), G 320 in 24.
    [SkippableFact]
    public void Collect_HealthOverview_ReadsWorkersKilledAbductedAndInjuredInTheYearOfTheSheet()
    {
        using var desk = Shared("insecurity-insight", "2021-shcc-overview-data.xlsx");
        Assert.Equal(["Killed 25 161", "Injured 24 320", "Abducted 20 170"],
            desk.Counts.GroupBy(count => count.Outcome).OrderBy(kin => kin.Key).Select(kin => $"{kin.Key} {kin.Count()} {kin.Sum(count => count.Count)}"));
        Assert.All(desk.Counts, count => Assert.Equal(("medic", new ReferencePeriod(new(2021, 1, 1), new(2021, 12, 31))), (count.Occupation, count.Harmed)));
        Assert.Equal(("2021 SHCC Overview Data!C3", 39L, "Afghanistan"), (desk.Counts.First().Citation.Cell, desk.Counts.First().Count, desk.Counts.First().Place.Written));
    }

    // The same for M 50 in 32, N 168 in 109, O 25 in 19, P 30 in 16, Q 242 in 29.
    [SkippableFact]
    public void Collect_ExplosiveWeapons_ReadsEachOccupationOfAnEvent()
    {
        using var desk = Shared("insecurity-insight", "2020-2023-explosive-weapons-monitor-data-by-insecurity-insight.xlsx");
        Assert.Equal(["aid_health_worker 19 25", "aid_worker 32 50", "medic 109 168", "student 29 242", "teacher 16 30"],
            desk.Counts.GroupBy(count => count.Occupation).OrderBy(kin => kin.Key, StringComparer.Ordinal).Select(kin => $"{kin.Key} {kin.Count()} {kin.Sum(count => count.Count)}"));
        var last = desk.Counts.Last();
        Assert.Equal(("2020-2023 EWM Data!Q2085", 6L, new DateOnly(2020, 1, 1), "SY07"), (last.Citation.Cell, last.Count, last.Harmed.Start, last.Place.Area.ToString()));
    }

    // collections.Counter(r['type_of_incident']): Illness 1 516, Accident 1 395, Malicious Act 1 118, To Be Determined 144, Self-Inflicted 138, Unknown 39.
    // casualty_personnel_type: Military 3 003 and Military Observer 95, International Civilian 341.
    [SkippableFact]
    public void Collect_PeacekeepingFatalities_ReadsOnePersonARow()
    {
        using var desk = Shared("peacekeeping", "dppadposs-fatalities.csv");
        Assert.Equal(4350, desk.Counts.Count());
        Assert.Equal([" 183", "accident 1395", "illness 1516", "malicious_act 1118", "self_inflicted 138"],
            desk.Counts.GroupBy(count => count.Cause ?? "").OrderBy(kin => kin.Key, StringComparer.Ordinal).Select(kin => $"{kin.Key} {kin.Sum(count => count.Count)}"));
        Assert.Equal((341L, 3098L), (Sum(desk, VictimClass.Civilian), Sum(desk, VictimClass.Combatant)));
        Assert.Empty(desk.Told);
    }

    private static long Sum(Desk desk, VictimClass victims) => desk.Counts.Where(count => count.Class == victims).Sum(count => count.Count ?? 0);

    private static Desk Shared(params string[] path)
    {
        string file = Repository.SharedPath(["data", "tables", .. path]);
        return new Desk().With(path[^1], File.ReadAllBytes(file)).Collect();
    }
}
