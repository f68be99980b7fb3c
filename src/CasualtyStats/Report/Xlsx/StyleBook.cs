using System.Text;

namespace CasualtyStats.Report.Xlsx;

/// <summary>Gathers the formats that cells use and writes the style sheet; ids follow the order of first use, so the same content gives the same bytes.</summary>
internal sealed class StyleBook
{
    private readonly Dictionary<CellFormat, int> formats = new() { [CellFormat.Plain] = 0 };
    private readonly List<CellFormat> formatList = [CellFormat.Plain];
    private readonly Pool fonts = new();
    private readonly Pool fills = new();
    private readonly Pool borders = new();
    private readonly Pool emphases = new();
    private readonly StringBuilder cells = new();

    private readonly bool rightToLeft;

    public StyleBook(bool rightToLeft)
    {
        this.rightToLeft = rightToLeft;
        // The format prescribes these two fills as the first.
        fills.Of("<fill><patternFill patternType=\"none\"/></fill>");
        fills.Of("<fill><patternFill patternType=\"gray125\"/></fill>");
        borders.Of("<border><left/><right/><top/><bottom/><diagonal/></border>");
        Append(CellFormat.Plain);
    }

    /// <summary>The number by which a cell names its format.</summary>
    public int Of(CellFormat format)
    {
        if (formats.TryGetValue(format, out int id)) return id;
        formats[format] = id = formatList.Count;
        formatList.Add(format);
        Append(format);
        return id;
    }

    /// <summary>The number by which a conditional format names its look.</summary>
    public int Of(Emphasis emphasis)
    {
        var look = new StringBuilder("<dxf>");
        if (emphasis.Italic || emphasis.Ink is not null)
            look.Append("<font>").Append(emphasis.Italic ? "<i/>" : "").Append(emphasis.Ink is null ? "" : $"<color rgb=\"FF{emphasis.Ink}\"/>").Append("</font>");
        if (emphasis.Fill is not null)
            look.Append($"<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF{emphasis.Fill}\"/><bgColor rgb=\"FF{emphasis.Fill}\"/></patternFill></fill>");
        return emphases.Of(look.Append("</dxf>").ToString());
    }

    public string Write() =>
        XmlText.Header + "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
        + "<numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/><numFmt numFmtId=\"165\" formatCode=\"&quot;≥ &quot;#,##0\"/></numFmts>"
        + fonts.Write("fonts") + fills.Write("fills") + borders.Write("borders")
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
        + $"<cellXfs count=\"{formatList.Count}\">{cells}</cellXfs>"
        + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
        + emphases.Write("dxfs") + "<tableStyles count=\"0\"/></styleSheet>";

    private void Append(CellFormat format)
    {
        int font = fonts.Of(Font(format));
        int fill = format.Fill is null ? 0 : fills.Of($"<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF{format.Fill}\"/><bgColor indexed=\"64\"/></patternFill></fill>");
        int border = format.Rule is null ? 0 : borders.Of($"<border><left/><right/><top/><bottom style=\"thin\"><color rgb=\"FF{format.Rule}\"/></bottom><diagonal/></border>");
        cells.Append($"<xf numFmtId=\"{NumberFormat(format.Number)}\" fontId=\"{font}\" fillId=\"{fill}\" borderId=\"{border}\" xfId=\"0\"")
            .Append(format.Quoted ? " quotePrefix=\"1\"" : "")
            .Append($" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\">{Alignment(format)}</xf>");
    }

    private static string Font(CellFormat format) =>
        "<font>" + (format.Bold ? "<b/>" : "") + (format.Italic ? "<i/>" : "") + (format.Underline ? "<u/>" : "")
        + $"<sz val=\"{format.Size}\"/><color rgb=\"FF{format.Ink}\"/><name val=\"Arial\"/><family val=\"2\"/></font>";

    private string Alignment(CellFormat format) =>
        "<alignment"
        + (format.Align is { } side ? $" horizontal=\"{Horizontal(side)}\"" : "")
        + $" vertical=\"{(format.Middle ? "center" : "top")}\""
        + (format.Wrap ? " wrapText=\"1\"" : "")
        + (format.Indent > 0 ? $" indent=\"{format.Indent}\"" : "")
        + $" readingOrder=\"{(int)(format.Reads ?? (rightToLeft ? Direction.RightToLeft : Direction.LeftToRight))}\"/>";

    private string Horizontal(Side side) => side switch
    {
        Side.Center => "center",
        Side.Left => "left",
        Side.Right => "right",
        _ => (side == Side.Begin) != rightToLeft ? "left" : "right",
    };

    private static int NumberFormat(NumberForm form) => form switch
    {
        NumberForm.Count => 3,
        NumberForm.AtLeast => 165,
        NumberForm.Date => 164,
        NumberForm.Percent => 9,
        _ => 0,
    };

    /// <summary>Numbered entries without repeats.</summary>
    private sealed class Pool
    {
        private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
        private readonly StringBuilder entries = new();

        public int Of(string entry)
        {
            if (ids.TryGetValue(entry, out int id)) return id;
            ids[entry] = id = ids.Count;
            entries.Append(entry);
            return id;
        }

        public string Write(string name) => $"<{name} count=\"{ids.Count}\">{entries}</{name}>";
    }
}
