using System.Runtime.InteropServices;

namespace CasualtyStats.Ledger;

/// <summary>Ids of counts, parted into buckets by their first eight bits; each entry is an id of 48 bits with the ordinal of its chunk above it.</summary>
internal static class IdList
{
    private const int IdBits = 48, BucketBits = 8;
    private const long IdMask = (1L << IdBits) - 1;

    /// <summary>The bucket of an id, 0 to 255.</summary>
    public static int Bucket(long id) => (int)(id >> (IdBits - BucketBits)) & 255;

    /// <summary>The buckets of some chunks' ids, in order; one without ids is left out.</summary>
    /// <param name="chunks">The ids of each chunk, in the order of the chunks.</param>
    public static IEnumerable<(int Bucket, byte[] Ids)> Of(IEnumerable<IReadOnlyList<long>> chunks) =>
        chunks.SelectMany((ids, ordinal) => ids.Select(id => (long)ordinal << IdBits | id)).GroupBy(Bucket).OrderBy(bucket => bucket.Key)
            .Select(bucket => (bucket.Key, MemoryMarshal.AsBytes<long>(bucket.ToArray()).ToArray()));

    /// <summary>The ids of a bucket, each with the ordinal of its chunk.</summary>
    public static IEnumerable<(int Ordinal, long Id)> All(byte[] ids) =>
        MemoryMarshal.Cast<byte, long>(ids).ToArray().Select(entry => ((int)(entry >> IdBits), entry & IdMask));

    /// <summary>Ordinals of the chunks that hold a wanted id.</summary>
    /// <param name="ids">A bucket.</param>
    /// <param name="wanted">Ids.</param>
    public static IReadOnlyList<int> Find(ReadOnlySpan<byte> ids, HashSet<long> wanted)
    {
        var ordinals = new List<int>();
        foreach (long entry in MemoryMarshal.Cast<byte, long>(ids))
            if (wanted.Contains(entry & IdMask)) ordinals.Add((int)(entry >> IdBits));
        return ordinals;
    }
}
