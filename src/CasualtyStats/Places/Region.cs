using CasualtyStats.Model;

namespace CasualtyStats.Places;

/// <summary>A region that reports speak of and that has no code, bounded by a list of places.</summary>
/// <remarks>"Northwest Syria" is Aleppo and Idlib governorates here: a bound on what is meant, not its outline.</remarks>
/// <param name="English">Name in English.</param>
/// <param name="Arabic">Name in Arabic.</param>
/// <param name="Area">The places that bound it.</param>
public sealed record Region(string English, string Arabic, Area Area);
