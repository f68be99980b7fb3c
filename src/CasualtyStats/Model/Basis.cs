namespace CasualtyStats.Model;

/// <summary>How a value came to a count.</summary>
public enum Basis
{
    /// <summary>Printed in the clause or row that carries the count.</summary>
    Stated,

    /// <summary>Carried from what governs it: "others" after a stated class, a heading, the sentence before, a manifest.</summary>
    Carried,

    /// <summary>Worked out by a rule from other words; always shown as such.</summary>
    Inferred,
}
