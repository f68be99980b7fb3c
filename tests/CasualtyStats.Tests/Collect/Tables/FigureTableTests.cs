using CasualtyStats.Model;
using ClosedXML.Excel;

namespace CasualtyStats.Tests.Collect.Tables;

public sealed class FigureTableTests
{
    [Fact]
    public void Collect_TwoHeaderRowsNotesAndATotal_GiveGroupsWithinTheirTotals()
    {
        using var desk = new Desk().With("h.csv",
            "Table 3. Hospital figures\n\nDay,Where,,Killed,,,Injured,\n,Town,Governorate,Total,Women,Children,Total,Children\n"
            + "01/12/2024,Saraqib,Idlib,5,1,2,12,3\n02/12/2024,Ariha,Idlib,3*,N/A,-,7,2\n15/12/2024,Al Atarib,Aleppo,4,,1,x9,2\nTotal,,,13,1,3,19,5\nSource: invented\n").Collect();
        Assert.Equal(["5,4 Killed 5 2024-12-01 C3916 women=1 children=2", "5,7 Injured 12 2024-12-01 C3916 children=3", "6,4 Killed 3 2024-12-02 C4278 ", "6,7 Injured 7 2024-12-02 C4278 children=2",
            "7,4 Killed 4 2024-12-15 C1022 children=1", "8,4 Killed 13 2024-12-01  women=1 children=3", "8,7 Injured 19 2024-12-01  children=5"],
            desk.Counts.Select(count => $"{count.Citation.Cell} {count.Outcome} {count.Count} {count.Harmed.Start:yyyy-MM-dd} {count.Place.Area} {Parts(count)}"));
        Assert.Equal(
            [
                "h.csv, cell 7,1: \"15/12/2024\" shows that this column writes the day first; cells that leave a choice are read so",
                "h.csv, cell 7,7: \"x9\" is no number of people; expected a whole number such as 12; the row is not counted until it is mended",
                "h.csv, cell 8,4: 13 killed are printed for \"Total\", its 3 parts in this table add up to 12; both are kept; check which is right",
            ], desk.Told);
        Assert.All(desk.Counts.Where(count => count.Citation.Cell!.StartsWith('8')), count => Assert.True(count.Cumulative));
    }

    [Fact]
    public void Collect_CountryGovernorateAndDistrictRows_AreWholesAndParts()
    {
        using var desk = new Desk().With("levels.csv",
            "date,country,governorate,district,killed\n2030-01-01,Syria,,,12\n2030-01-01,Syria,Idlib,,8\n2030-01-01,Syria,Aleppo,,5\n2030-01-01,Syria,Idlib,Ariha,6\n2030-01-01,Syria,Idlib,Harim,2\n").Collect();
        Assert.Equal(["SY 12", "SY07 8", "SY02 5", "SY0705 6", "SY0703 2"], desk.Counts.Select(count => $"{count.Place.Area} {count.Count}"));
        Assert.All(desk.Counts, count => Assert.True(count.Cumulative));
        Assert.Equal(["levels.csv, cell 2,5: 12 killed are printed for \"Syria\", its 2 parts in this table add up to 13; both are kept; check which is right"], desk.Told);
    }

    [Fact]
    public void Reconcile_PartsAndWholesOfOneTable_AreNotAdded()
    {
        using var desk = new Desk().With("levels.csv",
            "date,country,governorate,district,killed\n2030-01-01,Syria,,,13\n2030-01-01,Syria,Idlib,,8\n2030-01-01,Syria,Aleppo,,5\n2030-01-01,Syria,Idlib,Ariha,6\n2030-01-01,Syria,Idlib,Harim,2\n").Collect();
        var figures = CasualtyStats.Reconcile.Reconciliation.Of([.. desk.Counts], [], CasualtyStats.Places.Gazetteer.BuiltIn, SourceRegistry.BuiltIn).Table(new Selection { Outcomes = [Outcome.Killed], Classes = [VictimClass.Unspecified] });
        Assert.Equal((13L, 13L, 13L), (figures[0].Estimate.Low, figures[0].Estimate.Best, figures[0].Estimate.High));
    }

    [Fact]
    public void Collect_ColumnsOfThingsMoneyAndDoubtfulWords_AreNotRead()
    {
        using var desk = new Desk().With("t.csv",
            "date,governorate,civilians killed,houses destroyed,livestock killed,zebras killed,funding (US$)\n2030-01-01,Idlib,3,40,90,12,1000000\n").Collect();
        Assert.Equal(["Killed 3 Civilian"], desk.Counts.Select(count => $"{count.Outcome} {count.Count} {count.Class}"));
        Assert.Equal(["t.csv, cell 1,6: the column \"zebras killed\" seems to count people, but the word \"zebras\" is not known; it is not read; casualtystats map lets you say what it holds"], desk.Told);
    }

    [Fact]
    public void Collect_ArabicHeadersOfTwoOutcomes_AreRead()
    {
        using var desk = new Desk().With("t.csv", "التاريخ;المحافظة;عدد القتلى المدنيين;عدد الجرحى;من القتلى أطفال\n٢٨ تشرين الثاني ٢٠٣٠;إدلب;٣;١٬٢٠٠;١\n").Collect();
        Assert.Equal(["Killed 3 Civilian SY07", "Injured 1200 Unspecified SY07", "Killed  Unspecified SY07"], desk.Counts.Select(count => $"{count.Outcome} {count.Count} {count.Class} {count.Place.Area}"));
        Assert.All(desk.Counts, count => Assert.Equal(new DateOnly(2030, 11, 28), count.Harmed.Start));
    }

    [Fact]
    public void Collect_MergedCells_FillTheirRowsButNeverWithNumbers()
    {
        using var desk = new Desk().With("t.xlsx", Book(sheet =>
        {
            Row(sheet, 1, "Figures of the week", "", "", "");
            sheet.Range("A1:D1").Merge();
            Row(sheet, 2, "date", "governorate", "killed", "injured");
            Row(sheet, 3, "2030-01-01", "Idlib", "3", "9");
            Row(sheet, 4, "2030-01-02", "", "4", "");
            sheet.Range("B3:B4").Merge();
            sheet.Range("D3:D4").Merge();
        })).Collect();
        Assert.Equal(["t!C3 3 SY07", "t!D3 9 SY07", "t!C4 4 SY07"], desk.Counts.Select(count => $"{count.Citation.Cell} {count.Count} {count.Place.Area}"));
    }

    private static string Parts(ReportedCount count) => string.Join(' ', count.Breakdown.Parts.Select(part => $"{part.Group}={part.Count}"));

    private static void Row(IXLWorksheet sheet, int row, params string[] cells)
    {
        for (int i = 0; i < cells.Length; i++)
            if (cells[i].Length > 0) sheet.Cell(row, i + 1).SetValue(cells[i]);
    }

    private static byte[] Book(Action<IXLWorksheet> fill)
    {
        using var book = new XLWorkbook();
        fill(book.AddWorksheet("t"));
        using var stream = new MemoryStream();
        book.SaveAs(stream);
        return stream.ToArray();
    }
}
