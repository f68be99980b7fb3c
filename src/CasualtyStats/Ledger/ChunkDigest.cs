using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CasualtyStats.Ledger;

/// <summary>A number that stands for what the index says of one chunk, whatever the order of its rows: to compare an index with the one that the records give.</summary>
internal sealed class ChunkDigest
{
    /// <summary>The sum of the hashes of all that was added.</summary>
    public UInt128 Value { get; private set; }

    /// <summary>The digest of a chunk as the records give it.</summary>
    public static UInt128 Of(ChunkPostings chunk)
    {
        var digest = new ChunkDigest();
        digest.Add(chunk.Content, chunk.Kinds);
        foreach (var posting in chunk.Postings) digest.Add(posting);
        foreach (long count in chunk.Counts.Distinct()) digest.Add(count);
        return digest.Value;
    }

    /// <summary>Adds its content and kinds.</summary>
    public void Add(string content, int kinds) => Add("c|" + content + "|" + Text(kinds));

    /// <summary>Adds a place and days.</summary>
    public void Add(Posting posting) => Add("p|" + posting.Place + "|" + Text(posting.Span) + "|" + Text(posting.First));

    /// <summary>Adds a count.</summary>
    public void Add(long count) => Add("i|" + Text(count));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private void Add(string row) => Value = unchecked(Value + BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(row))));
}
