namespace CasualtyStats.Workbooks;

/// <summary>Horizontal place of a value in its cell.</summary>
internal enum Side
{
    /// <summary>Where reading begins: left, and right on a right-to-left sheet.</summary>
    Begin,
    Center,

    /// <summary>Where reading ends.</summary>
    End,

    /// <summary>Left on every sheet.</summary>
    Left,

    /// <summary>Right on every sheet.</summary>
    Right,
}
