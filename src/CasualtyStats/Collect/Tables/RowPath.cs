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

    /// <summary>Keys under which this place is found by what it holds: all its names, and its code.</summary>
    public IEnumerable<string> Own()
    {
        if (Depth is > 0 and var depth) yield return Key(depth);
        if (Code.Length >= ShortestCode && char.IsAsciiLetter(Code[0])) yield return Code;
    }

    /// <summary>Keys of the places that hold this one: the beginnings of its names, and of its code.</summary>
    public IEnumerable<string> Within()
    {
        for (int depth = Depth - 1; depth > 0; depth--) yield return Key(depth);
        if (Code.Length <= ShortestCode || !char.IsAsciiLetter(Code[0])) yield break;
        for (int length = ShortestCode; length < Code.Length; length++) yield return Code[..length];
    }

    // A sign before and between the names keeps them apart from codes.
    private string Key(int depth) => "\u001f" + string.Join('\u001f', Names.Take(depth));

    /// <summary>True where a code is that of a place and begins another's: two letters of a country, and at least two signs more for the part.</summary>
    /// <param name="whole">The shorter code.</param>
    /// <param name="part">The longer code.</param>
    public static bool IsHeld(string whole, string part) =>
        whole.Length >= ShortestCode && part.Length >= whole.Length + 2 && char.IsAsciiLetter(whole[0]) && char.IsAsciiLetter(whole[1]) && part.StartsWith(whole, StringComparison.Ordinal);
}
