using System.IO.Compression;
using System.Text;
using CasualtyStats.Collect.Starting;
using CasualtyStats.Model;
using ClosedXML.Excel;

namespace CasualtyStats.Tests.Collect;

public sealed class WorkbookTests
{
    [Fact]
    public void Collect_Workbook_ReadsDatesNumbersAndArabicUnderATitle()
    {
        using var desk = new Desk().With("t.xlsx", Book(("May", sheet =>
        {
            sheet.Cell("A1").SetValue("Weekly table");
            Row(sheet, 3, "التاريخ", "المكان", "النتيجة", "العدد", "الأطفال");
            sheet.Cell("A4").SetValue(new DateTime(2024, 12, 1)).Style.NumberFormat.SetFormat("dd/mm/yyyy");
            sheet.Cell("B4").SetValue("مدينة إدلب");
            sheet.Cell("C4").SetValue("قتلى");
            sheet.Cell("D4").SetValue(27);
            sheet.Cell("E4").SetValue(12);
        }), ("Notes", sheet => sheet.Cell("A1").SetValue("Read me")))).Collect();
        var count = Assert.Single(desk.Counts);
        Assert.Equal(("May!D4", 27L, 12L, "C3871", ReferencePeriod.On(new(2024, 12, 1))), (count.Citation.Cell, count.Count, count.Breakdown.Children, count.Place.Area.ToString(), count.Harmed));
        Assert.Empty(desk.Told);
    }

    [Fact]
    public void Collect_BadCellInAWorkbook_IsNamedBySheetAndCell()
    {
        using var desk = new Desk().With("t.xlsx", Book(("May", sheet =>
        {
            Row(sheet, 1, "date", "place", "outcome", "count");
            Row(sheet, 2, "2024-13-45", "Saraqib", "killed", "3");
            Row(sheet, 3, "2024-12-01", "Saraqib", "killed", "-3");
            Row(sheet, 4, "2024-12-01", "Saraqib", "killed", "4");
        }))).Collect();
        Assert.Equal(
            [
                "t.xlsx, cell May!A2: \"2024-13-45\" is no date; expected one like 2024-11-28; the row is not counted until it is mended",
                "t.xlsx, cell May!D3: the number is -3; people cannot be fewer than none; the row is not counted until it is mended; a lowered toll is a new row with the new number",
            ], desk.Told);
        Assert.Equal("May!D4", Assert.Single(desk.Counts).Citation.Cell);
    }

    [Fact]
    public void Collect_NamesInAWorkbook_LeaveNoTraceInWhatIsStored()
    {
        using var desk = new Desk().With("t.xlsx", Book(("May", sheet =>
        {
            Row(sheet, 1, "date", "place", "outcome", "count", "name");
            Row(sheet, 2, "2024-12-01", "Saraqib", "killed", "1", "Invented Person");
        }))).Collect();
        var document = Assert.Single(desk.Documents).Document;
        Assert.Equal("May\ndate,place,outcome,count,name\n2024-12-01,Saraqib,killed,1,\n", Encoding.UTF8.GetString(document.Bytes.Span));
        Assert.Equal(["t.xlsx, cell May!E1: the column \"name\" holds names or numbers of single persons; it was emptied before anything was stored"], desk.Told);
    }

    [Fact]
    public void Collect_WorkbookThatUnpacksTooLarge_IsNotOpened()
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, true))
        using (var entry = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open())
            entry.Write(new byte[3 << 20]);
        using var desk = new Desk().With("bomb.xlsx", packed.ToArray()).Collect(new() { MaximumUnpackedBytes = 2 << 20 });
        Assert.Equal(["bomb.xlsx: the workbook would unpack to more than 2 MB and was not opened; save only the sheets that are needed"], desk.Told);
    }

    [Fact]
    public void Create_Folder_GivesTheSameBytesAndNothingToCollect()
    {
        using var one = new Desk();
        using var two = new Desk();
        Assert.Equal(["START-HERE.txt", "inbox.xlsx", "manifest.xlsx", "tallies.xlsx"], StarterFolder.Create(one.Folder).ToArray());
        StarterFolder.Create(two.Folder);
        foreach (string file in Directory.EnumerateFiles(one.Folder))
            Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(two.Folder, Path.GetFileName(file))));
        Assert.Equal([], one.Collect().Told);
        Assert.Empty(one.Items);
        Assert.Empty(StarterFolder.Create(one.Folder));
    }

    [Fact]
    public void Create_FileThatIsThere_IsLeftAsItIs()
    {
        using var desk = new Desk().With("inbox.xlsx", "mine");
        Assert.Equal(["START-HERE.txt", "manifest.xlsx", "tallies.xlsx"], StarterFolder.Create(desk.Folder).ToArray());
        Assert.Equal("mine", File.ReadAllText(Path.Combine(desk.Folder, "inbox.xlsx")));
    }

    [Fact]
    public void Collect_InboxWorkbook_NamesEachPostByItsRow()
    {
        using var desk = new Desk().With("inbox.xlsx", Book(("Inbox", sheet =>
        {
            Row(sheet, 1, "published", "publisher", "url", "text");
            sheet.Cell("A3").SetValue(new DateTime(2024, 11, 30));
            sheet.Cell("D3").SetValue("قُتل 8 مدنيين\nفي إدلب");
        }))).Collect();
        var document = Assert.Single(desk.Documents).Document;
        Assert.Equal(("inbox.xlsx#row-3", "قُتل 8 مدنيين\nفي إدلب", new DateOnly(2024, 11, 30)), (document.Name, document.Text, document.Published));
        Assert.Equal(Encoding.UTF8.GetBytes(document.Text!), document.Bytes.ToArray());
    }

    private static void Row(IXLWorksheet sheet, int row, params string[] cells)
    {
        for (int i = 0; i < cells.Length; i++) sheet.Cell(row, i + 1).SetValue(cells[i]);
    }

    private static byte[] Book(params (string Name, Action<IXLWorksheet> Fill)[] sheets)
    {
        using var book = new XLWorkbook();
        foreach (var (name, fill) in sheets) fill(book.AddWorksheet(name));
        using var stream = new MemoryStream();
        book.SaveAs(stream);
        return stream.ToArray();
    }
}
