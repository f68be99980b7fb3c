using ClosedXML.Excel;

namespace CasualtyStats.Workbooks;

/// <summary>How a sheet prints.</summary>
internal static class SheetPage
{
    public static void SetUp(IXLWorksheet written, Sheet sheet, Workbook workbook)
    {
        var page = written.PageSetup;
        page.PaperSize = XLPaperSize.A4Paper;
        page.PageOrientation = sheet.Portrait ? XLPageOrientation.Portrait : XLPageOrientation.Landscape;
        page.FitToPages(sheet.PagesWide, sheet.OnePage ? 1 : 0);
        page.CenterHorizontally = true;
        (page.Margins.Left, page.Margins.Right, page.Margins.Top, page.Margins.Bottom, page.Margins.Header, page.Margins.Footer) = (0.4, 0.4, 0.6, 0.7, 0.3, 0.3);
        if (sheet.FrozenRows > 0) page.SetRowsToRepeatAtTop(1, sheet.FrozenRows);
        if (sheet is { PagesWide: > 1, FrozenColumns: > 0 }) page.SetColumnsToRepeatAtLeft(1, sheet.FrozenColumns);
        if (workbook.Footer is not { } footer) return;
        // The edges of a page are fixed as left and right; a right-to-left page begins at the right.
        bool mirrored = written.RightToLeft;
        var (begin, end) = mirrored ? (page.Header.Right, page.Header.Left) : (page.Header.Left, page.Header.Right);
        begin.AddText("&8" + Plain(workbook.Title));
        end.AddText("&8&A");
        (begin, end) = mirrored ? (page.Footer.Right, page.Footer.Left) : (page.Footer.Left, page.Footer.Right);
        begin.AddText("&8" + Plain(footer.Left));
        page.Footer.Center.AddText("&8" + Plain(footer.Middle));
        end.AddText("&8&P / &N");
    }

    // In headers and footers & begins a code, and a digit right after a font size would be read as part of it.
    private static string Plain(string text)
    {
        string plain = CellText.Clean(text).Replace("&", "&&", StringComparison.Ordinal);
        return plain.Length > 0 && char.IsAsciiDigit(plain[0]) ? " " + plain : plain;
    }
}
