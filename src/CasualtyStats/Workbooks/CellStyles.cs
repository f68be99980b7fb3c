using ClosedXML.Excel;

namespace CasualtyStats.Workbooks;

/// <summary>Formats as ClosedXML's styles; a format is spelt out once and then copied.</summary>
internal sealed class CellStyles
{
    private readonly Dictionary<(CellFormat, bool), IXLStyle> known = [];

    /// <summary>Gives a cell a format.</summary>
    public void Apply(IXLCell cell, CellFormat format, bool rightToLeft)
    {
        if (known.TryGetValue((format, rightToLeft), out var style))
        {
            cell.Style = style;
            return;
        }
        Apply(cell.Style, format, rightToLeft);
        known[(format, rightToLeft)] = cell.Style;
    }

    /// <summary>Spells a format out.</summary>
    public static void Apply(IXLStyle style, CellFormat format, bool rightToLeft)
    {
        style.Font.SetFontName("Arial").Font.SetFontSize(format.Size).Font.SetFontColor(Colour(format.Ink))
            .Font.SetBold(format.Bold).Font.SetItalic(format.Italic)
            .Font.SetUnderline(format.Underline ? XLFontUnderlineValues.Single : XLFontUnderlineValues.None);
        style.Alignment.SetVertical(format.Middle ? XLAlignmentVerticalValues.Center : XLAlignmentVerticalValues.Top)
            .Alignment.SetWrapText(format.Wrap).Alignment.SetIndent(format.Indent)
            .Alignment.SetReadingOrder((format.Reads ?? (rightToLeft ? Direction.RightToLeft : Direction.LeftToRight)) == Direction.RightToLeft
                ? XLAlignmentReadingOrderValues.RightToLeft : XLAlignmentReadingOrderValues.LeftToRight);
        if (format.Align is { } side) style.Alignment.SetHorizontal(Horizontal(side, rightToLeft));
        if (format.Fill is not null) style.Fill.SetBackgroundColor(Colour(format.Fill));
        if (format.Rule is not null) style.Border.SetBottomBorder(XLBorderStyleValues.Thin).Border.SetBottomBorderColor(Colour(format.Rule));
        if (NumberCode(format.Number) is { } code) style.NumberFormat.SetFormat(code);
        if (format.Quoted) style.IncludeQuotePrefix = true;
    }

    /// <summary>The number format's code; null for none.</summary>
    public static string? NumberCode(NumberForm form) => form switch
    {
        NumberForm.Count => "#,##0",
        NumberForm.AtLeast => "\"≥ \"#,##0",
        NumberForm.Signed => "+#,##0;−#,##0;0",
        NumberForm.Mean => "#,##0.0",
        NumberForm.Date => "yyyy\\-mm\\-dd",
        NumberForm.Percent => "0%",
        NumberForm.PercentTenth => "0.0%",
        _ => null,
    };

    /// <summary>True where a value stands at the left edge; null where it is centred.</summary>
    public static bool? IsLeft(Side side, bool rightToLeft) => side switch
    {
        Side.Center => null,
        Side.Left => true,
        Side.Right => false,
        _ => (side == Side.Begin) != rightToLeft,
    };

    private static XLAlignmentHorizontalValues Horizontal(Side side, bool rightToLeft) => IsLeft(side, rightToLeft) switch
    {
        null => XLAlignmentHorizontalValues.Center,
        true => XLAlignmentHorizontalValues.Left,
        false => XLAlignmentHorizontalValues.Right,
    };

    private static XLColor Colour(string digits) => XLColor.FromHtml("#" + digits);
}
