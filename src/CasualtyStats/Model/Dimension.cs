namespace CasualtyStats.Model;

/// <summary>What a table is broken down by; written in lower case on the console.</summary>
public enum Dimension
{
    /// <summary>Single days.</summary>
    Day,

    /// <summary>ISO weeks.</summary>
    Week,

    /// <summary>Calendar months.</summary>
    Month,

    /// <summary>The places that statements name, finest first.</summary>
    Place,

    /// <summary>Governorates.</summary>
    Admin1,

    /// <summary>Districts.</summary>
    Admin2,

    /// <summary>Subdistricts.</summary>
    Admin3,

    /// <summary>Communities.</summary>
    Admin4,

    /// <summary>Incidents.</summary>
    Incident,

    /// <summary>Killed, injured, missing.</summary>
    Outcome,

    /// <summary>Civilian, combatant, unspecified.</summary>
    Class,

    /// <summary>Children, women, men, not stated.</summary>
    Group,

    /// <summary>Origins.</summary>
    Source,

    /// <summary>Causes as written.</summary>
    Cause,
}
