using System.Globalization;
using System.Text;
using static CasualtyStats.Report.Xlsx.XmlText;

namespace CasualtyStats.Report.Xlsx;

/// <summary>Writes one sheet part row by row (SpreadsheetML, ECMA-376 part 1, chapter 18.3); holds nothing but its links.</summary>
internal sealed class SheetXml(Sheet sheet, Workbook workbook, StyleBook styles, TextWriter xml, bool selected)
{
    private readonly StringBuilder links = new();
    private readonly List<string> webAddresses = [];

    /// <summary>Addresses outside the workbook, in the order of their relationship ids <c>web1</c>, <c>web2</c>, …</summary>
    public IReadOnlyList<string> WebAddresses => webAddresses;

    public void Write()
    {
        xml.Write(Header);
        xml.Write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheetPr>");
        if (sheet.Tab is not null) xml.Write($"<tabColor rgb=\"FF{sheet.Tab}\"/>");
        xml.Write("<pageSetUpPr fitToPage=\"1\"/></sheetPr>");
        View();
        xml.Write("<sheetFormatPr defaultRowHeight=\"13.5\"/>");
        Columns();
        Rows();
        Merges();
        Emphases();
        if (links.Length > 0) xml.Write($"<hyperlinks>{links}</hyperlinks>");
        Page();
        if (sheet.Charts.Length > 0) xml.Write("<drawing r:id=\"drawing\"/>");
        if (sheet.Tables.Length > 0)
            xml.Write($"<tableParts count=\"{sheet.Tables.Length}\">{string.Concat(sheet.Tables.Select((_, i) => $"<tablePart r:id=\"table{i + 1}\"/>"))}</tableParts>");
        xml.Write("</worksheet>");
    }

    private void View()
    {
        xml.Write("<sheetViews><sheetView");
        if (!sheet.GridLines) xml.Write(" showGridLines=\"0\"");
        if (workbook.RightToLeft) xml.Write(" rightToLeft=\"1\"");
        if (selected) xml.Write(" tabSelected=\"1\"");
        xml.Write(" workbookViewId=\"0\">");
        if (sheet.FrozenRows > 0 || sheet.FrozenColumns > 0)
        {
            string corner = CellReference.Of(sheet.FrozenRows + 1, sheet.FrozenColumns + 1);
            string pane = sheet.FrozenColumns == 0 ? "bottomLeft" : sheet.FrozenRows == 0 ? "topRight" : "bottomRight";
            xml.Write("<pane" + (sheet.FrozenColumns > 0 ? $" xSplit=\"{sheet.FrozenColumns}\"" : "") + (sheet.FrozenRows > 0 ? $" ySplit=\"{sheet.FrozenRows}\"" : "")
                + $" topLeftCell=\"{corner}\" activePane=\"{pane}\" state=\"frozen\"/><selection pane=\"{pane}\" activeCell=\"{corner}\" sqref=\"{corner}\"/>");
        }
        xml.Write("</sheetView></sheetViews>");
    }

    private void Columns()
    {
        if (sheet.Widths.IsEmpty) return;
        xml.Write("<cols>");
        for (int i = 0; i < sheet.Widths.Length; i++)
            xml.Write(string.Create(CultureInfo.InvariantCulture, $"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{sheet.Widths[i]:0.##}\" customWidth=\"1\"/>"));
        xml.Write("</cols>");
    }

    private void Rows()
    {
        xml.Write("<sheetData>");
        int number = 0;
        foreach (var row in sheet.Rows)
        {
            number++;
            xml.Write($"<row r=\"{number}\"");
            if (row.Height is { } height) xml.Write(string.Create(CultureInfo.InvariantCulture, $" ht=\"{height:0.##}\" customHeight=\"1\""));
            xml.Write('>');
            for (int i = 0; i < row.Cells.Length; i++) Write(row.Cells[i], number, i + 1);
            xml.Write("</row>");
        }
        xml.Write("</sheetData>");
    }

    private void Write(Cell cell, int row, int column)
    {
        string reference = CellReference.Of(row, column);
        if (cell.Text is { } text)
        {
            string clean = CellText.Clean(text);
            var format = CellText.LooksLikeFormula(clean) ? cell.Format with { Quoted = true } : cell.Format;
            // Text is always an inline string, so that nothing in it is ever a formula.
            xml.Write($"<c r=\"{reference}\" s=\"{styles.Of(format)}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
            xml.Write(Escape(CellText.EscapeUnderscores(clean)));
            xml.Write("</t></is></c>");
        }
        else if (cell.Number is { } value)
        {
            xml.Write($"<c r=\"{reference}\" s=\"{styles.Of(cell.Format)}\"><v>{Invariant.Of(value)}</v></c>");
        }
        else if (styles.Of(cell.Format) is > 0 and var style)
        {
            xml.Write($"<c r=\"{reference}\" s=\"{style}\"/>");
        }
        if (cell.Link is { } link) Link(reference, link);
    }

    private void Link(string reference, string link)
    {
        if (link.StartsWith('#'))
        {
            links.Append($"<hyperlink ref=\"{reference}\" location=\"{Escape(link[1..])}\"/>");
            return;
        }
        webAddresses.Add(link);
        links.Append($"<hyperlink ref=\"{reference}\" r:id=\"web{webAddresses.Count}\"/>");
    }

    private void Merges()
    {
        if (sheet.Merges.IsEmpty) return;
        xml.Write($"<mergeCells count=\"{sheet.Merges.Length}\">");
        foreach (string merge in sheet.Merges) xml.Write($"<mergeCell ref=\"{merge}\"/>");
        xml.Write("</mergeCells>");
    }

    private void Emphases()
    {
        for (int i = 0; i < sheet.Emphases.Length; i++)
            xml.Write($"<conditionalFormatting sqref=\"{sheet.Emphases[i].Range}\"><cfRule type=\"expression\" dxfId=\"{styles.Of(sheet.Emphases[i])}\" priority=\"{i + 1}\"><formula>{Escape(sheet.Emphases[i].Formula)}</formula></cfRule></conditionalFormatting>");
    }

    private void Page()
    {
        xml.Write("<printOptions horizontalCentered=\"1\"/><pageMargins left=\"0.4\" right=\"0.4\" top=\"0.6\" bottom=\"0.7\" header=\"0.3\" footer=\"0.3\"/>");
        xml.Write($"<pageSetup paperSize=\"9\" orientation=\"{(sheet.Portrait ? "portrait" : "landscape")}\" fitToWidth=\"{sheet.PagesWide}\" fitToHeight=\"{(sheet.OnePage ? 1 : 0)}\"/>");
        // The edges of a page are fixed as left and right; a right-to-left page begins at the right.
        var (begin, end) = workbook.RightToLeft ? ("&R", "&L") : ("&L", "&R");
        xml.Write($"<headerFooter><oddHeader>{Escape($"{begin}&8{Plain(workbook.Title)}{end}&8&A")}</oddHeader>"
            + $"<oddFooter>{Escape($"{begin}&8{Plain(workbook.Footer.Left)}&C&8{Plain(workbook.Footer.Middle)}{end}&8&P / &N")}</oddFooter></headerFooter>");
    }

    // In headers and footers & begins a code, and a digit right after a font size would be read as part of it.
    private static string Plain(string text)
    {
        string plain = CellText.Clean(text).Replace("&", "&&", StringComparison.Ordinal);
        return plain.Length > 0 && char.IsAsciiDigit(plain[0]) ? " " + plain : plain;
    }
}
