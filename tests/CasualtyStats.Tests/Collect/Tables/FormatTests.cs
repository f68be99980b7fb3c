using CasualtyStats.Model;

namespace CasualtyStats.Tests.Collect.Tables;

public sealed class FormatTests
{
    private const string Ged = "id,year,type_of_violence,where_prec,where_coordinates,adm_1,adm_2,country,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,low,best,high\n";

    [Theory]
    // where_prec, dates, a, b, civilians, unknown, low, best, high → counts
    [InlineData("1", "0,0,6,0,4,6,9", "Civilian 6 4 9 C3916")]
    [InlineData("1", "2,3,0,0,5,5,5", "Combatant 5 5 5 C3916")]
    [InlineData("1", "1,0,4,0,3,5,9", "Combatant 1 0 5 C3916|Civilian 4 2 8 C3916")]
    [InlineData("4", "0,0,0,2,2,2,2", "Unspecified 2 2 2 SY07")]
    [InlineData("1", "0,0,0,0,0,0,7", "Unspecified 0 0 7 C3916")]
    [InlineData("1", "0,0,0,0,0,0,0", "")]
    public void Collect_UcdpEvent_GivesACountForEachClass(string precision, string deaths, string expected)
    {
        using var desk = new Desk().With("ged.csv", $"{Ged}7,2030,1,{precision},Saraqib,Idlib,Ariha,Syria,1,1,2030-01-01,2030-01-01,{deaths}\n").Collect();
        Assert.Equal(expected, string.Join('|', desk.Counts.Select(count => $"{count.Class} {count.Count} {count.Interval.Low} {count.Interval.High} {count.Place.Area}")));
        Assert.All(desk.Counts, count => Assert.Equal(("ucdp", precision == "1" ? Basis.Stated : Basis.Inferred), (count.Source.Origin, count.Place.Basis)));
    }

    [Fact]
    public void Collect_UcdpEventsAlikeInAll_AreTwo()
    {
        string row = "2030,1,1,Saraqib,Idlib,Ariha,Syria,1,1,2030-01-01,2030-01-01,0,0,2,0,2,2,2\n";
        using var desk = new Desk().With("ged.csv", $"{Ged}7,{row}8,{row}").Collect();
        var figures = CasualtyStats.Reconcile.Reconciliation.Of([.. desk.Counts], [], CasualtyStats.Places.Gazetteer.BuiltIn, SourceRegistry.BuiltIn).Table(new Selection { Outcomes = [Outcome.Killed], Classes = [VictimClass.Civilian] });
        Assert.Equal(4, Assert.Single(figures).Estimate.Low);
    }

    [Fact]
    public void Collect_AcledExport_ReadsDeadWithoutClassAndZeroAsSilence()
    {
        using var desk = new Desk().With("acled.csv",
            "event_id_cnty,event_date,year,time_precision,event_type,country,admin1,admin2,location,geo_precision,source,notes,fatalities\n"
            + "SYR1,28 November 2030,2030,1,Explosions,Syria,Idleb,Ariha,Ariha,1,Somebody,text,3\nSYR2,29 November 2030,2030,1,Battles,Syria,Idleb,Ariha,Ariha,1,Somebody,text,0\n").Collect();
        var count = Assert.Single(desk.Counts);
        Assert.Equal((3L, VictimClass.Unspecified, "SYR1", "acled", ReferencePeriod.On(new(2030, 11, 28)), "2,13"), (count.Count, count.Class, count.EventId, count.Source.Origin, count.Harmed, count.Citation.Cell));
        Assert.Empty(desk.Told);
    }

    [Fact]
    public void Collect_HapiConflictEvents_LeavesOutThePartOfPoliticalViolence()
    {
        using var desk = new Desk().With("hapi.json",
            """
            {"data":[
            {"location_name":"Syria","admin1_name":"Idleb","admin2_name":"Ariha","admin2_code":"SY0703","event_type":"political_violence","events":4,"fatalities":9,"reference_period_start":"2030-01-01T00:00:00","reference_period_end":"2030-01-31T23:59:59"},
            {"location_name":"Syria","admin1_name":"Idleb","admin2_name":"Ariha","admin2_code":"SY0703","event_type":"civilian_targeting","events":2,"fatalities":5,"reference_period_start":"2030-01-01T00:00:00","reference_period_end":"2030-01-31T23:59:59"}
            ]}
            """).Collect();
        var count = Assert.Single(desk.Counts);
        Assert.Equal((9L, "SY0703", new ReferencePeriod(new(2030, 1, 1), new(2030, 1, 31)), "record 1, fatalities"), (count.Count, count.Place.Area.ToString(), count.Harmed, count.Citation.Cell));
        Assert.Equal(["hapi.json, cell record 2, event_type: 1 rows of civilian targeting are a part of the rows of political violence and are not counted again"], desk.Told);
    }

