using System.Collections.Immutable;
using CasualtyStats.Model;

namespace CasualtyStats.Places;

/// <summary>What written words were taken to mean.</summary>
/// <param name="Area">The region meant; <see cref="Model.Area.Unknown"/> where nobody bears the name, or several do and none stands out.</param>
/// <param name="Candidates">Every place that the words could mean, by code; empty for a named region or an unknown name.</param>
/// <param name="Ambiguity">Whether and why another reading is possible.</param>
/// <param name="IsPart">True where the words mean only some unnamed or unknown part of the area: "southern countryside of Idlib", "a neighbourhood in Idlib city".</param>
/// <param name="Kind">How the least sure of its names was matched; null where none was.</param>
public sealed record PlaceResolution(Area Area, ImmutableArray<Place> Candidates, PlaceAmbiguity Ambiguity, bool IsPart, MatchKind? Kind)
{
    /// <summary>Nobody bears the name.</summary>
    public static PlaceResolution Unresolved { get; } = new(Area.Unknown, [], PlaceAmbiguity.None, false, null);

    /// <summary>The reason for a person to look, or null where there is one reading: <c>place-levels</c>, <c>place-namesakes</c>, <c>place-spelling</c> or <c>place-unknown</c>.</summary>
    /// <param name="written">The words as written, which the reason quotes.</param>
    public Flag? Reason(string written) => Ambiguity switch
    {
        PlaceAmbiguity.Levels => new("place-levels", written, Area.ToString(), Others()),
        PlaceAmbiguity.Namesakes => new("place-namesakes", written, Others()),
        _ when !Area.IsKnown => new("place-unknown", written),
        // One spelling of two names now and then evens out to one form.
        _ => Kind == MatchKind.Spelling ? new("place-spelling", written, Area.ToString(), Others()) : null,
    };

    private string Others() => Message.Bilingual(string.Join(", ", Candidates.Select(place => $"{place.English} {place.Code}")),
        string.Join("، ", Candidates.Select(place => $"{place.Name(Language.Arabic)} {place.Code}")));
}
