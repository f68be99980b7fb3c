namespace CasualtyStats.Collect.Reading;

/// <summary>Letters written onto the front of an Arabic word that are words of their own, and pronouns written onto its end.</summary>
[Flags]
internal enum Clitics : byte
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>And (waw or feh).</summary>
    And = 1,

    /// <summary>By, with, in (beh).</summary>
    By = 2,

    /// <summary>For, to (lam).</summary>
    For = 4,

    /// <summary>Like (kaf).</summary>
    Like = 8,

    /// <summary>The.</summary>
    The = 16,

    /// <summary>His, her, their, our at the end.</summary>
    Pronoun = 32,
}
