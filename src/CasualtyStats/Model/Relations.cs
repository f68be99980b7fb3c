using System.Collections.Immutable;

namespace CasualtyStats.Model;

/// <summary>What the words themselves say about how a count stands to others, as ids of <see cref="ReportedCount.Id"/>.</summary>
/// <param name="DuplicateOf">The same sentence stands here again, or null.</param>
/// <param name="PartOf">This count is inside that total ("among them two children and a man killed yesterday"), or null.</param>
/// <param name="Supersedes">This figure replaces that one ("rises to 27"), or null.</param>
/// <param name="Includes">Counts that this total says it takes in.</param>
public sealed record Relations(string? DuplicateOf, string? PartOf, string? Supersedes, ImmutableArray<string> Includes)
{
    /// <summary>Nothing is said.</summary>
    public static Relations None { get; } = new(null, null, null, []);
}
