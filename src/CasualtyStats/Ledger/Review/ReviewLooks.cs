using CasualtyStats.Workbooks;

namespace CasualtyStats.Ledger.Review;

/// <summary>How the review workbook looks: yellow where people write.</summary>
internal static class ReviewLooks
{
    private const string Line = "C8C8C8";
    private const string Yellow = "FFF8DC";

    public static readonly CellFormat Text = new() { Rule = Line, Wrap = true };
    public static readonly CellFormat Count = Text with { Number = NumberForm.Count };
    public static readonly CellFormat Day = Text with { Number = NumberForm.Date };
    public static readonly CellFormat Input = Text with { Fill = Yellow };
    public static readonly CellFormat InputCount = Input with { Number = NumberForm.Count };
    public static readonly CellFormat InputDay = Input with { Number = NumberForm.Date };
    public static readonly CellFormat Refusal = Text with { Ink = "B00020" };
    public static readonly CellFormat Header = new() { Bold = true, Ink = "FFFFFF", Fill = "1F3A5F", Rule = Line, Align = Side.Center, Wrap = true };
    public static readonly CellFormat Title = new() { Bold = true, Size = 14, Wrap = true };

    /// <summary>Words in the direction of their own script.</summary>
    public static Cell Words(string text, CellFormat look)
    {
        bool arabic = Script.IsArabic(text);
        return Cell.Of(text, look with { Reads = arabic ? Direction.RightToLeft : Direction.LeftToRight, Align = arabic ? Side.Right : Side.Left });
    }
}
