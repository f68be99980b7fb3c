using System.Text;
using CasualtyStats.Collect.Tables;
using CasualtyStats.Model;

namespace CasualtyStats.Tests.Collect;

public sealed class TallyTableTests
{
    private const string Header = "date_start,date_end,place,pcode,outcome,count,qualifier,low,high,victim_class,children,women,men,girls,boys,source,cumulative,cause,note\n";

    [Fact]
    public void Collect_FullRow_ReadsEveryColumn()
    {
        using var desk = Table(Header + "2024-11-28,2024-11-29,مدينة الأتارب,,killed,15,at_least,,,civilian,4,2,,,,White Helmets,no,air strike,x\n");
        var count = Assert.Single(desk.Counts);
        Assert.Equal((Outcome.Killed, 15L, new CountInterval(15, null), Qualifier.AtLeast), (count.Outcome, count.Count, count.Interval, count.Qualifier));
        Assert.Equal((VictimClass.Civilian, Basis.Stated), (count.Class, count.ClassBasis));
        Assert.Equal((4L, 2L, null), (count.Breakdown[VictimGroup.Children], count.Breakdown[VictimGroup.Women], count.Breakdown[VictimGroup.Men]));
        Assert.Equal(("مدينة الأتارب", "C1022"), (count.Place.Written, count.Place.Area.ToString()));
        Assert.Equal(new ReferencePeriod(new(2024, 11, 28), new(2024, 11, 29)), count.Harmed);
        Assert.Equal(count.Harmed, count.Counted);
        Assert.Equal(("White Helmets", "syria-civil-defence"), (count.Source.Written, count.Source.Origin));
        Assert.Equal(("air_strike", false, "2,6"), (count.Cause, count.Cumulative, count.Citation.Cell));
        Assert.Equal(ReportedCount.MakeId(count.Citation.Sha256, "2,6", Outcome.Killed), count.Id);
        Assert.Empty(count.Flags);
        Assert.Empty(desk.Told);
    }

    [Fact]
    public void Collect_ArabicHeadersAndDigits_AreRead()
    {
        using var desk = Table("التاريخ;المكان;النتيجة;العدد;الأطفال;المصدر\n٢٠٢٤-١٢-٠١;محافظة إدلب;قتلى;١٬٢٠٠;١٢;الدفاع المدني\n");
        var count = Assert.Single(desk.Counts);
        Assert.Equal((1200L, 12L, "SY07", "syria-civil-defence"), (count.Count, count.Breakdown.Children, count.Place.Area.ToString(), count.Source.Origin));
        Assert.Equal(ReferencePeriod.On(new(2024, 12, 1)), count.Harmed);
    }

    [Fact]
    public void Collect_ColumnForEachOutcome_GivesACountForEachFilledCell()
    {
        using var desk = Table("date,place,killed,injured,missing\n2024-12-01,Saraqib,3,11,\n2024-12-02,Saraqib,0,N/A,-\n");
        Assert.Equal(["2,3 Killed 3 Exact", "2,4 Injured 11 Exact", "3,3 Killed 0 Zero"],
            desk.Counts.Select(count => $"{count.Citation.Cell} {count.Outcome} {count.Count} {count.Qualifier}"));
    }

    [Theory]
    // cell of count, qualifier, low, high → count, low, high, qualifier
    [InlineData("8,,,", "8 8 8 Exact")]
    [InlineData("8,more_than,,", "8 9  MoreThan")]
    [InlineData("8,ما لا يقل عن,,", "8 8  AtLeast")]
    [InlineData("30,about,,", "30 27 33 About")]
    [InlineData("8,up to,,", "8 0 8 UpTo")]
    [InlineData("8,less than,,", "8 0 7 LessThan")]
    [InlineData("8+,,,", "8 8  AtLeast")]
    [InlineData(">8,,,", "8 9  MoreThan")]
    [InlineData("≥8,,,", "8 8  AtLeast")]
    [InlineData("~30,,,", "30 27 33 About")]
    [InlineData("20-30,,,", " 20 30 Range")]
    [InlineData(",range,20,30", " 20 30 Range")]
    [InlineData("25,,20,30", "25 20 30 Range")]
    [InlineData("8,,8,8", "8 8 8 Exact")]
    [InlineData(",dozens,,", " 24  Dozens")]
    [InlineData(",عشرات,,", " 20  Dozens")]
    [InlineData(",several,,", " 1  Vague")]
    [InlineData(",hundreds,,", " 200  Vague")]
    [InlineData(",none,,", "0 0 0 Zero")]
    [InlineData("0,,,", "0 0 0 Zero")]
    [InlineData("12.0,,,", "12 12 12 Exact")]
    [InlineData("\"1,200\",,,", "1200 1200 1200 Exact")]
    public void Collect_NumberAndItsWords_GiveTheInterval(string cells, string expected)
    {
        using var desk = Table("date,place,outcome,count,qualifier,low,high\n2024-12-01,Saraqib,killed," + cells + "\n");
        var count = Assert.Single(desk.Counts);
        Assert.Equal(expected, $"{count.Count} {count.Interval.Low} {count.Interval.High} {count.Qualifier}");
        Assert.Equal(count.Count is null && count.Qualifier != Qualifier.Range, count.Flags.Any(flag => flag.Code == "table-no-number"));
    }

