namespace CasualtyStats.Model;

/// <summary>Which day a figure is asked by.</summary>
public enum Clock
{
    /// <summary>The day people were harmed.</summary>
    Harm,

    /// <summary>The day for which the source books them; never the publication date.</summary>
    Report,
}
