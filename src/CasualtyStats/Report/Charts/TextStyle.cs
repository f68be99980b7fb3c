namespace CasualtyStats.Report.Charts;

/// <summary>How a text is set.</summary>
/// <param name="Size">Height of the em, in points.</param>
/// <param name="Bold">True for the bold weight.</param>
internal readonly record struct TextStyle(float Size, bool Bold = false);
