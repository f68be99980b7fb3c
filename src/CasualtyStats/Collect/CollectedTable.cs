using System.Collections.Immutable;
using CasualtyStats.Model;

namespace CasualtyStats.Collect;

/// <summary>A large table whose counts are handed over while it is read, so that they need never all be in memory.</summary>
public sealed class CollectedTable
{
    private readonly Func<Action<ReportedCount>, ImmutableArray<Finding>> read;
    private readonly Func<double>? share;

    internal CollectedTable(SourceDocument document, string readerVersion, Func<Action<ReportedCount>, ImmutableArray<Finding>> read, Func<double>? share) =>
        (Document, ReaderVersion, this.read, this.share) = (document, readerVersion, read, share);

    /// <summary>The file.</summary>
    public SourceDocument Document { get; }

    /// <summary>Version of the reader that reads it.</summary>
    public string ReaderVersion { get; }

    /// <summary>How many counts <see cref="Read"/> handed over the last time; null before it has ended once.</summary>
    public int? CountTotal { get; private set; }

    /// <summary>About how much of it has been read, 0 to 1.</summary>
    public double Share => share?.Invoke() ?? 0;

    /// <summary>Reads the table from its beginning; each time with the same counts.</summary>
    /// <param name="take">Takes each count, in the order of rows and columns. What it throws ends the reading.</param>
    /// <returns>What a person should know of the table.</returns>
    public ImmutableArray<Finding> Read(Action<ReportedCount> take)
    {
        ArgumentNullException.ThrowIfNull(take);
        int total = 0;
        var findings = read(count =>
        {
            take(count);
            total++;
        });
        CountTotal = total;
        return findings;
    }
}
