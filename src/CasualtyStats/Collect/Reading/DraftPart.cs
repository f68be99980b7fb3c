using CasualtyStats.Model;

namespace CasualtyStats.Collect.Reading;

/// <summary>One group of a draft's breakdown.</summary>
/// <param name="Group">Group code.</param>
/// <param name="Count">Its number, or null where it is named without one.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record DraftPart(string Group, long? Count, TextSpan Span);
