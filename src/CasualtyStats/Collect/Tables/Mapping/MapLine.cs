namespace CasualtyStats.Collect.Tables.Mapping;

/// <summary>One line of a mapping: a column and what it holds, or a value that goes for all rows.</summary>
/// <param name="Sheet">The sheet, or empty for the only or every one.</param>
/// <param name="Column">The column's letters (A, B … AA), or empty.</param>
/// <param name="Header">The column's header, or empty.</param>
/// <param name="Field">What it holds; empty or <c>ignore</c> is not read.</param>
/// <param name="Value">The value of all rows, where there is no column.</param>
/// <param name="Line">The line in the mapping, for messages.</param>
internal sealed record MapLine(string Sheet, string Column, string Header, string Field, string Value, long Line)
{
    /// <summary>True where the line gives a value for all rows.</summary>
    public bool IsConstant => Column.Length == 0 && Header.Length == 0;

    /// <summary>The column's number from 0, or -1 where no letters are given.</summary>
    public int Letters => Column.Length is > 0 and <= 3 && Column.All(char.IsAsciiLetter) ? Column.ToUpperInvariant().Aggregate(0, (number, letter) => number * 26 + letter - 'A' + 1) - 1 : -1;

    /// <summary>Letters of a column.</summary>
    /// <param name="column">From 0.</param>
    public static string Of(int column)
    {
        string letters = "";
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) letters = (char)('A' + (rest - 1) % 26) + letters;
        return letters;
    }
}
