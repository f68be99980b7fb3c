namespace CasualtyStats.Ledger.Review.Xlsx;

/// <summary>How a cell looks; the order is that of the style table.</summary>
internal enum CellStyle
{
    Text,
    TextRightToLeft,
    Number,
    Date,
    Input,
    InputRightToLeft,
    InputNumber,
    InputDate,
    Refusal,
    RefusalRightToLeft,
    Header,
    Title,
    TitleRightToLeft,
}