    [Theory]
    [InlineData("2024-13-45,Saraqib,killed,3,", "t.csv, cell 2,1: \"2024-13-45\" is no date; expected one like 2024-11-28; the row is not counted until it is mended")]
    [InlineData("03/04/2024,Saraqib,killed,3,", "t.csv, cell 2,1: in \"03/04/2024\" day and month cannot be told apart; write it like 2024-11-28; the row is not counted until then")]
    [InlineData("2024-12-01,Saraqib,killed,-3,", "t.csv, cell 2,4: the number is -3; people cannot be fewer than none; the row is not counted until it is mended; a lowered toll is a new row with the new number")]
    [InlineData("2024-12-01,Saraqib,killed,99999999999999999999,", "t.csv, cell 2,4: the number is 99999999999999999999; more than 10000000 people in one row is taken for a slip; the row is not counted until it is mended")]
    [InlineData("2024-12-01,Saraqib,killed,10000001,", "t.csv, cell 2,4: the number is 10000001; more than 10000000 people in one row is taken for a slip; the row is not counted until it is mended")]
    [InlineData("2024-12-01,Saraqib,killed,1l,", "t.csv, cell 2,4: \"1l\" is no number of people; expected a whole number such as 12; the row is not counted until it is mended")]
    [InlineData("2024-12-01,Saraqib,killed,1.5,", "t.csv, cell 2,4: \"1.5\" is no number of people; expected a whole number such as 12; the row is not counted until it is mended")]
    [InlineData("2024-12-01,Saraqib,killed,,", "t.csv, cell 2,4: no number is given; an empty cell is not read as zero; fill it in, or write 0 if nobody was harmed")]
    [InlineData("2024-12-01,Saraqib,hurt badly,3,", "t.csv, cell 2,3: the outcome is \"hurt badly\"; expected killed, injured, missing, killed_or_injured, neutralised, displaced or abducted; the row is not counted until it is mended")]
    [InlineData("2024-12-01,Saraqib,killed,3,maybe", "t.csv, cell 2,5: the qualifier is \"maybe\"; expected exact, at_least, more_than, about, up_to, less_than, range, dozens, vague or zero; the row is not counted until it is mended")]
    [InlineData("2024-12-01,Saraqib,killed,3,exact,,7", "t.csv, cell 2,7: the row has 7 cells, the header 5; a comma is probably not in quotation marks; the row is not counted until it is mended")]
    [InlineData("2024-12-01,\"Sara\"qib,killed,3,", "t.csv, cell 2,2: a quotation mark is left open or closed inside the cell; row 2 was not read, all others were; mend it, or save the table anew as CSV")]
    [InlineData("2024-12-01,\"Saraqib,killed,3,", "t.csv, cell 2,2: a quotation mark is left open or closed inside the cell; row 2 was not read, all others were; mend it, or save the table anew as CSV")]
    public void Collect_BadRow_IsToldAndTheOthersAreRead(string row, string told)
    {
        using var desk = Table("date,place,outcome,count,qualifier\n" + row + "\n2024-12-02,Saraqib,killed,5,\n");
        Assert.Equal([told], desk.Told);
        var count = Assert.Single(desk.Counts);
        Assert.Equal((5L, "3,4"), (count.Count, count.Citation.Cell));
    }

