using ClosedXML.Excel;

namespace CasualtyStats.Workbooks;

/// <summary>Builds the workbook with ClosedXML; of a long sheet everything but its rows.</summary>
internal sealed class DesignedWorkbook : IDisposable
{
    private readonly XLWorkbook book = new();
    private readonly Workbook workbook;
    private readonly CellStyles styles = new();

    private DesignedWorkbook(Workbook workbook) => this.workbook = workbook;

    public static void Save(Stream stream, Workbook workbook)
    {
        using var designed = new DesignedWorkbook(workbook);
        designed.Build();
        // Conditional formats are few and said once; merging them would only cost time.
        designed.book.SaveAs(stream, new SaveOptions { ConsolidateConditionalFormatRanges = false, ConsolidateDataValidationRanges = false, EvaluateFormulasBeforeSaving = false, ValidatePackage = false });
    }

    public void Dispose() => book.Dispose();

    private void Build()
    {
        (book.Properties.Title, book.Properties.Subject) = (CellText.Clean(workbook.Title), CellText.Clean(workbook.Subject));
        (book.Properties.Author, book.Properties.LastModifiedBy) = ("CasualtyStats", "CasualtyStats");
        book.CalculateMode = XLCalculateMode.Default;
        foreach (var sheet in workbook.Sheets) Add(sheet);
        foreach (var (name, range) in workbook.Names) book.NamedRanges.Add(name, range);
    }

    private void Add(Sheet sheet)
    {
        var written = book.AddWorksheet(sheet.Name);
        written.RightToLeft = sheet.RightToLeft ?? workbook.RightToLeft;
        written.ShowGridLines = sheet.GridLines;
        if (sheet.Tab is not null) written.SetTabColor(XLColor.FromHtml("#" + sheet.Tab));
        written.RowHeight = 13.5;
        for (int i = 0; i < sheet.Widths.Length; i++) written.Column(i + 1).Width = sheet.Widths[i];
        foreach (var (column, format) in sheet.ColumnFormats) CellStyles.Apply(written.Column(column).Style, format, written.RightToLeft);
        if (!sheet.IsLong) Fill(written, sheet);
        foreach (string merge in sheet.Merges) written.Range(merge).Merge(checkIntersect: false);
        foreach (var table in sheet.Tables) AddTable(written, table, sheet.IsLong ? table.FirstRow + 1 : table.LastRow);
        if (sheet.Filter is not null) written.Range(sheet.Filter).SetAutoFilter();
        foreach (var emphasis in sheet.Emphases) Emphasise(written, emphasis);
        foreach (var rule in sheet.Rules) Restrict(written, rule);
        foreach (var (row, column, text) in sheet.Notes) written.Cell(row, column).Comment.AddText(text);
        if (sheet.FrozenRows > 0 || sheet.FrozenColumns > 0) written.SheetView.Freeze(sheet.FrozenRows, sheet.FrozenColumns);
        SheetPage.SetUp(written, sheet, workbook);
    }

    private void Fill(IXLWorksheet written, Sheet sheet)
    {
        int number = 0;
        foreach (var row in sheet.Rows)
        {
            number++;
            if (row.Height is { } height) written.Row(number).Height = height;
            for (int i = 0; i < row.Cells.Length; i++) Put(written, number, i + 1, row.Cells[i]);
        }
    }

    private void Put(IXLWorksheet written, int row, int column, Cell value)
    {
        if (value.Text is null && value.Number is null && value.Format == CellFormat.Plain) return;
        var cell = written.Cell(row, column);
        var format = value.Format;
        if (value.Text is { } text)
        {
            string clean = CellText.Clean(text);
            cell.SetValue(clean);
            if (CellText.LooksLikeFormula(clean)) format = format with { Quoted = true };
        }
        else if (value.Number is { } number)
        {
            cell.SetValue((double)number);
        }
        if (value.Link is { } link) cell.Hyperlink = new XLHyperlink(link.StartsWith('#') ? link[1..] : link);
        styles.Apply(cell, format, written.RightToLeft);
    }

    // ClosedXML makes a cell of every cell of a table; a long one is made of its headings and a row, and its part is told of all rows afterwards.
    private static void AddTable(IXLWorksheet written, SheetTable table, int lastRow)
    {
        for (int i = 0; i < table.Headings.Length; i++) written.Cell(table.FirstRow, i + 1).SetValue(CellText.Clean(table.Headings[i]));
        var made = written.Range(table.FirstRow, 1, lastRow, table.Headings.Length).CreateTable(table.Name);
        (made.Theme, made.ShowRowStripes) = (XLTableTheme.None, false);
    }

    private static void Emphasise(IXLWorksheet written, Emphasis emphasis)
    {
        var look = written.Range(emphasis.Range).AddConditionalFormat().WhenIsTrue("=" + emphasis.Formula);
        if (emphasis.Fill is not null) look.Fill.SetBackgroundColor(XLColor.FromHtml("#" + emphasis.Fill));
        if (emphasis.Ink is not null) look.Font.SetFontColor(XLColor.FromHtml("#" + emphasis.Ink));
        if (emphasis.Italic) look.Font.SetItalic();
    }

    private static void Restrict(IXLWorksheet written, CellRule rule)
    {
        var validation = written.Range(rule.Range).SetDataValidation();
        (validation.IgnoreBlanks, validation.ShowErrorMessage) = (true, rule.Refusal is not null);
        if (rule.Refusal is not null) validation.ErrorMessage = rule.Refusal;
        if (rule.Choices.IsEmpty) validation.WholeNumber.EqualOrGreaterThan(0);
        else validation.List($"\"{string.Join(',', rule.Choices)}\"", true);
    }
}