    [Fact]
    public void Collect_GazaDailyAsCsv_IsReadLikeItsJson()
    {
        using var desk = new Desk().With("daily.csv",
            "report_date,report_source,report_period,killed,killed_cum,ext_killed_cum,killed_children_cum,press_killed_cum,massacres_cum\n"
            + "2030-01-01,mohtel,24,10,10,10,4,1,2\n2030-01-02,missing,24,,,14,,,\n2030-01-03,gmotel,48,9,20,20,,,3\n").Collect();
        Assert.Equal(["2,4 10 2030-01-01 2030-01-01 gaza-moh ", "2,5 10 2030-01-01 2030-01-01 gaza-moh children=4 journalist=1", "4,4 9 2030-01-02 2030-01-03 gaza-media-office ", "4,5 20 2030-01-01 2030-01-03 gaza-media-office "],
            desk.Counts.OrderBy(count => count.Citation.Cell, StringComparer.Ordinal).Select(count => $"{count.Citation.Cell} {count.Count} {count.Harmed.Start:yyyy-MM-dd} {count.Harmed.End:yyyy-MM-dd} {count.Source.Origin} {string.Join(' ', count.Breakdown.Parts.Select(part => $"{part.Group}={part.Count}"))}"));
        Assert.Contains("daily.csv, cell 4,4: 9 are given for 2030-01-03, but the running total rises by 10, from 10 (2,5) to 20 (mohtel → gmotel); the rest was probably added for earlier days; both are kept", desk.Told);
    }

    [Fact]
    public void Collect_HxlTagsWithSlips_SpeakWhereHeadersAreUnknown()
    {
        using var desk = new Desk().With("hxl.csv",
            "When,Province,Col A,Col B,Money\n#date,#adm1 +nmae,#afected +kiled,#affected +injured +children,#value +usd\n2030-01-01,Idleb,3,2,900\n").Collect();
        Assert.Equal(["Killed 3 SY07 3,3", "Injured  SY07 3,4"], desk.Counts.Select(count => $"{count.Outcome} {count.Count} {count.Place.Area} {count.Citation.Cell}"));
        Assert.Equal(2, desk.Counts.Last().Breakdown.Children);
    }

    // Sex and age together name girls, boys, women and men; one alone is a part that no group holds.
    [Theory]
    [InlineData("W,G,M,B,All", "#affected+killed+adults+f,#affected+f+children+killed,#affected+killed+m+adults,#affected+killed+children+m,#affected+killed", "women=1;girls=2;men=3;boys=4")]
    [InlineData("C,F,E,X,All", "#affected+killed+children,#affected+killed+f,#affected+killed+elderly,#affected+killed+adults,#affected+killed", "children=1;female=2;elderly=3;adults=4")]
    [InlineData("Dead (adult females),Dead - female children,Male adults killed,Deaths: males,Deaths", "", "women=1;girls=2;men=3;male=4")]
    [InlineData("قتلى إناث,قتلى أطفال إناث,قتلى ذكور بالغين,قتلى أطفال ذكور,عدد القتلى", "", "female=1;girls=2;men=3;boys=4")]
    public void Collect_SexAndAgeTogether_NameTheGroup(string headers, string tags, string groups)
    {
        using var desk = new Desk().With("sex.csv", $"Date,Province,{headers}\n" + (tags.Length > 0 ? $"#date,#adm1+name,{tags}\n" : "") + "2030-01-01,Idleb,1,2,3,4,10\n").Collect();
        var count = Assert.Single(desk.Counts);
        Assert.Equal((10L, groups), (count.Count, string.Join(';', count.Breakdown.Parts.Select(part => $"{part.Group.Code}={part.Count}"))));
        Assert.Empty(desk.Told);
    }

    [Theory]
    [InlineData("Elderly females killed")]
    [InlineData("Female men killed")]
    [InlineData("Males and females killed")]
    public void Collect_SexAndAgeThatDoNotFit_AreToldAndNotRead(string header)
    {
        using var desk = new Desk().With("sex.csv", $"Date,Province,{header},Deaths\n2030-01-01,Idleb,1,10\n").Collect();
        Assert.True(Assert.Single(desk.Counts).Breakdown.Parts.IsEmpty);
        Assert.Contains(header, Assert.Single(desk.Told), StringComparison.Ordinal);
    }

