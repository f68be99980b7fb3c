namespace CasualtyStats.Collect.Reading;

/// <summary>What a token is made of.</summary>
internal enum TokenKind : byte
{
    /// <summary>Letters of one script.</summary>
    Word,

    /// <summary>Digits with their separators.</summary>
    Number,

    /// <summary>One other visible character.</summary>
    Mark,
}
