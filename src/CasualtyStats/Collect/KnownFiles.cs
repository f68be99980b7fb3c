using System.Collections.Immutable;

namespace CasualtyStats.Collect;

/// <summary>The files that earlier collections saw, so that what has not changed is passed over.</summary>
/// <param name="Tables">Stands for the word, place and source tables that files are read with: another text for other tables.</param>
/// <param name="Files">The files by name.</param>
public sealed record KnownFiles(string Tables, IReadOnlyDictionary<string, SeenFile> Files)
{
    /// <summary>No file is known yet.</summary>
    /// <param name="tables">Stands for the tables.</param>
    public static KnownFiles None(string tables) => new(tables, ImmutableDictionary<string, SeenFile>.Empty);
}
