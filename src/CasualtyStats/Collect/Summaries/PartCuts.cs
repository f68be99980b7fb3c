using CsvHelper;

namespace CasualtyStats.Collect.Summaries;

/// <summary>Guesses where rows begin in the middle of a file, so that several threads can share it; each guess is checked by the thread that arrives there.</summary>
internal static class PartCuts
{
    // A smaller file is read before a second thread has started.
    private const long LeastToShare = 8 << 20;
    private const int Window = 256 << 10;
    private const int RowsToTrust = 4;

    /// <summary>The bytes at which parts begin, the first given; one part where no other is worth it or none can be found.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How rows are cut.</param>
    /// <param name="first">The byte at which the first row begins.</param>
    /// <param name="width">Cells of a row.</param>
    /// <param name="most">The greatest number of parts.</param>
    public static List<long> Of(string path, CsvReaderOptions options, long first, int width, int most)
    {
        var cuts = new List<long> { first };
        long length = new FileInfo(path).Length;
        if (length - first < LeastToShare || options.Encoding is not null) return cuts;
        byte[] window = new byte[Window];
        using var file = File.OpenHandle(path);
        for (int part = 1; part < most; part++)
        {
            long at = first + (length - first) * part / most;
            int read = RandomAccess.Read(file, window, at);
            if (Guess(window.AsMemory(0, read), options, width) is { } offset && at + offset > cuts[^1]) cuts.Add(at + offset);
        }
        return cuts;
    }

    // The first line end behind which several whole rows of the right width stand.
    private static int? Guess(ReadOnlyMemory<byte> window, CsvReaderOptions options, int width)
    {
        int at = 0;
        while (window.Span[at..].IndexOf((byte)'\n') is var step and >= 0)
        {
            at += step + 1;
            if (Trusted(window[at..], options, width)) return at;
        }
        return null;
    }

    private static bool Trusted(ReadOnlyMemory<byte> text, CsvReaderOptions options, int width)
    {
        using var csv = CsvReader.Create(text, options);
        int rows = 0;
        while (rows < RowsToTrust && csv.Read())
        {
            if (csv.FieldCount != width) return false;
            rows++;
        }
        return rows == RowsToTrust;
    }
}
