namespace CasualtyStats.Collect.Files;

/// <summary>What is wrong with the bytes of a text.</summary>
internal enum TextDamage
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The last letter is cut: the file is half-written.</summary>
    CutAtEnd,

    /// <summary>Some bytes are no letters in the encoding of the rest.</summary>
    BadBytes,

    /// <summary>Not a text at all.</summary>
    Binary,
}
