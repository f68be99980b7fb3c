using System.Globalization;
using System.Text;
using CasualtyStats.Collect.Summaries;
using CasualtyStats.Model;
using CasualtyStats.Tests.EndToEnd;

namespace CasualtyStats.Tests.Collect.Summaries;

/// <summary>Sums of one table as it stands.</summary>
public sealed class TableSummaryTests : IDisposable
{
    private const string Events =
        "id,date_start,country,adm_1,source_article,best,low,high,deaths_civilians,deaths_a\n" +
        "#id,#date,#country,#adm1,,#affected,,,,\n" +
        "1,2030-03-01 00:00:00.000,Syria,Idleb,\"a, \"\"quoted\"\"\ntext\",5,4,6,2,1\n" +
        "2,2030-03-31,Syria,Idleb,b,2,2,2,2,0\n" +
        "3,2030-04-01,Syria,,c,1,1,1,0,0\n" +
        "4,2030-04-02,Syria,NA,d,3,,4,1,0\n";

    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void Of_MonthCountryProvince_SumsPeopleAndCountsRows() => Assert.Equal(
        "month,country,adm_1,best,low,high,deaths_civilians,events\n" +
        "2030-03,Syria,Idleb,7,6,8,4,2\n" +
        "2030-04,Syria,,1,1,1,0,1\n" +
        "2030-04,Syria,NA,3,,4,1,1\n", Csv(Events, "month", "country", "admin1"));

    [Fact]
    public void Of_Workbook_IsSummedLikeItsCsv()
    {
        string path = Path.Combine(scratch.Path, "table.xlsx");
        File.WriteAllBytes(path, CasualtyStats.Tests.Collect.Tables.RawWorkbook.Of(CasualtyStats.Tests.Collect.Tables.RawWorkbook.Row(2, "date", "country", "killed") + CasualtyStats.Tests.Collect.Tables.RawWorkbook.Row(3, "2030-03-01", "Syria", "5") + CasualtyStats.Tests.Collect.Tables.RawWorkbook.Row(5, "2030-03-31", "Syria", "2")));
        var (table, findings) = TableSummary.Of([path], new SummaryQuery { By = ["month", "country"] });
        Assert.Empty(findings);
        Assert.Equal("month,country,killed,events\n2030-03,Syria,7,2\n", Csv(table!));
    }

    [Fact]
    public void Of_ColumnsLeftOut_AreNamed()
    {
        var table = Table(Events, new SummaryQuery { By = ["year"] });
        Assert.Equal("deaths_a", Assert.Single(table.NotSummed));
        Assert.Equal(4, table.Rows);
        Assert.Equal("year,deaths_a,events\n2030,1,4\n", Csv(Table(Events, new SummaryQuery { By = ["year"], Columns = ["deaths_a"] })));
    }

    [Fact]
    public void Of_RunningTotal_IsNotSummedUnlessNamed()
    {
        const string Series = "date,killed,killed_cum\n2030-03-01,5,5\n2030-03-02,2,7\n";
        Assert.Equal("month,killed,events\n2030-03,7,2\n", Csv(Series, "month"));
        Assert.Equal("killed_cum", Assert.Single(Table(Series, new SummaryQuery { By = ["month"] }).NotSummed));
    }

    [Theory]
    [InlineData("day", "2030-03-06")]
    [InlineData("week", "2030-03-04")]
    [InlineData("month", "2030-03")]
    [InlineData("year", "2030")]
    public void Of_Period_TakesTheDayIntoIt(string by, string period) =>
        Assert.Equal($"{by},killed,events\n{period},1,1\n", Csv("date,killed\n2030-03-06,1\n", by));

    [Fact]
    public void Of_AcrossSources_TellsSpreadAndRepeatedTotals()
    {
        const string Tallies =
            "date_start,place_pcode,outcome,source,total\n" +
            "2030-03-01,SY0701,killed,A,5\n2030-03-01,SY0701,killed,B,5\n2030-03-01,SY0701,killed,B,5\n2030-03-01,SY0701,killed,C,8\n2030-03-01,SY0701,killed,D,\n" +
            "2030-03-01,SY0701,injured,A,2\n2030-03-01,SY0701,injured,A,3\n" +
            "2030-02-28,SY0702,killed,A,\n";
        Assert.Equal(
            "date_start,place_pcode,outcome,n,n_sources,min,max,median,dup_rows,dup_totals\n" +
            "2030-02-28,SY0702,killed,1,1,,,,0,0\n" +
            "2030-03-01,SY0701,injured,2,1,2,3,2.5,0,0\n" +
            "2030-03-01,SY0701,killed,5,4,5,8,5,3,1\n",
            Csv(Table(Tallies, new SummaryQuery { By = ["date", "place", "outcome"], AcrossSources = true })));
    }

