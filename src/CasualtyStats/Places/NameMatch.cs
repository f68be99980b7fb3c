namespace CasualtyStats.Places;

/// <summary>A place that bears a written name.</summary>
/// <param name="Place">The place.</param>
/// <param name="Kind">How its name met the written one.</param>
public sealed record NameMatch(Place Place, MatchKind Kind);
