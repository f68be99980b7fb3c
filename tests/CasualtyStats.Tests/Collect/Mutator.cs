using System.IO.Compression;

namespace CasualtyStats.Tests.Collect;

/// <summary>Changes files by chance, the same way for the same seed: bytes turned, pieces dropped, doubled, exchanged, and strange pieces put in; within archives, also inside their parts.</summary>
internal sealed class Mutator(int seed)
{
    private static readonly byte[][] Strange =
    [
        "\0"u8.ToArray(), "\u202e\u200f"u8.ToArray(), [0xff, 0xfe], [0xef, 0xbb, 0xbf], [0xc0, 0x80], [0xed, 0xa0, 0x80], "99999999999999999999"u8.ToArray(), "-1"u8.ToArray(), "NaN"u8.ToArray(), "1e308"u8.ToArray(),
        "\"\"\""u8.ToArray(), "\n\n\n"u8.ToArray(), "\r"u8.ToArray(), ",,,,,,,"u8.ToArray(), "<![CDATA["u8.ToArray(), "</"u8.ToArray(), "&#x0;"u8.ToArray(), "{{[["u8.ToArray(), "]}"u8.ToArray(), "قُتل عشرات"u8.ToArray(), "ثلاثة"u8.ToArray(),
        "0001-01-01"u8.ToArray(), "9999-12-31"u8.ToArray(), "2030-02-30"u8.ToArray(), "between 9 and 3 "u8.ToArray(), "killed killed killed "u8.ToArray(), "including "u8.ToArray(), "at least "u8.ToArray(), "٤٥٦"u8.ToArray(), "'; DROP TABLE record; --"u8.ToArray(), "=1+1"u8.ToArray(), "\u001b[2J"u8.ToArray(),
    ];

    private readonly Random random = new(seed);

    /// <summary>A changed copy of some bytes.</summary>
    public byte[] Change(byte[] bytes) => bytes.AsSpan().StartsWith("PK"u8) && random.Next(4) > 0 ? InArchive(bytes) : Plain(bytes);

    private byte[] InArchive(byte[] bytes)
    {
        using var changed = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read))
        using (var to = new ZipArchive(changed, ZipArchiveMode.Create, leaveOpen: true))
        {
            int victim = random.Next(from.Entries.Count);
            for (int i = 0; i < from.Entries.Count; i++)
            {
                using var part = new MemoryStream();
                using (var stream = from.Entries[i].Open()) stream.CopyTo(part);
                if (i == victim && random.Next(12) == 0) continue;
                using var written = to.CreateEntry(from.Entries[i].FullName, CompressionLevel.Fastest).Open();
                written.Write(i == victim ? Plain(part.ToArray()) : part.ToArray());
            }
        }
        return changed.ToArray();
    }

    private byte[] Plain(byte[] bytes)
    {
        var changed = bytes.ToList();
        for (int times = random.Next(1, 6); times > 0; times--) Once(changed);
        return [.. changed];
    }

    private void Once(List<byte> bytes)
    {
        int at = random.Next(bytes.Count + 1), length = Math.Min(bytes.Count - at, random.Next(1, 1 << random.Next(1, 8)));
        switch (random.Next(8))
        {
            case 0: if (at < bytes.Count) bytes[at] = (byte)random.Next(256); break;
            case 1: bytes.RemoveRange(at, length); break;
            case 2: bytes.InsertRange(at, bytes.GetRange(at, length)); break;
            case 3: bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, length)); break;
            case 4: bytes.RemoveRange(at, bytes.Count - at); break;
            case 5: for (int i = 0; i < 200; i++) bytes.InsertRange(at, Strange[^1]); break;
            default: bytes.InsertRange(at, Strange[random.Next(Strange.Length)]); break;
        }
    }

}
