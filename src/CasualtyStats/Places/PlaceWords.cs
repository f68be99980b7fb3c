using CasualtyStats.Model;

namespace CasualtyStats.Places;

/// <summary>The words that stand beside names, from <c>data/places/types.csv</c>, by normal form.</summary>
internal static class PlaceWords
{
    private static readonly Lazy<Dictionary<string, (PlaceWord Word, bool In)>> Known = new(Load);
    private static readonly Lazy<int> Longest = new(() => Known.Value.Keys.Max(words => words.Count(c => c == ' ') + 1));

    /// <summary>The longest run of type words at a position, or a word of a name.</summary>
    /// <param name="words">Words in normal form.</param>
    /// <param name="at">The position.</param>
    /// <returns>What it says, whether "in" is glued to it ("بريف"), and how many words it takes.</returns>
    public static (PlaceWord Word, bool In, int Length) At(ReadOnlySpan<string> words, int at)
    {
        for (int length = Math.Min(Longest.Value, words.Length - at); length > 0; length--)
            if (Known.Value.TryGetValue(string.Join(' ', words.Slice(at, length)!), out var found))
                return (found.Word, found.In, length);
        return (PlaceWord.Name, false, 1);
    }

    private static Dictionary<string, (PlaceWord, bool)> Load()
    {
        var known = new Dictionary<string, (PlaceWord, bool)>(StringComparer.Ordinal);
        foreach (var row in DataTable.Embedded("places/types.csv"))
        {
            bool glued = row["kind"].StartsWith("in_", StringComparison.Ordinal);
            string kind = (glued ? row["kind"][3..] : row["kind"]).Replace("_", "", StringComparison.Ordinal);
            known[NameForm.Of(row["word"])] = (Enum.Parse<PlaceWord>(kind, ignoreCase: true), glued);
        }
        return known;
    }
}
