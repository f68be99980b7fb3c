using System.Text;
using CasualtyStats.Collect;
using CasualtyStats.Model;

namespace CasualtyStats.Tests.Collect.Tables;

public sealed class BadTableTests
{
    private const string Header = "date,governorate,civilians killed,injured\n";

    [Theory]
    [InlineData("2030-01-01,Idlib,3,4,5", "t.csv, cell 2,5: the row has 5 cells, the header 4; a comma is probably not in quotation marks; the row is not counted until it is mended")]
    [InlineData("2030-02-30,Idlib,3,4", "t.csv, cell 2,1: \"2030-02-30\" is no date; expected one like 2024-11-28; the row is not counted until it is mended")]
    [InlineData("03/04/2030,Idlib,3,4", "t.csv, cell 2,1: in \"03/04/2030\" day and month cannot be told apart; write it like 2024-11-28; the row is not counted until then")]
    public void Collect_DamagedRow_IsToldAndTheOthersAreRead(string row, string told)
    {
        using var desk = new Desk().With("t.csv", Header + row + "\n2030-01-02,Idlib,5,6\n").Collect();
        Assert.Equal([told], desk.Told);
        Assert.Equal(["3,3 5", "3,4 6"], desk.Counts.Select(count => $"{count.Citation.Cell} {count.Count}"));
    }

    [Fact]
    public void Collect_RowTooShort_LacksOnlyWhatItLacks()
    {
        using var desk = new Desk().With("t.csv", Header + "2030-01-01,Idlib,3\n2030-01-02,Idlib,5,6\n").Collect();
        Assert.Equal(["2,3 3", "3,3 5", "3,4 6"], desk.Counts.Select(count => $"{count.Citation.Cell} {count.Count}"));
        Assert.Empty(desk.Told);
    }

    [Fact]
    public void Collect_NumberWithALetter_LacksOnlyThatNumber()
    {
        using var desk = new Desk().With("t.csv", Header + "2030-01-01,Idlib,1O,4\n").Collect();
        Assert.Equal(["t.csv, cell 2,3: \"1O\" is no number of people; expected a whole number such as 12; the row is not counted until it is mended"], desk.Told);
        Assert.Equal("2,4", Assert.Single(desk.Counts).Citation.Cell);
    }

    [Fact]
    public void Collect_ColumnWrongThroughout_IsToldTwentyTimesAndThenByItsNumber()
    {
        string rows = string.Concat(Enumerable.Range(1, 25).Select(_ => "2030-01-01,Idlib,many,4\n"));
        using var desk = new Desk().With("t.csv", Header + rows).Collect();
        Assert.Equal(21, desk.Told.Length);
        Assert.Equal("t.csv, cell 26,3: 5 more cells of this column have the same fault (no number); this is the last of them", desk.Told[^1]);
    }

    [Fact]
    public void Collect_TwoColumnsOfOneMeaning_AreToldAndDifferingRowsNotCounted()
    {
        using var desk = new Desk().With("t.csv", "date,governorate,civilians killed,civilian deaths\n2030-01-01,Idlib,3,3\n2030-01-02,Idlib,4,5\n").Collect();
        Assert.Equal(
            [
                "t.csv, cell 1,4: the header \"civilian deaths\" means the same as \"civilians killed\" in cell 1,3; rows in which the two differ are not counted; remove one of the columns",
                "t.csv, cell 3,4: it says \"5\" where cell 3,3, of the same meaning, says \"4\"; the row is not counted until they agree",
            ], desk.Told);
        Assert.Equal(3, Assert.Single(desk.Counts).Count);
    }

    [Fact]
    public void Collect_ErrorOfAFormula_NamesTheCell()
    {
        using var desk = new Desk().With("t.xlsx", RawWorkbook.Of(RawWorkbook.Row(1, "date", "governorate", "civilians killed", "injured") + RawWorkbook.Row(2, "2030-01-01", "Idlib", "#DIV/0!", "4"))).Collect();
        Assert.Equal(["t.xlsx, cell t!C2: the formula gives the error #DIV/0!; the number is not counted until the formula is mended"], desk.Told);
        Assert.Equal("t!D2", Assert.Single(desk.Counts).Citation.Cell);
    }

    [Fact]
    public void Collect_AMillionEmptyRows_CostNothing()
    {
        var rows = new StringBuilder(RawWorkbook.Row(1, "date", "governorate", "civilians killed") + RawWorkbook.Row(2, "2030-01-01", "Idlib", "3"));
        for (int row = 3; row < 1_000_000; row++) rows.Append("<row r=\"").Append(row).Append("\"/>");
        rows.Append(RawWorkbook.Row(1_048_576, "2030-01-02", "Idlib", "4"));
        using var desk = new Desk().With("t.xlsx", RawWorkbook.Of(rows.ToString())).Collect();
        Assert.Equal(["t!C2 3", "t!C1048576 4"], desk.Counts.Select(count => $"{count.Citation.Cell} {count.Count}"));
    }

