using CasualtyStats.Places;

namespace CasualtyStats.Collect.Reading;

/// <summary>Names of the gazetteer by normal form.</summary>
internal sealed class PlaceIndex(Gazetteer gazetteer)
{
    /// <summary>The gazetteer itself.</summary>
    public Gazetteer Gazetteer => gazetteer;
}
