using CasualtyStats.Model;

namespace CasualtyStats.Ledger.Review.Xlsx;

/// <summary>Writes the first sheet: how to fill in the others, English beside Arabic, and a cell for the reviewer's name.</summary>
internal static class ReadMeXml
{
    private const int Steps = 9;
    private const double Width = 64;

    /// <summary>Writes the part.</summary>
    public static void Write(TextWriter xml, string reviewer)
    {
        xml.Write($"{XmlParts.Header}<worksheet xmlns=\"{XmlParts.Main}\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView tabSelected=\"1\" showGridLines=\"0\" workbookViewId=\"0\"/></sheetViews><sheetFormatPr defaultRowHeight=\"14\"/><cols><col min=\"1\" max=\"2\" width=\"{Width}\" customWidth=\"1\"/></cols><sheetData>");
        Row(xml, 1, 2, [], Cell(0, 1, Language.English, "review.readme.title", title: true) + Cell(1, 1, Language.Arabic, "review.readme.title", title: true));
        string name = SheetXml.TextCell(0, 3, BothLanguages.Text("review.reviewer"), StyleSheet.Index(CellStyle.Text))
            + (reviewer.Length > 0 ? SheetXml.TextCell(1, 3, reviewer, StyleSheet.Index(Script.IsArabic(reviewer) ? CellStyle.InputRightToLeft : CellStyle.Input, quoted: true))
                : $"<c r=\"B3\" s=\"{StyleSheet.Index(CellStyle.Input)}\"/>");
        Row(xml, 3, 1, [BothLanguages.Text("review.reviewer")], name);
        for (int step = 1; step <= Steps; step++)
            Row(xml, 4 + step, 1, [Wording.Text(Language.English, $"review.readme.{step}"), Wording.Text(Language.Arabic, $"review.readme.{step}")], Cell(0, 4 + step, Language.English, $"review.readme.{step}") + Cell(1, 4 + step, Language.Arabic, $"review.readme.{step}"));
        xml.Write("</sheetData><pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.5\" header=\"0.3\" footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>");
    }

    private static void Row(TextWriter xml, int number, int lines, string[] texts, string cells) =>
        xml.Write($"<row r=\"{number}\"{RowHeight.Of(texts.Select(text => (text, Width)), lines)}>{cells}</row>");

    private static string Cell(int column, int row, Language language, string key, bool title = false)
    {
        var style = (title ? CellStyle.Title : CellStyle.Text) + (language == Language.Arabic ? 1 : 0);
        return SheetXml.TextCell(column, row, Wording.Text(language, key), StyleSheet.Index(style));
    }
}
