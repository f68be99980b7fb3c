using CasualtyStats.Model;

namespace CasualtyStats.Tests.Collect.Tables;

public sealed class NestedRowsTests
{
    private const string Header = "date,country,admin1,admin2,killed\n";

    private static string Shown(ReportedCount count, IEnumerable<ReportedCount> all) =>
        $"{count.Count} {count.Cumulative} {all.FirstOrDefault(whole => whole.Id == count.Relations.PartOf)?.Count}";

    [Fact]
    public void Collect_LevelsOutsideTheGazetteer_AreAWholeAndItsParts()
    {
        // 30 = 18 + 12; 18 = 11 + 7.
        using var desk = new Desk().With("t.csv", Header + "2030-01-01,Sudan,,,30\n2030-01-01,Sudan,Khartoum,,18\n2030-01-01,Sudan,Khartoum,Bahri,11\n2030-01-01,Sudan,Khartoum,Omdurman,7\n2030-01-01,Sudan,Darfur,,12\n").Collect();
        Assert.Equal(["30 True ", "18 True 30", "11 False 18", "7 False 18", "12 False 30"], desk.Counts.Select(count => Shown(count, desk.Counts)));
        Assert.DoesNotContain(desk.Findings, finding => finding.Code == "table-parts-differ");
        var figures = CasualtyStats.Reconcile.Reconciliation.Of([.. desk.Counts], [], CasualtyStats.Places.Gazetteer.BuiltIn, SourceRegistry.BuiltIn).Table(new Selection { Outcomes = [Outcome.Killed] });
        Assert.Equal((30L, 30L, 30L), Assert.Single(figures) is var figure ? (figure.Estimate.Low, figure.Estimate.Best, figure.Estimate.High) : default);
    }

    [Fact]
    public void Collect_LevelsByCodes_AreAWholeAndItsParts()
    {
        using var desk = new Desk().With("t.csv", "date,place,adm1_pcode,adm2_pcode,killed\n2030-01-01,Kyivska,UA32,,9\n2030-01-01,Bilotserkivskyi,UA32,UA3202,5\n2030-01-01,Boryspilskyi,UA32,UA3204,3\n").Collect();
        Assert.Equal(["9 True ", "5 False 9", "3 False 9"], desk.Counts.Select(count => Shown(count, desk.Counts)));
        Assert.Contains("t.csv, cell 2,5: 9 killed are printed for \"Kyivska\", its 2 parts in this table add up to 8; both are kept; check which is right", desk.Told);
    }

    [Fact]
    public void Collect_CountryWithFewerThanItsProvince_IsNoWhole()
    {
        using var desk = new Desk().With("t.csv", Header + "2030-01-01,Sudan,,,2\n2030-01-01,Sudan,Khartoum,,18\n").Collect();
        Assert.Equal(["2 False ", "18 False "], desk.Counts.Select(count => Shown(count, desk.Counts)));
        Assert.Contains("t.csv, cell 2,5: 2 for Sudan is less than 18 for Khartoum, Sudan, which lies in it; it is taken for people whose place in it is not known, not for the whole; correct it if it is the whole", desk.Told);
    }

    [Fact]
    public void Collect_OneColumnOfCodesOutsideTheGazetteer_AreAWholeAndItsParts()
    {
        // 10 = 6 + 4.
        using var desk = new Desk().With("t.csv", "pcode,date,killed\nXZ01,2030-01-01,10\nXZ0101,2030-01-01,6\nXZ0102,2030-01-01,4\n").Collect();
        Assert.Equal(["10 True ", "6 False 10", "4 False 10"], desk.Counts.Select(count => Shown(count, desk.Counts)));
        Assert.Equal((10L, 10L, 10L), Killed(desk));
    }

    [Fact]
    public void Collect_NumbersThatBeginOneAnother_AreNoPartsOfEachOther()
    {
        using var desk = new Desk().With("t.csv", "pcode,date,killed\nXZ1,2030-01-01,10\nXZ10,2030-01-01,6\nXZ11,2030-01-01,4\n").Collect();
        Assert.Equal(["10 False ", "6 False ", "4 False "], desk.Counts.Select(count => Shown(count, desk.Counts)));
    }

    [Fact]
    public void Collect_SubtotalsOfGovernorates_AreSumsOfTheirGovernorate()
    {
        // 5 + 7 in Idleb, 2 in Aleppo.
        using var desk = new Desk().With("t.csv", "Governorate,District,Killed,Injured\nIdleb,Ariha,5,6\nIdleb,Harim,7,1\nIdleb,Total,12,7\nAleppo,Afrin,2,3\nAleppo,Sub-total,2,3\nGrand total,,14,10\n").Collect();
        Assert.Equal(["SY0705 5", "SY0703 7", "SY07 12", "SY0203 2", "SY02 2", " 14"], desk.Counts.Where(count => count.Outcome == Outcome.Killed).Select(count => $"{count.Place.Area.OnlyCode} {count.Count}"));
        Assert.Equal(["t.csv, cell 1,3: no column and no title says when; the counts are kept without days and stand in no table of days; casualtystats map lets you give date_start and date_end"], desk.Told);
        Assert.Equal((14L, 14L, 14L), Killed(desk));
    }

    private static (long Low, long? Best, long? High) Killed(Desk desk)
    {
        var figure = Assert.Single(CasualtyStats.Reconcile.Reconciliation.Of([.. desk.Counts], [], CasualtyStats.Places.Gazetteer.BuiltIn, SourceRegistry.BuiltIn).Table(new Selection { Outcomes = [Outcome.Killed] }));
        Assert.NotEqual(FigureStatus.Contradicted, figure.Estimate.Status);
        return (figure.Estimate.Low ?? -1, figure.Estimate.Best, figure.Estimate.High);
    }
}