    [Fact]
    public void Collect_DaysAsSpreadsheetsCountThem_AreDays()
    {
        using var desk = new Desk().With("t.xlsx", RawWorkbook.Of(RawWorkbook.Row(1, "date", "governorate", "civilians killed") + RawWorkbook.Row(2, "47484", "Idlib", "3"))).Collect();
        Assert.Equal(ReferencePeriod.On(new(2030, 1, 1)), Assert.Single(desk.Counts).Harmed);
    }

    [Fact]
    public void Collect_WorkbookOf1997_IsRead()
    {
        using var desk = new Desk().With("figures-97.xls", File.ReadAllBytes(Sample("figures-97.xls"))).Collect();
        Assert.Equal(["figures-97!C2 3 SY07", "figures-97!D2 1200 SY07", "figures-97!C3 4 SY02", "figures-97!D3 9 SY02"], desk.Counts.Select(count => $"{count.Citation.Cell} {count.Count} {count.Place.Area}"));
    }

    [Fact]
    public void Collect_TallyTableWrongThroughout_IsToldTwoHundredTimesAndThenByItsNumber()
    {
        string rows = string.Concat(Enumerable.Range(1, 250).Select(i => $"2030-01-01,Nowhereville {i},killed,3\n"));
        using var desk = new Desk().With("t.csv", "date,place,outcome,count\n" + rows).Collect();
        Assert.Equal((250, 201), (desk.Counts.Count(), desk.Told.Length));
        Assert.Equal("t.csv, cell 251,2: 50 more cells of this column have the same fault (unknown place); this is the last of them", desk.Told[^1]);
    }

    [Theory]
    [InlineData("t.csv", "date,governorate,civilians killed,name of victim\n2030-01-01,Idlib,1,Invented Person\n", "date,governorate,civilians killed,name of victim\n2030-01-01,Idlib,1,\n", "1,4")]
    [InlineData("t.json", "[{\"date\":\"2030-01-01\",\"governorate\":\"Idlib\",\"civilians killed\":1,\"name\":\"Invented Person\"}]", "date,governorate,civilians killed,name\n2030-01-01,Idlib,1,\n", "name")]
    [InlineData("t.csv", "event_id_cnty,event_date,country,location,fatalities,phone\nA1,2030-01-01,Syria,Saraqib,1,0999\n", "event_id_cnty,event_date,country,location,fatalities,phone\nA1,2030-01-01,Syria,Saraqib,1,\n", "1,6")]
    public void Collect_ColumnOfNames_IsEmptiedBeforeAnythingIsStored(string file, string text, string kept, string cell)
    {
        using var desk = new Desk().With(file, text).Collect();
        Assert.Equal(kept, Encoding.UTF8.GetString(Assert.Single(desk.Documents).Document.Bytes.Span));
        Assert.Equal((1, cell), (Assert.Single(desk.Counts).Count, Assert.Single(desk.Findings).Where!.Cell));
        using var asked = new Desk().With(file, text).Collect(new CollectOptions { KeepNames = true });
        Assert.Equal(text, Encoding.UTF8.GetString(Assert.Single(asked.Documents).Document.Bytes.Span));
    }

    [Theory]
    [InlineData("{\"a\": 1}")]
    [InlineData("[1,2,3]")]
    [InlineData("{not json")]
    public void Collect_JsonWithoutRecords_SaysWhatIsExpected(string text)
    {
        using var desk = new Desk().With("t.json", text).Collect();
        Assert.Equal(["t.json: the file holds no list of records; expected a JSON array of objects, or one object a line"], desk.Told);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("windows-1256")]
    [InlineData("utf-8")]
    public void Collect_AnyEncoding_GivesTheSameCounts(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var chosen = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. chosen.GetPreamble(), .. chosen.GetBytes("التاريخ;المحافظة;عدد القتلى المدنيين;عدد الجرحى\n2030-01-01;إدلب;3;4\n")];
        using var desk = new Desk().With("t.csv", bytes).Collect();
        Assert.Equal(["SY07 3", "SY07 4"], desk.Counts.Select(count => $"{count.Place.Area} {count.Count}"));
    }

    private static string Sample(string name) => Repository.Path("tests", "CasualtyStats.Tests", "Collect", "Tables", "Samples", name);
}
