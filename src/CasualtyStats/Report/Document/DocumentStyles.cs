using static CasualtyStats.Report.Document.MarkupText;

namespace CasualtyStats.Report.Document;

/// <summary>The styles of a document: Word's own names, so that staff can restyle it and the navigation pane shows its headings.</summary>
internal static class DocumentStyles
{
    public const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static string Write(bool rightToLeft) =>
        Header + $"<w:styles xmlns:w=\"{Namespace}\"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:eastAsia=\"Arial\" w:cs=\"Arial\"/><w:color w:val=\"22262B\"/><w:sz w:val=\"21\"/><w:szCs w:val=\"{(rightToLeft ? 23 : 21)}\"/><w:lang w:val=\"{(rightToLeft ? "ar-SY" : "en-GB")}\" w:bidi=\"ar-SY\"/></w:rPr></w:rPrDefault>"
        + "<w:pPrDefault><w:pPr><w:spacing w:after=\"110\" w:line=\"271\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
        + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>"
        + "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"80\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"80\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
        + "<w:style w:type=\"table\" w:styleId=\"Figures\"><w:name w:val=\"Figures\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders><w:top w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"0B5C9E\"/><w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"0B5C9E\"/><w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"D4D9DE\"/></w:tblBorders></w:tblPr><w:tblStylePr w:type=\"firstRow\"><w:tcPr><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"EAF2F9\"/></w:tcPr></w:tblStylePr></w:style>"
        + Style("Title", "Title", "<w:spacing w:after=\"60\"/>", Size(40, true), "0B5C9E")
        + Style("Subtitle", "Subtitle", "<w:spacing w:after=\"200\"/>", Size(19, false), "515962")
        + Style("Heading1", "heading 1", "<w:keepNext/><w:spacing w:before=\"300\" w:after=\"100\"/><w:outlineLvl w:val=\"0\"/>", Size(28, true), "0B5C9E")
        + Style("Heading2", "heading 2", "<w:keepNext/><w:spacing w:before=\"200\" w:after=\"80\"/><w:outlineLvl w:val=\"1\"/>", Size(23, true), "22262B")
        + Style("KeyFigures", "Key figures", "<w:pBdr><w:top w:val=\"single\" w:sz=\"8\" w:space=\"6\" w:color=\"0B5C9E\"/><w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"6\" w:color=\"0B5C9E\"/></w:pBdr><w:spacing w:before=\"80\" w:after=\"160\"/>", Size(28, true), "22262B")
        + Style("Note", "Note", "<w:spacing w:after=\"80\"/>", Size(18, false), "515962")
        + Style("Caption", "caption", "<w:spacing w:after=\"220\"/>", Size(18, false), "515962")
        + Style("Picture", "Picture", "<w:spacing w:before=\"120\" w:after=\"60\"/>", "", null)
        + Style("TableText", "Table text", "<w:spacing w:before=\"30\" w:after=\"30\" w:line=\"240\" w:lineRule=\"auto\"/>", Size(18, false), "22262B")
        + Style("TableHead", "Table head", "<w:keepNext/><w:spacing w:before=\"40\" w:after=\"40\" w:line=\"240\" w:lineRule=\"auto\"/>", Size(18, true), "22262B")
        + Style("Gap", "Gap", "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"160\" w:lineRule=\"exact\"/>", Size(8, false), null)
        + Style("Footer", "footer", "<w:spacing w:after=\"0\"/>", Size(16, false), "515962")
        + "</w:styles>";

    private static string Style(string id, string name, string paragraph, string letters, string? colour) =>
        $"<w:style w:type=\"paragraph\"{(name.Any(char.IsUpper) && id is not ("Title" or "Subtitle") ? " w:customStyle=\"1\"" : "")} w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{Ordered(letters, colour)}</w:rPr></w:style>";

    private static string Size(int halfPoints, bool bold) => (bold ? "<w:b/><w:bCs/>" : "") + $"|<w:sz w:val=\"{halfPoints}\"/><w:szCs w:val=\"{halfPoints + 1}\"/>";

    // The schema wants weight, colour, size.
    private static string Ordered(string letters, string? colour)
    {
        string[] parts = letters.Split('|');
        return parts[0] + (colour is null ? "" : $"<w:color w:val=\"{colour}\"/>") + (parts.Length > 1 ? parts[1] : "");
    }
}
