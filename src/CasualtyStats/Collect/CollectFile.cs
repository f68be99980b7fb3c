using CasualtyStats.Collect.Manifests;

namespace CasualtyStats.Collect;

/// <summary>A file to collect.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Name">Its name as documents cite it.</param>
/// <param name="Entry">What a manifest says of it, or null.</param>
internal sealed record CollectFile(string Path, string Name, ManifestEntry? Entry);
