namespace CasualtyStats.Collect;

/// <summary>How far a collection has come.</summary>
/// <param name="Done">Files finished.</param>
/// <param name="Total">Files in all.</param>
/// <param name="Name">The file that is read next; empty at the end.</param>
public readonly record struct CollectProgress(int Done, int Total, string Name);
