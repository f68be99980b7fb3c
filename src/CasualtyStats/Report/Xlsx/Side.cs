namespace CasualtyStats.Report.Xlsx;

/// <summary>Horizontal place of a value in its cell.</summary>
internal enum Side
{
    Left,
    Center,
    Right,
}