    [Fact]
    public void Of_BadCells_AreToldWithTheirRowsAndInNoSum()
    {
        const string Bad =
            "Figures of the third month\n" +
            "date,governorate,killed\n" +
            "2030-03-01,Idleb,5\n" +
            "31/02/2030,Idleb,1\n" +
            "2030-03-02,Idleb,3x\n" +
            "2030-03-03,Idleb\n" +
            "2030-03-04,Idleb,\"1,200\"\n" +
            "2030-03-05,Idleb,N/A\n";
        var table = Table(Bad, new SummaryQuery { By = ["month"] });
        Assert.Equal("month,killed,events\n,1,1\n2030-03,1205,4\n", Csv(table));
        Assert.Equal(
            [
                "table.csv: 1 rows are shorter or longer than the header (3 cells) and were passed over, the first is row 6. Look for a comma or a quote that is not meant.",
                "table.csv: 1 cells of month hold no day that can be read without doubt, the first in row 4; they are summed under an empty period. Write days as 2024-11-28.",
                "table.csv: 1 cells of killed hold no plain number and are in no sum, the first in row 5.",
            ], table.Findings.Select(finding => finding.Text(Language.English)));
    }

    [Fact]
    public void Of_QuoteNeverClosed_GivesWhatStandsBeforeAndSaysWhere()
    {
        string text = "date,killed,note\n2030-03-01,5,a\n2030-03-02,2,\"open\n" + string.Concat(Enumerable.Repeat("2030-03-03,1,b\n", 200_000));
        var table = Table(text, new SummaryQuery { By = ["month"] });
        Assert.Equal("month,killed,events\n2030-03,5,1\n", Csv(table));
        Assert.Equal("table.csv: row 3 never ends: a quote is not closed. Everything from there on is in no sum. Close the quote and try again.", Assert.Single(table.Findings).Text(Language.English));
    }

    [Fact]
    public void Of_UnknownKey_SaysWhatTheTableHas()
    {
        var (table, findings) = TableSummary.Of([Written(Encoding.UTF8.GetBytes("date,killed\n2030-03-01,5\n"))], new SummaryQuery { By = ["admin1"] });
        Assert.Null(table);
        Assert.Equal(
            "No column for \"admin1\". Expected one of these kinds (date, country, admin1, admin2, admin3, admin4, place, outcome, source, class, cause) or a header of the table. The table has: date, killed.",
            Assert.Single(findings).Text(Language.English));
    }

    [Fact]
    public void Of_Workbook_IsRefusedWithWhatToDo()
    {
        var (table, findings) = TableSummary.Of([Written([0x50, 0x4b, 3, 4, 0, 0])], new SummaryQuery { By = ["month"] });
        Assert.Null(table);
        Assert.Equal("table.csv is no table that can be summed. Expected a CSV file or a workbook with a header in one of its first rows. Save it as CSV UTF-8 and try again, or use collect.", Assert.Single(findings).Text(Language.English));
    }

