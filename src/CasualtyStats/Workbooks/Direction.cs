namespace CasualtyStats.Workbooks;

/// <summary>Direction in which a text reads.</summary>
internal enum Direction
{
    LeftToRight = 1,
    RightToLeft = 2,
}
