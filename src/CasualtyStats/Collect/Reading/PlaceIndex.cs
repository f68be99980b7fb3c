using System.Collections.Frozen;
using CasualtyStats.Model;
using CasualtyStats.Places;

namespace CasualtyStats.Collect.Reading;

/// <summary>Names of the gazetteer by the reader's normal form, to be found in running text.</summary>
internal sealed class PlaceIndex
{
    /// <summary>Most words of one name.</summary>
    public const int LongestName = 5;

    private readonly FrozenDictionary<string, int> levels;
    private readonly FrozenSet<string> firstWords;
    private readonly FrozenSet<string> regionWords;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> levelOf;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> beginners;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> regionBeginners;

    /// <summary>An index of a gazetteer.</summary>
    public PlaceIndex(Gazetteer gazetteer)
    {
        Gazetteer = gazetteer;
        var all = new Dictionary<string, int>(StringComparer.Ordinal);
        var first = new HashSet<string>(StringComparer.Ordinal);
        foreach (var place in gazetteer.Places)
        {
            // A state that wages war elsewhere is named as a party far more often than as a place.
            if (place.Level == 0 && place.Code.Value is "RU" or "IL" or "TR" or "IR") continue;
            foreach (string name in place.Aliases.Append(place.Arabic).Append(place.English))
                Add(all, first, name, place.Level);
        }
        regionWords = DataTable.Embedded("places/regions.csv").SelectMany(row => row["aliases"].Split('|').Append(row["name_ar"]).Append(row["name_en"]))
            .Select(name => Letters.Normalize(name).Split(' ')[0]).Where(word => word.Length > 0).ToFrozenSet(StringComparer.Ordinal);
        levels = all.ToFrozenDictionary(StringComparer.Ordinal);
        firstWords = first.ToFrozenSet(StringComparer.Ordinal);
        levelOf = levels.GetAlternateLookup<ReadOnlySpan<char>>();
        beginners = firstWords.GetAlternateLookup<ReadOnlySpan<char>>();
        regionBeginners = regionWords.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The gazetteer itself.</summary>
    public Gazetteer Gazetteer { get; }

    /// <summary>The level of the widest place that bears a name, or null.</summary>
    /// <param name="normal">Normal form, words parted by one space.</param>
    public int? Level(ReadOnlySpan<char> normal) => levelOf.TryGetValue(normal, out int level) ? level : null;

    /// <summary>True where some name begins with a word.</summary>
    public bool Begins(ReadOnlySpan<char> normal) => beginners.Contains(normal);

    /// <summary>True where the name of some region without a code begins with a word.</summary>
    public bool BeginsRegion(ReadOnlySpan<char> normal) => regionBeginners.Contains(normal);

    private static void Add(Dictionary<string, int> all, HashSet<string> first, string name, int level)
    {
        if (name.Length < 2) return;
        string[] words = new string([.. Letters.Normalize(name).Select(c => Letters.IsArabic(c) || Letters.IsLatin(c) || Letters.IsDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > LongestName) return;
        string normal = string.Join(' ', words);
        all[normal] = all.TryGetValue(normal, out int known) ? Math.Min(known, level) : level;
        first.Add(words[0]);
    }
}
