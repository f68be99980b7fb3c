using CasualtyStats.Model;

namespace CasualtyStats.Workbooks;

/// <summary>One value of a sheet: a text, a number, a day, or nothing.</summary>
/// <param name="Text">The text, or null where the cell holds a number or nothing.</param>
/// <param name="Number">The number (a day as Excel counts days), or null.</param>
/// <param name="Format">How it looks.</param>
/// <param name="Link">A web address, or <c>#'Sheet'!A1</c> for a place in the workbook; null for none.</param>
internal readonly record struct Cell(string? Text, decimal? Number, CellFormat Format, string? Link = null)
{
    /// <summary>Excel keeps 15 digits of a number; a larger count is written as text rather than rounded.</summary>
    private const long LargestExact = 999_999_999_999_999;

    // Excel believes in 29 February 1900, so its day numbers are only right from March 1900 on.
    private static readonly DateOnly FirstDay = new(1900, 3, 1);
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    public static Cell Empty(CellFormat? format = null) => new(null, null, format ?? CellFormat.Plain);

    public static Cell Of(string? text, CellFormat? format = null, string? link = null) =>
        string.IsNullOrEmpty(text) ? Empty(format) : new(text, null, format ?? CellFormat.Plain, link);

    public static Cell Of(long? count, CellFormat format, string? link = null) => count switch
    {
        null => Empty(format),
        > LargestExact => new(Invariant.Of(count.Value), null, format, link),
        _ => new(null, count, format.Number == NumberForm.General ? format with { Number = NumberForm.Count } : format, link),
    };

    public static Cell Of(DateOnly? day, CellFormat format) => day switch
    {
        null => Empty(format),
        { } early when early < FirstDay => new(Invariant.Of(early), null, format),
        { } other => new(null, DayNumber(other), format.Number == NumberForm.Date ? format : format with { Number = NumberForm.Date }),
    };

    public static int DayNumber(DateOnly day) => day.DayNumber - DayZero.DayNumber;

    /// <summary>The value as a reader sees it, for measuring and for lists.</summary>
    public string Shown => Text ?? Number switch
    {
        null => "",
        { } number when Format.Number == NumberForm.Date => Invariant.Of(DayZero.AddDays((int)number)),
        { } number when Format.Number == NumberForm.AtLeast => "≥ " + Invariant.Grouped(number),
        { } number when Format.Number == NumberForm.Signed => number > 0 ? "+" + Invariant.Grouped(number) : number < 0 ? "−" + Invariant.Grouped(-number) : "0",
        { } number when Format.Number == NumberForm.Mean => Invariant.Grouped(decimal.Round(number, 1)),
        { } number when Format.Number == NumberForm.Percent => Invariant.Of((long)decimal.Round(number * 100)) + "%",
        { } number => Invariant.Grouped(number),
    };
}
