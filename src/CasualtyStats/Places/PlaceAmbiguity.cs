namespace CasualtyStats.Places;

/// <summary>Why a written place may mean another one.</summary>
public enum PlaceAmbiguity
{
    /// <summary>One reading, or none at all.</summary>
    None,

    /// <summary>A governorate and a town in it share the name, and no word says which; the governorate was taken, since it holds both.</summary>
    Levels,

    /// <summary>Places apart from each other share the name; one was taken only where it dwarfs the others.</summary>
    Namesakes,
}
