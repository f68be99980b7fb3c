using CasualtyStats.Model;

namespace CasualtyStats.Estimate;

/// <summary>A group's part of a total.</summary>
/// <param name="Group">The group.</param>
/// <param name="Count">Its reconciled number.</param>
/// <param name="Share">Its part of the total, 0 to 1.</param>
public sealed record GroupShare(VictimGroup Group, long Count, decimal Share);
