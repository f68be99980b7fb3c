using CasualtyStats.Workbooks;

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
    public const string FillWithheld = "EDEDED";
    public const string FillOpen = "FDF0DC";
    public const string InkImplied = "1F5FA8";
    public const string InkNone = "7F7F7F";

    private const string Line = "E4E4E4";

    public static readonly CellFormat Title = new() { Bold = true, Size = 18, Ink = Accent, Middle = true, Align = Side.Begin, Indent = 1 };
    public static readonly CellFormat Subtitle = new() { Ink = "595959", Wrap = true, Align = Side.Begin, Indent = 1 };
    public static readonly CellFormat Draft = Subtitle with { Bold = true, Ink = Doubt };
    public static readonly CellFormat Section = new() { Bold = true, Size = 12, Ink = Accent, Rule = AccentMiddle, Align = Side.Begin, Indent = 1 };
    public static readonly CellFormat Headline = new() { Bold = true, Size = 13, Wrap = true, Middle = true, Align = Side.Begin, Indent = 1 };
    public static readonly CellFormat Heading = new() { Bold = true, Fill = AccentPale, Ink = "1F3247", Rule = AccentMiddle, Wrap = true, Middle = true, Align = Side.Begin, Indent = 1 };
    public static readonly CellFormat HeadingNumber = Heading with { Align = Side.End, Indent = 0 };
    public static readonly CellFormat HeadingCentre = Heading with { Align = Side.Center, Indent = 0 };

    /// <summary>Above a filter button: the text keeps to the top.</summary>
    public static readonly CellFormat ColumnHeading = Heading with { Size = 9, Middle = false };
    public static readonly CellFormat ColumnHeadingNumber = ColumnHeading with { Align = Side.End, Indent = 0 };
    public static readonly CellFormat Text = new() { Rule = Line, Align = Side.Begin, Indent = 1 };
    public static readonly CellFormat Wrapped = Text with { Wrap = true };
    public static readonly CellFormat Label = Wrapped with { Bold = true };
    public static readonly CellFormat Indented = new() { Rule = Line, Align = Side.Begin, Indent = 3, Wrap = true };
    public static readonly CellFormat Day = new() { Rule = Line, Number = NumberForm.Date, Align = Side.Begin, Indent = 1 };
    public static readonly CellFormat Count = new() { Rule = Line, Number = NumberForm.Count, Align = Side.End };
    public static readonly CellFormat AtLeast = Count with { Number = NumberForm.AtLeast };
    public static readonly CellFormat Share = Count with { Number = NumberForm.Percent };
    public static readonly CellFormat Change = Count with { Number = NumberForm.Signed };
    public static readonly CellFormat Mean = Count with { Number = NumberForm.Mean };
    public static readonly CellFormat Key = Count with { Bold = true };
    public static readonly CellFormat Note = new() { Size = 9, Ink = "595959", Wrap = true, Align = Side.Begin, Indent = 1 };
    public static readonly CellFormat RowNote = Note with { Rule = Line };
    public static readonly CellFormat Link = Text with { Ink = "0563C1", Underline = true };
    public static readonly CellFormat CountLink = Count with { Ink = "0563C1", Underline = true };
    public static readonly CellFormat LinkWrapped = Link with { Wrap = true };

    /// <summary>File names read from left to right, whatever letters they hold.</summary>
    public static readonly CellFormat FileName = Wrapped with { Reads = Direction.LeftToRight };
    public static readonly CellFormat FileLink = LinkWrapped with { Reads = Direction.LeftToRight };

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
