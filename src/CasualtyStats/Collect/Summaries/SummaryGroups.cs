namespace CasualtyStats.Collect.Summaries;

/// <summary>The groups of a result in the order of their keys.</summary>
internal abstract class SummaryGroups
{
    /// <summary>How many there are.</summary>
    public abstract int Count { get; }

    /// <summary>Headers of what stands behind the keys.</summary>
    public abstract IEnumerable<string> Headers { get; }

    /// <summary>Writes a group's keys and what was gathered of it; several threads may write at once.</summary>
    /// <param name="line">Where to.</param>
    /// <param name="group">From 0, in order.</param>
    public abstract void Write(LineBuilder line, int group);
}
