namespace CasualtyStats.Model;

/// <summary>How much a finding matters to the figures.</summary>
public enum Severity
{
    /// <summary>Worth knowing; no figure depends on it.</summary>
    Note,

    /// <summary>A figure may be incomplete or wrong until a person looks.</summary>
    Check,

    /// <summary>Statements contradict each other, or input could not be read.</summary>
    Conflict,
}
