using CasualtyStats.Report.Xlsx;

namespace CasualtyStats.Report.Sheets;

/// <summary>The few looks of the workbook: one accent colour, colour only where it says something.</summary>
internal static class Looks
{
    public const string Accent = "1F4E79";
    public const string AccentMiddle = "5B8DB8";
    public const string AccentLight = "A9C4DE";
    public const string AccentPale = "D6E3EF";
    public const string Doubt = "B45309";
    public const string Grey = "BFBFBF";
    public const string FillContradicted = "F8D7D3";
    public const string FillApproximate = "FFF2CC";
    public const string FillOpen = "FDF0DC";
    public const string InkImplied = "1F5FA8";
    public const string InkNone = "7F7F7F";

    private const string Line = "E4E4E4";

    public static readonly CellFormat Title = new() { Bold = true, Size = 18, Ink = Accent, Middle = true };
    public static readonly CellFormat Subtitle = new() { Size = 10, Ink = "595959", Wrap = true };
    public static readonly CellFormat Section = new() { Bold = true, Size = 12, Ink = Accent, Rule = AccentMiddle };
    public static readonly CellFormat Headline = new() { Bold = true, Size = 13, Wrap = true, Middle = true };
    public static readonly CellFormat Heading = new() { Bold = true, Fill = AccentPale, Ink = "1F3247", Rule = AccentMiddle, Wrap = true, Middle = true };
    public static readonly CellFormat HeadingNumber = Heading with { Align = Side.Right };
    public static readonly CellFormat HeadingCentre = Heading with { Align = Side.Center };
    public static readonly CellFormat Text = new() { Rule = Line };
    public static readonly CellFormat Wrapped = new() { Rule = Line, Wrap = true };
    public static readonly CellFormat Label = new() { Bold = true, Rule = Line, Wrap = true };
    public static readonly CellFormat Indented = new() { Rule = Line, Indent = 2 };
    public static readonly CellFormat Day = new() { Rule = Line, Number = NumberForm.Date, Align = Side.Left };
    public static readonly CellFormat Count = new() { Rule = Line, Number = NumberForm.Count };
    public static readonly CellFormat AtLeast = new() { Rule = Line, Number = NumberForm.AtLeast };
    public static readonly CellFormat Share = new() { Rule = Line, Number = NumberForm.Percent };
    public static readonly CellFormat Key = new() { Rule = Line, Number = NumberForm.Count, Bold = true };
    public static readonly CellFormat Note = new() { Size = 9, Ink = "595959", Wrap = true };
    public static readonly CellFormat Prose = new() { Wrap = true };
    public static readonly CellFormat Link = new() { Rule = Line, Ink = "0563C1", Underline = true };
    public static readonly CellFormat LinkWrapped = Link with { Wrap = true };

    /// <summary>Words of a document in the direction of their own script, whatever the sheet's.</summary>
    public static CellFormat Foreign(string? text, CellFormat format) => FirstStrong(text) switch
    {
        Direction.RightToLeft => format with { Reads = Direction.RightToLeft, Align = Side.Right },
        Direction.LeftToRight => format with { Reads = Direction.LeftToRight, Align = Side.Left },
        _ => format,
    };

    private static Direction? FirstStrong(string? text)
    {
        foreach (char c in text ?? "")
        {
            if (c is >= '\u0590' and <= '\u08ff' or >= '\ufb1d' and <= '\ufefc' && char.IsLetter(c)) return Direction.RightToLeft;
            if (char.IsLetter(c)) return Direction.LeftToRight;
        }
        return null;
    }
}
