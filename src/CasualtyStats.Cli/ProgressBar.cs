using CasualtyStats.Collect;
using Spectre.Console;

namespace CasualtyStats.Cli;

/// <summary>The bar: a step for each file, and within a large table the part of it that is read.</summary>
internal sealed class ProgressBar(ProgressTask task) : IProgress<CollectProgress>
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(200);

    /// <inheritdoc/>
    public void Report(CollectProgress value)
    {
        task.MaxValue = Math.Max(1, value.Total);
        task.Value = value.Done;
    }

    /// <summary>Moves the bar within the step of one file until disposed of.</summary>
    /// <param name="share">How much of the file is read, 0 to 1.</param>
    public IDisposable Within(Func<double> share)
    {
        double before = task.Value;
        return new Timer(_ => task.Value = before + share(), null, Often, Often);
    }
}
