using System.Text;
using CasualtyStats.Collect.Tables;

namespace CasualtyStats.Collect.Summaries;

/// <summary>Reads the plain number of a cell.</summary>
internal static class NumberCell
{
    /// <summary>An empty cell, a dash, "N/A": nothing was said, which is not zero.</summary>
    public const long Empty = -1;

    /// <summary>A cell that holds something else than one plain number.</summary>
    public const long Bad = -2;

    /// <summary>The number, <see cref="Empty"/> or <see cref="Bad"/>.</summary>
    /// <param name="cell">UTF-8.</param>
    public static long Of(ReadOnlySpan<byte> cell)
    {
        if (cell.Length == 0) return Empty;
        if (cell.Length > 8) return Slow(cell);
        long number = 0;
        foreach (byte b in cell)
        {
            if (b is < (byte)'0' or > (byte)'9') return Slow(cell);
            number = number * 10 + (b - '0');
        }
        return number <= CellNumber.Most ? number : Bad;
    }

    private static long Slow(ReadOnlySpan<byte> cell)
    {
        var number = CellNumber.Of(Encoding.UTF8.GetString(cell));
        return number switch
        {
            { Kind: CellNumberKind.Empty } => Empty,
            { Kind: CellNumberKind.Number, Sign: null } => number.Low,
            _ => Bad,
        };
    }
}
