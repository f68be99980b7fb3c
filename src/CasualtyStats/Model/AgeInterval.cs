namespace CasualtyStats.Model;

/// <summary>Ages in completed years, both ends included; brackets differ between agencies, so they are kept as printed.</summary>
/// <remarks>"Under 8" is 0 to 7; "65 and over" is 65 with no upper end.</remarks>
/// <param name="From">Youngest age.</param>
/// <param name="To">Oldest age, or null for no upper end.</param>
public readonly record struct AgeInterval(int From, int? To);
