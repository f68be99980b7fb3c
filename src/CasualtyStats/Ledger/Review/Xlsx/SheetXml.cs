using System.Globalization;
using CasualtyStats.Model;

namespace CasualtyStats.Ledger.Review.Xlsx;

/// <summary>Writes one sheet of rows to answer.</summary>
internal sealed class SheetXml(ReviewSheetForm form, IReadOnlyList<IReadOnlyDictionary<string, string>> rows, bool rightToLeft)
{
    private const int LastReadyRow = 2000;
    private const int ExactDigits = 15;

    private static readonly HashSet<string> Numbers = ["count", "number", "children", "women", "men", "level"];
    private static readonly HashSet<string> Days = ["date", "date_start", "date_end", "harmed_from", "harmed_to"];
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    /// <summary>The letters of a column, from 0.</summary>
    public static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters(column / 26 - 1) + (char)('A' + column % 26);

    /// <summary>The range of the table with its header, for the filter and the printed titles.</summary>
    public string Range => $"A1:{Letters(form.Columns.Count - 1)}{Text(rows.Count + form.BlankRows + 1)}";

    /// <summary>Writes the part.</summary>
    public void Write(TextWriter xml)
    {
        xml.Write($"{XmlParts.Header}<worksheet xmlns=\"{XmlParts.Main}\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
        xml.Write(View(rightToLeft, form.FrozenColumns));
        xml.Write("<sheetFormatPr defaultRowHeight=\"14\"/><cols>");
        for (int i = 0; i < form.Columns.Count; i++)
            xml.Write($"<col min=\"{Text(i + 1)}\" max=\"{Text(i + 1)}\" width=\"{form.Columns[i].Width.ToString(CultureInfo.InvariantCulture)}\" customWidth=\"1\"/>");
        xml.Write("</cols><sheetData>");
        xml.Write($"<row r=\"1\"{RowHeight.Of(form.Columns.Select(column => (column.Header, column.Width)), atLeast: 2)}>");
        for (int i = 0; i < form.Columns.Count; i++) xml.Write(TextCell(i, 1, form.Columns[i].Header, StyleSheet.Index(CellStyle.Header)));
        xml.Write("</row>");
        for (int i = 0; i < rows.Count + form.BlankRows; i++) WriteRow(xml, i + 2, i < rows.Count ? rows[i] : null);
        xml.Write($"</sheetData><autoFilter ref=\"{Range}\"/>");
        xml.Write(Validations());
        xml.Write("<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.5\" header=\"0.3\" footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>");
    }

    /// <summary>The view: direction, and the header kept in sight.</summary>
    public static string View(bool rightToLeft, int frozenColumns) =>
        $"<sheetViews><sheetView{(rightToLeft ? " rightToLeft=\"1\"" : "")} workbookViewId=\"0\"><pane {(frozenColumns > 0 ? $"xSplit=\"{Text(frozenColumns)}\" " : "")}ySplit=\"1\" topLeftCell=\"{Letters(frozenColumns)}2\" activePane=\"{(frozenColumns > 0 ? "bottomRight" : "bottomLeft")}\" state=\"frozen\"/></sheetView></sheetViews>";

    /// <summary>A cell with text; it is never a formula, whatever it begins with.</summary>
    public static string TextCell(int column, int row, string text, int style) =>
        $"<c r=\"{Letters(column)}{Text(row)}\" s=\"{Text(style)}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{XmlParts.Escape(text)}</t></is></c>";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void WriteRow(TextWriter xml, int number, IReadOnlyDictionary<string, string>? cells)
    {
        string height = cells is null ? "" : RowHeight.Of(form.Columns.Select(column => (cells.GetValueOrDefault(column.Key, ""), column.Width)));
        xml.Write($"<row r=\"{Text(number)}\"{height}>");
        for (int i = 0; i < form.Columns.Count; i++)
        {
            var column = form.Columns[i];
            string text = cells is not null && cells.TryGetValue(column.Key, out string? found) ? found : "";
            if (text.Length > 0 || column.IsInput) xml.Write(Cell(column, i, number, text));
        }
        xml.Write("</row>");
    }

    private static string Cell(ReviewColumn column, int index, int row, string text)
    {
        if (Days.Contains(column.Key) && ReviewText.Day(text) is { } day && day.Year > 1900)
            return Number(index, row, day.DayNumber - DayZero.DayNumber, column.IsInput ? CellStyle.InputDate : CellStyle.Date);
        if (Numbers.Contains(column.Key) && text.Length <= ExactDigits && ReviewText.Number(text) is { } number)
            return Number(index, row, number, column.IsInput ? CellStyle.InputNumber : CellStyle.Number);
        if (text.Length == 0)
        {
            var empty = Days.Contains(column.Key) ? CellStyle.InputDate : Numbers.Contains(column.Key) ? CellStyle.InputNumber : CellStyle.Input;
            return $"<c r=\"{Letters(index)}{Text(row)}\" s=\"{Text(StyleSheet.Index(empty))}\"/>";
        }
        bool arabic = Script.IsArabic(text);
        var style = (column.Key == "refusal" ? CellStyle.Refusal : column.IsInput ? CellStyle.Input : CellStyle.Text) + (arabic ? 1 : 0);
        return TextCell(index, row, text, StyleSheet.Index(style, quoted: text[0] is '=' or '+' or '-' or '@' or '\t'));
    }

    private static string Number(int column, int row, long value, CellStyle style) =>
        $"<c r=\"{Letters(column)}{Text(row)}\" s=\"{Text(StyleSheet.Index(style))}\"><v>{value.ToString(CultureInfo.InvariantCulture)}</v></c>";

    private string Validations()
    {
        int last = form.BlankRows > 0 ? Math.Max(LastReadyRow, rows.Count + form.BlankRows + 1) : Math.Max(2, rows.Count + 1);
        var all = new List<string>();
        for (int i = 0; i < form.Columns.Count; i++)
        {
            var column = form.Columns[i];
            string range = $"{Letters(i)}2:{Letters(i)}{Text(last)}";
            if (column.Choices is { } choices)
                all.Add(Validation($"type=\"list\"", range, "review.choose", $"<formula1>&quot;{XmlParts.Escape(string.Join(',', choices))}&quot;</formula1>"));
            else if (column.IsInput && Numbers.Contains(column.Key))
                all.Add(Validation("type=\"whole\" operator=\"greaterThanOrEqual\"", range, "review.whole-number", "<formula1>0</formula1>"));
        }
        return all.Count == 0 ? "" : $"<dataValidations count=\"{Text(all.Count)}\">{string.Concat(all)}</dataValidations>";
    }

    private static string Validation(string kind, string range, string key, string formula) =>
        $"<dataValidation {kind} allowBlank=\"1\" showErrorMessage=\"1\" error=\"{XmlParts.Escape(Both(key))}\" sqref=\"{range}\">{formula}</dataValidation>";

    private static string Both(string key) => Wording.Text(Language.English, key) + "\n" + Wording.Text(Language.Arabic, key);
}
