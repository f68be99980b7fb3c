namespace CasualtyStats.Collect.Manifests;

/// <summary>What a manifest says of one file; null is an empty or absent cell.</summary>
/// <param name="File">Name relative to the manifest's folder, forward slashes, composed.</param>
/// <param name="Published">Day of publication: "today" of a text that prints no date of its own.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="LanguageCode"><c>ar</c>, <c>en</c> or another code.</param>
/// <param name="Url">Where it was published.</param>
/// <param name="Note">A note.</param>
public sealed record ManifestEntry(string File, DateOnly? Published, string? Publisher, string? LanguageCode, string? Url, string? Note);
