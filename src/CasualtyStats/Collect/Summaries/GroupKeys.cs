using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CsvHelper;

namespace CasualtyStats.Collect.Summaries;

/// <summary>Numbers the groups of a table: each distinct combination of key values, as they first come.</summary>
internal sealed class GroupKeys
{
    private readonly KeyCodes[] keys;

    // A combination of three is the pair of a pair and a third; one dictionary a step.
    private readonly Dictionary<Pair, int>[] pairs;
    private readonly List<int>[] codesOf;
    private readonly int[] row;

    /// <summary>Begins with no group.</summary>
    public GroupKeys(ImmutableArray<SummaryKey> keys)
    {
        this.keys = [.. keys.Select(key => new KeyCodes(key))];
        pairs = [.. Enumerable.Range(0, Math.Max(1, keys.Length - 1)).Select(_ => new Dictionary<Pair, int>())];
        codesOf = [.. keys.Select(_ => new List<int>())];
        row = new int[keys.Length];
    }

    /// <summary>Number of groups.</summary>
    public int Count => codesOf[0].Count;

    /// <summary>The keys with their values.</summary>
    public IReadOnlyList<KeyCodes> Keys => keys;

    /// <summary>The number of a group's value of a key.</summary>
    public int Code(int key, int group) => codesOf[key][group];

    /// <summary>The group of the row that the reader stands at.</summary>
    /// <param name="csv">The reader.</param>
    /// <param name="number">The row's number, for notes.</param>
    /// <param name="notes">Where cells without a readable day are noted.</param>
    public int Group(CsvReader csv, long number, RowNotes notes)
    {
        for (int i = 0; i < keys.Length; i++)
        {
            row[i] = keys[i].Code(csv, out bool bad);
            if (bad) notes.BadDay(i, number);
        }
        return Group();
    }

    /// <summary>The group here of a group of another part.</summary>
    public int Group(GroupKeys other, int group)
    {
        for (int i = 0; i < keys.Length; i++) row[i] = keys[i].Code(other.keys[i], other.codesOf[i][group]);
        return Group();
    }

    private int Group()
    {
        int group = row[0];
        for (int step = 0; step < pairs.Length; step++)
        {
            int right = keys.Length == 1 ? 0 : row[step + 1];
            ref int next = ref CollectionsMarshal.GetValueRefOrAddDefault(pairs[step], new(group, right), out bool known);
            if (!known) next = pairs[step].Count - 1;
            group = next;
        }
        if (group == codesOf[0].Count)
            for (int i = 0; i < row.Length; i++) codesOf[i].Add(row[i]);
        return group;
    }

    // A number's own hash folds its two halves onto each other, so that a thousand days and a thousand places would meet in the same few slots.
    private readonly struct Pair(int left, int right) : IEquatable<Pair>
    {
        private readonly ulong both = ((ulong)(uint)left << 32) | (uint)right;

        public bool Equals(Pair other) => both == other.both;

        public override bool Equals(object? obj) => obj is Pair other && Equals(other);

        public override int GetHashCode() => unchecked((int)((both * 0x9E3779B97F4A7C15) >> 32));
    }
}
