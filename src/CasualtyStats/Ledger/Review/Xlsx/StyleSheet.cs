using System.Text;

namespace CasualtyStats.Ledger.Review.Xlsx;

/// <summary>The style table of the review workbook.</summary>
internal static class StyleSheet
{
    private const string Fonts = """
        <fonts count="4"><font><sz val="10"/><name val="Calibri"/></font><font><b/><sz val="10"/><color rgb="FFFFFFFF"/><name val="Calibri"/></font><font><sz val="10"/><color rgb="FFB00020"/><name val="Calibri"/></font><font><b/><sz val="14"/><name val="Calibri"/></font></fonts>
        """;

    private const string Fills = """
        <fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF1F3A5F"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF8DC"/></patternFill></fill></fills>
        """;

    private const string Borders = """
        <borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color rgb="FFC8C8C8"/></left><right style="thin"><color rgb="FFC8C8C8"/></right><top style="thin"><color rgb="FFC8C8C8"/></top><bottom style="thin"><color rgb="FFC8C8C8"/></bottom><diagonal/></border></borders>
        """;

    /// <summary>The part <c>xl/styles.xml</c>.</summary>
    public static string Xml { get; } = Build();

    /// <summary>Index of a style; the quoted variants keep a program from reading text such as =1+1 as a formula when somebody edits it.</summary>
    public static int Index(CellStyle style, bool quoted = false) => 1 + (int)style * 2 + (quoted ? 1 : 0);

    private static string Build()
    {
        var styles = Enum.GetValues<CellStyle>();
        var xml = new StringBuilder(XmlParts.Header)
            .Append("<styleSheet xmlns=\"").Append(XmlParts.Main).Append("\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>")
            .Append(Fonts.Trim()).Append(Fills.Trim()).Append(Borders.Trim())
            .Append("<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"")
            .Append(1 + styles.Length * 2).Append("\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>");
        foreach (var style in styles)
            foreach (bool quoted in new[] { false, true }) Append(xml, style, quoted);
        return xml.Append("</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>").ToString();
    }

    private static void Append(StringBuilder xml, CellStyle style, bool quoted)
    {
        int format = style switch { CellStyle.Number or CellStyle.InputNumber => 3, CellStyle.Date or CellStyle.InputDate => 164, _ => 0 };
        int font = style switch { CellStyle.Header => 1, CellStyle.Refusal or CellStyle.RefusalRightToLeft => 2, CellStyle.Title or CellStyle.TitleRightToLeft => 3, _ => 0 };
        int fill = style switch { CellStyle.Header => 2, CellStyle.Input or CellStyle.InputRightToLeft or CellStyle.InputNumber or CellStyle.InputDate => 3, _ => 0 };
        int border = style is CellStyle.Title or CellStyle.TitleRightToLeft ? 0 : 1;
        string direction = style switch
        {
            CellStyle.TextRightToLeft or CellStyle.InputRightToLeft or CellStyle.RefusalRightToLeft or CellStyle.TitleRightToLeft => " horizontal=\"right\" readingOrder=\"2\"",
            CellStyle.Header => " horizontal=\"center\"",
            CellStyle.Number or CellStyle.Date or CellStyle.InputNumber or CellStyle.InputDate => "",
            _ => " horizontal=\"left\" readingOrder=\"1\"",
        };
        xml.Append("<xf numFmtId=\"").Append(format).Append("\" fontId=\"").Append(font).Append("\" fillId=\"").Append(fill).Append("\" borderId=\"").Append(border).Append("\" xfId=\"0\"")
            .Append(quoted ? " quotePrefix=\"1\"" : "").Append(" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment")
            .Append(direction).Append(" vertical=\"top\" wrapText=\"1\"/></xf>");
    }
}