    [Theory]
    [InlineData("Nowhereville,", "t.csv, cell 2,2: nobody knows the place \"Nowhereville\"; the count is kept without a code; add the place to places.csv, or write its P-code into the column pcode", "")]
    [InlineData("Sarakub,", "t.csv, cell 2,2: nobody knows the place \"Sarakub\"; the count is kept without a code; add the place to places.csv, or write its P-code into the column pcode", "")]
    [InlineData("سرافب,", "t.csv, cell 2,2: nobody knows the place \"سرافب\"; did you mean Saraqab (C3916), Saraqab (SY070003)? The count is kept without a code; correct the name, or write the P-code into the column pcode", "")]
    [InlineData("Saraqib,SY99", "t.csv, cell 2,3: nobody knows the P-code \"SY99\"; the place was read from its name instead; casualtystats places find shows codes", "C3916")]
    [InlineData("Saraqib,SY+", "t.csv, cell 2,3: nobody knows the P-code \"SY+\"; the place was read from its name instead; casualtystats places find shows codes", "C3916")]
    [InlineData("Saraqib,C1007", "t.csv, cell 2,3: the code C1007 and the place \"Saraqib\" (C3916) lie apart; the code was taken; check which is right", "C1007")]
    public void Collect_DoubtfulPlace_KeepsTheCountAndTellsTheCell(string cells, string told, string area)
    {
        using var desk = Table("date,place,pcode,outcome,count\n2024-12-01," + cells + ",killed,3\n");
        Assert.Equal([told], desk.Told);
        var count = Assert.Single(desk.Counts);
        Assert.Equal((3L, area), (count.Count, count.Place.Area.ToString()));
    }

    [Fact]
    public void Collect_PlaceInTheColumnOfCodes_IsARegionWithExclusions()
    {
        using var desk = Table("date,place,pcode,outcome,count\n2024-12-01,Idlib and rural Aleppo,SY07+SY02-C1007,killed,3\n");
        Assert.Equal("SY02+SY07-C1007", Assert.Single(desk.Counts).Place.Area.ToString());
        Assert.Empty(desk.Told);
    }

    [Fact]
    public void Collect_TwoColumnsOfOneMeaning_AreToldAndRowsInWhichTheyDifferAreNotCounted()
    {
        using var desk = Table("date,place,outcome,count,number\n2024-12-01,Saraqib,killed,3,3\n2024-12-02,Saraqib,killed,4,5\n");
        Assert.Equal(
            [
                "t.csv, cell 1,5: the header \"number\" means the same as \"count\" in cell 1,4; rows in which the two differ are not counted; remove one of the columns",
                "t.csv, cell 3,5: it says \"5\" where cell 3,4, of the same meaning, says \"4\"; the row is not counted until they agree",
            ], desk.Told);
        Assert.Equal(3, Assert.Single(desk.Counts).Count);
    }

    [Fact]
    public void Collect_GroupsAboveTheTotal_AreKeptAndTold()
    {
        using var desk = Table("date,place,outcome,count,children,women\n2024-12-01,Saraqib,killed,3,2,2\n");
        Assert.Equal(["t.csv, cell 2,5: children, women and men add up to 4, the row counts 3 people at most; both are kept; check which is right"], desk.Told);
        Assert.Equal(2, Assert.Single(desk.Counts).Breakdown.Children);
    }

    [Fact]
    public void Collect_NamesOfVictims_AreNeverStored()
    {
        using var desk = Table("date,place,outcome,count,victim name,الرقم الوطني\n2024-12-01,Saraqib,killed,1,Invented Person,0123456\n");
        Assert.Equal(
            [
                "t.csv, cell 1,5: the column \"victim name\" holds names or numbers of single persons; it was emptied before anything was stored",
                "t.csv, cell 1,6: the column \"الرقم الوطني\" holds names or numbers of single persons; it was emptied before anything was stored",
            ], desk.Told);
        var document = Assert.Single(desk.Documents);
        Assert.Equal("date,place,outcome,count,victim name,الرقم الوطني\n2024-12-01,Saraqib,killed,1,,\n", Encoding.UTF8.GetString(document.Document.Bytes.Span));
        Assert.Equal(document.Document.Sha256, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(document.Document.Bytes.Span)));
        Assert.Equal("2,4", Assert.Single(document.Counts).Citation.Cell);
    }

    [Fact]
    public void Collect_TableOfSomethingElse_SaysWhatIsExpected()
    {
        using var desk = Table("region,houses destroyed\nNorth,12\n");
        Assert.Equal(["t.csv: no table of counts was found; its columns are region, houses destroyed; expected outcome and count (or killed, injured), with date_start or place; casualtystats new writes a template"], desk.Told);
        Assert.Empty(desk.Documents);
    }

    [Fact]
    public void Collect_TemplateThatNobodyFilledIn_IsNoDocument()
    {
        using var desk = Table(TallyTemplate.Csv);
        Assert.Empty(desk.Items);
    }

    [Fact]
    public void Collect_BlankLinesAndBreaksInQuotes_KeepTheRowNumbersOfASpreadsheet()
    {
        using var desk = Table("date,place,outcome,count,note\n\n2024-12-01,Saraqib,killed,3,\"two\nlines\"\n2024-12-02,Saraqib,killed,4,\n");
        Assert.Equal(["3,4", "4,4"], desk.Counts.Select(count => count.Citation.Cell));
    }

    private static Desk Table(string text) => new Desk().With("t.csv", text).Collect();
}
