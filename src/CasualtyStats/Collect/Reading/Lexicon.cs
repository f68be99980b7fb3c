namespace CasualtyStats.Collect.Reading;

/// <summary>The words of one language by normal form, found without making a string.</summary>
internal sealed class Lexicon
{
    /// <summary>Longest normal form that is looked up; longer runs of letters are never words.</summary>
    public const int LongestWord = 40;

    private readonly Lexeme?[] slots;
    private readonly int mask;

    /// <summary>A lexicon of rows that may name several forms each, parted by <c>|</c>, and phrases with spaces.</summary>
    public Lexicon(IEnumerable<WordRow> rows)
    {
        var all = new Dictionary<string, Lexeme>(StringComparer.Ordinal);
        var phrases = new Dictionary<string, Lexeme>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            string[] words = row.Normal.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0) continue;
            if (words.Length == 1) Word(all, words[0]).Add(row.Sense);
            else Phrase(all, phrases, row.Normal, words).Add(row.Sense);
        }
        foreach (var lexeme in all.Values) lexeme.Phrases?.Sort((x, y) => y.Rest.Length.CompareTo(x.Rest.Length));
        int size = 1024;
        while (size < all.Count * 4) size *= 2;
        slots = new Lexeme?[size];
        mask = size - 1;
        foreach (var (normal, lexeme) in all.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            int slot = Hash(normal) & mask;
            while (slots[slot] is not null) slot = (slot + 1) & mask;
            slots[slot] = lexeme;
        }
        Lexemes = [.. all.Values.Concat(phrases.Values)];
    }

    /// <summary>Every word and phrase.</summary>
    public IReadOnlyList<Lexeme> Lexemes { get; }

    /// <summary>The word of a normal form, or null.</summary>
    public Lexeme? Find(ReadOnlySpan<char> normal)
    {
        for (int slot = Hash(normal) & mask; slots[slot] is { } lexeme; slot = (slot + 1) & mask)
            if (normal.SequenceEqual(lexeme.Normal)) return lexeme;
        return null;
    }

    private static Lexeme Word(Dictionary<string, Lexeme> all, string normal)
    {
        if (!all.TryGetValue(normal, out var lexeme)) all[normal] = lexeme = new(normal);
        return lexeme;
    }

    private static Lexeme Phrase(Dictionary<string, Lexeme> all, Dictionary<string, Lexeme> phrases, string normal, string[] words)
    {
        if (phrases.TryGetValue(normal, out var meaning)) return meaning;
        phrases[normal] = meaning = new(normal);
        (Word(all, words[0]).Phrases ??= []).Add(new([.. words[1..].Select(word => Word(all, word))], meaning));
        return meaning;
    }

    private static int Hash(ReadOnlySpan<char> normal)
    {
        uint hash = 2166136261;
        unchecked
        {
            foreach (char c in normal) hash = (hash ^ c) * 16777619;
            hash ^= hash >> 15;
        }
        return (int)(hash & int.MaxValue);
    }
}
