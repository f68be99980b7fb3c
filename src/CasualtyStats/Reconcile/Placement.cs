using CasualtyStats.Model;

namespace CasualtyStats.Reconcile;

/// <summary>A region and days under which something is found.</summary>
internal sealed record Placement(Area Area, Days Days);
