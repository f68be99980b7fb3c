namespace CasualtyStats.Model;

/// <summary>Who asserts a count.</summary>
/// <param name="Written">The source as written, or null if nobody is named.</param>
/// <param name="Origin">Who first asserted it: an <see cref="Model.Origin.Id"/> of the registry, or null where unresolved. Civil Defence, even when a UN update relays it.</param>
/// <param name="Relay">Who passes it on (an origin's id), or null.</param>
/// <param name="Basis">Stated in the sentence, or carried from the paragraph, the report or the manifest; null where nobody is named.</param>
/// <param name="Span">Where it is written, or null.</param>
public sealed record Attribution(string? Written, string? Origin, string? Relay = null, Basis? Basis = null, TextSpan? Span = null)
{
    /// <summary>Nobody is named.</summary>
    public static Attribution None { get; } = new(null, null);
}
