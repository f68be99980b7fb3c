using System.Collections.Immutable;
using CasualtyStats.Model;

namespace CasualtyStats.Places;

/// <summary>A place of the gazetteer.</summary>
/// <param name="Code">Its P-code, or a user's <c>local-</c> code.</param>
/// <param name="Level">0 country, 1 governorate, 2 district, 3 subdistrict, 4 community, 5 neighbourhood, camp or other part of a community.</param>
/// <param name="English">Name in English; empty where only the Arabic is known.</param>
/// <param name="Arabic">Name in Arabic; empty where only the English is known.</param>
/// <param name="Parent">The place it lies in, or null for a country.</param>
/// <param name="Aliases">Other spellings in both languages.</param>
/// <param name="Latitude">Degrees north, or null.</param>
/// <param name="Longitude">Degrees east, or null.</param>
/// <param name="Population">People, about 2020 for the built-in places; null where unknown.</param>
public sealed record Place(PCode Code, int Level, string English, string Arabic, PCode? Parent, ImmutableArray<string> Aliases,
    double? Latitude = null, double? Longitude = null, long? Population = null)
{
    /// <summary>The name in a language; the other one where it is missing.</summary>
    /// <param name="language">English or Arabic.</param>
    public string Name(Language language) => language == Language.Arabic
        ? Arabic.Length > 0 ? Arabic : English
        : English.Length > 0 ? English : Arabic;
}
