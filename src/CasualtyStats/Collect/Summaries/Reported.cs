namespace CasualtyStats.Collect.Summaries;

/// <summary>A total and the source that gives it in one number, so that a million of them sort fast: 40 bits, 0 where there is no total, else total + 1; and 24 bits.</summary>
internal static class Reported
{
    /// <summary>More sources than this are no sources.</summary>
    public const int MostSources = (1 << SourceBits) - 1;

    private const int SourceBits = 24;

    /// <summary>Puts both together.</summary>
    /// <param name="total">The total; negative for none.</param>
    /// <param name="source">The source's number.</param>
    /// <exception cref="OverflowException">There are more than <see cref="MostSources"/> sources.</exception>
    public static ulong Of(long total, int source) => source <= MostSources
        ? ((ulong)Math.Max(0, total + 1) << SourceBits) | (uint)source
        : throw new OverflowException($"more than {MostSources} sources; is the right column taken for them?");

    /// <summary>The same total from a source by another number.</summary>
    public static ulong From(ulong report, int[] sources) => (report & ~(ulong)MostSources) | (uint)sources[Source(report)];

    /// <summary>True where there is a total.</summary>
    public static bool Has(ulong report) => report >> SourceBits != 0;

    /// <summary>The total; -1 for none.</summary>
    public static long Total(ulong report) => (long)(report >> SourceBits) - 1;

    /// <summary>The source's number.</summary>
    public static int Source(ulong report) => (int)(report & MostSources);
}
