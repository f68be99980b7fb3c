namespace CasualtyStats.Collect.Tables;

/// <summary>Puts columns of codes of several levels in order, whichever stands first in the table: "Admin1 Pcode" is wider than "Admin2 Pcode".</summary>
internal static class CodeLevels
{
    /// <summary>The columns, the widest level first; one whose header names no level is the narrowest, and of two such the later one.</summary>
    /// <param name="columns">Columns of codes, in the order of the table.</param>
    /// <param name="header">The header of a column.</param>
    public static int[] Order(IEnumerable<int> columns, Func<int, string> header) => [.. columns.OrderBy(at => Level(header(at)))];

    private static int Level(string header)
    {
        int at = header.AsSpan().IndexOfAnyInRange('0', '4');
        return at < 0 ? 5 : header[at] - '0';
    }
}
