using CasualtyStats.Model;

namespace CasualtyStats.Tests.Collect.Tables;

/// <summary>When the rows of a table were: days of many orders, and titles and notes that speak for all rows.</summary>
public sealed class TableDaysTests
{
    [Fact]
    public void Collect_TwoDigitYears_AreReadWhereTheColumnTellsWhichNumberIsWhat()
    {
        using var desk = new Desk().With("t.csv", "date,place,killed\n28/11/30,Idleb,3\n30/11/30,Aleppo,4\n01/12/30,Aleppo,5\n").Collect();
        Assert.Equal(["2030-11-28 3", "2030-11-30 4", "2030-12-01 5"], Days(desk));
        Assert.Equal(
            [
                "t.csv, cell 2,1: \"28/11/30\" shows that this column writes the day first; cells that leave a choice are read so",
                "t.csv, cell 2,1: this column writes years with two digits; \"28/11/30\" is read as 2030-11-28",
            ], desk.Told);
    }

    [Fact]
    public void Collect_TwoDigitYearsInFront_AreReadWhereOnlyTheLastNumberChanges()
    {
        using var desk = new Desk().With("t.csv", "date,place,killed\n30-11-28,Idleb,3\n30-11-29,Aleppo,4\n30-12-01,Aleppo,5\n").Collect();
        Assert.Equal(["2030-11-28 3", "2030-11-29 4", "2030-12-01 5"], Days(desk));
        Assert.Equal(["t.csv, cell 2,1: this column writes years with two digits; \"30-11-28\" is read as 2030-11-28"], desk.Told);
    }

    [Theory]
    [InlineData("01/02/30", "05/06/30")]
    [InlineData("11/12/10", "12/11/10")]
    public void Collect_TwoDigitYearsThatNothingTells_AreToldAndNotCounted(string first, string second)
    {
        using var desk = new Desk().With("t.csv", $"date,place,killed\n{first},Idleb,3\n{second},Aleppo,4\n").Collect();
        Assert.Empty(desk.Counts);
        Assert.Equal([first, second], desk.Findings.Select(finding => finding.Message.Arguments[2]));
        Assert.Equal($"t.csv, cell 2,1: in \"{first}\" day and month cannot be told apart; write it like 2024-11-28; the row is not counted until then", desk.Told[0]);
    }

    [Fact]
    public void Collect_ColumnThatContradictsItself_LeavesItsDoubtfulCells()
    {
        using var desk = new Desk().With("t.csv", "date,place,killed\n13/04/2030,Idleb,3\n04/15/2030,Idleb,4\n05/06/2030,Idleb,5\n").Collect();
        Assert.Equal(["2030-04-13 3", "2030-04-15 4"], Days(desk));
        Assert.Equal(["t.csv, cell 4,1: in \"05/06/2030\" day and month cannot be told apart; write it like 2024-11-28; the row is not counted until then"], desk.Told);
    }

    [Fact]
    public void Collect_MonthsInPlaceOfDays_AreAllTheirDays()
    {
        using var desk = new Desk().With("t.csv", "date,place,killed\n2030-11,Idleb,3\nNov 2030,Aleppo,4\nشباط ٢٠٣٢,حماة,5\n").Collect();
        Assert.Equal(["2030-11-01/2030-11-30 3", "2030-11-01/2030-11-30 4", "2032-02-01/2032-02-29 5"], Days(desk));
        Assert.All(desk.Counts, count => Assert.True(count.Cumulative));
        Assert.Empty(desk.Told);
    }

    [Fact]
    public void Collect_AcledExportWithMonthNamesAndShortYears_IsRead()
    {
        using var desk = new Desk().With("acled.csv", "event_id_cnty,event_date,event_type,country,admin1,admin2,location,geo_precision,fatalities\n"
            + "SYR1,17-Nov-30,Battles,Syria,Idleb,Idleb,Idleb,1,3\nSYR2,18-Nov-30,Battles,Syria,Idleb,Ariha,Ariha,1,10\nSYR3,19-Nov-30,Battles,Syria,Idleb,Ariha,Ariha,1,0\n").Collect();
        Assert.Equal(["2030-11-17 3", "2030-11-18 10"], Days(desk));
        Assert.Equal(["acled.csv, cell 2,2: this column writes years with two digits; \"17-Nov-30\" is read as 2030-11-17"], desk.Told);
    }

    [Fact]
    public void Collect_AcledWeeks_CoverSevenDaysOfTheirProvince()
    {
        using var desk = new Desk().With("weeks.csv", "week,region,country,admin1,event_type,sub_event_type,events,fatalities,disorder_type,id\n"
            + "2030-11-30,Middle East,Syria,Idleb,Battles,Armed clash,12,44,Political violence,1\n2030-12-07,Middle East,Syria,Aleppo,Battles,Armed clash,3,0,Political violence,2\n").Collect();
        Assert.Equal(["2030-11-30/2030-12-06 44"], Days(desk));
        Assert.Equal("SY07", Assert.Single(desk.Counts).Place.Area.ToString());
        Assert.Empty(desk.Told);
    }

