namespace CasualtyStats.Model;

/// <summary>Where a count's harm took place: as written, and as resolved beside it.</summary>
/// <param name="Written">The words of the document, or null where none govern the count.</param>
/// <param name="Area">The region meant; <see cref="Model.Area.Unknown"/> where it has no code.</param>
/// <param name="Basis">Stated in the clause or carried; null where <paramref name="Written"/> is.</param>
/// <param name="Span">Where it is written, or null for a table or manifest.</param>
public sealed record PlaceMention(string? Written, Area Area, Basis? Basis = null, TextSpan? Span = null)
{
    /// <summary>Nobody says where.</summary>
    public static PlaceMention None { get; } = new(null, Area.Unknown);

    /// <summary>The single code the place resolved to; null if unresolved or more than one.</summary>
    public PCode? PCode => Area.OnlyCode;
}