    [Theory]
    [InlineData(1256)]
    [InlineData(1200)]
    [InlineData(65001)]
    public void Of_OtherEncodingsAndSeparators_AreFound(int codePage)
    {
        var encoding = codePage == 1256 ? CodePagesEncodingProvider.Instance.GetEncoding(1256)! : codePage == 1200 ? Encoding.Unicode : Encoding.UTF8;
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("التاريخ;المحافظة;القتلى\n2030-03-01;إدلب;5\n2030-03-02;إدلب;٢\n")];
        var (table, _) = TableSummary.Of([Written(bytes)], new SummaryQuery { By = ["admin1"] });
        Assert.Equal("المحافظة,القتلى,events\nإدلب,7,2\n", Csv(table!));
    }

    [Fact]
    public void WriteCsv_WordsLikeFormulas_BecomeText() =>
        Assert.Equal("place,killed,events\n\"'=1+1\",5,1\n", Csv("place,killed\n=1+1,5\n", "place"));

    [Fact]
    public void Of_NumbersBeyondAnyCount_AreNoNumbers() =>
        Assert.Equal("table.csv: 1 cells of killed hold no plain number and are in no sum, the first in row 2.", Assert.Single(Table("date,killed\n2030-03-01,99999999999\n", new SummaryQuery { By = ["month"] }).Findings).Text(Language.English));

    /// <summary>A file large enough to be shared among threads, with line breaks in quotes that look like rows, gives what a plain loop gives.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Of_FileReadInParts_GivesWhatAPlainLoopGives(bool treacherous)
    {
        var text = new StringBuilder("date,place,source,total,note\n");
        var sums = new SortedDictionary<string, (long Sum, long Rows)>(StringComparer.Ordinal);
        const string Row = "2031-01-01,X,Y,1000000,n\n";
        for (int i = 0; text.Length < 20_000_000; i++)
        {
            string place = "P" + (i * 7919L % 613).ToString(CultureInfo.InvariantCulture);
            string note = treacherous || i % 50 == 0 ? "\"" + string.Concat(Enumerable.Repeat(Row, treacherous ? 40 : 1)) + "\"" : "n";
            text.Append(CultureInfo.InvariantCulture, $"2030-03-01,{place},S{i % 5},{i % 9},{note}\n");
            var (sum, rows) = sums.GetValueOrDefault(place);
            sums[place] = (sum + i % 9, rows + 1);
        }
        string expected = "place,total,events\n" + string.Concat(sums.Select(place => string.Create(CultureInfo.InvariantCulture, $"{place.Key},{place.Value.Sum},{place.Value.Rows}\n")));
        Assert.Equal(expected, Csv(text.ToString(), "place"));
    }

    [Fact]
    public void Of_MisuseThrowsNamingTheArgument()
    {
        Assert.Equal("paths", Assert.Throws<ArgumentException>(() => TableSummary.Of([], new SummaryQuery { By = ["month"] })).ParamName);
        Assert.Equal("query", Assert.Throws<ArgumentException>(() => TableSummary.Of(["x"], new SummaryQuery { By = [] })).ParamName);
        Assert.Equal("query", Assert.Throws<ArgumentException>(() => TableSummary.Of(["x"], new SummaryQuery { By = ["month"], Columns = ["a", "b"], AcrossSources = true })).ParamName);
    }

    [Fact]
    public void Console_Json_WritesNumbersAsNumbersAndNothingAsNull()
    {
        string path = Written(Encoding.UTF8.GetBytes(Events));
        var run = ConsoleRun.Of("summary", path, "--by", "admin1", "--columns", "low", "--format", "json");
        Assert.Equal((0, "[\n{\"adm_1\":\"\",\"low\":1,\"events\":1},\n{\"adm_1\":\"Idleb\",\"low\":6,\"events\":2},\n{\"adm_1\":\"NA\",\"low\":null,\"events\":1}\n]\n"), (run.Exit, run.Results));
        Assert.Equal("4 rows added up as they stand; columns: low. Rows that tell of the same deaths are added each time: these are not reconciled figures.\n", run.Messages);
    }

    [SkippableFact]
    public void Of_RealEventTable_GivesWhatPythonGives()
    {
        // python3: csv.DictReader over the file, the tag row left out; sum(int(row[column])) of each column, 601 rows, one country.
        string path = Repository.SharedPath("data/tables/ucdp/conflict_data_BGD.csv");
        var (table, _) = TableSummary.Of([path], new SummaryQuery { By = ["country"] });
        Assert.Equal("country,best,low,high,deaths_civilians,events\nBangladesh,1362,1309,1824,574,601\n", Csv(table!));
    }

    private string Written(byte[] bytes)
    {
        string path = scratch["table.csv"];
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private SummaryTable Table(string text, SummaryQuery query)
    {
        var (table, findings) = TableSummary.Of([Written(Encoding.UTF8.GetBytes(text))], query);
        Assert.Empty(findings);
        return table!;
    }

    private string Csv(string text, params string[] by) => Csv(Table(text, new SummaryQuery { By = [.. by] }));

    private static string Csv(SummaryTable table)
    {
        using var lines = new StringWriter();
        table.WriteCsv(lines);
        return lines.ToString();
    }
}
