using CasualtyStats.Model;
using CasualtyStats.Report.Exports;

namespace CasualtyStats.Tests.Report.Exports;

public sealed class ExportTests
{
    private static readonly ReportedCount Tally = new()
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
        Place = new("ريف إدلب", new([new("SY07"), new("SY02")], [new("C1007")])),
        Harmed = new(new(2024, 11, 30), new(2024, 12, 2)),
        Counted = ReferencePeriod.On(new(2024, 12, 2)),
        Source = new("الدفاع المدني", "syria-civil-defence"),
        Cumulative = true,
        Relations = Relations.None with { PartOf = "tfff" },
        Flags = [new("dozens"), new("place-ambiguous", "إدلب")],
    };

    private static readonly Figure Figure = new()
    {
        DateStart = new(2024, 12, 1), DateEnd = new(2024, 12, 2), Area = Tally.Place.Area, PlaceEnglish = "=Idleb, Aleppo", PlaceArabic = "إدلب",
        Outcome = Outcome.Killed, Class = VictimClass.Civilian, Group = VictimGroup.NotStated, Estimate = new(22, null, null, FigureStatus.Implied),
        NaiveSum = 48, Statements = ["ta", "tb"], Origins = ["un-ocha"], Contested = true,
    };

    private static readonly Figure Silent = new() { Outcome = Outcome.Missing, Class = VictimClass.Unspecified, Group = VictimGroup.Total, Estimate = CountEstimate.None };

    [Fact]
    public void FigureCsv_Figures_GiveTheColumnsOfTheConsole() => Assert.Equal(
        """
        date_start,date_end,pcode,place,outcome,victim_class,group,low,best,high,naive_sum,statements,origins,corroboration,status
        2024-12-01,2024-12-02,SY02+SY07-C1007,"=Idleb, Aleppo",killed,civilian,not_stated,22,,,48,ta;tb,un-ocha,contested,implied
        ,,,,missing,unspecified,total,,,,0,,,0,none

        """, Text(writer => FigureCsv.Write(writer, [Figure, Silent])));

    [Fact]
    public void FigureCsv_ForSpreadsheet_DefusesFormulas() =>
        Assert.Contains(",\"'=Idleb, Aleppo\",", Text(writer => FigureCsv.Write(writer, [Figure], forSpreadsheet: true)), StringComparison.Ordinal);

    [Fact]
    public void FigureJson_Figures_GiveOneArray()
    {
        Assert.Equal(
            """
            [
            {"date_start":"2024-12-01","date_end":"2024-12-02","pcode":"SY02+SY07-C1007","place":"إدلب","outcome":"killed","victim_class":"civilian","group":"not_stated","low":22,"best":null,"high":null,"naive_sum":48,"statements":["ta","tb"],"origins":["un-ocha"],"corroboration":"contested","status":"implied"},
            {"date_start":null,"date_end":null,"pcode":null,"place":null,"outcome":"missing","victim_class":"unspecified","group":"total","low":null,"best":null,"high":null,"naive_sum":0,"statements":[],"origins":[],"corroboration":"0","status":"none"}
            ]

            """, Text(writer => FigureJson.Write(writer, [Figure, Silent], Language.Arabic)));
        Assert.Equal("[\n]\n", Text(writer => FigureJson.Write(writer, [])));
    }

    [Fact]
    public void TallyJsonLines_Tally_GivesEveryFieldInOrder() => Assert.Equal(
        """
        {"id":"t0123456789ab","document":"posts/1.txt","start":10,"end":24,"quote":"-13 قتيلاً, \"some\"","cell":null,"outcome":"killed_or_injured","count":null,"low":20,"high":null,"qualifier":"dozens","victim_class":"civilian","class_basis":"carried","occupation":null,"assertion":"reported","cause":null,"alleged_actor":null,"breakdown":{"children":3,"women":null},"place":"ريف إدلب","pcode":null,"area":{"include":["SY02","SY07"],"exclude":["C1007"]},"date_start":"2024-11-30","date_end":"2024-12-02","counted_start":"2024-12-02","counted_end":"2024-12-02","source":"الدفاع المدني","origin":"syria-civil-defence","cumulative":true,"duplicate_of":null,"part_of":"tfff","supersedes":null,"flags":["dozens","place-ambiguous"],"event":null,"report":0,"report_date":null,"date_basis":null,"place_basis":null,"source_basis":null,"relay":null,"includes":[],"former_outcome":null}

        """, Text(writer => TallyJsonLines.Write(writer, [Tally])));

    [Fact]
    public void TallyCsv_Tally_GivesTheSameFields() => Assert.Equal(
        """"
        id,document,start,end,quote,cell,outcome,count,low,high,qualifier,victim_class,class_basis,occupation,assertion,cause,alleged_actor,breakdown,place,pcode,area,date_start,date_end,counted_start,counted_end,source,origin,cumulative,duplicate_of,part_of,supersedes,flags,event,report,report_date,date_basis,place_basis,source_basis,relay,includes,former_outcome
        t0123456789ab,posts/1.txt,10,24,"-13 قتيلاً, ""some""",,killed_or_injured,,20,,dozens,civilian,carried,,reported,,,children=3;women=,ريف إدلب,,SY02+SY07-C1007,2024-11-30,2024-12-02,2024-12-02,2024-12-02,الدفاع المدني,syria-civil-defence,true,,tfff,,dozens;place-ambiguous,,0,,,,,,,

        """", Text(writer => TallyCsv.Write(writer, [Tally])));

    [Fact]
    public void Findings_InBothForms_CarryPlaceAndText()
    {
        var finding = new Finding("possible-miss", Severity.Check, Tally.Citation, SampleContent.Said("A miss, perhaps.", "ربما فات عدد."), ["ta", "tb"]);
        Assert.Equal("id,code,severity,document,start,end,quote,cell,text,concerns\n" +
            $"{finding.Id},possible-miss,check,posts/1.txt,10,24,\"-13 قتيلاً, \"\"some\"\"\",,ربما فات عدد.,ta;tb\n",
            Text(writer => FindingCsv.Write(writer, [finding], Language.Arabic)));
        Assert.Equal($"{{\"id\":\"{finding.Id}\",\"code\":\"possible-miss\",\"severity\":\"check\",\"document\":\"posts/1.txt\",\"start\":10,\"end\":24,\"quote\":\"-13 قتيلاً, \\\"some\\\"\",\"cell\":null,\"text\":\"A miss, perhaps.\",\"concerns\":[\"ta\",\"tb\"]}}\n",
            Text(writer => FindingJsonLines.Write(writer, [finding])));
    }

    private static string Text(Action<TextWriter> write)
    {
        using var writer = new StringWriter();
        write(writer);
        return writer.ToString();
    }
}
