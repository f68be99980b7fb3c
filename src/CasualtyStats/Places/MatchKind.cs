namespace CasualtyStats.Places;

/// <summary>How a written name met a place's name, the surest first.</summary>
public enum MatchKind
{
    /// <summary>One normal form: case, marks, hyphens, alef, yeh and teh marbuta aside.</summary>
    Exact,

    /// <summary>Alike but for an article: "Bab" and "Al-Bab".</summary>
    Article,

    /// <summary>Another spelling that the gazetteer lists.</summary>
    Alias,

    /// <summary>Alike when vowels and doubled letters are evened out: "Atarib" and "Atareb".</summary>
    Spelling,
}
