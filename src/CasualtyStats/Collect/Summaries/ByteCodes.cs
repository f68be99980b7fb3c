using System.Runtime.InteropServices;
using System.Text;

namespace CasualtyStats.Collect.Summaries;

/// <summary>Numbers the distinct values of a column from 0, as they first come.</summary>
internal sealed class ByteCodes
{
    private readonly Dictionary<byte[], int> codes = new(new Comparer());
    private readonly Dictionary<byte[], int>.AlternateLookup<ReadOnlySpan<byte>> lookup;
    private readonly List<byte[]> values = [];
    private int last = -1;

    public ByteCodes() => lookup = codes.GetAlternateLookup<ReadOnlySpan<byte>>();

    /// <summary>How many values there are.</summary>
    public int Count => values.Count;

    /// <summary>The number of a value, a new one where it is new.</summary>
    /// <param name="value">UTF-8.</param>
    public int Code(ReadOnlySpan<byte> value)
    {
        // Tables are sorted by something more often than not.
        if (last >= 0 && value.SequenceEqual(values[last])) return last;
        if (lookup.TryGetValue(value, out int code)) return last = code;
        byte[] copy = value.ToArray();
        codes.Add(copy, code = values.Count);
        values.Add(copy);
        return last = code;
    }

    /// <summary>A value as it stands.</summary>
    public ReadOnlySpan<byte> Value(int code) => values[code];

    /// <summary>All values as text, in the order of their numbers.</summary>
    public string[] Texts() => [.. values.Select(value => Encoding.UTF8.GetString(value))];

    private sealed class Comparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

        // Eight bytes at a time, multiplied and folded; only equality counts, and no output depends on it.
        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            const ulong Odd = 0x9E3779B97F4A7C15;
            ulong hash = (ulong)alternate.Length;
            unchecked
            {
                while (alternate.Length >= sizeof(ulong))
                {
                    hash = (hash ^ MemoryMarshal.Read<ulong>(alternate)) * Odd;
                    hash ^= hash >> 32;
                    alternate = alternate[sizeof(ulong)..];
                }
                foreach (byte b in alternate) hash = (hash ^ b) * Odd;
                return (int)(hash ^ (hash >> 32));
            }
        }
    }
}
