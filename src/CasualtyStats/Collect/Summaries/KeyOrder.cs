using System.Numerics;

namespace CasualtyStats.Collect.Summaries;

/// <summary>The values of all keys in their order, and a group's place among all groups as one number.</summary>
internal sealed class KeyOrder
{
    private const int Most = 64;

    private readonly string[][] sorted;
    private readonly int[] bits;

    /// <summary>Orders the values.</summary>
    /// <param name="keys">The values of each key, in words.</param>
    /// <exception cref="OverflowException">The keys have more combinations of values than 64 bits can tell apart.</exception>
    public KeyOrder(IEnumerable<string[]> keys)
    {
        sorted = [.. keys.Select(words => words.Order(StringComparer.Ordinal).ToArray())];
        bits = [.. sorted.Select(words => BitOperations.Log2((uint)Math.Max(1, words.Length)) + 1)];
        if (bits.Sum() > Most) throw new OverflowException("the keys have more combinations of values than can be told apart; group by fewer of them");
    }

    /// <summary>Of each value of a key, in the order given, its place among them.</summary>
    /// <param name="key">Which key.</param>
    /// <param name="words">Values in words; each stands among those ordered.</param>
    public int[] Ranks(int key, string[] words) => [.. words.Select(word => Array.BinarySearch(sorted[key], word, StringComparer.Ordinal))];

    /// <summary>A place with the place of the next key's value put behind it.</summary>
    public ulong With(ulong place, int key, int rank) => (place << bits[key]) | (uint)rank;

    /// <summary>Writes the words of a place.</summary>
    public void Write(LineBuilder line, ulong place)
    {
        int shift = bits.Sum();
        for (int key = 0; key < sorted.Length; key++)
        {
            shift -= bits[key];
            line.Text(sorted[key][(place >> shift) & ((1UL << bits[key]) - 1)]);
        }
    }
}
