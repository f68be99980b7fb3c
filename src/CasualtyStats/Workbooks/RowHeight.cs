namespace CasualtyStats.Workbooks;

/// <summary>Heights of rows whose text wraps: no program works them out by itself on opening.</summary>
internal static class RowHeight
{
    private const double Line = 12.75;
    private const double Tallest = 409;

    // A cell's padding takes this many digits of its column.
    private const double Padding = 1.2;

    /// <summary>Points for some lines of 10-point text; Excel allows 409.</summary>
    public static double Points(int lines) => Math.Min(lines * Line + 2, Tallest);

    /// <summary>Lines that a text takes when it wraps in a column.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">The column's width in digits.</param>
    public static int Lines(string text, double width) => TextWidth.Lines(text, width - Padding);

    /// <summary>Height of a row of cells, or null where no wrapped text takes more than a line.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="widths">Widths of their columns.</param>
    public static double? Of(ReadOnlySpan<Cell> cells, ReadOnlySpan<double> widths)
    {
        int lines = 1;
        for (int i = 0; i < cells.Length; i++)
            if (cells[i] is { Text: { } text, Format.Wrap: true }) lines = Math.Max(lines, Lines(text, widths[i]));
        return lines == 1 ? null : Points(lines);
    }
}
