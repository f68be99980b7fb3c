namespace CasualtyStats.Model;

/// <summary>One group of a breakdown, as printed.</summary>
/// <param name="Group">The group named.</param>
/// <param name="Count">Its number, or null where it is named without one ("among them women").</param>
/// <param name="Span">Where it is printed, or null for a table.</param>
/// <param name="Ages">Ages that the source gives for the group, or null.</param>
public sealed record BreakdownPart(VictimGroup Group, long? Count, TextSpan? Span = null, AgeInterval? Ages = null);
