using System.Collections.Frozen;
using CasualtyStats.Model;
using CasualtyStats.Places;

namespace CasualtyStats.Collect.Tables;

/// <summary>The words of headers over figures, in both languages, and the attributes of HXL tags: <c>data/tables/figures.csv</c>, <c>data/tables/tags.csv</c>.</summary>
internal static class FigureWords
{
    private const int LongestPhrase = 5;

    private static readonly Lazy<FrozenDictionary<string, (string Kind, string Value)>> Words = new(() =>
        DataTable.Embedded("tables/figures.csv").GroupBy(row => NameForm.Of(row["word"]), StringComparer.Ordinal).ToFrozenDictionary(kin => kin.Key, Only, StringComparer.Ordinal));

    private static readonly Lazy<FrozenDictionary<string, Column>> Tags = new(() =>
        DataTable.Embedded("tables/tags.csv").ToFrozenDictionary(row => row["words"], row => Enum.Parse<Column>(row["column"].Replace("_", "", StringComparison.Ordinal), true), StringComparer.Ordinal));

    /// <summary>The phrases of a header: each with its kind and value, kind null where no table has the word.</summary>
    /// <param name="header">As written.</param>
    public static List<(string? Kind, string Value, string Word)> Read(string header)
    {
        string[] words = NameForm.Of(header).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = new List<(string?, string, string)>();
        for (int i = 0; i < words.Length;)
        {
            int taken = Longest(words, i, out var entry);
            if (taken == 0)
            {
                found.Add((null, "", words[i++]));
                continue;
            }
            found.Add((entry.Kind, entry.Value, string.Join(' ', words, i, taken)));
            i += taken;
        }
        return found;
    }

    /// <summary>The column that an HXL tag with its attributes means, or null; a letter too many, too few or exchanged does not matter.</summary>
    /// <param name="tag">For instance <c>#adm1 +name</c>.</param>
    public static Column? Tag(string tag)
    {
        string[] words = NameForm.Of(tag).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (int taken = words.Length; taken > 0; taken--)
        {
            string asked = string.Join(' ', words, 0, taken);
            if (Tags.Value.TryGetValue(asked, out var column)) return column;
            if (Tags.Value.Keys.Order(StringComparer.Ordinal).FirstOrDefault(known => OneSlip.Apart(known, asked)) is { } near) return Tags.Value[near];
        }
        return null;
    }

    // Spellings that fold into one form are one word; it has one meaning.
    private static (string Kind, string Value) Only(IGrouping<string, DataRow> kin) =>
        kin.Select(row => (row["kind"], row["value"])).Distinct().Count() == 1 ? (kin.First()["kind"], kin.First()["value"])
            : throw new InvalidDataException($"data/tables/figures.csv, line {kin.Last().Line}: the word has another meaning further up; a word has one meaning in a table");

    private static int Longest(string[] words, int from, out (string Kind, string Value) entry)
    {
        for (int length = Math.Min(LongestPhrase, words.Length - from); length > 0; length--)
        {
            string phrase = string.Join(' ', words, from, length);
            if (Words.Value.TryGetValue(phrase, out entry) || Words.Value.TryGetValue(NameForm.WithoutArticles(phrase), out entry)) return length;
        }
        if (Words.Value.Keys.Where(known => OneSlip.Apart(known, words[from])).Order(StringComparer.Ordinal).FirstOrDefault() is { } near)
        {
            entry = Words.Value[near];
            return 1;
        }
        entry = default;
        return 0;
    }
}
