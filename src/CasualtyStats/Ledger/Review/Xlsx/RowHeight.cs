using System.Globalization;

namespace CasualtyStats.Ledger.Review.Xlsx;

/// <summary>Heights of rows whose text wraps: no program works them out by itself on opening.</summary>
internal static class RowHeight
{
    private const double Line = 13.5;
    private const double Tallest = 409;

    /// <summary>Letters that fit into a column, as a share of its width in digits; some fonts run wide.</summary>
    private const double LettersPerDigit = 0.95;

    /// <summary>The attributes of a row that holds these texts.</summary>
    public static string Of(IEnumerable<(string Text, double Width)> cells, int atLeast = 1)
    {
        int lines = cells.Select(cell => Lines(cell.Text, cell.Width)).Append(atLeast).Max();
        return $" ht=\"{Math.Min(Tallest, lines * Line + 2).ToString(CultureInfo.InvariantCulture)}\" customHeight=\"1\"";
    }

    private static int Lines(string text, double width)
    {
        int perLine = Math.Max(1, (int)(width * LettersPerDigit));
        return text.Length <= perLine && !text.Contains('\n', StringComparison.Ordinal) ? 1
            : text.Split('\n').Sum(paragraph => Math.Max(1, (paragraph.Length + perLine - 1) / perLine));
    }
}