    [Fact]
    public void Collect_OwnFigures_AreNoNewEvidence()
    {
        using var desk = new Desk().With("figures.csv", "\ufeffdate_start,date_end,pcode,place,outcome,victim_class,group,low,best,high,naive_sum,statements,origins,corroboration,status\n2030-01-01,2030-01-01,SY07,Idleb,killed,civilian,total,3,3,3,3,t1,x,1,reported\n").Collect();
        Assert.Empty(desk.Counts);
        Assert.Equal(["figures.csv, cell 1,1: this is a table of results that this program wrote; it is no new evidence and nothing was read from it; collect the reports themselves, or tallies.csv"], desk.Told);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Collect_OwnTallies_ComeBackAsTheyWere(bool lines)
    {
        using var desk = new Desk().With("t.csv", "date_start,date_end,place,pcode,outcome,count,qualifier,low,high,victim_class,children,women,source,cumulative,cause\n"
            + "2024-11-28,2024-11-29,مدينة الأتارب,,killed,15,at_least,,,civilian,4,2,White Helmets,no,air strike\n2024-12-01,,Idlib and rural Aleppo,SY07+SY02-C1007,injured,,range,20,30,,,,,,\n").Collect();
        string before = Exported(desk.Counts, lines);
        using var again = new Desk().With(lines ? "tallies.jsonl" : "tallies.csv", before).Collect();
        Assert.Equal(before, Exported(again.Counts, lines));
        Assert.Empty(again.Told);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Collect_OwnTalliesOfEveryKind_LoseNothing(bool lines)
    {
        var count = new ReportedCount
        {
            Id = "t0123456789ab",
            Citation = new("posts/1.txt", new string('a', 64), new(10, 24), null, "-13 قتيلاً, \"some\""),
            Outcome = Outcome.KilledOrInjured,
            Count = null,
            Interval = new(20, null),
            Qualifier = Qualifier.Dozens,
            Class = VictimClass.Civilian,
            ClassBasis = Basis.Carried,
            Breakdown = new([new(VictimGroup.Children, 3), new(VictimGroup.Women, null)]),
            Place = new("ريف إدلب", Area.Parse("SY07+SY02-C1007"), Basis.Inferred),
            Harmed = new(new(2024, 11, 30), new(2024, 12, 2)),
            HarmedBasis = Basis.Carried,
            Counted = ReferencePeriod.On(new(2024, 12, 2)),
            Source = new("'الدفاع المدني", "syria-civil-defence", "un-ocha", Basis.Carried),
            Cumulative = true,
            Relations = new("t1", "t2", "t3", ["t4", "t5"]),
            EventId = "SYR=12",
            Report = 3,
            ReportDate = new(2024, 12, 3),
            Flags = [new("dozens"), new("place-ambiguous")],
        };
        using var desk = new Desk().With(lines ? "tallies.jsonl" : "tallies.csv", Exported([count], lines)).Collect();
        var back = Assert.Single(desk.Counts);
        Assert.Equal(Exported([count], lines), Exported([back], lines));
        Assert.Equal(("SYR=12", 3, new DateOnly(2024, 12, 3), Basis.Carried, Basis.Inferred, "un-ocha", 2), (back.EventId, back.Report, back.ReportDate, back.HarmedBasis, back.Place.Basis, back.Source.Relay, back.Relations.Includes.Length));
        Assert.Empty(desk.Told);
    }

    [SkippableTheory]
    [InlineData("ucdp/conflict_data_BGD.csv")]
    [InlineData("gaza/casualties_daily.json")]
    [InlineData("insecurity-insight/2020-2023-explosive-weapons-monitor-data-by-insecurity-insight.xlsx")]
    [InlineData("peacekeeping/dppadposs-fatalities.csv")]
    public void Collect_ExportOfARealTable_GivesTheSameCounts(string file)
    {
        using var desk = new Desk().Collect(null, Repository.SharedPath("data", "tables", file));
        string before = Exported(desk.Counts, lines: false);
        using var again = new Desk().With("tallies.csv", before).Collect();
        Assert.Equal(before, Exported(again.Counts, lines: false));
        Assert.Equal(desk.Counts.Count(), again.Counts.Count());
    }

    private static string Exported(IEnumerable<ReportedCount> counts, bool lines)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        if (lines) CasualtyStats.Report.Exports.TallyJsonLines.Write(writer, counts);
        else CasualtyStats.Report.Exports.TallyCsv.Write(writer, counts);
        return writer.ToString();
    }
}
