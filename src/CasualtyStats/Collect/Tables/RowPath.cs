using CasualtyStats.Places;

namespace CasualtyStats.Collect.Tables;

/// <summary>Where a row stands in its own table's order of places, which needs no gazetteer: country, province, district, or a code that begins with its holder's.</summary>
/// <param name="Names">Folded names by column, the widest first; empty where a column is.</param>
/// <param name="Code">Its code, or empty.</param>
internal readonly record struct RowPath(string[] Names, string Code)
{
    private const int ShortestCode = 2;

    /// <summary>The path of a row; null where no column of places has anything.</summary>
    /// <param name="row">The row.</param>
    /// <param name="layout">Where the table keeps what.</param>
    public static RowPath? Of(SheetRow row, FigureLayout layout)
    {
        var path = new RowPath([.. layout.Places.Select(column => NameForm.Of(row[column.At]))], row[layout.CodeAt(row)].ToUpperInvariant());
        return path.Depth == 0 && path.Code.Length == 0 ? null : path;
    }

    /// <summary>How many columns are filled, up to the last that is.</summary>
    public int Depth => Array.FindLastIndex(Names, name => name.Length > 0) + 1;

    /// <summary>True where this place holds another: its names begin the other's, which go on, or its code begins the other's.</summary>
    /// <param name="other">The other row's path.</param>
    public bool Holds(RowPath other)
    {
        int depth = Depth;
        if (depth > 0 && other.Depth > depth && Names.AsSpan(0, depth).SequenceEqual(other.Names.AsSpan(0, depth))) return true;
        return Code.Length >= ShortestCode && other.Code.Length > Code.Length && char.IsAsciiLetter(Code[0]) && other.Code.StartsWith(Code, StringComparison.Ordinal);
    }

    /// <summary>True where a code is that of a place and begins another's: two letters of a country, and at least two signs more for the part.</summary>
    /// <param name="whole">The shorter code.</param>
    /// <param name="part">The longer code.</param>
    public static bool IsHeld(string whole, string part) =>
        whole.Length >= ShortestCode && part.Length >= whole.Length + 2 && char.IsAsciiLetter(whole[0]) && char.IsAsciiLetter(whole[1]) && part.StartsWith(whole, StringComparison.Ordinal);
}