    [Fact]
    public void Collect_CodesOfSeveralLevels_TheNarrowestCountsWhereverItStands()
    {
        using var desk = new Desk().With("t.csv", "Country,Admin1,Admin2,Admin2 Pcode,Admin1 Pcode,Month,Year,Fatalities\nSyria,Idleb,Harim,SY0703,SY07,November,2030,44\n").Collect();
        Assert.Equal("SY0703", Assert.Single(desk.Counts).Place.Area.ToString());
    }

    [Theory]
    [InlineData("From 24 February 2030 to 9 October 2030", "2030-02-24/2030-10-09")]
    [InlineData("Casualties 24 February – 9 October 2030", "2030-02-24/2030-10-09")]
    [InlineData("Civilian casualties between 28 December and 9 January 2031", "2030-12-28/2031-01-09")]
    [InlineData("1-30 November 2030", "2030-11-01/2030-11-30")]
    [InlineData("من 1 تشرين الثاني 2030 إلى 3 كانون الأول 2030", "2030-11-01/2030-12-03")]
    public void Collect_TitleWithBothDays_SpeaksForAllRows(string title, string days)
    {
        using var desk = new Desk().With("t.csv", $"{title},,\nDistrict,Killed,Injured\nHarim,3,4\nAriha,5,6\n").Collect();
        Assert.Equal([$"{days} 3", $"{days} 4", $"{days} 5", $"{days} 6"], Days(desk));
        string[] both = days.Split('/');
        Assert.Equal([$"t.csv, cell 1,1: the words \"{title}\" give the days of all rows of this table: {both[0]} to {both[1]}"], desk.Told);
    }

    [Fact]
    public void Collect_NoteAsOfADay_MakesTotalsUpToIt()
    {
        using var desk = new Desk().With("t.csv", "Governorate,Killed,Injured\nIdleb,3,4\nAleppo,5,6\n* Figures as of 3 December 2030,,\n").Collect();
        Assert.Equal(["…/2030-12-03 3", "…/2030-12-03 4", "…/2030-12-03 5", "…/2030-12-03 6"], Days(desk));
        Assert.All(desk.Counts, count => Assert.True(count.Cumulative));
        Assert.Equal(["t.csv, cell 4,1: the words \"* Figures as of 3 December 2030\" make the figures of this table totals of all days up to 2030-12-03"], desk.Told);
    }

    [Theory]
    [InlineData("Flash update 3, 3 December 2030")]
    [InlineData("Figures as of 3 December 2030; compare those as of 1 December 2030")]
    public void Collect_TitleWithADayOfPublicationOrTwoPeriods_LeavesTheDaysUnknown(string title)
    {
        using var desk = new Desk().With("t.csv", $"{title},,\nGovernorate,Killed,Injured\nIdleb,3,4\n").Collect();
        Assert.All(desk.Counts, count => Assert.Equal(ReferencePeriod.Unknown, count.Harmed));
        Assert.Equal(["t.csv, cell 2,2: no column and no title says when; the counts are kept without days and stand in no table of days; casualtystats map lets you give date_start and date_end"], desk.Told);
    }

    [Fact]
    public void Collect_RangesAndSignsInCells_AreBoundsAndNoCounts()
    {
        using var desk = new Desk().With("t.csv", "date,place,killed\n2030-01-01,Idleb,5-7\n2030-01-02,Idleb,≥ 5\n2030-01-03,Idleb,> 5\n2030-01-04,Idleb,5 +\n").Collect();
        Assert.Equal([" 5 7", "5 5 ", "5 6 ", "5 5 "], desk.Counts.Select(count => $"{count.Count} {count.Interval.Low} {count.Interval.High}"));
        Assert.Empty(desk.Told);
    }

    [Fact]
    public void Collect_ErrorOfAFormulaInATallyTable_SaysSo()
    {
        using var desk = new Desk().With("t.csv", "date,place,killed,injured\n2030-01-01,Idleb,#REF!,5\n").Collect();
        Assert.Equal(["t.csv, cell 2,3: the formula gives the error #REF!; the number is not counted until the formula is mended"], desk.Told);
        Assert.Equal(5, Assert.Single(desk.Counts).Count);
    }

    private static IEnumerable<string> Days(Desk desk) => desk.Counts.Select(count => (count.Harmed.Start == count.Harmed.End ? Iso(count.Harmed.Start) : Iso(count.Harmed.Start) + "/" + Iso(count.Harmed.End)) + " " + count.Count);

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "…";
}
