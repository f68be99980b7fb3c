using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using CasualtyStats.Workbooks;
using CsCheck;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace CasualtyStats.Tests.Workbooks;

/// <summary>What is laid out straight into the file reads as what was given.</summary>
public sealed class LongSheetTests
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly string[] Pieces = ["خان شيخون", "<b>&amp;\"", "_x0041_", "=1+1", "\ud83d\ude00", "\ud83d", "\udc00", "\ufffe", "\ufffd", "ﷺ ﻼ", "\u0001", "\t\r\n", "a_b", " ", "1.50", "\u200f"];

    [Fact]
    public void Write_AnyText_IsReadBack() =>
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[1, 6].Select(string.Concat).Array[1, 40].Sample(texts =>
            Assert.Equal(texts.Select(CellText.Clean), Cells(Book(texts.Select(text => new SheetRow([Cell.Of(text)])))).Select(cell => Unescaped(cell.Value))), iter: 200);

    [Fact]
    public void Write_AnyNumber_IsReadBackExactly() =>
        Gen.Decimal.Array[1, 200].Sample(numbers =>
            Assert.Equal(numbers, Cells(Book(numbers.Select(number => new SheetRow([new Cell(null, number, CellFormat.Plain)])))).Select(cell => decimal.Parse(cell.Value, CultureInfo.InvariantCulture))), iter: 200);

    [Fact]
    public void Write_TextLongerThanTheBuffer_IsReadBackAndCutAtTheLimit()
    {
        string[] texts = [.. Enumerable.Range(0, 60).Select(i => string.Concat(Enumerable.Repeat(Pieces[i % 3], 3000 + i * 100)))];
        Assert.Equal(texts.Select(CellText.Clean), Cells(Book(texts.Select(text => new SheetRow([Cell.Of(text)])))).Select(cell => Unescaped(cell.Value)));
    }

    [Fact]
    public void Write_FormatsMadeAnewForEachCell_ShareOneStyle()
    {
        byte[] bytes = Book(Enumerable.Range(0, 1000).Select(i => new SheetRow([Cell.Of(i, new CellFormat { Bold = true }), Cell.Of(new DateOnly(2024, 12, 1), new CellFormat())])));
        using var zip = new ZipArchive(new MemoryStream(bytes));
        using var styles = zip.GetEntry("xl/styles.xml")!.Open();
        Assert.InRange((int)XDocument.Load(styles).Descendants(Main + "cellXfs").Single().Attribute("count")!, 3, 8);
    }

    [Fact]
    public void Write_ManyRows_IsValidAndTheSameEachTime()
    {
        byte[] bytes = Book(Rows());
        Assert.Equal(bytes, Book(Rows()));
        using var package = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package).Select(error => error.Description));

        static IEnumerable<SheetRow> Rows() => Enumerable.Range(0, 3000).Select(i => new SheetRow(
            [Cell.Of(i, CellFormat.Plain), Cell.Of(Pieces[i % Pieces.Length]), new Cell(null, i / 1000m, CellFormat.Plain), Cell.Of("more", link: "https://example.org/?a=1&b=" + i)], i % 2 == 0 ? 30.25 : null));
    }

    private static byte[] Book(IEnumerable<SheetRow> rows) => WorkbookFile.Bytes(new()
    {
        Title = "Long",
        Day = new(2025, 1, 1),
        Sheets = [new() { Name = "Data", Widths = [12, 12, 12, 12], Rows = rows, IsLong = true }],
    });

    private static IEnumerable<(string Reference, string Value)> Cells(byte[] book)
    {
        using var zip = new ZipArchive(new MemoryStream(book));
        using var sheet = zip.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        return [.. XDocument.Load(sheet, LoadOptions.PreserveWhitespace).Descendants(Main + "c").Select(cell => ((string)cell.Attribute("r")!, cell.Value))];
    }

    // As Excel reads the underscore's escape.
    private static string Unescaped(string text) => text.Replace("_x005F_", "_", StringComparison.Ordinal);
}
