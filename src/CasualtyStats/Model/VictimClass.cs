namespace CasualtyStats.Model;

/// <summary>Civil or military status of the people counted, as the source describes them; never inferred.</summary>
public enum VictimClass
{
    /// <summary>The source does not say ("13 others", "a man").</summary>
    Unspecified,

    /// <summary>Described as civilian by the source.</summary>
    Civilian,

    /// <summary>Described as soldiers, fighters, militants or members of an armed group.</summary>
    Combatant,

    /// <summary>Two classes counted together in one figure ("12 soldiers and civilians").</summary>
    Mixed,
}
